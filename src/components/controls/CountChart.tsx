import { Chart, type ChartWords } from './Chart.tsx';

/** People of one kind; each becomes a mark. */
export type Counted = {
  readonly label: string;
  readonly names: readonly string[];
  /** Filled, half filled, dashed, or dotted in red for nobody placed: never colour alone. */
  readonly mark: 'first' | 'second' | 'third' | 'none';
};

type Props = ChartWords & {
  /** What the rows are, as a heading: "Choice". */
  readonly by: string;
  readonly rows: readonly Counted[];
};

const mark = { width: 14, height: 22, gap: 5 };

/** How many people of each kind, one mark a person: twelve founders are twelve marks, never a percentage. */
export function CountChart({ by, rows, ...words }: Props) {
  const table = {
    headings: [by, 'People', 'Who'],
    rows: rows.map(({ label, names }) => [label, names.length, names.join(', ')]),
  };
  return <Chart {...words} table={table} draw={(width) => drawn(rows, width)} />;
}

function drawn(rows: readonly Counted[], width: number) {
  const wide = width >= 480;
  const start = wide ? 200 : 44;
  const perLine = Math.max(1, Math.floor((width - start + mark.gap) / (mark.width + mark.gap)));
  let y = 0;
  const content = rows.map((row) => {
    const lines = Math.max(1, Math.ceil(row.names.length / perLine));
    const top = y;
    y += (wide ? 0 : 24) + lines * (mark.height + mark.gap) + 15;
    return (
      <Row key={row.label} row={row} top={top} width={width} start={start} wide={wide} perLine={perLine} />
    );
  });
  return { height: y, content };
}

type RowProps = {
  readonly row: Counted;
  readonly top: number;
  readonly width: number;
  readonly start: number;
  readonly wide: boolean;
  readonly perLine: number;
};

function Row({ row: { label, names, mark: kind }, top, width, start, wide, perLine }: RowProps) {
  const first = top + (wide ? 10 : 34);
  return (
    <>
      <path class="c-rule" d={`M0 ${top + 0.5}h${width}`} />
      <text class="c-count" x={28} y={top + 29} text-anchor="end">
        {names.length}
      </text>
      <text class="c-label" x={44} y={top + (wide ? 26 : 23)}>
        {label}
      </text>
      {names.map((name, at) => (
        <Mark
          key={name}
          kind={kind}
          x={start + (at % perLine) * (mark.width + mark.gap)}
          y={first + Math.floor(at / perLine) * (mark.height + mark.gap)}
        />
      ))}
    </>
  );
}

function Mark({ kind, x, y }: { readonly kind: Counted['mark']; readonly x: number; readonly y: number }) {
  const { width, height } = mark;
  return (
    <>
      {kind === 'second' && (
        <rect class="c-fill" x={x} y={y + height / 2} width={width} height={height / 2} />
      )}
      <rect class={`c-mark c-${kind}`} x={x + 0.75} y={y + 0.75} width={width - 1.5} height={height - 1.5} />
    </>
  );
}
