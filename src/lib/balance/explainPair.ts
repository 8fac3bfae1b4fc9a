import { likenessOfPlaces } from './answers.ts';
import { answerWords, sharedFrom } from './likeness.ts';
import { type Link, linksOf } from './links.ts';
import { type Balance, type Line, measureAt, type PairMeasure, placeOf } from './measure.ts';

/** One criterion as two people answered it. */
export type Trait = {
  readonly criterion: string;
  readonly name: string;
  readonly x: string;
  readonly y: string;
  /** 0 to 1; null if either has not answered. */
  readonly likeness: number | null;
  readonly counted: boolean;
  readonly isProtected: boolean;
};

/** Everything that two people's numbers come from. */
export type PairExplanation = PairMeasure & {
  readonly shared: readonly Trait[];
  readonly different: readonly Trait[];
  readonly unknown: readonly Trait[];
  /** What x wants and y offers, and the other way. */
  readonly helpsX: readonly Link[];
  readonly helpsY: readonly Link[];
  /** Wants that nothing offered meets. */
  readonly unmetX: readonly string[];
  readonly unmetY: readonly string[];
};

const traitOf =
  ({ people }: Balance, x: number, y: number) =>
  ({ criterion, counted, isProtected, answers }: Line): Trait => ({
    criterion: criterion.id,
    name: criterion.name,
    x: answerWords(people[x]?.answers[criterion.id]),
    y: answerWords(people[y]?.answers[criterion.id]),
    likeness: likenessOfPlaces(answers, x, y),
    counted,
    isProtected,
  });

/**
 * What two people share, where they merely differ, where one's offer meets the other's want, and what nobody
 * said. Throws for an id that is not in the programme. Cost: O(criteria + wants × offers).
 */
export function explainPair(balance: Balance, idX: string, idY: string): PairExplanation {
  const [x, y] = [placeOf(balance, idX), placeOf(balance, idY)];
  const traits = balance.lines
    .filter(({ criterion }) => criterion.relation !== 'irrelevant')
    .map(traitOf(balance, x, y));
  const { wants, offers, judged } = balance.gains;
  const linked = (one: number, other: number): readonly Link[] =>
    linksOf(wants[one] ?? [], offers[other] ?? [], judged);
  const unmet = (one: number, links: readonly Link[]): readonly string[] =>
    (wants[one] ?? []).map(({ text }) => text).filter((text) => !links.some(({ want }) => want === text));
  const [helpsX, helpsY] = [linked(x, y), linked(y, x)];
  return {
    ...measureAt(balance, x, y),
    shared: traits.filter(({ likeness }) => likeness !== null && likeness >= sharedFrom),
    different: traits.filter(({ likeness }) => likeness !== null && likeness < sharedFrom),
    unknown: traits.filter(({ likeness }) => likeness === null),
    helpsX,
    helpsY,
    unmetX: unmet(x, helpsX),
    unmetY: unmet(y, helpsY),
  };
}
