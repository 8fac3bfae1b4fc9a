/**
 * The cheapest flow by one word of the cost, on what the words before it leave open: successive shortest paths
 * with prices, one place of side a at a time (Jonker & Volgenant 1987 and Edmonds & Karp 1972, with Dijkstra 1959
 * on reduced costs), stopping each search at the first free place; capacities are real ones, never cloned places.
 */
import type { Face, PlaceCosts } from './face.ts';
import { rise, takeNearest } from './nearest.ts';
import { costOfPlace, follow, newState, type State } from './wordState.ts';

/** Which open edges are used, how many places each node has taken, and the prices that prove it cheapest. */
export type WordFlow = {
  readonly used: Uint8Array;
  readonly load: Int32Array;
  readonly price: Float64Array;
};

/** Makes a node's distance final. */
function settle(s: State, node: number): void {
  s.final[node] = 1;
  s.reached[s.reachedSize++] = node;
}

/** A node has come nearer: to `distance` 0 more than the one looked from, which makes it final, or more. */
function approach(s: State, node: number, edge: number, near: number, distance: number): void {
  s.distance[node] = distance;
  s.entry[node] = edge;
  const waiting = s.heapAt[node] as number;
  if (distance === near) settle(s, node);
  if (waiting >= 0) rise(s, node, waiting);
  else if (distance !== near) rise(s, node, s.heapSize++);
}

/**
 * Looks from an agent of side a along every edge that is not used. Who comes no further than `near` is final: the
 * node's own distance, or less than any where it is the source, whose edges may still cost less than nothing.
 */
function lookFromA(s: State, a: number, near: number): void {
  const { distance, price, costs, used, final, best } = s;
  const { sizeA, start, to } = s.face;
  const base = (distance[a] as number) + (price[a] as number);
  const end = start[a + 1] as number;
  for (let e = start[a] as number; e < end; e++) {
    const b = sizeA + (to[e] as number);
    const trial = base + (costs[e] as number) - (price[b] as number);
    if (trial >= best || trial >= (distance[b] as number) || used[e] === 1 || final[b] === 1) continue;
    approach(s, b, e, near, trial);
  }
}

/** Looks from an agent of side b back along every edge that is used. */
function lookFromB(s: State, b: number): void {
  const { distance, price, costs, final, best } = s;
  const near = distance[b] as number;
  const base = near + (price[b] as number);
  for (let e = s.firstUsed[b - s.face.sizeA] as number; e >= 0; e = s.nextUsed[e] as number) {
    const a = s.from[e] as number;
    const trial = base - (costs[e] as number) - (price[a] as number);
    if (trial >= best || trial >= (distance[a] as number) || final[a] === 1) continue;
    approach(s, a, e, near, trial);
  }
}

/** Looks from a node, beginning with its way out: a place more on side b, one place fewer on side a. */
function lookFrom(s: State, node: number): boolean {
  const { load, price, distance, face } = s;
  const taken = load[node] as number;
  const onA = node < face.sizeA;
  let ends = false;
  if (onA || taken < (face.most[node] as number)) {
    const change = onA ? -costOfPlace(s, node, taken - 1) : costOfPlace(s, node, taken);
    const trial = (distance[node] as number) + (price[node] as number) + change;
    ends = trial < s.best;
    if (ends) s.best = trial;
  }
  if (onA) lookFromA(s, node, distance[node] as number);
  else lookFromB(s, node);
  return ends;
}

/** Finds the cheapest way to give `source` one more place; the node where it ends, `source` for giving up. */
function search(s: State, source: number): number {
  const { distance, final, heap } = s;
  s.heapSize = 0;
  s.reachedSize = 0;
  distance[source] = 0;
  settle(s, source);
  lookFromA(s, source, Number.NEGATIVE_INFINITY);
  let last = source;
  for (let looked = 1; ; looked++) {
    if (looked === s.reachedSize) {
      while (s.heapSize > 0 && final[heap[0] as number] === 1) takeNearest(s);
      if (s.heapSize === 0 || (distance[heap[0] as number] as number) >= s.best) break;
      settle(s, takeNearest(s));
    }
    const node = s.reached[looked] as number;
    if ((distance[node] as number) >= s.best) break;
    if (lookFrom(s, node)) last = node;
  }
  return last;
}

/** Moves the prices of the nodes reached, so that every reduced cost stays right, and forgets the search. */
function reprice(s: State): void {
  const { distance, price, best, reached, final, heap, heapAt } = s;
  for (let k = 0; k < s.reachedSize; k++) {
    const node = reached[k] as number;
    const change = (distance[node] as number) - best;
    if (change < 0 || k === 0) price[node] = (price[node] as number) + change;
    distance[node] = Number.POSITIVE_INFINITY;
    final[node] = 0;
  }
  for (let k = 0; k < s.heapSize; k++) {
    const node = heap[k] as number;
    distance[node] = Number.POSITIVE_INFINITY;
    heapAt[node] = -1;
  }
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
    follow(s, source, last);
  }
}

/** The price at which no open edge is worth using, for agents without an open place. */
function priceOfClosed(s: State): void {
  const { face, price, costs } = s;
  for (let a = 0; a < face.sizeA; a++) {
    const [first, end] = [face.start[a] as number, face.start[a + 1] as number];
    if (first === end || face.fixed[a] !== face.most[a]) continue;
    let own = Number.NEGATIVE_INFINITY;
    for (let e = first; e < end; e++)
      own = Math.max(own, (price[face.sizeA + (face.to[e] as number)] as number) - (costs[e] as number));
    price[a] = own;
  }
}

/**
 * The cheapest use of the open edges within the least and most places, by one word. Exact as long as no sum passes
 * 2^53. O(places x edges x log nodes) at worst; on short lists a search stops after a few steps.
 */
export function wordFlow(face: Face, places: PlaceCosts, costs: Float64Array): WordFlow {
  const s = newState(face, places, costs);
  for (let node = face.sizeA; node < s.price.length; node++)
    s.price[node] = 0 - costOfPlace(s, node, s.load[node] as number);
  for (let source = 0; source < face.sizeA; source++)
    if (face.start[source] !== face.start[source + 1] || s.places.minimum !== null) fill(s, source);
  priceOfClosed(s);
  return { used: s.used, load: s.load, price: s.price };
}
