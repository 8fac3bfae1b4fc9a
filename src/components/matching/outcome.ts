/** What the match tool shows of a matching, worked out from the Programme and the pairs alone. */
import type { Matching } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';

export type Got = { readonly rank: number | null; readonly ids: readonly string[] };

export type Ranks = (voter: string, id: string) => number | null;

/** The people of a side; in one pool everybody stands on side a. */
export const idsOf = (programme: Programme, side: 'a' | 'b'): readonly string[] =>
  programme.people.filter((person) => (person.side ?? 'a') === side).map(({ id }) => id);

/** Looks up who ranked whom where. */
export function ranksOf(programme: Programme): Ranks {
  const byVoter = new Map(
    programme.ballots.map(({ voter, tiers }) => [
      voter,
      new Map(tiers.flatMap(({ rank, ids }) => ids.map((id) => [id, rank] as const))),
    ]),
  );
  return (voter, id) => byVoter.get(voter)?.get(id) ?? null;
}

/** Everybody of a side that was asked to rank from whom no ballot came. */
export function silentIn({ people, ballots }: Programme): Programme['people'] {
  const voted = new Set(ballots.map(({ voter }) => voter));
  const answers = (side: 'a' | 'b' | null) => people.some((one) => one.side === side && voted.has(one.id));
  return people.filter(({ id, side }) => !voted.has(id) && (side !== 'b' || answers('b')));
}

/** The same as whether they did at all. */
export const rankedIn =
  (rank: Ranks) =>
  (voter: string, id: string): boolean =>
    rank(voter, id) !== null;

/** Everybody’s partners: one, several, or the two others of a trio. */
export function partnersIn({ pairs, groups }: Outcome): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>();
  const join = (x: string, y: string): void => {
    partners.set(x, [...(partners.get(x) ?? []), y]);
  };
  const trios = (groups ?? []).filter((group) => group.length > 2);
  for (const group of [...pairs, ...trios]) {
    for (const x of group) for (const y of group) if (x !== y) join(x, y);
  }
  return partners;
}

type Outcome = Pick<Matching, 'pairs' | 'groups'>;

/** Everybody of these who has a partner. */
export const placedIn = (outcome: Outcome, ids: readonly string[]): readonly string[] => {
  const partners = partnersIn(outcome);
  return ids.filter((id) => partners.has(id));
};

/**
 * Who of these got their first choice, their second, …, by the best-ranked partner of each, and last whom
 * nobody of theirs was given (rank null). At least three ranks are listed.
 */
export function gotOf(outcome: Outcome, ids: readonly string[], rank: Ranks): readonly Got[] {
  const partners = partnersIn(outcome);
  const groups = new Map<number | null, string[]>();
  for (const id of ids) {
    const theirs = partners.get(id);
    if (!theirs) continue;
    const ranks = theirs.map((partner) => rank(id, partner)).filter((each) => each !== null);
    const best = ranks.length > 0 ? Math.min(...ranks) : null;
    groups.set(best, [...(groups.get(best) ?? []), id]);
  }
  const deepest = Math.max(3, ...[...groups.keys()].filter((each) => each !== null));
  const ranked = Array.from({ length: deepest }, (_, at) => ({
    rank: at + 1,
    ids: groups.get(at + 1) ?? [],
  }));
  return [...ranked, { rank: null, ids: groups.get(null) ?? [] }];
}
