/** Which three people may go together in one pool, and what that is worth. */
import { drawOfPair } from './draw.ts';
import type { Objective } from './market.ts';
import { objectivesOf, rankThatCounts } from './objectives.ts';
import { type PoolGround, worthOfPairs } from './poolSolvers.ts';
import { rankIn } from './possiblePairs.ts';

export type Trio = readonly [number, number, number];
export type Words = readonly number[];

export type Bench = {
  readonly ground: PoolGround;
  readonly words: ReturnType<typeof worthOfPairs>['words'];
  readonly worth: Float64Array;
  readonly free: readonly number[];
  /** The possible pair of two people, by person * size + person; -1 where there is none. */
  readonly pairOf: Int32Array;
  readonly apart: ReadonlySet<number>;
};

/** The aims where three go together: their ranks are any that somebody gave, or none, mutual or not. */
function wordsOf({ pairs, read, rules, fitsOfAll }: PoolGround): Bench['words'] {
  const given = new Set(read.listsA.rank).add(rules.unlistedRank);
  const ranks = [...given].sort((x, y) => x - y);
  return objectivesOf(pairs, rules, fitsOfAll, ranks);
}

export function benchOf(ground: PoolGround): Bench {
  const { pairs, read } = ground;
  const size = pairs.sizeA;
  const pairOf = new Int32Array(size * size).fill(-1);
  for (let e = 0; e < pairs.to.length; e++) {
    const [i, j] = [pairs.from[e] as number, pairs.to[e] as number];
    pairOf[i * size + j] = e;
    pairOf[j * size + i] = e;
  }
  const free = [...Array(size).keys()].filter((who) => pairs.capacityA[who] === 1);
  const apart = new Set(read.forbidden.flatMap(([i, j]) => [i * size + j, j * size + i]));
  return { ground, ...worthOfPairs(ground, wordsOf(ground)), free, pairOf, apart };
}

const linked = ({ pairOf, ground }: Bench, x: number, y: number): boolean =>
  (pairOf[x * ground.pairs.sizeA + y] as number) >= 0;

/** Three people none of whom is kept from another, each possible for at least one of the others. */
export function isPossible(bench: Bench, [x, y, z]: Trio): boolean {
  const size = bench.ground.pairs.sizeA;
  const apart = (i: number, j: number): boolean => bench.apart.has(i * size + j);
  if (apart(x, y) || apart(x, z) || apart(y, z)) return false;
  return Number(linked(bench, x, y)) + Number(linked(bench, x, z)) + Number(linked(bench, y, z)) >= 2;
}

/** The best rank that each of the three gave one of the other two. */
export function bestRanks(ground: PoolGround, trio: readonly number[]): number[] {
  return trio.map((who) => {
    const ranks = trio.map((other) => (other === who ? 0 : rankIn(ground.read.listsA, who, other)));
    const listed = ranks.filter((rank) => rank > 0);
    return listed.length > 0 ? Math.min(...listed) : rankThatCounts(0, ground.rules.unlistedRank);
  });
}

/** What a trio is worth under an aim: its members' best ranks, and the mean of its three pairs otherwise. */
function worthUnder(bench: Bench, aim: Objective, trio: Trio): number {
  const { ground } = bench;
  const { pairs, market, options } = ground;
  const ranks = bestRanks(ground, trio);
  const [x, y, z] = trio;
  const mean = (of: (i: number, j: number) => number): number =>
    Math.round((of(x, y) + of(x, z) + of(y, z)) / 3);
  const id = (who: number): string => market.agents[who]?.id as string;
  switch (aim.aim) {
    case 'least-shortfall':
      return trio.reduce((sum, who) => sum + (pairs.minimumA[who] as number), 0);
    case 'most-pairs':
      return 1;
    case 'most-at-rank':
      return ranks.filter((rank) => rank === aim.rank).length;
    case 'fewest-at-rank':
      return -ranks.filter((rank) => rank === aim.rank).length;
    case 'least-total-rank':
      return -ranks.reduce((sum, rank) => sum + rank, 0);
    case 'most-fit':
      return mean((i, j) => (options.fit?.(id(i), id(j)) ?? 0) * aim.scale);
    case 'most-even':
      return 0;
    case 'draw':
      return -mean((i, j) => drawOfPair(pairs.drawA[i] as number, pairs.drawA[j] as number));
  }
}

/** What a trio is worth in every word. */
export const worthOf = (bench: Bench, trio: Trio): Words =>
  bench.words.map((word) => word.reduce((sum, aim) => sum + aim.weight * worthUnder(bench, aim, trio), 0));
