import type { ComponentChildren } from 'preact';
import type { Cell } from './tableRows.ts';

/** How a cell is changed. */
export type CellEdit<Row> = {
  /** Takes what was typed; words if it cannot be taken, and then the cell stays open. */
  readonly take: (row: Row, typed: string) => string | undefined;
  /** The only answers there are, in a menu. */
  readonly options?: readonly string[];
  readonly numeric?: boolean;
};

/** One column of a table. The first column names the row. */
export type Column<Row> = {
  readonly id: string;
  readonly heading: string;
  /** What is sorted, saved and edited. */
  readonly cell: (row: Row) => Cell;
  /** What is shown, where it is more than that. */
  readonly show?: (row: Row) => ComponentChildren;
  /** What it shows that does not stand in its row, as text: a row is drawn again when this changes. */
  readonly beyond?: (row: Row) => string;
  /** Figures: right-aligned, with their unit in the heading. */
  readonly numeric?: boolean;
  /** False where an order would say nothing. */
  readonly sortable?: boolean;
  readonly edit?: CellEdit<Row>;
};

/** A cell in words; nothing where there is nothing. A minus is a minus, not a hyphen. */
export const cellWords = (cell: Cell): string =>
  typeof cell === 'number' ? String(cell).replace('-', '−') : (cell ?? '');
