/** Where everybody ranked everybody, pairs are not laid out: the stable match is the one that laying them out gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge, match } from '../../src/lib/matching/index.ts';
import { drawMarket } from './markets.ts';

test('match by full lists gives the stable match that all pairs laid out give, whichever side proposes', () => {
  let stable = 0;
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.nat(),
        a: fc.integer({ min: 1, max: 9 }),
        b: fc.integer({ min: 1, max: 9 }),
        capacityA: fc.integer({ min: 1, max: 3 }),
        capacityB: fc.integer({ min: 1, max: 3 }),
        gaps: fc.boolean(),
        minimums: fc.boolean(),
        proposing: fc.constantFrom('a' as const, 'b' as const),
      }),
      ({ seed, proposing, ...shape }) => {
        const market = drawMarket(seed, { ...shape, choicesA: shape.b, choicesB: shape.a, full: true });
        const options = { method: 'stable', proposing } as const;
        const byLists = match(market, options);
        // A fit that is the same for everybody changes nothing but that every pair is laid out.
        const laidOut = match(market, { ...options, fit: () => 0 });
        expect(byLists).toEqual(laidOut);
        if (!byLists.ok) return;
        expect(judge(market, byLists.value, options).faults).toEqual([]);
        stable++;
      },
    ),
    { numRuns: 600, seed: 20 },
  );
  expect(stable).toBeGreaterThan(300);
});
