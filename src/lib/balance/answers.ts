/** Everybody's answers to one criterion, and how alike any two of them are: equal answers are compared once. */
import type { Criterion, Person } from '../programme/index.ts';
import { type Feature, featureOf, likenessOf } from './likeness.ts';

/** Likeness is kept in whole millionths: sums of fractions would differ in the last digits by their order. */
export const millionth = 1e6;

const unknown = -1;
const notYet = -2;
/** Above so many different answers nothing is kept: nobody looks at every pair of so many people. */
const mostKept = 1000;

export type Answers = {
  /** In the order of the people. */
  readonly features: readonly Feature[];
  /** Likeness of the answers of two people, by their places, in millionths; below 0 where either is missing. */
  readonly likeness: (x: number, y: number) => number;
  readonly from: { readonly criterion: Criterion; readonly people: readonly Person[] };
};

const keyOf = (feature: Feature): string =>
  feature === null || typeof feature !== 'object'
    ? `${typeof feature} ${feature}`
    : `set ${[...feature].sort().join('\n')}`;

/** Whether two criteria read and compare answers in one way: a new weight or name changes no answer. */
const comparesAlike = (one: Criterion, other: Criterion): boolean =>
  one === other ||
  (one.id === other.id &&
    one.type === other.type &&
    one.near === other.near &&
    one.options.join('\n') === other.options.join('\n'));

/** Whether these answers, read before, are still what the people say. */
const stillHold = ({ from }: Answers, criterion: Criterion, people: readonly Person[]): boolean =>
  comparesAlike(from.criterion, criterion) &&
  from.people.length === people.length &&
  from.people.every(
    (person, at) =>
      person === people[at] || person.answers[criterion.id] === people[at]?.answers[criterion.id],
  );

/** Everybody's answers made ready to compare; those that stand as they were read `before` are not read again. */
function featuresOf(criterion: Criterion, people: readonly Person[], before?: Answers): readonly Feature[] {
  const kept = before && comparesAlike(before.from.criterion, criterion) ? before : null;
  return people.map(({ answers }, at) => {
    const answer = answers[criterion.id];
    const known = kept?.from.people[at]?.answers[criterion.id] === answer ? kept?.features[at] : undefined;
    return known === undefined ? featureOf(criterion, answer) : known;
  });
}

/**
 * Reads one criterion's answers, or takes those that were read `before` where nothing in them has changed, with
 * every comparison made since. Cost: O(people); a comparison is made when it is first asked for, once for all
 * who gave the same two answers.
 */
export function readAnswers(criterion: Criterion, people: readonly Person[], before?: Answers): Answers {
  if (before && stillHold(before, criterion, people)) return before;
  const features = featuresOf(criterion, people, before);
  const kinds = new Map<string, number>();
  const list: Feature[] = [];
  const kindOf = Int32Array.from(features, (feature) => {
    if (feature === null) return unknown;
    const key = keyOf(feature);
    const kind = kinds.get(key) ?? list.push(feature) - 1;
    kinds.set(key, kind);
    return kind;
  });
  const size = list.length;
  const keeps = size <= mostKept;
  const table = new Int32Array(keeps ? size * size : 0).fill(notYet);
  const compared = (one: number, other: number): number => {
    const alike = likenessOf(criterion, list[one] ?? null, list[other] ?? null);
    const value = alike === null ? unknown : Math.round(alike * millionth);
    if (keeps) table[one * size + other] = table[other * size + one] = value;
    return value;
  };
  const likeness = (x: number, y: number): number => {
    const [one, other] = [kindOf[x] as number, kindOf[y] as number];
    if (one < 0 || other < 0) return unknown;
    const known = keeps ? (table[one * size + other] as number) : notYet;
    return known === notYet ? compared(one, other) : known;
  };
  return { features, likeness, from: { criterion, people } };
}

/** The likeness of two people's answers, 0 to 1; null where either is missing. */
export function likenessOfPlaces(answers: Answers, x: number, y: number): number | null {
  const likeness = answers.likeness(x, y);
  return likeness < 0 ? null : likeness / millionth;
}
