/** What balance has to say to a match, by itself, as it is fetched beside the solver. */
import { pairsRuledOut, type RuledOutPair } from '../../lib/balance/index.ts';
import {
  fitInForce,
  type Matchable,
  type MatchOptions,
  type Pair,
  pairsKeptApart,
} from '../../lib/matching/index.ts';

type BalanceOfParts = {
  readonly keptApart: readonly Pair[];
  readonly ruledOut: readonly RuledOutPair[];
  readonly fitUnder: (method: MatchOptions['method']) => MatchOptions['fit'];
};

export const balanceOfParts = (parts: Matchable): BalanceOfParts => ({
  keptApart: pairsKeptApart(parts),
  ruledOut: pairsRuledOut(parts),
  fitUnder: (method) => fitInForce(parts, parts.matching, method),
});
