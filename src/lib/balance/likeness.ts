/** How alike two people's answers to one criterion are: 1 the same, 0 nothing in common. */
import type { Criterion, Person } from '../programme/index.ts';
import { alikeness, plainText, stemsOf } from './stems.ts';

type StoredAnswer = Person['answers'][string];
/** An answer made ready to compare; null where there is none. */
export type Feature = number | string | ReadonlySet<string> | null;

/** Menu entries that rule pairs out and say nothing about common ground. */
export const bounds: ReadonlySet<string> = new Set(['competitors', 'dates']);

/** From this likeness on, two answers count as shared. */
export const sharedFrom = 0.5;
/** What "near" means where the organiser did not say: three units of a number, one step of a band. */
export const usualNear = { number: 3, band: 1 } as const;

const asText = (answer: StoredAnswer): string =>
  typeof answer === 'boolean'
    ? answer
      ? 'yes'
      : 'no'
    : typeof answer === 'object'
      ? answer.join('; ')
      : String(answer);

const listOf = (answer: StoredAnswer): readonly string[] =>
  (typeof answer === 'object' ? answer : asText(answer).split(';'))
    .map(plainText)
    .filter((one) => one !== '');

/** The answer as it is compared. An answer that the type cannot read counts as none. */
export function featureOf({ type, options }: Criterion, answer: StoredAnswer | undefined): Feature {
  if (answer === undefined || plainText(asText(answer)) === '') return null;
  const text = plainText(asText(answer));
  if (type === 'number') {
    const value = Number(text.replace(',', '.'));
    return Number.isFinite(value) ? value : null;
  }
  if (type === 'band') {
    const step = options.findIndex((option) => plainText(option) === text);
    return step < 0 ? null : step;
  }
  if (type === 'many-of') return new Set(listOf(answer));
  if (type === 'text') return stemsOf(text);
  return text;
}

/**
 * The likeness of two answers, 0 to 1, or null if either is missing. Numbers and bands fall from 1 in a line
 * and reach ½ at the distance called near, 0 at twice that. Free text: shared stems of all stems. Several
 * answers: shared ones of all. One answer: the same or not. Symmetric.
 */
export function likenessOf({ type, near }: Criterion, one: Feature, other: Feature): number | null {
  if (one === null || other === null) return null;
  if (typeof one === 'number' && typeof other === 'number') {
    const reach = near ?? usualNear[type === 'band' ? 'band' : 'number'];
    const distance = Math.abs(one - other);
    return reach > 0 ? Math.max(0, 1 - distance / (2 * reach)) : Number(distance === 0);
  }
  if (typeof one === 'object' && typeof other === 'object') return alikeness(one, other);
  return Number(one === other);
}

/** Whether the answers stand to each other as the definition asks; true while one of them is missing. */
export function keepsRelation({ relation }: Criterion, likeness: number | null): boolean {
  if (likeness === null || relation === 'irrelevant') return true;
  if (relation === 'same') return likeness === 1;
  return relation === 'near' ? likeness >= sharedFrom : likeness < sharedFrom;
}

/** An answer in words, for people. */
export const answerWords = (answer: StoredAnswer | undefined): string =>
  answer === undefined ? '' : asText(answer);
