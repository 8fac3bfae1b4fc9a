import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useSteady } from '../useSteady.ts';
import { SaveButtons, tableActs } from './SaveButtons.tsx';
import { orderWords, TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import type { Column } from './tableColumns.ts';
import { broughtForward, inKeptOrder, nextOrder, type Order, sortRows, type TableData } from './tableRows.ts';
import { useGrid } from './useGrid.ts';

type Props<Row> = {
  /** What the table shows; it names the table and the region that scrolls. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Name of the file without its ending; buttons to copy and download stand below. */
  readonly saveAs?: string | undefined;
  /** What stands in place of the table while there are no rows. */
  readonly empty?: ComponentChildren;
};

/**
 * A table that sorts by its headings, scrolls in its own labelled region and, where columns can be edited,
 * is walked by arrow keys: Enter or typing opens a cell, Escape leaves it as it was.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, rows, keyOf, saveAs, empty } = props;
  const id = useId();
  const { shown, order, press, hold, release } = useOrder(props);
  const size = { rows: shown.length + 1, columns: columns.length };
  const grid = useGrid(size, ({ row, column }) => row > 0 && columns[column]?.edit !== undefined);
  const beyond = columns.flatMap((column) => column.beyond ?? []);
  const edited = columns.some(({ edit }) => edit) ? grid : null;
  const onFocusOut = (): void => {
    setTimeout(() => !grid.table.current?.contains(document.activeElement) && release());
  };
  const asGrid = { role: 'grid', onKeyDown: grid.onKeyDown, onFocusIn: grid.onFocusIn, onFocusOut } as const;
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <div class="table-frame">
      <section class="scroll" aria-labelledby={id} {...(edited ? {} : { tabIndex: 0 })}>
        <table ref={grid.table} class={edited ? 'data grid' : 'data'} {...(edited ? asGrid : {})}>
          <caption id={id} class="vh">
            {label}
          </caption>
          <TableHead columns={columns} order={order} press={press} grid={edited} />
          <tbody>
            {shown.map((row, at) => (
              <TableRow
                key={keyOf(row)}
                row={row}
                columns={columns}
                at={at + 1}
                grid={edited}
                hold={hold}
                beyond={beyond.map((also) => also(row)).join('\n')}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p class="vh" role="status">
        {orderWords(order, columns)}
      </p>
      {saveAs && <SaveButtons acts={tableActs(saveAs, label, tableOf(columns, shown))} />}
    </div>
  );
}

const tableOf = <Row,>(columns: readonly Column<Row>[], rows: readonly Row[]): TableData => ({
  headings: columns.map(({ heading }) => heading),
  // Written when it is asked for: a change to a cell need not write the whole table.
  get rows() {
    return rows.map((row) => columns.map(({ cell }) => cell(row)));
  },
});

/** How many rows take their new places at a time: more than a screen shows. */
const together = 32;

/**
 * The order that was asked for. While cells are edited, rows keep their places, whatever they now hold. A long table
 * is put in order from the top, a screen at a time, so that what is in view shows at once.
 */
function useOrder<Row>({ rows, columns, keyOf }: Props<Row>) {
  const [order, setOrder] = useState<Order | null>(null);
  const [kept, setKept] = useState<readonly string[] | null>(null);
  const [placed, setPlaced] = useState(Number.POSITIVE_INFINITY);
  const before = useRef(rows);
  const column = columns.find(({ id }) => id === order?.column);
  const sorted = order && column ? sortRows(rows, column.cell, order.descending) : rows;
  const shown = kept ? inKeptOrder(rows, keyOf, kept) : broughtForward(sorted, before.current, placed);
  before.current = shown;
  useEffect(() => {
    if (placed >= rows.length) return;
    const next = setTimeout(() => setPlaced(placed + together));
    return () => clearTimeout(next);
  }, [placed, rows.length]);
  return {
    shown,
    order,
    press: (id: string) => {
      setOrder(nextOrder(order, id));
      setKept(null);
      setPlaced(together);
    },
    hold: useSteady(() => setKept(shown.map(keyOf))),
    release: () => setKept(null),
  };
}
