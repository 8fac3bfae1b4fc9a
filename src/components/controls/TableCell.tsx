import { CellEditor } from './CellEditor.tsx';
import { type Place, same } from './gridKeys.ts';
import { type Column, cellWords } from './tableColumns.ts';
import type { Grid } from './useGrid.ts';

type CellEvent = { readonly currentTarget: Element };

type Props<Row> = {
  readonly row: Row;
  readonly column: Column<Row>;
  /** What the row is called. */
  readonly name: string;
  readonly place: Place;
  /** null in a table that is only read. */
  readonly grid: Grid | null;
  /** Called before a change, so that the row keeps its place. */
  readonly hold: () => void;
};

/** One cell; the first of a row names it. In a grid it takes the cursor, and opens if it can be edited. */
export function TableCell<Row>(props: Props<Row>) {
  const { row, column, place, grid } = props;
  const { numeric, edit, show } = column;
  const content = show ? show(row) : cellWords(column.cell(row));
  const open = grid?.open && same(grid.open, place) ? grid.open : null;
  const shared = {
    class: numeric ? 'num' : undefined,
    ...(grid && !open ? { tabIndex: same(grid.at, place) ? 0 : -1 } : {}),
    ...(grid && edit
      ? { 'data-edit': '', onClick: ({ currentTarget }: CellEvent) => grid.beginIn(currentTarget) }
      : {}),
    ...(grid && !edit ? { 'aria-readonly': true } : {}),
  };
  const inside = grid ? (
    <span class="cell">
      <span class="held">{content}</span>
      {open && <OpenCell {...props} typed={open.typed} />}
    </span>
  ) : (
    content
  );
  return place.column === 0 ? (
    <th scope="row" {...shared}>
      {inside}
    </th>
  ) : (
    <td {...shared}>{inside}</td>
  );
}

function OpenCell<Row>({
  row,
  column,
  name,
  grid,
  hold,
  typed,
}: Props<Row> & { readonly typed: string | null }) {
  const { edit, heading, cell } = column;
  if (!edit || !grid) return null;
  return (
    <CellEditor
      label={`${heading}, ${name}`}
      value={String(cell(row) ?? '')}
      typed={typed}
      options={edit.options}
      numeric={edit.numeric ?? false}
      take={(text) => {
        hold();
        return edit.take(row, text);
      }}
      onLeave={grid.leave}
    />
  );
}
