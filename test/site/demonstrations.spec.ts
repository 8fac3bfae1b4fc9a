/** Demonstrations inside the guides: fetched when they come near, used by keyboard, and whole without script. */
import { expect, faultsOf, type Page, test } from './site.ts';

const demo = (page: Page, name: string) => page.locator(`[data-demonstration="${name}"]`);

async function reach(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await demo(page, name).scrollIntoViewIfNeeded();
  await expect(demo(page, name)).toHaveAttribute('data-live', '');
}

test('a demonstration is fetched when its reader comes near it, and not before', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto('guides/let-them-choose/');
  await page.waitForLoadState('networkidle');
  expect(scripts.filter((url) => url.includes('MatchTrial'))).toEqual([]);
  await demo(page, 'match').scrollIntoViewIfNeeded();
  await expect(demo(page, 'match')).toHaveAttribute('data-live', '');
  expect(scripts.filter((url) => url.includes('MatchTrial'))).toHaveLength(1);
});

test('ballots are made longer by keyboard, and nobody is alone any more', async ({ page }) => {
  await reach(page, 'guides/let-them-choose/', 'match');
  const said = demo(page, 'match').getByRole('status');
  await expect(said).toContainText('Dot has nobody');
  const dot = page.getByRole('group', { name: /Dot/ });
  await dot.getByRole('radio', { name: '1 Nell' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dot.getByRole('radio', { name: '2 Max' })).toBeChecked();
  await expect(said).toContainText('Dot has nobody');
  await page.getByRole('button', { name: 'All write two names' }).focus();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(/All five are placed/);
  await expect(dot).toContainText('gets Max');
  await page.getByRole('button', { name: 'All write three names' }).focus();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(/three with a first choice and two with a third/);
  expect(await faultsOf(page)).toEqual([]);
});

test('a ladder is mended by keyboard until every line has its place', async ({ page }) => {
  await reach(page, 'guides/structure/', 'ladder');
  const ladder = demo(page, 'ladder');
  const said = ladder.getByRole('status').first();
  await expect(said).toContainText('“enter a design award” serves nothing above');
  await ladder.getByLabel('This month, line 3', { exact: true }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('book a train to the factory');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(ladder.getByLabel('This month, line 3 serves')).toHaveValue('2.2');
  await ladder.getByLabel('Ninety days, line 2 serves').selectOption('1.2');
  await expect(said).toHaveText('Every line serves the one above it, and every goal has a step.');
});

test('what was typed into one ladder is there again after a look at another', async ({ page }) => {
  await reach(page, 'guides/structure/', 'ladder');
  const ladder = demo(page, 'ladder');
  await ladder.getByRole('button', { name: 'Your own' }).click();
  await ladder.getByLabel('Three years, line 1').fill('<b>two</b> shops');
  await ladder.getByRole('button', { name: 'Zofia’s first draft' }).click();
  await expect(ladder.getByLabel('Three years, line 1')).toHaveValue(/mending/);
  await ladder.getByRole('button', { name: 'Your own' }).click();
  await expect(ladder.getByLabel('Three years, line 1')).toHaveValue('<b>two</b> shops');
  await expect(ladder.getByRole('status').first()).toContainText('“<b>two</b> shops”');
});

test('an evening is lengthened by arrow keys, and its parts still sum', async ({ page }) => {
  await reach(page, 'guides/structure/', 'agenda');
  const agenda = demo(page, 'agenda');
  await agenda.getByLabel('Length').focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await expect(agenda.locator('tfoot td')).toHaveText('165');
  const minutes = await agenda.locator('tbody td.num').allTextContents();
  expect(minutes.reduce((sum, one) => sum + Number(one), 0)).toBe(165);
  await agenda.getByLabel('Group').focus();
  await page.keyboard.press('End');
  await expect(agenda.getByRole('status')).toContainText('each of 16 people');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every demonstration shows its picture or table, and no control that does nothing', async ({
    page,
  }) => {
    await page.goto('guides/structure/');
    await expect(demo(page, 'ladder').getByRole('img')).toBeVisible();
    await expect(demo(page, 'ladder').getByRole('table')).toContainText('nothing above');
    await expect(demo(page, 'agenda').locator('tfoot td')).toHaveText('150');
    await page.goto('guides/let-them-choose/');
    await expect(demo(page, 'match')).toContainText('gets Pat');
    for (const button of await page.locator('.demo :is(button, input:enabled, select:enabled)').all())
      await expect(button).toBeHidden();
  });
});

test('on paper a demonstration is its picture and its table', async ({ page }) => {
  await reach(page, 'guides/structure/', 'ladder');
  await page.evaluate(() => {
    document.documentElement.dataset.print = 'whole';
  });
  await page.emulateMedia({ media: 'print' });
  await expect(demo(page, 'ladder').getByRole('table')).toBeVisible();
  await expect(demo(page, 'ladder').getByRole('textbox').first()).toBeHidden();
});

test.describe('the report on how it went', () => {
  test('is copied whole, and is a file as well', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('guides/tell-us/');
    const text = await page.locator('.copy pre').textContent();
    await page.getByRole('button', { name: 'Copy the template' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    const address = await page.getByRole('link', { name: 'Download it' }).getAttribute('href');
    expect(await (await page.request.get(new URL(address ?? '', page.url()).href)).text()).toBe(text);
  });
});

test.describe('the self-check without script', () => {
  test.use({ javaScriptEnabled: false });
  test('sends a reader to the first ingredient that is not there yet', async ({ page }) => {
    await page.goto('guides/start-here/');
    const end = page.getByRole('status');
    for (const answer of ['Yes', 'Yes', 'Not yet', 'Yes', 'Not yet'].entries())
      await page.getByRole('group').nth(answer[0]).getByLabel(answer[1]).check();
    await expect(end.getByText('Begin with')).toHaveCount(5);
    await expect(end.getByText('Begin with 3. Balance')).toBeVisible();
    await expect(end.getByText('Begin with 5. Structure')).toBeHidden();
  });
});
