/** The match tool in every state, judged by axe: wide and narrow, light and dark. */
import { atRest } from './matchingAtRest.ts';
import { expect, faultsOf, test } from './site.ts';

test('the match tool has no fault of access in any state', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('tools/matching/');
  await atRest(page);
  await page.getByLabel('To', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Take somebody out who dropped out').check();
  await page.getByLabel('Who?', { exact: true }).selectOption({ label: 'Nadia Rahman' });
  await expect(page.getByText(/^\d+ would gain and \d+ would lose/)).toBeVisible();
  expect(await faultsOf(page), 'comparing, and a change on trial').toEqual([]);
  await page.getByRole('button', { name: 'Make this change' }).click();
  await expect(page.getByRole('region', { name: 'Without a partner' })).toBeVisible();
  await atRest(page);
  expect(await faultsOf(page), 'somebody left over').toEqual([]);
  for (const [first, second] of [
    ['Amara Osei', 'Tunde Adeyemi'],
    ['Ben Whitlock', 'Tunde Adeyemi'],
  ] as const) {
    await page.getByLabel('Move somebody: pair these two').check();
    const panel = page.locator('section.what-if');
    await panel.getByLabel('First person').selectOption({ label: first });
    await panel.getByLabel('Second person').selectOption({ label: second });
    const make = panel.getByRole('button', { name: 'Make this change' });
    const refused = panel.locator('.problem');
    await expect(make.or(refused).first()).toBeVisible();
    await atRest(page);
    if (await make.isVisible()) await make.click();
  }
  expect(await faultsOf(page), 'refused').toEqual([]);
});
