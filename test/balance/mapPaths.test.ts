/** The map of a cohort, as paths. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, gridOf, mapDrawer } from '../../src/components/balance/mapPaths.ts';
import { type MeasuredPair, measureCohort, readBalance } from '../../src/lib/balance/index.ts';
import type { Programme } from '../../src/lib/programme/index.ts';
import { cohorts, largeCohort } from './cohorts.ts';

const sided = (programme: Programme): Programme => ({
  ...programme,
  shape: 'two-sided',
  people: programme.people.map((one, at) => ({ ...one, side: at % 2 ? 'b' : 'a' })),
});

/** What all blocks draw, by the kind of mark. */
const together = (blocks: readonly Block[]): readonly string[] =>
  (blocks[0] ?? []).map((_, kind) => blocks.map((paths) => paths[kind]).join(''));
/** How many marks a path draws. */
const marksIn = (path: string): number => path.split('M').length - 1;
const kindOf = ({ conflicts, band, fit }: MeasuredPair): number | null =>
  conflicts.length > 0 ? 0 : band === 'unknown' ? null : 1 + Math.min(3, Math.floor(fit / 25));

test('mapDrawer draws a mark of its kind for every pair, on both sides of one pool', () => {
  fc.assert(
    fc.property(cohorts, fc.boolean(), (made, twoSided) => {
      const balance = readBalance(twoSided ? sided(made) : made);
      const { pairs } = measureCohort(balance);
      const paths = together(mapDrawer(gridOf(balance.people, twoSided), twoSided)(pairs));
      const expected = paths.map((_, kind) => pairs.filter((pair) => kindOf(pair) === kind).length);
      expect(paths.map(marksIn)).toEqual(expected.map((count) => count * (twoSided ? 1 : 2)));
    }),
  );
});

test('mapDrawer draws after a change what it draws afresh', () => {
  fc.assert(
    fc.property(
      cohorts,
      fc.boolean(),
      fc.nat({ max: 100 }),
      fc.nat({ max: 7 }),
      (made, twoSided, low, place) => {
        const first = twoSided ? sided(made) : made;
        const changed: Programme = {
          ...first,
          balance: { ...first.balance, low },
          people: first.people.map((one, at) => (at === place ? { ...one, offers: ['cash'] } : one)),
        };
        const grid = gridOf(first.people, twoSided);
        const kept = mapDrawer(grid, twoSided);
        for (const programme of [first, changed, changed, first]) {
          const { pairs } = measureCohort(readBalance(programme));
          expect(kept(pairs)).toEqual(mapDrawer(grid, twoSided)(pairs));
        }
      },
    ),
  );
});

test('mapDrawer puts each mark into the cell of its row and column', () => {
  const people = ['Ada', 'Bea', 'Cy'].map((name) => ({ id: name, name, side: null }));
  const grid = gridOf(people, false);
  const pair = { x: 0, y: 2, fit: 80, conflicts: [], band: 'balanced' } as unknown as MeasuredPair;
  const [crosses, , , , best] = together(mapDrawer(grid, false)([pair]));
  expect(crosses).toBe('');
  const { cell, left, top } = grid;
  const corners = [...(best ?? '').matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
    Math.floor((Number(x) - left) / cell),
    Math.floor((Number(y) - top) / cell),
  ]);
  expect(corners).toEqual([
    [2, 0],
    [0, 2],
  ]);
});

test('mapDrawer leaves a block of a large cohort as it was where none of its marks changed', () => {
  const programme = largeCohort(60, 6);
  const before = measureCohort(readBalance(programme));
  const draw = mapDrawer(gridOf(programme.people, false), false);
  const first = draw(before.pairs);
  const people = programme.people.map((one, at) => (at === 0 ? { ...one, answers: {} } : one));
  const after = measureCohort(readBalance({ ...programme, people }, before.from), before);
  const second = draw(after.pairs);
  expect(second).toEqual(mapDrawer(gridOf(programme.people, false), false)(after.pairs));
  expect(second[0]).not.toEqual(first[0]);
  expect(draw(after.pairs).every((block, at) => block === second[at])).toBe(true);
});
