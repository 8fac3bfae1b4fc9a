/** The solver of two sides by itself, so that a pool does not wait for it. */
import { type Market, type MatchOptions, matchTwoSided, type Trial } from '../../lib/matching/index.ts';

/** Throws for a market of the other kind. */
export function solve(market: Market, options: MatchOptions): Trial['result'] {
  if (market.kind !== 'two-sided') throw new Error(`no solver here for a market of kind ${market.kind}`);
  return matchTwoSided(market, options);
}
