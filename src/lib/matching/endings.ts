/** Pairs that ended while the programme ran: what is kept of each, and by when it is settled. */
import { addDays, isDate } from '../dates.ts';
import { pairKey } from '../papers/index.ts';
import type { Answers, Programme } from '../programme/index.ts';

export const endingTriggers = ['asked', 'missed', 'check'] as const;
export const endingReasons = ['fit', 'needs', 'time', 'contact', 'conflict', 'personal', 'unsaid'] as const;
export const endingOptions = ['reset', 'trio', 'swap', 'reserve', 'again', 'leave', 'wait'] as const;
export type EndingTrigger = (typeof endingTriggers)[number];
export type EndingReason = (typeof endingReasons)[number];
export type EndingOption = (typeof endingOptions)[number];

/** A pair that ends, or may: everything that the organiser notes of it. */
export type Ending = {
  /** Its name among the sheets of the Programme: "rematch-1". */
  readonly key: string;
  readonly members: readonly string[];
  /** Their names when it began, for somebody who has left since. */
  readonly names: readonly string[];
  readonly trigger: EndingTrigger;
  /** The id of whoever asked, or "both"; "organiser" where nobody did. */
  readonly askedBy: string;
  readonly reason: EndingReason;
  /** The day that the organiser heard of it; empty while not said. */
  readonly askedOn: string;
  readonly note: string;
  /** What was done; null until it is. */
  readonly option: EndingOption | null;
  /** What was done, in words, as it was decided. */
  readonly outcome: string;
  readonly doneOn: string;
  /** The pairs and groups that were made, each by its `pairKey`. */
  readonly made: readonly string[];
};

const keyForm = /^rematch-([1-9]\d{0,5})$/;
const textIn = (answers: Answers, field: string): string => {
  const value = answers[field];
  return typeof value === 'string' ? value : '';
};
const textsIn = (answers: Answers, field: string): readonly string[] => {
  const value = answers[field];
  return Array.isArray(value) ? value : [];
};
const oneOf = <Value extends string>(all: readonly Value[], value: string): Value | null =>
  all.find((one) => one === value) ?? null;

function endingIn(key: string, answers: Answers): Ending {
  const askedOn = textIn(answers, 'askedOn');
  return {
    key,
    members: textsIn(answers, 'members'),
    names: textsIn(answers, 'names'),
    trigger: oneOf(endingTriggers, textIn(answers, 'trigger')) ?? 'asked',
    askedBy: textIn(answers, 'askedBy'),
    reason: oneOf(endingReasons, textIn(answers, 'reason')) ?? 'unsaid',
    askedOn: isDate(askedOn) ? askedOn : '',
    note: textIn(answers, 'note'),
    option: oneOf(endingOptions, textIn(answers, 'option')),
    outcome: textIn(answers, 'outcome'),
    doneOn: textIn(answers, 'doneOn'),
    made: textsIn(answers, 'made'),
  };
}

const numberIn = (key: string): number => Number(keyForm.exec(key)?.[1] ?? 0);

/** Every ending of the Programme, in the order in which they were begun. */
export const endingsIn = ({ sheets }: Pick<Programme, 'sheets'>): readonly Ending[] =>
  Object.keys(sheets)
    .filter((key) => keyForm.test(key))
    .sort((x, y) => numberIn(x) - numberIn(y))
    .map((key) => endingIn(key, sheets[key]?.answers ?? {}));

/** The key that a new ending gets. */
export const nextEndingKey = (programme: Pick<Programme, 'sheets'>): string =>
  `rematch-${numberIn(endingsIn(programme).at(-1)?.key ?? '') + 1}`;

/** The Programme with this ending as it is now. */
export function withEnding(programme: Programme, { key, option, ...kept }: Ending): Programme {
  const answers: Answers = { ...kept, option: option ?? '' };
  return { ...programme, sheets: { ...programme.sheets, [key]: { answers, documentVersion: 1 } } };
}

/** The Programme without it; what was done to the match stays. */
export function withoutEnding(programme: Programme, key: string): Programme {
  const { [key]: _gone, ...sheets } = programme.sheets;
  return { ...programme, sheets };
}

/** Days from the first word to a talk with both, and to the end of it. */
export const contactDays = 5;
export const settledDays = 14;

/** By when both have been spoken with, and by when it is settled. */
export const deadlinesOf = (askedOn: string): { readonly contactBy: string; readonly doneBy: string } => ({
  contactBy: addDays(askedOn, contactDays),
  doneBy: addDays(askedOn, settledDays),
});

/** Endings that took somebody to a new partner or out: those that count as ended by choice. */
export const endedByChoice = (endings: readonly Ending[]): readonly Ending[] =>
  endings.filter(({ option }) => option !== null && option !== 'reset');

/** The ending, other than this one, in which somebody has had their free rematch. */
export const earlierRematch = (endings: readonly Ending[], { key }: Ending, id: string): Ending | undefined =>
  endedByChoice(endings).find((one) => one.key !== key && one.members.includes(id));

/** The day that these people were put together: that of the last ending that made them a pair, or of the match. */
export function madeOn(
  programme: Pick<Programme, 'sheets' | 'match'>,
  ids: readonly string[],
): string | null {
  const key = pairKey(ids);
  const last = endingsIn(programme).findLast(({ made, doneOn }) => made.includes(key) && isDate(doneOn));
  return last?.doneOn ?? programme.match?.adoptedOn ?? null;
}
