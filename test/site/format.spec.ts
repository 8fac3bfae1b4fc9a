import { expect, settled, test } from './site.ts';

test('the format tool counts who never presents, moves with the answers, and keeps the decision', async ({
  page,
}) => {
  await page.goto('tools/format/');
  await settled(page);
  await page.getByRole('spinbutton', { name: 'How many take part?' }).fill('11');
  await page.getByRole('radio', { name: 'Everybody has promised' }).check();
  await page.getByRole('radio', { name: 'Mostly what nobody can foresee' }).check();
  await page.getByRole('radio', { name: 'No, or not enough of them' }).check();
  await expect(page.getByRole('heading', { name: 'A group', exact: true })).toBeVisible();
  await expect(page.getByText('5 members never present.')).toBeVisible();
  await page.getByRole('spinbutton', { name: 'Main slots in each meeting' }).fill('2');
  await expect(page.getByText('Everybody presents.')).toBeVisible();
  await page.getByRole('button', { name: 'Decide for a group' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Because').fill('All eleven promised the first Tuesday.');
  await page.reload();
  await settled(page);
  await expect(page.getByLabel('Because')).toHaveValue('All eleven promised the first Tuesday.');
});
