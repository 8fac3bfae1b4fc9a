import { expect, test } from 'vitest';
import { judge, type MatchOptions, match, type PoolMarket } from '../../src/lib/matching/index.ts';
import { strict } from './markets.ts';

const size = { min: 2, max: 3 };

test('match counts in a trio also the rank of somebody who did not rank back, as its profile does', () => {
  const market: PoolMarket = {
    kind: 'one-pool',
    agents: [
      {
        id: 'Ada',
        tiers: [
          { rank: 2, ids: ['Dev'] },
          { rank: 4, ids: ['Esi'] },
          { rank: 5, ids: ['Cleo'] },
        ],
      },
      { id: 'Ben', tiers: strict('Dev', 'Cleo') },
      {
        id: 'Cleo',
        tiers: [
          { rank: 1, ids: ['Ada', 'Esi'] },
          { rank: 3, ids: ['Dev', 'Ben'] },
        ],
      },
      {
        id: 'Dev',
        tiers: [
          { rank: 1, ids: ['Esi'] },
          { rank: 2, ids: ['Ada', 'Ben'] },
        ],
      },
      {
        id: 'Esi',
        tiers: [
          { rank: 1, ids: ['Ben', 'Dev'] },
          { rank: 2, ids: ['Cleo'] },
        ],
      },
    ],
    size,
  };
  const options: MatchOptions = { method: 'generous-maximum', mutual: true, seed: 625 };
  const result = match(market, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.value.profile.a).toEqual([2, 3, 0, 0, 0]);
  expect(judge(market, result.value, options)).toMatchObject({ faults: [], proved: true });
});

/** A chain: nobody ranked both ends, so only a trio's fit asks about them. */
const chain: PoolMarket = {
  kind: 'one-pool',
  agents: [
    { id: 'Ada', tiers: strict('Ben') },
    { id: 'Ben', tiers: strict('Cleo') },
    { id: 'Cleo', tiers: [] },
  ],
  size,
};
const fitOfEnds = (ends: number) => (x: string, y: string) => (x === 'Ada' && y === 'Cleo' ? ends : 1);

test('match refuses a fit that is no number also for two whom only a trio brings together', () => {
  const result = match(chain, { method: 'best-fit', fit: fitOfEnds(Number.NaN) });
  expect(result).toEqual({
    ok: false,
    problems: [{ code: 'market-fit-not-a-number', facts: { id: 'Ada', partner: 'Cleo' } }],
  });
});

test('match lets no fit of two whom only a trio brings together outweigh the ranks', () => {
  const agents = [
    { id: 'Ada', tiers: strict('Ben', 'Dev') },
    { id: 'Ben', tiers: strict('Ada', 'Esi') },
    { id: 'Cleo', tiers: strict('Ben') },
    { id: 'Dev', tiers: strict('Cleo', 'Esi') },
    { id: 'Esi', tiers: strict('Dev', 'Cleo') },
  ];
  const market: PoolMarket = { kind: 'one-pool', agents, size };
  const profiles = [-1e6, 0, 1e6].map((ends) => {
    const fit = (x: string, y: string): number => (x === 'Ada' && y === 'Cleo' ? ends : 0.5);
    const options: MatchOptions = { method: 'greedy-maximum', fit };
    const result = match(market, options);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(judge(market, result.value, options)).toMatchObject({ faults: [], proved: true });
    return result.value.profile.a;
  });
  expect(new Set(profiles.map((profile) => profile.join())).size).toBe(1);
});
