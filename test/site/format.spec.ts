import { readFile } from 'node:fs/promises';
import { expectQuick, largeFile } from './quickness.ts';
import { expect, faultsOf, settled, test } from './site.ts';

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

test('the decision is written down as a record, with the sums of what was decided', async ({ page }) => {
  test.slow();
  await page.goto('tools/format/');
  await settled(page);
  await page.getByRole('button', { name: 'Decide for pairs' }).click();
  await page.getByLabel('Look at it again on').fill('2027-06-01');
  await page.getByLabel('Date on the paper').fill('2027-01-11');
  await page.getByRole('button', { name: 'See the sheet' }).click();
  const sheet = page.locator('.sheet');
  await expect(sheet).toContainText('Version 1, 11 January 2027.');
  await expect(sheet).toContainText('Look again on1 June 2027');
  await expect(sheet).toContainText('12 pairs');
  // The reason to begin with follows the format; one that was written stays.
  const because = page.getByLabel('Because');
  const begun = await because.inputValue();
  expect(begun).not.toBe('');
  await page.getByRole('radio', { name: 'A group', exact: true }).check();
  await expect(because).not.toHaveValue(begun);
  await because.fill('Three know each other already.');
  await page.getByRole('radio', { name: 'Trios', exact: true }).check();
  await expect(sheet).toContainText('The advice was otherwise: Pairs.');
  await expect(sheet).toContainText('8 trios');
  await expect(because).toHaveValue('Three know each other already.');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Plain text' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('format-record.txt');
  expect(await readFile(await file.path(), 'utf8')).toContain('What would change the answer');
  expect(await faultsOf(page)).toEqual([]);
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the numbers of a format move by touch at 360 px, and nothing scrolls sideways', async ({ page }) => {
    await page.goto('tools/format/');
    await settled(page);
    await page.getByRole('radio', { name: 'Everybody has promised' }).tap();
    await page.getByRole('radio', { name: 'Mostly what nobody can foresee' }).tap();
    await page.getByRole('radio', { name: 'No, or not enough of them' }).tap();
    await expect(page.getByText('2 members never present.')).toBeVisible();
    await page.getByRole('button', { name: 'More: Main slots in each meeting' }).tap();
    await expect(page.getByText('Everybody presents.')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test('with 200 people and 12 criteria every answer shows in under 100 ms', { tag: '@alone' }, async ({
  page,
}) => {
  await page.goto('tools/format/');
  await settled(page);
  await page.getByLabel('Programme file').first().setInputFiles(largeFile);
  await expect(page.getByText('200 people are in your programme.')).toBeVisible();
  const people = page.getByRole('spinbutton', { name: 'How many take part?' });
  const advice = ['[aria-label="The advice"]'];
  await expectQuick(page, 'a number', advice, async (round) => () => people.fill(String(150 + round)));
  const needs = page.getByRole('radio', { name: /^(Mostly|Some of both)/ });
  await expectQuick(page, 'an answer', advice, async (round) => () => needs.nth((round + 2) % 3).check());
});
