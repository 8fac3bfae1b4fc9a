/** Three ways to begin: sets of answers that differ in real choices. */
import type { Answer, Answers } from '../programme/index.ts';
import { type Manner, tell } from './answers.ts';
import type { ClauseLibrary, Field } from './clause.ts';

export type StartName = 'gentle' | 'standard' | 'strict';

export type StartingPoint = {
  readonly id: StartName;
  readonly label: string;
  /** For whom it is meant, in a sentence. */
  readonly words: string;
  readonly answers: Readonly<Record<string, string | number>>;
};

/** Every question on which the starting points differ. */
export const questionsOfStarts = ({ starts, fields }: ClauseLibrary): readonly Field[] =>
  fields.filter(({ id }) => starts.some(({ answers }) => Object.hasOwn(answers, id)));

/** The answers with those of a starting point; questions on which none differs keep what was answered. */
export function answersFrom(library: ClauseLibrary, start: StartName, answers: Answers): Answers {
  const decided = new Set(questionsOfStarts(library).map(({ id }) => id));
  const kept = Object.entries(answers).filter(([field]) => !decided.has(field));
  const taken = library.starts.find(({ id }) => id === start)?.answers ?? {};
  return { ...Object.fromEntries(kept), ...taken };
}

/** A row for each question on which they differ: what each of them, and the present answers, print. */
export function compareStarts(
  library: ClauseLibrary,
  answers: Answers,
  manner: Manner,
): readonly { readonly field: Field; readonly now: string; readonly words: readonly string[] }[] {
  const printed = (field: Field, given: Answer | undefined): string => {
    const told = tell(field, given, manner);
    const option = field.options.find(({ id }) => id === told?.answer);
    return option?.label ?? told?.items.join(', ') ?? '';
  };
  return questionsOfStarts(library).map((field) => ({
    field,
    now: printed(field, answers[field.id]),
    words: library.starts.map((start) => printed(field, start.answers[field.id])),
  }));
}
