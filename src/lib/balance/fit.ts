/** Balance as the matching engine takes it. */
import type { Programme } from '../programme/index.ts';
import { measureAt, readBalance } from './measure.ts';

/**
 * How well two people fit, 0 to 100 with six places at most, by id in either order; 0 for an id that is not
 * in the programme. Each pair is measured once, when it is first asked for.
 */
export function fitOf(programme: Programme): (x: string, y: string) => number {
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
 * The pairs that musts and conflicts rule out, for an organiser who wants the engine to keep to them. What is
 * excluded or forbidden already is among them. Cost: O(people² × criteria).
 */
export function pairsRuledOut(programme: Programme): readonly (readonly [string, string])[] {
  const balance = readBalance(programme);
  const { people } = balance;
  return people.flatMap((one, x) =>
    people.slice(x + 1).flatMap((other, after) => {
      const across = !balance.twoSided || one.side !== other.side;
      const ruledOut = across && measureAt(balance, x, x + 1 + after).conflicts.length > 0;
      return ruledOut ? [[one.id, other.id] as const] : [];
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
