import { expect, test } from 'vitest';
import {
  judge,
  match,
  rematch,
  rerunOptions,
  runnersUp,
  type TwoSidedMarket,
  whatDecided,
} from '../../src/lib/matching/index.ts';
import { compareScores, oracleOf, scoreOf } from './exhaustive.ts';
import { drawMarket, strict, tinyShape } from './markets.ts';

const cohort: TwoSidedMarket = {
  kind: 'two-sided',
  a: [
    { id: 'Amina', tiers: strict('Ruth', 'Tomás') },
    { id: 'Bjørn', tiers: strict('Ruth', 'Uma') },
    { id: 'Chidi', tiers: strict('Tomás', 'Ruth') },
  ],
  b: [
    { id: 'Ruth', tiers: [] },
    { id: 'Tomás', tiers: [] },
    { id: 'Uma', tiers: [] },
  ],
};

test('rematch keeps the pairs that can stay, even where a match from scratch would move somebody', () => {
  const before = {
    pairs: [
      ['Amina', 'Tomás'],
      ['Bjørn', 'Ruth'],
    ] as const,
  };
  const options = { method: 'greedy-maximum' } as const;
  const least = rematch(cohort, before, options);
  expect(least.ok && least.value.pairs).toEqual([
    ['Amina', 'Tomás'],
    ['Bjørn', 'Uma'],
    ['Chidi', 'Ruth'],
  ]);
});

test('rematch makes the most pairs, keeps the most of those before, then has the best ranks', () => {
  let moved = 0;
  for (let seed = 0; seed < 800; seed++) {
    const tiny = drawMarket(seed, { ...tinyShape(seed), rules: seed % 2 === 0 });
    const [gone] = tiny.b;
    const whole = match(tiny, { method: 'greedy-maximum', seed });
    if (!whole.ok || gone === undefined) continue;
    const { pairs: before } = whole.value;
    const changed = drawMarket(seed, { ...tinyShape(seed), rules: seed % 2 === 0 });
    const market = {
      ...changed,
      b: changed.b.map((one) => (one.id === gone.id ? { ...one, capacity: 0, minimum: 0 } : one)),
    };
    const options = { method: 'greedy-maximum', seed, mutual: false } as const;
    const result = rematch(market, { pairs: before }, options);
    const oracle = oracleOf(market, { ...options, whose: 'both' });
    if (!result.ok) {
      if (result.problems.every(({ code }) => code === 'market-minimum-not-met'))
        expect(oracle.matchings, `seed ${seed}`).toEqual([]);
      continue;
    }
    const longest = [...market.a, ...market.b].flatMap(({ tiers }) => tiers.map(({ rank }) => rank));
    const unlisted = Math.max(0, ...longest) + 1;
    const score = (pairs: readonly (readonly [string, string])[]): number[] => [
      pairs.length,
      pairs.filter(([x, y]) => before.some(([a, b]) => a === x && b === y)).length,
      -pairs.reduce(
        (sum, pair) => sum + (oracle.rankA(pair) ?? unlisted) + (oracle.rankB(pair) ?? unlisted),
        0,
      ),
    ];
    const bestScore = oracle.matchings.map(score).reduce((x, y) => (compareScores(y, x) > 0 ? y : x));
    expect(score(result.value.pairs), `seed ${seed}`).toEqual(bestScore);
    expect(judge(market, result.value, rerunOptions(market, { pairs: before }, options))).toMatchObject({
      faults: [],
      proved: true,
    });
    if (before.some(([, b]) => b === gone.id)) moved++;
  }
  expect(moved).toBeGreaterThan(50);
});

test('whatDecided calls ballots what stands in every best match, and draw what stands in some', () => {
  const seen = { ballots: 0, draw: 0 };
  for (let seed = 0; seed < 400; seed++) {
    const tiny = drawMarket(seed, { ...tinyShape(seed), rules: false });
    const options = { method: 'greedy-maximum', seed, mutual: false } as const;
    const result = match(tiny, options);
    if (!result.ok) continue;
    const oracle = oracleOf(tiny, options);
    const scored = oracle.matchings.map((pairs) => ({ pairs, score: scoreOf(oracle, options, pairs) }));
    const top = scored.map(({ score }) => score).reduce((x, y) => (compareScores(y, x) > 0 ? y : x));
    const best = scored.filter(({ score }) => compareScores(score, top) === 0).map(({ pairs }) => pairs);
    whatDecided(tiny, result.value, result.value.pairs).forEach((by, at) => {
      const [x, y] = result.value.pairs[at] as readonly [string, string];
      const inAll = best.every((pairs) => pairs.some(([a, b]) => a === x && b === y));
      expect(by, `seed ${seed}`).toBe(inAll ? 'ballots' : 'draw');
      seen[inAll ? 'ballots' : 'draw']++;
    });
  }
  expect(Math.min(seen.ballots, seen.draw)).toBeGreaterThan(50);
});

test('runnersUp names those with a free place, by one’s own list, everybody else staying', () => {
  const market: TwoSidedMarket = {
    ...cohort,
    b: [
      { id: 'Ruth', tiers: [], capacity: 2 },
      { id: 'Tomás', tiers: [], capacity: 1 },
      { id: 'Uma', tiers: strict('Chidi'), capacity: 2 },
    ],
    forbidden: [['Bjørn', 'Uma']],
  };
  const result = match(market, { method: 'greedy-maximum', whose: 'a' });
  if (!result.ok) throw new Error('no match');
  expect(result.value.pairs).toEqual([
    ['Amina', 'Ruth'],
    ['Bjørn', 'Ruth'],
    ['Chidi', 'Tomás'],
  ]);
  const by = new Map(runnersUp(market, result.value).map((one) => [one.id, one]));
  expect(by.get('Chidi')).toEqual({ id: 'Chidi', freePlaces: 0, next: [{ id: 'Uma', rank: null }] });
  expect(by.get('Bjørn')).toEqual({ id: 'Bjørn', freePlaces: 0, next: [] });
  expect(by.get('Uma')).toEqual({ id: 'Uma', freePlaces: 2, next: [] });
});
