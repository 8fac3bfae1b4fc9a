/** What the match tool shows of a matching, worked out from the Programme and the pairs alone. */
import type { Pair } from '../../lib/matching/index.ts';
import type { Programme, Side } from '../../lib/programme/index.ts';

export type PairRow = {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  /** The rank that a gave b, and b gave a; null where not ranked. */
  readonly aRank: number | null;
  readonly bRank: number | null;
};

export type Got = { readonly rank: number | null; readonly ids: readonly string[] };

export type Ranks = (voter: string, id: string) => number | null;

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

export const pairRows = (pairs: readonly Pair[], rank: Ranks): readonly PairRow[] =>
  pairs.map(([a, b]) => ({ key: `${a}~${b}`, a, b, aRank: rank(a, b), bRank: rank(b, a) }));

/** Who of one side got their first choice, their second, …, and last whom nobody of theirs was given (rank null). */
export function gotBySide(rows: readonly PairRow[], side: Side): readonly Got[] {
  const groups = new Map<number | null, string[]>();
  for (const row of rows) {
    const rank = side === 'a' ? row.aRank : row.bRank;
    groups.set(rank, [...(groups.get(rank) ?? []), side === 'a' ? row.a : row.b]);
  }
  const ranked = [...groups.keys()].filter((rank) => rank !== null).sort((x, y) => x - y);
  const deepest = Math.max(3, ...ranked);
  const rows1 = Array.from({ length: deepest }, (_, i) => ({ rank: i + 1, ids: groups.get(i + 1) ?? [] }));
  return [...rows1, { rank: null, ids: groups.get(null) ?? [] }];
}
