/** From an answer to the words it prints as. */
import { type CalendarDate, type DateStyle, formatDate, isDate } from '../dates.ts';
import type { Answer } from '../programme/index.ts';
import type { Field } from './clause.ts';
import { formatMoney, numberInProse, onOneLine } from './prose.ts';

/** How values are written, and who is meant by an id. */
export type Manner = {
  readonly dateStyle: DateStyle;
  /** ISO 4217, for a sum that names none. */
  readonly currency: string;
  readonly nameOf: (id: string) => string | null;
};

/** An answer that fits its question, with the words it prints as: one item, or several for a list. */
export type Told = { readonly answer: Answer; readonly items: readonly string[] };

/** Sums and counts above this are taken for slips of the hand. */
const largest = 1e12;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= largest;

/**
 * The answer and its words, or null where there is none: nothing said, said empty, or said in a way that does
 * not fit the question. What was never answered, and a choice among other options, fall back to the default.
 */
export function tell(field: Field, given: Answer | undefined, manner: Manner): Told | null {
  const answer = given ?? field.default;
  if (answer === null) return null;
  const told = tellAs[field.type](field, answer, manner);
  if (told || field.type !== 'choice' || field.default === null) return told;
  return tellChoice(field, field.default);
}

type Teller = (field: Field, answer: Answer, manner: Manner) => Told | null;

const single = (answer: Answer, words: string): Told | null =>
  words === '' ? null : { answer, items: [words] };

const tellText: Teller = (_field, answer) =>
  typeof answer === 'string' || (typeof answer === 'number' && Number.isFinite(answer))
    ? single(answer, onOneLine(String(answer)))
    : null;

const tellLongText: Teller = (field, answer, manner) => {
  const told = tellText(field, answer, manner);
  const words = told?.items[0] ?? '';
  return single(answer, words === '' || /[.!?…]["'’”)]?$/.test(words) ? words : `${words}.`);
};

const tellDate: Teller = (_field, answer, { dateStyle }) =>
  typeof answer === 'string' && isDate(answer) ? single(answer, formatDate(answer, dateStyle)) : null;

const tellMoney: Teller = (_field, answer, { currency }) => {
  if (isCount(answer)) return single({ amount: answer, currency }, formatMoney(answer, currency));
  if (typeof answer !== 'object' || !('amount' in answer) || !isCount(answer.amount)) return null;
  return single(answer, formatMoney(answer.amount, answer.currency));
};

const tellCount: Teller = ({ unit }, answer) => {
  if (!isCount(answer)) return null;
  const number = numberInProse(answer);
  return single(answer, unit ? `${number} ${answer === 1 ? unit.one : unit.many}` : number);
};

const tellChoice = ({ options }: Field, answer: Answer): Told | null => {
  const option = options.find(({ id }) => id === answer);
  return option ? { answer, items: [option.words] } : null;
};

const tellList: Teller = ({ most }, answer) => {
  const texts = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
  const items = texts
    .map((item: unknown) => (typeof item === 'string' ? onOneLine(item).replace(/[.;,]+$/, '') : ''))
    .filter((item) => item !== '')
    .slice(0, most ?? undefined);
  return items.length > 0 ? { answer: items, items } : null;
};

const tellPeople: Teller = (field, answer, manner) => {
  const named = (id: string): string => manner.nameOf(id) ?? id;
  if (typeof answer === 'string') return tellList(field, named(answer), manner);
  return Array.isArray(answer) ? tellList(field, answer.map(named), manner) : null;
};

const tellAs: Readonly<Record<Field['type'], Teller>> = {
  text: tellText,
  longtext: tellLongText,
  date: tellDate,
  money: tellMoney,
  count: tellCount,
  duration: tellCount,
  choice: tellChoice,
  list: tellList,
  people: tellPeople,
  table: () => null,
};

/** A date that is one, or null: for sums of dates that may leave the calendar. */
export const dateOrNull = (date: CalendarDate): CalendarDate | null => (isDate(date) ? date : null);
