/** The tables on a sheet: where each begins, which line heads it, which lines are its body. */
import { fieldsOf, fold, isBlank, linesOf, type Table, turned, widthOf } from '../table/index.ts';
import { type Heading, headingOf, rankNamed } from './headings.ts';
import { furtherHeads, headingScore, headLine, headTexts, preamble } from './headLines.ts';
import { withWholeNames } from './splitNames.ts';

export type Column = {
  readonly field: number;
  /** The heading as it stands; empty if there is none. */
  readonly text: string;
  readonly heading: Heading | null;
};

export type Section = {
  readonly table: Table;
  /** How many lines of headings it has: 0, 1 or 2. */
  readonly headerRows: number;
  readonly columns: readonly Column[];
  /** The lines (counted from 0 in the table) that hold data. */
  readonly body: readonly number[];
  /** Lines of sums, which are left out. */
  readonly totals: readonly number[];
  /** Its number among the sheet's tables, from 0. */
  readonly number: number;
  /** Fields that were made of a first name and a surname in two columns. */
  readonly joined: readonly number[];
  /** Headings of columns with one part of a choice's name, the other part of which is nowhere. */
  readonly halves: readonly string[];
};

const sameLine = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((cell, index) => cell === other[index]);

const parted = /^(.{2,}?)(?:\s[-–—]\s|:\s|\.{3}\s*|\?\s)(.+)$/s;
const total =
  /^(?:grand )?(?:total|totals|sum|count|average|mean|summe|gesamt|anzahl|totaal|som|totale|somma|suma|soma|moyenne|razem)s?(?::.*)?$/is;

/** Whether a heading, or the first cell of a row, says that sums stand there. */
export const isTotalWord = (text: string): boolean => total.test(text);

/** `Rank the mentors - Rosa Delgado`: questions that begin alike have their parts behind the dash. */
function withParts(texts: readonly string[]): readonly string[] {
  const beginnings = new Map<string, number>();
  for (const text of texts) {
    const beginning = parted.exec(text)?.[1];
    if (beginning !== undefined) beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + 1);
  }
  return texts.map((text) => {
    const [, beginning = '', part = ''] = text.endsWith(']') ? [] : (parted.exec(text) ?? []);
    return (beginnings.get(beginning) ?? 0) > 1 && headingOf(text)?.kind !== 'choice'
      ? `${beginning} [${part}]`
      : text;
  });
}

function columnsOf(table: Table, texts: readonly string[]): readonly Column[] {
  const full = withParts(texts);
  const columns = Array.from({ length: widthOf(table) }, (_, field): Column => {
    const text = texts[field] ?? '';
    return { field, text, heading: text === '' ? null : headingOf(full[field] ?? '') };
  });
  const ranked = columns.some(({ heading }) => heading?.kind === 'choice' && heading.rank !== null);
  // "And your second?" is a choice beside "Who is your first choice?", and nothing by itself.
  return columns.map((column) => {
    const rank =
      ranked && column.heading === null && column.text !== '' ? rankNamed(fold(column.text)) : null;
    return rank === null ? column : { ...column, heading: { kind: 'choice', rank, grid: false } };
  });
}

/** A row of sums below the ballots. */
const isTotal = (line: readonly string[]): boolean =>
  isTotalWord(line.find((cell) => cell !== '') ?? '') &&
  line
    .filter((cell) => cell !== '')
    .slice(1)
    .every((cell) => /^[\d.,%\s]+$/.test(cell));

/** The line to which a table reaches: a caption over the next table, set off by a blank line, is not its own. */
function endBefore(cells: readonly (readonly string[])[], next: number): number {
  let end = next;
  while (end > 0 && isBlank(cells[end - 1] ?? [])) end--;
  const above = cells[end - 1] ?? [];
  const caption = above.filter((cell) => cell !== '').length === 1 && isBlank(cells[end - 2] ?? ['']);
  return caption && end > 1 ? end - 1 : end;
}

/** A table under the line that heads it (-1 for none). */
export function section(table: Table, head: number, number: number): Section {
  const heading = table.cells[head] ?? [];
  const { texts, height } = head < 0 ? { texts: [], height: 0 } : headTexts(table.cells, head);
  const body: number[] = [];
  const totals: number[] = [];
  for (let index = head < 0 ? 0 : head + height; index < table.cells.length; index++) {
    const line = table.cells[index] ?? [];
    if (isBlank(line) || (head >= 0 && sameLine(line, heading))) continue;
    if (isTotal(line)) totals.push(index);
    else body.push(index);
  }
  return {
    table,
    headerRows: height,
    columns: columnsOf(table, texts),
    body,
    totals,
    number,
    joined: [],
    halves: [],
  };
}

/** Where a second table begins beside the first: another voter's column, and after it rank 1 again. */
function besideAt(columns: readonly Column[]): number {
  let voters = 0;
  let ranked = false;
  for (const { field, heading } of columns) {
    const kind = heading?.kind;
    if (heading?.kind === 'choice' && heading.rank !== null) ranked = voters > 0 || ranked;
    if (kind !== 'voter' && kind !== 'name' && kind !== 'party') continue;
    const again = columns
      .slice(field + 1)
      .some((next) => next.heading?.kind === 'choice' && next.heading.rank === 1);
    if (ranked && again) return field;
    voters++;
  }
  return -1;
}

function splitBeside(whole: Section): readonly Table[] {
  const field = besideAt(whole.columns);
  return field < 0 ? [whole.table] : [fieldsOf(whole.table, 0, field), fieldsOf(whole.table, field)];
}

/** How many of these cells name a rank of choice, as headings do. */
const ranksNamed = (cells: readonly string[]): number =>
  cells.filter((cell) => {
    const heading = headingOf(cell);
    return heading?.kind === 'choice' && heading.rank !== null && !/^\d+$/.test(cell);
  }).length;

/** Choices written down the first field and voters across: the sheet is on its side. */
function upright(table: Table): Table {
  const first = table.cells.slice(0, preamble);
  if (ranksDown(first)) return turned(table);
  const down = ranksNamed(first.map((line) => line[0] ?? ''));
  if (down < 2) return table;
  const across = first.map((line) => ranksNamed(line.slice(0, preamble)));
  return across.every((count) => count < down) ? turned(table) : table;
}

/** A short sheet whose first field counts 1, 2, 3 … under "Rank" or nothing, beside names and no other headings. */
function ranksDown(cells: readonly (readonly string[])[]): boolean {
  const [head = [], ...body] = cells.filter((line) => !isBlank(line));
  const corner = head[0] === '' ? 'rank' : headingOf(head[0] ?? '')?.kind;
  if (corner !== 'rank' && corner !== 'choice' && corner !== 'list') return false;
  if (
    head.length < 3 ||
    body.length < 2 ||
    body.length >= preamble - 1 ||
    headingScore(['', ...head.slice(1)]) > 0
  )
    return false;
  const counts = body.every((line, index) => Number.parseInt(line[0] ?? '', 10) === index + 1);
  return counts && body.every((line) => line.slice(1).every((cell) => cell === '' || /\p{L}{2}/u.test(cell)));
}

/** One below another, each under its own line of headings. */
function stacked(table: Table): readonly { readonly table: Table; readonly head: number }[] {
  const head = headLine(table.cells);
  const heading = table.cells[head] ?? [];
  const starts = furtherHeads(table.cells, head).filter(
    (line) => !sameLine(table.cells[line] ?? [], heading),
  );
  return [0, ...starts].map((from, index) => {
    const to = starts[index] ?? table.cells.length;
    const end = to === table.cells.length ? to : endBefore(table.cells, to);
    return { table: linesOf(table, from, end), head: index === 0 ? head : 0 };
  });
}

/**
 * Cuts sheets into their tables, each under its own line of headings (or one without headings), below or
 * beside one another. A line of headings repeated word for word goes on with the same table. Cost: linear.
 */
export function sectionsOf(tables: readonly Table[]): readonly Section[] {
  const sections: Section[] = [];
  for (const sheet of tables) {
    for (const { table, head } of stacked(upright(sheet))) {
      for (const part of splitBeside(section(table, head, 0)))
        sections.push(withWholeNames(section(part, head, sections.length)));
    }
  }
  return sections;
}
