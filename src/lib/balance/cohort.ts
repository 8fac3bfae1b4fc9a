import { type Balance, measureAt, type PairMeasure } from './measure.ts';

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
};

function possiblePairs({ people, twoSided }: Balance): readonly (readonly [number, number])[] {
  const places = people.map((_, at) => at);
  if (!twoSided) return places.flatMap((x) => places.slice(x + 1).map((y) => [x, y] as const));
  const b = places.filter((at) => people[at]?.side === 'b');
  return places.filter((at) => people[at]?.side === 'a').flatMap((x) => b.map((y) => [x, y] as const));
}

function becauseOf(balance: Balance, at: number, own: readonly MeasuredPair[]): readonly HardBecause[] {
  if (own.length === 0) return ['nobody-possible'];
  const gained = own.map((pair) => (pair.x === at ? pair.gainX : pair.gainY) ?? 0);
  const given = own.map((pair) => (pair.x === at ? pair.gainY : pair.gainX) ?? 0);
  const wants = balance.gains.wants[at]?.length ?? 0;
  const offers = balance.gains.offers[at]?.length ?? 0;
  const every = (band: PairMeasure['band']): boolean => own.every((pair) => pair.band === band);
  return [
    ...(own.every(({ conflicts }) => conflicts.length > 0) ? (['all-in-conflict'] as const) : []),
    ...(every('unknown') ? (['no-answers'] as const) : []),
    ...(every('too-far') ? (['too-far-from-all'] as const) : []),
    ...(every('too-alike') ? (['too-alike-to-all'] as const) : []),
    ...(wants === 0 ? (['wants-unsaid'] as const) : []),
    ...(wants > 0 && gained.every((gain) => gain === 0) ? (['wants-unmet'] as const) : []),
    ...(offers === 0 ? (['offers-unsaid'] as const) : []),
    ...(offers > 0 && given.every((gain) => gain === 0) ? (['offers-unwanted'] as const) : []),
  ];
}

function hardToPlace(balance: Balance, pairs: readonly MeasuredPair[]): readonly HardToPlace[] {
  const own: MeasuredPair[][] = balance.people.map(() => []);
  for (const pair of pairs) {
    own[pair.x]?.push(pair);
    own[pair.y]?.push(pair);
  }
  return balance.people
    .map(({ id }, at) => {
      const mine = own[at] ?? [];
      const best = mine.reduce<MeasuredPair | null>(
        (top, pair) => (top === null || pair.fit > top.fit ? pair : top),
        null,
      );
      const other = best === null ? null : best.x === at ? best.y : best.x;
      return {
        id,
        best: best?.fit ?? 0,
        with: other === null ? null : (balance.people[other]?.id ?? null),
        because: becauseOf(balance, at, mine),
      };
    })
    .sort((one, other) => one.best - other.best || (one.id < other.id ? -1 : 1));
}

/** Every possible pair, and everybody by how hard they are to place. Cost: O(pairs × criteria): 19,900 × 12 in tens of ms. */
export function measureCohort(balance: Balance): Cohort {
  const pairs = possiblePairs(balance).map(([x, y]) => ({ x, y, ...measureAt(balance, x, y) }));
  return { pairs, people: hardToPlace(balance, pairs) };
}

/** The pairs that fit best, first the best; a tie goes by the ids, so that the order of people changes nothing. */
export function bestPairs({ people }: Balance, { pairs }: Cohort, count: number): readonly MeasuredPair[] {
  const name = ({ x, y }: MeasuredPair): string =>
    [people[x]?.id ?? '', people[y]?.id ?? ''].sort((one, other) => (one < other ? -1 : 1)).join('\n');
  const possible = pairs.filter(({ conflicts, fit }) => conflicts.length === 0 && fit > 0);
  const least = Float64Array.from(possible, ({ fit }) => -fit).sort()[count - 1];
  return possible
    .filter(({ fit }) => least === undefined || fit >= -least)
    .map((pair) => ({ pair, name: name(pair) }))
    .sort((one, other) => other.pair.fit - one.pair.fit || (one.name < other.name ? -1 : 1))
    .slice(0, count)
    .map(({ pair }) => pair);
}
