/** Five founders and five mentors, and what each method makes of their ballots: worked out when the site is built. */
import {
  blockingPairs,
  type Market,
  type Matching,
  type MatchOptions,
  type Method,
  match,
} from '../../../lib/matching/index.ts';

type Ballots = Readonly<Record<string, readonly string[]>>;

export const founders: Ballots = {
  Abi: ['Pat', 'Max', 'Ria'],
  Cal: ['Tom', 'Ria', 'Max'],
  Dot: ['Nell', 'Max', 'Pat'],
  Eva: ['Nell', 'Max', 'Pat'],
  Gus: ['Max', 'Tom', 'Nell'],
};

export const mentors: Ballots = {
  Max: ['Dot', 'Gus', 'Eva'],
  Nell: ['Gus', 'Eva', 'Dot'],
  Pat: ['Dot', 'Eva', 'Cal'],
  Ria: ['Cal', 'Abi', 'Dot'],
  Tom: ['Cal', 'Abi', 'Gus'],
};

/** How well two of them balance, where the chapter says so; all others are alike. */
const balanced: Readonly<Record<string, number>> = { 'Abi and Ria': 2, 'Cal and Max': 1 };
const balanceOf = (founder: string, mentor: string): number => balanced[`${founder} and ${mentor}`] ?? 0;

/** The number that settles the draw on this page. */
export const seed = 1;

const agents = (ballots: Ballots, ranking: boolean) =>
  Object.entries(ballots).map(([id, choices]) => ({
    id,
    tiers: ranking ? choices.map((choice, index) => ({ rank: index + 1, ids: [choice] })) : [],
  }));

/** Both lists, or the founders’ alone. */
const market = (mentorsRank: boolean): Market => ({
  kind: 'two-sided',
  a: agents(founders, true),
  b: agents(mentors, mentorsRank),
});

export type Outcome = {
  readonly method: Method;
  readonly mentorsRank: boolean;
  readonly pairs: Matching['pairs'];
  readonly leftOver: readonly string[];
  /** How many founders got their first, second and third choice. */
  readonly got: readonly [number, number, number];
  /** Pairs that would both rather have each other, by the lists of both. */
  readonly blocking: Matching['pairs'];
};

/** What one method makes of these ballots. */
export function outcomeOf(method: Method, options: Omit<MatchOptions, 'method'> = {}): Outcome {
  const mentorsRank = method === 'stable';
  const fit = method === 'best-fit' ? { fit: balanceOf } : {};
  const found = match(market(mentorsRank), { method, seed, ...fit, ...options });
  if (!found.ok) throw new Error(`The small ballots cannot be matched by ${method}`);
  const { pairs, leftOver, profile } = found.value;
  const [first = 0, second = 0, third = 0] = profile.a;
  return {
    method,
    mentorsRank,
    pairs,
    leftOver: leftOver.map(({ id }) => id),
    got: [first, second, third],
    blocking: blockingPairs(market(true), pairs, { mutual: true }),
  };
}

/** The place of a name on a ballot, from 1; null where it does not stand on it. */
export function rankIn(ballots: Ballots, voter: string, name: string): number | null {
  const index = ballots[voter]?.indexOf(name) ?? -1;
  return index < 0 ? null : index + 1;
}
