/** Balance as the matching engine takes it. */
import type { Programme } from '../programme/index.ts';
import { type Conflict, conflictsOf } from './conflicts.ts';
import { type Balance, type Measurable, measureAt, readBalance } from './measure.ts';

/**
 * How well two people fit, 0 to 100 with six places at most, by id in either order; 0 for an id that is not
 * in the programme. Each pair is measured once, when it is first asked for.
 */
export function fitOf(programme: Measurable): (x: string, y: string) => number {
  const balance = readBalance(programme);
  const known = new Map<number, number>();
  return (idX, idY) => {
    const [x, y] = [balance.at.get(idX), balance.at.get(idY)];
    if (x === undefined || y === undefined || x === y) return 0;
    const key = Math.min(x, y) * balance.people.length + Math.max(x, y);
    const fit = known.get(key) ?? measureAt(balance, x, y).fit;
    known.set(key, fit);
    return fit;
  };
}

/**
 * Whether there is anything to compare: two answers to one criterion that counts, or a want and an offer of two
 * people. Without it every pair fits alike. Cost: O(people × criteria).
 */
export function canCompare(programme: Measurable): boolean {
  const { lines, gains } = readBalance(programme);
  const comparable = lines.some(
    ({ counted, answers }) => counted && answers.features.filter((feature) => feature !== null).length > 1,
  );
  const said = (all: Balance['gains']['wants']): readonly number[] =>
    all.flatMap((some, at) => (some.length > 0 ? [at] : []));
  const offering = said(gains.offers);
  return comparable || said(gains.wants).some((one) => offering.some((other) => other !== one));
}

export type RuledOutPair = {
  readonly pair: readonly [string, string];
  /** Never empty. */
  readonly conflicts: readonly Conflict[];
};

/**
 * Every possible pair that a *must* or a conflict rules out, with the reasons; in a two-sided programme side a
 * first, in one pool in order of the people. What is excluded or forbidden already is among them. A missing
 * answer rules nobody out. Cost: O(people² × criteria).
 */
export function pairsRuledOut(programme: Measurable): readonly RuledOutPair[] {
  const balance = readBalance(programme);
  const { people } = balance;
  return people.flatMap((one, x) =>
    people.slice(x + 1).flatMap((other, after): RuledOutPair[] => {
      if (balance.twoSided && one.side === other.side) return [];
      const conflicts = conflictsOf(balance, x, x + 1 + after);
      const turned = balance.twoSided && one.side === 'b';
      return conflicts.length > 0
        ? [{ pair: turned ? [other.id, one.id] : [one.id, other.id], conflicts }]
        : [];
    }),
  );
}

/** The band that a channel asks for: the thinner it is, the more common ground. Judgement, after one study's direction. */
export const bandFor: Readonly<
  Record<Programme['format']['inputs']['channel'], { readonly low: number; readonly high: number }>
> = {
  'in-person': { low: 40, high: 70 },
  mixed: { low: 45, high: 75 },
  online: { low: 50, high: 80 },
};
