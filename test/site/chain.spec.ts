import { readFileSync } from 'node:fs';
import { pagesOf } from '../papers-print/readPdf.ts';
import { expect, faultsOf, fixture, type Page, settled, test } from './site.ts';

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

/** What the browser would print if the reader pressed the button: its dialogue cannot open here. */
async function printed(page: Page, button: string): Promise<Uint8Array> {
  await page.getByRole('button', { name: button }).click();
  await expect(page.locator('.print-set')).toBeAttached();
  return page.pdf({ preferCSSPageSize: true });
}

test('from a pasted CSV to contracts on paper', async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => {
    window.print = () => {};
  });
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
  const pdf = await pagesOf(await printed(page, 'Print all 6 contracts'));
  const text = pdf.map(({ items }) => items.map((item) => item.text).join(' ')).join('\n');
  for (const names of pairs) for (const name of names) expect(text).toContain(name);
  expect(text).toContain('2 March 2027');
  expect(text).toContain('2 September 2027');
  expect(text).toContain('Ruth Adair');
  expect(text).not.toMatch(/undefined|NaN|\{\{|\[object/);
});
