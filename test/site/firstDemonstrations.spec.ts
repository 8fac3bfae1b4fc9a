/** The demonstrations of guides 1 to 3: fetched when they come near, used by keyboard, whole without script. */
import { expect, faultsOf, type Page, test } from './site.ts';

const demo = (page: Page, name: string) => page.locator(`[data-demonstration="${name}"]`);

async function reach(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await demo(page, name).scrollIntoViewIfNeeded();
  await expect(demo(page, name)).toHaveAttribute('data-live', '');
}

test('criteria are ticked by keyboard until few mentors are left, for any founder', async ({ page }) => {
  await reach(page, 'guides/define-the-peer/', 'peer');
  const peer = demo(page, 'peer');
  await expect(peer.getByRole('status')).toContainText('Ten of twelve mentors fit Hana Kimura');
  for (const name of [/Founding alone/, /Entrepreneurial career/]) {
    await peer.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
  }
  await expect(peer.getByRole('status')).toContainText('Three of twelve mentors fit Hana Kimura.');
  await expect(peer.locator('[data-state="in"]')).toHaveCount(3);
  await peer.getByLabel('Who is the founder?').selectOption('Mateus Silva');
  await expect(peer.getByRole('status')).toContainText('Mateus Silva');
  expect(await faultsOf(page)).toEqual([]);
});

test('chairs are filled by arrow keys until nobody is left without a turn', async ({ page }) => {
  await reach(page, 'guides/one-to-one-or-group/', 'format');
  const format = demo(page, 'format');
  await expect(format.getByRole('status')).toContainText('Five never have one.');
  await format.getByLabel('Main slots in a meeting').focus();
  await page.keyboard.press('ArrowRight');
  await expect(format.getByRole('status')).toContainText('Everybody has one');
  await expect(format.getByRole('img')).toHaveAttribute('aria-label', /Everybody has one/);
  await expect(format.getByText('never', { exact: true })).toHaveCount(0);
  expect(await faultsOf(page)).toEqual([]);
});

test('a trait is moved into the middle by keyboard, and help that is taken away is missed', async ({
  page,
}) => {
  await reach(page, 'guides/balance/', 'balance');
  const balance = demo(page, 'balance');
  await expect(balance.getByRole('status')).toContainText('50 of 100 in common: in balance');
  for (const name of ['the same town', 'trade', 'past work']) {
    await balance.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
  }
  await expect(balance.getByRole('status')).toContainText('too alike');
  await balance.getByRole('checkbox', { name: /Ida offers Sol/ }).press('Space');
  await expect(balance.getByRole('status')).toContainText('Ida gains, and Sol does not');
  expect(await faultsOf(page)).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the demonstrations of guides 1 to 3 show their pictures, and no control that does nothing', async ({
    page,
  }) => {
    await page.goto('guides/define-the-peer/');
    await expect(page.getByRole('table', { name: '' }).filter({ hasText: 'All five at once' })).toContainText(
      'Stephen Moss',
    );
    await page.goto('guides/one-to-one-or-group/');
    await expect(demo(page, 'format').getByRole('img')).toBeVisible();
    await expect(demo(page, 'format')).toContainText('Five never have one.');
    await page.goto('guides/balance/');
    await expect(demo(page, 'balance').getByRole('img')).toHaveAttribute(
      'aria-label',
      /In common: founding alone/,
    );
    for (const control of await page.locator('.demo :is(button, input, select)').all())
      await expect(control).toBeHidden();
  });
});
