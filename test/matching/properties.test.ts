import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  availableMethods,
  blockingPairs,
  compare,
  judge,
  judgeMove,
  type Matching,
  type MatchOptions,
  type Method,
  match,
  type TwoSidedMarket,
} from '../../src/lib/matching/index.ts';
import { seededRandom } from '../../src/lib/seededRandom.ts';
import { anyMarket, someFit } from './markets.ts';

const methods = availableMethods({ kind: 'two-sided', a: [], b: [] }, { fit: someFit });
const anyOptions: fc.Arbitrary<MatchOptions> = fc
  .record({
    method: fc.constantFrom(...methods),
    proposing: fc.constantFrom('a' as const, 'b' as const),
    unranked: fc.constantFrom('never' as const, 'last-resort' as const),
    seed: fc.nat({ max: 1000 }),
    natural: fc.boolean(),
    whose: fc.constantFrom(undefined, 'a' as const, 'b' as const, 'both' as const),
    mutual: fc.constantFrom(undefined, true, false),
  })
  .map(({ natural, whose, mutual, ...options }) => ({
    ...options,
    ...(natural || options.method === 'best-fit' ? { fit: someFit } : {}),
    ...(whose ? { whose } : {}),
    ...(mutual === undefined ? {} : { mutual }),
  }));
const matched = (market: TwoSidedMarket, options: MatchOptions): Matching => {
  const result = match(market, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const sorted = (pairs: Matching['pairs']): string[] => pairs.map((pair) => pair.join()).sort();
const runs = { numRuns: 1500 };

test('match gives answers in which the checker finds no fault', () => {
  fc.assert(
    fc.property(anyMarket, anyOptions, (market, options) => {
      expect(judge(market, matched(market, options), options).faults).toEqual([]);
    }),
    runs,
  );
});

test('match gives the same answer for the same input and seed', () => {
  fc.assert(
    fc.property(anyMarket, anyOptions, (market, options) => {
      expect(matched(market, options)).toEqual(matched(structuredClone(market), options));
    }),
    { numRuns: 300 },
  );
});

test('match gives the same pairs in whatever order people and choices stand', () => {
  fc.assert(
    fc.property(anyMarket, anyOptions, fc.nat(), (market, options, seed) => {
      const random = seededRandom(seed);
      const mixed: TwoSidedMarket = {
        ...market,
        a: random.shuffled(market.a),
        b: random.shuffled(market.b).map((agent) => ({
          ...agent,
          tiers: random.shuffled(agent.tiers).map(({ rank, ids }) => ({ rank, ids: random.shuffled(ids) })),
        })),
      };
      const [was, is] = [matched(market, options), matched(mixed, options)];
      expect(sorted(is.pairs)).toEqual(sorted(was.pairs));
      expect(is.profile).toEqual(was.profile);
    }),
    runs,
  );
});

/** What a method promises whatever the draw: how many pairs, and which ranks on both sides together. */
function worth(method: Method, { pairs, profile }: Matching): readonly number[] {
  if (method === 'stable' || method === 'lottery') return [];
  const length = Math.max(profile.a.length, profile.b.length);
  const both = Array.from({ length }, (_, k) => (profile.a[k] ?? 0) + (profile.b[k] ?? 0));
  const total = both.reduce((sum, count, k) => sum + count * (k + 1), 0);
  if (method === 'best-fit') return [pairs.length];
  return method === 'minimum-total-rank' ? [pairs.length, total] : [pairs.length, ...both];
}

test('match keeps what its method promises when everybody is renamed', () => {
  fc.assert(
    fc.property(anyMarket, fc.constantFrom(...methods), (market, method) => {
      const named = (id: string): string => `z${[...id].reverse().join('')}`;
      const rename = (pairs: Matching['pairs'] | undefined): Matching['pairs'] =>
        (pairs ?? []).map(([x, y]) => [named(x), named(y)] as const);
      const side = (agents: TwoSidedMarket['a']): TwoSidedMarket['a'] =>
        agents.map((agent) => ({
          ...agent,
          id: named(agent.id),
          tiers: agent.tiers.map(({ rank, ids }) => ({ rank, ids: ids.map(named) })),
        }));
      const renamed: TwoSidedMarket = {
        kind: 'two-sided',
        a: side(market.a),
        b: side(market.b),
        forbidden: rename(market.forbidden),
        required: rename(market.required),
      };
      const fit = method === 'best-fit' ? { fit: () => 1 } : {};
      const [was, is] = [matched(market, { method, ...fit }), matched(renamed, { method, ...fit })];
      expect(worth(method, is)).toEqual(worth(method, was));
    }),
    runs,
  );
});

test('match never places fewer when somebody has a place more', () => {
  fc.assert(
    fc.property(anyMarket, fc.nat(), (market, pick) => {
      if (market.b.length === 0) return;
      const which = pick % market.b.length;
      const wider: TwoSidedMarket = {
        ...market,
        b: market.b.map((agent, k) =>
          k === which ? { ...agent, capacity: (agent.capacity ?? 1) + 1 } : agent,
        ),
      };
      const placed = (one: TwoSidedMarket): number => matched(one, { method: 'greedy-maximum' }).pairs.length;
      expect(placed(wider)).toBeGreaterThanOrEqual(placed(market));
    }),
    runs,
  );
});

test('match under stable leaves no blocking pair by the rule in force', () => {
  fc.assert(
    fc.property(anyMarket, anyOptions, (market, options) => {
      const { pairs, rules } = matched(market, { ...options, method: 'stable' });
      expect(blockingPairs(market, pairs, { mutual: rules.mutual })).toEqual([]);
    }),
    runs,
  );
});

test('match with last resort keeps every ranked pair, and leaves no two people free who could be paired', () => {
  fc.assert(
    fc.property(anyMarket, anyOptions, (market, options) => {
      const ranked = matched(market, { ...options, unranked: 'never' });
      const filled = matched(market, { ...options, unranked: 'last-resort' });
      const extra = new Set(sorted(filled.lastResort));
      expect(sorted(filled.pairs).filter((pair) => !extra.has(pair))).toEqual(sorted(ranked.pairs));
      const free = (agent: TwoSidedMarket['a'][number]): boolean =>
        filled.pairs.filter((pair) => pair.includes(agent.id)).length < (agent.capacity ?? 1);
      const settled = [...filled.pairs, ...(market.forbidden ?? [])];
      for (const x of market.a.filter(free))
        for (const y of market.b.filter(free))
          expect(settled.some((pair) => pair.includes(x.id) && pair.includes(y.id))).toBe(true);
    }),
    runs,
  );
});

test('compare says what each of several methods gives, and who changes between any two', () => {
  fc.assert(
    fc.property(anyMarket, (market) => {
      const { trials, changes } = compare(market, [
        { method: 'greedy-maximum' },
        { method: 'stable' },
        { method: 'greedy-maximum', whose: 'b' },
      ]);
      expect(trials.map(({ summary }) => summary?.placed)).toEqual(
        trials.map(({ result }) => (result.ok ? result.value.pairs.length : null)),
      );
      const partners = (k: number, id: string): string[] => {
        const result = trials[k]?.result;
        return result?.ok ? sorted(result.value.pairs.filter((pair) => pair.includes(id))) : [];
      };
      for (const x of [0, 1, 2])
        for (const y of [0, 1, 2]) {
          const ids = [...market.a, ...market.b].map(({ id }) => id);
          const expected = ids.filter((id) => partners(x, id).join(';') !== partners(y, id).join(';'));
          expect([...(changes[x]?.[y] ?? [])].sort()).toEqual(expected.sort());
        }
    }),
    { numRuns: 300 },
  );
});

test('judgeMove never calls a move better that only takes a pair away', () => {
  let [worse, alike] = [0, 0];
  const byAims = methods.filter((method) => method !== 'stable' && method !== 'lottery');
  fc.assert(
    fc.property(anyMarket, fc.constantFrom(...byAims), fc.nat(), (market, method, pick) => {
      const fit = method === 'best-fit' || pick % 2 === 0 ? { fit: someFit } : {};
      const matching = matched(market, { method, ...fit });
      const [x, y] = matching.pairs[pick % Math.max(1, matching.pairs.length)] ?? [];
      if (x === undefined || y === undefined) return;
      const bound = (market.required ?? []).some((pair) => pair.includes(x) && pair.includes(y));
      if (bound) return;
      const { result, difference } = judgeMove(market, matching, { kind: 'forbid', pair: [x, y] }, fit.fit);
      if (!result.ok) return;
      expect(difference?.better ?? false).toBe(false);
      if (difference) worse++;
      else alike++;
    }),
    runs,
  );
  expect(Math.min(worse, alike)).toBeGreaterThan(10);
});

test('match takes a team as one agent: one list and one place for all of it', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [
      {
        id: 'Amina and Bjørn (Baobab)',
        tiers: [
          { rank: 1, ids: ['Ruth'] },
          { rank: 2, ids: ['Tomás'] },
        ],
      },
      { id: 'Chidi', tiers: [{ rank: 1, ids: ['Ruth'] }] },
    ],
    b: [
      { id: 'Ruth', tiers: [{ rank: 1, ids: ['Chidi'] }] },
      { id: 'Tomás', tiers: [{ rank: 1, ids: ['Amina and Bjørn (Baobab)'] }] },
    ],
  };
  const { pairs, leftOver } = matched(market, { method: 'greedy-maximum' });
  expect(sorted(pairs)).toEqual(['Amina and Bjørn (Baobab),Tomás', 'Chidi,Ruth']);
  expect(leftOver).toEqual([]);
});
