/** One row of the list → one person. */
import type { Person, Side } from '../programme/index.ts';
import { cellAt, fold, isBlank, placeOf } from '../table/index.ts';
import { answerIn, capacityIn, entriesIn, wholeEntriesIn } from './cells.ts';
import type { Column, Layout } from './layout.ts';
import type { ColumnKind, ListedPerson, PeopleDecision, PeopleFinding, PeopleOptions } from './reading.ts';
import { sideOfWord } from './sideWords.ts';

/** Somebody to be kept apart, as written, with the place. */
export type Avoided = { readonly text: string; readonly row: number; readonly column: number };
export type Row = {
  readonly person: Omit<ListedPerson, 'id'>;
  readonly code: string;
  readonly avoid: readonly Avoided[];
};

export type Desk = {
  readonly options: PeopleOptions;
  readonly findings: PeopleFinding[];
  readonly decided: (code: string, value: string, row: number) => PeopleDecision | null;
};

type Cell = { readonly text: string; readonly row: number; readonly column: number };

const swapped = (name: string): string => {
  const comma = /^([^,]+),\s*([^,]+)$/.exec(name);
  return comma ? `${comma[2]} ${comma[1]}` : name;
};

/** "LOPEZ Ana" and "Lopez, Ana" with the given name first. */
function nameOf(cell: (kind: ColumnKind) => Cell): string {
  const whole = cell('name').text;
  if (whole !== '') return swapped(whole);
  const turned = cell('surname-first').text;
  if (turned !== '') {
    const [family = '', ...given] = turned.split(' ');
    return turned.includes(',') ? swapped(turned) : [...given, family].join(' ');
  }
  return `${cell('first-name').text} ${cell('last-name').text}`.trim();
}

function sideNamed({ sideNames }: PeopleOptions, text: string): Side | null {
  const folded = fold(text);
  for (const side of ['a', 'b'] as const) {
    const { one = '', many = '' } = sideNames?.[side] ?? {};
    if (folded !== '' && (folded === fold(one) || folded === fold(many))) return side;
  }
  return sideOfWord(folded);
}

function sideIn(desk: Desk, { text, row, column }: Cell, person: string, all: Side | null): Side | null {
  if (text === '') return all;
  const decision = desk.decided('side-unread', text, row);
  if (decision) return decision.use === 'a' || decision.use === 'b' ? decision.use : null;
  const side = sideNamed(desk.options, text);
  if (side !== null) return side;
  const { sideNames } = desk.options;
  desk.findings.push({
    code: 'side-unread',
    level: 'block',
    row,
    column,
    value: text,
    facts: { person },
    suggestions: (['a', 'b'] as const).map((use) => ({
      use,
      name: sideNames?.[use].one ?? use.toUpperCase(),
    })),
  });
  return null;
}

function answersIn(
  desk: Desk,
  columns: readonly Column[],
  at: (column: Column) => Cell,
  person: string,
): Person['answers'] {
  const answers: Record<string, Person['answers'][string]> = {};
  for (const column of columns) {
    if (column.holds === null || typeof column.holds === 'string') continue;
    const cell = at(column);
    if (cell.text === '') continue;
    const answer = answerIn(column.holds.criterion, cell.text);
    if (answer !== null) answers[column.holds.criterion.id] = answer;
    else unread(desk, 'answer-unread', cell, { person, heading: column.heading });
  }
  return answers;
}

function unread(
  { findings }: Desk,
  code: 'answer-unread' | 'capacity-unread' | 'email-unread' | 'row-nameless',
  { text, row, column }: Cell,
  facts: NonNullable<PeopleFinding['facts']>,
): void {
  findings.push({ code, level: 'check', row, column, value: text, facts });
}

/** A person's row; null where it names nobody. */
function rowAt(desk: Desk, { table, columns, side }: Layout, line: number): Row | null {
  const at = ({ field }: Column): Cell => ({
    text: cellAt(table, line, field),
    ...placeOf(table, line, field),
  });
  const nothing: Cell = { text: '', row: placeOf(table, line, 0).row, column: 1 };
  const cell = (kind: ColumnKind): Cell => {
    const column = columns.find(({ holds }) => holds === kind);
    return column ? at(column) : nothing;
  };
  const name = nameOf(cell);
  if (name === '') {
    unread(desk, 'row-nameless', nothing, {});
    return null;
  }
  const [email, code] = [cell('email'), cell('id').text];
  const partnersIn = (kind: 'capacity' | 'minimum'): number | null => {
    const written = cell(kind);
    const partners = written.text === '' ? null : capacityIn(written.text);
    if (written.text !== '' && partners === null) unread(desk, 'capacity-unread', written, { person: name });
    return partners;
  };
  const [capacity, minimum] = [partnersIn('capacity'), partnersIn('minimum')];
  if (email.text !== '' && !/^\S+@\S+$/.test(email.text))
    unread(desk, 'email-unread', email, { person: name });
  const person = {
    name,
    side: sideIn(desk, cell('side'), name, side),
    email: email.text,
    team: cell('team').text,
    members: entriesIn(cell('members').text),
    capacity,
    minimum,
    business: cell('business').text,
    offers: entriesIn(cell('offers').text),
    seeks: entriesIn(cell('seeks').text),
    availability: cell('availability').text,
    notes: cell('notes').text,
    answers: answersIn(desk, columns, at, name),
    aliases: [code, email.text].filter((alias) => alias !== ''),
    row: nothing.row,
  };
  const avoid = columns
    .filter(({ holds }) => holds === 'avoid')
    .map(at)
    .flatMap((where) => wholeEntriesIn(where.text).map((text) => ({ ...where, text })));
  return { person, code, avoid };
}

/** The people of a table, in its order. */
export function rowsOf(desk: Desk, layout: Layout): readonly Row[] {
  return layout.table.cells.flatMap((line, at) => {
    if (at < layout.from || isBlank(line)) return [];
    const row = rowAt(desk, layout, at);
    return row === null ? [] : [row];
  });
}
