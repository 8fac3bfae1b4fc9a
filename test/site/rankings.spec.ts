import { readFileSync } from 'node:fs';
import { workbook } from '../table/workbook.ts';
import { expect, faultsOf, type Page, settled, test } from './site.ts';

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const founders =
  'Founder,First choice,Second choice\nAna Prado,Rosa Delgado,S. Moss\nBilal Haddad,Stephen Moss,Rosa Delgado\nChiara Conti,Stephanie Moss,Rosa Delgado\n';
const mentors =
  'Mentor;First choice;Second choice\nRosa Delgado;Ana Prado;Bilal Haddad\nStephen Moss;Bilal Haddad;Ana Prado\nStephanie Moss;Chiara Conti;Ana Prado\n';

async function open(page: Page): Promise<void> {
  await page.goto('tools/rankings/');
  await settled(page);
}
const pasted = (page: Page) => page.getByLabel('Rankings, pasted as they are');
const chooser = (page: Page) => page.getByLabel('File with rankings');
const ballots = (page: Page, count: number) =>
  expect(page.getByRole('heading', { name: new RegExp(`^${count} ballots`) })).toBeVisible();

test('several files are read together, and a finding lights its cell', async ({ page }) => {
  await open(page);
  await chooser(page).setInputFiles([file('founders.csv', founders), file('mentors.csv', mentors)]);
  await expect(page.getByText('founders.csv, mentors.csv')).toBeVisible();
  await ballots(page, 6);
  await expect(page.getByText(/‘S\. Moss’ could be Stephen Moss or Stephanie Moss/)).toBeVisible();
  await page.getByRole('button', { name: 'Show row 2' }).first().click();
  const sheet = page.getByRole('region', { name: 'Row 2, column C of your list' });
  await expect(sheet).toBeFocused();
  await expect(sheet.locator('td.lit mark')).toHaveText('S. Moss');
  expect(await faultsOf(page)).toEqual([]);
});

test('the blank sheet downloads, and reads back once it is filled in', async ({ page }) => {
  await open(page);
  await page.getByText('No ballots yet?').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Blank sheet (CSV)' }).click(),
  ]);
  const [head = '', ...rows] = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(rows.length).toBeGreaterThan(10);
  const names = rows.map((row) => row.split(',')[0] ?? '');
  const choiceAt = head.split(',').findIndex((heading) => /choice/i.test(heading));
  const filled = rows.map((row, at) => {
    const cells = row.split(',');
    cells[choiceAt] = names[(at + rows.length / 2) % rows.length] ?? '';
    return cells.join(',');
  });
  await pasted(page).fill([head, ...filled].join('\n'));
  await ballots(page, rows.length);
  await expect(page.getByText('You must decide')).toBeHidden();
});

test('decisions are remembered when a corrected list is pasted again', async ({ page }) => {
  await open(page);
  await pasted(page).fill(
    `${founders.replace('Chiara Conti,Stephanie', 'Chiara Conti,Nobody Known,Stephanie')}\n${mentors.replaceAll(';', ',')}`,
  );
  await page.getByRole('button', { name: 'Stephanie Moss', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'You decided' })).toBeVisible();
  const corrected = `${founders.replace('Bilal Haddad,Stephen Moss', 'Dagny Holm,Stephen Moss,Rosa Delgado\nBilal Haddad,Stephen Moss')}\n${mentors.replaceAll(';', ',')}`;
  await pasted(page).fill(corrected);
  await ballots(page, 7);
  await expect(page.getByText('You must decide')).toBeHidden();
  await expect(page.getByRole('row', { name: /^Ana Prado/ })).toContainText('Stephanie Moss');
  expect(await faultsOf(page)).toEqual([]);
});

test('a workbook is read like a pasted list, small or large', async ({ page }) => {
  await open(page);
  await pasted(page).fill(founders);
  await ballots(page, 3);
  const cells = (text: string, by: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => line.split(by));
  const many = Array.from({ length: 9000 }, (_, at) => [`Extra ${at}`, 'x'.repeat(60)]);
  await chooser(page).setInputFiles(
    file('ballots.xlsx', workbook({ Founders: cells(founders, ','), Mentors: cells(mentors, ';') })),
  );
  await ballots(page, 6);
  await expect(page.getByText('We read 2 sheets of the workbook, Founders and Mentors')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await chooser(page).setInputFiles(
    file('large.xlsx', workbook({ Founders: cells(founders, ','), Notes: many })),
  );
  await expect(page.getByText('We read 2 sheets of the workbook, Founders and Notes')).toBeVisible();
});

test('a workbook that is cut off says so, and what to do', async ({ page }) => {
  await open(page);
  const whole = workbook({ Founders: [['Name'], ['Ana Prado']] });
  await chooser(page).setInputFiles(file('ballots.xlsx', whole.subarray(0, whole.length - 300)));
  await expect(page.getByText('This workbook is damaged, or only a part of it arrived.')).toBeVisible();
});

test('a finding about one of several files lights the row of that file', async ({ page }) => {
  await open(page);
  const spoilt = `${mentors}"Ren Dubois;Ana Prado;\n`;
  await chooser(page).setInputFiles([file('founders.csv', founders), file('mentors.csv', spoilt)]);
  await ballots(page, 7);
  await page
    .locator('.problem', { hasText: 'quotation mark' })
    .getByRole('button', { name: /^Show row/ })
    .click();
  await expect(page.locator('.source-sheet tr.sel')).toContainText('Dubois');
});

test('the reader of workbooks is one script, fetched when a workbook comes and not before', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.m?js$/.test(pathname)) scripts.push(pathname);
  });
  await open(page);
  await pasted(page).fill(founders);
  await ballots(page, 3);
  const before = scripts.length;
  await pasted(page).fill(mentors);
  await ballots(page, 3);
  expect(scripts, 'nothing more for another paste').toHaveLength(before);
  const cells = founders
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  await chooser(page).setInputFiles(file('ballots.xlsx', workbook({ Founders: cells })));
  await expect(page.getByText('We read the sheet “Founders” of the workbook.')).toBeVisible();
  expect(scripts.slice(before)).toHaveLength(1);
});

test('the wording of a form is there to copy, with everybody’s name as an option', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByText('No ballots yet?').click();
  const form = page.getByRole('region', { name: 'Form for founders' });
  const wording = await form.getByLabel('Wording of the form for founders').inputValue();
  expect(wording).toContain('First choice (drop-down list, required)');
  expect(wording).toContain('  Amara Osei');
  await form.getByRole('button', { name: 'Copy the wording' }).click();
  await expect(form.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(wording);
});
