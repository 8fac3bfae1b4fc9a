/**
 * The matching engine beside what its users could pick instead, in one run: `node bench/matching/run.ts`, some three
 * minutes. The packages have a list of their own (`npm install --prefix bench/matching --no-package-lock
 * --ignore-scripts`); one that is not installed is left out and named. Every rival answers the same question, and one
 * whose answer is not as good as ours is marked. Times are the best of several, in milliseconds; they
 * say something as ratios within one run, and little across machines.
 * With `--write` the results go into docs/matching.md as well.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';
import {
  availableMethods,
  compare,
  explainer,
  type Market,
  type Matching,
  type MatchOptions,
  match,
  type TwoSidedMarket,
} from '../../src/lib/matching/index.ts';
import { growthPicture } from './growthPicture.ts';
import { stableOfRead } from './inside.ts';
import { cohorts, dense, pool, shortLists, strictLists, strictListsInLittleRoom } from './markets.ts';
import { poolWorthOf, type Rival, type Rivals, ranksMatrix, rivals } from './rivals.ts';

/** The least of several runs in milliseconds: three at the least, and more for a second in all, for everybody alike. */
const best = (work: () => unknown): number => {
  let least = Number.POSITIVE_INFINITY;
  const until = performance.now() + 1000;
  for (let k = 0; k < 3 || performance.now() < until; k++) {
    const began = performance.now();
    work();
    least = Math.min(least, performance.now() - began);
    if (least > 5000) break;
  }
  return least;
};
const said: string[] = [];
const say = (line: string): void => {
  said.push(line);
  process.stdout.write(`${line}\n`);
};
const ms = (value: number): string => (value < 1 ? value.toFixed(3) : value.toFixed(value < 100 ? 1 : 0));
const row = (...cells: readonly string[]): void => say(`| ${cells.join(' | ')} |`);
const heading = (title: string, ...cells: readonly string[]): void => {
  say(`\n### ${title}\n`);
  row(...cells);
  row(...cells.map(() => '---'));
};

const time = (market: Market, options: MatchOptions): number =>
  best(() => {
    if (!match(market, options).ok) throw new Error(`no match: ${options.method}`);
  });

/** A rival's time, and whether its answer is as good as ours; null where it is not asked. */
function asked<Input>(rival: Rival<Input>, n: number, input: Input, ours: number) {
  if (n > rival.largest) return null;
  let answer: unknown;
  const least = best(() => {
    answer = rival.solve(input);
  });
  const worth = rival.worth?.(answer, input) ?? ours;
  const right = Math.abs(worth - ours) < 1e-6;
  const said = right ? ms(least) : `${ms(least)} (another answer: ${Number(worth.toFixed(3))}, not ${ours})`;
  return { least, right, said };
}

/** Every rival's time in words, and the least of those whose answer is as good as ours. */
function askAll<Input>(
  all: readonly Rival<Input>[],
  n: number,
  input: Input,
  ours: number,
): { readonly cells: readonly string[]; readonly fastest: number } {
  const times = all.map((rival) => asked(rival, n, input, ours));
  const right = times.flatMap((one) => (one?.right ? [one.least] : []));
  return { cells: times.map((one) => one?.said ?? '–'), fastest: Math.min(...right) };
}
/** Ours by theirs; what is left of ours after the reading may be less than the measurement can tell. */
const ratio = (ours: number, theirs: number): string => {
  if (!Number.isFinite(theirs)) return '–';
  return ours < 0.05 * theirs ? 'under 0.05' : (ours / theirs).toFixed(2);
};

function totalRank(market: Market, options: MatchOptions): { total: number; pairs: Matching['pairs'] } {
  const result = match(market, options);
  if (!result.ok) throw new Error(`no match: ${options.method}`);
  const { a, b } = result.value.profile;
  const total = [a, b].flatMap((side) => side.map((count, k) => count * (k + 1)));
  return { total: total.reduce((sum, one) => sum + one, 0), pairs: result.value.pairs };
}

/** Full lists of one side: ours from the ballots and, of that, the reading; the others from a matrix made before. */
function assignment(others: Rivals['assignment']): void {
  const least: MatchOptions = { method: 'minimum-total-rank', whose: 'a' };
  const names = others.map(({ name }) => name);
  const heads = ['n', 'ours, from ballots', 'of that, reading', 'making the matrix', ...names];
  heading('Dense assignment, least total rank', ...heads, 'ratio, all in all', 'ratio, solving');
  for (const n of [100, 500, 1000, 2000]) {
    const market = dense(n);
    const { total } = totalRank(market, least);
    const ours = time(market, least);
    const reading = readingOf(market, least);
    const made = best(() => ranksMatrix(market));
    const { cells, fastest } = askAll(others, n, ranksMatrix(market), total);
    const ratios = [ratio(ours, made + fastest), ratio(ours - reading, fastest)];
    row(String(n), ms(ours), ms(reading), ms(made), ...cells, ...ratios);
  }
}

function sparse(others: Rivals['sparse']): void {
  const least: MatchOptions = { method: 'minimum-total-rank', whose: 'a' };
  const names = others.map(({ name }) => name);
  heading('Three choices each, the most pairs and least total rank', 'n', 'ours', ...names, 'ratio');
  for (const n of [24, 100, 300]) {
    const market = shortLists(n, n, 3, 1);
    const { total } = totalRank(market, least);
    const ours = time(market, least);
    const { cells, fastest } = askAll(others, n, market, total);
    row(String(n), ms(ours), ...cells, ratio(ours, fastest));
  }
}

/** What reading the ballots takes: a draw number that cannot be stops the match once everything is read. */
const readingOf = (market: Market, options: MatchOptions): number =>
  best(() => match(market, { ...options, seed: -1 }));

const stableHeads = [
  'n',
  'ours, from ballots',
  'plain loop, from ballots',
  'ours, once read',
  'plain loop, once read',
] as const;

/** Ours and the plain loop from the same ballots, and both once these are read, where lists are long. */
function besidePlainLoop(market: TwoSidedMarket): { readonly cells: string[]; readonly ratios: string[] } {
  const ours = time(market, { method: 'stable' });
  const plain = best(() => plainLoop(numbersOf(market)));
  const numbers = numbersOf(market);
  const [solving, plainSolving] = [best(stableOfRead(market)), best(() => plainLoop(numbers))];
  return {
    cells: [ours, plain, solving, plainSolving].map(ms),
    ratios: [ratio(ours, plain), ratio(solving, plainSolving)],
  };
}

function stable(others: Rivals['stable']): void {
  const names = others.map(({ name }) => name);
  heading('Stable, full lists', ...stableHeads, ...names, 'ratio, all in all', 'ratio, solving');
  for (const n of [200, 500, 1000]) {
    const market = strictLists(n);
    const { cells, ratios } = besidePlainLoop(market);
    row(String(n), ...cells, ...askAll(others, n, market, 0).cells, ...ratios);
  }
}

function onePool(others: Rivals['pool']): void {
  const least: MatchOptions = { method: 'minimum-total-rank' };
  heading('One pool, complete', 'n', 'ours', ...others.map(({ name }) => name), 'ratio');
  for (const n of [50, 100, 200, 500]) {
    const market = pool(n, n - 1);
    const worth = poolWorthOf(market, totalRank(market, least).pairs);
    const ours = time(market, least);
    const { cells, fastest } = askAll(others, n, market, worth);
    row(String(n), ms(ours), ...cells, ratio(ours, fastest));
  }
}

async function beside(): Promise<void> {
  const others = await rivals();
  assignment(others.assignment);
  sparse(others.sparse);
  stable(others.stable);
  onePool(others.pool);
  if (others.missing.length > 0)
    say(
      `\nNot installed, and left out: ${others.missing.join(', ')}. To install them: npm install --prefix bench/matching --no-package-lock --ignore-scripts`,
    );
}

/** Full lists with places for names, as a plain loop wants them: row i of side a, row j of side b. */
type Numbers = { readonly n: number; readonly a: Int32Array; readonly b: Int32Array };

function numbersOf({ a, b }: TwoSidedMarket): Numbers {
  const n = a.length;
  const numbers = (own: TwoSidedMarket['a'], others: TwoSidedMarket['a']): Int32Array => {
    const place = new Map(others.map(({ id }, k) => [id, k]));
    const all = new Int32Array(n * n);
    let next = 0;
    for (const { tiers } of own)
      for (const { ids } of tiers) for (const id of ids) all[next++] = place.get(id) as number;
    return all;
  };
  return { n, a: numbers(a, b), b: numbers(b, a) };
}

/** Deferred acceptance as anybody would write it: the ranks that side b gives, in a table; then the proposals. */
function plainLoop({ n, a, b }: Numbers): Int32Array {
  const rank = new Int32Array(n * n);
  for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) rank[j * n + (b[j * n + k] as number)] = k;
  const next = new Int32Array(n);
  const holds = new Int32Array(n).fill(-1);
  const free = [...next.keys()];
  while (free.length > 0) {
    const i = free.pop() as number;
    const j = a[i * n + (next[i] as number)] as number;
    next[i] = (next[i] as number) + 1;
    const held = holds[j] as number;
    if (held === -1) holds[j] = i;
    else if ((rank[j * n + i] as number) < (rank[j * n + held] as number)) {
      holds[j] = i;
      free.push(held);
    } else free.push(i);
  }
  return holds;
}

/** The growth as a picture. */
let picture = '';

function curves(): void {
  const kinds = [
    'greedy-maximum',
    'generous-maximum',
    'rank-maximal',
    'minimum-total-rank',
    'stable',
    'lottery',
  ] as const;
  const options = (method: (typeof kinds)[number]) => ({ method, whose: 'a', mutual: false }) as const;
  heading('Growth: three choices each, one place for each founder', 'people', 'reading alone', ...kinds);
  const sizes = [100, 1000, 10_000, 100_000] as const;
  const measured = sizes.map((n) => {
    const market = shortLists(n, n, 3, 1);
    return [readingOf(market, options('lottery')), ...kinds.map((method) => time(market, options(method)))];
  });
  measured.forEach((times, at) => {
    const grown = (one: number, k: number): string => {
      const before = measured[at - 1]?.[k];
      return before === undefined ? ms(one) : `${ms(one)} (× ${(one / before).toFixed(0)})`;
    };
    row(String(sizes[at]), ...times.map(grown));
  });
  const names = ['reading alone', ...kinds];
  picture = growthPicture({
    sizes,
    lines: names.map((name, k) => ({ name, times: measured.map((times) => times[k] ?? 0) })),
  });
  heading('The same, in readings of the ballots', 'people', ...kinds);
  measured.forEach(([reading = 1, ...times], at) => {
    row(String(sizes[at]), ...times.map((one) => (one / reading).toFixed(1)));
  });
  heading('10,000 people, 2,500 mentors with four places', ...kinds);
  const shared = shortLists(10_000, 2500, 3, 4);
  row(...kinds.map((method) => ms(time(shared, options(method)))));
}

function cohort(): void {
  const market = shortLists(24, 24, 3, 1);
  const kinds = availableMethods(market);
  heading('A cohort of 24, warm, without explanations', ...kinds);
  const warm = (method: (typeof kinds)[number]): number =>
    best(() => {
      for (let k = 0; k < 20; k++) match(market, { method, whose: 'a' });
    }) / 20;
  row(...kinds.map((method) => ms(warm(method))));
  const all = best(() => {
    for (const { result } of compare(
      market,
      kinds.map((method) => ({ method, whose: 'a' }) as const),
    ).trials)
      if (result.ok && market.kind === 'two-sided') {
        const why = explainer(market, result.value);
        for (const { id } of [...market.a, ...market.b]) why(id);
      }
  });
  say(`\nAll methods with every explanation, 24 and 24 people: ${ms(all)} ms.`);
}

/** Many cohorts drawn at random, each matched by three methods, as a simulation does. */
function simulated(): void {
  const three = ['greedy-maximum', 'generous-maximum', 'stable'] as const;
  const all = cohorts(10_000);
  heading('10,000 simulated cohorts of 24', 'drawing their ballots', `${three.join(', ')}`, 'in all');
  const drawing = best(() => cohorts(10_000));
  const matching = best(() => {
    for (const market of all) for (const method of three) match(market, { method, whose: 'a' });
  });
  row(ms(drawing), ms(matching), ms(drawing + matching));
}

/** Full lists of 5,000 on both sides; what the machine needs to look for memory to free is part of both times. */
function stableLarge(): void {
  const n = 5000;
  heading('Stable, full lists of 5,000', ...stableHeads, 'ratio, all in all', 'ratio, solving');
  if (totalmem() < 12e9) {
    say('Left out: it takes more memory than this machine has.');
    return;
  }
  const { cells, ratios } = besidePlainLoop(strictListsInLittleRoom(n));
  row(String(n), ...cells, ...ratios);
}

/** Puts what was said between the two marks in the document. */
async function writeDown(): Promise<void> {
  const place = new URL('../../docs/matching.md', import.meta.url);
  const [before, rest] = readFileSync(place, 'utf8').split('<!-- measured: begin -->');
  const after = rest?.split('<!-- measured: end -->')[1];
  if (after === undefined) throw new Error('docs/matching.md has lost its marks');
  const text = `${before}<!-- measured: begin -->\n\n${said.join('\n')}\n\n<!-- measured: end -->${after}`;
  const config = await resolveConfig(place);
  writeFileSync(place, await format(text, { ...config, parser: 'markdown' }));
  writeFileSync(new URL('../../docs/matching-growth.svg', import.meta.url), picture);
}

const cores = cpus();
say(
  `Measured on Node ${process.versions.node}, ${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), load ${loadavg()[0]?.toFixed(1)} when begun. Milliseconds, the best of several.`,
);
if ((loadavg()[0] ?? 0) > cores.length / 2)
  say('\nOther work kept the machine busy, so times are upper bounds and ratios rough: measure again.');
await beside();
cohort();
simulated();
curves();
stableLarge();
if (process.argv.includes('--write')) await writeDown();
