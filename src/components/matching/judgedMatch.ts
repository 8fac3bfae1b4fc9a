/** A match, whoever made it, judged from the ballots alone: rules, choices, and the distance to each method’s best. */
import {
  availableMethods,
  type Distance,
  distances,
  type Fault,
  fitInForce,
  judge,
  type Market,
  type Matchable,
  type MatchOptions,
  type Method,
  marketOf,
  matchOptionsOf,
  type Pair,
} from '../../lib/matching/index.ts';

/** Pairs as they were made, and groups of three. */
export type MadeMatch = { readonly pairs: readonly Pair[]; readonly trios: readonly (readonly string[])[] };

export type JudgedMatch = MadeMatch & {
  /** Everything that breaks a rule; who would both rather have each other is told apart. */
  readonly faults: readonly Fault[];
  readonly blocking: readonly Pair[];
  /** Everybody with a place to give who has nobody. */
  readonly leftOver: readonly string[];
  readonly distances: readonly Distance[];
};

/** Under what rules it is judged: those of the method it was made by, and those of every method to compare. */
export type JudgedBy = { readonly own: MatchOptions; readonly each: readonly MatchOptions[] };

const agentsOf = (market: Market) =>
  market.kind === 'two-sided' ? [...market.a, ...market.b] : market.agents;

/** Pairs of whom neither ranked the other: where such pairs are allowed they are no fault. */
function unrankedPairs(market: Market, pairs: readonly Pair[]): readonly Pair[] {
  const named = new Map(
    agentsOf(market).map(({ id, tiers }) => [id, new Set(tiers.flatMap(({ ids }) => ids))]),
  );
  const asked = new Set((market.required ?? []).flatMap(([x, y]) => [`${x}\n${y}`, `${y}\n${x}`]));
  return pairs.filter(([x, y]) => !named.get(x)?.has(y) && !named.get(y)?.has(x) && !asked.has(`${x}\n${y}`));
}

export function judgedMatch(market: Market, made: MadeMatch, { own, each }: JudgedBy): JudgedMatch {
  const { pairs, trios } = made;
  const inTrios = market.kind === 'one-pool' && (market.size?.max ?? 2) > 2;
  const answer = {
    pairs,
    ...(own.unranked === 'last-resort' ? { lastResort: unrankedPairs(market, pairs) } : {}),
    ...(inTrios || trios.length > 0 ? { groups: [...pairs, ...trios] } : {}),
  };
  const { faults, blocking } = judge(market, answer, own);
  const far = distances(market, answer, each);
  const placed = new Set([...pairs, ...trios].flat());
  return {
    ...made,
    faults: faults.filter(({ code }) => code !== 'fault-blocking-pair'),
    blocking:
      far.find(({ method }: { readonly method: Method }) => method === 'stable')?.blocking ?? blocking,
    leftOver: agentsOf(market).flatMap(({ id, capacity = 1 }) =>
      capacity > 0 && !placed.has(id) ? [id] : [],
    ),
    distances: far,
  };
}

/** The rules of the Programme’s own settings. */
export function rulesAsSet(parts: Matchable): JudgedBy {
  const market = marketOf(parts);
  const fit = fitInForce(parts, parts.matching, 'best-fit');
  const by = (method: Parameters<typeof matchOptionsOf>[1]) =>
    matchOptionsOf(
      parts.matching,
      method,
      fitInForce(parts, parts.matching, method ?? parts.matching.method),
    );
  return { own: by(parts.matching.method), each: availableMethods(market, fit ? { fit } : {}).map(by) };
}

/** A match as the organiser’s rules about pairs have it, beside each method’s best had there been none. */
export function priceOfRules(parts: Matchable, made: MadeMatch): readonly Distance[] {
  const free = { ...parts, required: [], forbidden: [] };
  return judgedMatch(marketOf(free), made, rulesAsSet(free)).distances;
}
