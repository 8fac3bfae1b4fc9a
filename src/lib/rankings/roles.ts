/** Which column of a table is the voter's, which are choices, and so which layout it is. */
import { isFilled, isMark, isNumberColumn, isTexty, shareOf } from './columnCells.ts';
import { headingOf } from './headings.ts';
import { layoutOf } from './layoutOf.ts';
import type { Layout } from './reading.ts';
import { type Column, isTotalWord, type Section } from './sections.ts';
import { fieldsOfKind, voterFields } from './voterColumns.ts';

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
    if (taken.has(field) || text === '' || isTotalWord(text)) return false;
    if (heading !== null && !overGrid.has(heading.kind)) return false;
    return (!isFilled(section, field) && heading === null) || shareOf(section, field, isMark) > 0.8;
  });
  // Columns that nobody has filled are people only where no other column is filled either.
  const empty = found.every(({ field }) => !isFilled(section, field));
  const others = section.columns.some(
    ({ field, heading }) => !taken.has(field) && heading === null && isFilled(section, field),
  );
  if (empty && others) return [];
  const beginning = sharedBeginning(found.map(({ text }) => text));
  return found.map(({ field, text }) => ({ field, name: text.slice(beginning.length).trim() }));
}

/** What the headings of a grid of people may seem to be. */
const overGrid: ReadonlySet<string> = new Set(['choice', 'party', 'rank', 'points', 'list', 'chosen']);

/** Roles before the layout is known. */
export type Draft = Omit<Roles, 'layout' | 'ignored'> & {
  /** Whether the headings of the choices name their ranks. */
  readonly ranked: boolean;
};

function draftOf(section: Section): Draft {
  const { columns } = section;
  const voter = voterFields(section);
  const rest = columns.filter((column) => !voter.includes(column.field));
  const one = (...kinds: readonly string[]): number | null =>
    fieldsOfKind(rest, ...kinds).find((column) => isFilled(section, column.field))?.field ?? null;
  const { choices, byOrder } = rankedChoices(rest);
  const number = one('rank', 'points');
  const [only, ...more] = fieldsOfKind(rest, 'choice');
  const counted = only && more.length === 0 && isNumberColumn(section, only.field) ? only.field : null;
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
    ranked:
      choices.length > 0 &&
      columns.some(({ heading }) => heading?.kind === 'choice' && heading.rank !== null),
    chosen: chosen?.field ?? null,
    rank: (number !== null && isNumberColumn(section, number) ? one('rank') : null) ?? counted,
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
