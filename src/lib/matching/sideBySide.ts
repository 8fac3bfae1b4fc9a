/** Several matchings of the same ballots beside each other; what it costs to solve them is asked elsewhere. */
import type { Result } from '../problem.ts';
import { blockingPairsIn, everyPair, mutualUnlessSaid } from './blockingPairs.ts';
import { keyOf, ledgerOf } from './ledger.ts';
import type { Market, Matching, MatchOptions, Pair } from './market.ts';
import type { MarketProblem } from './problems.ts';

/** One way of matching beside the others. */
export type Trial = {
  readonly options: MatchOptions;
  readonly result: Result<Matching, MarketProblem>;
  /** Null where the result failed. */
  readonly summary: Summary | null;
};

export type Summary = {
  /** Pairs, and the trio if there is one. */
  readonly placed: number;
  /** The worst rank that anybody got, on a side whose ranks count; 0 where nobody was placed. */
  readonly worstRank: number;
  /** The pairs that would both rather have each other, by the same rule for every trial. */
  readonly blocking: readonly Pair[];
};

export type Comparison = {
  readonly trials: readonly Trial[];
  /** changes[x][y]: who has another partner, or other partners, in trial y than in trial x. */
  readonly changes: readonly (readonly (readonly string[])[])[];
};

function partnersOf(pairs: readonly Pair[]): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  const add = (x: string, y: string): void => {
    partners.set(x, (partners.get(x) ?? new Set()).add(y));
  };
  for (const [x, y] of pairs) {
    add(x, y);
    add(y, x);
  }
  return partners;
}

/** Everybody whose partners are not the same in both, in order of first mention. */
export function whoChanges(before: readonly Pair[], after: readonly Pair[]): readonly string[] {
  const [old, now] = [partnersOf(before), partnersOf(after)];
  const kept = new Set(before.map(([x, y]) => keyOf(x, y)));
  const changed = (id: string): boolean => {
    const [was, is] = [old.get(id) ?? new Set<string>(), now.get(id) ?? new Set<string>()];
    return was.size !== is.size || [...is].some((other) => !kept.has(keyOf(id, other)));
  };
  return [...new Set([...before, ...after].flat())].filter(changed);
}

/** One way of matching, and what came of it. */
type Solved = Pick<Trial, 'options' | 'result'>;

/**
 * What several ways of matching gave, side by side. Blocking pairs are counted by one rule for all: both must have
 * ranked each other, where both sides ranked. Cost: O(ways × (ballot entries + ways × pairs)).
 */
export function sideBySide(market: Market, results: readonly Solved[]): Comparison {
  const ledger = results.some(({ result }) => result.ok) ? ledgerOf(market) : null;
  const trials = results.map((one): Trial => {
    if (!one.result.ok || ledger === null) return { ...one, summary: null };
    const { profile } = one.result.value;
    const pairs = everyPair(one.result.value);
    const worst = (counts: readonly number[]): number => counts.findLastIndex((count) => count > 0) + 1;
    const summary = {
      placed: one.result.value.groups?.length ?? pairs.length,
      worstRank: Math.max(worst(profile.a), worst(profile.b)),
      blocking: blockingPairsIn(ledger, pairs, mutualUnlessSaid(ledger)),
    };
    return { ...one, summary };
  });
  const pairsOf = ({ result }: Trial): readonly Pair[] => (result.ok ? everyPair(result.value) : []);
  return {
    trials,
    changes: trials.map((x) => trials.map((y) => whoChanges(pairsOf(x), pairsOf(y)))),
  };
}
