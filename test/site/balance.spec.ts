import { expect, faultsOf, settled, test } from './site.ts';

test('the balance tool compares two people, takes a correction by hand, and undoes it', async ({ page }) => {
  await page.goto('tools/balance/');
  await settled(page);
  await page.getByLabel('The founder').selectOption('Hana Kimura');
  await page.getByLabel('The peer mentor').selectOption('Una Kelly');
  const answer = page.locator('.answer');
  await expect(answer).toContainText('Hana helps Una, and the help runs one way.');
  await page.getByText('2 wants are not met').click();
  await page
    .getByRole('button', { name: /This helps ?: leases and landlords, for a first manufacturer/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(answer).toContainText('Each offers something that the other wants.');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(answer).toContainText('the help runs one way');
});

test('the balance tool has no fault for axe with everything open', async ({ page }) => {
  await page.goto('tools/balance/');
  await settled(page);
  for (const name of ['How it is worked out', 'The map as a table', 'Show and change the answers'])
    await page.getByText(name).click();
  await expect(page.getByRole('grid', { name: 'What people said' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('moving the edges of the band moves the verdict', async ({ page }) => {
  await page.goto('tools/balance/');
  await settled(page);
  await expect(page.locator('.answer')).toContainText('balanced');
  await page.getByLabel('The founder').selectOption('Hana Kimura');
  await page.getByLabel('The peer mentor').selectOption('Stephen Moss');
  await page.getByRole('spinbutton', { name: 'In common, at least' }).fill('60');
  await expect(page.locator('.answer')).toContainText('too far apart');
});

test('the match tool keeps apart what balance rules out, offers best balance, and says why in each pair', async ({
  page,
}) => {
  await page.goto('tools/matching/');
  await settled(page);
  const methods = page.getByRole('region', { name: 'The methods compared' });
  await expect(methods.getByLabel('Best balance')).toBeVisible();
  const apart = page.getByLabel('Keep apart pairs that balance rules out');
  await expect(page.getByText('Would be kept apart')).toBeVisible();
  await apart.focus();
  await page.keyboard.press('Space');
  await expect(apart).toBeChecked();
  await page.getByText('Kept apart by balance').click();
  await expect(page.getByText(/They do not keep a “must” of your definition/).first()).toBeVisible();
  await page.getByLabel('Settle ties by balance before the draw').check();
  await methods.getByLabel('Best balance').click();
  await expect(methods.getByLabel('Best balance')).toBeChecked();
  await expect(page.getByRole('heading', { name: /are placed/ })).toBeVisible();
  await expect(page.getByText(/has a better balance\. This was checked/)).toBeVisible();
  await page.getByLabel('Choose another person').selectOption('Ben Whitlock');
  await expect(page.locator('.balance-why').first()).toContainText(/Balance: \d+ of 100 in common/);
  expect(await faultsOf(page)).toEqual([]);
});
