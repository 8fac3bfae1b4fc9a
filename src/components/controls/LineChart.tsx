import { Chart, type ChartWords } from './Chart.tsx';
import { apart, ticks } from './scale.ts';
import { cellWords } from './tableColumns.ts';

export type Series = {
  readonly label: string;
  /** One value for each of `xs`; null leaves a gap. */
  readonly values: readonly (number | null)[];
};

type Props = ChartWords & {
  readonly xLabel: string;
  /** With its unit: "Founders, of 40". */
  readonly yLabel: string;
  readonly xs: readonly number[];
  /** At most four: they differ in their line, and each is named at its end. */
  readonly series: readonly Series[];
  /** The highest value that there can be, if the figure has one. */
  readonly highest?: number;
};

/** How something changes with a number that the organiser sets. The first series is the one that matters. */
export function LineChart({ xLabel, yLabel, xs, series, highest, ...words }: Props) {
  const table = {
    headings: [xLabel, ...series.map(({ label }) => label)],
    rows: xs.map((x, at) => [x, ...series.map(({ values }) => values[at] ?? null)]),
  };
  return (
    <Chart {...words} table={table} draw={(width) => drawn({ xLabel, yLabel, xs, series, highest }, width)} />
  );
}

type Figure = Pick<Props, 'xLabel' | 'yLabel' | 'xs' | 'series'> & { readonly highest: number | undefined };
type Point = readonly [x: number, y: number];

/** Where things stand: the box that the lines run in, and the way from values to places. */
type Plan = ReturnType<typeof planned>;

function planned({ xs, series, highest }: Figure, width: number) {
  const wide = width >= 480;
  const top = wide ? 34 : 40 + series.length * 20;
  const box = { left: 40, right: width - (wide ? 150 : 10), top, bottom: top + 230 };
  const values = series.flatMap((one) => one.values.map((value) => value ?? 0));
  const marks = ticks(highest ?? Math.max(0, ...values), 4);
  const low = xs[0] ?? 0;
  const span = (xs.at(-1) ?? 1) - low || 1;
  const x = (value: number): number => box.left + ((value - low) / span) * (box.right - box.left);
  const y = (value: number): number => box.bottom - (value / (marks.at(-1) ?? 1)) * (box.bottom - box.top);
  return { wide, box, marks, x, y, height: box.bottom + 54 };
}

function drawn(figure: Figure, width: number) {
  const plan = planned(figure, width);
  const lines = figure.series.map(({ values }) =>
    figure.xs.map((value, at): Point | null => {
      const here = values[at];
      return here === null || here === undefined ? null : [plan.x(value), plan.y(here)];
    }),
  );
  const content = (
    <>
      <Axes figure={figure} plan={plan} />
      {lines.map((points, at) => (
        <Line key={figure.series[at]?.label} points={points} at={at} />
      ))}
      <Names series={figure.series} lines={lines} plan={plan} />
    </>
  );
  return { height: plan.height, content };
}

function Axes({ figure: { xs, xLabel, yLabel }, plan }: { readonly figure: Figure; readonly plan: Plan }) {
  const { box, marks, x, y, wide } = plan;
  const every = Math.ceil(xs.length / (wide ? 12 : 6));
  return (
    <>
      <text class="c-label" x={0} y={14}>
        {yLabel}
      </text>
      {marks.map((value) => (
        <g key={value}>
          <path class={value === 0 ? 'c-axis' : 'c-rule'} d={`M${box.left} ${y(value)}H${box.right}`} />
          <text class="c-tick" x={box.left - 8} y={y(value) + 4} text-anchor="end">
            {cellWords(value)}
          </text>
        </g>
      ))}
      {xs.map((value, at) =>
        at % every === 0 ? (
          <text key={value} class="c-tick" x={x(value)} y={box.bottom + 20} text-anchor="middle">
            {cellWords(value)}
          </text>
        ) : null,
      )}
      <text class="c-label" x={(box.left + box.right) / 2} y={box.bottom + 44} text-anchor="middle">
        {xLabel}
      </text>
    </>
  );
}

function Line({ points, at }: { readonly points: readonly (Point | null)[]; readonly at: number }) {
  const path = points.flatMap((point, i) =>
    point ? [`${i > 0 && points[i - 1] ? 'L' : 'M'}${point[0].toFixed(1)} ${point[1].toFixed(1)}`] : [],
  );
  return (
    <>
      <path class={`c-line c-line-${at + 1}`} d={path.join('')} />
      {at < 2 &&
        points.map(
          (point) =>
            point && <circle key={point[0]} class={`c-dot-${at + 1}`} cx={point[0]} cy={point[1]} r={3.5} />,
        )}
    </>
  );
}

type NamesProps = {
  readonly series: readonly Series[];
  readonly lines: readonly (readonly (Point | null)[])[];
  readonly plan: Plan;
};

/** The name of each series at the end of its line; on a phone in a list above, each with a piece of its line. */
function Names({ series, lines, plan: { wide, box } }: NamesProps) {
  const ends = lines.map((points) => points.findLast((point) => point !== null)?.[1] ?? box.bottom);
  const places = wide ? apart(ends, 17, box.top + 6, box.bottom - 8) : series.map((_, at) => 36 + at * 20);
  return (
    <>
      {series.map(({ label }, at) => (
        <g key={label}>
          {!wide && (
            <Line
              at={at}
              points={[
                [2, places[at] ?? 0],
                [32, places[at] ?? 0],
              ]}
            />
          )}
          <text
            class={at === 0 ? 'c-name c-name-1' : 'c-name'}
            x={wide ? box.right + 12 : 42}
            y={(places[at] ?? 0) + 4}
          >
            {label}
          </text>
        </g>
      ))}
    </>
  );
}
