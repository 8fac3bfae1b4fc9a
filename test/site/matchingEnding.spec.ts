import { expect, faultsOf, type Page, settled, test } from './site.ts';

async function begin(page: Page): Promise<void> {
  await page.goto('tools/matching/ending/');
  await settled(page);
  await page
    .getByLabel('The pair or group that may end')
    .selectOption({ label: 'Amara Osei and Tunde Adeyemi' });
  await expect(page.getByRole('heading', { name: 'Amara Osei and Tunde Adeyemi: what now?' })).toBeVisible();
}

test('A pair that ends is swapped once all four agree, and the new pairs are in the letters and contracts', async ({
  page,
}) => {
  await begin(page);
  await page.getByLabel('When did you hear of it?').fill('2027-02-03');
  await expect(page.getByText('8 February 2027')).toBeVisible();
  await expect(page.getByText('17 February 2027')).toBeVisible();
  await page.getByLabel('Who asked?').selectOption({ label: 'Amara Osei' });
  await page.getByLabel('Reason, for your count').selectOption({ label: 'Not a good fit' });
  await page.getByLabel('Swap with another pair').check();
  const changes = page.getByRole('region', { name: 'Who would have another partner' });
  await expect(changes.getByRole('row')).toHaveCount(5);
  const take = page.getByRole('button', { name: 'They swap' });
  await expect(take).toBeDisabled();
  for (const yes of await page.getByRole('group', { name: 'Who has said yes?' }).getByRole('checkbox').all())
    await yes.check();
  expect(await faultsOf(page)).toEqual([]);
  await take.click();
  await expect(page.getByRole('status').filter({ hasText: 'It counts as ended by choice.' })).toContainText(
    'Amara Osei and Marcus Bell go on together.',
  );
  const note = page.locator('blockquote');
  await expect(note).toContainText('nobody is at fault');
  await expect(note).not.toContainText('good fit');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Write the letters' }).click();
  await page.waitForURL('**/tools/matching/letters/');
  await page.getByLabel('Show the letter to').selectOption({ label: 'Amara Osei' });
  await expect(page.getByRole('region', { name: 'The letter', exact: true })).toContainText('Marcus Bell');
  await page.goto('tools/matching/');
  await expect(page.getByRole('region', { name: 'Match record' })).toContainText(
    'Their pairing ended by choice',
  );
});

test('Every way on tells what it would change, and one step back brings the pair back', async ({ page }) => {
  await begin(page);
  await page.getByLabel('Match again with the fewest changes').check();
  await expect(page.getByText('2 other people would change partners.')).toBeVisible();
  await page.getByLabel('Somebody from the reserve').check();
  await expect(page.getByText(/Nobody whom they ranked, or who ranked them, has a free place/)).toBeVisible();
  await page.getByLabel('Join another pair as a third').check();
  await page.getByLabel('What becomes of Amara Osei?').selectOption({ index: 1 });
  await expect(page.getByRole('button', { name: 'Make the trio' })).toBeDisabled();
  await page.getByLabel('Leave the programme').check();
  await page.getByLabel('What becomes of Tunde Adeyemi?').selectOption({ label: 'Leaves the programme' });
  await page.getByRole('group', { name: 'Who has said yes?' }).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'They leave' }).click();
  await expect(page.getByText(/Tunde Adeyemi leaves the programme\. Amara Osei waits/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo the last step' }).click();
  await expect(page.getByRole('heading', { name: 'Amara Osei and Tunde Adeyemi: what now?' })).toBeVisible();
  await page.getByRole('button', { name: 'They have a reset talk' }).click();
  await expect(page.getByText('Nothing has ended.')).toBeVisible();
  await page.getByRole('button', { name: /open it again/ }).click();
  await expect(page.getByRole('heading', { name: 'Amara Osei and Tunde Adeyemi: what now?' })).toBeVisible();
});

test('An ending is settled with the keyboard alone on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await begin(page);
  const first = page.getByLabel('A reset talk');
  await first.focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Wait without a partner')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Amara Osei and Tunde Adeyemi wait for the next place/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
