/**
 * The matching engine beside what its users could pick instead, in one run: `node bench/matching/run.ts`, some three
 * minutes. The packages have a list of their own (`npm install --prefix bench/matching --no-package-lock
 * --ignore-scripts`); one that is not installed is left out and named. Every rival answers the same question, and one
 * whose answer is not as good as ours is marked. Times are the best of several, in milliseconds; they
 * say something as ratios within one run, and little across machines.
 * With `--write` the results go into docs/matching.md as well.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
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
import { dense, pool, shortLists, strictLists } from './markets.ts';
import { poolWorthOf, type Rival, ranksMatrix, rivals } from './rivals.ts';

const best = (times: number, work: () => unknown): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < times; k++) {
    const began = performance.now();
    work();
    least = Math.min(least, performance.now() - began);
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

const timed = (market: Market, options: MatchOptions, times: number): string => {
  const least = best(times, () => {
    if (!match(market, options).ok) throw new Error(`no match: ${options.method}`);
  });
  return ms(least);
};

/** A rival's time, and whether its answer is as good as ours; a dash where it is not asked. */
function cell<Input>(rival: Rival<Input>, n: number, input: Input, ours: number, times: number): string {
  if (n > rival.largest) return '–';
  let answer: unknown;
  const time = ms(
    best(times, () => {
      answer = rival.solve(input);
    }),
  );
  const worth = rival.worth?.(answer, input) ?? ours;
  return Math.abs(worth - ours) < 1e-6
    ? time
    : `${time} (another answer: ${Number(worth.toFixed(3))}, not ${ours})`;
}

function totalRank(market: Market, options: MatchOptions): { total: number; pairs: Matching['pairs'] } {
  const result = match(market, options);
  if (!result.ok) throw new Error(`no match: ${options.method}`);
  const { a, b } = result.value.profile;
  const total = [a, b].flatMap((side) => side.map((count, k) => count * (k + 1)));
  return { total: total.reduce((sum, one) => sum + one, 0), pairs: result.value.pairs };
}

async function beside(): Promise<void> {
  const others = await rivals();
  const least: MatchOptions = { method: 'minimum-total-rank', whose: 'a' };
  heading('Dense assignment, least total rank', 'n', 'ours', ...others.assignment.map(({ name }) => name));
  for (const n of [100, 500, 1000, 2000]) {
    const market = dense(n);
    const matrix = ranksMatrix(market);
    const times = n > 500 ? 2 : 4;
    const { total } = totalRank(market, least);
    const cells = others.assignment.map((rival) => cell(rival, n, matrix, total, n > 500 ? 1 : 2));
    row(String(n), timed(market, least, times), ...cells);
  }
  heading(
    'Three choices each, the most pairs and least total rank',
    'n',
    'ours',
    ...others.sparse.map(({ name }) => name),
  );
  for (const n of [24, 100, 300]) {
    const market = shortLists(n, n, 3, 1);
    const { total } = totalRank(market, least);
    row(
      String(n),
      timed(market, least, 5),
      ...others.sparse.map((rival) => cell(rival, n, market, total, 2)),
    );
  }
  heading('Stable, full lists', 'n', 'ours', 'plain loop', ...others.stable.map(({ name }) => name));
  for (const n of [100, 500, 1000]) {
    const market = strictLists(n);
    const cells = others.stable.map((rival) => cell(rival, n, market, 0, 2));
    row(String(n), timed(market, { method: 'stable' }, 3), ms(best(3, () => plainLoop(market))), ...cells);
  }
  heading('One pool, complete', 'n', 'ours', ...others.pool.map(({ name }) => name));
  for (const n of [50, 100, 200, 500]) {
    const market = pool(n, n - 1);
    const { pairs } = totalRank(market, { method: 'minimum-total-rank' });
    const ours = poolWorthOf(market, pairs);
    const cells = others.pool.map((rival) => cell(rival, n, market, ours, n > 200 ? 1 : 2));
    row(String(n), timed(market, { method: 'minimum-total-rank' }, n > 200 ? 1 : 3), ...cells);
  }
  if (others.missing.length > 0)
    say(
      `\nNot installed, and left out: ${others.missing.join(', ')}. To install them: npm install --prefix bench/matching --no-package-lock --ignore-scripts`,
    );
}

/** Deferred acceptance as anybody would write it, reading the ballots once as we must. */
function plainLoop({ a, b }: TwoSidedMarket): Int32Array {
  const place = new Map(b.map(({ id }, k) => [id, k]));
  const own = new Map(a.map(({ id }, k) => [id, k]));
  const n = a.length;
  const rank = b.map(({ tiers }) => {
    const ranks = new Int32Array(n).fill(n + 1);
    for (const tier of tiers) for (const id of tier.ids) ranks[own.get(id) as number] = tier.rank;
    return ranks;
  });
  const wish = a.map(({ tiers }) => tiers.flatMap(({ ids }) => ids.map((id) => place.get(id) as number)));
  const next = new Int32Array(n);
  const holds = new Int32Array(b.length).fill(-1);
  const free = [...a.keys()];
  while (free.length > 0) {
    const i = free.pop() as number;
    const j = wish[i]?.[next[i] as number];
    if (j === undefined) continue;
    next[i] = (next[i] as number) + 1;
    const held = holds[j] as number;
    const ranks = rank[j] as Int32Array;
    if (held === -1) holds[j] = i;
    else if ((ranks[i] as number) < (ranks[held] as number)) {
      holds[j] = i;
      free.push(held);
    } else free.push(i);
  }
  return holds;
}

function curves(): void {
  const kinds = [
    'greedy-maximum',
    'generous-maximum',
    'rank-maximal',
    'minimum-total-rank',
    'stable',
    'lottery',
  ] as const;
  heading('Growth: three choices each, one place for each founder', 'people', ...kinds);
  const sizes = [100, 1000, 10_000, 100_000];
  for (const n of sizes) {
    const market = shortLists(n, n, 3, 1);
    row(
      String(n),
      ...kinds.map((method) =>
        timed(market, { method, whose: 'a', mutual: false }, n > 50_000 ? 1 : n > 5000 ? 3 : 5),
      ),
    );
  }
  heading('10,000 people, 2,500 mentors with four places', ...kinds);
  const shared = shortLists(10_000, 2500, 3, 4);
  row(...kinds.map((method) => timed(shared, { method, whose: 'a', mutual: false }, 2)));
}

function cohort(): void {
  const market = shortLists(24, 24, 3, 1);
  const kinds = availableMethods(market);
  heading('A cohort of 24, warm, without explanations', ...kinds);
  const warm = (method: (typeof kinds)[number]): number =>
    best(30, () => {
      for (let k = 0; k < 20; k++) match(market, { method, whose: 'a' });
    }) / 20;
  row(...kinds.map((method) => ms(warm(method))));
  const all = best(15, () => {
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

/** Puts what was said between the two marks in the document. */
async function writeDown(): Promise<void> {
  const place = new URL('../../docs/matching.md', import.meta.url);
  const [before, rest] = readFileSync(place, 'utf8').split('<!-- measured: begin -->');
  const after = rest?.split('<!-- measured: end -->')[1];
  if (after === undefined) throw new Error('docs/matching.md has lost its marks');
  const text = `${before}<!-- measured: begin -->\n\n${said.join('\n')}\n\n<!-- measured: end -->${after}`;
  const config = await resolveConfig(place);
  writeFileSync(place, await format(text, { ...config, parser: 'markdown' }));
}

const cores = cpus();
say(
  `Measured on Node ${process.versions.node}, ${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), load ${loadavg()[0]?.toFixed(1)} when begun. Milliseconds, the best of several.`,
);
if ((loadavg()[0] ?? 0) > cores.length / 2)
  say('\nOther work kept the machine busy, so times are upper bounds and ratios rough: measure again.');
await beside();
cohort();
curves();
if (process.argv.includes('--write')) await writeDown();
