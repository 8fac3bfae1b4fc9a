import { copyOf, doubles, ints } from './arrays.ts';
import { drawOf } from './draw.ts';
import type { Agent, MatchOptions, RulesInForce, TwoSidedMarket } from './market.ts';
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
  const all = ints(size);
  for (let k = 0; k < size; k++) all[k] = k;
  return all;
}

/**
 * Numbers of edges by a key that each has, in the order given: those with key k stand from start[k] up to start[k + 1].
 * O(edges + keys).
 */
export function grouped(keys: Int32Array, size: number, order: Int32Array | null = null) {
  const start = ints(size + 1);
  for (let e = 0; e < keys.length; e++)
    start[(keys[e] as number) + 1] = (start[(keys[e] as number) + 1] as number) + 1;
  for (let k = 0; k < size; k++) start[k + 1] = (start[k + 1] as number) + (start[k] as number);
  const next = copyOf(start);
  const edges = ints(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const e = order === null ? at : (order[at] as number);
    const key = keys[e] as number;
    edges[next[key] as number] = e;
    next[key] = (next[key] as number) + 1;
  }
  return { start, edges };
}

/** Every default filled in, as the market has it. */
export function rulesInForce(read: ReadMarket, options: MatchOptions): RulesInForce {
  const [longestA, longestB] = [read.listsA.longest, read.listsB.longest];
  const [byA, byB] = [longestA > 0, longestB > 0];
  const whose = options.whose ?? (byA === byB ? 'both' : byA ? 'a' : 'b');
  return {
    method: options.method,
    whose,
    proposing: options.proposing ?? 'a',
    unranked: options.unranked ?? 'never',
    mutual: options.mutual ?? (byA && byB && options.method === 'stable'),
    seed: options.seed ?? 0,
    unlistedRank: Math.max(whose === 'b' ? 0 : longestA, whose === 'a' ? 0 : longestB) + 1,
  };
}

export type Rows = Pick<Lists, 'start' | 'to' | 'rank'>;

/** The same lists by the person listed. */
export function turned({ start: rows, to: listed, rank: ranks }: Rows, others: number): Rows {
  const start = ints(others + 1);
  for (let k = 0; k < listed.length; k++) {
    const j = listed[k] as number;
    start[j + 1] = (start[j + 1] as number) + 1;
  }
  for (let j = 0; j < others; j++) start[j + 1] = (start[j + 1] as number) + (start[j] as number);
  const next = copyOf(start);
  const to = ints(listed.length);
  const rank = ints(listed.length);
  for (let i = 0; i + 1 < rows.length; i++)
    for (let k = rows[i] as number; k < (rows[i + 1] as number); k++) {
      const j = listed[k] as number;
      const at = next[j] as number;
      next[j] = at + 1;
      to[at] = i;
      rank[at] = ranks[k] as number;
    }
  return { start, to, rank };
}

/** The pairs that can be chosen, each an edge. */
export type Edges = Pick<PossiblePairs, 'start' | 'from' | 'to' | 'rankA' | 'rankB'>;

/** Side a's lists as they stand, where they hold every pair. */
export function edgesOfLists({ start, to, rank }: Rows, rankB: Int32Array): Edges {
  const from = ints(to.length);
  for (let i = 0; i + 1 < start.length; i++) from.fill(i, start[i], start[i + 1]);
  return { start, from, to, rankA: rank, rankB };
}

/** How each one listed ranked whoever listed them, 0 where not at all, and how many did. */
function ranksBack({ start, to }: Rows, back: Rows, others: number) {
  const row = ints(others);
  const ranks = ints(to.length);
  let found = 0;
  for (let i = 0; i + 1 < start.length; i++) {
    const [first, end] = [back.start[i] as number, back.start[i + 1] as number];
    for (let k = first; k < end; k++) row[back.to[k] as number] = back.rank[k] as number;
    for (let k = start[i] as number; k < (start[i + 1] as number); k++) {
      const rank = row[to[k] as number] as number;
      ranks[k] = rank;
      if (rank > 0) found++;
    }
    for (let k = first; k < end; k++) row[back.to[k] as number] = 0;
  }
  return { ranks, found };
}

/**
 * Every pair of which one ranked the other (or each the other, if `mutual`) and that no rule settles. In one piece,
 * for every ballot entry passes through it.
 */
export function edgesOf(
  { listsA, listsB }: ReadMarket,
  mutual: boolean,
  settled: ReadonlySet<number>,
): Edges {
  const [sizeA, sizeB] = [listsA.start.length - 1, listsB.start.length - 1];
  const byA = turned(listsB, sizeA);
  const { ranks, found } = ranksBack(listsA, byA, sizeB);
  const [mine, yours] = [listsA.to.length, byA.to.length];
  if (settled.size === 0 && found === (mutual ? mine : yours)) return edgesOfLists(listsA, ranks);
  const room = mutual ? found : mine + yours - found;
  const [from, to] = [ints(room), ints(room)];
  const [rankA, rankB] = [ints(room), ints(room)];
  const start = ints(sizeA + 1);
  const listed = ints(sizeB).fill(-1);
  let next = 0;
  const isOpen = (i: number, j: number): boolean => settled.size === 0 || !settled.has(i * sizeB + j);
  for (let i = 0; i < sizeA; i++) {
    const begun = next;
    for (let k = listsA.start[i] as number; k < (listsA.start[i + 1] as number); k++) {
      const j = listsA.to[k] as number;
      listed[j] = i;
      if ((mutual && ranks[k] === 0) || !isOpen(i, j)) continue;
      to[next] = j;
      rankA[next] = listsA.rank[k] as number;
      rankB[next++] = ranks[k] as number;
    }
    for (let k = byA.start[i] as number; !mutual && k < (byA.start[i + 1] as number); k++) {
      const j = byA.to[k] as number;
      if (listed[j] === i || !isOpen(i, j)) continue;
      to[next] = j;
      rankB[next++] = byA.rank[k] as number;
    }
    from.fill(i, begun, next);
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

/** The rank that voter gave the other, 0 if none. */
export const rankIn = (lists: Lists, voter: number, other: number): number => {
  for (let k = lists.start[voter] as number; k < (lists.start[voter + 1] as number); k++)
    if (lists.to[k] === other) return lists.rank[k] as number;
  return 0;
};

/** The places of everybody on a side, the least of them, and what the seed draws for each. */
function placesOf(agents: readonly Agent[], seed: number) {
  const size = agents.length;
  const [capacity, minimum, draw] = [ints(size), ints(size), doubles(size)];
  for (let k = 0; k < size; k++) {
    const agent = agents[k] as Agent;
    capacity[k] = agent.capacity ?? 1;
    minimum[k] = agent.minimum ?? 0;
    draw[k] = drawOf(seed, agent.id);
  }
  return { capacity, minimum, draw };
}

const noPairs: ReadonlySet<number> = new Set();

/** The pairs that a rule settles, by number. */
function settledPairs({ forbidden, required }: ReadMarket, sizeB: number): ReadonlySet<number> {
  if (forbidden.length + required.length === 0) return noPairs;
  return new Set([...forbidden, ...required].map(([i, j]) => i * sizeB + j));
}

/** Lays the market out in numbers under the rules in force, or some edges of it. O(ballot entries + rules). */
export function possiblePairs(
  market: TwoSidedMarket,
  read: ReadMarket,
  rules: RulesInForce,
  edges = edgesOf(read, rules.mutual, settledPairs(read, market.b.length)),
): PossiblePairs {
  const a = placesOf(market.a, rules.seed);
  const b = placesOf(market.b, rules.seed);
  const take = (places: Int32Array, who: number): void => {
    places[who] = Math.max(0, (places[who] as number) - 1);
  };
  for (const [i, j] of read.required) {
    take(a.capacity, i);
    take(b.capacity, j);
    take(a.minimum, i);
    take(b.minimum, j);
  }
  return {
    sizeA: market.a.length,
    sizeB: market.b.length,
    ...edges,
    capacityA: a.capacity,
    capacityB: b.capacity,
    minimumA: a.minimum,
    minimumB: b.minimum,
    drawA: a.draw,
    drawB: b.draw,
    required: read.required.map(([i, j]) => ({
      a: i,
      b: j,
      rankA: rankIn(read.listsA, i, j),
      rankB: rankIn(read.listsB, j, i),
    })),
  };
}
