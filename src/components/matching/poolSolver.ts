/** The solver and the checker of one pool by themselves, so that two sides do not wait for them. */
import {
  type Judgement,
  judgePool,
  type Market,
  type Matching,
  type MatchOptions,
  matchPool,
  type PoolMarket,
  type Trial,
} from '../../lib/matching/index.ts';

/** Throws for a market of the other kind. */
function own(market: Market): PoolMarket {
  if (market.kind !== 'one-pool') throw new Error(`nothing here for a market of kind ${market.kind}`);
  return market;
}

export const solve = (market: Market, options: MatchOptions): Trial['result'] =>
  matchPool(own(market), options);
export const judge = (market: Market, matching: Matching, options: MatchOptions): Judgement =>
  judgePool(own(market), matching, options);
