/** How many choices a cohort should be asked for, tried on invented cohorts. */
import { type Share, shareServed, type Tastes } from '../site/guide/howManyChoices.ts';

/** As many founders as mentors. */
export const cohortSizes = [6, 8, 10, 12, 16, 20, 30] as const;
/** From one choice to so many. */
const mostChoices = 6;
/** Invented cohorts behind each figure: 400 leave it uncertain by five points at most, 19 times in 20. */
const cohorts = 400;
/** What counts as nearly always. */
const nearlyAlways = 0.9;

export type ChoicesQuestion = {
  readonly size: number;
  readonly choices: number;
  readonly tastes: Tastes;
};

/** What the demonstration begins with. */
export const firstTrial = { size: 12, tastes: 'skewed' } as const;

/** A question for each number of choices, in rising order. */
export const questionsFor = (size: number, tastes: Tastes): readonly ChoicesQuestion[] =>
  Array.from({ length: Math.min(mostChoices, size) }, (_, at) => ({ size, tastes, choices: at + 1 }));

/** Matches the invented cohorts: the same question always has the same answer. Cost: 400 matches. */
export const shareOf = ({ size, choices, tastes }: ChoicesQuestion): Share =>
  shareServed(size, choices, tastes, { cohorts });

/** The answer in a sentence. */
export function sayChoices(size: number, shares: readonly Share[]): string {
  const enough = shares.findIndex(({ everybody }) => everybody >= nearlyAlways);
  const percent = (share: Share | undefined): number => Math.round((share?.everybody ?? 0) * 100);
  return enough < 0
    ? `With ${size} founders, even ${shares.length} choices find everybody somebody in ${percent(shares.at(-1))} of 100 cohorts only.`
    : `With ${size} founders, ask for ${enough + 1} ${enough === 0 ? 'choice' : 'choices'}: in ${percent(shares[enough])} of 100 such cohorts everybody gets somebody they named.`;
}
