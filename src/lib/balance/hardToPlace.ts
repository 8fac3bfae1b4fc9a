/** Who is hard to place in a cohort, and why. */
import type { Cohort, MeasuredPair } from './cohort.ts';
import type { Balance, PairMeasure } from './measure.ts';

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

/** Everybody by how hard they are to place, the hardest first. Cost: O(pairs). */
export function hardToPlace({ pairs, from: balance }: Cohort): readonly HardToPlace[] {
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
