/** Which column of a table is the voter's, which are choices, and so which layout it is. */
import { cellAt, fold } from '../table/index.ts';
import { headingOf } from './headings.ts';
import { saysNobody } from './nobody.ts';
import { rankInCell } from './ordinals.ts';
import type { Layout } from './reading.ts';
import type { Column, Section } from './sections.ts';

export type RankedColumn = { readonly field: number; readonly rank: number; readonly heading: string };

export type Roles = {
  readonly layout: Layout;
  /** The voter's name: one field, or first and last name in two. */
  readonly voter: readonly number[];
  readonly surnameFirst: boolean;
  /** Fields with a choice each, and its rank. */
  readonly choices: readonly RankedColumn[];
  /** Whether the ranks were taken from the order of the columns. */
  readonly byOrder: boolean;
  /** The person that a long row chooses, its rank or points. */
  readonly chosen: number | null;
  readonly rank: number | null;
  readonly points: number | null;
  /** All choices in one cell. */
  readonly list: number | null;
  /** People whose ranks or points stand below them. */
  readonly candidates: readonly { readonly field: number; readonly name: string }[];
  readonly avoid: readonly number[];
  readonly side: number | null;
  readonly time: number | null;
  readonly email: number | null;
  readonly ignored: readonly string[];
};

/** How many lines of a column are looked at to see what it holds. */
const sample = 200;
/** Signs that never stand inside a name. */
const sureList = /\S\s*(?:[\n;>|])\s*\S/;
const severalNames = /[\n;>|]|,\s*\S+.*,|\d[.)]\s*\S.*\d[.)]\s*\S/;
const someNumber = /^[<>~]?\s*-?\d{1,4}(?:[.,]\d+)?\s*(?:%|\/\s*\d+|pts?|points?|stars?|★)?$|^[★☆*]+$/i;

/** The share of a column's filled cells that pass; 0 where none is filled. */
export function shareOf(section: Section, field: number, passes: (cell: string) => boolean): number {
  let filled = 0;
  let passed = 0;
  for (const line of section.body.slice(0, sample)) {
    const cell = cellAt(section.table, line, field);
    if (cell === '') continue;
    filled++;
    if (passes(cell)) passed++;
  }
  return filled === 0 ? 0 : passed / filled;
}

export const isNumeric = (cell: string): boolean =>
  someNumber.test(cell) || rankInCell(cell, fold(cell)) !== null;
/** A number, or a word or dash for nothing: what stands in a grid. */
export const isMark = (cell: string): boolean => isNumeric(cell) || saysNobody(cell);
/** Letters, and not too many: a name, or several. */
export const isTexty = (cell: string): boolean =>
  /\p{L}/u.test(cell) && cell.length <= 120 && !cell.includes('@') && !isNumeric(cell);

const fieldsOfKind = (columns: readonly Column[], ...kinds: readonly string[]): readonly Column[] =>
  columns.filter((column) => column.heading !== null && kinds.includes(column.heading.kind));

const isFilled = (section: Section, field: number): boolean =>
  section.body.slice(0, sample).some((line) => cellAt(section.table, line, field) !== '');

/** First and last name in separate fields, in that order; null where there is no such pair. */
function namePair(columns: readonly Column[]): readonly number[] | null {
  const first = fieldsOfKind(columns, 'first-name')[0];
  const last = fieldsOfKind(columns, 'last-name')[0];
  const plain = fieldsOfKind(columns, 'name')[0];
  if (first && last) return [first.field, last.field];
  if (first && plain) return [first.field, plain.field];
  return last && plain ? [plain.field, last.field] : null;
}

/** A first column of names, whatever stands over it, beside columns of numbers. */
const isCorner = (section: Section): boolean =>
  shareOf(section, 0, isTexty) > 0.5 &&
  section.columns.length > 2 &&
  section.columns.slice(1).every(({ field }) => shareOf(section, field, isTexty) < 0.2);

/** A first column of names under a word for the ranks beside it: the corner of a sheet that was turned. */
const isNamedCorner = ({ columns, ...section }: Section): boolean => {
  const corner = columns[0]?.heading;
  const aboutRanks =
    corner?.kind === 'rank' || corner?.kind === 'list' || (corner?.kind === 'choice' && corner.rank === null);
  const ranked = columns.filter(({ heading }) => heading?.kind === 'choice' && heading.rank !== null).length;
  return aboutRanks && ranked > 1 && shareOf({ columns, ...section }, 0, isTexty) > 0.5;
};

function voterFields(section: Section): readonly number[] {
  const { columns } = section;
  const told = fieldsOfKind(columns, 'voter')[0];
  if (told) return [told.field];
  const pair = namePair(columns);
  if (pair) return pair;
  const named =
    fieldsOfKind(columns, 'name', 'surname-first')[0] ??
    fieldsOfKind(columns, 'party')[0] ??
    fieldsOfKind(columns, 'first-name', 'last-name', 'team')[0];
  if (named) return [named.field];
  const unknown = columns.find(
    (column) => column.heading === null && shareOf(section, column.field, isTexty) > 0.5,
  );
  const email = fieldsOfKind(columns, 'email')[0];
  if (unknown) return [unknown.field];
  if (isCorner(section) || isNamedCorner(section)) return [0];
  return email ? [email.field] : [];
}

/** Choice columns with the ranks of their headings, or else numbered by their order. */
function rankedChoices(columns: readonly Column[]): {
  readonly choices: readonly RankedColumn[];
  readonly byOrder: boolean;
} {
  const all = fieldsOfKind(columns, 'choice');
  const ranked = all.flatMap(({ field, text, heading }) =>
    heading?.kind === 'choice' && heading.rank !== null ? [{ field, rank: heading.rank, heading: text }] : [],
  );
  if (ranked.length > 0) return { choices: ranked, byOrder: false };
  return {
    choices: all.map(({ field, text }, index) => ({ field, rank: index + 1, heading: text })),
    byOrder: all.length > 1,
  };
}

/** The words that all the headings begin with: "Rank of", before each name. */
function sharedBeginning(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  const words = first.split(' ');
  let count = 0;
  while (count < words.length - 1 && others.every((text) => text.split(' ')[count] === words[count])) count++;
  const beginning = words.slice(0, count).join(' ');
  return others.length > 0 && headingOf(beginning) !== null ? beginning : '';
}

/** Columns under people's names with ranks or points in them. */
function candidateColumns(
  section: Section,
  taken: ReadonlySet<number>,
): readonly { readonly field: number; readonly name: string }[] {
  const told = section.columns.flatMap(({ field, heading }) =>
    heading?.kind === 'candidate' ? [{ field, name: heading.name }] : [],
  );
  if (told.length > 1) return told;
  const found = section.columns.filter(({ field, text, heading }) => {
    if (taken.has(field) || text === '' || (heading !== null && !overGrid.has(heading.kind))) return false;
    return (!isFilled(section, field) && heading === null) || shareOf(section, field, isMark) > 0.8;
  });
  const beginning = sharedBeginning(found.map(({ text }) => text));
  return found.map(({ field, text }) => ({ field, name: text.slice(beginning.length).trim() }));
}

/** What the headings of a grid of people may seem to be. */
const overGrid: ReadonlySet<string> = new Set(['choice', 'party', 'rank', 'points', 'list', 'chosen']);

type Draft = Omit<Roles, 'layout' | 'ignored'>;

function draftOf(section: Section): Draft {
  const { columns } = section;
  const voter = voterFields(section);
  const rest = columns.filter((column) => !voter.includes(column.field));
  const one = (...kinds: readonly string[]): number | null =>
    fieldsOfKind(rest, ...kinds).find((column) => isFilled(section, column.field))?.field ?? null;
  const { choices, byOrder } = rankedChoices(rest);
  const number = one('rank', 'points');
  const texty = (field: number): boolean => shareOf(section, field, isTexty) > 0.5;
  const chosen = fieldsOfKind(rest, 'chosen', 'choice', 'party', 'name', 'list').find((column) =>
    texty(column.field),
  );
  const heading = columns[voter[0] ?? -1]?.heading?.kind;
  return {
    voter,
    surnameFirst: heading === 'surname-first' && voter.length === 1,
    choices,
    byOrder,
    chosen: chosen?.field ?? null,
    rank: number !== null && isNumberColumn(section, number) ? one('rank') : null,
    points: number !== null && isNumberColumn(section, number) ? one('points') : null,
    list:
      fieldsOfKind(rest, 'list', 'choice', 'rank', 'chosen').find((column) => texty(column.field))?.field ??
      null,
    candidates: candidateColumns(section, new Set(voter)),
    avoid: fieldsOfKind(rest, 'avoid').map((column) => column.field),
    side: one('side'),
    time: fieldsOfKind(rest, 'time').findLast((column) => isFilled(section, column.field))?.field ?? null,
    email: fieldsOfKind(columns, 'email')[0]?.field ?? null,
  };
}

const isNumberColumn = (section: Section, field: number): boolean => shareOf(section, field, isNumeric) > 0.8;

const repeats = (section: Section, fields: readonly number[]): boolean => {
  const names = section.body.map((line) =>
    fields.map((field) => cellAt(section.table, line, field)).join(' '),
  );
  return names.length > 1 && new Set(names).size <= names.length * 0.75;
};

function layoutOf(section: Section, draft: Draft): Layout | null {
  const { choices, candidates } = draft;
  const ranked =
    choices.length > 0 &&
    !draft.byOrder &&
    section.columns.some(({ heading }) => heading?.kind === 'choice' && heading.rank !== null);
  const choiceCellsAreText = choices.some(
    ({ field }) => shareOf(section, field, (cell) => !isNumeric(cell)) > 0.5,
  );
  if (candidates.length > 1 && !choiceCellsAreText) return draft.voter.length > 0 ? 'people-columns' : null;
  if (draft.voter.length === 0) return null;
  const [only] = choices;
  if (only && choices.length === 1 && shareOf(section, only.field, (cell) => sureList.test(cell)) >= 0.5)
    return 'list-in-cell';
  if (ranked && (choiceCellsAreText || !choices.some(({ field }) => isFilled(section, field)))) {
    const grid = choices.every(({ field }) => {
      const heading = section.columns[field]?.heading;
      return heading?.kind === 'choice' && heading.grid;
    });
    return grid ? 'rank-columns' : 'choice-columns';
  }
  if (draft.chosen !== null && (draft.rank !== null || draft.points !== null))
    return draft.rank === null ? 'points' : 'long';
  if (choices.length > 1 && choiceCellsAreText) return 'choice-columns';
  const { list } = draft;
  if (
    list !== null &&
    shareOf(section, list, (cell) => severalNames.test(cell) || /,|&|\band\b/.test(cell)) >= 0.5
  )
    return 'list-in-cell';
  if (draft.chosen !== null && repeats(section, draft.voter)) return 'long';
  if (list !== null) return 'list-in-cell';
  return null;
}

/** Headings of columns that have no part in the layout. */
function ignoredOf(section: Section, draft: Draft, layout: Layout): readonly string[] {
  const used = new Set<number | null>([...draft.voter, ...draft.avoid, draft.side, draft.time, draft.email]);
  const long = layout === 'long' || (layout === 'points' && draft.chosen !== null);
  if (long) for (const field of [draft.chosen, draft.rank, draft.points]) used.add(field);
  else if (layout === 'list-in-cell') used.add(draft.list);
  else if (layout === 'people-columns' || layout === 'points' || layout === 'matrix')
    for (const { field } of draft.candidates) used.add(field);
  else for (const { field } of draft.choices) used.add(field);
  const left = section.columns.filter(({ field, text }) => text !== '' && !used.has(field));
  const helpers = section.columns.filter(
    ({ field }) => field === draft.time || (field === draft.email && !draft.voter.includes(field)),
  );
  return [...left, ...helpers]
    .sort((x, y) => x.field - y.field)
    .map(({ text }) => text)
    .filter((text) => text !== '');
}

/** The roles of a table that has headings; null if no layout fits. `wanted` overrides the layout. */
export function rolesOf(section: Section, wanted?: Layout): Roles | null {
  const draft = draftOf(section);
  const layout = wanted ?? layoutOf(section, draft);
  return layout === null ? null : { ...draft, layout, ignored: ignoredOf(section, draft, layout) };
}
