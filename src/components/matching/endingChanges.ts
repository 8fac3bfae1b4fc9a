/** Who changes between two matches that were taken, by their own lists. */
import { type Change, changesOf, type Market } from '../../lib/matching/index.ts';
import type { AdoptedMatch } from '../../lib/programme/index.ts';

type Made = Pick<AdoptedMatch, 'pairs' | 'groups' | 'leftOver'>;

/** Everything that was ends, and everything that is comes in its place: whoever keeps their partners is not named. */
export const changesBetweenMatches = (market: Market, before: Made, after: Made): readonly Change[] =>
  changesOf(market, before, {
    ends: [...before.pairs, ...before.groups],
    makes: [...after.pairs, ...after.groups],
  });
