/** The map of a cohort as lines to draw: where each pair stands, and how large its mark is. */
import type { MeasuredPair } from '../../lib/balance/index.ts';
import type { Named } from './useNamed.ts';

export type Grid = {
  /** Places of the people in rows and in columns. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cell: number;
  readonly left: number;
  readonly top: number;
};

/** Above so many in a row or column the names would be too small to read. */
const namesUpTo = 40;
/** How much of its cell a mark fills, by quarters of fit: size says it without colour. */
const sizes = [0.26, 0.46, 0.7, 0.94] as const;

export function gridOf(people: readonly Named[], twoSided: boolean): Grid {
  const places = people.map((_, at) => at);
  const of = (side: 'a' | 'b'): readonly number[] => places.filter((at) => people[at]?.side === side);
  const [rows, columns] = twoSided ? [of('a'), of('b')] : [places, places];
  const named = Math.max(rows.length, columns.length) <= namesUpTo;
  return { rows, columns, cell: named ? 26 : 6, left: named ? 124 : 0, top: named ? 124 : 0 };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** One kind of mark: how it begins in each column and each row, and how it goes on from there. */
type Mark = { readonly x: readonly string[]; readonly y: readonly string[]; readonly rest: string };

function markOf({ rows, columns, cell, left, top }: Grid, inset: number, rest: string): Mark {
  return {
    x: columns.map((_, at) => `M${tenths(left + at * cell + inset)} `),
    y: rows.map((_, at) => String(tenths(top + at * cell + inset))),
    rest,
  };
}

/** The cross, then the four sizes of square: written once, so that 40,000 cells are put together from few words. */
function marksOf(grid: Grid): readonly Mark[] {
  const reach = tenths(grid.cell * 0.4);
  const squares = sizes.map((size) => {
    const side = tenths(grid.cell * size);
    return markOf(grid, (grid.cell - side) / 2, `h${side}v${side}h${-side}z`);
  });
  return [markOf(grid, grid.cell * 0.3, `l${reach} ${reach}m0 ${-reach}l${-reach} ${reach}`), ...squares];
}

/** Which mark a pair has; null where nothing is known of it. */
const kindOf = ({ fit, conflicts, band }: MeasuredPair): number | null =>
  conflicts.length > 0 ? 0 : band === 'unknown' ? null : 1 + Math.min(3, Math.floor(fit / 25));

/** Where each place of the people stands in this list; below 0 where it does not. */
function whereIn(places: readonly number[]): Int32Array {
  const where = new Int32Array(Math.max(-1, ...places) + 1).fill(nowhere);
  for (const [at, place] of places.entries()) where[place] = at;
  return where;
}

const nowhere = -1;

/** So many rows are drawn as one: a browser paints again only what it is told has changed. */
const rowsInBlock = 8;

/** The rows of a block as paths: the crosses, then the quarters of fit, the least first. */
export type Block = readonly string[];

/**
 * Gives the paths of a cohort's pairs, block by block. A pair that is the very one of the last drawing is passed over,
 * and a block whose marks are the same stays the same; every drawing has the pairs of the same people in the same
 * order. Cost: O(pairs), and O(columns) for each row of a block that changed.
 */
export function mapDrawer(
  { rows, columns, ...measures }: Grid,
  twoSided: boolean,
): (pairs: readonly MeasuredPair[]) => readonly Block[] {
  const marks = marksOf({ rows, columns, ...measures });
  const [rowOf, columnOf] = [whereIn(rows), whereIn(columns)];
  const across = columns.length;
  const kinds = new Int8Array(rows.length * across).fill(nowhere);
  const blocks: Block[] = Array.from({ length: Math.ceil(rows.length / rowsInBlock) }, () =>
    marks.map(() => ''),
  );
  let last: readonly MeasuredPair[] = [];
  const put = (x: number, y: number, kind: number, stale: Set<number>): void => {
    const [row, column] = [rowOf[x] ?? nowhere, columnOf[y] ?? nowhere];
    if (row < 0 || column < 0 || kinds[row * across + column] === kind) return;
    kinds[row * across + column] = kind;
    stale.add(Math.floor(row / rowsInBlock));
  };
  const drawBlock = (block: number): Block => {
    const drawn = marks.map(() => '');
    const [first, end] = [block * rowsInBlock * across, (block + 1) * rowsInBlock * across];
    for (let cell = first; cell < Math.min(end, kinds.length); cell++) {
      const kind = kinds[cell] ?? nowhere;
      const mark = marks[kind];
      if (mark) drawn[kind] += `${mark.x[cell % across]}${mark.y[Math.floor(cell / across)]}${mark.rest}`;
    }
    return drawn;
  };
  return (pairs) => {
    const stale = new Set<number>();
    for (const [at, pair] of pairs.entries()) {
      if (pair === last[at]) continue;
      const kind = kindOf(pair) ?? nowhere;
      put(pair.x, pair.y, kind, stale);
      if (!twoSided) put(pair.y, pair.x, kind, stale);
    }
    last = pairs;
    for (const block of stale) blocks[block] = drawBlock(block);
    return [...blocks];
  };
}
