/** What every set of words is made of: a sentence for each code, and the small change of sentences. */
import type { Problem } from '../../lib/problem.ts';

export type Facts = NonNullable<Problem['facts']>;
type Words = (facts: Facts) => string;
/** A sentence or two for each code of a module; one that is missing does not compile. */
export type WordsFor<Code extends string> = Readonly<Record<Code, Words>>;

/** What a user reads for a problem that one of these sets knows. */
export const speaker =
  <Code extends string>(words: WordsFor<Code>) =>
  ({ code, facts = {} }: Problem<Code>): string =>
    words[code](facts);

export const said = (facts: Facts, name: string): string => String(facts[name] ?? '');
export const counted = (facts: Facts, name: string, one: string, many: string): string =>
  `${said(facts, name)} ${facts[name] === 1 ? one : many}`;
