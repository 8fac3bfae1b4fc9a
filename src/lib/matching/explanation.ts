/** Why somebody got whom they got, and why not others: facts, to be put into words. */
import type { Change, Difference, Held } from './changes.ts';

/**
 * What a pair rests on. `ballots`: without it the method does worse in its aims; `fit`: it does worse in fit
 * alone; `draw`: it does as well. Under `stable`, as fit and seed broke the ties: `proposing`, if it would part
 * were the other side to propose, `stability` otherwise. `turn`: somebody chose in their turn of a lottery.
 */
export type DecidedBy =
  | 'rule'
  | 'ballots'
  | 'fit'
  | 'draw'
  | 'stability'
  | 'proposing'
  | 'turn'
  | 'last-resort';

/** Why somebody did not get one of their choices. */
export type ChoiceReason =
  | { readonly code: 'forbidden' }
  | { readonly code: 'no-capacity' }
  | { readonly code: 'not-ranked-back' }
  /** All their places are filled with people they ranked at least as high; in a trio, one of the two others. */
  | { readonly code: 'has-better' }
  /** The other is full with people they ranked higher. */
  | { readonly code: 'full-with-higher'; readonly rankOfYou: number | null; readonly holds: readonly Held[] }
  /** The other is full with people they ranked higher or the same; the tie went against them by fit or draw. */
  | { readonly code: 'lost-tie'; readonly rankOfYou: number | null; readonly holds: readonly Held[] }
  /** In a lottery: others took the places in an earlier turn. */
  | { readonly code: 'taken-before'; readonly takenBy: readonly string[] }
  /** In a lottery: the other has these, by the choice of either. */
  | { readonly code: 'has-others'; readonly holds: readonly Held[] }
  /** All places of one of the two are taken by required pairs. */
  | { readonly code: 'bound-by-rule'; readonly bound: string }
  /** With this pair the best that the method finds is worse, and these people would have others. */
  | { readonly code: 'would-cost'; readonly difference: Difference; readonly changes: readonly Change[] }
  /** With this pair the best is just as good: the draw decided. */
  | { readonly code: 'drawn'; readonly changes: readonly Change[] }
  /** With this pair the method finds better: the matching at hand is not its best. */
  | { readonly code: 'would-gain'; readonly difference: Difference; readonly changes: readonly Change[] }
  /** With this pair the minimums, the places or the rules cannot be kept. */
  | { readonly code: 'impossible'; readonly problems: readonly string[] };

export type Explanation = {
  readonly id: string;
  readonly partners: readonly (Held & { readonly decidedBy: DecidedBy })[];
  /** Everybody on their list whom they did not get, best first. */
  readonly choices: readonly (Held & { readonly reason: ChoiceReason })[];
  /** Places that stayed empty, and what those have instead who could have filled them. */
  readonly emptyPlaces: number;
  readonly couldHave: readonly (Held & {
    readonly rankOfYou: number | null;
    readonly has: readonly Held[];
  })[];
};
