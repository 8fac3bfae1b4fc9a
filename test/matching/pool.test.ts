import { expect, test } from 'vitest';
import {
  type Agent,
  availableMethods,
  blockingPairs,
  judge,
  type Matching,
  type MatchOptions,
  type Method,
  match,
  methods,
  type Pair,
  type PoolMarket,
} from '../../src/lib/matching/index.ts';
import { compareScores } from './exhaustive.ts';
import { someFit, strict } from './markets.ts';
import {
  best,
  drawPool,
  isStableInPool,
  type PoolOracle,
  poolOracle,
  poolScore,
  ranksIn,
  smallPool,
} from './poolExhaustive.ts';

const peer = (id: string, choices: readonly string[], more: Partial<Agent> = {}): Agent => ({
  id,
  tiers: strict(...choices),
  ...more,
});
const matched = (market: PoolMarket, options: MatchOptions): Matching => {
  const result = match(market, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const pool = (agents: readonly Agent[], max = 2): PoolMarket => ({
  kind: 'one-pool',
  agents,
  size: { min: 2, max },
});

/** Four peers of whom three chase each other in a ring and nobody wants the fourth. */
const unsolvable = pool([
  peer('Amina', ['Bjørn', 'Chidi', 'Dilek']),
  peer('Bjørn', ['Chidi', 'Amina', 'Dilek']),
  peer('Chidi', ['Amina', 'Bjørn', 'Dilek']),
  peer('Dilek', ['Amina', 'Bjørn', 'Chidi']),
]);

test('match pairs one pool: as many as can be, then the most first choices on both sides of a pair', () => {
  const market = pool([
    peer('Amina', ['Bjørn', 'Chidi']),
    peer('Bjørn', ['Amina']),
    peer('Chidi', ['Amina', 'Dilek']),
    peer('Dilek', ['Chidi']),
  ]);
  const { pairs, profile, groups, leftOver } = matched(market, { method: 'greedy-maximum' });
  expect(pairs).toEqual([
    ['Amina', 'Bjørn'],
    ['Chidi', 'Dilek'],
  ]);
  expect(profile).toEqual({ a: [3, 1], b: [] });
  expect([groups, leftOver]).toEqual([undefined, []]);
});

test('match says that a pool has no stable pairing, and which ring of people is in the way', () => {
  const { pairs, proof } = matched(unsolvable, { method: 'stable' });
  expect(pairs).toHaveLength(2);
  if (proof.kind !== 'no-stable-pairing') throw new Error(proof.kind);
  expect(proof.oddRings.map((ring) => [...ring].sort())).toEqual([['Amina', 'Bjørn', 'Chidi']]);
  expect(proof.blocking).toHaveLength(1);
  expect(proof.ties).toBe(false);
  expect(proof.blocking).toEqual(blockingPairs(unsolvable, pairs));
});

test('match makes one trio where the number is odd and three may go together', () => {
  const names = ['Amina', 'Bjørn', 'Chidi', 'Dilek', 'Esi'];
  const market = pool(
    names.map((id, k) => peer(id, [names[(k + 1) % 5] as string, names[(k + 2) % 5] as string])),
    3,
  );
  const { groups, pairs, leftOver, profile } = matched(market, { method: 'greedy-maximum' });
  expect(groups?.map((group) => group.length).sort()).toEqual([2, 3]);
  expect(pairs).toHaveLength(1);
  expect(leftOver).toEqual([]);
  expect(profile.a.reduce((sum, count) => sum + count, 0)).toBe(5);
});

test('match leaves the last one over where only pairs may be made, and says who took the others', () => {
  const market = pool([peer('Amina', ['Bjørn']), peer('Bjørn', ['Amina']), peer('Chidi', ['Amina'])]);
  const { leftOver } = matched(market, { method: 'greedy-maximum' });
  expect(leftOver).toEqual([
    { id: 'Chidi', reason: { code: 'all-full', partners: [{ id: 'Amina', takenBy: ['Bjørn'] }] } },
  ]);
});

test('match pairs those whom nobody ranked as a last resort, by fit', () => {
  const market = pool(['Amina', 'Bjørn', 'Chidi', 'Dilek'].map((id) => peer(id, [])));
  const fit = (x: string, y: string): number => (x === 'Amina' && y === 'Chidi' ? 1 : 0);
  const { lastResort, pairs } = matched(market, { method: 'stable', unranked: 'last-resort', fit });
  expect(lastResort).toEqual([
    ['Amina', 'Chidi'],
    ['Bjørn', 'Dilek'],
  ]);
  expect(pairs).toEqual(lastResort);
});

test('match refuses in one pool what cannot be', () => {
  const codes = (market: PoolMarket, method: Method = 'greedy-maximum'): string[] => {
    const result = match(market, { method });
    return result.ok ? [] : result.problems.map(({ code }) => code);
  };
  expect(codes({ ...unsolvable, size: { min: 6, max: 8 } })).toEqual(['method-not-available']);
  expect(availableMethods({ ...unsolvable, size: { min: 6, max: 8 } })).toEqual([]);
  expect(codes(unsolvable, 'best-fit')).toEqual(['market-no-fit']);
  const odd = pool([
    peer('Amina', ['Bjørn', 'Amina'], { capacity: 2 }),
    peer('Bjørn', ['Zoë', 'Amina', 'Amina']),
    peer('Bjørn', []),
  ]);
  const rules = { required: [['Amina', 'Amina']], forbidden: [['Bjørn', 'Zoë']] } as const;
  expect(codes({ ...odd, ...rules }).sort()).toEqual([
    'market-capacity-in-pool',
    'market-duplicate-choice',
    'market-duplicate-id',
    'market-rule-same-side',
    'market-rule-unknown-id',
    'market-self-choice',
    'market-unknown-choice',
  ]);
  const lonely = pool([
    peer('Amina', ['Chidi'], { minimum: 1 }),
    peer('Bjørn', ['Chidi'], { minimum: 1 }),
    peer('Chidi', []),
  ]);
  expect(codes(lonely)).toEqual(['market-minimum-not-met-in-pool']);
});

const cases = 3000;
const wishes = (seed: number, method: Method): MatchOptions => ({
  method,
  seed,
  ...(seed % 2 === 0 || method === 'best-fit' ? { fit: someFit } : {}),
  ...([{}, { mutual: true }, { mutual: false }] as const)[seed % 3],
});
const divisionOf = ({ groups, pairs }: Matching): readonly (readonly string[])[] => groups ?? pairs;
const byAims = methods.filter((method) => method !== 'stable' && method !== 'lottery');

test.each(byAims)('match finds the best of all divisions of thousands of small pools: %s', (method) => {
  let trios = 0;
  let refused = 0;
  for (let seed = 0; seed < cases; seed++) {
    const market = drawPool(seed, smallPool(seed));
    const options = wishes(seed, method);
    const oracle = poolOracle(market, options);
    const result = match(market, options);
    if (!result.ok) {
      expect(oracle.divisions, `seed ${seed}`).toEqual([]);
      refused++;
      continue;
    }
    const own = divisionOf(result.value);
    const trio = own.some((group) => group.length === 3);
    if (trio) trios++;
    const judged = judge(market, result.value, options);
    expect(judged, `seed ${seed}`).toMatchObject({ faults: [], proved: true });
    expect(
      compareScores(best(allowed(oracle, method, trio), options), poolScore(oracle, options, own)),
      `seed ${seed}`,
    ).toBe(0);
    expect(
      result.value.profile.a.reduce((sum, count) => sum + count, 0),
      `seed ${seed}`,
    ).toBe(ranksIn(oracle, own).length);
  }
  expect(trios).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(20);
});

/** Where the number placed comes first all divisions count; otherwise a trio is made if it places more people. */
function allowed(oracle: PoolOracle, method: Method, trio: boolean): PoolOracle {
  if (method !== 'rank-maximal') return oracle;
  return {
    ...oracle,
    divisions: oracle.divisions.filter((groups) => groups.some((g) => g.length === 3) === trio),
  };
}

test('match finds a stable pairing in one pool whenever there is one, and proves it where there is none', () => {
  let without = 0;
  for (let seed = 0; seed < cases; seed++) {
    const shape = {
      ...smallPool(seed),
      people: 4 + (seed % 4),
      choices: 6,
      ties: false,
      minimums: false,
      trio: false,
    };
    const market = drawPool(seed, { ...shape, full: seed % 3 > 0 });
    const options: MatchOptions = { method: 'stable', seed };
    const oracle = poolOracle(market, options);
    const stable = oracle.divisions.filter((groups) => isStableInPool(market, oracle, groups));
    const matching = matched(market, options);
    expect(judge(market, matching, options), `seed ${seed}`).toMatchObject({ faults: [], proved: true });
    expect(matching.proof.kind, `seed ${seed}`).toBe(
      stable.length > 0 ? 'no-blocking-pair' : 'no-stable-pairing',
    );
    if (stable.length > 0) expect(isStableInPool(market, oracle, matching.pairs), `seed ${seed}`).toBe(true);
    else without++;
  }
  expect(without).toBeGreaterThan(50);
});

test('match gives answers for pools with ties, rules and trios in which the checker finds no fault', () => {
  for (let seed = 0; seed < cases; seed++) {
    const people = 2 + (seed % (seed % 10 === 0 ? 12 : 8));
    const market = drawPool(seed, { ...smallPool(seed), people, minimums: false });
    for (const method of methods) {
      const unranked = seed % 2 === 0 ? 'last-resort' : 'never';
      const options: MatchOptions = { ...wishes(seed, method), unranked };
      expect(judge(market, matched(market, options), options).faults, `seed ${seed}, ${method}`).toEqual([]);
    }
  }
});

test('match gives one pool the same groups in whatever order people stand', () => {
  for (let seed = 0; seed < 500; seed++) {
    const market = drawPool(seed, { ...smallPool(seed), people: 3 + (seed % 8), minimums: false });
    for (const method of methods) {
      const fit = (x: string, y: string): number => someFit(...([x, y].sort() as [string, string]));
      const options: MatchOptions = { method, seed, ...(method === 'best-fit' ? { fit } : {}) };
      const sorted = (matching: Matching): string[] =>
        divisionOf(matching)
          .map((group) => [...group].sort().join())
          .sort();
      const turned = { ...market, agents: market.agents.toReversed() };
      expect(sorted(matched(turned, options)), `seed ${seed}, ${method}`).toEqual(
        sorted(matched(market, options)),
      );
    }
  }
});

test('match comes near the bound with a trio among more people than it tries in full', () => {
  let reached = 0;
  for (let seed = 0; seed < 12; seed++) {
    const market = drawPool(seed, { people: 17 + 2 * (seed % 3), choices: 3, full: true, trio: true });
    const { proof, groups } = matched(market, { method: 'greedy-maximum', seed });
    if (proof.kind !== 'trio') throw new Error(proof.kind);
    expect(groups?.flat()).toHaveLength(market.agents.length);
    expect(compareScores(proof.bound, proof.reached)).toBeGreaterThanOrEqual(0);
    if (proof.exact) reached++;
  }
  expect(reached).toBeGreaterThan(0);
});

test('judge catches a solver that takes the second-best trio, and calls no trio of many people proved', () => {
  let planted = 0;
  for (let seed = 0; seed < 400; seed++) {
    const market = drawPool(seed, { people: 5 + 2 * (seed % 2), choices: 3, full: true, trio: true });
    const options: MatchOptions = { method: 'greedy-maximum', seed };
    const good = matched(market, options);
    const oracle = poolOracle(market, options);
    const { proof } = good;
    if (proof.kind !== 'trio') continue;
    const own = poolScore(oracle, options, divisionOf(good));
    const broken = oracle.divisions.find(
      (groups) =>
        groups.some((group) => group.length === 3) &&
        groups.flat().length === divisionOf(good).flat().length &&
        compareScores(poolScore(oracle, options, groups), own) < 0,
    );
    if (broken === undefined) continue;
    planted++;
    const pairs = broken.filter((group) => group.length === 2) as unknown as Pair[];
    const answer = { pairs, groups: broken, proof };
    expect(judge(market, answer, options).proved, `seed ${seed}`).toBe(false);
    expect(judge(market, answer, options).faults.map(({ code }) => code)).toContain('fault-unproved');
  }
  expect(planted).toBeGreaterThan(100);
  const many = drawPool(1, { people: 17, choices: 3, full: true, trio: true });
  const options: MatchOptions = { method: 'greedy-maximum', seed: 1 };
  expect(judge(many, matched(many, options), options)).toMatchObject({ faults: [], proved: false });
  const fifteen = drawPool(2, { people: 15, choices: 4, full: true, trio: true });
  expect(judge(fifteen, matched(fifteen, options), options)).toMatchObject({ faults: [], proved: true });
});

test('judge catches what is wrong with one pool', () => {
  const options: MatchOptions = { method: 'stable' };
  const good = matched(unsolvable, options);
  const codes = (answer: Matching): string[] =>
    judge(unsolvable, answer, options).faults.map(({ code }) => code);
  const { proof } = good;
  if (proof.kind !== 'no-stable-pairing') throw new Error(proof.kind);
  const bent = { ...proof, oddRings: proof.oddRings.map((ring) => [...ring].reverse()) };
  expect(codes(good)).toEqual([]);
  expect(codes({ ...good, proof: bent })).toEqual(['fault-unproved']);
  expect(codes({ ...good, proof: { ...proof, oddRings: [] } })).toEqual(['fault-unproved']);
  expect(codes({ ...good, proof: { kind: 'no-blocking-pair', examined: 6 } })).toContain(
    'fault-blocking-pair',
  );
  const prices = { ...proof.instead, prices: proof.instead.prices.map((price) => price + 1) };
  expect(codes({ ...good, proof: { ...proof, instead: prices } })).toEqual(['fault-unproved']);
  expect(codes({ ...good, groups: [['Amina', 'Bjørn', 'Chidi']] })).toContain('fault-wrong-groups');
  expect(codes({ ...good, pairs: good.pairs.slice(1) })).toContain('fault-wrong-left-over');
});
