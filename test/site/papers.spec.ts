/** Every paper, on both sheets, with the people and the clauses that break layouts, as a real browser prints it. */
import { readFileSync } from 'node:fs';
import { toText } from '../../src/lib/papers/index.ts';
import { emptyProgramme, newPerson, type Programme, untouchedPaper } from '../../src/lib/programme/index.ts';
import { fileIn, textOf } from '../papers/docxText.ts';
import { libraryOf } from '../papers/libraryOf.ts';
import { everyCondition, paperOf } from '../papers-print/everyCondition.ts';
import {
  bodyOf,
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
import { checkAnswers, expect, faultsOf, type Page, settled, test } from './site.ts';

type Size = Programme['print']['size'];

const longName = `${'Maximiliane-Theodora '.repeat(6)}Wolfeschlegelsteinhausenbergerdorff`;
const longBusiness = `${'International '.repeat(8)}Rhabarberbarbarabarbarbarenbartbarbierbierbar`;

const cohort = (size: Size, names: readonly string[], change: Partial<Programme> = {}): Programme => ({
  ...emptyProgramme(`proof-${size}-${names.length}-${names[0]?.length ?? 0}`),
  name: 'Proof cohort',
  organisation: 'Harbour Business School',
  lead: { name: 'Ruth Adair', contact: 'ruth.adair@harbour.example' },
  start: '2027-03-02',
  print: { size, dateStyle: 'day-first', currency: 'GBP' },
  shape: 'one-pool',
  people: names.map((name, index) => ({
    ...newPerson(`p${index}`, name, null),
    business: index % 3 === 2 ? longBusiness : 'Clearbell',
    seeks: ['help with a first manufacturer', 'pricing'],
    offers: ['user research'],
  })),
  match: {
    settings: emptyProgramme('x').matching,
    pairs: [],
    groups: names.length > 0 ? [names.map((_, index) => `p${index}`)] : [],
    leftOver: [],
    adoptedOn: '2026-12-08',
  },
  contract: { ...untouchedPaper, answers: { payTo: 'Ruth Adair' } },
  constitution: { ...untouchedPaper, answers: { treasurer: 'p0' } },
  ...change,
});

const two = ['Hana Kimura', 'Stephen Moss'];
/** No space in it anywhere, so that it must be broken inside the word. */
const threeHundred = 'Hippolyta'.repeat(34).slice(0, 300);
const eleven = [
  'Łukasz Żółć-O’Brien',
  'נועה בן־דוד',
  'عائشة الزهراء',
  longName,
  'Inês Duarte',
  'Nguyễn Thị Minh Khai',
  'Þórbjörg Ægisdóttir',
  'Wen Li',
  'Ngozi Okonkwo-Adébáyò',
  'Đorđe Šćepanović',
  'İbrahim Yıldız',
];
/** Clauses of their own until there are more than forty. */
const added = Array.from({ length: 12 }, (_, index) => ({
  id: `own-${index + 1}`,
  heading: `Our own clause ${index + 1}`,
  body: `We agree on this, number ${index + 1}, and <b>mean</b> it. ${'It is said once more. '.repeat(index)}`,
}));
const forty = (size: Size): Programme =>
  cohort(size, two, {
    contract: { ...untouchedPaper, answers: { payTo: 'Ruth Adair' }, added },
    constitution: { ...untouchedPaper, answers: { treasurer: 'p0' }, added },
  });
const empty = (size: Size): Programme => ({
  ...emptyProgramme(`proof-empty-${size}`),
  print: { size, dateStyle: 'month-first', currency: 'USD' },
});

const fixtures: readonly (readonly [string, (size: Size) => Programme])[] = [
  ['two signers', (size) => cohort(size, two)],
  ['eleven signers with names from everywhere', (size) => cohort(size, eleven)],
  ['more than forty clauses', forty],
  ['a name and a business of 300 characters', (size) => cohort(size, [threeHundred, 'Stephen Moss'])],
  ['nothing filled in', empty],
];

async function open(page: Page, programme: Programme): Promise<void> {
  await page.getByLabel('Programme file').setInputFiles({
    name: 'proof.programme.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(programme)),
  });
  await expect(page.getByText('saved in this browser')).toBeVisible();
}

/** What the browser prints on this button; its dialogue cannot open here, so `print` only leaves a mark. */
async function printed(page: Page, button: RegExp): Promise<readonly PdfPage[]> {
  await page.evaluate(() => {
    delete document.documentElement.dataset.printing;
    window.print = () => {
      document.documentElement.dataset.printing = 'yes';
    };
  });
  await page.getByRole('button', { name: button }).first().click();
  await expect(page.locator('html')).toHaveAttribute('data-printing', 'yes');
  const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  return pages;
}

const headings = (page: Page): Promise<readonly string[]> =>
  page.locator('.sheet .clauses > li > p:first-child > b:first-child').allInnerTexts();
const times = (text: string, part: string): number => text.split(part).length - 1;
const letters = (text: string): string =>
  (text.normalize('NFC').match(/[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]+/gu) ?? []).join('');

/** The letters of a paper's pages, without the running lines above and below. */
const lettersOfPages = ({ pages }: PdfPaper): string =>
  letters(pages.flatMap((sheet) => bodyOf(sheet).map(({ text }) => text)).join(' '));

/** All that must be true of any paper, whoever signs it. */
function proveSheets(paper: PdfPaper, size: Size, clauses: readonly string[], signers: number): void {
  const text = paper.pages.map(wordsOf).join(' ');
  expect(text).not.toMatch(/undefined|NaN|\{\{|\[object/);
  let after = -1;
  for (const [index, heading] of clauses.entries()) {
    const clause = `${index + 1}. ${heading}`;
    expect(times(text, clause), clause).toBe(1);
    expect(text.indexOf(clause), `${clause} in order`).toBeGreaterThan(after);
    after = text.indexOf(clause);
  }
  expect(paper.folios).toEqual(expectedFolios([paper.pages.length]));
  for (const sheet of paper.pages) {
    expect(sheet.width).toBeCloseTo(sheets[size].width, -1);
    expect(sheet.height).toBeCloseTo(sheets[size].height, -1);
    expect(outsideMargins(sheet)).toEqual([]);
    expect(wordsOf(sheet)).not.toMatch(/\d{1,2}\/\d{1,2}\/\d{2,4}|http/);
  }
  expect(Math.abs(bodySize(paper.pages) / 10.5 - 1)).toBeLessThan(0.02);
  const last = wordsOf(paper.pages.at(-1) as PdfPage);
  expect(times(text, 'Signature')).toBe(signers);
  expect(times(last, 'Signature'), 'the signatures are whole, on one page').toBe(signers);
  expect(last.indexOf('Signed.'), 'with text on their page').toBeGreaterThan(100);
}

for (const size of ['A4', 'Letter'] as const) {
  for (const [name, make] of fixtures) {
    test(`both agreements on ${size}: ${name}`, async ({ page }) => {
      const programme = make(size);
      for (const tool of ['contract', 'constitution']) {
        await page.goto(`tools/${tool}/`);
        await settled(page);
        if (tool === 'contract') await open(page, programme);
        if (programme.name !== '')
          await expect(page.locator('.sheet .control')).toContainText('Proof cohort');
        else await expect(page.locator('.sheet .control')).toContainText('undated');
        const clauses = await headings(page);
        const signers = programme.people.length || (tool === 'contract' ? 2 : 6);
        await checkAnswers(page);
        const [paper, ...others] = papersOf(await printed(page, /^Print (the|a blank) /));
        expect(others).toEqual([]);
        proveSheets(paper as PdfPaper, size, clauses, signers);
        const text = letters((paper as PdfPaper).pages.map(wordsOf).join(' '));
        const latin = programme.people.filter((person) => !/[\u0590-\u06ff]/.test(person.name));
        for (const person of latin) {
          const said = text.split(letters(person.name)).length - 1;
          expect(said, `${person.name}, in a list or a clause, and beside the signature`).toBeGreaterThan(1);
        }
        if (name.startsWith('more than forty')) expect(clauses.length).toBeGreaterThan(40);
      }
    });
  }
}

test('a starting point, an own clause and a chosen contract are one click each, and undone as easily', async ({
  page,
}) => {
  await page.goto('tools/contract/');
  await settled(page);
  const sheet = page.locator('.sheet');
  await expect(sheet.locator('.clauses').first()).toContainText('Equal time');
  await page.locator('summary', { hasText: 'Starting point: Standard' }).click();
  await page.getByRole('button', { name: 'Take strict' }).click();
  await expect(sheet).toContainText('None of it is passed on');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(sheet).not.toContainText('None of it is passed on');
  await page.locator('summary', { hasText: 'Clauses: as the standard has them' }).click();
  await page.getByRole('button', { name: /^\d+\s*Equal time/ }).click();
  await page.getByLabel('Words', { exact: true }).fill('We share <script>alert(1)</script> time.');
  await expect(page.getByText(/^Line 1: .* uses markup that papers do not print/)).toBeVisible();
  await expect(sheet).toContainText('We share <script>alert(1)</script> time.');
  await expect(sheet.locator('.control')).toContainText('Template 1.0 with changes');
  await page.getByRole('button', { name: 'Leave it out' }).click();
  await expect(sheet).not.toContainText('Equal time');
  await page.getByRole('button', { name: 'Put every clause back to the standard' }).click();
  await expect(sheet).toContainText('Equal time');
  await page.locator('summary', { hasText: 'Choose which contracts' }).click();
  await page.getByRole('checkbox').nth(1).check();
  await page.getByRole('checkbox').nth(3).check();
  expect(papersOf(await printed(page, /^Print the 2 chosen/)).length).toBe(2);
});

test('a logo is drawn anew from a picture, and neither a vector with a script nor 20 MB are taken', async ({
  page,
}) => {
  await page.goto('tools/constitution/');
  await settled(page);
  await page.locator('summary', { hasText: 'The programme' }).first().click();
  const logo = page.getByLabel('Logo', { exact: true });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(svg) });
  await expect(page.getByText('That file is an SVG, which can hold scripts')).toBeVisible();
  await logo.setInputFiles({ name: 'big.png', mimeType: 'image/png', buffer: Buffer.alloc(20_000_000) });
  await expect(page.getByText('That file is larger than 5 MB')).toBeVisible();
  await expect(page.locator('.sheet .mark')).toHaveCount(0);
  const picture = await page.locator('.sheet h1').screenshot();
  await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: picture });
  await expect(page.locator('.sheet .mark img')).toBeVisible();
  await checkAnswers(page);
  const [paper] = papersOf(await printed(page, /^Print the constitution/));
  expect(paper?.folios).toEqual(expectedFolios([paper?.pages.length ?? 0]));
});

for (const [path, title] of [
  ['tools/contract/', 'Six-month peer mentoring contract'],
  ['tools/matching/letters/', 'You are matched with Tunde Adeyemi'],
  ['tools/planning/', 'Brief'],
] as const) {
  test(`the copy at the foot of “${title}” is found again among the papers of the programme`, async ({
    page,
  }) => {
    await page.goto(path);
    await settled(page);
    const control = await page.locator('.sheet .control').innerText();
    const copy = /Copy\s([\da-f]{4}\s[\da-f]{4})/.exec(control)?.[1] ?? '';
    await page.goto('papers/');
    await settled(page);
    await page.getByLabel('The digits after “copy”').fill(copy);
    await expect(page.getByText(`Yes: “${title}”`)).toBeVisible();
    await page.getByLabel('The digits after “copy”').fill('0000 0000');
    await expect(page.getByText(/^No paper of/)).toBeVisible();
  });
}

test('the blank pack is three papers, and its page has no fault for axe', async ({ page }) => {
  await page.goto('papers/');
  await settled(page);
  expect(papersOf(await printed(page, /^Print the blank pack/)).length).toBe(3);
  expect(await faultsOf(page)).toEqual([]);
});

test('what a pair agrees on in its talk fills its contract, and where it differs the organiser chooses', async ({
  page,
}) => {
  test.slow();
  await page.goto('tools/contract/');
  await settled(page);
  const sheet = page.locator('.sheet');
  await page.locator('summary', { hasText: 'Talk first, then sign: 12 discussion sheets' }).click();
  const length = page.getByRole('group', { name: 'How many minutes shall a meeting last?' });
  await length.getByRole('spinbutton').first().fill('55');
  await expect(length).toContainText('has not answered yet, so nothing is filled in');
  await expect(sheet).toContainText('90 minutes');
  await length.getByRole('spinbutton').last().fill('55');
  await expect(length).toContainText('They agree.');
  await expect(sheet).toContainText('55 minutes');
  await length.getByRole('spinbutton').last().fill('120');
  await expect(length).toContainText('They differ. Nothing is decided until you choose.');
  await expect(sheet).toContainText('90 minutes');
  expect(await faultsOf(page)).toEqual([]);
  await checkAnswers(page);
  await expect(page.locator('.check-step')).toContainText('They said different things');
  await page.getByRole('button', { name: 'Back to the questions' }).click();
  await page.locator('summary', { hasText: 'Talk first, then sign: 12 discussion sheets, 1 begun' }).click();
  await length.getByRole('button', { name: /^Take “120 minutes”/ }).click();
  await expect(sheet).toContainText('120 minutes');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(sheet).toContainText('90 minutes');
  const sheets = papersOf(await printed(page, /^Print all 12 discussion sheets/));
  expect(sheets.length).toBe(12);
  const [first] = sheets as readonly PdfPaper[];
  expect(first?.folios).toEqual(expectedFolios([first?.pages.length ?? 0]));
  for (const sheetOfPaper of first?.pages ?? []) expect(outsideMargins(sheetOfPaper)).toEqual([]);
  expect(Math.abs(bodySize(first?.pages ?? []) / 10.5 - 1)).toBeLessThan(0.12);
});

test('the step before printing lists every answer, says whose it is, and leads back to its question', async ({
  page,
}) => {
  test.slow();
  await page.goto('tools/constitution/');
  await settled(page);
  await checkAnswers(page);
  await expect(page.locator('.check-step tr')).not.toHaveCount(0);
  const asked = await page.locator('.check-step tr').count();
  expect(asked).toBeGreaterThan(40);
  const first = page.locator('.check-step tr', { hasText: 'standard' }).first();
  const label = await first.locator('th').innerText();
  expect(await faultsOf(page)).toEqual([]);
  await first.getByRole('button', { name: 'Change' }).click();
  await expect(page.locator('.check-step')).toHaveCount(0);
  await expect(page.locator('[data-question]:focus-within')).toContainText(label);
});

test.describe('a reader in the United States', () => {
  test.use({ locale: 'en-US' });

  test('begins on US Letter, in dollars, with the month first, and a choice made after that holds', async ({
    page,
  }) => {
    await page.goto('papers/');
    await settled(page);
    const [blank] = papersOf(await printed(page, /^Print the blank pack/));
    expect(blank?.pages[0]?.width).toBeCloseTo(sheets.Letter.width, -1);
    await page.goto('tools/contract/');
    await settled(page);
    await page.getByRole('button', { name: 'Start mine' }).click();
    await page.locator('summary', { hasText: 'The programme' }).first().click();
    await expect(page.getByLabel('Paper size')).toHaveValue('Letter');
    await expect(page.getByLabel('Dates on paper')).toHaveValue('month-first');
    await expect(page.getByLabel('Currency')).toHaveValue('USD');
    await page.getByLabel('Paper size').selectOption('A4');
    await expect(page.getByText('saved in this browser')).toBeVisible();
    await page.reload();
    await settled(page);
    await page.locator('summary', { hasText: 'The programme' }).first().click();
    await expect(page.getByLabel('Paper size')).toHaveValue('A4');
  });
});

for (const tool of ['contract', 'constitution'] as const) {
  const library = libraryOf(tool);
  const { programmes } = everyCondition(library);
  for (const size of ['A4', 'Letter'] as const) {
    test(`every condition of the ${tool}, met and not met, on ${size}, with the words of the text`, async ({
      page,
    }) => {
      test.slow();
      for (const [at, made] of programmes.entries()) {
        const programme: Programme = { ...made, id: `condition-${at}`, print: { ...made.print, size } };
        await page.goto(`tools/${tool}/`);
        await settled(page);
        await open(page, programme);
        await checkAnswers(page);
        const expected = paperOf(programme, library);
        await expect(page.locator('.sheet .control')).toContainText(expected.control.copy.slice(0, 4));
        const [paper] = papersOf(await printed(page, /^Print (the|a blank) /));
        expect(lettersOfPages(paper as PdfPaper)).toBe(letters(toText(expected)));
      }
    });
  }

  test(`the ${tool} says the same words in print, Word, Markdown and plain text`, async ({ page }) => {
    await page.goto(`tools/${tool}/`);
    await settled(page);
    await open(page, cohort('A4', two));
    await checkAnswers(page);
    await expect(page.locator('.sheet .control')).toContainText('Proof cohort');
    const saved = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const clauses = await headings(page);
    const [paper] = papersOf(await printed(page, /^Print the /));
    const inPrint = lettersOfPages(paper as PdfPaper);
    expect(inPrint.length).toBeGreaterThan(6000);
    expect(letters((await saved('Plain text')).toString())).toBe(inPrint);
    expect(letters((await saved('Markdown')).toString())).toBe(inPrint);
    const word = textOf(fileIn(await saved('Word'), 'word/document.xml'));
    // Word sets the numbers itself.
    const numbered = clauses.reduce(
      (text, heading, index) => text.replace(`${index + 1}${letters(heading)}`, letters(heading)),
      inPrint,
    );
    expect(letters(word)).toBe(numbered);
  });
}
