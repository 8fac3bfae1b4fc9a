import { expect, test } from 'vitest';
import {
  distances,
  type MatchOptions,
  match,
  methods,
  type Pair,
  type TwoSidedMarket,
} from '../../src/lib/matching/index.ts';
import { seededRandom } from '../../src/lib/seededRandom.ts';
import { compareScores, isStable, oracleOf, scoreOf } from './exhaustive.ts';
import { drawMarket, someFit, strict, tinyShape } from './markets.ts';
import { best, drawPool, poolOracle, poolScore } from './poolExhaustive.ts';

const cohort: TwoSidedMarket = {
  kind: 'two-sided',
  a: [
    { id: 'Amina', tiers: strict('Ruth', 'Tomás') },
    { id: 'Bjørn', tiers: strict('Ruth') },
    { id: 'Chidi', tiers: strict('Tomás', 'Uma') },
  ],
  b: ['Ruth', 'Tomás', 'Uma'].map((id) => ({ id, tiers: [] })),
};
const byAims = ['greedy-maximum', 'generous-maximum', 'rank-maximal', 'minimum-total-rank'] as const;

test('distances says how far a match made by hand is from the best of every method', () => {
  const pairs: Pair[] = [
    ['Amina', 'Ruth'],
    ['Chidi', 'Tomás'],
  ];
  const found = distances(
    cohort,
    { pairs },
    [...byAims, 'stable' as const].map((method) => ({ method })),
  );
  expect(found.map(({ method, reached, proved }) => [method, reached, proved])).toEqual([
    ['greedy-maximum', false, true],
    ['generous-maximum', false, true],
    ['rank-maximal', true, true],
    ['minimum-total-rank', false, true],
    ['stable', true, true],
  ]);
  expect(found[0]?.difference).toEqual({ aim: 'pairs', rank: null, before: 2, after: 3, better: true });
});

test('distances never calls a match the best that breaks a rule', () => {
  const pairs: Pair[] = [
    ['Amina', 'Ruth'],
    ['Bjørn', 'Ruth'],
    ['Chidi', 'Tomás'],
  ];
  const found = distances(
    cohort,
    { pairs },
    methods.filter((one) => one !== 'best-fit').map((method) => ({ method })),
  );
  expect(found.map(({ reached }) => reached)).toEqual(found.map(() => false));
});

test('distances calls best exactly those of all matchings that are, and measures the rest', () => {
  let [reached, far] = [0, 0];
  for (let seed = 0; seed < 1500; seed++) {
    const tiny = drawMarket(seed, tinyShape(seed));
    const random = seededRandom(seed + 5);
    const whose = ([{}, { whose: 'a' }, { whose: 'b' }, { whose: 'both' }] as const)[seed % 4];
    const options: MatchOptions = {
      method: byAims[seed % 4] as MatchOptions['method'],
      ...whose,
      ...(seed % 3 === 0 ? { fit: someFit } : {}),
      mutual: false,
      seed,
    };
    if (!match(tiny, options).ok) continue;
    const oracle = oracleOf(tiny, options);
    const scores = oracle.matchings.map((pairs) => scoreOf(oracle, options, pairs));
    const top = scores.reduce((x, y) => (compareScores(y, x) > 0 ? y : x));
    const at = seed % 5 === 0 ? scores.indexOf(top) : random.below(scores.length);
    const [found] = distances(tiny, { pairs: oracle.matchings[at] ?? [] }, [options]);
    const own = scores[at] ?? [];
    expect(found?.proved, `seed ${seed}`).toBe(true);
    expect(found?.reached, `seed ${seed}`).toBe(compareScores(own, top) === 0);
    expect(found?.difference === null, `seed ${seed}`).toBe(found?.reached);
    if (found?.difference) {
      const first = own.findIndex((value, k) => Math.abs(value - (top[k] as number)) > 1e-9);
      expect(found.difference.better, `seed ${seed}`).toBe(true);
      const numbers = [Math.abs(own[first] as number), Math.abs(top[first] as number)];
      expect(found.difference.before, `seed ${seed}`).toBeCloseTo(numbers[0] as number, 6);
      expect(found.difference.after, `seed ${seed}`).toBeCloseTo(numbers[1] as number, 6);
      far++;
    } else reached++;
  }
  expect(Math.min(reached, far)).toBeGreaterThan(200);
});

test('distances counts blocking pairs under stable, and who would have drawn otherwise under lottery', () => {
  let [stable, unstable] = [0, 0];
  for (let seed = 0; seed < 400; seed++) {
    const tiny = drawMarket(seed, { ...tinyShape(seed), minimums: false });
    const options: MatchOptions = { method: 'stable', mutual: false, seed };
    if (!match(tiny, options).ok) continue;
    const oracle = oracleOf(tiny, options);
    const pairs = oracle.matchings[seed % oracle.matchings.length] ?? [];
    const [found, drawn] = distances(tiny, { pairs }, [options, { ...options, method: 'lottery' }]);
    const calm = isStable(tiny, oracle, pairs);
    expect(found?.reached, `seed ${seed}`).toBe(calm);
    expect(found?.blocking.length === 0, `seed ${seed}`).toBe(calm);
    const lottery = match(tiny, { ...options, method: 'lottery' });
    const same =
      lottery.ok && lottery.value.pairs.map(String).sort().join() === pairs.map(String).sort().join();
    expect(drawn?.reached, `seed ${seed}`).toBe(same);
    if (calm) stable++;
    else unstable++;
  }
  expect(Math.min(stable, unstable)).toBeGreaterThan(30);
});

test('distances measures one pool too, with its trio', () => {
  let reached = 0;
  for (let seed = 0; seed < 200; seed++) {
    const market = drawPool(seed, { people: 4 + (seed % 3), choices: 3, full: true, trio: true });
    const options: MatchOptions = { method: byAims[seed % 4] as MatchOptions['method'], seed };
    const oracle = poolOracle(market, options);
    const groups = oracle.divisions[(seed * 7) % oracle.divisions.length] ?? [];
    const pairs = groups.filter((group) => group.length === 2) as unknown as Pair[];
    const [found] = distances(market, { pairs, ...(market.size?.max === 3 ? { groups } : {}) }, [options]);
    if (options.method !== 'rank-maximal') {
      const top = compareScores(poolScore(oracle, options, groups), best(oracle, options)) === 0;
      expect(found?.reached, `seed ${seed}`).toBe(top);
      if (top) reached++;
    }
    expect(found?.proved, `seed ${seed}`).toBe(true);
  }
  expect(reached).toBeGreaterThan(3);
});
