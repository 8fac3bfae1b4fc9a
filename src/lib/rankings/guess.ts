/** Roles for a table without known headings, from what stands in its cells. */
import { cellAt, fold, placeOf } from '../table/index.ts';
import { isNumeric, isTexty, shareOf } from './columnCells.ts';
import { saysNobody } from './nobody.ts';
import type { Layout, RankingsFinding, RosterEntry } from './reading.ts';
import type { Roles } from './roles.ts';
import type { Section } from './sections.ts';

const named = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’,()&-]{0,80}$/u;

/** Text that may be a person's name. */
export const looksLikeName = (cell: string): boolean => named.test(cell) || saysNobody(cell);

export const noRoles: Omit<Roles, 'layout' | 'voter'> = {
  surnameFirst: false,
  choices: [],
  byOrder: false,
  chosen: null,
  rank: null,
  points: null,
  list: null,
  candidates: [],
  avoid: [],
  side: null,
  time: null,
  email: null,
  ignored: [],
};

export type Guessed = {
  readonly section: Section;
  readonly roles: Roles;
  readonly findings: readonly RankingsFinding[];
};

type Guess = { readonly layout: Layout; readonly roles: Omit<Roles, 'layout'> };

/** Voter, chosen, rank: two columns of names that repeat, one of small numbers. */
function asLong(names: readonly number[], numbers: readonly number[]): Guess | null {
  const [voter, chosen] = names;
  const [rank] = numbers;
  if (voter === undefined || chosen === undefined || rank === undefined || names.length > 2) return null;
  return { layout: 'long', roles: { ...noRoles, voter: [voter], chosen, rank } };
}

/** Every name in these fields, folded, with how often it stands there. */
function countNames(part: Section, fields: readonly number[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of part.body.slice(0, 2000)) {
    for (const field of fields) {
      const key = fold(cellAt(part.table, line, field));
      if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** The share of filled cells that name somebody for the second time, or a voter, or somebody on the list. */
function returning(
  part: Section,
  fields: readonly number[],
  counts: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): number {
  let filled = 0;
  let again = 0;
  for (const line of part.body.slice(0, 2000)) {
    for (const field of fields) {
      const key = fold(cellAt(part.table, line, field));
      if (key === '') continue;
      filled++;
      if ((counts.get(key) ?? 0) > 1 || known.has(key)) again++;
    }
  }
  return filled === 0 ? 0 : again / filled;
}

/** Fewest filled cells from which it can be told whether names come back. */
const enough = 12;

/** Choices in columns of names that come back; null if too few of them do. */
export function asChoices(
  part: Section,
  names: readonly number[],
  roster: readonly RosterEntry[],
): Guess | null {
  const [voter, ...others] = names;
  if (voter === undefined || others.length === 0) return null;
  const counts = countNames(part, others);
  const known = new Set([...countNames(part, [voter]).keys(), ...roster.map(({ name }) => fold(name))]);
  const few = part.body.length * others.length <= enough;
  const meant = others.filter((field) => few || returning(part, [field], counts, known) >= 0.2);
  if (meant.length === 0) return null;
  const choices = meant.map((field, index) => ({ field, rank: index + 1, heading: '' }));
  const ignored = others
    .filter((field) => !meant.includes(field))
    .map((field) => `column ${part.table.fieldNumbers[field] ?? field + 1}`);
  return { layout: 'choice-columns', roles: { ...noRoles, voter: [voter], choices, ignored } };
}

/** Whether the first line is a line of headings in words that are not known: none of them comes back, the rest do. */
function firstIsHeading(part: Section, { roles }: Guess): boolean {
  const [first] = part.body;
  const fields = [
    ...roles.choices.map(({ field }) => field),
    ...(roles.chosen === null ? [] : [roles.chosen]),
  ];
  if (first === undefined || part.body.length < 3 || fields.length === 0) return false;
  const counts = countNames(part, fields);
  const voters = countNames(part, roles.voter);
  const key = (field: number): string => fold(cellAt(part.table, first, field));
  const alone = fields.every(
    (field) => key(field) !== '' && counts.get(key(field)) === 1 && !voters.has(key(field)),
  );
  const named = roles.voter.some((field) => counts.has(key(field)) || (voters.get(key(field)) ?? 0) > 1);
  const rest = { ...part, body: part.body.slice(1) };
  return alone && !named && returning(rest, fields, counts, new Set(voters.keys())) >= 0.8;
}

function asList(part: Section, roster: readonly RosterEntry[]): Guess | null {
  if (part.columns.length !== 2) return null;
  const several = shareOf(part, 1, (cell) => /[,;>\n/]/.test(cell));
  const name = shareOf(part, 0, looksLikeName);
  return several >= 0.6 && name >= 0.8 && (part.body.length > 1 || roster.length > 0)
    ? { layout: 'list-in-cell', roles: { ...noRoles, voter: [0], list: 1 } }
    : null;
}

/** The table without the line of headings that was found in it, and the headings put to the choices. */
function headed(part: Section, guess: Guess): Guessed {
  const [first = 0] = part.body;
  const texts = part.table.cells[first] ?? [];
  const columns = part.columns.map((column) => ({ ...column, text: texts[column.field] ?? '' }));
  const choices = guess.roles.choices.map((choice) => ({ ...choice, heading: texts[choice.field] ?? '' }));
  return {
    section: { ...part, columns, body: part.body.slice(1), headerRows: 1 },
    roles: { ...guess.roles, choices, layout: guess.layout },
    findings: [
      {
        code: 'row-ignored',
        level: 'check',
        row: placeOf(part.table, first, 0).row,
        facts: { why: 'headings' },
      },
    ],
  };
}

/** What a table without known headings seems to be; null if nothing in it looks like rankings. */
export function guessed(
  part: Section,
  wanted: Layout | undefined,
  roster: readonly RosterEntry[],
): Guessed | null {
  const fields = part.columns.map(({ field }) => field);
  const names = fields.filter(
    (field) => shareOf(part, field, looksLikeName) > 0.8 && shareOf(part, field, isTexty) > 0.3,
  );
  const numbers = fields.filter((field) => shareOf(part, field, isNumeric) > 0.9);
  const guess = asLong(names, numbers) ?? asList(part, roster) ?? asChoices(part, names, roster);
  if (guess === null || (wanted !== undefined && wanted !== guess.layout && wanted !== 'rank-columns'))
    return null;
  if (firstIsHeading(part, guess)) return headed(part, guess);
  return { section: part, roles: { ...guess.roles, layout: wanted ?? guess.layout }, findings: [] };
}
