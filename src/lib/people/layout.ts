/** Where the headings of a list stand, and what each column holds. */
import type { Criterion, Side } from '../programme/index.ts';
import { cellAt, fold, isBlank, type Table, widthOf } from '../table/index.ts';
import { kindOfHeading } from './headings.ts';
import { guessKinds } from './plainColumns.ts';
import { type ColumnKind, columnKinds, type PeopleOptions } from './reading.ts';
import { sideOfWord } from './sideWords.ts';

export type Holds = ColumnKind | { readonly criterion: Criterion } | null;

export type Column = {
  readonly field: number;
  readonly heading: string;
  readonly holds: Holds;
};

export type Layout = {
  readonly table: Table;
  readonly columns: readonly Column[];
  /** The first line of people. */
  readonly from: number;
  /** The side that a heading such as "Mentor" gives to everybody below it. */
  readonly side: Side | null;
};

/** Stands before a criterion's id where a column holds its answers. */
export const answerPrefix = 'answer:';

const names: ReadonlySet<unknown> = new Set(['name', 'surname-first', 'first-name', 'last-name']);
/** How far down the headings may stand. */
const searched = 20;

/** What the organiser said about this column; undefined where nothing was said. */
function chosen({ columns, criteria }: PeopleOptions, heading: string, field: number): Holds | undefined {
  const choice = columns?.findLast((one) =>
    heading === '' ? one.heading === '' && one.column === field + 1 : fold(one.heading) === fold(heading),
  );
  if (choice === undefined) return undefined;
  const { holds } = choice;
  if (holds?.startsWith(answerPrefix)) {
    const criterion = criteria?.find(({ id }) => id === holds.slice(answerPrefix.length));
    return criterion ? { criterion } : null;
  }
  return columnKinds.find((kind) => kind === holds) ?? null;
}

/** Of two columns of one kind the first is taken, one that the organiser chose before all; several may say whom to avoid. */
function firstOfEachKind(columns: readonly (Column & { readonly told: boolean })[]): readonly Column[] {
  const taken = new Map<ColumnKind, number>();
  for (const told of [true, false])
    for (const column of columns)
      if (column.told === told && typeof column.holds === 'string' && !taken.has(column.holds))
        taken.set(column.holds, column.field);
  return columns.map(({ field, heading, holds }) => {
    const stays = typeof holds !== 'string' || holds === 'avoid' || taken.get(holds) === field;
    return { field, heading, holds: stays ? holds : null };
  });
}

function columnsAt(table: Table, line: number, options: PeopleOptions): readonly Column[] {
  return firstOfEachKind(
    Array.from({ length: widthOf(table) }, (_, field) => {
      const heading = cellAt(table, line, field);
      const told = chosen(options, heading, field);
      const holds = told === undefined ? kindOfHeading(heading, options.criteria ?? []) : told;
      return { field, heading, holds, told: told !== undefined };
    }),
  );
}

/** A list without headings: what its columns hold is guessed by what stands in them, unless the organiser says. */
function withoutHeadings(table: Table, options: PeopleOptions): Layout | null {
  if (!table.cells.some((line) => !isBlank(line))) return null;
  const guessed = guessKinds(table);
  const columns = firstOfEachKind(
    guessed.map((kind, field) => {
      const told = chosen(options, '', field);
      return { field, heading: '', holds: told === undefined ? kind : told, told: told !== undefined };
    }),
  );
  return columns.some(({ holds }) => names.has(holds)) ? { table, columns, from: 0, side: null } : null;
}

/** The columns of a table that names nobody, under its first full line, for the organiser to say what they hold. */
export function unnamedColumns(table: Table, options: PeopleOptions): Layout | null {
  const line = table.cells.findIndex((cells) => !isBlank(cells));
  if (line < 0) return null;
  if (options.headings !== 'none')
    return { table, columns: columnsAt(table, line, options), from: line + 1, side: null };
  const columns = guessKinds(table).map((holds, field) => ({ field, heading: '', holds }));
  return { table, columns, from: 0, side: null };
}

/** A line that has an e-mail address in it, or whose "Founder" stands above more of the kind, is somebody's row. */
function isData({ cells }: Table, line: number, { field, heading }: Column): boolean {
  if (cells[line]?.some((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell))) return true;
  if (sideOfWord(fold(heading)) === null) return false;
  const below = cells.slice(line + 1).map((cells) => cells[field] ?? '');
  const filled = below.filter((cell) => cell !== '');
  return filled.filter((cell) => sideOfWord(fold(cell)) !== null).length > filled.length / 2;
}

/** A table by the line that heads it; null where nothing in it names a person. Cost: the first lines' cells. */
export function layoutOf(table: Table, options: PeopleOptions): Layout | null {
  let best: Layout | null = null;
  let most = 0;
  const lines = options.headings === 'none' ? 0 : Math.min(searched, table.cells.length);
  for (let line = 0; line < lines; line++) {
    const columns = columnsAt(table, line, options);
    const known = columns.filter(({ holds }) => holds !== null);
    const name = known.find(({ holds }) => names.has(holds));
    if (name === undefined || known.length <= most || isData(table, line, name)) continue;
    most = known.length;
    best = { table, columns, from: line + 1, side: sideOfWord(fold(name.heading)) };
  }
  return best ?? withoutHeadings(table, options);
}
