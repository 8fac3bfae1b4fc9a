import { readFile } from 'node:fs/promises';
import { largeCohort } from '../balance/cohorts.ts';
import { largeFile } from './largeProgramme.ts';
import { expectQuick } from './quickness.ts';
import { expect, faultsOf, type Page, settled, test } from './site.ts';

const open = async (page: Page): Promise<void> => {
  await page.goto('tools/peer/');
  await settled(page);
};
const startMine = async (page: Page): Promise<void> => {
  await open(page);
  await page.getByRole('button', { name: 'Start mine' }).click();
  await expect(page.getByText('0 criteria')).toBeVisible();
};
const answer = (page: Page) => page.locator('.answer');

test('a definition is refused on one criterion, and stands once there are three, by keyboard alone', async ({
  page,
}) => {
  await startMine(page);
  const add = async (sought: string, name: string): Promise<void> => {
    await page.getByLabel('Search the menu').fill(sought);
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await add('money', 'Money raised');
  await expect(answer(page)).toContainText('One criterion is not a definition');
  await expect(page.locator('.criterion')).toContainText(
    'one builds deep technology, the other a social network',
  );
  await page.locator('summary', { hasText: 'Add a criterion' }).focus();
  await page.keyboard.press('Enter');
  await add('years', 'Years as a founder');
  await add('outside your field', 'Sector');
  await expect(answer(page)).toContainText(
    'Two peers here should be close in money raised and years as a founder; and different in sector.',
  );
  const years = page.locator('.criterion').nth(1);
  await years.getByRole('radio', { name: 'Near' }).focus();
  await expect(years.getByRole('spinbutton', { name: 'How far apart is still near?' })).toHaveValue('3');
  await years.getByRole('radio', { name: 'Must' }).focus();
  await page.keyboard.press('Space');
  await expect(answer(page)).toContainText('Two peers here must be close in years as a founder.');
  await page.locator('summary', { hasText: 'Years as a founder' }).focus();
  await page.keyboard.press('Enter');
  await years.getByRole('spinbutton', { name: 'Weight' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('row', { name: /^Years as a founder/ })).toContainText('4');
});

test('the menu holds back protected characteristics until it is asked, and says why', async ({ page }) => {
  await startMine(page);
  await page.getByLabel('Search the menu').fill('age band');
  await expect(page.getByText('Nothing in the menu fits.')).toBeVisible();
  await expect(page.getByText('Equality law in many countries')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Show them in the menu' }).check();
  await page.getByRole('button', { name: 'Age band', exact: true }).click();
  await expect(page.locator('.criterion')).toContainText('never use it to turn somebody away');
});

test('every must says whom it leaves out, and can be made a should beside it', async ({ page }) => {
  await open(page);
  await expect(page.getByText('Both musts together rule out 44 of 144 pairs.')).toBeVisible();
  const stage = page.locator('.criterion').first();
  await expect(stage).toContainText('As a must it leaves Viktor Lang without any possible partner');
  await stage.getByRole('button', { name: 'Make it a “should”' }).click();
  await expect(stage).not.toContainText('As a must');
  await expect(page.getByText('The must rules out 1 of 144 pairs.')).toBeVisible();
});

test('what each side brings and may ask for is asked beside its field, and reaches the contract', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('What founders may ask for').fill('');
  await expect(page.getByText('Nothing is said of what founders may ask for.')).toBeVisible();
  await page.getByLabel('What founders may ask for').fill('A second pair of eyes on a contract');
  await expect(page.getByText('Nothing is said of what founders may ask for.')).toBeHidden();
  await page.goto('tools/contract/');
  await settled(page);
  await expect(page.locator('.sheet').first()).toContainText('A second pair of eyes on a contract');
});

test('a definition is printed and saved with its date', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    window.print = () => dispatchEvent(new Event('afterprint'));
  });
  await open(page);
  await page.getByLabel('Date on the paper').fill('2027-01-11');
  await page.getByRole('button', { name: 'See the sheet' }).click();
  await expect(page.locator('.sheet')).toContainText('Version 1, 11 January 2027.');
  await expect(page.locator('.sheet')).toContainText('near, at most 1 step apart');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Markdown' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('peer-definition.md');
  expect(await readFile(await file.path(), 'utf8')).toContain('# Who is a peer');
  expect(await faultsOf(page)).toEqual([]);
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a criterion of one’s own is written at 360 px by touch, and nothing scrolls sideways', async ({
    page,
  }) => {
    await open(page);
    await page.locator('summary', { hasText: 'Add a criterion' }).tap();
    await page.getByRole('button', { name: 'One of your own' }).tap();
    const own = page.locator('.criterion').last();
    await expect(own).toContainText('This criterion has no name yet.');
    await own.getByLabel('Criterion', { exact: true }).fill('Export markets');
    await own.getByRole('radio', { name: 'Different' }).tap();
    await own.locator('summary').tap();
    await own.getByLabel('How it is answered').selectOption('one-of');
    await expect(own).toContainText('has fewer than two options');
    await own.getByLabel('The answers to choose from').fill('At home\nIn Europe\nFurther off');
    await expect(own).not.toContainText('fewer than two options');
    await expect(answer(page)).toContainText('export markets');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test('with 200 people and twelve criteria every change shows in under 100 ms', { tag: '@alone' }, async ({
  page,
}) => {
  const made = largeCohort(200, 12);
  const criteria = made.peer.criteria.map((one) => ({ ...one, need: 'must' as const }));
  await open(page);
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(largeFile({ ...made, peer: { ...made.peer, criteria } }));
  await expect(page.getByText('12 criteria')).toBeVisible();
  await settled(page);
  const definition = ['[aria-label="Your definition"]'];
  const last = page.locator('.criterion').last();
  const name = last.locator('input.input').first();
  await expectQuick(page, 'a name', definition, async (round) => () => name.fill(`Name ${round}`));
  const answers = last.getByRole('radio');
  await expectQuick(page, 'a choice', definition, async (round) => () => answers.nth(round % 3).check());
  for (const [what, name] of [
    ['a criterion removed', /^Remove ?: /],
    ['undone', /^Undo/],
  ] as const)
    await expectQuick(page, what, definition, async () => {
      const button = page.getByRole('button', { name });
      await (what === 'undone' ? button.first() : button.last()).focus();
      return () => page.keyboard.press('Enter');
    });
});
