/**
 * The edges of every agent in order of cost: a search that looks along them may then stop at the first that cannot be
 * worth it, which on full lists leaves a few of thousands to look at.
 */
import { doubles, ints } from './arrays.ts';
import type { Face } from './face.ts';

/** A face with what its edges cost, and whether costs rise, or stay, along the row of every agent of side a. */
export type CostedFace = { readonly face: Face; readonly costs: Float64Array; readonly rising: boolean };

/** Whether there are enough edges for the agents that their order pays. */
const isDense = ({ sizeA, sizeB, to }: Face): boolean => to.length > 8 * (sizeA + sizeB);

function rowsRise({ sizeA, start }: Face, costs: Float64Array): boolean {
  for (let a = 0; a < sizeA; a++)
    for (let e = (start[a] as number) + 1; e < (start[a + 1] as number); e++)
      if ((costs[e] as number) < (costs[e - 1] as number)) return false;
  return true;
}

/** The least cost, and how far the others lie above it at most. */
export function spread(costs: Float64Array): { readonly least: number; readonly range: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let e = 0; e < costs.length; e++) {
    const cost = costs[e] as number;
    if (cost < least) least = cost;
    if (cost > most) most = cost;
  }
  return { least, range: most - least };
}

/** Sorts every row by counting. O(edges + agents x range). */
function sorted(face: Face, costs: Float64Array, least: number, range: number): CostedFace {
  const { sizeA, start } = face;
  const [edges, to] = [ints(costs.length), ints(costs.length)];
  const rising = doubles(costs.length);
  const next = ints(range + 2);
  for (let a = 0; a < sizeA; a++) {
    const [first, end] = [start[a] as number, start[a + 1] as number];
    next.fill(0);
    for (let e = first; e < end; e++) {
      const above = (costs[e] as number) - least + 1;
      next[above] = (next[above] as number) + 1;
    }
    for (let k = 1; k < next.length; k++) next[k] = (next[k] as number) + (next[k - 1] as number);
    for (let e = first; e < end; e++) {
      const key = (costs[e] as number) - least;
      const at = first + (next[key] as number);
      next[key] = (next[key] as number) + 1;
      edges[at] = face.edges[e] as number;
      to[at] = face.to[e] as number;
      rising[at] = costs[e] as number;
    }
  }
  return { face: { ...face, edges, to }, costs: rising, rising: true };
}

/** The same edges and costs, the rows in rising order where there are many edges and that takes no long sort. */
export function inRisingOrder(face: Face, costs: Float64Array): CostedFace {
  if (!isDense(face)) return { face, costs, rising: false };
  if (rowsRise(face, costs)) return { face, costs, rising: true };
  const { least, range } = spread(costs);
  if (range * face.sizeA > 4 * costs.length) return { face, costs, rising: false };
  return sorted(face, costs, least, range);
}
