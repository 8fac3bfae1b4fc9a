/** The tables in the constitution's annexes. Their words are the options of their fields. */
import {
  type Block,
  type Field,
  type Inlines,
  nameInlines,
  onOneLine,
  type PaperPerson,
  personField,
} from '../papers/index.ts';
import type { Programme } from '../programme/index.ts';
import { clockAfter, orderOfMeeting } from './orderOfMeeting.ts';

const wordsOf =
  (fields: readonly Field[], table: string) =>
  (id: string): string =>
    fields.find((field) => field.id === table)?.options.find((option) => option.id === id)?.words ?? '';

const text = (words: string): Inlines => [{ kind: 'text', text: words }];

/** The order of a meeting of so many minutes; nothing where its length is open or beyond a day. */
export function agendaTable(
  length: number | null,
  startTime: string,
  fields: readonly Field[],
): readonly Block[] {
  if (length === null || length < 10 || length > 1440) return [];
  const words = wordsOf(fields, 'agenda');
  const at = (minutes: number): Inlines => text(clockAfter(startTime, minutes) ?? `+${minutes}`);
  return [
    {
      kind: 'table',
      caption: words('caption'),
      head: [words('part'), words('minutes'), words('starts')],
      rows: [
        ...orderOfMeeting(length).map(({ part, minutes, starts }) => [
          text(words(part)),
          text(String(minutes)),
          at(starts),
        ]),
        [text(words('end')), text(String(length)), at(length)],
      ],
    },
  ];
}

/** Everybody with business and, where all agreed, contact; an empty cell is room to write. */
export function contactTable(
  programme: Programme,
  people: readonly PaperPerson[],
  withContacts: boolean,
  fields: readonly Field[],
): readonly Block[] {
  const words = wordsOf(fields, 'contacts');
  const label = fields.find(({ id }) => id === 'personName')?.label ?? words('name');
  const cell = (value: string, field: string, id: string): Inlines => {
    const line = onOneLine(value);
    return line === '' ? [] : [{ kind: 'value', text: line, field: personField(field, id) }];
  };
  const rows = people.map((somebody) => {
    const person = programme.people.find(({ id }) => id === somebody.id);
    return [
      nameInlines(somebody, label),
      cell(person?.business ?? '', 'business', somebody.id),
      withContacts ? cell(person?.contact ?? '', 'contact', somebody.id) : [],
      [],
    ];
  });
  return [
    {
      kind: 'table',
      caption: words('caption'),
      head: [words('name'), words('business'), words('contact'), words('wish')],
      rows,
    },
  ];
}
