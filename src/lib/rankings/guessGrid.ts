/** Grids without known headings: names over numbers, or numbers alone. */
import type { Table } from '../table/index.ts';
import { isMark, shareOf } from './columnCells.ts';
import { type Guessed, looksLikeName, noRoles } from './guess.ts';
import type { Layout, RosterEntry } from './reading.ts';
import { type Section, section } from './sections.ts';

const isGrid = (wanted: Layout | undefined): boolean =>
  wanted === undefined || wanted === 'people-columns' || wanted === 'matrix' || wanted === 'points';

/** Most lines of one cell that may stand above a grid: a title, an address, a date. */
const titles = 6;

/** A first line of names over numbers, below a title if there is one. */
function underNames(part: Section): Guessed | null {
  const first = part.body
    .slice(0, titles)
    .find((line) => (part.table.cells[line] ?? []).filter((cell) => cell !== '').length > 1);
  if (first === undefined) return null;
  const rest = section(part.table, first, part.number);
  const candidates = rest.columns.filter(
    ({ field, text }) =>
      field > 0 &&
      text !== '' &&
      looksLikeName(text) &&
      (shareOf(rest, field, isMark) > 0.8 || shareOf(rest, field, () => true) === 0),
  );
  const voters = shareOf(rest, 0, looksLikeName) > 0.8;
  if (!voters || candidates.length < 2 || candidates.length < rest.columns.length - 2) return null;
  const named = candidates.map(({ field, text }) => ({ field, name: text }));
  return {
    section: rest,
    roles: { ...noRoles, layout: 'people-columns', voter: [0], candidates: named },
    findings: [],
  };
}

/** The names down and across that fit a grid of numbers: the list's two sides, or all of it both ways. */
function namesFor(
  lines: number,
  fields: number,
  roster: readonly RosterEntry[],
): readonly [readonly string[], readonly string[]] | null {
  const of = (side: 'a' | 'b'): readonly string[] =>
    roster.filter((entry) => entry.side === side).map(({ name }) => name);
  const all = roster.map(({ name }) => name);
  const ways = [
    [of('a'), of('b')],
    [of('b'), of('a')],
    [all, all],
  ] as const;
  return (
    ways.find(([down, across]) => down.length === lines && across.length === fields && lines > 1) ?? null
  );
}

/** Numbers alone: they belong to the people of the list, in its order. */
function byOrder(part: Section, roster: readonly RosterEntry[]): Guessed | null {
  const names = namesFor(part.body.length, part.columns.length, roster);
  if (names === null || !part.columns.every(({ field }) => shareOf(part, field, isMark) === 1)) return null;
  const [down, across] = names;
  const cells = part.body.map((line, index) => [down[index] ?? '', ...(part.table.cells[line] ?? [])]);
  const numbers = part.body.map((line) => part.table.lineNumbers[line] ?? line + 1);
  const table: Table = {
    ...part.table,
    cells: [['', ...across], ...cells],
    lineNumbers: [numbers[0] ?? 1, ...numbers],
    fieldNumbers: [part.table.fieldNumbers[0] ?? 1, ...part.table.fieldNumbers],
  };
  const candidates = across.map((name, index) => ({ field: index + 1, name }));
  const roles = { ...noRoles, layout: 'people-columns' as const, voter: [0], candidates };
  const named = section(table, 0, part.number);
  return {
    section: { ...named, headerRows: 0 },
    roles,
    findings: [{ code: 'names-by-order', level: 'check', facts: { count: roster.length } }],
  };
}

/** The grid that a table without known headings seems to be; null if it is none. */
export function guessedGrid(
  part: Section,
  wanted: Layout | undefined,
  roster: readonly RosterEntry[],
): Guessed | null {
  return isGrid(wanted) ? (underNames(part) ?? byOrder(part, roster)) : null;
}
