/** Roles for a table without known headings, from what stands in its cells. */
import { cellAt, fold } from '../table/index.ts';
import { saysNobody } from './nobody.ts';
import type { Layout, RosterEntry } from './reading.ts';
import { isNumeric, isTexty, type Roles, shareOf } from './roles.ts';
import { type Section, section } from './sections.ts';

const named = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’,()&-]{0,80}$/u;

/** Text that may be a person's name. */
const looksLikeName = (cell: string): boolean => named.test(cell) || saysNobody(cell);

const noRoles: Omit<Roles, 'layout' | 'voter'> = {
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

type Guess = { readonly layout: Layout; readonly roles: Omit<Roles, 'layout'> };

/** Voter, chosen, rank: two columns of names that repeat, one of small numbers. */
function asLong(names: readonly number[], numbers: readonly number[]): Guess | null {
  const [voter, chosen] = names;
  const [rank] = numbers;
  if (voter === undefined || chosen === undefined || rank === undefined || names.length > 2) return null;
  return { layout: 'long', roles: { ...noRoles, voter: [voter], chosen, rank } };
}

/** How often choices name somebody again, or somebody who votes: names of people do, noise does not. */
function returning(part: Section, voter: number, others: readonly number[]): number {
  const voters = new Set(part.body.map((line) => fold(cellAt(part.table, line, voter))));
  const seen = new Set<string>();
  let filled = 0;
  let again = 0;
  for (const line of part.body.slice(0, 2000)) {
    for (const field of others) {
      const key = fold(cellAt(part.table, line, field));
      if (key === '') continue;
      filled++;
      if (seen.has(key) || voters.has(key)) again++;
      seen.add(key);
    }
  }
  return filled === 0 ? 0 : again / filled;
}

function known(part: Section, others: readonly number[], roster: readonly RosterEntry[]): number {
  const names = new Set(roster.map(({ name }) => fold(name)));
  const shares = others.map((field) => shareOf(part, field, (cell) => names.has(fold(cell))));
  return Math.max(0, ...shares);
}

function asChoices(part: Section, names: readonly number[], roster: readonly RosterEntry[]): Guess | null {
  const [voter, ...others] = names;
  if (voter === undefined || others.length === 0) return null;
  const cells = part.body.length * others.length;
  const plausible = cells <= 12 || returning(part, voter, others) >= 0.2 || known(part, others, roster) > 0.3;
  if (!plausible) return null;
  const choices = others.map((field, index) => ({ field, rank: index + 1, heading: '' }));
  return { layout: 'choice-columns', roles: { ...noRoles, voter: [voter], choices } };
}

function asList(part: Section, roster: readonly RosterEntry[]): Guess | null {
  if (part.columns.length !== 2) return null;
  const several = shareOf(part, 1, (cell) => /[,;>\n/]/.test(cell));
  const name = shareOf(part, 0, looksLikeName);
  return several >= 0.6 && name >= 0.8 && (part.body.length > 1 || roster.length > 0)
    ? { layout: 'list-in-cell', roles: { ...noRoles, voter: [0], list: 1 } }
    : null;
}

/** A first line of names over numbers. */
function asGrid(part: Section): Guess | null {
  const [first] = part.body;
  if (first === undefined) return null;
  const rest: Section = section(part.table, first, part.number);
  const candidates = rest.columns.filter(
    ({ field, text }) =>
      field > 0 &&
      text !== '' &&
      looksLikeName(text) &&
      (shareOf(rest, field, isNumeric) > 0.8 || shareOf(rest, field, () => true) === 0),
  );
  const voters = shareOf(rest, 0, looksLikeName) > 0.8;
  if (!voters || candidates.length < 2 || candidates.length < rest.columns.length - 2) return null;
  return {
    layout: 'people-columns',
    roles: {
      ...noRoles,
      voter: [0],
      candidates: candidates.map(({ field, text }) => ({ field, name: text })),
    },
  };
}

/** The roles of a table that has no headings; null if nothing in it looks like rankings. */
export function guessedRoles(
  part: Section,
  wanted: Layout | undefined,
  roster: readonly RosterEntry[],
): Roles | null {
  const fields = part.columns.map(({ field }) => field);
  const names = fields.filter(
    (field) => shareOf(part, field, looksLikeName) > 0.8 && shareOf(part, field, isTexty) > 0.3,
  );
  const numbers = fields.filter((field) => shareOf(part, field, isNumeric) > 0.9);
  const guess = asLong(names, numbers) ?? asList(part, roster) ?? asChoices(part, names, roster);
  if (guess === null || (wanted !== undefined && wanted !== guess.layout && wanted !== 'rank-columns'))
    return null;
  return { ...guess.roles, layout: wanted ?? guess.layout };
}

/** A grid under a line of names: the section that it makes, and its roles. */
export function guessedGrid(
  part: Section,
  wanted: Layout | undefined,
): { readonly section: Section; readonly roles: Roles } | null {
  if (wanted !== undefined && wanted !== 'people-columns' && wanted !== 'matrix' && wanted !== 'points')
    return null;
  const guess = asGrid(part);
  const [first] = part.body;
  if (guess === null || first === undefined) return null;
  return {
    section: section(part.table, first, part.number),
    roles: { ...guess.roles, layout: wanted ?? guess.layout },
  };
}
