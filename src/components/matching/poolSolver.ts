/** The solver of one pool by itself, so that two sides do not wait for it. */
import { type Market, type MatchOptions, matchPool, type Trial } from '../../lib/matching/index.ts';

/** Throws for a market of the other kind. */
export function solve(market: Market, options: MatchOptions): Trial['result'] {
  if (market.kind !== 'one-pool') throw new Error(`no solver here for a market of kind ${market.kind}`);
  return matchPool(market, options);
}
