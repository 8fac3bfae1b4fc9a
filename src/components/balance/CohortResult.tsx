import { useMemo, useState } from 'preact/hooks';
import {
  type Balance,
  type Cohort,
  explainPair,
  type HardToPlace,
  hardToPlace,
  type MeasuredPair,
} from '../../lib/balance/index.ts';
import { DataTable } from '../controls/DataTable.tsx';
import { SaveButtons, tableActs } from '../controls/SaveButtons.tsx';
import type { Column } from '../controls/tableColumns.ts';
import type { TableData } from '../controls/tableRows.ts';
import { bandWords, conflictWords, hardWords, points } from './balanceWords.ts';
import { CohortMap } from './CohortMap.tsx';

type Props = { readonly balance: Balance; readonly cohort: Cohort; readonly best: readonly MeasuredPair[] };

/** Everybody at once: the map, the pairs in the best balance, and who is hard to place. */
export function CohortResult({ balance, cohort, best }: Props) {
  const hardest = useMemo(() => hardToPlace(cohort).slice(0, 5), [cohort]);
  return (
    <section class="balance-cohort" aria-labelledby="cohort-h">
      <h2 id="cohort-h">
        The whole cohort <span class="count">{cohort.pairs.length} possible pairs</span>
      </h2>
      <div class="balance-columns">
        <figure class="chart">
          <figcaption>
            <b>Who fits whom</b>
            <span class="fine">
              The larger the mark, the better the fit. A cross is a conflict or a broken “must”. An empty
              cell: not enough answers. Point at a cell, or choose a row and a column, to read it.
            </span>
          </figcaption>
          <CohortMap balance={balance} cohort={cohort} />
          <AllPairs balance={balance} cohort={cohort} />
        </figure>
        <div>
          <h3>In the best balance</h3>
          <DataTable
            label="The pairs in the best balance"
            columns={pairColumns(balance)}
            rows={best}
            keyOf={({ x, y }) => `${x}-${y}`}
            empty={<p>No pair has enough answers yet. Fill in the table below.</p>}
          />
          <h3>Hardest to place</h3>
          <Hardest balance={balance} people={hardest} />
        </div>
      </div>
    </section>
  );
}

const nameAt = ({ people }: Balance, place: number): string => people[place]?.name ?? '';

const pairColumns = (balance: Balance): readonly Column<MeasuredPair>[] => [
  {
    id: 'pair',
    heading: 'Pair',
    cell: ({ x, y }) => `${nameAt(balance, x)} and ${nameAt(balance, y)}`,
  },
  { id: 'fit', heading: 'Fit', numeric: true, cell: ({ fit }) => Math.round(fit) },
  { id: 'common', heading: 'In common', numeric: true, cell: ({ commonality }) => whole(commonality) },
  { id: 'gains', heading: 'Gains', cell: ({ gainX, gainY }) => `${points(gainX)} / ${points(gainY)}` },
];

const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));

function Hardest({
  balance,
  people,
}: {
  readonly balance: Balance;
  readonly people: readonly HardToPlace[];
}) {
  const nameOf = (id: string): string => balance.people[balance.at.get(id) ?? -1]?.name ?? '';
  return (
    <ul class="balance-hardest">
      {people.map(({ id, best, with: other, because }) => (
        <li key={id}>
          <b>{nameOf(id)}</b>
          {because.length > 0 ? `: ${because.map((why) => hardWords[why]).join('; ')}.` : ':'}{' '}
          {other === null || best === 0
            ? 'No fit with anybody.'
            : `Best with ${nameOf(other)}, at ${points(best)}${sharedWith(balance, id, other)}.`}
        </li>
      ))}
    </ul>
  );
}

function sharedWith(balance: Balance, id: string, other: string): string {
  const { shared } = explainPair(balance, id, other);
  const counted = shared.filter((trait) => trait.counted).map(({ name }) => name.toLowerCase());
  return counted.length > 0 ? ` (shared: ${counted.join(', ')})` : '';
}

/** Most rows that a table on the page shows; the file has all. */
const mostRows = 300;

const headings = ['One', 'The other', 'Fit', 'In common', 'First gains', 'Second gains', 'Band', 'Conflicts'];

const rowOf = (balance: Balance, { x, y, fit, commonality, gainX, gainY, band, conflicts }: MeasuredPair) => [
  nameAt(balance, x),
  nameAt(balance, y),
  Math.round(fit),
  whole(commonality),
  whole(gainX),
  whole(gainY),
  bandWords[band],
  conflicts.map(conflictWords).join(' '),
];

/** The table behind the map. It is built when it is opened, so that a large cohort stays quick. */
function AllPairs({ balance, cohort }: { readonly balance: Balance; readonly cohort: Cohort }) {
  const [open, setOpen] = useState(false);
  const table: TableData = useMemo(
    () => ({
      headings,
      get rows() {
        return cohort.pairs.map((pair) => rowOf(balance, pair));
      },
    }),
    [balance, cohort],
  );
  return (
    <>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>The map as a table</summary>
        {open && <PairsTable table={table} />}
      </details>
      <SaveButtons acts={tableActs('balance', 'all possible pairs', table)} />
    </>
  );
}

function PairsTable({ table }: { readonly table: TableData }) {
  const all = table.rows.map((cells, at) => ({ key: String(at), cells }));
  const rows = [...all]
    .sort((one, other) => Number(other.cells[2]) - Number(one.cells[2]))
    .slice(0, mostRows);
  const columns = headings.map((heading, at) => ({
    id: heading,
    heading,
    cell: ({ cells }: (typeof all)[number]) => cells[at] ?? null,
    numeric: at > 1 && at < 6,
  }));
  return (
    <>
      {all.length > mostRows && (
        <p class="fine">
          The {mostRows} that fit best, of {all.length}. The file has all of them.
        </p>
      )}
      <DataTable label="All possible pairs" columns={columns} rows={rows} keyOf={({ key }) => key} />
    </>
  );
}
