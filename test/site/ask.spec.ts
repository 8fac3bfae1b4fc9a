import { questions } from './questions.ts';
import { expect, type Page, test } from './site.ts';

/** The first three pages that the search dialog lists for a question, as it lists them. */
async function firstThree(page: Page, ask: string): Promise<readonly string[]> {
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('searchbox').fill('');
  await expect(dialog.locator('ol')).toHaveCount(0);
  await dialog.getByRole('searchbox').fill(ask);
  await expect(dialog.getByRole('status')).not.toHaveText('');
  const addresses = await dialog
    .locator('ol a:not(.sub)')
    .evaluateAll((links) =>
      links.slice(0, 3).map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
  const base = new URL(page.url()).pathname;
  return addresses.map((address) => address.slice(base.length));
}

test('search answers real questions: a page that answers stands among the first three', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('');
  await page.keyboard.press('Control+k');
  const missed: string[] = [];
  for (const [ask, ...answers] of questions) {
    const found = await firstThree(page, ask);
    if (!found.some((path) => answers.includes(path)))
      missed.push(`${ask}: ${found.join(', ') || 'nothing'}`);
  }
  expect(questions.length).toBeGreaterThanOrEqual(40);
  expect(missed).toEqual([]);
});
