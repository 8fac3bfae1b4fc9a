import type { Answer } from './faults.ts';
import type { Judgement } from './judgeBy.ts';
import { judgePool } from './judgePool.ts';
import { judgeSides } from './judgeSides.ts';
import type { Market, MatchOptions } from './market.ts';

/**
 * Judges a matching, whether a solver or a person made it, from the ballots alone: capacities, minimums, rules,
 * the reasons of those left over, the profile, blocking pairs, and the proof that nothing better exists. The
 * market must be one that `match` accepts. What the matching does not claim (a pairing made by hand has no
 * proof) is not held against it; a pool with a trio is proved for up to 15 people.
 * O(ballot entries + left over x people).
 */
export function judge(market: Market, answer: Answer, options: MatchOptions): Judgement {
  return market.kind === 'one-pool'
    ? judgePool(market, answer, options)
    : judgeSides(market, answer, options);
}
