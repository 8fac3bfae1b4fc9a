import { readFileSync } from 'node:fs';
import { expect, faultsOf, type Page, settled, test } from './site.ts';

async function openLetters(page: Page): Promise<void> {
  await page.goto('tools/matching/letters/');
  await settled(page);
  await expect(sheet(page).getByRole('heading', { level: 1 })).toBeVisible();
}
const sheet = (page: Page) => page.getByRole('region', { name: 'The letter' }).getByRole('article');

test('A letter stands for everybody of the match, and an answer changes all of them', async ({ page }) => {
  await openLetters(page);
  await expect(
    sheet(page).getByRole('heading', { name: 'You are matched with Tunde Adeyemi' }),
  ).toBeVisible();
  await expect(sheet(page)).toContainText('Ruth Adair introduces you');
  await expect(sheet(page)).not.toContainText('tunde.adeyemi@example.org');
  const which = page.getByLabel('Show the letter to');
  await expect(which.getByRole('option')).toHaveCount(24);
  await page.getByText('What it may say of the partner', { exact: false }).first().click();
  await page.getByLabel('Everybody’s: all have agreed').check();
  await expect(sheet(page)).toContainText('tunde.adeyemi@example.org');
  await which.selectOption({ label: 'Tunde Adeyemi' });
  await expect(sheet(page)).toContainText('amara.osei@example.org');
  expect(await faultsOf(page)).toEqual([]);
});

test('Only those who agreed are shown to a partner where the organiser says so', async ({ page }) => {
  await openLetters(page);
  await page.getByText('What it may say of the partner', { exact: false }).first().click();
  await page.getByLabel('That of the people ticked below').check();
  await expect(sheet(page)).toContainText('Ruth Adair introduces you');
  await page.getByLabel('Tunde Adeyemi, tunde.adeyemi@example.org').check();
  await expect(sheet(page)).toContainText('tunde.adeyemi@example.org');
  expect(await faultsOf(page)).toEqual([]);
});

test('All letters are one text, one Word file, or a Word file each', async ({ page }) => {
  await openLetters(page);
  const desk = page.getByRole('region', { name: 'The letter' });
  const saved = async (button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      desk.getByRole('button', { name: button, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const text = await saved('Plain text');
  expect(text.name).toBe('letters.txt');
  expect(text.bytes.toString('utf8').split('\f')).toHaveLength(24);
  expect(text.bytes.toString('utf8')).not.toMatch(/undefined|NaN|\{\{/);
  expect((await saved('Markdown')).bytes.toString('utf8')).toContain('## Why you two');
  const word = await saved('Word, all in one file');
  expect(word.name).toBe('letters.docx');
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
  const zip = await saved('Word, one file each');
  expect(zip.name).toBe('letters.zip');
  expect(zip.bytes.toString('latin1').match(/letter-[\w-]+\.docx/g)?.length).toBe(48);
});

for (const size of ['A4', 'US Letter']) {
  test(`The chosen letters are one print job on ${size}, each on one page that begins at 1`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    await openLetters(page);
    await page.locator('summary', { hasText: 'The programme' }).click();
    await page.getByLabel('Paper size').selectOption({ label: size });
    await page.getByText('Choose which letters to print').click();
    await page.getByRole('button', { name: 'Tick the peer mentors' }).click();
    await page.getByRole('button', { name: 'Print the 12 chosen' }).click();
    await expect(page.locator('.print-set > *')).toHaveCount(12);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(12);
  });
}

test('Without a match there is one blank letter, and the way to a match', async ({ page }) => {
  await page.goto('tools/matching/letters/');
  await settled(page);
  await page.getByRole('button', { name: 'Start mine' }).first().click();
  await expect(page.getByRole('heading', { name: 'No match has been taken yet' })).toBeVisible();
  await expect(sheet(page).getByRole('heading', { name: 'Your partner in peer mentoring' })).toBeVisible();
  await page
    .getByRole('region', { name: 'Questions for the letters' })
    .getByRole('button', { name: 'Who is the partner?' })
    .click();
  await expect(page.getByRole('link', { name: 'Take a match' })).toBeFocused();
  expect(await faultsOf(page)).toEqual([]);
});

test('The letters fit a phone without sideways scrolling, and the match tool leads to them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('tools/matching/');
  await settled(page);
  await page.getByRole('link', { name: 'Write the letters' }).click();
  await page.waitForURL('**/tools/matching/letters/');
  await settled(page);
  await expect(sheet(page)).toContainText('Dear Amara Osei,');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
