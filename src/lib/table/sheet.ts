/** Cells, and the way back from each to its place on the organiser's sheet. */
import type { Level, Problem } from '../problem.ts';

/** A cell's place as a spreadsheet counts: both from 1. */
export type Place = { readonly row: number; readonly column: number };

/** A rectangle of cells that may have been cut out of a sheet or turned on its side. */
export type Table = {
  /** Tidied text, line by line; lines may differ in length. */
  readonly cells: readonly (readonly string[])[];
  /** The number on the sheet of each line, from 1. */
  readonly lineNumbers: readonly number[];
  /** The number on the sheet of each field, from 1. */
  readonly fieldNumbers: readonly number[];
  /** Whether lines are the sheet's columns. */
  readonly turned: boolean;
};

/** Something a reader noticed: a Problem with a level and, where it has one, a place. */
export type Finding<Code extends string = string> = Problem<Code> & {
  readonly level: Level;
  readonly row?: number;
  readonly column?: number;
  /** The cell's text, as it stands there. */
  readonly value?: string;
};

/** The length of the longest line. */
function longest(cells: readonly (readonly string[])[]): number {
  let width = 0;
  for (const line of cells) if (line.length > width) width = line.length;
  return width;
}

/** The whole sheet as one table. */
export function wholeSheet(cells: readonly (readonly string[])[]): Table {
  const width = longest(cells);
  return {
    cells,
    lineNumbers: cells.map((_, line) => line + 1),
    fieldNumbers: Array.from({ length: width }, (_, field) => field + 1),
    turned: false,
  };
}

/** Several whole sheets as one, a blank row between them: each counts its rows on from the one before. */
export function stacked(tables: readonly Table[]): readonly Table[] {
  let rows = 0;
  return tables.map((table) => {
    const before = rows;
    rows += table.cells.length + 1;
    return { ...table, lineNumbers: table.lineNumbers.map((line) => line + before) };
  });
}

/** Where on the sheet a table's cell stands; line and field count from 0. */
export function placeOf(table: Table, line: number, field: number): Place {
  const along = table.lineNumbers[line] ?? line + 1;
  const across = table.fieldNumbers[field] ?? field + 1;
  return table.turned ? { row: across, column: along } : { row: along, column: across };
}

/** A cell's text; empty beyond the edge. Line and field count from 0. */
export const cellAt = (table: Table, line: number, field: number): string => table.cells[line]?.[field] ?? '';

/** How many fields the widest line has. */
export const widthOf = (table: Table): number => table.fieldNumbers.length;

/** Whether a line holds nothing. */
export const isBlank = (line: readonly string[]): boolean => line.every((cell) => cell === '');

/** The lines from `from` up to, but without, `to`. */
export const linesOf = (table: Table, from: number, to = table.cells.length): Table => ({
  ...table,
  cells: table.cells.slice(from, to),
  lineNumbers: table.lineNumbers.slice(from, to),
});

/** The fields from `from` up to, but without, `to`. */
export const fieldsOf = (table: Table, from: number, to?: number): Table => ({
  ...table,
  cells: table.cells.map((line) => line.slice(from, to)),
  fieldNumbers: table.fieldNumbers.slice(from, to),
});

/**
 * The same cells with lines and fields exchanged.
 * Cost: linear in the full rectangle.
 */
export function turned(table: Table): Table {
  const width = widthOf(table);
  const cells = Array.from({ length: width }, (_, field) => table.cells.map((line) => line[field] ?? ''));
  return {
    cells,
    lineNumbers: table.fieldNumbers,
    fieldNumbers: table.lineNumbers,
    turned: !table.turned,
  };
}
