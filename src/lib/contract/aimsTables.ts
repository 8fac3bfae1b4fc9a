import {
  type Block,
  type Field,
  type Inlines,
  type Manner,
  type PaperPerson,
  personField,
  tell,
} from '../papers/index.ts';
import type { Answer } from '../programme/index.ts';

const aims = ['aimThree', 'aimTwelve', 'aimNinety', 'aimMeasure'];

/** A table of aims for each person; an empty cell is room to write. The heads and rows are the options of `aims`. */
export function aimsTables(
  people: readonly PaperPerson[],
  answers: Readonly<Record<string, Answer>>,
  fields: readonly Field[],
  manner: Manner,
): readonly Block[] {
  const words = (id: string): string =>
    fields.find((field) => field.id === 'aims')?.options.find((option) => option.id === id)?.words ?? '';
  const cell = (id: string, person: string): Inlines => {
    const field = fields.find((candidate) => candidate.id === id);
    const key = personField(id, person);
    const text = field && tell(field, answers[key], manner)?.items[0];
    return text === undefined ? [] : [{ kind: 'value', text, field: key }];
  };
  return people.map(({ id, name, stand }) => ({
    kind: 'table',
    caption: `${words('caption')} ${name === '' ? stand : name}`,
    head: [words('aim'), words('line')],
    rows: aims.map((aim) => [[{ kind: 'text', text: words(aim) }], cell(aim, id)]),
  }));
}
