import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, faultsOf, type Page, settled, test } from './site.ts';

const title = (page: Page) => page.locator('.own-programme');

async function defineTwo(page: Page): Promise<void> {
  await page.goto('tools/peer/');
  await settled(page);
  await page.getByRole('button', { name: 'Start mine' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody is defined as a peer yet' })).toBeVisible();
}

const saved = (page: Page) => expect(title(page)).toContainText('saved in this browser');

test('an example is marked as one, and “Start mine” keeps what was changed in it', async ({ page }) => {
  await page.goto('tools/peer/');
  await settled(page);
  await expect(page.getByText('This is an example.')).toBeVisible();
  await page.getByLabel('In a sentence or two').fill('Changed in the example.');
  await page.getByRole('button', { name: 'Start mine' }).click();
  await expect(page.getByText('This is an example.')).toBeHidden();
  await expect(page.getByLabel('In a sentence or two')).toHaveValue('');
  await saved(page);
  await page.goto('tools/');
  await settled(page);
  await page.getByRole('button', { name: 'Open Spring cohort 2027' }).click();
  await expect(page.getByText('This is an example.')).toBeVisible();
  await page.goto('tools/peer/');
  await expect(page.getByLabel('In a sentence or two')).toHaveValue('Changed in the example.');
  await page
    .getByRole('button', { name: 'Put the example back' })
    .or(page.getByRole('button', { name: 'Start mine' }))
    .first()
    .waitFor();
});

test('one criterion alone is refused with the reason, and three are a definition', async ({ page }) => {
  await defineTwo(page);
  await page.getByLabel('Show them in the menu').check();
  await page.getByRole('button', { name: 'Age band' }).click();
  await expect(page.getByRole('heading', { name: 'One criterion is not a definition' })).toBeVisible();
  await expect(page.getByText(/Two founders of one age/).first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByText('Add a criterion').click();
  await page.getByRole('button', { name: 'Stage of company' }).click();
  await page.getByRole('button', { name: 'Sector', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Who is a peer here' })).toBeVisible();
  await expect(page.locator('.answer')).toContainText('Two peers here should be alike in stage of company');
  expect(await faultsOf(page)).toEqual([]);
});

test('what is typed is there again after a reload', async ({ page }) => {
  await defineTwo(page);
  await page.getByLabel('In a sentence or two').fill('Six months, two founders, one hour at a time.');
  await saved(page);
  await page.reload();
  await expect(page.getByLabel('In a sentence or two')).toHaveValue(
    'Six months, two founders, one hour at a time.',
  );
});

test('what is typed is there again even if the page is left before it could be written', async ({ page }) => {
  await defineTwo(page);
  await saved(page);
  // Another piece of work holds the database, so nothing can be written until the page is gone.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('peer-mentoring-playbook');
        opening.onsuccess = () => {
          const store = opening.result.transaction('kept', 'readwrite').objectStore('kept');
          const hold = () => {
            store.get('nothing').onsuccess = hold;
          };
          hold();
          resolve();
        };
      }),
  );
  await page.getByLabel('In a sentence or two').fill('Typed in the very last moment.');
  await page.reload();
  await expect(page.getByLabel('In a sentence or two')).toHaveValue('Typed in the very last moment.');
});

test('what is typed is there again after the whole browser was killed', async ({ baseURL }, { project }) => {
  const profile = mkdtempSync(join(tmpdir(), 'playbook-profile-'));
  const launch = () =>
    chromium.launchPersistentContext(profile, { ...project.use.launchOptions, baseURL: baseURL ?? '' });
  const before = await launch();
  const page = await before.newPage();
  await defineTwo(page);
  await page.getByLabel('What it is not').fill('Consulting\nTherapy');
  await saved(page);
  const session = await before.newCDPSession(page);
  await Promise.all([before.waitForEvent('close'), session.send('Browser.crash').catch(() => undefined)]);
  const after = await launch();
  const again = await after.newPage();
  await again.goto('tools/peer/');
  await expect(again.getByLabel('What it is not')).toHaveValue('Consulting\nTherapy');
  await after.close();
  rmSync(profile, { recursive: true, force: true });
});

test('every step can be undone and done again', async ({ page }) => {
  await defineTwo(page);
  await page.getByRole('button', { name: 'Stage of company' }).click();
  await page.getByLabel('In a sentence or two').fill('A purpose.');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByLabel('In a sentence or two')).toHaveValue('');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByLabel('Criterion', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: /^Redo/ }).click();
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(page.getByLabel('In a sentence or two')).toHaveValue('A purpose.');
});

test('a saved file opens again in a fresh browser, beside what is there', async ({
  page,
  browser,
  baseURL,
}) => {
  await defineTwo(page);
  await page.getByLabel('In a sentence or two').fill('Kept in a file.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('programme.programme.json');
  const file = await download.path();
  expect(JSON.parse(readFileSync(file, 'utf8')).peer.nature).toBe('Kept in a file.');
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await elsewhere.newPage();
  await other.goto('tools/peer/');
  await settled(other);
  await other.getByLabel('Programme file').setInputFiles(file);
  await expect(other.getByLabel('In a sentence or two')).toHaveValue('Kept in a file.');
  await elsewhere.close();
});

test('a change in one tab shows in the other', async ({ page, context }) => {
  await defineTwo(page);
  await saved(page);
  const other = await context.newPage();
  await other.goto('tools/peer/');
  await settled(other);
  await page.getByLabel('In a sentence or two').fill('Typed in the first tab.');
  await expect(other.getByLabel('In a sentence or two')).toHaveValue('Typed in the first tab.');
  await other.close();
});

test('the step strip says how far one’s own programme has come, on guides too, and nothing of an example', async ({
  page,
}) => {
  await page.goto('tools/peer/');
  await settled(page);
  const strip = page.getByRole('navigation', { name: 'The five ingredients' });
  await expect(strip).not.toContainText('ready');
  await page.getByRole('button', { name: 'Start mine' }).click();
  await expect(strip.getByRole('listitem').first()).toContainText('not started');
  await page.getByLabel('In a sentence or two').fill('A purpose.');
  await expect(strip.getByRole('listitem').first()).toContainText('part done');
  await page.goto('guides/balance/');
  await expect(strip.getByRole('listitem').first()).toContainText('part done');
});
