import { useMemo, useState } from 'preact/hooks';
import { type Balance, type Cohort, type MeasuredPair, measurePair } from '../../lib/balance/index.ts';
import { SelectField } from '../controls/Field.tsx';
import { bandWords, conflictWords, points } from './balanceWords.ts';

type Props = { readonly balance: Balance; readonly cohort: Cohort };

/** Above so many in a row or column the names would be too small to read. */
const namesUpTo = 40;
/** How much of its cell a mark fills, by quarters of fit: size says it without colour. */
const sizes = [0.26, 0.46, 0.7, 0.94] as const;
const quarterOf = (fit: number): number => Math.min(3, Math.floor(fit / 25));

type Grid = {
  /** Places of the people in rows and in columns. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cell: number;
  readonly left: number;
  readonly top: number;
};

function gridOf({ people, twoSided }: Balance): Grid {
  const places = people.map((_, at) => at);
  const of = (side: 'a' | 'b'): readonly number[] => places.filter((at) => people[at]?.side === side);
  const [rows, columns] = twoSided ? [of('a'), of('b')] : [places, places];
  const named = Math.max(rows.length, columns.length) <= namesUpTo;
  return { rows, columns, cell: named ? 26 : 6, left: named ? 124 : 0, top: named ? 124 : 0 };
}

const square = (x: number, y: number, side: number): string => `M${x} ${y}h${side}v${side}h${-side}z`;

/** One path a quarter of fit and one for conflicts: a map of 40,000 cells is five shapes to the browser. */
function pathsOf(
  { rows, columns, cell, left, top }: Grid,
  pairs: readonly MeasuredPair[],
  mirrored: boolean,
) {
  const rowOf = new Map(rows.map((place, at) => [place, at]));
  const columnOf = new Map(columns.map((place, at) => [place, at]));
  const quarters: string[][] = [[], [], [], []];
  const conflicts: string[] = [];
  const mark = (row: number, column: number, { fit, conflicts: found, band }: MeasuredPair): void => {
    const [x, y] = [left + column * cell, top + row * cell];
    if (found.length > 0) {
      const [near, far] = [cell * 0.3, cell * 0.7];
      conflicts.push(
        `M${x + near} ${y + near}L${x + far} ${y + far}M${x + far} ${y + near}L${x + near} ${y + far}`,
      );
    } else if (band !== 'unknown') {
      const side = Math.round(cell * (sizes[quarterOf(fit)] ?? 0) * 10) / 10;
      const inset = Math.round(((cell - side) / 2) * 10) / 10;
      quarters[quarterOf(fit)]?.push(square(x + inset, y + inset, side));
    }
  };
  for (const pair of pairs) {
    const [row, column] = [rowOf.get(pair.x), columnOf.get(pair.y)];
    if (row === undefined || column === undefined) continue;
    mark(row, column, pair);
    if (mirrored) mark(column, row, pair);
  }
  return { quarters: quarters.map((parts) => parts.join('')), conflicts: conflicts.join('') };
}

/** Everybody with everybody: the larger the mark, the better the two fit; a cross is a conflict. */
export function CohortMap({ balance, cohort }: Props) {
  const grid = useMemo(() => gridOf(balance), [balance.people, balance.twoSided]);
  const { quarters, conflicts } = useMemo(
    () => pathsOf(grid, cohort.pairs, !balance.twoSided),
    [grid, cohort],
  );
  const [at, setAt] = useState<Cell>({ row: 0, column: 1 });
  const { rows, columns, cell, left, top } = grid;
  const width = left + columns.length * cell;
  const height = top + rows.length * cell;
  const well = cohort.pairs.filter(({ fit }) => fit >= 50).length;
  const point = ({ currentTarget, clientX, clientY }: PointerAt): void => {
    const box = currentTarget.getBoundingClientRect();
    const column = Math.floor((((clientX - box.left) / box.width) * width - left) / cell);
    const row = Math.floor((((clientY - box.top) / box.height) * height - top) / cell);
    if (row >= 0 && row < rows.length && column >= 0 && column < columns.length) setAt({ row, column });
  };
  return (
    <>
      <section class="scroll" aria-label="Map of the cohort" tabIndex={0}>
        <svg
          class="dg balance-map"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`A map of ${cohort.pairs.length} possible pairs. ${well} of them have a fit of 50 or more. The table below has the same.`}
          onPointerMove={point}
          onPointerDown={point}
        >
          <rect class="d-soft" x={left} y={top} width={columns.length * cell} height={rows.length * cell} />
          {quarters.map((path, quarter) => (
            <path key={sizes[quarter]} class={`balance-q${quarter}`} d={path} />
          ))}
          <path class="balance-cross" d={conflicts} />
          {left > 0 && <Names balance={balance} grid={grid} />}
          <Crosshair grid={grid} at={at} />
        </svg>
      </section>
      <CellRead balance={balance} grid={grid} at={at} onChoose={setAt} />
    </>
  );
}

type Cell = { readonly row: number; readonly column: number };
type PointerAt = {
  readonly currentTarget: Element;
  readonly clientX: number;
  readonly clientY: number;
};

/** The row and the column of the cell that is read out below. */
const Crosshair = ({ grid: { rows, columns, cell, left, top }, at }: Pick<ReadProps, 'grid' | 'at'>) => (
  <g class="balance-crosshair">
    <rect x={left} y={top + at.row * cell} width={columns.length * cell} height={cell} />
    <rect x={left + at.column * cell} y={top} width={cell} height={rows.length * cell} />
  </g>
);

type ReadProps = {
  readonly balance: Balance;
  readonly grid: Grid;
  readonly at: Cell;
  readonly onChoose: (at: Cell) => void;
};

/** One cell with its two names and its numbers: chosen here by keyboard, or pointed at on the map. */
function CellRead({ balance, grid: { rows, columns }, at, onChoose }: ReadProps) {
  const row = Math.min(at.row, rows.length - 1);
  const column = Math.min(at.column, columns.length - 1);
  const person = (place: number | undefined) => balance.people[place ?? -1];
  const [x, y] = [person(rows[row]), person(columns[column])];
  const options = (places: readonly number[]) =>
    places.map((place, index) => ({ value: String(index), label: person(place)?.name ?? '' }));
  return (
    <div class="balance-read">
      <SelectField
        label="Row"
        value={String(row)}
        options={options(rows)}
        onChange={(value) => onChoose({ row: Number(value), column })}
      />
      <SelectField
        label="Column"
        value={String(column)}
        options={options(columns)}
        onChange={(value) => onChoose({ row, column: Number(value) })}
      />
      <p aria-live="polite">{x && y && cellWords(balance, x, y)}</p>
    </div>
  );
}

type Named = { readonly id: string; readonly name: string };

function cellWords(balance: Balance, x: Named, y: Named): string {
  if (x.id === y.id) return `${x.name}: the same person in row and column.`;
  const { fit, commonality, conflicts, band } = measurePair(balance, x.id, y.id);
  const against = conflicts.map(conflictWords).join(' ');
  const both = `${x.name} and ${y.name}`;
  if (against !== '') return `${both}: ${against}`;
  return band === 'unknown'
    ? `${both}: not enough answers.`
    : `${both}: fit ${points(fit)}, ${points(commonality)} of 100 in common, ${bandWords[band]}.`;
}

function Names({ balance: { people }, grid }: { readonly balance: Balance; readonly grid: Grid }) {
  const { rows, columns, cell, left, top } = grid;
  const nameAt = (place: number): string => {
    const name = people[place]?.name ?? '';
    return name.length > 18 ? `${name.slice(0, 17)}…` : name;
  };
  return (
    <g>
      {rows.map((place, at) => (
        <text key={place} class="d-t" x={left - 8} y={top + (at + 0.66) * cell} text-anchor="end">
          {nameAt(place)}
        </text>
      ))}
      {columns.map((place, at) => (
        <text
          key={place}
          class="d-t"
          transform={`translate(${left + (at + 0.66) * cell} ${top - 8}) rotate(-90)`}
        >
          {nameAt(place)}
        </text>
      ))}
    </g>
  );
}
