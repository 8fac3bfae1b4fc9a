import type { Profile, RulesInForce } from './market.ts';
import { rankThatCounts } from './objectives.ts';
import type { ReadMarket } from './readMarket.ts';

/** The two ranks of a pair; 0 where not listed. */
export type RanksOfPair = { readonly rankA: number; readonly rankB: number };

/** How many stand at rank 1, 2, 3 …: as long as the longest list, or longer where somebody unlisted was given. */
function count(ranks: readonly number[], longest: number, unlisted: number): number[] {
  const counts = new Array<number>(longest).fill(0);
  for (const listed of ranks) {
    const rank = rankThatCounts(listed, unlisted);
    while (counts.length < rank) counts.push(0);
    counts[rank - 1] = (counts[rank - 1] as number) + 1;
  }
  return counts;
}

/** The rank profile of the sides whose ranks count. A pair that nobody ranked, required all the same, has no rank. */
export function profileOf(made: readonly RanksOfPair[], read: ReadMarket, rules: RulesInForce): Profile {
  const ranked = made.filter((pair) => pair.rankA + pair.rankB > 0);
  const a = ranked.map((pair) => pair.rankA);
  const b = ranked.map((pair) => pair.rankB);
  return {
    a: rules.whose === 'b' ? [] : count(a, read.listsA.longest, rules.unlistedRank),
    b: rules.whose === 'a' ? [] : count(b, read.listsB.longest, rules.unlistedRank),
  };
}
