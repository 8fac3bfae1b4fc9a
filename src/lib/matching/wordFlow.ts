/**
 * The cheapest flow by one word of the cost, on what the words before it leave open: all at once where that pays
 * (`pairTogether`), otherwise successive shortest paths with prices, one place of side a at a time (Jonker &
 * Volgenant 1987 and Edmonds & Karp 1972, with Dijkstra 1959 on reduced costs), stopping each search at the first
 * free place; capacities are real ones, never cloned places.
 */
import { dearestOf, type PlaceCosts } from './face.ts';
import type { CostedFace } from './rising.ts';
import { lookFrom, lookFromA, nearestLeft, reprice, settle } from './search.ts';
import { leastPrice, pairTogether, paysTogether } from './together.ts';
import { costOfPlace, type Desk, follow, newState, type State } from './wordState.ts';

/** Which open edges are used, how many places each node has taken, and the prices that prove it cheapest. */
export type WordFlow = {
  readonly used: Uint8Array;
  readonly load: Int32Array;
  readonly price: Float64Array;
};

/** Finds the cheapest way to give `source` one more place; the node where it ends, `source` for giving up. */
function search(s: State, source: number): number {
  const { distance } = s;
  s.heapSize = 0;
  s.reachedSize = 0;
  distance[source] = 0;
  s.entry[source] = -1;
  s.last = source;
  settle(s, source);
  lookFromA(s, source, Number.NEGATIVE_INFINITY);
  for (let looked = 1; ; looked++) {
    if (looked === s.reachedSize) {
      const nearest = nearestLeft(s);
      if (nearest < 0) break;
      settle(s, nearest);
    }
    const node = s.reached[looked] as number;
    if ((distance[node] as number) >= s.best) break;
    lookFrom(s, node);
  }
  return s.last;
}

/** Gives an agent of side a as many places as are worth it. */
function fill(s: State, source: number): void {
  const { load, price, face } = s;
  for (let first = true; (load[source] as number) < (face.most[source] as number); first = false) {
    s.best = (price[source] as number) - costOfPlace(s, source, load[source] as number);
    if (!first && s.best <= 0) return;
    const last = search(s, source);
    reprice(s);
    if (last === source) return;
    follow(s, last);
  }
}

/**
 * The cheapest use of the open edges within the least and most places, by one word. Exact as long as no sum passes
 * 2^53. O(places x edges x log nodes) at worst; on short lists a search stops after a few steps.
 */
export function wordFlow({ face, costs, rising }: CostedFace, places: PlaceCosts, desk: Desk): WordFlow {
  const s = newState(face, places, costs, desk);
  for (let node = face.sizeA; node < s.price.length; node++)
    s.price[node] = 0 - costOfPlace(s, node, s.load[node] as number);
  if (rising) s.dearest = dearestOf(face, s.price);
  if (paysTogether(s)) {
    pairTogether(s);
    return { used: s.used, load: s.load, price: s.price };
  }
  for (let source = 0; source < face.sizeA; source++)
    if (face.start[source] !== face.start[source + 1] || s.places.minimum !== null) fill(s, source);
  for (let a = 0; a < face.sizeA; a++) if (face.fixed[a] === face.most[a]) s.price[a] = leastPrice(s, a);
  return { used: s.used, load: s.load, price: s.price };
}
