import { type Balance, bandOf, fitIn, measureAt, type PairMeasure } from './measure.ts';
import { touchedBetween } from './touched.ts';

/** A possible pair, by the places of its people: in a two-sided programme side a first. */
export type MeasuredPair = PairMeasure & { readonly x: number; readonly y: number };

export type Cohort = {
  readonly pairs: readonly MeasuredPair[];
  readonly from: Balance;
};

function possiblePairs({ people, twoSided }: Balance): readonly (readonly [number, number])[] {
  const places = people.map((_, at) => at);
  if (!twoSided) return places.flatMap((x) => places.slice(x + 1).map((y) => [x, y] as const));
  const b = places.filter((at) => people[at]?.side === 'b');
  return places.filter((at) => people[at]?.side === 'a').flatMap((x) => b.map((y) => [x, y] as const));
}

const measured = (balance: Balance, x: number, y: number): MeasuredPair => ({
  x,
  y,
  ...measureAt(balance, x, y),
});

/** The pair within the edges of this balance: the same one where they leave it as it was. */
function judgedAgain(balance: Balance, pair: MeasuredPair): MeasuredPair {
  const band = bandOf(pair.commonality, balance.low, balance.high);
  const fit = fitIn(balance, pair);
  return band === pair.band && fit === pair.fit ? pair : { ...pair, band, fit };
}

function pairsOf(balance: Balance, before: Cohort | undefined): readonly MeasuredPair[] {
  const touched = before ? touchedBetween(before.from, balance) : null;
  if (!before || !touched) return possiblePairs(balance).map(([x, y]) => measured(balance, x, y));
  const sameEdges = before.from.low === balance.low && before.from.high === balance.high;
  return before.pairs.map((pair) => {
    if (touched[pair.x] || touched[pair.y]) return measured(balance, pair.x, pair.y);
    return sameEdges ? pair : judgedAgain(balance, pair);
  });
}

/**
 * Every possible pair. With what was measured `before`, the pairs that a change did not touch are taken over, and
 * the answer is the same. Cost: O(pairs × criteria), 19,900 × 12 in tens of ms; after an answer of one person
 * O(pairs + people × criteria).
 */
export const measureCohort = (balance: Balance, before?: Cohort): Cohort => ({
  pairs: pairsOf(balance, before),
  from: balance,
});

/** The pairs that fit best, first the best; a tie goes by the ids, so that the order of people changes nothing. */
export function bestPairs({ people }: Balance, { pairs }: Cohort, count: number): readonly MeasuredPair[] {
  const name = ({ x, y }: MeasuredPair): string =>
    [people[x]?.id ?? '', people[y]?.id ?? ''].sort((one, other) => (one < other ? -1 : 1)).join('\n');
  const better = (one: MeasuredPair, other: MeasuredPair): boolean =>
    one.fit > other.fit || (one.fit === other.fit && name(one) < name(other));
  const best: MeasuredPair[] = [];
  for (const pair of pairs) {
    if (pair.fit <= 0 || pair.conflicts.length > 0) continue;
    const last = best[count - 1];
    if (last && !better(pair, last)) continue;
    const at = best.findIndex((one) => better(pair, one));
    best.splice(at < 0 ? best.length : at, 0, pair);
    best.length = Math.min(best.length, count);
  }
  return best;
}
