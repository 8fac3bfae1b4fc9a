import { ints } from './arrays.ts';
import { drawOf } from './draw.ts';
import type { PoolMarket, RulesInForce } from './market.ts';
import { type Edges, edgesOf, type PossiblePairs, rankIn } from './possiblePairs.ts';
import type { ReadMarket } from './readMarket.ts';

/** The edges for which `keep` holds. O(edges). */
export function keepEdges(edges: Edges, size: number, keep: (e: number) => boolean): Edges {
  const kept = ints(edges.to.length);
  const start = ints(size + 1);
  let count = 0;
  for (let i = 0; i < size; i++) {
    for (let e = edges.start[i] as number; e < (edges.start[i + 1] as number); e++)
      if (keep(e)) kept[count++] = e;
    start[i + 1] = count;
  }
  const pick = (all: Int32Array): Int32Array => {
    const some = ints(count);
    for (let k = 0; k < count; k++) some[k] = all[kept[k] as number] as number;
    return some;
  };
  const { from, to, rankA, rankB } = edges;
  return { start, from: pick(from), to: pick(to), rankA: pick(rankA), rankB: pick(rankB) };
}

/**
 * Lays one pool out in numbers, as `possiblePairs` does two sides: both sides are the same people, a pair
 * stands once, in order of input, and only if both have a place left. O(ballot entries + rules).
 */
export function poolPairs(market: PoolMarket, read: ReadMarket, rules: RulesInForce): PossiblePairs {
  const { agents } = market;
  const size = agents.length;
  const capacity = Int32Array.from(agents, (agent) => agent.capacity ?? 1);
  const minimum = Int32Array.from(agents, (agent) => agent.minimum ?? 0);
  for (const who of read.required.flat()) {
    capacity[who] = 0;
    minimum[who] = 0;
  }
  const apart = new Set(read.forbidden.map(([i, j]) => i * size + j));
  const all = edgesOf(read, rules.mutual, apart);
  const edges = keepEdges(all, size, (e) => {
    const i = all.from[e] as number;
    const j = all.to[e] as number;
    return i < j && capacity[i] === 1 && capacity[j] === 1;
  });
  const draws = Float64Array.from(agents, (agent) => drawOf(rules.seed, agent.id));
  return {
    sizeA: size,
    sizeB: size,
    ...edges,
    capacityA: capacity,
    capacityB: capacity,
    minimumA: minimum,
    minimumB: minimum,
    drawA: draws,
    drawB: draws,
    required: read.required.map(([a, b]) => ({
      a,
      b,
      rankA: rankIn(read.listsA, a, b),
      rankB: rankIn(read.listsA, b, a),
    })),
  };
}

/** Everybody's possible partners without ties: by rank, then fit, then the partner's draw. */
export function wishesInPool(pairs: PossiblePairs, fits: Float64Array | null): number[][] {
  const lists: { who: number; rank: number; fit: number }[][] = Array.from({ length: pairs.sizeA }, () => []);
  for (let e = 0; e < pairs.to.length; e++) {
    const [i, j] = [pairs.from[e] as number, pairs.to[e] as number];
    const fit = fits ? (fits[e] as number) : 0;
    lists[i]?.push({ who: j, rank: (pairs.rankA[e] as number) || Number.MAX_SAFE_INTEGER, fit });
    lists[j]?.push({ who: i, rank: (pairs.rankB[e] as number) || Number.MAX_SAFE_INTEGER, fit });
  }
  const draw = (who: number): number => pairs.drawA[who] as number;
  return lists.map((list) =>
    list
      .sort((x, y) => x.rank - y.rank || y.fit - x.fit || draw(x.who) - draw(y.who) || x.who - y.who)
      .map((one) => one.who),
  );
}
