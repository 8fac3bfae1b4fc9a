/**
 * The matching engine beside what its users could pick instead, in one run: `node bench/matching/run.ts`.
 * A package that is not installed is left out and named. Times are the best of several, in milliseconds; they
 * say something as ratios within one run, and little across machines.
 */
import {
  availableMethods,
  compare,
  explainer,
  type Market,
  type MatchOptions,
  match,
  type TwoSidedMarket,
} from '../../src/lib/matching/index.ts';
import { dense, pool, shortLists, strictLists } from './markets.ts';
import { ranksMatrix, rivals } from './rivals.ts';

const best = (times: number, work: () => unknown): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < times; k++) {
    const began = performance.now();
    work();
    least = Math.min(least, performance.now() - began);
  }
  return least;
};
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ms = (value: number): string => (value < 1 ? value.toFixed(3) : value.toFixed(value < 100 ? 1 : 0));
const row = (...cells: readonly string[]): void => say(`| ${cells.join(' | ')} |`);
const heading = (title: string, ...cells: readonly string[]): void => {
  say(`\n## ${title}\n`);
  row(...cells);
  row(...cells.map(() => '---'));
};

const timed = (market: Market, options: MatchOptions, times: number): string => {
  const least = best(times, () => {
    if (!match(market, options).ok) throw new Error(`no match: ${options.method}`);
  });
  return ms(least);
};

async function beside(): Promise<void> {
  const others = await rivals();
  heading('Dense assignment, least total rank', 'n', 'ours', ...others.assignment.map(({ name }) => name));
  for (const n of [100, 500, 1000]) {
    const market = dense(n);
    const matrix = ranksMatrix(market);
    row(
      String(n),
      timed(market, { method: 'minimum-total-rank', whose: 'a' }, n > 500 ? 1 : 3),
      ...others.assignment.map(({ solve, largest }) =>
        n > largest ? '–' : ms(best(n > 500 ? 1 : 3, () => solve(matrix))),
      ),
    );
  }
  heading('Stable, full lists', 'n', 'ours', 'plain loop', ...others.stable.map(({ name }) => name));
  for (const n of [100, 500, 1000]) {
    const market = strictLists(n);
    row(
      String(n),
      timed(market, { method: 'stable' }, 3),
      ms(best(3, () => plainLoop(market))),
      ...others.stable.map(({ solve }) => ms(best(2, () => solve(market)))),
    );
  }
  heading('One pool, complete', 'n', 'ours', ...others.pool.map(({ name }) => name));
  for (const n of [50, 100, 200]) {
    const market = pool(n, n - 1);
    row(
      String(n),
      timed(market, { method: 'minimum-total-rank' }, 2),
      ...others.pool.map(({ solve }) => ms(best(2, () => solve(market)))),
    );
  }
  if (others.missing.length > 0) say(`\nNot installed, and left out: ${others.missing.join(', ')}.`);
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
  const sizes = [100, 1000, 10_000, ...(process.env.BENCH_LARGE ? [100_000] : [])];
  for (const n of sizes) {
    const market = shortLists(n, n, 3, 1);
    row(
      String(n),
      ...kinds.map((method) => timed(market, { method, whose: 'a', mutual: false }, n > 5000 ? 2 : 5)),
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
  const all = best(5, () => {
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

say(`# The matching engine, measured on Node ${process.versions.node}`);
await beside();
cohort();
curves();
