import { expect, faultsOf, type Page, test } from './site.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('searchbox', { name: 'Search the playbook' });
const results = (page: Page) => dialog(page).locator('ol a:not(.sub)');

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

test('search closes with Escape whatever stands in its field, and the focus is back where it was', async ({
  page,
}) => {
  await page.goto('guides/balance/');
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Evidence' });
  await link.focus();
  await open(page);
  await page.keyboard.type('contract');
  await expect(results(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(link).toBeFocused();
  await open(page);
  await expect(field(page)).toHaveValue('contract');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test('search can be walked with the arrow keys and opens the first page with Enter', async ({ page }) => {
  await page.goto('');
  await open(page);
  await page.keyboard.type('constitution');
  await expect(results(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  const first = await results(page).first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${first}$`));
});

test('search shows one kind of page or one ingredient, with a question and without', async ({ page }) => {
  await page.goto('');
  await open(page);
  await dialog(page).getByLabel('Kind').selectOption('Guide');
  await expect(results(page).first()).toBeVisible();
  for (const address of await results(page).evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')),
  )) {
    expect(address).toContain('/guides/');
  }
  await dialog(page).getByLabel('Ingredient').selectOption('3');
  await expect(dialog(page).getByRole('status')).toHaveText(/page/);
  await expect(dialog(page).locator('a[href$="/guides/balance/"]')).toBeVisible();
  await dialog(page).getByLabel('Kind').selectOption('Tool');
  await dialog(page).getByLabel('Ingredient').selectOption('');
  await field(page).fill('xyzzyplugh');
  await expect(dialog(page).getByRole('status')).toHaveText('Nothing found');
  await field(page).fill('signatures');
  await expect(results(page).first()).toHaveAttribute('href', /tools\//);
});

test('search without an answer under a filter offers to look in every page', async ({ page }) => {
  await page.goto('');
  await open(page);
  await dialog(page).getByLabel('Kind').selectOption('About');
  await field(page).fill('speed');
  await expect(dialog(page).getByRole('status')).toHaveText('Nothing found');
  expect(await faultsOf(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Look in every page' }).click();
  await expect(results(page).first()).toBeVisible();
  await expect(field(page)).toBeFocused();
});

test('every word that search suggests finds a page', async ({ page }) => {
  await page.goto('');
  await open(page);
  const suggestions = dialog(page).locator('.search-empty button');
  await expect(suggestions.first()).toBeVisible();
  const count = await suggestions.count();
  expect(count).toBeGreaterThan(3);
  for (let at = 0; at < count; at++) {
    await field(page).fill('');
    await suggestions.nth(at).click();
    await expect(results(page).first()).toBeVisible();
  }
});
