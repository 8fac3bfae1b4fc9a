import { expect, test } from 'vitest';
import { type Matching, match, type Pair, type TwoSidedMarket } from '../../src/lib/matching/index.ts';
import { compareScores, type Score } from './exhaustive.ts';
import { drawMarket, someFit, tinyShape } from './markets.ts';

/** Every way to add pairs to a match, nobody over their places and no pair forbidden. */
function everyFilling(market: TwoSidedMarket, ranked: readonly Pair[]): Pair[][] {
  const apart = [...ranked, ...(market.forbidden ?? [])];
  const open = market.a.flatMap(({ id: x }) =>
    market.b.flatMap(({ id: y }): Pair[] =>
      apart.some((p) => p.includes(x) && p.includes(y)) ? [] : [[x, y]],
    ),
  );
  const room = (pairs: readonly Pair[]): boolean =>
    [...market.a, ...market.b].every(
      ({ id, capacity = 1 }) => [...ranked, ...pairs].filter((pair) => pair.includes(id)).length <= capacity,
    );
  const grow = (from: number, chosen: Pair[]): Pair[][] => {
    if (!room(chosen)) return [];
    const next = open[from];
    if (next === undefined) return [chosen];
    return grow(from + 1, chosen).concat(grow(from + 1, [...chosen, next]));
  };
  return grow(0, []);
}

/** First people who had nobody, then pairs, then fit in all, then even loads. */
function scoreOf(market: TwoSidedMarket, ranked: readonly Pair[], extra: readonly Pair[]): Score {
  const count = (pairs: readonly Pair[], id: string): number =>
    pairs.filter((pair) => pair.includes(id)).length;
  const everybody = [...market.a, ...market.b].map(({ id }) => id);
  const all = [...ranked, ...extra];
  const helped = everybody.filter((id) => count(ranked, id) === 0 && count(all, id) > 0).length;
  const fit = extra.reduce((sum, [x, y]) => sum + someFit(x, y), 0);
  const squares = everybody.reduce((sum, id) => sum + count(all, id) ** 2, 0);
  return [helped, extra.length, fit, -squares];
}

test('match fills what is left in the best of all ways: people with nobody first, then pairs, fit and evenness', () => {
  let filled = 0;
  for (let seed = 0; seed < 1200; seed++) {
    const shape = {
      ...tinyShape(seed),
      b: 2 + (seed % 2),
      a: 2 + (seed % 3),
      minimums: false,
      rules: seed % 2 === 0,
    };
    const market: TwoSidedMarket = { ...drawMarket(seed, shape), required: [] };
    const evenly = seed % 3 === 0;
    const options = { method: 'greedy-maximum', unranked: 'last-resort', seed } as const;
    const result = match(market, evenly ? options : { ...options, fit: someFit });
    if (!result.ok) throw new Error(`refused: seed ${seed}`);
    const { pairs, lastResort }: Matching = result.value;
    const ranked = pairs.filter((pair) => !lastResort.some((one) => one.join() === pair.join()));
    const weigh = (extra: readonly Pair[]): Score => {
      const [helped, count, fit, even] = scoreOf(market, ranked, extra) as [number, number, number, number];
      return [helped, count, evenly ? 0 : fit, even];
    };
    if (lastResort.length > 0) filled++;
    const own = weigh(lastResort);
    const better = everyFilling(market, ranked).find((extra) => compareScores(weigh(extra), own) > 0);
    expect(better, `seed ${seed}`).toBeUndefined();
  }
  expect(filled).toBeGreaterThan(300);
});
