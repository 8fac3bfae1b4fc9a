import { expect, test } from 'vitest';
import {
  availableMethods,
  judge,
  type Market,
  type MatchOptions,
  match,
  type Pair,
  type TwoSidedMarket,
} from '../../src/lib/matching/index.ts';
import { compareScores, isStable, oracleOf, ranksOf, scoreOf } from './exhaustive.ts';
import { drawMarket, someFit, tinyShape } from './markets.ts';

const cases = 4000;
const wishes = (seed: number): Omit<MatchOptions, 'method'> => ({
  ...(seed % 2 === 0 ? { fit: someFit } : {}),
  ...([{}, { whose: 'a' }, { whose: 'b' }, { whose: 'both' }] as const)[seed % 4],
  ...([{}, {}, { mutual: true }, { mutual: false }] as const)[seed % 5 > 3 ? 0 : seed % 5],
  seed,
});
const required = ({ required = [], forbidden = [], a, b }: TwoSidedMarket): boolean =>
  required.every(([x, y]) => {
    const places = (id: string): number => [...a, ...b].find((agent) => agent.id === id)?.capacity ?? 1;
    return places(x) > 0 && places(y) > 0 && !forbidden.some((pair) => pair.includes(x) && pair.includes(y));
  });
const market: Market = { kind: 'two-sided', a: [], b: [] };
const byAims = availableMethods(market, { fit: someFit }).filter(
  (method) => method !== 'stable' && method !== 'lottery',
);

test.each(byAims)('match finds the best of all matchings of thousands of tiny markets: %s', (method) => {
  let solved = 0;
  let refused = 0;
  for (let seed = 0; seed < cases; seed++) {
    const tiny = drawMarket(seed, tinyShape(seed));
    if (!required(tiny)) continue;
    const options = { method, ...wishes(seed), ...(method === 'best-fit' ? { fit: someFit } : {}) };
    const oracle = oracleOf(tiny, options);
    const result = match(tiny, options);
    if (!result.ok) {
      expect(oracle.matchings, `seed ${seed}`).toEqual([]);
      refused++;
      continue;
    }
    solved++;
    expect(judge(tiny, result.value, options), `seed ${seed}`).toMatchObject({ faults: [], proved: true });
    const own = scoreOf(oracle, options, result.value.pairs);
    const better = oracle.matchings.find((other) => compareScores(scoreOf(oracle, options, other), own) > 0);
    expect(better, `seed ${seed}`).toBeUndefined();
    const { a, b } = result.value.profile;
    const counts = [...a, ...b].reduce((sum, count) => sum + count, 0);
    expect(counts, `seed ${seed}`).toBe(ranksOf(oracle, result.value.pairs).length);
  }
  expect(solved).toBeGreaterThan(cases / 2);
  expect(refused).toBeGreaterThan(20);
});

/** Whom somebody would choose among all these, by their own list: most wanted first, as many as they have places. */
function choice(
  tiny: TwoSidedMarket,
  side: 'a' | 'b',
  id: string,
  pairs: readonly Pair[],
  rank: (pair: Pair) => number | undefined,
): string[] {
  const places = tiny[side].find((agent) => agent.id === id)?.capacity ?? 1;
  const far = Number.MAX_SAFE_INTEGER;
  const own = pairs
    .filter((pair) => pair.includes(id))
    .sort((x, y) => (rank(x) ?? far) - (rank(y) ?? far))
    .map((pair) => pair.find((other) => other !== id) as string);
  return [...new Set(own)].slice(0, places).sort();
}

test.each(['a', 'b'] as const)(
  'match finds the stable matching that side %s likes best among all that there are',
  (proposing) => {
    let several = 0;
    for (let seed = 0; seed < cases; seed++) {
      const size = { a: 3 + (seed % 2), b: 3, choicesA: 3, choicesB: 4, full: seed % 4 > 0 };
      const shape = { ...tinyShape(seed), ...size, minimums: false, ties: false };
      const tiny = { ...drawMarket(seed, shape), required: [] };
      const options: MatchOptions = { method: 'stable', proposing, mutual: true, seed };
      const oracle = oracleOf(tiny, options);
      const stable = oracle.matchings.filter((pairs) => isStable(tiny, oracle, pairs));
      const result = match(tiny, options);
      if (!result.ok) throw new Error(`refused: seed ${seed}`);
      expect(isStable(tiny, oracle, result.value.pairs), `seed ${seed}`).toBe(true);
      if (stable.length > 1) several++;
      const rank = proposing === 'a' ? oracle.rankA : oracle.rankB;
      for (const other of stable)
        for (const { id } of tiny[proposing]) {
          const mine = choice(tiny, proposing, id, result.value.pairs, rank);
          const best = choice(tiny, proposing, id, [...result.value.pairs, ...other], rank);
          expect(best, `seed ${seed}, ${id}`).toEqual(mine);
        }
    }
    expect(several).toBeGreaterThan(50);
  },
);

test('match leaves no blocking pair in thousands of tiny markets with ties, gaps and rules', () => {
  let solved = 0;
  for (let seed = 0; seed < cases; seed++) {
    const tiny = drawMarket(seed, { ...tinyShape(seed), minimums: false });
    if (!required(tiny)) continue;
    for (const proposing of ['a', 'b'] as const) {
      const options: MatchOptions = { method: 'stable', proposing, ...wishes(seed) };
      const oracle = oracleOf(tiny, options);
      const result = match(tiny, options);
      if (!result.ok) throw new Error(`refused: seed ${seed}`);
      expect(isStable(tiny, oracle, result.value.pairs), `seed ${seed}`).toBe(true);
      expect(judge(tiny, result.value, options), `seed ${seed}`).toMatchObject({ faults: [], proved: true });
      solved++;
    }
  }
  expect(solved).toBeGreaterThan(cases);
});

test('match refuses a stable match that misses a minimum, and only such a one', () => {
  let refused = 0;
  for (let seed = 0; seed < cases; seed++) {
    const shape = { ...tinyShape(seed), minimums: true, ties: false, choicesA: 3, choicesB: 4 };
    const tiny = { ...drawMarket(seed, shape), required: [] };
    const options: MatchOptions = { method: 'stable', mutual: true, seed };
    const oracle = oracleOf(tiny, options);
    const some = oracle.matchings.some((pairs) => isStable(tiny, oracle, pairs));
    const result = match(tiny, options);
    expect(result.ok, `seed ${seed}`).toBe(some);
    if (!result.ok) {
      refused++;
      expect(result.problems[0]).toMatchObject({ code: 'market-minimum-not-stable', facts: { ties: false } });
    }
  }
  expect(refused).toBeGreaterThan(100);
});
