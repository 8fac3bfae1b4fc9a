/** What every row of a table gives a ballot, whatever the layout: the voter, the side, the time. */
import { cellAt, placeOf } from '../table/index.ts';
import { saysNobody } from './nobody.ts';
import type { Direction, Layout, Mention, RankingsFinding, RawBallot } from './reading.ts';
import type { Roles } from './roles.ts';
import type { Section } from './sections.ts';

export type RawRows = {
  readonly ballots: readonly RawBallot[];
  readonly findings: readonly RankingsFinding[];
  readonly direction: Direction;
  /** The layout as it proved to be; absent where it is as it seemed. */
  readonly layout?: Layout;
};

/** `Moss, Stephen`: one comma, a few words on each side. */
const surnameComma = /^([^,]+), ([^,]+)$/;
const fewWords = (text: string): boolean => text.split(' ').length <= 3;

/** `DUPONT Zoé`: the surname in capitals before a given name that is not. */
const capitalSurname = /^((?:\p{Lu}[\p{Lu}'’-]+ )+)((?:\p{Lu}\p{Ll}\S* ?)+)$/u;

/** `Rosa Delgado (https://…)`: a link behind a name, as exports of linked tables have it. */
const link = / ?\((?:https?:\/\/|www\.)[^)\s]*\)/g;
const withoutLinks = (text: string): string => (text.includes('(') ? text.replace(link, '') : text);

/** The name with the given name first, where it is written surname first. */
function givenFirst(text: string, surnameFirst: boolean): string {
  const [, surname = '', given = ''] = capitalSurname.exec(text) ?? [];
  if (surname !== '') return `${given} ${surname.trim()}`;
  if (!surnameFirst) return text;
  const [, last = '', first = ''] = surnameComma.exec(text) ?? [];
  if (last !== '') return fewWords(last) && fewWords(first) ? `${first} ${last}` : text;
  const words = text.split(' ');
  return words.length < 2 ? text : [words.at(-1), ...words.slice(0, -1)].join(' ');
}

/** Whether most names in these fields are written `Surname, First`. */
function mostlyWithComma(section: Section, fields: readonly number[]): boolean {
  let filled = 0;
  let commas = 0;
  for (const line of section.body.slice(0, 200)) {
    for (const field of fields) {
      const cell = cellAt(section.table, line, field);
      if (cell === '' || saysNobody(cell)) continue;
      filled++;
      const parts = surnameComma.exec(cell);
      if (parts && fewWords(parts[1] ?? '') && fewWords(parts[2] ?? '')) commas++;
    }
  }
  return filled > 1 && commas / filled > 0.6;
}

export type Names = {
  readonly voter: (line: number) => Mention;
  readonly other: (line: number, field: number) => Mention;
};

/** Reads a name from a field, given name first. */
export function namesIn(section: Section, roles: Roles): Names {
  const { table } = section;
  const comma = mostlyWithComma(section, [
    ...roles.voter,
    ...roles.choices.map(({ field }) => field),
    ...(roles.chosen === null ? [] : [roles.chosen]),
  ]);
  const [first = 0] = roles.voter;
  const surnameFirst = (field: number): boolean => roles.surnameFirst && !section.joined.includes(field);
  const voter: Names['voter'] = (line) => {
    const text = roles.voter
      .map((field) => cellAt(table, line, field))
      .filter((part) => part !== '')
      .join(' ');
    return {
      text,
      name: givenFirst(text, roles.surnameFirst || (comma && surnameComma.test(text))),
      ...placeOf(table, line, first),
    };
  };
  const other: Names['other'] = (line, field) => {
    const text = withoutLinks(cellAt(table, line, field));
    return {
      text,
      name: givenFirst(text, surnameFirst(field) || (comma && surnameComma.test(text))),
      ...placeOf(table, line, field),
    };
  };
  return { voter, other };
}

export type Shared = Omit<RawBallot, 'choices' | 'declined'>;

/** What every ballot has, whatever the layout. */
export function sharedOf(section: Section, roles: Roles, line: number, names: Names): Shared {
  const at = (field: number | null): string => (field === null ? '' : cellAt(section.table, line, field));
  return {
    voter: names.voter(line),
    avoid: roles.avoid
      .map((field) => names.other(line, field))
      .filter(({ text }) => text !== '' && !saysNobody(text)),
    side: at(roles.side),
    time: at(roles.time),
    email: at(roles.email),
    table: section.number,
  };
}
