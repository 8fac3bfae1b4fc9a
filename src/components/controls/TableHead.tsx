import { same } from './gridKeys.ts';
import type { Column } from './tableColumns.ts';
import type { Order } from './tableRows.ts';
import type { Grid } from './useGrid.ts';

type Props<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly order: Order | null;
  readonly press: (id: string) => void;
  /** null in a table that is only read. */
  readonly grid: Grid | null;
};

/** The headings of a table; those that sort are buttons. */
export function TableHead<Row>({ columns, order, press, grid }: Props<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column, at) => (
          <Heading
            key={column.id}
            column={column}
            order={order}
            press={press}
            stop={grid === null ? null : same(grid.at, { row: 0, column: at })}
          />
        ))}
      </tr>
    </thead>
  );
}

type HeadingProps<Row> = Omit<Props<Row>, 'columns' | 'grid'> & {
  readonly column: Column<Row>;
  /** Whether Tab stops here; null where every heading is a stop of its own. */
  readonly stop: boolean | null;
};

function Heading<Row>({ column, order, press, stop }: HeadingProps<Row>) {
  const { id, heading, numeric, sortable = true } = column;
  const name = numeric ? 'num' : undefined;
  const tab = stop === null ? {} : { tabIndex: stop ? 0 : -1 };
  if (!sortable) {
    return (
      <th scope="col" class={name} {...tab}>
        {heading}
      </th>
    );
  }
  const way = order?.column !== id ? 'none' : order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" class={name} aria-sort={way}>
      <button class="sort" type="button" {...tab} onClick={() => press(id)}>
        {heading}
        <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
          <path class="sort-up" d="M4 0 8 5H0z" />
          <path class="sort-down" d="M4 12 8 7H0z" />
        </svg>
      </button>
    </th>
  );
}

/** Said when the order has changed. */
export function orderWords<Row>(order: Order | null, columns: readonly Column<Row>[]): string {
  const column = columns.find(({ id }) => id === order?.column);
  return order && column
    ? `Sorted by ${column.heading}, ${order.descending ? 'descending' : 'ascending'}`
    : '';
}
