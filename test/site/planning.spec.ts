import { readFile } from 'node:fs/promises';
import { readPeople } from '../../src/lib/people/index.ts';
import { expect, faultsOf, type Page, settled, test } from './site.ts';

const open = async (page: Page, paper: string): Promise<void> => {
  await page.goto('tools/planning/');
  await settled(page);
  const radio = page.getByRole('radio', { name: paper });
  await radio.check();
  await expect(
    page.getByRole('heading', { level: 1, name: paper === 'Application form' ? 'Application' : paper }),
  ).toBeVisible();
};
const save = async (page: Page, button: string | RegExp): Promise<{ name: string; text: string }> => {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await saved;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
};

test('the brief is written beside its page by keyboard, keeps to one page, and says when it does not', async ({
  page,
}) => {
  await open(page, 'Brief');
  await page.locator('.sheet a.answer[href$="#why"]').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Why now?')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Twenty founders asked.');
  await expect(page.locator('.sheet')).toContainText('Why now. Twenty founders asked.');
  await expect(page.getByText('1 page of A4.')).toBeVisible();
  await page.getByLabel('Why now?').fill('A long reason that nobody reads to its end. '.repeat(90));
  await expect(page.getByText('The brief now takes 2 pages.')).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(page.locator('.sheet')).toContainText('A long reason');
});

test('the plan counts back from the event and goes into a calendar', async ({ page }) => {
  await open(page, 'Plan with dates');
  await page.getByLabel('Day of the event').fill('2027-04-20');
  await expect(page.locator('.sheet')).toContainText('Tue 23 February 2027Agree the brief');
  const { name, text } = await save(page, /^Calendar file/);
  expect(name).toBe('plan.ics');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(15);
  expect(text).toContain('DTSTART;VALUE=DATE:20270420\r\n');
  expect(text).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/);
  await page.getByLabel('Day of the event').fill('');
  await expect(page.locator('.sheet')).toContainText('8 weeks before the event');
});

test('the application form is copied in one click, and its participant sheet is read back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'Application form');
  await page.getByRole('button', { name: /^Copy the questions/ }).click();
  await expect(page.getByText('Copied. Paste it where you make the form.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('1. Your name (short answer, required)');
  expect(copied).toContain('Where is your company now? (choose one, required)');
  expect(copied).toContain('I have read the privacy note');
  const { name, text } = await save(page, /^Participant sheet/);
  expect(name).toBe('participants.csv');
  const { people, source } = await readPeople(text);
  expect(people).toHaveLength(24);
  expect(people[0]).toMatchObject({ id: 'amara-osei', name: 'Amara Osei', side: 'a', capacity: 1 });
  expect(source.columns.map(({ holds }) => holds)).toEqual(
    expect.arrayContaining(['name', 'side', 'email', 'capacity', 'offers', 'seeks', 'avoid', 'notes']),
  );
});

test('the privacy note follows the definition, and every paper is whole to those who cannot see it', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await open(page, 'Privacy note');
  await expect(page.locator('.sheet')).toContainText('Founding alone or together');
  await expect(page.locator('.sheet')).toContainText('2 March 2028');
  for (const paper of ['Brief', 'Plan with dates', 'Application form', 'Privacy note']) {
    await page.getByRole('radio', { name: paper }).check();
    await settled(page);
    expect(await faultsOf(page), paper).toEqual([]);
  }
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a plan is made at 360 px by touch, and nothing scrolls sideways', async ({ page }) => {
    await page.goto('tools/planning/');
    await settled(page);
    await page.getByRole('radio', { name: 'Plan with dates' }).tap();
    await page.locator('summary', { hasText: 'How long before and after' }).tap();
    await page.getByLabel('Agree the brief, before the event').fill('10');
    await expect(page.locator('.sheet')).toContainText('Tue 8 December 2026');
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect(page.locator('.sheet')).toContainText('Tue 22 December 2026');
    for (const paper of ['Brief', 'Application form', 'Privacy note']) {
      await page.getByRole('radio', { name: paper }).check();
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), paper).toBeLessThanOrEqual(360);
    }
  });
});
