import { failed, type Result } from '../problem.ts';
import { type Market, type Matching, type MatchOptions, type Method, methods } from './market.ts';
import { matchTwoSided } from './matchTwoSided.ts';
import { type MarketProblem, problem } from './problems.ts';

/**
 * The methods that this engine has for the market's kind, the default first. `best-fit` is among them only
 * where a fit is given.
 */
export function availableMethods(market: Market, given: Pick<MatchOptions, 'fit'> = {}): readonly Method[] {
  if (market.kind !== 'two-sided') return [];
  return methods.filter((method) => method !== 'best-fit' || given.fit !== undefined);
}

/**
 * Matches the people of a market by one method. The same market, options and seed give the same matching,
 * in whatever order the people stand.
 *
 * Fails with every problem found: ids that are doubled or unknown, choices and rules that cannot be, required
 * pairs over somebody's places, minimums that cannot all be met (with the few people in the way), `best-fit`
 * without a fit, and a method that there is not for this kind of market (see `availableMethods`).
 *
 * Cost: near-linear in ballot entries for short lists; `cheapestFlow` and `stablePairs` say more.
 * Check the answer with `judge` before showing it.
 */
export function match(market: Market, options: MatchOptions): Result<Matching, MarketProblem> {
  if (market.kind !== 'two-sided')
    return failed(problem('method-not-available', { method: options.method, kind: market.kind }));
  if (options.method === 'best-fit' && !options.fit) return failed(problem('market-no-fit', {}));
  return matchTwoSided(market, options);
}
