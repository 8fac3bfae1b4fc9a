import { drawOf } from './draw.ts';
import type { MatchOptions, RulesInForce, TwoSidedMarket, Whose } from './market.ts';
import type { Lists, ReadMarket } from './readMarket.ts';

/**
 * The pairs that the rules in force allow, each an edge with a number: those of agent i of side a stand
 * from start[i] up to start[i + 1]. Required pairs are not among them: they are settled, and their places
 * are taken off `capacityA` and `capacityB`.
 */
export type PossiblePairs = {
  readonly sizeA: number;
  readonly sizeB: number;
  readonly start: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The rank that each gave the other; 0 where not listed. */
  readonly rankA: Int32Array;
  readonly rankB: Int32Array;
  /** Places and least places, after the required pairs. */
  readonly capacityA: Int32Array;
  readonly capacityB: Int32Array;
  readonly minimumA: Int32Array;
  readonly minimumB: Int32Array;
  readonly drawA: Float64Array;
  readonly drawB: Float64Array;
  readonly required: readonly RequiredPair[];
};

export type RequiredPair = {
  readonly a: number;
  readonly b: number;
  readonly rankA: number;
  readonly rankB: number;
};

/** 0, 1, 2 … up to, but without, the size. */
export function countUp(size: number): Int32Array {
  const all = new Int32Array(size);
  for (let k = 0; k < size; k++) all[k] = k;
  return all;
}

/** Every default filled in, as the market has it. */
export function rulesInForce(read: ReadMarket, options: MatchOptions): RulesInForce {
  const { listsA, listsB } = read;
  const bothRanked = listsA.longest > 0 && listsB.longest > 0;
  const ranked: Whose = bothRanked || listsA.longest + listsB.longest === 0 ? 'both' : 'a';
  const whose = options.whose ?? (listsB.longest > 0 && listsA.longest === 0 ? 'b' : ranked);
  const longestA = whose === 'b' ? 0 : listsA.longest;
  const longestB = whose === 'a' ? 0 : listsB.longest;
  return {
    method: options.method,
    whose,
    proposing: options.proposing ?? 'a',
    unranked: options.unranked ?? 'never',
    mutual: options.mutual ?? (bothRanked && options.method === 'stable'),
    seed: options.seed ?? 0,
    unlistedRank: Math.max(longestA, longestB) + 1,
  };
}

/** The same lists by the person listed. */
function turned(lists: Lists, others: number): Lists {
  const start = new Int32Array(others + 1);
  for (const j of lists.to) start[j + 1] = (start[j + 1] as number) + 1;
  for (let j = 0; j < others; j++) start[j + 1] = (start[j + 1] as number) + (start[j] as number);
  const next = start.slice();
  const to = new Int32Array(lists.to.length);
  const rank = new Int32Array(lists.to.length);
  for (let i = 0; i + 1 < lists.start.length; i++)
    for (let k = lists.start[i] as number; k < (lists.start[i + 1] as number); k++) {
      const at = next[lists.to[k] as number] as number;
      next[lists.to[k] as number] = at + 1;
      to[at] = i;
      rank[at] = lists.rank[k] as number;
    }
  return { start, to, rank, longest: lists.longest };
}

/** The pairs that can be chosen, each an edge. */
export type Edges = Pick<PossiblePairs, 'start' | 'from' | 'to' | 'rankA' | 'rankB'>;

/** Every pair of which one ranked the other (or each the other, if `mutual`) and that no rule settles. */
export function edgesOf(read: ReadMarket, mutual: boolean, settled: ReadonlySet<number>): Edges {
  const [sizeA, sizeB] = [read.listsA.start.length - 1, read.listsB.start.length - 1];
  const { listsA } = read;
  const byA = turned(read.listsB, sizeA);
  const room = listsA.to.length + byA.to.length;
  const [from, to] = [new Int32Array(room), new Int32Array(room)];
  const [rankA, rankB] = [new Int32Array(room), new Int32Array(room)];
  const start = new Int32Array(sizeA + 1);
  const place = new Int32Array(sizeB).fill(-1);
  let next = 0;
  for (let i = 0; i < sizeA; i++) {
    const first = next;
    const add = (j: number, a: number, b: number): void => {
      if (settled.size > 0 && settled.has(i * sizeB + j)) return;
      place[j] = next;
      from[next] = i;
      to[next] = j;
      rankA[next] = a;
      rankB[next++] = b;
    };
    for (let k = listsA.start[i] as number; k < (listsA.start[i + 1] as number); k++)
      add(listsA.to[k] as number, listsA.rank[k] as number, 0);
    for (let k = byA.start[i] as number; k < (byA.start[i + 1] as number); k++) {
      const at = place[byA.to[k] as number] as number;
      if (at >= first) rankB[at] = byA.rank[k] as number;
      else if (!mutual) add(byA.to[k] as number, 0, byA.rank[k] as number);
    }
    if (mutual) next = keepMutual(first, next, { to, rankA, rankB }, place);
    start[i + 1] = next;
  }
  return {
    start,
    from: from.subarray(0, next),
    to: to.subarray(0, next),
    rankA: rankA.subarray(0, next),
    rankB: rankB.subarray(0, next),
  };
}

/** Closes up a row over the pairs that were not ranked from both sides; the row's new end. */
function keepMutual(
  first: number,
  end: number,
  edges: Pick<Edges, 'to' | 'rankA' | 'rankB'>,
  place: Int32Array,
): number {
  const { to, rankA, rankB } = edges;
  let kept = first;
  for (let e = first; e < end; e++) {
    place[to[e] as number] = -1;
    if (rankB[e] === 0) continue;
    to[kept] = to[e] as number;
    rankA[kept] = rankA[e] as number;
    rankB[kept++] = rankB[e] as number;
  }
  return kept;
}

/** The rank that voter gave the other, 0 if none. */
export const rankIn = (lists: Lists, voter: number, other: number): number => {
  for (let k = lists.start[voter] as number; k < (lists.start[voter + 1] as number); k++)
    if (lists.to[k] === other) return lists.rank[k] as number;
  return 0;
};

/** Lays the market out in numbers under the rules in force. O(ballot entries + rules). */
export function possiblePairs(market: TwoSidedMarket, read: ReadMarket, rules: RulesInForce): PossiblePairs {
  const sizeB = market.b.length;
  const settled = new Set<number>();
  for (const [i, j] of read.forbidden) settled.add(i * sizeB + j);
  for (const [i, j] of read.required) settled.add(i * sizeB + j);
  const capacityA = Int32Array.from(market.a, (agent) => agent.capacity ?? 1);
  const capacityB = Int32Array.from(market.b, (agent) => agent.capacity ?? 1);
  const minimumA = Int32Array.from(market.a, (agent) => agent.minimum ?? 0);
  const minimumB = Int32Array.from(market.b, (agent) => agent.minimum ?? 0);
  const take = (places: Int32Array, who: number): void => {
    places[who] = Math.max(0, (places[who] as number) - 1);
  };
  for (const [i, j] of read.required) {
    take(capacityA, i);
    take(capacityB, j);
    take(minimumA, i);
    take(minimumB, j);
  }
  return {
    sizeA: market.a.length,
    sizeB,
    ...edgesOf(read, rules.mutual, settled),
    capacityA,
    capacityB,
    minimumA,
    minimumB,
    drawA: Float64Array.from(market.a, (agent) => drawOf(rules.seed, agent.id)),
    drawB: Float64Array.from(market.b, (agent) => drawOf(rules.seed, agent.id)),
    required: read.required.map(([a, b]) => ({
      a,
      b,
      rankA: rankIn(read.listsA, a, b),
      rankB: rankIn(read.listsB, b, a),
    })),
  };
}
