import type { Profile, RulesInForce } from './market.ts';
import { rankThatCounts } from './objectives.ts';
import type { ReadMarket } from './readMarket.ts';

/** The two ranks of each pair that was made; 0 where not listed. */
export type RanksOfPairs = { readonly rankA: ArrayLike<number>; readonly rankB: ArrayLike<number> };

/** How many stand at rank 1, 2, 3 …: as long as the longest list, or longer where somebody unlisted was given. */
function count(
  own: ArrayLike<number>,
  other: ArrayLike<number>,
  longest: number,
  unlisted: number,
): number[] {
  const counts = new Array<number>(longest).fill(0);
  for (let k = 0; k < own.length; k++) {
    const listed = own[k] as number;
    if (listed + (other[k] as number) === 0) continue;
    const rank = rankThatCounts(listed, unlisted);
    while (counts.length < rank) counts.push(0);
    counts[rank - 1] = (counts[rank - 1] as number) + 1;
  }
  return counts;
}

/** The rank profile of the sides whose ranks count. A pair that nobody ranked, required all the same, has no rank. */
export function profileOf(made: RanksOfPairs, read: ReadMarket, rules: RulesInForce): Profile {
  const { rankA, rankB } = made;
  const { whose, unlistedRank } = rules;
  return {
    a: whose === 'b' ? [] : count(rankA, rankB, read.listsA.longest, unlistedRank),
    b: whose === 'a' ? [] : count(rankB, rankA, read.listsB.longest, unlistedRank),
  };
}
