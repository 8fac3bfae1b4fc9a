/**
 * The slow oracle: every matching of a tiny two-sided market, judged by the definitions alone.
 * Shares no code with the engine.
 */
import type { Agent, MatchOptions, Pair, TwoSidedMarket } from '../../src/lib/matching/index.ts';

export type Oracle = {
  /** Every pair that the rules allow, required ones among them. */
  readonly possible: readonly Pair[];
  readonly rankA: (pair: Pair) => number | undefined;
  readonly rankB: (pair: Pair) => number | undefined;
  readonly unlisted: number;
  readonly whose: 'a' | 'b' | 'both';
};

export type FullOracle = Oracle & {
  /** Every set of pairs that keeps all rules, minimums among them. */
  readonly matchings: readonly (readonly Pair[])[];
};

const rankIn = (agent: Agent | undefined, id: string): number | undefined =>
  agent?.tiers.find((tier) => tier.ids.includes(id))?.rank;
const among = (pairs: readonly Pair[] | undefined, [x, y]: Pair): boolean =>
  (pairs ?? []).some((pair) => pair.includes(x) && pair.includes(y));

function withinPlaces(market: TwoSidedMarket, pairs: readonly Pair[]): boolean {
  return [...market.a, ...market.b].every(
    ({ id, capacity = 1 }) => pairs.filter((pair) => pair.includes(id)).length <= capacity,
  );
}

const meetsMinimums = (market: TwoSidedMarket, pairs: readonly Pair[]): boolean =>
  [...market.a, ...market.b].every(
    ({ id, minimum = 0 }) => pairs.filter((pair) => pair.includes(id)).length >= minimum,
  );

/** Every way to choose among the possible pairs, the required ones always in. */
function everyMatching(market: TwoSidedMarket, possible: readonly Pair[]): Pair[][] {
  const all: Pair[][] = [];
  const required = possible.filter((pair) => among(market.required, pair));
  const open = possible.filter((pair) => !among(market.required, pair));
  const grow = (from: number, chosen: Pair[]): void => {
    if (!withinPlaces(market, chosen)) return;
    if (from === open.length) {
      all.push(chosen);
      return;
    }
    grow(from + 1, chosen);
    grow(from + 1, [...chosen, open[from] as Pair]);
  };
  grow(0, required);
  return all;
}

/** Which pairs are possible under the options, and what their ranks are. */
export function possibleOf(market: TwoSidedMarket, options: MatchOptions): Oracle {
  const agents = new Map([...market.a, ...market.b].map((agent) => [agent.id, agent]));
  const rankA = ([x, y]: Pair): number | undefined => rankIn(agents.get(x), y);
  const rankB = ([x, y]: Pair): number | undefined => rankIn(agents.get(y), x);
  const ranks = (side: readonly Agent[]): number[] =>
    side.flatMap((agent) => agent.tiers.filter((tier) => tier.ids.length > 0).map((tier) => tier.rank));
  const [ranksA, ranksB] = [ranks(market.a), ranks(market.b)];
  const both = ranksA.length > 0 && ranksB.length > 0;
  const whose =
    options.whose ?? (both || ranksA.length + ranksB.length === 0 ? 'both' : ranksA.length > 0 ? 'a' : 'b');
  const mutual = options.mutual ?? (both && options.method === 'stable');
  const possible = market.a.flatMap(({ id: x }) =>
    market.b.flatMap(({ id: y }): Pair[] => {
      const [there, back] = [rankA([x, y]) !== undefined, rankB([x, y]) !== undefined];
      const ranked = mutual ? there && back : there || back;
      return among(market.required, [x, y]) || (ranked && !among(market.forbidden, [x, y])) ? [[x, y]] : [];
    }),
  );
  return {
    possible,
    rankA,
    rankB,
    unlisted: Math.max(0, ...(whose === 'b' ? [] : ranksA), ...(whose === 'a' ? [] : ranksB)) + 1,
    whose,
  };
}

/** As `possibleOf`, with every matching that there is. */
export function oracleOf(market: TwoSidedMarket, options: MatchOptions): FullOracle {
  const oracle = possibleOf(market, options);
  const matchings = everyMatching(market, oracle.possible);
  return { ...oracle, matchings: matchings.filter((pairs) => meetsMinimums(market, pairs)) };
}

/** The ranks that count of a set of pairs, for the objective. */
export const ranksOf = ({ rankA, rankB, unlisted, whose }: Oracle, pairs: readonly Pair[]): number[] =>
  pairs
    .filter((pair) => rankA(pair) !== undefined || rankB(pair) !== undefined)
    .flatMap((pair) => [
      ...(whose === 'b' ? [] : [rankA(pair) ?? unlisted]),
      ...(whose === 'a' ? [] : [rankB(pair) ?? unlisted]),
    ]);

/** Numbers to be compared from the first to the last, the greater the better. */
export type Score = readonly number[];

/** -1, 0 or 1 as the first score is worse, the same or better. */
export function compareScores(x: Score, y: Score): number {
  const at = x.findIndex((value, k) => Math.abs(value - (y[k] as number)) > 1e-9);
  return at < 0 ? 0 : Math.sign((x[at] as number) - (y[at] as number));
}

/** What a method wants, as scores, with the total fit last. */
export function scoreOf(oracle: Oracle, options: MatchOptions, pairs: readonly Pair[]): Score {
  const ranks = ranksOf(oracle, pairs);
  const count = (rank: number): number => ranks.filter((one) => one === rank).length;
  const levels = Array.from({ length: oracle.unlisted }, (_, k) => k + 1);
  const fit = pairs.reduce((sum, [x, y]) => sum + (options.fit?.(x, y) ?? 0), 0);
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  switch (options.method) {
    case 'greedy-maximum':
      return [pairs.length, ...levels.map(count), fit];
    case 'generous-maximum':
      return [pairs.length, ...levels.toReversed().map((rank) => -count(rank)), fit];
    case 'rank-maximal':
      return [...levels.map(count), fit];
    case 'minimum-total-rank':
      return [pairs.length, -total, fit];
    default:
      return [pairs.length, fit];
  }
}

/** Whether no possible pair would both rather have each other, required pairs being left alone. */
export function isStable(market: TwoSidedMarket, oracle: Oracle, pairs: readonly Pair[]): boolean {
  const wants = (agent: Agent, pair: Pair, rank: (pair: Pair) => number | undefined): boolean => {
    const own = pairs.filter((one) => one.includes(agent.id));
    if (own.length < (agent.capacity ?? 1)) return true;
    const far = Number.POSITIVE_INFINITY;
    return own.some((one) => !among(market.required, one) && (rank(one) ?? far) > (rank(pair) ?? far));
  };
  return oracle.possible.every((pair) => {
    if (among(pairs, pair)) return true;
    const a = market.a.find(({ id }) => id === pair[0]) as Agent;
    const b = market.b.find(({ id }) => id === pair[1]) as Agent;
    return !(wants(a, pair, oracle.rankA) && wants(b, pair, oracle.rankB));
  });
}
