import { readFileSync } from 'node:fs';
import { workbook } from '../table/workbook.ts';
import { expectQuick, largeFile } from './quickness.ts';
import { expect, faultsOf, type Page, settled, test } from './site.ts';

const list = [
  'Timestamp,Full name,Role,E-mail,Company,I can help with,Looking for,Avoid,Free days,Shoe size',
  '2026-03-01,Ana Lopez,Founder,ana@example.org,Lopez Bikes,pricing; leases,export,Stephen Mos,Tuesdays,38',
  '2026-03-01,Bilal Haddad,founder,bilal@example.org,,,,,,40',
  '2026-03-02,Rosa Delgado,Wizard,rosa@example.org,Law & Co,law,,,,',
  '2026-03-02,Stephen Moss,Mentor,stephen@example.org,,tax,,,,41',
].join('\n');

async function open(page: Page): Promise<void> {
  await page.goto('tools/people/');
  await settled(page);
}
const grid = (page: Page) => page.getByRole('grid', { name: 'Everybody who takes part' });
const cell = (page: Page, row: number, heading: string) =>
  grid(page)
    .getByRole('columnheader')
    .allInnerTexts()
    .then((headings) =>
      grid(page)
        .getByRole('row')
        .nth(row)
        .locator('th, td')
        .nth(headings.findIndex((one) => one.trim() === heading)),
    );
const headline = (page: Page, words: string | RegExp) =>
  expect(page.locator('.people-tool > .answer').getByRole('heading', { level: 2 })).toHaveText(words);
const inOrder = (one: string, next: string): boolean =>
  new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' }).compare(one.trim(), next.trim()) <= 0;
const pasted = (page: Page) => page.getByLabel('People, pasted as they are');

test('the people are changed by keyboard, and an answer that is taken out is counted as missing', async ({
  page,
}) => {
  await open(page);
  await headline(page, '24 people: 12 founders and 12 peer mentors');
  await expect(page.getByText('Everybody has answered everything.')).toBeVisible();
  const wants = await cell(page, 1, 'Wants');
  await wants.focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 answer is missing, from 1 person')).toBeVisible();
  await page.getByText('1 answer is missing, from 1 person').click();
  await expect(page.getByText('has not answered 1 of 7: what they want.')).toBeVisible();
  await expect(await cell(page, 1, 'Unanswered')).toHaveText('1 of 7');
  await wants.focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('a first order; a second shop');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Everybody has answered everything.')).toBeVisible();
  await expect(wants).toHaveText('a first order; a second shop');
});

test('a cell takes only what its column may hold, and says what that is', async ({ page }) => {
  await open(page);
  await (await cell(page, 1, 'Not with')).focus();
  await page.keyboard.type('Nobody Known');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Nobody else here is called Nobody Known/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.type('stephen moss');
  await page.keyboard.press('Enter');
  await expect(await cell(page, 1, 'Not with')).toHaveText('Stephen Moss');
  await (await cell(page, 1, 'Name')).focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/A person needs a name/)).toBeVisible();
  await page.keyboard.press('Escape');
  await (await cell(page, 1, 'Stage of company')).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: /^Stage of company, / })).toBeFocused();
});

test('whom somebody is not to be with goes by the new name once it is changed', async ({ page }) => {
  await open(page);
  const avoided = async () => cell(page, 1, 'Not with');
  await (await avoided()).focus();
  await page.keyboard.type('Ben Whitlock');
  await page.keyboard.press('Enter');
  await expect(await avoided()).toHaveText('Ben Whitlock');
  await (await cell(page, 2, 'Name')).focus();
  await page.keyboard.type('Benedict Whitlock');
  await page.keyboard.press('Enter');
  await expect(await cell(page, 2, 'Not with')).toHaveText('Amara Osei');
  await expect(await avoided()).toHaveText('Benedict Whitlock');
});

test('a person and a team are added, and somebody removed comes back with one press', async ({ page }) => {
  await open(page);
  await page.getByLabel('Name', { exact: true }).fill('Wen Zhang');
  await page.getByLabel('Side', { exact: true }).selectOption('peer mentor');
  await page.getByRole('button', { name: 'Add the person' }).click();
  await headline(page, '25 people: 12 founders and 13 peer mentors');
  await page.getByLabel('A team that takes part as one').check();
  await page.getByRole('button', { name: 'Add the team' }).click();
  await expect(page.getByText('Give the team a name first.')).toBeVisible();
  await page.getByLabel('Name of the team').fill('Bike Lab');
  await page.getByLabel('Members', { exact: true }).fill('Ana Lopez\nBo Chen');
  await page.getByRole('button', { name: 'Add the team' }).click();
  await headline(page, /^26 people/);
  await expect(grid(page).getByText('Ana Lopez; Bo Chen')).toBeVisible();
  await grid(page).getByRole('button', { name: 'Remove Amara Osei' }).click();
  await headline(page, /^25 people/);
  await expect(page.getByRole('button', { name: /^Undo ?: Removed Amara Osei,/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await headline(page, /^26 people/);
  await expect(grid(page).getByRole('rowheader', { name: 'Amara Osei' })).toBeVisible();
});

test('a pasted list is shown as it was read, put right, and taken into a programme', async ({ page }) => {
  await open(page);
  await pasted(page).fill(list);
  await expect(page.getByRole('heading', { name: '4 people on this list' })).toBeVisible();
  await expect(page.getByText('We left out 2 columns: Timestamp, Shoe size.')).toBeVisible();
  const start = page.getByRole('button', { name: 'Start my programme with this list' });
  await expect(start).toBeDisabled();
  await page.getByRole('button', { name: 'Show row 4' }).click();
  const sheet = page.getByRole('region', { name: 'Row 4, column C of your list' });
  await expect(sheet.locator('td.lit mark')).toHaveText('Wizard');
  await page.getByRole('button', { name: 'Stephen Moss', exact: true }).click();
  await page.getByRole('button', { name: 'peer mentor', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You decided' })).toBeVisible();
  await page.getByLabel('What “Shoe size” holds').selectOption('Notes');
  await expect(page.getByText('We left out 1 column: Timestamp.')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await start.click();
  await headline(page, '4 people: 2 founders and 2 peer mentors');
  await expect(await cell(page, 1, 'Not with')).toHaveText('Stephen Moss');
  await expect(await cell(page, 1, 'When they can meet')).toHaveText('Tuesdays');
  await expect(await cell(page, 1, 'Notes')).toHaveText('38');
  await settled(page);
  await pasted(page).fill('Name,Company\nBilal Haddad,Haddad Tiles\nWen Zhang,Zhang Tea\n');
  await expect(page.getByText('1 person joins, 1 is changed, 3 stay as before.')).toBeVisible();
  await page.getByRole('button', { name: 'Use this list' }).click();
  await headline(page, /^5 people/);
  await expect(page.getByText('These people are in the programme.')).toBeVisible();
  await page.getByLabel(/^replace them/).check();
  await page.getByRole('button', { name: 'Use this list' }).click();
  await headline(page, /^2 people/);
  await page.getByRole('button', { name: /^Undo ?: The list is in/ }).click();
  await headline(page, /^5 people/);
});

test('the reader of people comes in its own files, and the one of workbooks with a workbook', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.m?js$/.test(pathname)) scripts.push(pathname);
  });
  await open(page);
  expect(scripts.filter((path) => /peopleWorker|universal|workbook/i.test(path))).toEqual([]);
  await pasted(page).fill(list);
  await expect(page.getByRole('heading', { name: '4 people on this list' })).toBeVisible();
  const before = scripts.length;
  const cells = list.split('\n').map((line) => line.split(','));
  await page.getByLabel('File with people').setInputFiles({
    name: 'people.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(workbook({ People: cells.slice(0, 3) })),
  });
  await expect(page.getByRole('heading', { name: '2 people on this list' })).toBeVisible();
  expect(scripts.slice(before), 'one script more, for workbooks').toHaveLength(1);
});

test('the blank list has a column for each criterion, and the saved list reads back', async ({ page }) => {
  await open(page);
  const [blank] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download a blank list/ }).click(),
  ]);
  const head = readFileSync(await blank.path(), 'utf8').trim();
  expect(head).toContain('Name,Side,E-mail,Members,Capacity,Business,Offers,Wants');
  expect(head).toContain('Stage of company,Founding alone or together');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download CSV ?: everybody/ }).click(),
  ]);
  await page.getByLabel('File with people').setInputFiles(await saved.path());
  await expect(page.getByRole('heading', { name: '24 people on this list' })).toBeVisible();
  await expect(page.getByText('You must decide')).toBeHidden();
});

test('with 200 people and 12 criteria every change to a cell shows in under 100 ms', {
  tag: '@alone',
}, async ({ page }) => {
  test.setTimeout(240_000);
  await open(page);
  await page.locator('input[type="file"]').first().setInputFiles(largeFile);
  await headline(page, /^200 people/);
  for (const [heading, words] of [
    ['Name', 'Ana'],
    ['Offers', 'leases; landlords'],
    ['Criterion 2', 'something new'],
    ['Notes', 'a note'],
  ] as const) {
    await expectQuick(page, heading, ['[role="grid"]'], async (round) => {
      const open = await cell(page, 3 + round, heading);
      await open.focus();
      await page.keyboard.press('F2');
      await open.locator('input').fill(`${words} ${round}`);
      return () => page.keyboard.press('Enter');
    });
  }
  const table = ['[role="grid"]'];
  const headings = grid(page).getByRole('columnheader');
  // A sort changes nobody, and most of it is the browser’s own work on 5,000 cells: twice the time is allowed.
  for (const [what, heading] of [
    ['sorted by name', 'Name'],
    ['sorted by an answer', 'Criterion 4'],
  ] as const)
    await expectQuick(
      page,
      what,
      table,
      async () => {
        const button = headings.getByRole('button', { name: heading, exact: true });
        await button.focus();
        return () => page.keyboard.press('Enter');
      },
      200,
    );
  await headings.getByRole('button', { name: 'Name', exact: true }).press('Enter');
  // What is in view is in order at once; what is not, soon after.
  await expect
    .poll(async () => {
      const rows = await grid(page).getByRole('rowheader').allInnerTexts();
      return rows.length === 200 && rows.every((name, at) => at === 0 || inOrder(rows[at - 1] ?? '', name));
    })
    .toBe(true);
  await expectQuick(page, 'removed', table, async (round) => {
    await grid(page)
      .getByRole('button', { name: /^Remove / })
      .nth(50 + round)
      .focus();
    return () => page.keyboard.press('Enter');
  });
  await expectQuick(page, 'undone', table, async () => {
    await page.getByRole('button', { name: /^Undo/ }).first().focus();
    return () => page.keyboard.press('Enter');
  });
});

test('the people page has no fault for axe with a list on it', async ({ page }) => {
  await open(page);
  await pasted(page).fill(list);
  await expect(page.getByRole('heading', { name: '4 people on this list' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } });

  test('everything is done by touch, and nothing is wider than the page', async ({ page }) => {
    await open(page);
    await (await cell(page, 1, 'Business')).tap();
    const editor = page.getByRole('textbox', { name: /^Business, / });
    await editor.fill('Kente & Daughters');
    await editor.press('Enter');
    await expect(await cell(page, 1, 'Business')).toHaveText('Kente & Daughters');
    await grid(page).getByRole('button', { name: 'Remove Amara Osei' }).tap();
    await headline(page, /^23 people/);
    await page.getByRole('button', { name: /^Undo ?: Removed Amara Osei,/ }).tap();
    await headline(page, /^24 people/);
    await pasted(page).fill(list);
    await page.getByRole('button', { name: 'Leave the side open' }).tap();
    await page.getByRole('button', { name: 'Leave it out' }).tap();
    await page.getByRole('button', { name: 'Start my programme with this list' }).tap();
    await headline(page, '4 people: 2 founders, 1 peer mentor and 1 without a side');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await faultsOf(page)).toEqual([]);
  });
});
