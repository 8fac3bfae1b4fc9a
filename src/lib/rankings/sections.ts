/** The tables on a sheet: where each begins, which line heads it, which lines are its body. */
import { fieldsOf, isBlank, linesOf, type Table, turned, widthOf } from '../table/index.ts';
import { type Heading, headingOf } from './headings.ts';

export type Column = {
  readonly field: number;
  /** The heading as it stands; empty if there is none. */
  readonly text: string;
  readonly heading: Heading | null;
};

export type Section = {
  readonly table: Table;
  /** How many lines of headings it has: 0 or 1. */
  readonly headerRows: number;
  readonly columns: readonly Column[];
  /** The lines (counted from 0 in the table) that hold data. */
  readonly body: readonly number[];
  /** Its number among the sheet's tables, from 0. */
  readonly number: number;
};

/** How many lines that are not blank may stand above the headings. */
const preamble = 15;
/** How many fields of a line are looked at to see whether they are headings. */
const scored = 200;
/** Headings that do not by themselves make a line a line of headings. */
const weak = new Set(['extra', 'order', 'side', 'team', 'time', 'email', 'points', 'rank']);
const looksLikeData = /@|^\d{3,}|^\d+[./:-]\d+|^https?:/;
/** A cell that may be a heading of a choice; cheap, for every line of the body. */
const hintsAtChoice =
  /choi|wahl|wunsch|opci|elecci|scelt|escolh|op[cç][aã]o|keuze|wyb[oó]r|pref|pr[äa]f|prio|rank|\b1st|first/i;
const bareNumber = /^#?\d{1,3}\.?$/;

/** How much a line looks like headings; 0 for none. */
function headingScore(line: readonly string[]): number {
  let score = 0;
  let strong = 0;
  let filled = 0;
  for (const cell of line.slice(0, scored)) {
    if (cell === '') continue;
    filled++;
    if (looksLikeData.test(cell)) score -= 2;
    const heading = headingOf(cell);
    if (heading === null) continue;
    if (bareNumber.test(cell)) score += 0.5;
    else if (weak.has(heading.kind)) score += 1;
    else {
      score += 2;
      strong++;
    }
  }
  const filledEnough = filled > 1 || line.length === 1;
  return filledEnough && (strong > 0 || score >= 3) && score >= Math.max(2, Math.min(4, filled / 3))
    ? score
    : 0;
}

/** Lines whose fields all hold numbers 1, 2, 3 … but for a corner: headings of rank columns. */
function countsUp(line: readonly string[]): boolean {
  const numbers = line
    .filter((cell) => bareNumber.test(cell))
    .map((cell) => Number.parseInt(cell.replace('#', ''), 10));
  const others = line.filter((cell) => cell !== '' && !bareNumber.test(cell)).length;
  return numbers.length >= 2 && others <= 1 && numbers.every((number, index) => number === index + 1);
}

/** The line that heads a table, or -1: the best of its first lines. */
function headLine(cells: readonly (readonly string[])[]): number {
  let best = -1;
  let bestScore = 0;
  let seen = 0;
  for (let index = 0; index < cells.length && seen < preamble; index++) {
    const line = cells[index] ?? [];
    if (isBlank(line)) continue;
    const score = headingScore(line);
    if (score > bestScore) [best, bestScore] = [index, score];
    if (seen === 0 && score === 0 && countsUp(line) && !countsUp(cells[index + 1] ?? []))
      [best, bestScore] = [index, 1];
    seen++;
  }
  return best;
}

const sameLine = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((cell, index) => cell === other[index]);

/** Where further tables begin: lines of headings below the first. */
function furtherHeads(cells: readonly (readonly string[])[], head: number): readonly number[] {
  const heads: number[] = [];
  if (head < 0) return heads;
  let afterBlank = false;
  for (let index = head + 1; index < cells.length; index++) {
    const line = cells[index] ?? [];
    if (isBlank(line)) {
      afterBlank = true;
      continue;
    }
    const hint = afterBlank || line.slice(1, 4).some((cell) => hintsAtChoice.test(cell));
    if (hint && headingScore(line) >= 4) heads.push(index);
    // A caption over the next table leaves the door open.
    else if (line.filter((cell) => cell !== '').length > 1) afterBlank = false;
  }
  return heads;
}

function columnsOf(table: Table, head: number): readonly Column[] {
  const line = head < 0 ? [] : (table.cells[head] ?? []);
  return Array.from({ length: widthOf(table) }, (_, field) => {
    const text = line[field] ?? '';
    return { field, text, heading: text === '' ? null : headingOf(text) };
  });
}

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
  const body: number[] = [];
  for (let index = head + 1; index < table.cells.length; index++) {
    const line = table.cells[index] ?? [];
    if (isBlank(line) || (head >= 0 && sameLine(line, heading))) continue;
    body.push(index);
  }
  return { table, headerRows: head < 0 ? 0 : 1, columns: columnsOf(table, head), body, number };
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

/** Choices written down the first field and voters across: the sheet is on its side. */
function upright(table: Table): Table {
  const down = table.cells.slice(0, preamble).map((line) => line[0] ?? '');
  const across = Math.max(0, ...table.cells.slice(0, preamble).map(headingScore));
  return headingScore(down) > across ? turned(table) : table;
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
        sections.push(section(part, head, sections.length));
    }
  }
  return sections;
}
