import { useMemo } from 'preact/hooks';
import { TableCell } from './TableCell.tsx';
import { type Column, cellWords } from './tableColumns.ts';
import type { Grid } from './useGrid.ts';

type Props<Row> = {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  /** Its place in the table, counted from 0; the headings stand at 0. */
  readonly at: number;
  /** null in a table that is only read. */
  readonly grid: Grid | null;
  readonly hold: () => void;
  /** What else the columns show of this row. */
  readonly beyond: string;
};

/**
 * One row of a table. It is drawn again only when its own content or its columns change, or when the cursor comes or
 * goes: with two hundred rows a change to one cell is a change to one row, and a new order is none.
 */
export function TableRow<Row>({ row, columns, at, grid, hold, beyond }: Props<Row>) {
  const cursor = grid?.at.row === at ? grid.at.column : null;
  const open = grid?.open?.row === at ? grid.open : null;
  return useMemo(
    () => (
      <tr>
        {columns.map((column, over) => (
          <TableCell
            key={column.id}
            row={row}
            column={column}
            name={cellWords(columns[0]?.cell(row) ?? null)}
            place={{ row: at, column: over }}
            grid={grid}
            hold={hold}
          />
        ))}
      </tr>
    ),
    [row, columns, grid === null, hold, cursor, open, beyond],
  );
}
