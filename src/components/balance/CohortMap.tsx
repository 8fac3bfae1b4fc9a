import { useMemo } from 'preact/hooks';
import type { Balance, Cohort, MeasuredPair } from '../../lib/balance/index.ts';

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
  return { rows, columns, cell: named ? 26 : 5, left: named ? 124 : 0, top: named ? 124 : 0 };
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
  const grid = useMemo(() => gridOf(balance), [balance]);
  const { quarters, conflicts } = useMemo(
    () => pathsOf(grid, cohort.pairs, !balance.twoSided),
    [grid, cohort, balance],
  );
  const { rows, columns, cell, left, top } = grid;
  const well = cohort.pairs.filter(({ fit }) => fit >= 50).length;
  return (
    <svg
      class="dg balance-map"
      viewBox={`0 0 ${left + columns.length * cell} ${top + rows.length * cell}`}
      role="img"
      aria-label={`A map of ${cohort.pairs.length} possible pairs. ${well} of them have a fit of 50 or more. The table below has the same.`}
    >
      <rect class="d-soft" x={left} y={top} width={columns.length * cell} height={rows.length * cell} />
      {quarters.map((path, quarter) => (
        <path key={sizes[quarter]} class={`balance-q${quarter}`} d={path} />
      ))}
      <path class="balance-cross" d={conflicts} />
      {left > 0 && <Names balance={balance} grid={grid} />}
    </svg>
  );
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
