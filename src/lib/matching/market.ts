/** What goes into a match and what comes out: plain data, the same in a page, a worker and Node. */

/** Two ids: in a two-sided market side a first, side b second. */
export type Pair = readonly [string, string];

/** All the partners that somebody put at one rank; several ids are a tie. */
export type Tier = { readonly rank: number; readonly ids: readonly string[] };

/** One person, or one team that takes part as one. */
export type Agent = {
  readonly id: string;
  /** Whole ranks from 1, with gaps if need be; an empty list ranks nobody. */
  readonly tiers: readonly Tier[];
  /** Partners at most: 1 unless said, and 0 is legal. */
  readonly capacity?: number;
  /** Partners at least: 0 unless said. */
  readonly minimum?: number;
};

/** Who may be matched with whom. A rule's two ids may stand in either order. */
export type Market =
  | {
      readonly kind: 'two-sided';
      readonly a: readonly Agent[];
      readonly b: readonly Agent[];
      readonly forbidden?: readonly Pair[];
      readonly required?: readonly Pair[];
    }
  | {
      readonly kind: 'one-pool';
      readonly agents: readonly Agent[];
      readonly forbidden?: readonly Pair[];
      readonly required?: readonly Pair[];
      /** 2 to 2 makes pairs; 2 to 3 makes pairs and, for an odd number, one trio. */
      readonly size?: { readonly min: number; readonly max: number };
    };

export type TwoSidedMarket = Extract<Market, { kind: 'two-sided' }>;
export type PoolMarket = Extract<Market, { kind: 'one-pool' }>;

/** The objectives, by the name the field gives them. */
export const methods = [
  'greedy-maximum',
  'generous-maximum',
  'rank-maximal',
  'minimum-total-rank',
  'stable',
  'best-fit',
  'lottery',
] as const;
export type Method = (typeof methods)[number];
export type Side = 'a' | 'b';
export type Whose = Side | 'both';

export type MatchOptions = {
  readonly method: Method;
  /** Whose ranks the objective and the profile count; unless said, every side that ranked. */
  readonly whose?: Whose;
  /** Who proposes under `stable`; unless said, side a. */
  readonly proposing?: Side;
  /** Whether places left by the ranked match are filled by fit, each such pair flagged; unless said, `never`. */
  readonly unranked?: 'never' | 'last-resort';
  /** Whether both must have ranked each other; unless said, only under `stable` where both sides ranked. */
  readonly mutual?: boolean;
  /** How well two people fit, side a first; the larger the better; read to six decimal places at most. */
  readonly fit?: (x: string, y: string) => number;
  /** Settles what nothing else settles; a whole number, 0 unless said. */
  readonly seed?: number;
};

/** The options as they were in force, every default filled in. */
export type RulesInForce = {
  readonly method: Method;
  readonly whose: Whose;
  readonly proposing: Side;
  readonly unranked: 'never' | 'last-resort';
  readonly mutual: boolean;
  readonly seed: number;
  /** The rank that counts for somebody who was not listed: the longest list plus one. */
  readonly unlistedRank: number;
};

/** Why somebody has no partner, as facts. */
export type LeftOverReason =
  /** Has no place to give. */
  | { readonly code: 'no-capacity' }
  /** Ranked nobody, and nobody whose ranking suffices ranked them; `rankedBy` did, in vain. */
  | { readonly code: 'ranked-nobody'; readonly rankedBy: readonly string[] }
  /** Their side was not asked to rank, and nobody ranked them. */
  | { readonly code: 'ranked-by-nobody' }
  /** Everyone in question is ruled out, each for a reason. */
  | { readonly code: 'nobody-possible'; readonly ruledOut: readonly RuledOut[] }
  /** Everyone possible is full; who took the places. */
  | { readonly code: 'all-full'; readonly partners: readonly FullPartner[] };

export type RuledOut = { readonly id: string; readonly why: 'forbidden' | 'not-ranked-back' | 'no-capacity' };
export type FullPartner = { readonly id: string; readonly takenBy: readonly string[] };
export type LeftOver = { readonly id: string; readonly reason: LeftOverReason };

/** How many got rank 1, 2, 3 …, by side; a side whose ranks do not count has an empty list. */
export type Profile = { readonly a: readonly number[]; readonly b: readonly number[] };

/** One aim of a method; aims are met in order, each without giving up any before it. */
export type Objective =
  | { readonly aim: 'least-shortfall' }
  | { readonly aim: 'most-pairs' }
  | { readonly aim: 'most-at-rank'; readonly rank: number }
  | { readonly aim: 'fewest-at-rank'; readonly rank: number }
  | { readonly aim: 'least-total-rank' }
  /** `scale` units to one point of fit. */
  | { readonly aim: 'most-fit'; readonly scale: number }
  /** Places taken as evenly as can be: the least sum of squares. */
  | { readonly aim: 'most-even' }
  | { readonly aim: 'draw' };

/** An objective and what one unit of it weighs within its word. */
export type WeighedObjective = Objective & { readonly weight: number };

/**
 * Why nothing better exists. The aims stand in words, compared from the first to the last; within a word
 * an aim's weight exceeds everything that the aims after it can add up to. Every agent has a price in
 * every word (`words.length` numbers an agent, in order of input), and no pair left out is worth its prices.
 */
export type PricesProof = {
  readonly kind: 'prices';
  readonly words: readonly (readonly WeighedObjective[])[];
  readonly a: Float64Array;
  readonly b: Float64Array;
};

/** An odd set of people, by id, of whom one stays out; its price in every word. */
export type PricedSet = { readonly ids: readonly string[]; readonly price: readonly number[] };

/**
 * Why nothing better exists in one pool (Edmonds 1965). Words and aims as in `PricesProof`; every person has
 * a price in every word, and so have some odd sets. The two prices of a pair and those of the sets that hold
 * both cover twice what it is worth, exactly so for every pair that was made.
 */
export type PoolPricesProof = {
  readonly kind: 'pool-prices';
  readonly words: readonly (readonly WeighedObjective[])[];
  /** `words.length` numbers a person, in order of input. */
  readonly prices: Float64Array;
  readonly oddSets: readonly PricedSet[];
};

/**
 * Why no stable pairing exists (Tan 1991): a partition into pairs, single people and rings. Everybody in a ring
 * prefers the person after them to the one before, and no two people would both leave for each other. A ring of
 * an odd number, three or more, rules out every stable pairing. Ties stand as fit and seed broke them.
 */
export type NoStablePairing = {
  readonly kind: 'no-stable-pairing';
  /** Whom everybody looks to; themselves, if nobody. */
  readonly next: readonly Pair[];
  readonly oddRings: readonly (readonly string[])[];
  /** Whether a tie was broken by fit or draw, so that another seed might have a stable pairing. */
  readonly ties: boolean;
  /** What was given instead: the most pairs, then the best ranks; who would rather have each other; its proof. */
  readonly blocking: readonly Pair[];
  readonly instead: PoolPricesProof;
};

/**
 * How good the one trio of an odd pool is: what the trio and all pairs are worth in every word, and what no
 * other trio with any pairs can exceed. Where `exact`, nothing better exists.
 */
export type TrioProof = {
  readonly kind: 'trio';
  readonly words: readonly (readonly WeighedObjective[])[];
  readonly reached: readonly number[];
  readonly bound: readonly number[];
  readonly exact: boolean;
};

/** What makes the answer checkable by somebody who trusts no solver. */
export type Proof =
  | PricesProof
  | PoolPricesProof
  | TrioProof
  | NoStablePairing
  /** No two people would both rather have each other: `examined` possible pairs were looked at. */
  | { readonly kind: 'no-blocking-pair'; readonly examined: number }
  /** People chose in this order. */
  | { readonly kind: 'draw'; readonly order: readonly string[] };

export type Matching = {
  readonly rules: RulesInForce;
  readonly pairs: readonly Pair[];
  /** Everyone's groups, pairs too, where groups of more than two are allowed; `pairs` has those of two alone. */
  readonly groups?: readonly (readonly string[])[];
  /** The pairs that no ranking asked for, made to fill what was left. */
  readonly lastResort: readonly Pair[];
  /** Everyone without a partner, with the reason: never silent. */
  readonly leftOver: readonly LeftOver[];
  readonly profile: Profile;
  readonly proof: Proof;
};
