/** Names that stand in two columns, "Choice 1 first name" and "Choice 1 surname": made one column again. */
import { cellAt, fold, type Table } from '../table/index.ts';
import { headingOf } from './headings.ts';
import { firstIn, lastIn, nameIn } from './headingWords.ts';
import { saysNobody } from './nobody.ts';
import type { Column, Section } from './sections.ts';

type Part = 'first' | 'last' | 'name';
/** A column that holds part of a name, and the words of its heading that say whose. */
type Half = { readonly column: Column; readonly part: Part; readonly whose: string };
type Pair = { readonly first: Half; readonly last: Half };

const firstAtEnd = /^(.+) (?:first|given|vor)$/;
const lastAtEnd = /^(.+) (?:last|family|nach)$/;

const isRanked = (whose: string): boolean => {
  const heading = headingOf(whose);
  return heading?.kind === 'choice' && heading.rank !== null;
};

/** Which part of whose name a heading announces; null if it is about a whole name or none. */
function halfOf(column: Column): Half | null {
  const folded = fold(column.text.replace(/[[\]]/g, ' ')).replace(/ initial$/, '');
  const without = (pattern: RegExp): string => folded.replace(pattern, ' ').replace(/\s+/g, ' ').trim();
  const [isFirst, isLast] = [firstIn.test(folded), lastIn.test(folded)];
  if (isFirst && isLast) return null;
  if (isFirst) return { column, part: 'first', whose: without(firstIn) };
  if (isLast) return { column, part: 'last', whose: without(lastIn) };
  const before = firstAtEnd.exec(folded)?.[1] ?? '';
  if (isRanked(before)) return { column, part: 'first', whose: before };
  const behind = lastAtEnd.exec(folded)?.[1] ?? '';
  if (isRanked(behind)) return { column, part: 'last', whose: behind };
  return nameIn.test(folded) ? { column, part: 'name', whose: without(nameIn) } : null;
}

/** "First name" beside "Name" or "Surname", "Name" beside "Surname": which is which, or null. */
function pairOf(one: Half, other: Half): Pair | null {
  if (one.whose !== other.whose || one.part === other.part) return null;
  return one.part === 'first' || other.part === 'last'
    ? { first: one, last: other }
    : { first: other, last: one };
}

/** "First choice" and then a bare "Surname", twice or more: that surname is the choice's. */
function halvesOf(columns: readonly Column[]): readonly Half[] {
  const halves = columns.map(halfOf);
  const behind = columns.flatMap((column, at) => {
    const [own, next] = [halves[at] ?? null, halves[at + 1] ?? null];
    const { heading } = column;
    const whole = own === null && heading?.kind === 'choice' && heading.rank !== null;
    const bare = next?.part === 'last' && next.whose === '';
    if (!bare || !(whole || (own?.part === 'first' && isRanked(own.whose)))) return [];
    return [at];
  });
  for (const at of behind.length > 1 ? behind : []) {
    const [column, next] = [columns[at], halves[at + 1]];
    if (!column || !next) continue;
    const whose = halves[at]?.whose ?? fold(column.text);
    halves[at] = { column, part: 'first', whose };
    halves[at + 1] = { ...next, whose };
  }
  return halves.filter((half) => half !== null);
}

/** The pairs among the halves, each half in one of them; bare ones only side by side. And what is left. */
function pairsOf(halves: readonly Half[]): {
  readonly pairs: readonly Pair[];
  readonly left: readonly Half[];
} {
  const pairs: Pair[] = [];
  const open: Half[] = [];
  for (const half of halves) {
    const at = open.findIndex(
      (other) =>
        pairOf(other, half) !== null && (half.whose !== '' || other.column.field === half.column.field - 1),
    );
    const pair = at < 0 ? null : pairOf(open.splice(at, 1)[0] ?? half, half);
    if (pair === null) open.push(half);
    else pairs.push(pair);
  }
  return { pairs, left: open };
}

const aboutChosen: ReadonlySet<string> = new Set(['choice', 'chosen', 'list', 'rank', 'avoid', 'party']);

/** The voter's own pair, the first bare one or else the first that speaks of nobody chosen; and those of others. */
function shared(
  pairs: readonly Pair[],
  columns: readonly Column[],
): { readonly own: Pair | null; readonly others: readonly Pair[] } {
  const paired = new Set(pairs.flatMap(({ first, last }) => [first.column, last.column]));
  const hasVoter = columns.some((column) => {
    const kind = column.heading?.kind;
    return !paired.has(column) && (kind === 'voter' || kind === 'name' || kind === 'surname-first');
  });
  const kindOf = ({ first }: Pair): string => headingOf(first.whose)?.kind ?? '';
  const bare = pairs.find(({ first }) => first.whose === '') ?? null;
  const unchosen = pairs.find((pair) => !aboutChosen.has(kindOf(pair)));
  const party = pairs.find((pair) => kindOf(pair) === 'party');
  const own = bare ?? (hasVoter ? null : (unchosen ?? party ?? null));
  const others = pairs.filter(
    (pair) => pair !== own && (pair.first.whose === '' || aboutChosen.has(kindOf(pair))),
  );
  return { own, others };
}

/** The whole name; a dash, or the same word for nobody twice, adds nothing. */
function wholeName(first: string, last: string): string {
  const parts = [first, last].filter((part) => /\p{L}/u.test(part));
  return parts.length === 0 || parts.every(saysNobody) ? first || last : parts.join(' ');
}

const byFirstField = (pairs: readonly Pair[]): ReadonlyMap<number, Pair> =>
  new Map(pairs.map((pair) => [Math.min(pair.first.column.field, pair.last.column.field), pair]));

/** The same lines with the two cells of each pair as one, where the first of them stood. */
function joinedCells(table: Table, pairs: readonly Pair[], isBody: (line: number) => boolean): Table {
  const at = byFirstField(pairs);
  const gone = new Set(pairs.map(({ first, last }) => Math.max(first.column.field, last.column.field)));
  const kept = table.fieldNumbers.map((_, field) => field).filter((field) => !gone.has(field));
  const cells = table.cells.map((_, line) =>
    kept.map((field) => {
      const pair = at.get(field);
      if (pair === undefined || !isBody(line)) return cellAt(table, line, field);
      return wholeName(
        cellAt(table, line, pair.first.column.field),
        cellAt(table, line, pair.last.column.field),
      );
    }),
  );
  return { ...table, cells, fieldNumbers: kept.map((field) => table.fieldNumbers[field] ?? field + 1) };
}

/** What a joined column is about: as its heading says without the part; a bare pair is a choice. */
function joinedColumn({ first, last }: Pair, field: number): Column {
  const texts = [first.column, last.column].sort((x, y) => x.field - y.field).map(({ text }) => text);
  const heading = headingOf(first.whose);
  const choice = { kind: 'choice', rank: null, grid: false } as const;
  const ranked = heading?.kind === 'choice' ? { ...heading, grid: false } : heading;
  return { field, text: texts.join(' + '), heading: ranked ?? choice };
}

/** The columns with headings that say what their parts are: the voter's, and a part of a choice on its own. */
function toldApart(section: Section, own: Pair | null, alone: readonly Half[]): Section {
  const headings = new Map<Column, Column['heading']>(
    alone.map(({ column, whose }) => [column, headingOf(whose)]),
  );
  if (own !== null) {
    headings.set(own.first.column, { kind: 'first-name' });
    headings.set(own.last.column, { kind: own.last.part === 'name' ? 'name' : 'last-name' });
  }
  const columns = section.columns.map((column) => ({
    ...column,
    heading: headings.get(column) ?? column.heading,
  }));
  return { ...section, columns, halves: alone.map(({ column }) => column.text) };
}

/** The table with the two columns of each pair as one. */
function joinedSection(section: Section, pairs: readonly Pair[]): Section {
  if (pairs.length === 0) return section;
  const body = new Set(section.body);
  const at = byFirstField(pairs);
  const second = new Set(pairs.map(({ first, last }) => Math.max(first.column.field, last.column.field)));
  const kept = section.columns.filter(({ field }) => !second.has(field));
  const columns = kept.map((column, field): Column => {
    const pair = at.get(column.field);
    return pair === undefined ? { ...column, field } : joinedColumn(pair, field);
  });
  const joined = kept.flatMap(({ field }, index) => (at.has(field) ? [index] : []));
  const table = joinedCells(section.table, pairs, (line) => body.has(line));
  return { ...section, table, columns, joined };
}

/**
 * The table with every choice's first name and surname in one column; the voter's own two stay apart.
 * Columns that hold one part of a choice's name, and whose other part is not found, are listed in `halves`.
 * Cost: linear in the cells, and only where there are such columns.
 */
export function withWholeNames(section: Section): Section {
  const { pairs, left } = pairsOf(halvesOf(section.columns));
  const alone = left.filter(({ part, whose }) => part !== 'name' && isRanked(whose));
  const { own, others } = shared(pairs, section.columns);
  return joinedSection(toldApart(section, own, alone), others);
}

/** Whether a line holds nothing but the parts of names, "First name" and "Surname", twice or more. */
export function namesPartsOnly(line: readonly string[]): boolean {
  const parts = line.filter((cell) => cell !== '').map((text) => halfOf({ field: 0, text, heading: null }));
  return parts.length > 3 - (line[0] === '' ? 1 : 0) && parts.every((half) => half?.whose === '');
}
