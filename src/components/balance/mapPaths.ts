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

/** The kind of mark in every cell, row by row; below 0 where there is none. */
function kindsIn(pairs: readonly MeasuredPair[], { rows, columns }: Grid, twoSided: boolean): Int8Array {
  const kinds = new Int8Array(rows.length * columns.length).fill(nowhere);
  const [rowOf, columnOf] = [whereIn(rows), whereIn(columns)];
  const put = (x: number, y: number, kind: number): void => {
    const [row, column] = [rowOf[x] ?? nowhere, columnOf[y] ?? nowhere];
    if (row >= 0 && column >= 0) kinds[row * columns.length + column] = kind;
  };
  for (const pair of pairs) {
    const kind = kindOf(pair) ?? nowhere;
    put(pair.x, pair.y, kind);
    if (!twoSided) put(pair.y, pair.x, kind);
  }
  return kinds;
}

/**
 * Gives the paths of a cohort's pairs: the crosses, then the quarters of fit, the least first. A row whose marks
 * are those of the last drawing is not put together again. Cost: O(pairs), and O(columns) for each row that changed.
 */
export function mapDrawer(
  grid: Grid,
  twoSided: boolean,
): (pairs: readonly MeasuredPair[]) => readonly string[] {
  const marks = marksOf(grid);
  const across = grid.columns.length;
  let drawn: { readonly kinds: Int8Array; readonly rows: readonly (readonly string[])[] } | null = null;
  const drawRow = (kinds: Int8Array, row: number): readonly string[] => {
    const paths = marks.map(() => '');
    for (let column = 0; column < across; column++) {
      const kind = kinds[row * across + column] ?? nowhere;
      const mark = marks[kind];
      if (mark) paths[kind] += `${mark.x[column]}${mark.y[row]}${mark.rest}`;
    }
    return paths;
  };
  const stands = (kinds: Int8Array, row: number): boolean => {
    for (let at = row * across; at < (row + 1) * across; at++)
      if (kinds[at] !== drawn?.kinds[at]) return false;
    return true;
  };
  return (pairs) => {
    const kinds = kindsIn(pairs, grid, twoSided);
    const rows = grid.rows.map((_, row) => (stands(kinds, row) && drawn?.rows[row]) || drawRow(kinds, row));
    drawn = { kinds, rows };
    return marks.map((_, kind) => rows.map((paths) => paths[kind]).join(''));
  };
}
