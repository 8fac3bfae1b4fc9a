/** Which columns name the voter. */
import { isTexty, shareOf } from './columnCells.ts';
import type { Column, Section } from './sections.ts';

/** The columns whose headings are of one of these kinds. */
export const fieldsOfKind = (columns: readonly Column[], ...kinds: readonly string[]): readonly Column[] =>
  columns.filter((column) => column.heading !== null && kinds.includes(column.heading.kind));

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
const isNamedCorner = (section: Section): boolean => {
  const { columns } = section;
  const corner = columns[0]?.heading;
  const aboutRanks =
    corner?.kind === 'rank' || corner?.kind === 'list' || (corner?.kind === 'choice' && corner.rank === null);
  const ranked = columns.filter(({ heading }) => heading?.kind === 'choice' && heading.rank !== null).length;
  return aboutRanks && ranked > 1 && shareOf(section, 0, isTexty) > 0.5;
};

/** The fields that name the voter: one, or first and last name; none if nothing does. */
export function voterFields(section: Section): readonly number[] {
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
  const email =
    fieldsOfKind(columns, 'email')[0] ??
    columns.find(
      ({ field, heading }) =>
        heading === null && shareOf(section, field, (cell) => /^\S+@\S+$/.test(cell)) > 0.8,
    );
  if (unknown) return [unknown.field];
  if (isCorner(section) || isNamedCorner(section)) return [0];
  return email ? [email.field] : [];
}
