import { expect, test } from 'vitest';
import {
  type Agent,
  blockingPairs,
  type LeftOverReason,
  type Matching,
  type MatchOptions,
  match,
  type TwoSidedMarket,
  withNames,
} from '../../src/lib/matching/index.ts';
import { strict } from './markets.ts';

const person = (id: string, choices: readonly string[], more: Partial<Agent> = {}): Agent => ({
  id,
  tiers: strict(...choices),
  ...more,
});
const matched = (market: TwoSidedMarket, options: MatchOptions): Matching => {
  const result = match(market, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const codes = (market: TwoSidedMarket, options: MatchOptions = { method: 'greedy-maximum' }): string[] => {
  const result = match(market, options);
  return result.ok ? [] : result.problems.map(({ code }) => code);
};
const reasonOf = (matching: Matching, id: string): LeftOverReason | undefined =>
  matching.leftOver.find((one) => one.id === id)?.reason;

/** Four founders, three mentors; only the founders rank. */
const cohort: TwoSidedMarket = {
  kind: 'two-sided',
  a: [
    person('Amina', ['Ruth', 'Tomás']),
    person('Bjørn', ['Ruth']),
    person('Chidi', ['Tomás', 'Ruth']),
    person('Dilek', []),
  ],
  b: [person('Ruth', []), person('Tomás', []), person('Uma', [])],
};

test('match places as many as it can, then gives the most first choices: greedy-maximum', () => {
  const { pairs, profile, rules } = matched(cohort, { method: 'greedy-maximum' });
  expect(pairs).toHaveLength(2);
  expect(profile).toEqual({ a: [2, 0], b: [] });
  expect(rules).toMatchObject({ whose: 'a', mutual: false, proposing: 'a', unranked: 'never', seed: 0 });
});

test('match gives up a first choice where that places one more', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [person('Amina', ['Ruth', 'Tomás']), person('Bjørn', ['Ruth'])],
    b: [person('Ruth', []), person('Tomás', [])],
  };
  const { pairs, profile } = matched(market, { method: 'greedy-maximum' });
  expect(pairs).toEqual([
    ['Amina', 'Tomás'],
    ['Bjørn', 'Ruth'],
  ]);
  expect(profile.a).toEqual([1, 1]);
});

test('match fills real places: a mentor with three, one with none', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: ['Amina', 'Bjørn', 'Chidi', 'Dilek'].map((id) => person(id, ['Ruth', 'Tomás'])),
    b: [person('Ruth', [], { capacity: 3 }), person('Tomás', [], { capacity: 0 })],
  };
  const matching = matched(market, { method: 'greedy-maximum', seed: 5 });
  expect(matching.pairs).toHaveLength(3);
  expect(matching.pairs.every(([, mentor]) => mentor === 'Ruth')).toBe(true);
  expect(reasonOf(matching, 'Tomás')).toEqual({ code: 'no-capacity' });
  const left = matching.leftOver.find(({ id }) => id !== 'Tomás');
  expect(left?.reason).toEqual({
    code: 'all-full',
    partners: [{ id: 'Ruth', takenBy: matching.pairs.map(([founder]) => founder) }],
  });
});

test('match gives one founder several mentors without taking a place from anybody', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [person('Amina', ['Tomás', 'Uma', 'Ruth'], { capacity: 3 }), person('Bjørn', ['Ruth'])],
    b: [person('Ruth', []), person('Tomás', []), person('Uma', [])],
  };
  expect(matched(market, { method: 'greedy-maximum' }).pairs).toEqual([
    ['Amina', 'Tomás'],
    ['Amina', 'Uma'],
    ['Bjørn', 'Ruth'],
  ]);
});

test('match says why each person has nobody', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [
      person('Amina', ['Ruth']),
      person('Bjørn', ['Ruth']),
      person('Chidi', ['Uma', 'Tomás']),
      person('Dilek', []),
      person('Esi', ['Vera']),
    ],
    b: [
      person('Ruth', ['Amina', 'Bjørn']),
      person('Tomás', ['Dilek']),
      person('Uma', ['Chidi']),
      person('Vera', ['Esi'], { capacity: 0 }),
    ],
    forbidden: [['Uma', 'Chidi']],
  };
  const matching = matched(market, { method: 'stable' });
  expect(matching.pairs).toEqual([['Amina', 'Ruth']]);
  expect(Object.fromEntries(matching.leftOver.map(({ id, reason }) => [id, reason]))).toEqual({
    Bjørn: { code: 'all-full', partners: [{ id: 'Ruth', takenBy: ['Amina'] }] },
    Chidi: {
      code: 'nobody-possible',
      ruledOut: [
        { id: 'Uma', why: 'forbidden' },
        { id: 'Tomás', why: 'not-ranked-back' },
      ],
    },
    Dilek: { code: 'ranked-nobody', rankedBy: ['Tomás'] },
    Esi: { code: 'nobody-possible', ruledOut: [{ id: 'Vera', why: 'no-capacity' }] },
    Tomás: {
      code: 'nobody-possible',
      ruledOut: [
        { id: 'Dilek', why: 'not-ranked-back' },
        { id: 'Chidi', why: 'not-ranked-back' },
      ],
    },
    Uma: { code: 'nobody-possible', ruledOut: [{ id: 'Chidi', why: 'forbidden' }] },
    Vera: { code: 'no-capacity' },
  });
});

test('match says of a side that was not asked that nobody ranked them', () => {
  const matching = matched(cohort, { method: 'greedy-maximum' });
  expect(reasonOf(matching, 'Uma')).toEqual({ code: 'ranked-by-nobody' });
  expect(reasonOf(matching, 'Dilek')).toEqual({ code: 'ranked-nobody', rankedBy: [] });
});

/** The textbook case with two stable outcomes: each side likes another. */
const divided: TwoSidedMarket = {
  kind: 'two-sided',
  a: [person('Amina', ['Ruth', 'Tomás']), person('Bjørn', ['Tomás', 'Ruth'])],
  b: [person('Ruth', ['Bjørn', 'Amina']), person('Tomás', ['Amina', 'Bjørn'])],
};

test('match gives the proposing side its best stable outcome: stable', () => {
  expect(matched(divided, { method: 'stable' }).profile).toEqual({ a: [2, 0], b: [0, 2] });
  expect(matched(divided, { method: 'stable', proposing: 'b' }).profile).toEqual({ a: [0, 2], b: [2, 0] });
});

test('match adds the ranks of both sides together where both count', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [person('Amina', ['Ruth', 'Tomás']), person('Bjørn', ['Ruth', 'Tomás'])],
    b: [person('Ruth', ['Bjørn']), person('Tomás', ['Amina', 'Bjørn'])],
  };
  expect(matched(market, { method: 'greedy-maximum' }).pairs).toEqual([
    ['Amina', 'Tomás'],
    ['Bjørn', 'Ruth'],
  ]);
});

test('match takes somebody unlisted at the longest list plus one', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [person('Amina', ['Ruth', 'Tomás', 'Uma'])],
    b: [person('Ruth', []), person('Tomás', ['Bjørn']), person('Uma', [])],
  };
  const withBo: TwoSidedMarket = { ...market, a: [...market.a, person('Bjørn', [])] };
  const matching = matched(withBo, { method: 'greedy-maximum' });
  expect(matching.rules.unlistedRank).toBe(4);
  expect(matching.pairs).toEqual([
    ['Amina', 'Ruth'],
    ['Bjørn', 'Tomás'],
  ]);
  expect(matching.profile).toEqual({ a: [1, 0, 0, 1], b: [1, 0, 0, 1] });
});

test('match leaves a tie in the ballots to fit, and what fit leaves to the seed', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [{ id: 'Amina', tiers: [{ rank: 1, ids: ['Ruth', 'Tomás'] }] }],
    b: [person('Ruth', []), person('Tomás', [])],
  };
  for (const method of ['greedy-maximum', 'stable'] as const) {
    const fit = (_: string, mentor: string): number => (mentor === 'Tomás' ? 0.7 : 0.6);
    expect(matched(market, { method, fit }).pairs).toEqual([['Amina', 'Tomás']]);
    const drawn = new Set(
      Array.from({ length: 20 }, (_, seed) => matched(market, { method, seed }).pairs.flat().join()),
    );
    expect(drawn.size).toBe(2);
  }
});

test('match keeps forbidden pairs apart and required pairs together, whichever way round they are given', () => {
  for (const method of ['greedy-maximum', 'stable'] as const) {
    const forbidden = matched({ ...divided, forbidden: [['Ruth', 'Amina']] }, { method });
    expect(forbidden.pairs).not.toContainEqual(['Amina', 'Ruth']);
    const required = matched({ ...divided, required: [['Tomás', 'Amina']] }, { method });
    expect(required.pairs).toEqual([
      ['Amina', 'Tomás'],
      ['Bjørn', 'Ruth'],
    ]);
  }
});

test('match makes a required pair that nobody ranked, without a rank for it', () => {
  const matching = matched({ ...cohort, required: [['Dilek', 'Uma']] }, { method: 'greedy-maximum' });
  expect(matching.pairs).toContainEqual(['Dilek', 'Uma']);
  expect(matching.profile.a).toEqual([2, 0]);
  expect(matching.lastResort).toEqual([]);
});

test('match fills what is left by fit, as a last resort, and flags each such pair', () => {
  const fit = (founder: string, mentor: string): number => (founder === 'Dilek' && mentor === 'Uma' ? 9 : 1);
  const matching = matched(cohort, { method: 'greedy-maximum', unranked: 'last-resort', fit });
  expect(matching.pairs).toHaveLength(3);
  expect(matching.lastResort).toEqual([['Dilek', 'Uma']]);
  expect(matching.profile.a).toEqual([2, 0]);
  expect(matching.leftOver.map(({ reason }) => reason.code)).toEqual(['all-full']);
});

test('match spreads last-resort pairs evenly, those with nobody first', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [
      person('Amina', ['Ruth']),
      ...['Bjørn', 'Chidi', 'Dilek', 'Esi', 'Farid'].map((id) => person(id, [])),
    ],
    b: ['Ruth', 'Tomás', 'Uma'].map((id) => person(id, [], { capacity: 3 })),
  };
  const { pairs } = matched(market, { method: 'greedy-maximum', unranked: 'last-resort', seed: 3 });
  const loads = ['Ruth', 'Tomás', 'Uma'].map((id) => pairs.filter((pair) => pair.includes(id)).length);
  expect(loads).toEqual([2, 2, 2]);
});

test('match meets every minimum, at the price of first choices', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: ['Amina', 'Bjørn', 'Chidi'].map((id) => person(id, ['Ruth', 'Tomás'])),
    b: [person('Ruth', [], { capacity: 3 }), person('Tomás', [], { capacity: 2, minimum: 2 })],
  };
  expect(matched(market, { method: 'greedy-maximum' }).profile.a).toEqual([1, 2]);
});

test('match names the people in the way of minimums that cannot be met', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [person('Amina', ['Ruth', 'Tomás']), person('Bjørn', ['Uma']), person('Chidi', ['Uma'])],
    b: [
      person('Ruth', [], { minimum: 1 }),
      person('Tomás', [], { minimum: 1 }),
      person('Uma', [], { capacity: 2, minimum: 1 }),
    ],
  };
  const result = match(market, { method: 'greedy-maximum' });
  expect(result).toEqual({
    ok: false,
    problems: [
      {
        code: 'market-minimum-not-met',
        facts: { ids: ['Ruth', 'Tomás'], needed: 2, partners: ['Amina'], available: 1 },
      },
    ],
  });
});

test('match gathers everything that is wrong with a market', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [
      person('Amina', ['Ruth', 'Ruth', 'Nobody', 'Amina', 'Chidi'], { capacity: -1 }),
      person('Bjørn', [], { capacity: 1.5 }),
      person('Amina', []),
      { id: 'Chidi', tiers: [{ rank: 0, ids: ['Ruth'] }], capacity: 1, minimum: 2 },
      person('Dilek', [], { minimum: -3 }),
    ],
    b: [person('Ruth', []), person('Bjørn', [])],
    forbidden: [
      ['Chidi', 'Ruth'],
      ['Chidi', 'Somebody'],
      ['Chidi', 'Dilek'],
    ],
    required: [
      ['Chidi', 'Ruth'],
      ['Dilek', 'Ruth'],
    ],
  };
  expect(codes(market, { method: 'greedy-maximum', seed: -1 }).sort()).toEqual(
    [
      'market-choice-on-own-side',
      'market-duplicate-choice',
      'market-duplicate-id',
      'market-id-on-both-sides',
      'market-invalid-capacity',
      'market-invalid-capacity',
      'market-invalid-minimum',
      'market-invalid-rank',
      'market-invalid-seed',
      'market-minimum-over-capacity',
      'market-required-and-forbidden',
      'market-required-over-capacity',
      'market-rule-same-side',
      'market-rule-unknown-id',
      'market-self-choice',
      'market-unknown-choice',
    ].sort(),
  );
});

test('match refuses a fit that is no number', () => {
  expect(codes(divided, { method: 'stable', fit: () => Number.NaN })).toContain('market-fit-not-a-number');
});

test('match takes an empty market, and one where nobody ranked', () => {
  expect(matched({ kind: 'two-sided', a: [], b: [] }, { method: 'stable' }).pairs).toEqual([]);
  const silent: TwoSidedMarket = { kind: 'two-sided', a: [person('Amina', [])], b: [person('Ruth', [])] };
  const matching = matched(silent, { method: 'greedy-maximum' });
  expect(matching.leftOver.map(({ id }) => id)).toEqual(['Amina', 'Ruth']);
  expect(matched(silent, { method: 'stable', unranked: 'last-resort' }).lastResort).toEqual([
    ['Amina', 'Ruth'],
  ]);
});

test('match counts gaps in ranks as they are, and takes ranks in any order', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [
      {
        id: 'Amina',
        tiers: [
          { rank: 7, ids: ['Tomás'] },
          { rank: 3, ids: ['Ruth'] },
        ],
      },
    ],
    b: [person('Ruth', []), person('Tomás', [])],
  };
  expect(matched(market, { method: 'greedy-maximum' }).profile.a).toEqual([0, 0, 1, 0, 0, 0, 0]);
});

test('blockingPairs lists those who would both rather have each other', () => {
  const crossed = [
    ['Amina', 'Tomás'],
    ['Bjørn', 'Ruth'],
  ] as const;
  const fond: TwoSidedMarket = {
    ...divided,
    b: [person('Ruth', ['Amina', 'Bjørn']), person('Tomás', ['Bjørn', 'Amina'])],
  };
  expect(blockingPairs(fond, crossed)).toEqual([
    ['Amina', 'Ruth'],
    ['Bjørn', 'Tomás'],
  ]);
  expect(blockingPairs({ ...fond, forbidden: [['Ruth', 'Amina']] }, crossed)).toEqual([['Bjørn', 'Tomás']]);
  expect(blockingPairs({ ...fond, required: [['Amina', 'Tomás']] }, crossed)).toEqual([]);
});

test('match never lets its weights outgrow what doubles add exactly: 2000 people with 40 ranks', () => {
  const size = 1000;
  const names = (letter: string): string[] => Array.from({ length: size }, (_, k) => `${letter}${k}`);
  const [as, bs] = [names('a'), names('b')];
  const around = (k: number, list: readonly string[]): string[] =>
    Array.from({ length: 40 }, (_, step) => list[(k + step * step) % size] as string);
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: as.map((id, k) => person(id, [...new Set(around(k, bs))])),
    b: bs.map((id) => person(id, [])),
  };
  const { profile, proof } = matched(market, { method: 'greedy-maximum' });
  expect(profile.a[0]).toBe(size);
  expect(proof.kind === 'prices' && proof.words.length > 3).toBe(true);
});

test('withNames puts names where a problem holds ids, and leaves the rest', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [person('p1', ['p2'], { minimum: 1 }), person('p3', ['p2'], { minimum: 1 })],
    b: [person('p2', [])],
  };
  const result = match(market, { method: 'greedy-maximum' });
  const names = new Map([
    ['p1', 'Amina'],
    ['p2', 'Ruth'],
    ['p3', 'Bjørn'],
  ]);
  const named = result.ok ? [] : result.problems.map((one) => withNames(one, (id) => names.get(id) ?? id));
  expect(named).toEqual([
    {
      code: 'market-minimum-not-met',
      facts: { ids: ['Amina', 'Bjørn'], needed: 2, partners: ['Ruth'], available: 1 },
    },
  ]);
});

test('match takes any text for an id, also what objects have by nature', () => {
  const odd = ['__proto__', 'constructor', 'toString', '12', '012', '', ' ', 'é', 'e\u0301'];
  const others = odd.map((id) => `to ${id}`);
  const list = (ids: readonly string[], from: number) =>
    ids.map((_, k) => ({ rank: k + 1, ids: [ids[(from + k) % ids.length] as string] }));
  const market = {
    kind: 'two-sided' as const,
    a: odd.map((id, k) => ({ id, tiers: list(others, k) })),
    b: others.map((id) => ({ id, tiers: [] })),
  };
  for (const method of ['stable', 'rank-maximal', 'lottery'] as const) {
    const result = match(market, { method });
    expect(result.ok && result.value.pairs, method).toEqual(odd.map((id) => [id, `to ${id}`]));
  }
  const unknown = { ...market, a: [{ id: 'ana', tiers: [{ rank: 1, ids: ['__proto__', 'constructor'] }] }] };
  const refused = match(unknown, { method: 'stable' });
  expect(!refused.ok && refused.problems.map(({ code }) => code)).toEqual([
    'market-unknown-choice',
    'market-unknown-choice',
  ]);
});
