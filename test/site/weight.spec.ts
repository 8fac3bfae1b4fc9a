import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startPlainHost } from './plainHost.ts';
import { dist, expect, test } from './site.ts';
import { type Screen, type Weight, weigh } from './weigh.ts';

const KIB = 1024;
/** Everything that a guide loads at first view, fonts included: the best-known docs theme without any web font. */
const GUIDE_TOTAL = 54 * KIB;
const GUIDE_SCRIPT = 3 * KIB;
const TOOL_SCRIPT = 30 * KIB;

const wide = { width: 1280, height: 900 };
const tablet = { width: 768, height: 1024 };
const phone = { width: 360, height: 740 };
/** What every page's own words are set in; more faces at first view mean that a letter was left out of these. */
const faces = ['brygada-italic', 'brygada-roman', 'figtree-roman'];

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(join(dist, folder))
    .filter((name) => existsSync(join(dist, folder, name, 'index.html')))
    .map((name) => `${folder}/${name}/`);
const guides = pagesIn('guides');
/** Each tool, and the toolkit itself. */
const tools = ['tools/', ...pagesIn('tools')];

type Budget = readonly [what: string, of: (weight: Weight) => number, most: number];
/**
 * None, but for a word or two that move by a few pixels where a machine is so busy that it paints a page before
 * it has read the fonts of it: the stand-ins are as long as our faces on the average, not word by word.
 */
const SHIFT = 0.002;
const still: Budget = ['layout shift', ({ shift }) => shift, SHIFT];
const guideBudgets: readonly Budget[] = [
  ['all of it', ({ total }) => total, GUIDE_TOTAL],
  ['script', ({ script, laterScript, workers }) => script + laterScript + workers, GUIDE_SCRIPT],
  still,
];
const toolBudgets: readonly Budget[] = [['script', ({ script }) => script, TOOL_SCRIPT], still];

const columns = [
  'total',
  'html',
  'styles',
  'fonts',
  'data',
  'script',
  'laterScript',
  'workers',
  'shift',
] as const;
const tableOf = (rows: readonly (readonly [string, Weight])[]): string =>
  [
    ['page'.padEnd(44), ...columns.map((column) => column.padStart(12))].join(''),
    ...rows.map(([page, weight]) =>
      [
        page.padEnd(44),
        ...columns.map((column) =>
          (column === 'shift' ? weight.shift.toFixed(4) : String(weight[column])).padStart(12),
        ),
      ].join(''),
    ),
  ].join('\n');

const broken = (page: string, weight: Weight, budgets: readonly Budget[]): readonly string[] =>
  budgets.flatMap(([what, of, most]) =>
    of(weight) <= most
      ? []
      : [
          `${page}: ${what} ${of(weight)}, at most ${most} (${what === 'layout shift' ? weight.moved.join() : ''})`,
        ],
  );

/** Built scripts and what they bring along at once, by name, in bytes as compressed. */
function broughtBy(stems: readonly string[]): Readonly<Record<string, number>> {
  const folder = join(dist, '_astro');
  const built = readdirSync(folder);
  const sizes: Record<string, number> = {};
  const bring = (name: string): void => {
    if (name in sizes) return;
    const text = readFileSync(join(folder, name), 'utf8');
    sizes[name] = gzipSync(text).length;
    for (const [, next] of text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)/g)) bring(next ?? '');
  };
  for (const stem of stems) {
    const names = built.filter((name) => name.startsWith(`${stem}-`) && name.endsWith('.js'));
    expect(names, `scripts built of ${stem}`).toHaveLength(1);
    bring(names[0] ?? '');
  }
  return sizes;
}

let host: Awaited<ReturnType<typeof startPlainHost>>;
test.beforeAll(async () => {
  host = await startPlainHost();
});
test.afterAll(() => host.stop());

type Case = Screen & { readonly path: string };

/** Weighs the pages one after the other, so that none slows another, and says what is over its budget. */
async function overBudget(
  browser: Parameters<typeof weigh>[0],
  cases: readonly Case[],
  budgets: readonly Budget[],
): Promise<{
  readonly over: readonly string[];
  readonly table: string;
  readonly weights: readonly Weight[];
}> {
  const rows: [string, Weight][] = [];
  for (const { path, ...screen } of cases) {
    rows.push([
      `${path || 'home'} at ${screen.width}`,
      await weigh(browser, `${host.address}${path}`, screen),
    ]);
  }
  const over = rows.flatMap(([page, weight]) => broken(page, weight, budgets));
  return {
    over,
    table: `bytes, as compressed:\n${tableOf(rows)}\n`,
    weights: rows.map(([, weight]) => weight),
  };
}

const sizes = [wide, tablet, phone];

test('there are guides and tools to weigh', () => {
  expect(guides.length).toBeGreaterThan(3);
  expect(tools.length).toBeGreaterThan(3);
});

for (const path of guides) {
  test(`/${path} fits in 54 KiB at first view, with under 3 KB of script, and nothing moves`, async ({
    browser,
  }) => {
    const cases = sizes.map((size) => ({ path, ...size }));
    const { over, table, weights } = await overBudget(browser, cases, guideBudgets);
    expect(over, table).toEqual([]);
    for (const { fontFiles } of weights) expect([...fontFiles].sort(), table).toEqual(faces);
  });
}

test('the home page fits in what a guide may weigh, and nothing moves', async ({ browser }) => {
  const cases = sizes.map((size) => ({ path: '', ...size }));
  const { over, table } = await overBudget(browser, cases, guideBudgets);
  expect(over, table).toEqual([]);
});

for (const path of tools) {
  test(`/${path} starts with at most 30 KB of script, and nothing moves`, async ({ browser }) => {
    const cases = sizes.map((size) => ({ path, ...size }));
    const { over, table } = await overBudget(browser, cases, toolBudgets);
    expect(over, table).toEqual([]);
    // On a slow line the same page shows its waiting states, one after the other.
    const slow = await overBudget(browser, [{ path, ...tablet, late: 600 }], [still]);
    expect(slow.over, slow.table).toEqual([]);
  });
}

for (const solver of ['sidesSolver', 'poolSolver']) {
  test(`the matching engine comes in 20 KB, the checker with it: ${solver}`, () => {
    const brought = broughtBy(['matchWorker', solver]);
    const total = Object.values(brought).reduce((sum, size) => sum + size, 0);
    expect(Object.keys(brought).length).toBeGreaterThan(2);
    expect(total, JSON.stringify(brought)).toBeGreaterThan(10 * KIB);
    expect(total, JSON.stringify(brought)).toBeLessThanOrEqual(20 * KIB);
  });
}

test('a name with letters of other tongues is set in the face of the page', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const others = () => asked.flatMap((url) => url.match(/brygada-roman-latin[a-z-]*/) ?? []);
  await page.goto('guides/balance/');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(others()).toEqual([]);
  await page.getByRole('heading', { level: 1 }).evaluate((element) => {
    element.textContent = 'Łukasz Ýr';
  });
  await expect
    .poll(others)
    .toEqual(expect.arrayContaining(['brygada-roman-latin-ext', 'brygada-roman-latin']));
});
