import { pairsKeptApart } from './balanceOf.ts';
import type { Market } from './market.ts';
import { type Matchable, marketKeepingApart } from './marketParts.ts';

/**
 * The market that a Programme describes, balance and all; see `marketKeepingApart`.
 * Cost: O(people + ballot entries), and O(people² × criteria) where balance rules pairs out.
 */
export const marketOf = (programme: Matchable): Market =>
  marketKeepingApart(programme, pairsKeptApart(programme));
