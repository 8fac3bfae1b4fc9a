import { expectQuick, largeFile } from './quickness.ts';
import { expect, faultsOf, settled, test } from './site.ts';

test('the balance tool compares two people, takes a correction by hand, and undoes it', async ({ page }) => {
  await page.goto('tools/balance/');
  await settled(page);
  await page.getByLabel('The founder').selectOption('Hana Kimura');
  await page.getByLabel('The peer mentor').selectOption('Una Kelly');
  const answer = page.locator('.answer');
  await expect(answer).toContainText('Hana helps Una, and the help runs one way.');
  await page.getByText('2 wants are not met').click();
  await page
    .getByRole('button', { name: /This helps ?: leases and landlords, for a first manufacturer/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(answer).toContainText('Each offers something that the other wants.');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(answer).toContainText('the help runs one way');
});

test('the balance tool has no fault for axe with everything open', async ({ page }) => {
  await page.goto('tools/balance/');
  await settled(page);
  for (const name of ['How it is worked out', 'The map as a table', 'Show and change the answers'])
    await page.getByText(name).click();
  await expect(page.getByRole('grid', { name: 'What people said' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('moving the edges of the band moves the verdict', async ({ page }) => {
  await page.goto('tools/balance/');
  await settled(page);
  await expect(page.locator('.answer')).toContainText('balanced');
  await page.getByLabel('The founder').selectOption('Hana Kimura');
  await page.getByLabel('The peer mentor').selectOption('Stephen Moss');
  await page.getByRole('spinbutton', { name: 'In common, at least' }).fill('60');
  await expect(page.locator('.answer')).toContainText('too far apart');
});

test('in one pool everybody stands in both lists, and choosing the other one turns the pair round', async ({
  page,
}) => {
  await page.goto('tools/balance/');
  await settled(page);
  await page.getByRole('button', { name: 'Show the example of one group of eleven' }).click();
  const one = page.getByLabel('One of the two');
  const other = page.getByLabel('The other', { exact: true });
  await expect(one.getByRole('option')).toHaveCount(11);
  const [first, second] = [await one.inputValue(), await other.inputValue()];
  await one.selectOption(second);
  await expect(one).toHaveValue(second);
  await expect(other).toHaveValue(first);
  await expect(page.locator('.readout + .fine')).toHaveText(/^Reciprocity (\d+: the lower|is not known)/);
});

test('the match tool keeps apart what balance rules out, offers best balance, and says why in each pair', async ({
  page,
}) => {
  await page.goto('tools/matching/');
  await settled(page);
  const methods = page.getByRole('region', { name: 'The methods compared' });
  await expect(methods.getByLabel('Best balance')).toBeVisible();
  const apart = page.getByLabel('Keep apart pairs that balance rules out');
  await expect(page.getByText('Would be kept apart')).toBeVisible();
  await apart.focus();
  await page.keyboard.press('Space');
  await expect(apart).toBeChecked();
  await page.getByText('Kept apart by balance').click();
  await expect(page.getByText(/They do not keep a “must” of your definition/).first()).toBeVisible();
  await page.getByLabel('Settle ties by balance before the draw').check();
  await methods.getByLabel('Best balance').click();
  await expect(methods.getByLabel('Best balance')).toBeChecked();
  await expect(page.getByRole('heading', { name: /are placed/ })).toBeVisible();
  await expect(page.getByText(/has a better balance\. This was checked/)).toBeVisible();
  await page.getByLabel('Choose another person').selectOption('Ben Whitlock');
  await expect(page.locator('.balance-why').first()).toContainText(/Balance: \d+ of 100 in common/);
  expect(await faultsOf(page)).toEqual([]);
});

test('a group is put together by keyboard, and says who stands at its edge', async ({ page }) => {
  await page.goto('tools/balance/');
  await settled(page);
  const group = page.getByRole('region', { name: /^A group/ });
  await group.scrollIntoViewIfNeeded();
  await group.getByRole('button', { name: 'Nobody' }).press('Enter');
  await expect(group).toContainText('Tick two members or more.');
  for (const name of ['Chloé Martin', 'Stephanie Moss', 'Viktor Lang', 'Hana Kimura']) {
    await group.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
  }
  await expect(group.getByRole('heading')).toContainText('4 members');
  await expect(group).toContainText(/\w+ \w+ has least in common with the rest, \d+ of 100/);
  await expect(group).toContainText('Chloé Martin and Stephanie Moss: They do not keep a “must”');
  expect(await faultsOf(page)).toEqual([]);
});

test.describe('by touch on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
  test('two people are compared and a cell of the map is read, with no sideways scrolling', async ({
    page,
  }) => {
    await page.goto('tools/balance/');
    await settled(page);
    await page.getByLabel('The founder').selectOption('Hana Kimura');
    await expect(page.locator('.answer')).toContainText('Hana Kimura and');
    const map = page.getByRole('img', { name: /A map of 144 possible pairs/ });
    await map.scrollIntoViewIfNeeded();
    const read = page.locator('.balance-read');
    await read.getByLabel('Row').selectOption('Ben Whitlock');
    await read.getByLabel('Column').selectOption('Priya Shah');
    await expect(read).toContainText(/Ben Whitlock and Priya Shah: fit \d+, \d+ of 100 in common/);
    const box = await map.boundingBox();
    if (!box) throw new Error('no map');
    await map.tap({ position: { x: 130 * (box.width / 436), y: 130 * (box.height / 436) } });
    await expect(read).toContainText(/Amara Osei and \w+/);
    await page.getByRole('checkbox', { name: 'Wen Li' }).tap();
    await expect(page.getByRole('region', { name: /^A group/ })).toContainText(/[57] members/);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});

test('with 200 people and 12 criteria every change shows in under 100 ms', { tag: '@alone' }, async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto('tools/balance/');
  await settled(page);
  await page.getByLabel('Programme file').setInputFiles(largeFile);
  await expect(page.getByRole('img', { name: /A map of 19900 possible pairs/ })).toBeVisible();
  await page.locator('.balance-read').getByLabel('Row').selectOption({ index: 150 });
  await expect(page.locator('.balance-read')).toContainText(/: fit|: not enough|of 100|“must”|date/);
  const edge = page.getByRole('spinbutton', { name: 'In common, at least' });
  const pair = ['[aria-label="The two, compared"]'];
  await expectQuick(
    page,
    'an edge of the band',
    pair,
    async (round) => () => edge.fill(round % 2 ? '45' : '50'),
  );
  const one = page.getByLabel('One of the two');
  await expectQuick(
    page,
    'another pair',
    pair,
    async (round) => () => one.selectOption({ index: 20 + round }),
  );
  const group = page.getByRole('region', { name: /^A group/ });
  const member = group.getByRole('checkbox');
  await member.nth(30).scrollIntoViewIfNeeded();
  await expectQuick(
    page,
    'a member of a group',
    ['.balance-group'],
    async (round) => () => member.nth(30 + round).click(),
  );
  const row = page.locator('.balance-read').getByLabel('Row');
  await expectQuick(
    page,
    'a place on the map',
    ['.balance-map', '.balance-read'],
    async (round) => () => row.selectOption({ index: 50 + round }),
  );
  await page.getByText('Show and change the answers').click();
  const answers = page.getByRole('grid', { name: 'What people said' });
  for (const [heading, words] of [
    ['Offers', 'leases; landlords'],
    ['Criterion 2', 'something new'],
    ['Criterion 4', '3'],
  ] as const) {
    await expect(answers.getByRole('columnheader', { name: heading, exact: true })).toBeVisible();
    const headings = await answers.getByRole('columnheader').allInnerTexts();
    const column = headings.findIndex((text) => text.trim() === heading);
    await expectQuick(page, heading, ['.balance-map', '[role="grid"]'], async (round) => {
      const cell = answers
        .getByRole('row')
        .nth(3 + round)
        .locator('th, td')
        .nth(column);
      await cell.focus();
      await page.keyboard.press('F2');
      await cell.locator('input').fill(`${words}${round}`);
      return () => page.keyboard.press('Enter');
    });
  }
  await expectQuick(page, 'undone', ['.balance-map', '[role="grid"]'], async () => {
    await page.getByRole('button', { name: /^Undo/ }).first().focus();
    return () => page.keyboard.press('Enter');
  });
});
