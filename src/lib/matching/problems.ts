import type { Fact, Problem } from '../problem.ts';

/** What can be wrong with a market or with what is asked of it. */
export type MarketProblemCode =
  /** facts: id */
  | 'market-duplicate-id'
  /** facts: id */
  | 'market-id-on-both-sides'
  /** facts: voter, id */
  | 'market-unknown-choice'
  /** facts: voter, id */
  | 'market-choice-on-own-side'
  /** facts: voter */
  | 'market-self-choice'
  /** facts: voter, id */
  | 'market-duplicate-choice'
  /** facts: voter, rank */
  | 'market-invalid-rank'
  /** facts: id, capacity */
  | 'market-invalid-capacity'
  /** facts: id, minimum */
  | 'market-invalid-minimum'
  /** facts: id, minimum, capacity */
  | 'market-minimum-over-capacity'
  /** facts: rule ('forbidden' or 'required'), id, partner */
  | 'market-rule-unknown-id'
  /** facts: rule, id, partner */
  | 'market-rule-same-side'
  /** facts: id, partner */
  | 'market-required-and-forbidden'
  /** facts: id, capacity, required (how many), partners */
  | 'market-required-over-capacity'
  /** facts: ids (who need partners), needed, partners (the only ones possible), available (places they have) */
  | 'market-minimum-not-met'
  /** facts: ids (who are short), missing, ties (whether another draw might do) */
  | 'market-minimum-not-stable'
  /** facts: id, partner */
  | 'market-fit-not-a-number'
  /** facts: id, capacity */
  | 'market-capacity-in-pool'
  /** facts: ids (who is left out, at least), missing */
  | 'market-minimum-not-met-in-pool'
  /** facts: none */
  | 'market-no-fit'
  /** facts: seed */
  | 'market-invalid-seed'
  /** facts: method, kind */
  | 'method-not-available'
  /** facts: none. What was given is no match record, or one from a later version of these pages. */
  | 'record-unreadable'
  | 'record-newer';

export type MarketProblem = Problem<MarketProblemCode>;

export const problem = (code: MarketProblemCode, facts: Readonly<Record<string, Fact>>): MarketProblem => ({
  code,
  facts,
});

const holdsIds = new Set(['id', 'partner', 'voter', 'ids', 'partners']);

/** The same problem with people's names where its facts hold ids, ready to be put into words. */
export function withNames<P extends Problem>(one: P, nameOf: (id: string) => string): P {
  const named = (fact: Fact): Fact =>
    typeof fact === 'string'
      ? nameOf(fact)
      : Array.isArray(fact)
        ? fact.map((id: string) => nameOf(id))
        : fact;
  const facts = Object.entries(one.facts ?? {}).map(
    ([key, fact]) => [key, holdsIds.has(key) ? named(fact) : fact] as const,
  );
  return { ...one, facts: Object.fromEntries(facts) };
}
