import { useMemo, useRef, useState } from 'preact/hooks';
import { type Balance, type Cohort, measurePair } from '../../lib/balance/index.ts';
import { pictureActs } from '../controls/Chart.tsx';
import { SelectField } from '../controls/Field.tsx';
import { SaveButtons } from '../controls/SaveButtons.tsx';
import { bandWords, conflictWords, points } from './balanceWords.ts';
import { type Grid, gridOf, mapDrawer } from './mapPaths.ts';
import { type Named, useNamed } from './useNamed.ts';

type Props = { readonly balance: Balance; readonly cohort: Cohort };

/** Everybody with everybody: the larger the mark, the better the two fit; a cross is a conflict. */
export function CohortMap({ balance, cohort }: Props) {
  const { twoSided } = balance;
  const people = useNamed(balance.people);
  const grid = useMemo(() => gridOf(people, twoSided), [people, twoSided]);
  const drawn = useMemo(() => mapDrawer(grid, twoSided), [grid, twoSided]);
  const blocks = useMemo(() => drawn(cohort.pairs), [drawn, cohort.pairs]);
  const picture = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState<Cell>({ row: 0, column: 1 });
  const { rows, columns, cell, left, top } = grid;
  const width = Math.max(left > 0 ? leastWidth : 0, left + columns.length * cell);
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
          ref={picture}
          class="dg balance-map"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`A map of ${cohort.pairs.length} possible pairs. ${well} of them have a fit of 50 or more. The table below has the same.`}
          onPointerMove={point}
          onPointerDown={point}
        >
          <rect class="d-soft" x={left} y={top} width={columns.length * cell} height={rows.length * cell} />
          {blocks.map((paths, block) => (
            <g key={`rows ${block + 1}`}>
              {paths.map(
                (path, kind) => path !== '' && <path key={classes[kind]} class={classes[kind]} d={path} />,
              )}
            </g>
          ))}
          {useMemo(() => left > 0 && <Names people={people} grid={grid} />, [people, grid])}
          <Crosshair grid={grid} at={at} />
        </svg>
      </section>
      <CellRead balance={balance} people={people} grid={grid} at={at} onChoose={setAt} />
      <SaveButtons acts={pictureActs(picture, 'who-fits-whom', 'Who fits whom')} />
    </>
  );
}

/** A cohort of few people stands in a map of this width, so that its names are no larger than those of others. */
const leastWidth = 436;

/** How each kind of mark is painted: the cross, then the quarters of fit. */
const classes = ['balance-cross', 'balance-q0', 'balance-q1', 'balance-q2', 'balance-q3'] as const;

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
  readonly people: readonly Named[];
  readonly grid: Grid;
  readonly at: Cell;
  readonly onChoose: (at: Cell) => void;
};

/** One cell with its two names and its numbers: chosen here by keyboard, or pointed at on the map. */
function CellRead({ balance, people, grid: { rows, columns }, at, onChoose }: ReadProps) {
  const row = Math.min(at.row, rows.length - 1);
  const column = Math.min(at.column, columns.length - 1);
  const [x, y] = [people[rows[row] ?? -1], people[columns[column] ?? -1]];
  const options = (places: readonly number[]) =>
    places.map((place, index) => ({ value: String(index), label: people[place]?.name ?? '' }));
  const inRows = useMemo(() => options(rows), [people, rows]);
  const inColumns = useMemo(() => options(columns), [people, columns]);
  return (
    <div class="balance-read">
      <SelectField
        label="Row"
        value={String(row)}
        options={inRows}
        onChange={(value) => onChoose({ row: Number(value), column })}
      />
      <SelectField
        label="Column"
        value={String(column)}
        options={inColumns}
        onChange={(value) => onChoose({ row, column: Number(value) })}
      />
      <p aria-live="polite">{x && y && cellWords(balance, x, y)}</p>
    </div>
  );
}

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

function Names({ people, grid }: Pick<ReadProps, 'people' | 'grid'>) {
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
