/** What the checker works out afresh from the ballots: the rules in force, and the profile. */
import { pairsOfGroup } from './blockingPairs.ts';
import { isRanked, keyOf, type Ledger, rankOf, sideRanked } from './ledger.ts';
import type { MatchOptions, Profile, RulesInForce, Side } from './market.ts';

/** The rules as the options and the ballots have them: the design's defaults, worked out afresh. */
export function rulesExpected(ledger: Ledger, options: MatchOptions): RulesInForce {
  const ranked = { a: sideRanked(ledger, 'a'), b: sideRanked(ledger, 'b') };
  const pool = ledger.market.kind === 'one-pool';
  const whose = pool ? 'both' : (options.whose ?? (ranked.a === ranked.b ? 'both' : ranked.a ? 'a' : 'b'));
  const ranksOf = (side: Side): number[] =>
    whose !== 'both' && whose !== side
      ? []
      : [...ledger.ranks].flatMap(([id, list]) => (ledger.sides.get(id) === side ? [...list.values()] : []));
  const longest = [...ranksOf('a'), ...ranksOf('b')].reduce((most, rank) => Math.max(most, rank), 0);
  return {
    method: options.method,
    whose,
    proposing: options.proposing ?? 'a',
    unranked: options.unranked ?? 'never',
    mutual: options.mutual ?? (options.method === 'stable' && ranked.a && (pool || ranked.b)),
    seed: options.seed ?? 0,
    unlistedRank: longest + 1,
  };
}

/** The profile of the groups that a ranking made: not of those flagged, nor of a required pair that nobody ranked. */
export function profileFromBallots(
  ledger: Ledger,
  rules: RulesInForce,
  groups: readonly (readonly string[])[],
  extra: ReadonlySet<string>,
): Profile {
  const counts = (side: Side): number[] => {
    if (rules.whose !== 'both' && rules.whose !== side) return [];
    const lists = [...ledger.ranks].filter(([id]) => ledger.sides.get(id) === side);
    const longest = lists.flatMap(([, list]) => [...list.values()]).reduce((m, rank) => Math.max(m, rank), 0);
    const got = groups
      .filter((group) =>
        pairsOfGroup(group).some(([x, y]) => isRanked(ledger, x, y, false) && !extra.has(keyOf(x, y))),
      )
      .flatMap((group) =>
        group
          .filter((id) => ledger.sides.get(id) === side)
          .map((id) =>
            group.reduce(
              (best, other) => Math.min(best, rankOf(ledger, id, other) ?? best),
              rules.unlistedRank,
            ),
          ),
      );
    const length = got.reduce((most, rank) => Math.max(most, rank), longest);
    return Array.from({ length }, (_, k) => got.filter((rank) => rank === k + 1).length);
  };
  return { a: counts('a'), b: ledger.market.kind === 'one-pool' ? [] : counts('b') };
}
