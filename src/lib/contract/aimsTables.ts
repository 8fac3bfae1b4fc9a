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

/** The aims of so many people stand beside each other. */
const BESIDE = 3;

/** A table of aims for each person, or one for two or three; an empty cell is room to write. The heads and rows are the options of `aims`. */
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
  const nameOf = ({ name, stand }: PaperPerson): string => (name === '' ? stand : name);
  const rowsFor = (some: readonly PaperPerson[]) =>
    aims.map((aim): readonly Inlines[] => [
      [{ kind: 'text', text: words(aim) }],
      ...some.map(({ id }) => cell(aim, id)),
    ]);
  if (people.length <= BESIDE) {
    const heads = people.map((person) => capital(nameOf(person)));
    return [
      { kind: 'table', caption: '', head: [words('aim'), ...heads], rows: rowsFor(people), room: 'some' },
    ];
  }
  return people.map((person) => ({
    kind: 'table',
    caption: `${words('caption')} ${nameOf(person)}`,
    head: [words('aim'), words('line')],
    rows: rowsFor([person]),
  }));
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
