import { expect, test } from 'vitest';
import {
  type Agent,
  afterMove,
  type ChoiceReason,
  explain,
  explainer,
  judgeMove,
  type Matching,
  type MatchOptions,
  match,
  type PoolMarket,
  type TwoSidedMarket,
} from '../../src/lib/matching/index.ts';
import { compareScores, oracleOf, scoreOf } from './exhaustive.ts';
import { drawMarket, someFit, strict, tinyShape } from './markets.ts';

const person = (id: string, choices: readonly string[], more: Partial<Agent> = {}): Agent => ({
  id,
  tiers: strict(...choices),
  ...more,
});
const matched = (market: TwoSidedMarket | PoolMarket, options: MatchOptions): Matching => {
  const result = match(market, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** Ruth is everybody's first choice; Bjørn has nobody else. */
const cohort: TwoSidedMarket = {
  kind: 'two-sided',
  a: [person('Amina', ['Ruth', 'Tomás']), person('Bjørn', ['Ruth']), person('Chidi', ['Uma', 'Ruth'])],
  b: [person('Ruth', []), person('Tomás', []), person('Uma', [], { capacity: 2 })],
};

test('explain says what giving somebody their choice would cost, and whom', () => {
  const matching = matched(cohort, { method: 'greedy-maximum' });
  const { partners, choices } = explain(cohort, matching, 'Amina');
  expect(partners).toEqual([{ id: 'Tomás', rank: 2, decidedBy: 'ballots' }]);
  expect(choices).toEqual([
    {
      id: 'Ruth',
      rank: 1,
      reason: {
        code: 'would-cost',
        difference: { aim: 'pairs', rank: null, before: 3, after: 2, better: false },
        changes: [
          {
            id: 'Amina',
            before: [{ id: 'Tomás', rank: 2 }],
            after: [{ id: 'Ruth', rank: 1 }],
            outcome: 'gains',
          },
          { id: 'Bjørn', before: [{ id: 'Ruth', rank: 1 }], after: [], outcome: 'loses' },
          {
            id: 'Ruth',
            before: [{ id: 'Bjørn', rank: null }],
            after: [{ id: 'Amina', rank: null }],
            outcome: 'same',
          },
          { id: 'Tomás', before: [{ id: 'Amina', rank: null }], after: [], outcome: 'loses' },
        ],
      },
    },
  ]);
});

test('explain says why a place is empty: what those have who could have filled it', () => {
  const matching = matched(cohort, { method: 'greedy-maximum' });
  const { emptyPlaces, couldHave } = explain(cohort, matching, 'Uma');
  expect([emptyPlaces, couldHave]).toEqual([1, []]);
  const wider: TwoSidedMarket = { ...cohort, b: [...cohort.b, person('Vera', ['Amina', 'Chidi'])] };
  expect(explain(wider, matched(wider, { method: 'greedy-maximum', whose: 'a' }), 'Vera')).toMatchObject({
    emptyPlaces: 1,
    couldHave: [
      { id: 'Amina', rank: 1, rankOfYou: null, has: [{ id: 'Tomás', rank: 2 }] },
      { id: 'Chidi', rank: 2, rankOfYou: null, has: [{ id: 'Uma', rank: 1 }] },
    ],
  });
});

test('explain says that a choice is full with people ranked higher, under stable', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [person('Amina', ['Ruth', 'Tomás']), person('Bjørn', ['Ruth', 'Tomás'])],
    b: [person('Ruth', ['Bjørn', 'Amina']), person('Tomás', ['Bjørn', 'Amina'])],
  };
  const matching = matched(market, { method: 'stable' });
  expect(explain(market, matching, 'Amina').choices).toEqual([
    {
      id: 'Ruth',
      rank: 1,
      reason: { code: 'full-with-higher', rankOfYou: 2, holds: [{ id: 'Bjørn', rank: 1 }] },
    },
  ]);
  expect(explain(market, matching, 'Bjørn')).toMatchObject({
    partners: [{ id: 'Ruth', rank: 1, decidedBy: 'stability' }],
    choices: [{ id: 'Tomás', rank: 2, reason: { code: 'has-better' } }],
  });
});

test('explain tells rules, empty capacity and one-sided wishes from the rest', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [person('Amina', ['Ruth', 'Tomás', 'Uma', 'Vera', 'Wim']), person('Bjørn', ['Vera'])],
    b: [
      person('Ruth', ['Amina']),
      person('Tomás', ['Amina'], { capacity: 0 }),
      person('Uma', ['Bjørn']),
      person('Vera', ['Amina', 'Bjørn']),
      person('Wim', ['Amina']),
    ],
    forbidden: [['Amina', 'Ruth']],
    required: [['Bjørn', 'Vera']],
  };
  const reasons = explain(market, matched(market, { method: 'stable' }), 'Amina').choices;
  expect(reasons.map(({ id, reason }) => [id, reason])).toEqual([
    ['Ruth', { code: 'forbidden' }],
    ['Tomás', { code: 'no-capacity' }],
    ['Uma', { code: 'not-ranked-back' }],
    ['Vera', { code: 'bound-by-rule', bound: 'Vera' }],
  ]);
});

test('explain says in a lottery who took the place before', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [person('Amina', ['Ruth']), person('Bjørn', ['Ruth'])],
    b: [person('Ruth', [])],
  };
  const matching = matched(market, { method: 'lottery', seed: 1 });
  const first = matching.pairs[0]?.[0] as string;
  const other = first === 'Amina' ? 'Bjørn' : 'Amina';
  expect(explain(market, matching, other).choices).toEqual([
    { id: 'Ruth', rank: 1, reason: { code: 'taken-before', takenBy: [first] } },
  ]);
  expect(explain(market, matching, first).partners[0]?.decidedBy).toBe('turn');
});

test('explain speaks of one pool too', () => {
  const pool: PoolMarket = {
    kind: 'one-pool',
    agents: [
      person('Amina', ['Bjørn', 'Chidi']),
      person('Bjørn', ['Chidi', 'Amina']),
      person('Chidi', ['Bjørn']),
      person('Dilek', ['Amina']),
    ],
  };
  const matching = matched(pool, { method: 'greedy-maximum' });
  const { choices, partners } = explain(pool, matching, 'Amina');
  expect(partners).toEqual([{ id: 'Dilek', rank: null, decidedBy: 'ballots' }]);
  expect(choices.map(({ reason }) => reason.code)).toEqual(['would-cost', 'would-cost']);
});

test('explain throws for somebody who is not there', () => {
  expect(() => explain(cohort, matched(cohort, { method: 'stable' }), 'Zoë')).toThrow(RangeError);
});

/** Whether what a reason claims is true of all matchings that there are. */
function isTrue(
  tiny: TwoSidedMarket,
  options: MatchOptions,
  matching: Matching,
  pair: readonly [string, string],
  reason: ChoiceReason,
): boolean {
  const oracle = oracleOf(tiny, options);
  const own = scoreOf(oracle, options, matching.pairs);
  const withPair = oracle.matchings.filter((pairs) => pairs.some(([x, y]) => x === pair[0] && y === pair[1]));
  const best = withPair.map((pairs) => compareScores(scoreOf(oracle, options, pairs), own));
  const holds = (id: string): number => matching.pairs.filter((one) => one.includes(id)).length;
  const places = (id: string): number =>
    [...tiny.a, ...tiny.b].find((agent) => agent.id === id)?.capacity ?? 1;
  switch (reason.code) {
    case 'would-cost':
      return best.length > 0 && Math.max(...best) < 0;
    case 'drawn':
      return Math.max(...best) === 0;
    case 'would-gain':
      return Math.max(...best) > 0;
    case 'impossible':
      return withPair.length === 0;
    case 'has-better':
      return pair.some((id) => holds(id) === places(id));
    case 'no-capacity':
      return pair.some((id) => places(id) === 0);
    case 'forbidden':
    case 'bound-by-rule':
      return withPair.length === 0;
    default:
      return false;
  }
}

test.each(['greedy-maximum', 'generous-maximum', 'rank-maximal', 'minimum-total-rank', 'best-fit'] as const)(
  'explain gives only reasons that are true of every matching there is: %s',
  (method) => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 500; seed++) {
      const tiny = drawMarket(seed, tinyShape(seed));
      const fitted = method === 'best-fit' && seed % 3 === 0 ? (): number => 1 : someFit;
      const fit = seed % 2 === 0 || method === 'best-fit' ? { fit: fitted } : {};
      const options: MatchOptions = { method, seed, mutual: false, ...fit };
      const result = match(tiny, options);
      if (!result.ok) continue;
      const oracle = oracleOf(tiny, options);
      const own = scoreOf(oracle, options, result.value.pairs);
      for (const side of ['a', 'b'] as const)
        for (const { id } of tiny[side]) {
          const { choices, partners } = explain(tiny, result.value, id, options.fit);
          for (const { id: other, reason } of choices) {
            const pair = side === 'a' ? ([id, other] as const) : ([other, id] as const);
            seen.set(reason.code, (seen.get(reason.code) ?? 0) + 1);
            expect(isTrue(tiny, options, result.value, pair, reason), `seed ${seed}: ${reason.code}`).toBe(
              true,
            );
          }
          for (const { id: other, decidedBy } of partners) {
            if (decidedBy === 'rule') continue;
            const without = oracle.matchings.filter(
              (pairs) => !pairs.some((one) => one.includes(id) && one.includes(other)),
            );
            const best = without.map((pairs) => compareScores(scoreOf(oracle, options, pairs), own));
            seen.set(decidedBy, (seen.get(decidedBy) ?? 0) + 1);
            expect(Math.max(-1, ...best), `seed ${seed}: ${decidedBy}`).toBe(decidedBy === 'draw' ? 0 : -1);
          }
        }
    }
    expect([...seen.keys()]).toEqual(expect.arrayContaining(['would-cost', 'drawn', 'has-better', 'draw']));
  },
);

test('explain names the changes and the difference that matching afresh with the pair required would bring', () => {
  let compared = 0;
  for (let seed = 0; seed < 900; seed++) {
    const wide = { ...tinyShape(seed), a: 3 + (seed % 6), b: 2 + (seed % 5), choicesA: 4 };
    const market = drawMarket(seed, wide);
    const method = (['greedy-maximum', 'generous-maximum', 'rank-maximal', 'minimum-total-rank'] as const)[
      seed % 4
    ] as MatchOptions['method'];
    const options: MatchOptions = {
      method,
      seed,
      mutual: false,
      ...(seed % 3 === 0 ? { fit: someFit } : {}),
    };
    const result = match(market, options);
    if (!result.ok) continue;
    const why = explainer(market, result.value, options.fit);
    for (const { id } of market.a)
      for (const { id: other, reason } of why(id).choices) {
        if (!('changes' in reason)) continue;
        const { difference, changes } = judgeMove(
          market,
          result.value,
          { kind: 'lock', pair: [id, other] },
          options.fit,
        );
        compared++;
        expect(reason.changes, `seed ${seed}: ${id}, ${other}`).toEqual(changes);
        expect('difference' in reason ? reason.difference : null, `seed ${seed}`).toEqual(difference);
      }
  }
  expect(compared).toBeGreaterThan(800);
});

test('explain gives only reasons that the ballots bear out, under stable', () => {
  const seen = new Map<string, number>();
  const far = Number.MAX_SAFE_INTEGER;
  for (let seed = 0; seed < 1500; seed++) {
    const shape = {
      ...tinyShape(seed),
      choicesA: 3,
      choicesB: 4,
      rules: false,
      minimums: false,
      full: seed % 2 === 0,
    };
    const tiny = drawMarket(seed, shape);
    const matching = matched(tiny, { method: 'stable', seed });
    const agents = new Map([...tiny.a, ...tiny.b].map((agent) => [agent.id, agent]));
    const rank = (who: string, other: string): number =>
      agents.get(who)?.tiers.find(({ ids }) => ids.includes(other))?.rank ?? far;
    const held = (who: string): string[] =>
      matching.pairs.filter((pair) => pair.includes(who)).flatMap((pair) => pair.filter((id) => id !== who));
    const full = (who: string): boolean => held(who).length === (agents.get(who)?.capacity ?? 1);
    for (const id of agents.keys())
      for (const { id: other, reason } of explain(tiny, matching, id).choices) {
        seen.set(reason.code, (seen.get(reason.code) ?? 0) + 1);
        const ranks = held(other).map((one) => rank(other, one));
        const yours = rank(other, id);
        const truth: Partial<Record<ChoiceReason['code'], boolean>> = {
          'no-capacity': agents.get(id)?.capacity === 0 || agents.get(other)?.capacity === 0,
          'not-ranked-back': yours === far,
          'has-better': full(id) && held(id).every((one) => rank(id, one) <= rank(id, other)),
          'full-with-higher': full(other) && ranks.every((one) => one < yours),
          'lost-tie': full(other) && ranks.every((one) => one <= yours) && ranks.includes(yours),
        };
        expect(truth[reason.code], `seed ${seed}: ${id}, ${other}, ${reason.code}`).toBe(true);
      }
  }
  expect([...seen.keys()].sort()).toEqual([
    'full-with-higher',
    'has-better',
    'lost-tie',
    'no-capacity',
    'not-ranked-back',
  ]);
});

test('judgeMove says who gains and who loses by a move, and changes nothing in place', () => {
  const matching = matched(cohort, { method: 'greedy-maximum' });
  const frozen = structuredClone(cohort);
  const lock = judgeMove(cohort, matching, { kind: 'lock', pair: ['Amina', 'Ruth'] });
  expect(lock.difference).toEqual({ aim: 'pairs', rank: null, before: 3, after: 2, better: false });
  expect(lock.changes.filter(({ outcome }) => outcome === 'loses').map(({ id }) => id)).toEqual([
    'Bjørn',
    'Tomás',
  ]);
  const place = judgeMove(cohort, matching, { kind: 'add-place', id: 'Ruth' });
  expect(place.difference).toEqual({ aim: 'at-rank', rank: 1, before: 2, after: 3, better: true });
  const drop = judgeMove(cohort, matching, { kind: 'drop', id: 'Bjørn' });
  expect(drop.result.ok && drop.result.value.pairs).toEqual([
    ['Amina', 'Ruth'],
    ['Chidi', 'Uma'],
  ]);
  const apart = judgeMove(cohort, matching, { kind: 'forbid', pair: ['Chidi', 'Uma'] });
  expect(apart.difference?.better).toBe(false);
  expect(cohort).toEqual(frozen);
});

test('afterMove turns a forbidden pair into a locked one, and takes somebody who drops out off every list', () => {
  const ruled: TwoSidedMarket = { ...cohort, forbidden: [['Ruth', 'Amina']] };
  expect(afterMove(ruled, { kind: 'lock', pair: ['Amina', 'Ruth'] })).toMatchObject({
    forbidden: [],
    required: [['Amina', 'Ruth']],
  });
  const without = afterMove(ruled, { kind: 'drop', id: 'Ruth' });
  expect(JSON.stringify(without)).not.toContain('Ruth');
  expect(match(without, { method: 'stable' }).ok).toBe(true);
});
