import { type Balance, bandOf, fitIn, measureAt, type PairMeasure } from './measure.ts';
import { touchedBetween } from './touched.ts';

/** A possible pair, by the places of its people: in a two-sided programme side a first. */
export type MeasuredPair = PairMeasure & { readonly x: number; readonly y: number };

/** Why somebody is hard to place. */
export type HardBecause =
  | 'no-answers'
  | 'nobody-possible'
  | 'all-in-conflict'
  | 'wants-unsaid'
  | 'wants-unmet'
  | 'offers-unsaid'
  | 'offers-unwanted'
  | 'too-far-from-all'
  | 'too-alike-to-all';

export type HardToPlace = {
  readonly id: string;
  /** The best fit that they have with anybody, 0 to 100. */
  readonly best: number;
  /** With whom; null without a possible partner. */
  readonly with: string | null;
  readonly because: readonly HardBecause[];
};

export type Cohort = {
  readonly pairs: readonly MeasuredPair[];
  /** Everybody, hardest first. */
  readonly people: readonly HardToPlace[];
  readonly from: Balance;
};

function possiblePairs({ people, twoSided }: Balance): readonly (readonly [number, number])[] {
  const places = people.map((_, at) => at);
  if (!twoSided) return places.flatMap((x) => places.slice(x + 1).map((y) => [x, y] as const));
  const b = places.filter((at) => people[at]?.side === 'b');
  return places.filter((at) => people[at]?.side === 'a').flatMap((x) => b.map((y) => [x, y] as const));
}

/** What one person's pairs come to: in how many of them this or that holds, and the best. */
type Tally = {
  pairs: number;
  inConflict: number;
  readonly bands: Record<PairMeasure['band'], number>;
  gaining: number;
  giving: number;
  best: MeasuredPair | null;
};

function countIn(tally: Tally | undefined, pair: MeasuredPair, gain: number | null, given: number | null) {
  if (!tally) return;
  tally.pairs += 1;
  tally.inConflict += Number(pair.conflicts.length > 0);
  tally.bands[pair.band] += 1;
  tally.gaining += Number((gain ?? 0) > 0);
  tally.giving += Number((given ?? 0) > 0);
  if (tally.best === null || pair.fit > tally.best.fit) tally.best = pair;
}

function becauseOf({ gains }: Balance, at: number, tally: Tally): readonly HardBecause[] {
  const { pairs, inConflict, bands, gaining, giving } = tally;
  if (pairs === 0) return ['nobody-possible'];
  const wants = gains.wants[at]?.length ?? 0;
  const offers = gains.offers[at]?.length ?? 0;
  return [
    ...(inConflict === pairs ? (['all-in-conflict'] as const) : []),
    ...(bands.unknown === pairs ? (['no-answers'] as const) : []),
    ...(bands['too-far'] === pairs ? (['too-far-from-all'] as const) : []),
    ...(bands['too-alike'] === pairs ? (['too-alike-to-all'] as const) : []),
    ...(wants === 0 ? (['wants-unsaid'] as const) : []),
    ...(wants > 0 && gaining === 0 ? (['wants-unmet'] as const) : []),
    ...(offers === 0 ? (['offers-unsaid'] as const) : []),
    ...(offers > 0 && giving === 0 ? (['offers-unwanted'] as const) : []),
  ];
}

function hardToPlace(balance: Balance, pairs: readonly MeasuredPair[]): readonly HardToPlace[] {
  const tallies = balance.people.map(
    (): Tally => ({
      pairs: 0,
      inConflict: 0,
      bands: { 'too-far': 0, balanced: 0, 'too-alike': 0, unknown: 0 },
      gaining: 0,
      giving: 0,
      best: null,
    }),
  );
  for (const pair of pairs) {
    countIn(tallies[pair.x], pair, pair.gainX, pair.gainY);
    countIn(tallies[pair.y], pair, pair.gainY, pair.gainX);
  }
  return tallies
    .map((tally, at) => {
      const { best } = tally;
      const other = best === null ? null : best.x === at ? best.y : best.x;
      return {
        id: balance.people[at]?.id ?? '',
        best: best?.fit ?? 0,
        with: other === null ? null : (balance.people[other]?.id ?? null),
        because: becauseOf(balance, at, tally),
      };
    })
    .sort((one, other) => one.best - other.best || (one.id < other.id ? -1 : 1));
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
 * Every possible pair, and everybody by how hard they are to place. With what was measured `before`, the pairs
 * that a change did not touch are taken over, and the answer is the same. Cost: O(pairs × criteria), 19,900 × 12
 * in tens of ms; after an answer of one person O(pairs + people × criteria).
 */
export function measureCohort(balance: Balance, before?: Cohort): Cohort {
  const pairs = pairsOf(balance, before);
  return { pairs, people: hardToPlace(balance, pairs), from: balance };
}

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
