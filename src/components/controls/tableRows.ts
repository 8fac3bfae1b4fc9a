/** What a cell holds: words, a number, or nothing. */
export type Cell = string | number | null;

/** A table as plain data: what a picture has behind it, and what is saved or copied. */
export type TableData = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** By which column the rows stand, and which way. */
export type Order = { readonly column: string; readonly descending: boolean };

const words = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function compare(one: Cell, other: Cell): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return words.compare(String(one ?? ''), String(other ?? ''));
}

const isEmpty = (cell: Cell): boolean => cell === null || cell === '';

/**
 * The rows in order of what `cell` gives for each: numbers by size, words by the alphabet, "10" after "9".
 * Rows with nothing there stand last either way; equal rows keep their places. O(n log n).
 */
export function sortRows<Row>(
  rows: readonly Row[],
  cell: (row: Row) => Cell,
  descending: boolean,
): readonly Row[] {
  const filled = rows.filter((row) => !isEmpty(cell(row)));
  const empty = rows.filter((row) => isEmpty(cell(row)));
  const sign = descending ? -1 : 1;
  return [...filled.sort((one, other) => sign * compare(cell(one), cell(other))), ...empty];
}

/** The order after a press on a heading: up, then down, then as the rows came. */
export function nextOrder(now: Order | null, column: string): Order | null {
  if (now?.column !== column) return { column, descending: false };
  return now.descending ? null : { column, descending: true };
}

/** The rows in the order of these keys; rows without a place in it follow in the order they came. */
export function inKeptOrder<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  kept: readonly string[],
): readonly Row[] {
  const place = new Map(kept.map((key, at) => [key, at]));
  const at = (row: Row): number => place.get(keyOf(row)) ?? kept.length;
  return [...rows].sort((one, other) => at(one) - at(other));
}

/** The first rows in the new order, as many as `count`, and the others behind them as they stood before. */
export function broughtForward<Row>(
  rows: readonly Row[],
  before: readonly Row[],
  count: number,
): readonly Row[] {
  if (count >= rows.length) return rows;
  const first = new Set(rows.slice(0, count));
  const kept = new Set(before);
  const others = new Set(rows);
  return [
    ...first,
    ...before.filter((row) => others.has(row) && !first.has(row)),
    ...rows.filter((row) => !kept.has(row) && !first.has(row)),
  ];
}
