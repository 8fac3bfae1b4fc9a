import { failed, type Result } from '../problem.ts';
import type { Market, Matching, MatchOptions } from './market.ts';
import { matchPool } from './matchPool.ts';
import { matchTwoSided } from './matchTwoSided.ts';
import { availableMethods } from './methodsFor.ts';
import { type MarketProblem, problem } from './problems.ts';

/**
 * Matches the people of a market by one method. The same market, options and seed give the same matching,
 * in whatever order the people stand.
 *
 * Fails with every problem found: ids that are doubled or unknown, choices and rules that cannot be, required
 * pairs over somebody's places, minimums that cannot all be met (with the few people in the way), `best-fit`
 * without a fit, and a method that there is not for this kind of market (see `availableMethods`).
 *
 * One pool is matched in pairs (size 2 to 2), with one trio where three may go together (2 to 3) and the number
 * is odd. A pool without a stable pairing is no failure: the proof names the ring of people in the way, and the
 * most pairs with the best ranks are given instead.
 *
 * Cost: near-linear in ballot entries for two sides and short lists, cubic in people for one pool; `cheapestFlow`,
 * `stablePairs`, `heaviestPairs`, `stablePartition` and `bestTrio` say more.
 * Check the answer with `judge` before showing it.
 */
export function match(market: Market, options: MatchOptions): Result<Matching, MarketProblem> {
  if (options.method === 'best-fit' && !options.fit) return failed(problem('market-no-fit', {}));
  if (!availableMethods(market, options).includes(options.method))
    return failed(problem('method-not-available', { method: options.method, kind: market.kind }));
  return market.kind === 'two-sided' ? matchTwoSided(market, options) : matchPool(market, options);
}
