import { expect, faultsOf, test } from './site.ts';

test('search opens by a button, finds a guide by keyboard alone, and leads there', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('');
  await page.waitForLoadState('networkidle');
  expect(fetched.some((url) => url.includes('pagefind'))).toBe(false);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.type('speed meetings');
  await expect(dialog.getByRole('link').first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  const guide = dialog.getByRole('link', { name: /choose/i }).first();
  await guide.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/guides\/let-them-choose/);
});

test('search finds tools too, and Escape closes it and gives the focus back', async ({ page }) => {
  await page.goto('guides/balance/');
  const button = page
    .getByRole('button', { name: /search/i })
    .or(page.getByRole('link', { name: /search/i }))
    .first();
  await button.click();
  await page.keyboard.type('constitution');
  await expect(page.getByRole('dialog').locator('a[href*="/tools/constitution/"]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('a search without an answer says so and offers the site map', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.keyboard.type('xyzzyplugh');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/nothing/i).first()).toBeVisible();
  await expect(dialog.locator('a[href*="site-map"]').first()).toBeVisible();
});
