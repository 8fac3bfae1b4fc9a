import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, faultsOf, type Page, settled, test } from './site.ts';

const address = 'developers/controls/';

test.beforeEach(async ({ page }) => {
  await page.goto(address);
  await settled(page);
});

const editing = (page: Page): Locator => page.getByRole('grid', { name: 'Places of the peer mentors' });
const reading = (page: Page): Locator => page.getByRole('table', { name: 'Peer mentors', exact: true });
const column = (table: Locator, at: number): Promise<string[]> =>
  table
    .locator('tbody tr')
    .evaluateAll(
      (rows, cell) => rows.map((row) => (row as HTMLTableRowElement).cells[cell]?.textContent ?? ''),
      at,
    );

/** Opens everything on the page that can be opened or asked. */
async function openAll(page: Page): Promise<void> {
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await page.getByRole('button', { name: 'Delete Spring cohort 2027' }).click();
  await page.getByRole('button', { name: 'Remove Una Kelly' }).click();
  await editing(page).getByRole('gridcell', { name: '2', exact: true }).click();
  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A number from 0 to 20.')).toBeVisible();
}

test('every control, with everything open, has no fault for axe, wide and narrow, light and dark', async ({
  page,
}) => {
  await openAll(page);
  expect(await faultsOf(page)).toEqual([]);
});

test('in forced colours what is chosen, wrong or done still differs from what is not', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const fill = (place: Locator, part?: string) =>
    place.evaluate((element, pseudo) => getComputedStyle(element, pseudo).backgroundColor, part);
  const relation = page.getByRole('group', { name: 'Two peers are, in this,' }).locator('label');
  expect(await fill(relation.nth(1))).not.toBe(await fill(relation.nth(0)));
  const wrong = page.locator('.field .error').first();
  expect(await fill(wrong, '::before')).not.toBe(await fill(page.locator('body')));
  const mark = (row: number) =>
    page
      .locator('.chart .c-mark')
      .nth(row)
      .evaluate((element) => getComputedStyle(element).fill);
  expect(await mark(0)).not.toBe(await mark(9));
});

test('a heading sorts up, then down, then as the rows came, and says so', async ({ page }) => {
  const table = reading(page);
  const places = table.getByRole('columnheader', { name: 'Places' });
  const asTheyCame = await column(table, 0);
  await places.getByRole('button').click();
  expect(await column(table, 2)).toEqual(['1', '2', '10', '']);
  await expect(places).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByText('Sorted by Places, ascending')).toBeAttached();
  await places.getByRole('button').click();
  expect(await column(table, 2)).toEqual(['10', '2', '1', '']);
  await places.getByRole('button').click();
  expect(await column(table, 0)).toEqual(asTheyCame);
  await expect(places).toHaveAttribute('aria-sort', 'none');
});

test('a table is walked and changed by keyboard alone, and Tab comes to it once', async ({ page }) => {
  const grid = editing(page);
  await grid.getByRole('rowheader', { name: 'Nadia Rahman' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('7');
  await expect(page.getByRole('textbox', { name: 'Places, Nadia Rahman' })).toHaveValue('7');
  await page.keyboard.press('Enter');
  expect(await column(grid, 2)).toEqual(['7', '1', '', '10']);
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Places, Tunde Adeyemi' })).toHaveValue('1');
  await page.keyboard.type('5');
  await page.keyboard.press('Escape');
  expect(await column(grid, 2)).toEqual(['7', '1', '', '10']);
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const menu = page.getByRole('combobox', { name: 'Meets, Tunde Adeyemi' });
  await expect(menu).toBeFocused();
  await menu.selectOption('by video');
  await page.keyboard.press('Enter');
  expect(await column(grid, 3)).toEqual(['in person', 'by video', 'by video', 'either']);
  expect(await column(grid, 2)).toEqual(['7', '3', '', '10']);
  await page.keyboard.press('Control+Home');
  await expect(grid.getByRole('button', { name: 'Peer mentor' })).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await grid.evaluate((table) => table.contains(document.activeElement))).toBe(false);
});

test('a cell refuses what cannot be, says why, and keeps what was typed', async ({ page }) => {
  const grid = editing(page);
  await grid.getByRole('gridcell', { name: '10' }).click();
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  const open = page.getByRole('textbox', { name: 'Places, Marcus Bell' });
  await expect(open).toBeFocused();
  await expect(open).toHaveValue('many');
  await expect(open).toHaveAccessibleDescription('A number from 0 to 20.');
  await page.keyboard.press('Escape');
  await expect(grid.getByRole('gridcell', { name: '10' })).toBeFocused();
});

test('a row keeps its place while it is changed, and finds its new one afterwards', async ({ page }) => {
  const grid = editing(page);
  await grid.getByRole('button', { name: 'Places' }).click();
  expect(await column(grid, 2)).toEqual(['1', '2', '10', '']);
  await grid.getByRole('gridcell', { name: '1', exact: true }).click();
  await page.keyboard.type('15');
  await page.keyboard.press('Enter');
  expect(await column(grid, 2)).toEqual(['15', '2', '10', '']);
  await page.getByRole('button', { name: 'Start counting' }).focus();
  await expect(async () => expect(await column(grid, 2)).toEqual(['2', '10', '15', ''])).toPass();
});

test('a wide table scrolls in its own region, with the names in sight', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const region = page.getByRole('region', { name: 'Peer mentors', exact: true });
  await region.focus();
  await region.evaluate((box) => box.scrollTo({ left: 500 }));
  expect(await region.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  expect((await region.getByRole('rowheader').first().boundingBox())?.x).toBe(
    (await region.boundingBox())?.x,
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

/** "Undo: Removed Una Kelly." – what stands after the colon is for those who hear the page. */
const nameOf = (name: string): RegExp => new RegExp(`^${name.replace(/[.?]/g, '\\$&').replace(':', ' ?:')}$`);

const downloaded = async (page: Page, name: string): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: nameOf(name) }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

test('a table is downloaded as CSV in the order in which it stands', async ({ page }) => {
  await reading(page).getByRole('button', { name: 'Places' }).click();
  const { name, bytes } = await downloaded(page, 'Download CSV: Peer mentors');
  expect(name).toBe('peer-mentors.csv');
  const lines = bytes.toString('utf8').split('\r\n');
  expect(lines.slice(0, 3)).toEqual([
    '\uFEFFPeer mentor,Sector,Places,Meets',
    'Tunde Adeyemi,Food,1,either',
    'Nadia Rahman,Health,2,in person',
  ]);
  await expect(page.getByText('peer-mentors.csv is in your downloads.')).toBeVisible();
});

test('tables and pictures are copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: nameOf('Copy the table: Peer mentors') }).click();
  await expect(page.getByText('Copied. Paste it into a spreadsheet.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'Tunde Adeyemi\tFood\t1\teither',
  );
  await page.getByRole('button', { name: nameOf('Copy the picture: How many choices to ask for') }).click();
  await expect(page.getByText('Copied. Paste it into a document.')).toBeVisible();
  expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)).toEqual([
    'image/png',
  ]);
});

test('a picture that is downloaded from a dark page stands alone, light, with its letters inside', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { name, bytes } = await downloaded(page, 'Download SVG: Which choice the founders got');
  expect(name).toBe('choices.svg');
  const svg = bytes.toString('utf8');
  expect(svg).toContain('<desc>Eight of twelve founders');
  expect(svg).toMatch(/@font-face\{font-family:"Figtree Variable"[^}]*data:font\/woff2;base64,d09GMg/);
  expect(svg).toContain('fill="rgb(255, 255, 255)"');
  expect(svg.match(/class=|var\(|light-dark|https?:\/\/(?!www\.w3\.org)/g)).toBeNull();
  const image = await page.evaluate(async (source) => {
    const picture = new Image();
    picture.src = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
    await picture.decode();
    return picture.width;
  }, svg);
  const png = await downloaded(page, 'Download PNG: Which choice the founders got');
  expect(png.bytes.readUInt32BE(16)).toBe(image * 3);
  expect(png.bytes.length).toBeGreaterThan(20_000);
});

test('each picture has the same as a table', async ({ page }) => {
  await page.getByText('The numbers as a table: Which choice the founders got').click();
  const table = page.getByRole('table', { name: 'Which choice the founders got' });
  expect(await column(table, 0)).toEqual([
    'First choice',
    'Second choice',
    'Third choice',
    'Nobody they named',
  ]);
  expect(await column(table, 1)).toEqual(['8', '2', '1', '1']);
});

test('a stepper counts by button, by arrow and by typing, inside its bounds', async ({ page }) => {
  const places = page.getByRole('spinbutton', { name: 'Places for each peer mentor' });
  const less = page.getByRole('button', { name: 'Less: Places for each peer mentor' });
  await expect(less).toBeDisabled();
  await page.getByRole('button', { name: 'More: Places for each peer mentor' }).click();
  await expect(places).toHaveValue('2');
  await places.press('ArrowUp');
  await expect(places).toHaveValue('3');
  await places.press('PageUp');
  await expect(places).toHaveAttribute('aria-valuenow', '5');
  await places.fill('9');
  await expect(places).toHaveAttribute('aria-valuenow', '5');
  await places.blur();
  await expect(places).toHaveValue('5');
  await places.fill('4');
  await expect(places).toHaveAttribute('aria-valuenow', '4');
});

test('work is shown with an estimate, and Cancel ends it for real', async ({ page }) => {
  await page.getByRole('button', { name: 'Start counting' }).click();
  const bar = page.getByRole('progressbar', { name: 'Counting as fast as this machine can' });
  await expect(bar).toBeVisible();
  await expect(page.getByText(/About \d+ seconds left|A few seconds left/).last()).toBeVisible();
  expect(page.workers().length).toBe(1);
  await page.getByRole('button', { name: nameOf('Cancel: Counting as fast as this machine can') }).click();
  await expect(page.getByText(/Cancelled after \d+ of 40 parts/)).toBeVisible();
  await expect(async () => expect(page.workers().length).toBe(0)).toPass();
  await expect(page.getByRole('button', { name: 'Start again' })).toBeVisible();
});

test('what was removed can be brought back by keyboard, however late', async ({ page }) => {
  await page.clock.install();
  const una = page.getByRole('button', { name: 'Remove Una Kelly' });
  await una.focus();
  await page.keyboard.press('Enter');
  const undo = page.getByRole('button', { name: nameOf('Undo: Removed Una Kelly.') });
  await expect(undo).toBeFocused();
  await expect(page.getByRole('status').getByText('Removed Una Kelly.')).toBeVisible();
  await page.clock.fastForward('01:00:00');
  await page.keyboard.press('Enter');
  await expect(una).toBeVisible();
  await expect(undo).toHaveCount(0);
});

test('what is gone for good is asked about, with the cursor on the safe answer', async ({ page }) => {
  const remove = page.getByRole('button', { name: 'Delete Spring cohort 2027' });
  await remove.focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('group', { name: /Delete Spring cohort 2027\?/ });
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(remove).toBeFocused();
  await page.keyboard.press('Enter');
  await question.getByRole('button', { name: 'Yes, delete it' }).click();
  await expect(remove).toHaveCount(0);
});

test('a file comes by button or by dropping, and one that is too large is refused unread', async ({
  page,
}) => {
  const chooser = page.getByLabel('File with rankings', { exact: true });
  const area = page.locator('.file-drop').filter({ has: chooser });
  await chooser.setInputFiles({ name: 'huge.csv', mimeType: 'text/csv', buffer: Buffer.alloc(1_000_001) });
  await expect(area.getByRole('alert')).toContainText('larger than 1 MB');
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['Voter,First'], 'spring.csv', { type: 'text/csv' }));
    return data;
  });
  await area.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(area).toHaveAttribute('data-over', 'true');
  await area.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(area).toContainText('spring.csv');
  await expect(area.getByRole('alert')).toBeEmpty();
});

/** Tags and classes, without words and states. */
const skeleton = (place: Locator): Promise<string> =>
  place.evaluate((root) => {
    const told = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className}(${[...element.children]
        .filter((child) => !child.matches('.vh, input'))
        .map(told)
        .join(' ')})`;
    return told(root);
  });

test('the programme bar that is shown to developers is the one above the tools', async ({ page }) => {
  const shown = await skeleton(page.locator('[data-bar="example"]'));
  await page.goto('tools/peer/');
  await settled(page);
  expect(await skeleton(page.locator('.programme-bar'))).toBe(shown);
});

/** What can be pressed and is smaller than this. A file field that is never seen is opened by its button. */
const smallTargets = (page: Page, within: string, least: number): Promise<string[]> =>
  page.locator(within).evaluateAll(
    (elements, px) =>
      elements.flatMap((element) => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        const seen = width > 1 && getComputedStyle(element).visibility === 'visible';
        return seen && (width < px || height < px)
          ? [`${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 80)}`]
          : [];
      }),
    least,
  );

test('nothing that can be pressed is smaller than 24 px', async ({ page }) => {
  await openAll(page);
  expect(await smallTargets(page, 'main :is(button, input, select, textarea, summary, .btn)', 24)).toEqual(
    [],
  );
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } });

  test('steppers, toggles and cells grow to 44 px', async ({ page }) => {
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    const parts = 'main :is(.stepper > button, .segmented input, .sort, [data-edit])';
    expect(await page.locator(parts).count()).toBeGreaterThan(20);
    expect(await smallTargets(page, parts, 43.9)).toEqual([]);
  });
});
