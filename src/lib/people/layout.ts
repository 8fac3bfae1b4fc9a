/** Where the headings of a list stand, and what each column holds. */
import type { Criterion, Side } from '../programme/index.ts';
import { cellAt, fold, isBlank, type Table, widthOf } from '../table/index.ts';
import { kindOfHeading } from './headings.ts';
import type { ColumnKind } from './reading.ts';
import { sideOfWord } from './sideWords.ts';

export type Column = {
  readonly field: number;
  readonly heading: string;
  readonly holds: ColumnKind | { readonly criterion: Criterion } | null;
};

export type Layout = {
  readonly table: Table;
  readonly columns: readonly Column[];
  /** The first line of people. */
  readonly from: number;
  /** The side that a heading such as "Mentor" gives to everybody below it. */
  readonly side: Side | null;
};

const names: ReadonlySet<unknown> = new Set(['name', 'surname-first', 'first-name', 'last-name']);
/** How far down the headings may stand. */
const searched = 20;

function columnsAt(table: Table, line: number, criteria: readonly Criterion[]): readonly Column[] {
  const taken = new Set<ColumnKind>();
  return Array.from({ length: widthOf(table) }, (_, field): Column => {
    const heading = cellAt(table, line, field);
    const holds = kindOfHeading(heading, criteria);
    // Of two columns of one kind the first is taken; several columns may say whom to avoid.
    if (typeof holds !== 'string' || holds === 'avoid') return { field, heading, holds };
    if (taken.has(holds)) return { field, heading, holds: null };
    taken.add(holds);
    return { field, heading, holds };
  });
}

/** One column without a heading, every cell a name: a plain list of people. */
function plainList(table: Table): Layout | null {
  const filled = table.cells.filter((line) => !isBlank(line));
  const isName = (cell: string): boolean => /\p{L}/u.test(cell) && cell.length <= 80 && !/[@?:]/.test(cell);
  const plain = widthOf(table) === 1 && filled.every(([cell = '']) => isName(cell));
  const column: Column = { field: 0, heading: '', holds: 'name' };
  return plain && filled.length > 0 ? { table, columns: [column], from: 0, side: null } : null;
}

/** A table by the line that heads it; null where no heading names a person. Cost: the first lines' cells. */
export function layoutOf(table: Table, criteria: readonly Criterion[]): Layout | null {
  let best: Layout | null = null;
  let most = 0;
  for (let line = 0; line < Math.min(searched, table.cells.length); line++) {
    const columns = columnsAt(table, line, criteria);
    const known = columns.filter(({ holds }) => holds !== null);
    const name = known.find(({ holds }) => names.has(holds));
    if (name === undefined || known.length <= most) continue;
    most = known.length;
    best = { table, columns, from: line + 1, side: sideOfWord(fold(name.heading)) };
  }
  return best ?? plainList(table);
}
