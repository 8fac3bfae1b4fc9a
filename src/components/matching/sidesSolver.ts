/** The solver and the checker of two sides by themselves, so that a pool does not wait for them. */
import {
  type Judgement,
  judgeSides,
  type Market,
  type Matching,
  type MatchOptions,
  matchTwoSided,
  type Trial,
  type TwoSidedMarket,
} from '../../lib/matching/index.ts';

/** Throws for a market of the other kind. */
function own(market: Market): TwoSidedMarket {
  if (market.kind !== 'two-sided') throw new Error(`nothing here for a market of kind ${market.kind}`);
  return market;
}

export const solve = (market: Market, options: MatchOptions): Trial['result'] =>
  matchTwoSided(own(market), options);
export const judge = (market: Market, matching: Matching, options: MatchOptions): Judgement =>
  judgeSides(own(market), matching, options);
