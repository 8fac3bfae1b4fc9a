/** The trial of how many choices to ask for, inside the chapter on matching. */
import { expect, faultsOf, type Page, test } from './site.ts';

const demo = (page: Page) => page.locator('[data-demonstration="choices"]');

test('how many choices to ask for is worked out for another cohort, in a worker', async ({ page }) => {
  await page.goto('guides/how-matching-works/');
  await expect(demo(page).getByRole('row')).toHaveCount(7);
  await expect(demo(page).getByRole('status')).toContainText('With 12 founders, ');
  await demo(page).scrollIntoViewIfNeeded();
  await demo(page).getByLabel('Founders', { exact: true }).selectOption('6');
  await expect(demo(page).getByRole('status')).toContainText('With 6 founders, ');
  await demo(page).getByLabel('Tastes').selectOption({ label: 'Nobody is more sought after' });
  await expect(demo(page).getByRole('status')).toContainText(/With 6 founders, ask for \d choices/);
  expect(await faultsOf(page)).toEqual([]);
});

test.describe('without script, at 360 px', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test('the trial fits a phone, and stands as it was built where nothing runs', async ({ page }) => {
    await page.goto('guides/how-matching-works/');
    await expect(demo(page).getByRole('row')).toHaveCount(7);
    await expect(demo(page).getByRole('combobox')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
