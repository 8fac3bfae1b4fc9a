/** Choices under headings of which only the voter's is known. */
import { fold } from '../table/index.ts';
import { isTexty, shareOf } from './columnCells.ts';
import { asChoices, type Guessed, looksLikeName } from './guess.ts';
import { saysNobody } from './nobody.ts';
import type { RosterEntry } from './reading.ts';
import type { Section } from './sections.ts';
import { voterFields } from './voterColumns.ts';

/** Two capitalised words, or letters of a script without capitals. */
const fullName = /^\p{Lu}\S*(?: \S+)* \p{Lu}|^[\p{Lo}\s.]+$/u;

/** Whether a column names people rather than answers like "maybe": full names, or names on the list. */
function holdsPeople(part: Section, field: number, roster: readonly RosterEntry[]): boolean {
  const known = new Set(roster.flatMap(({ name }) => [fold(name), ...fold(name).split(' ')]));
  return (
    shareOf(part, field, (cell) => saysNobody(cell) || fullName.test(cell) || known.has(fold(cell))) > 0.5
  );
}

/** Choices under headings of which only the voter's is known: columns of names that come back. */
export function guessedUnder(part: Section, roster: readonly RosterEntry[]): Guessed | null {
  const voter = voterFields(part);
  const [first] = voter;
  const [column] = voter.map((field) => part.columns[field]);
  if (first === undefined || column?.heading === null || column === undefined) return null;
  if (!isVoterKind(column.heading.kind)) return null;
  const unknown = part.columns.filter(
    ({ field, text, heading }) =>
      heading === null &&
      text !== '' &&
      shareOf(part, field, looksLikeName) > 0.8 &&
      shareOf(part, field, isTexty) > 0.3,
  );
  const people = unknown.filter(({ field }) => holdsPeople(part, field, roster));
  const guess = asChoices(part, [first, ...people.map(({ field }) => field)], roster);
  if (guess === null) return null;
  const choices = guess.roles.choices.map((choice) => ({
    ...choice,
    heading: part.columns[choice.field]?.text ?? '',
  }));
  const used = new Set([...voter, ...choices.map(({ field }) => field)]);
  const ignored = part.columns
    .filter(({ field, text }) => text !== '' && !used.has(field))
    .map(({ text }) => text);
  return {
    section: part,
    roles: { ...guess.roles, voter, choices, ignored, byOrder: true, layout: guess.layout },
    findings: [],
  };
}

const isVoterKind = (kind: string): boolean =>
  kind === 'voter' ||
  kind === 'name' ||
  kind === 'party' ||
  kind === 'surname-first' ||
  kind === 'first-name';
