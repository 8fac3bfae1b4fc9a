import { expect, test } from 'vitest';
import {
  judge,
  type Matching,
  type MatchOptions,
  match,
  type Pair,
  type PricesProof,
  type TwoSidedMarket,
} from '../../src/lib/matching/index.ts';
import { compareScores, isStable, oracleOf, scoreOf } from './exhaustive.ts';
import { drawMarket, someFit, strict, tinyShape } from './markets.ts';

const market: TwoSidedMarket = {
  kind: 'two-sided',
  a: [
    { id: 'Amina', tiers: strict('Ruth', 'Tomás') },
    { id: 'Bjørn', tiers: strict('Ruth', 'Uma') },
    { id: 'Chidi', tiers: strict('Tomás', 'Ruth') },
    { id: 'Dilek', tiers: strict('Uma') },
    { id: 'Esi', tiers: [] },
  ],
  b: [
    { id: 'Ruth', tiers: strict('Bjørn', 'Amina'), capacity: 1 },
    { id: 'Tomás', tiers: strict('Chidi', 'Amina'), capacity: 2, minimum: 1 },
    { id: 'Uma', tiers: strict('Dilek', 'Bjørn'), capacity: 1 },
  ],
  forbidden: [['Esi', 'Ruth']],
  required: [['Chidi', 'Tomás']],
};
const options: MatchOptions = { method: 'greedy-maximum', seed: 4 };
const solved = (one: TwoSidedMarket = market, how: MatchOptions = options): Matching => {
  const result = match(one, how);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const right = solved();
const faultsOf = (answer: Partial<Matching> & Pick<Matching, 'pairs'>, how = options): string[] => [
  ...new Set(judge(market, answer, how).faults.map(({ code }) => code)),
];

test('judge finds the answer without fault and proved', () => {
  expect(judge(market, right, options)).toMatchObject({ faults: [], proved: true, placed: 4 });
});

const withPairs = (pairs: readonly Pair[]): Partial<Matching> & Pick<Matching, 'pairs'> => ({ pairs });
const prices = right.proof as PricesProof;

test.each<[string, Partial<Matching> & Pick<Matching, 'pairs'>, string]>([
  ['somebody unknown', withPairs([...right.pairs, ['Esi', 'Zoë']]), 'fault-unknown-pair'],
  ['a pair the wrong way round', withPairs([...right.pairs, ['Uma', 'Esi']]), 'fault-unknown-pair'],
  ['a pair twice', withPairs([...right.pairs, ['Chidi', 'Tomás']]), 'fault-pair-twice'],
  ['a forbidden pair', withPairs([...right.pairs, ['Esi', 'Ruth']]), 'fault-forbidden-pair'],
  ['a pair that nobody ranked', withPairs([...right.pairs, ['Dilek', 'Tomás']]), 'fault-unranked-pair'],
  [
    'a required pair lost',
    withPairs(right.pairs.filter(([id]) => id !== 'Chidi')),
    'fault-required-pair-missing',
  ],
  [
    'more than somebody has places for',
    withPairs([...right.pairs, ['Amina', 'Ruth']]),
    'fault-over-capacity',
  ],
  ['fewer than a minimum', withPairs([['Bjørn', 'Ruth']]), 'fault-under-minimum'],
  ['somebody left over in silence', { ...right, leftOver: [] }, 'fault-wrong-left-over'],
  [
    'a reason that is not true',
    { ...right, leftOver: [{ id: 'Esi', reason: { code: 'no-capacity' } }] },
    'fault-wrong-left-over',
  ],
  [
    'a profile better than it is',
    { ...right, profile: { ...right.profile, a: [4, 0] } },
    'fault-wrong-profile',
  ],
  [
    'a ranked pair flagged as a last resort',
    { ...right, lastResort: [['Bjørn', 'Ruth']] },
    'fault-wrong-last-resort',
  ],
  ['another seed than was asked for', { ...right, rules: { ...right.rules, seed: 5 } }, 'fault-wrong-rules'],
  ['a pair dropped from the best answer', { ...right, pairs: right.pairs.slice(1) }, 'fault-unproved'],
  [
    'prices that were bent',
    { ...right, proof: { ...prices, b: prices.b.map((price) => price - 1) } },
    'fault-unproved',
  ],
  ['prices that are missing', { ...right, proof: { ...prices, a: new Float64Array() } }, 'fault-unproved'],
  ['an aim left out', { ...right, proof: { ...prices, words: prices.words.slice(1) } }, 'fault-unproved'],
  [
    'weights that let a later aim outweigh an earlier one',
    {
      ...right,
      proof: { ...prices, words: prices.words.map((word) => word.map((aim) => ({ ...aim, weight: 1 }))) },
    },
    'fault-unproved',
  ],
  ['a proof of another kind', { ...right, proof: { kind: 'draw', order: [] } }, 'fault-unproved'],
])('judge catches %s', (_, answer, code) => {
  expect(faultsOf(answer)).toContain(code);
});

test('judge catches a blocking pair under stable', () => {
  const pairs: Pair[] = [
    ['Chidi', 'Tomás'],
    ['Amina', 'Ruth'],
    ['Bjørn', 'Uma'],
  ];
  const { faults, blocking } = judge(market, { pairs }, { method: 'stable' });
  expect(blocking).toEqual([
    ['Bjørn', 'Ruth'],
    ['Dilek', 'Uma'],
  ]);
  expect(faults.filter(({ code }) => code === 'fault-blocking-pair')).toHaveLength(2);
});

/** Answers as broken solvers would give them: each keeps every rule, and is not what was asked for. */
const plants: readonly [
  string,
  MatchOptions,
  (tiny: TwoSidedMarket, good: Matching, how: MatchOptions) => Matching | null,
][] = [
  [
    'a solver that stops one pair short',
    { method: 'greedy-maximum' },
    (_, good) => (good.pairs.length > 0 ? { ...good, pairs: good.pairs.slice(0, -1) } : null),
  ],
  [
    'a solver that maximises first choices and forgets the number of pairs',
    { method: 'greedy-maximum' },
    (tiny, good, how) => otherBest(tiny, good, { ...how, method: 'rank-maximal' }, how),
  ],
  [
    'a solver that adds ranks up where it should count them',
    { method: 'greedy-maximum' },
    (tiny, good, how) => otherBest(tiny, good, { ...how, method: 'minimum-total-rank' }, how),
  ],
  [
    'a solver that counts the ranks of one side only',
    { method: 'greedy-maximum', whose: 'both' },
    (tiny, good, how) => otherBest(tiny, good, { ...how, whose: 'a' }, how),
  ],
  [
    'a solver that takes a stable match for the greatest',
    { method: 'greedy-maximum' },
    (tiny, good, how) => {
      const pairs = solved(tiny, { ...how, method: 'stable', mutual: false }).pairs;
      return worse(tiny, good, pairs, how);
    },
  ],
  [
    'a solver that takes the greatest match for a stable one',
    { method: 'stable' },
    (tiny, good, how) => {
      const pairs = solved(tiny, { ...how, method: 'greedy-maximum', mutual: true }).pairs;
      return isStable(tiny, oracleOf(tiny, { ...how, mutual: true }), pairs) ? null : { ...good, pairs };
    },
  ],
  [
    'a solver that is greedy from the top where it should be generous from the bottom',
    { method: 'generous-maximum' },
    (tiny, good, how) => otherBest(tiny, good, { ...how, method: 'greedy-maximum' }, how),
  ],
  [
    'a solver that wants the most pairs where only ranks count',
    { method: 'rank-maximal' },
    (tiny, good, how) => otherBest(tiny, good, { ...how, method: 'generous-maximum' }, how),
  ],
  [
    'a solver that counts first choices where it should add ranks up',
    { method: 'minimum-total-rank' },
    (tiny, good, how) => otherBest(tiny, good, { ...how, method: 'greedy-maximum' }, how),
  ],
  [
    'a solver that goes by ranks where it should go by fit',
    { method: 'best-fit', fit: someFit },
    (tiny, good, how) => otherBest(tiny, good, { method: 'minimum-total-rank' }, how),
  ],
  [
    'a solver that counts a rank not given as the last rank given',
    { method: 'minimum-total-rank', whose: 'both' },
    (tiny, good, how) => {
      const oracle = { ...oracleOf(tiny, how), unlisted: 1 };
      const best = oracle.matchings.reduce((x, y) =>
        compareScores(scoreOf(oracle, how, y), scoreOf(oracle, how, x)) > 0 ? y : x,
      );
      return worse(tiny, good, best, how);
    },
  ],
];

function worse(
  tiny: TwoSidedMarket,
  good: Matching,
  pairs: readonly Pair[],
  how: MatchOptions,
): Matching | null {
  const oracle = oracleOf(tiny, how);
  const less = compareScores(scoreOf(oracle, how, pairs), scoreOf(oracle, how, good.pairs)) < 0;
  return less ? { ...good, pairs } : null;
}

/** The best by another measure, where it is worse by the right one. */
function otherBest(
  tiny: TwoSidedMarket,
  good: Matching,
  by: MatchOptions,
  how: MatchOptions,
): Matching | null {
  const oracle = oracleOf(tiny, by);
  const best = oracle.matchings.reduce((x, y) =>
    compareScores(scoreOf(oracle, by, y), scoreOf(oracle, by, x)) > 0 ? y : x,
  );
  return worse(tiny, good, best, how);
}

test.each(plants)('judge catches %s', (_, how, plant) => {
  let planted = 0;
  for (let seed = 0; seed < 1200; seed++) {
    const shape = { ...tinyShape(seed), minimums: false, rules: false, choicesA: 3, choicesB: 3 };
    const tiny = drawMarket(seed, shape);
    const broken = plant(tiny, solved(tiny, how), how);
    if (broken === null) continue;
    planted++;
    expect(judge(tiny, broken, how), `seed ${seed}`).toMatchObject({ proved: false });
    const codes = judge(tiny, { pairs: broken.pairs, proof: broken.proof }, how).faults.map(
      ({ code }) => code,
    );
    expect(codes, `seed ${seed}`).toContain(
      how.method === 'stable' ? 'fault-blocking-pair' : 'fault-unproved',
    );
  }
  expect(planted).toBeGreaterThan(10);
});

/** Solvers that forget one rule: each is asked about a market from which that rule was taken away. */
const forgotten: readonly [
  string,
  MatchOptions,
  (tiny: TwoSidedMarket) => TwoSidedMarket,
  MatchOptions | null,
  string,
][] = [
  [
    'forbidden pairs',
    { method: 'greedy-maximum' },
    (tiny) => ({ ...tiny, forbidden: [] }),
    null,
    'fault-forbidden-pair',
  ],
  [
    'required pairs',
    { method: 'greedy-maximum' },
    (tiny) => ({ ...tiny, required: [] }),
    null,
    'fault-required-pair-missing',
  ],
  [
    'how many places people have',
    { method: 'greedy-maximum' },
    (tiny) => ({ ...tiny, b: tiny.b.map((one) => ({ ...one, capacity: 9 })) }),
    null,
    'fault-over-capacity',
  ],
  [
    'minimums',
    { method: 'rank-maximal' },
    (tiny) => ({ ...tiny, b: tiny.b.map((one) => ({ ...one, minimum: 0 })) }),
    null,
    'fault-under-minimum',
  ],
  [
    'that both must have ranked each other',
    { method: 'greedy-maximum', mutual: true },
    (tiny) => tiny,
    { method: 'greedy-maximum', mutual: false },
    'fault-unranked-pair',
  ],
  [
    'that nobody is paired with somebody unranked',
    { method: 'greedy-maximum' },
    (tiny) => tiny,
    { method: 'greedy-maximum', unranked: 'last-resort' },
    'fault-wrong-last-resort',
  ],
  [
    'which draw it was given',
    { method: 'lottery', seed: 5 },
    (tiny) => tiny,
    { method: 'lottery', seed: 6 },
    'fault-unproved',
  ],
];

test.each(forgotten)('judge catches a solver that forgets %s', (_, how, without, as, code) => {
  let planted = 0;
  let caught = 0;
  for (let seed = 0; seed < 600; seed++) {
    const shape = { ...tinyShape(seed), a: 4, b: 3, choicesA: 2, choicesB: 2, rules: true, minimums: true };
    const tiny = drawMarket(seed, shape);
    const [good, result] = [match(tiny, how), match(without(tiny), as ?? how)];
    if (!good.ok || !result.ok) continue;
    const { rules: _rules, ...answer } = result.value;
    const broken = { ...answer, rules: good.value.rules };
    const own = oracleOf(tiny, how);
    const legal = own.matchings.some(
      (pairs) => pairs.map(String).sort().join() === broken.pairs.map(String).sort().join(),
    );
    const unharmed = how.method === 'lottery' ? String(good.value.pairs) === String(broken.pairs) : legal;
    if (unharmed) continue;
    planted++;
    const judged = judge(tiny, broken, how);
    expect(judged.proved, `seed ${seed}`).toBe(false);
    if (judged.faults.some((one) => one.code === code)) caught++;
  }
  expect(planted).toBeGreaterThan(5);
  expect(caught).toBeGreaterThan(planted / 2);
});
