/** Which layout a table has, once its columns have their roles. */
import { cellAt } from '../table/index.ts';
import { isFilled, isNumeric, shareOf } from './columnCells.ts';
import type { Layout } from './reading.ts';
import type { Draft } from './roles.ts';
import type { Section } from './sections.ts';

/** Signs that never stand inside a name. */
const sureList = /\S\s*(?:[\n;>|])\s*\S/;
const severalNames = /[\n;>|]|,\s*\S+.*,|\d[.)]\s*\S.*\d[.)]\s*\S/;
const repeats = (section: Section, fields: readonly number[]): boolean => {
  const names = section.body.map((line) =>
    fields.map((field) => cellAt(section.table, line, field)).join(' '),
  );
  return names.length > 1 && new Set(names).size <= names.length * 0.75;
};

const holdsNames = (section: Section, field: number): boolean =>
  shareOf(section, field, (cell) => !isNumeric(cell)) > 0.5;

/** Whether the choices are a form's grid, headed by ranks alone. */
const isGrid = (section: Section, { choices }: Draft): boolean =>
  choices.every(({ field }) => {
    const heading = section.columns[field]?.heading;
    return heading?.kind === 'choice' && heading.grid;
  });

const isList = (section: Section, field: number): boolean =>
  shareOf(section, field, (cell) => severalNames.test(cell) || /,|&|\band\b/.test(cell)) >= 0.5;

/** Whether all choices stand in the one choice column, cut by signs that no name holds. */
const isOneList = (section: Section, { choices }: Draft): boolean =>
  choices.length === 1 && shareOf(section, choices[0]?.field ?? 0, (cell) => sureList.test(cell)) >= 0.5;

/** The layout that the roles of the columns amount to; null if none. The order of the questions matters. */
export function layoutOf(section: Section, draft: Draft): Layout | null {
  const { choices, candidates, chosen, list } = draft;
  const names = choices.some(({ field }) => holdsNames(section, field));
  const empty = choices.every(({ field }) => !isFilled(section, field));
  if (draft.voter.length === 0) return null;
  if (candidates.length > 1 && !names) return 'people-columns';
  if (isOneList(section, draft)) return 'list-in-cell';
  if (choices.length > 0 && draft.ranked && (names || empty))
    return isGrid(section, draft) ? 'rank-columns' : 'choice-columns';
  if (chosen !== null && draft.rank !== null) return 'long';
  if (chosen !== null && draft.points !== null) return 'points';
  if (choices.length > 1 && names) return 'choice-columns';
  if (list !== null && isList(section, list)) return 'list-in-cell';
  if (chosen !== null && repeats(section, draft.voter)) return 'long';
  return list === null ? null : 'list-in-cell';
}
