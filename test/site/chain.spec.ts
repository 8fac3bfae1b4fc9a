import { readFileSync } from 'node:fs';
import {
  bodySize,
  expectedFolios,
  outsideMargins,
  type PdfPage,
  type PdfPaper,
  pagesOf,
  papersOf,
  sheets,
  wordsOf,
} from '../papers-print/readPdf.ts';
import { checkAnswers, expect, faultsOf, fixture, type Page, settled, test } from './site.ts';

const csv = readFileSync(fixture('journey/rankings.csv'), 'utf8');
const founders = [
  'Aisling Byrne',
  'Bogdan Ionescu',
  'Catalina Reyes',
  'Dagny Holm',
  'Elif Yıldız',
  'Farrukh Aziz',
];

/** Reads the pasted rankings, settles what is open, and makes them one's own programme. */
async function pasteRankings(page: Page): Promise<void> {
  await page.goto('tools/rankings/');
  await settled(page);
  await page.getByLabel('Rankings, pasted as they are').fill(csv);
  await expect(page.getByText('You must decide')).toBeVisible();
  const use = page.getByRole('button', { name: 'Start my programme with these rankings' });
  await expect(use).toBeDisabled();
  await page.getByRole('button', { name: 'Stephen Moss', exact: true }).click();
  await expect(page.getByText('You must decide')).toBeHidden();
  await expect(page.getByRole('row', { name: /^Aisling Byrne/ })).toContainText('Stephen Moss');
  await use.click();
  await expect(page.getByText('These rankings are in the programme.')).toBeVisible();
}

async function takeMatch(page: Page): Promise<void> {
  await page.goto('tools/matching/');
  await settled(page);
  await expect(page.getByRole('heading', { name: /All 6 founders are placed/ })).toBeVisible();
  await page.getByRole('button', { name: 'Take this match' }).click();
  await expect(page.getByText('This match is yours')).toBeVisible();
}

/** The pairs as the match tool lists them. */
async function pairsOn(page: Page): Promise<readonly (readonly [string, string])[]> {
  const rows = page.getByRole('region', { name: /The pairs/ }).locator('tbody tr');
  return Promise.all(
    (await rows.all()).map(
      async (row) =>
        [
          await row.getByRole('rowheader').innerText(),
          await row.getByRole('cell').first().innerText(),
        ] as const,
    ),
  );
}

async function fillDetails(page: Page): Promise<void> {
  await page.getByText('The programme', { exact: false }).and(page.locator('summary')).first().click();
  await page.getByLabel('Name of the programme').fill('Quayside cohort');
  await page.getByLabel('Organisation').fill('Quayside Enterprise Club');
  await page.getByLabel('First day of the term').fill('2027-03-02');
  await page.getByLabel('Programme lead', { exact: true }).fill('Ruth Adair');
  await page.getByLabel('How to reach the programme lead').fill('ruth.adair@example.org');
}

/**
 * What the browser prints when the reader presses the button. Its dialogue cannot open here, so the page's
 * call of `print` only leaves a mark, and the real printing follows.
 */
async function printed(page: Page, button: string): Promise<readonly PdfPage[]> {
  await page.evaluate(() => {
    delete document.documentElement.dataset.printing;
    window.print = () => {
      document.documentElement.dataset.printing = 'yes';
    };
  });
  await page.getByRole('button', { name: button }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printing', 'yes');
  return pagesOf(await page.pdf({ preferCSSPageSize: true }));
}

/** Each clause's run-in heading, as the sheet on the screen has them. */
const clauseHeadings = (page: Page) =>
  page.locator('.sheet .clauses > li > p:first-child > b:first-child').allInnerTexts();

const times = (text: string, part: string): number => text.split(part).length - 1;

test('from a pasted CSV to contracts on paper', async ({ page }) => {
  test.setTimeout(120_000);
  await pasteRankings(page);
  expect(await faultsOf(page)).toEqual([]);
  await takeMatch(page);
  const pairs = await pairsOn(page);
  expect(pairs.map(([founder]) => founder).sort()).toEqual(founders);

  await page.getByRole('radio', { name: /No two people would both rather/ }).click();
  await expect(page.getByText('No two people would both rather have each other than')).toBeVisible();
  await page.getByRole('radio', { name: /Everyone placed, then as many first/ }).click();
  await expect(page.getByText('This match is yours')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await page.goto('tools/contract/');
  await settled(page);
  await fillDetails(page);
  expect(await faultsOf(page)).toEqual([]);
  const headings = await clauseHeadings(page);
  expect(headings.length).toBeGreaterThanOrEqual(29);
  await checkAnswers(page);
  const contracts = papersOf(await printed(page, 'Print all 6 contracts'));
  expect(contracts.length).toBe(6);
  for (const [at, [founder, mentor]] of pairs.entries()) {
    const contract = contracts[at] as PdfPaper;
    const text = contract.pages.map(wordsOf).join(' ');
    expect(text).toContain(founder);
    expect(text).toContain(mentor);
    expect(text).toContain('2 March 2027');
    expect(text).toContain('2 September 2027');
    expect(text).toContain('Ruth Adair');
    expect(text).not.toMatch(/undefined|NaN|\{\{|\[object/);
    for (const [index, heading] of headings.entries()) {
      expect(times(text, `${index + 1}. ${heading}`), `${heading} in the contract of ${founder}`).toBe(1);
    }
    expect(contract.folios).toEqual(expectedFolios([contract.pages.length]));
    const last = wordsOf(contract.pages.at(-1) as PdfPage);
    expect(times(last, 'Signature')).toBe(2);
    expect(times(text, 'Signature')).toBe(2);
    expect(last.indexOf('Signed')).toBeGreaterThan(100);
    for (const sheet of contract.pages) {
      expect(sheet.width).toBeCloseTo(sheets.A4.width, -1);
      expect(sheet.height).toBeCloseTo(sheets.A4.height, -1);
      expect(outsideMargins(sheet)).toEqual([]);
    }
    expect(Math.abs(bodySize(contract.pages) / 10.5 - 1)).toBeLessThan(0.02);
  }
});

test('the constitution prints on US Letter with everybody’s signature', async ({ page }) => {
  await page.goto('tools/constitution/');
  await settled(page);
  await page.locator('summary', { hasText: 'The programme' }).first().click();
  await page.getByLabel('Paper size').selectOption('Letter');
  const headings = await clauseHeadings(page);
  expect(headings.length).toBeGreaterThanOrEqual(32);
  await checkAnswers(page);
  const [constitution, ...others] = papersOf(await printed(page, 'Print the constitution'));
  expect(others).toEqual([]);
  const pages = constitution?.pages ?? [];
  const text = pages.map(wordsOf).join(' ');
  for (const [index, heading] of headings.entries()) {
    expect(times(text, `${index + 1}. ${heading}`), heading).toBe(1);
  }
  expect(times(text, 'Signature')).toBe(24);
  for (const sheet of pages) expect(sheet.width).toBeCloseTo(sheets.Letter.width, -1);
  expect(constitution?.folios).toEqual(expectedFolios([pages.length]));
});

for (const tool of ['constitution', 'contract']) {
  test(`the ${tool} is saved as Markdown and as plain text, with the words of the sheet`, async ({
    page,
  }) => {
    await page.goto(`tools/${tool}/`);
    await settled(page);
    await checkAnswers(page);
    const saved = async (button: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      return readFileSync(await download.path(), 'utf8');
    };
    const words = (text: string): string => (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
    const markdown = words(await saved('Markdown'));
    const plain = words(await saved('Plain text'));
    const clauses = await page.locator('.sheet .clauses > li').allInnerTexts();
    expect(clauses.length).toBeGreaterThanOrEqual(29);
    const paragraphs = clauses
      .flatMap((clause) => clause.split('\n'))
      .filter((line) => line.length > 60 && !line.includes('to be filled in'));
    expect(paragraphs.length).toBeGreaterThan(40);
    expect(paragraphs.filter((paragraph) => !markdown.includes(words(paragraph)))).toEqual([]);
    expect(paragraphs.filter((paragraph) => !plain.includes(words(paragraph)))).toEqual([]);
  });
}
