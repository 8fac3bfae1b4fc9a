/** Matching once more after something has changed, with as few new partners as can be. */
import type { Result } from '../problem.ts';
import { everyPair } from './blockingPairs.ts';
import { keyOf, type Ledger, ledgerOf, rankOf } from './ledger.ts';
import type { Market, Matching, MatchOptions, Pair } from './market.ts';
import { match } from './match.ts';
import type { MarketProblem } from './problems.ts';

/** A fit larger than this could not be added up exactly. */
const largestFit = 1e9;

/**
 * A pair that was there before outweighs every rank; among as many kept pairs the least sum of ranks decides.
 * Where the lists are so long that it could not, the ranks are left out.
 */
function keeping(ledger: Ledger, before: readonly Pair[]): (x: string, y: string) => number {
  const kept = new Set(before.map(([x, y]) => keyOf(x, y)));
  const longest = [...ledger.ranks.values()]
    .flatMap((list) => [...list.values()])
    .reduce((most, rank) => Math.max(most, rank), 0);
  const places = [...ledger.agents.values()].reduce((sum, { capacity = 1 }) => sum + capacity, 0);
  const weight = 2 * (longest + 1) * places + 1;
  const ranked = weight < largestFit;
  const rank = (x: string, y: string): number => rankOf(ledger, x, y) ?? longest + 1;
  return (x, y) =>
    (kept.has(keyOf(x, y)) ? (ranked ? weight : 1) : 0) - (ranked ? rank(x, y) + rank(y, x) : 0);
}

/** The options of a re-run: its aims are the most pairs, the most kept, the best ranks, in this order. */
export const rerunOptions = (
  market: Market,
  before: Pick<Matching, 'pairs' | 'groups'>,
  options: MatchOptions,
): MatchOptions => ({
  ...options,
  method: 'best-fit',
  fit: keeping(ledgerOf(market), everyPair(before)),
});

/**
 * The match with the fewest new partners: of all that keep the rules and make the most pairs, it keeps the most
 * pairs of `before`, then has the least sum of ranks, then the draw decides. Exact for two sides and for pairs
 * in one pool; a trio comes with its bound. Fails as `match` does. Costs one `match`.
 */
export function rematch(
  market: Market,
  before: Pick<Matching, 'pairs' | 'groups'>,
  options: MatchOptions,
): Result<Matching, MarketProblem> {
  return match(market, rerunOptions(market, before, options));
}
