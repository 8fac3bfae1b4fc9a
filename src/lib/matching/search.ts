/** One step after another of a search by reduced costs, nearest nodes first (Dijkstra 1959). */
import { rise, takeNearest } from './nearest.ts';
import { costOfPlace, type State } from './wordState.ts';

/** Makes a node's distance final. */
export function settle(s: State, node: number): void {
  s.final[node] = 1;
  s.reached[s.reachedSize++] = node;
}

/** Remembers that the search may end at a node, if no way found yet is shorter: a place more on side b, one fewer on a. */
function endAt(s: State, node: number, distance: number): void {
  const { load, price, face } = s;
  const taken = load[node] as number;
  const onA = node < face.sizeA;
  if (onA ? taken <= (face.fixed[node] as number) : taken >= (face.most[node] as number)) return;
  const change = onA ? -costOfPlace(s, node, taken - 1) : costOfPlace(s, node, taken);
  const length = distance + (price[node] as number) + change;
  if (length >= s.best) return;
  s.best = length;
  s.last = node;
}

/** A node has come nearer: to `distance` 0 more than the one looked from, which makes it final, or more. */
export function approach(s: State, node: number, edge: number, near: number, distance: number): void {
  s.distance[node] = distance;
  s.entry[node] = edge;
  endAt(s, node, distance);
  const waiting = s.heapAt[node] as number;
  if (distance === near) settle(s, node);
  if (waiting >= 0) rise(s, node, waiting);
  else if (distance !== near) rise(s, node, s.heapSize++);
}

/**
 * Looks from an agent of side a along every edge that is not used, until none of the rest can be worth it where
 * costs rise along a row. Who comes no further than `near` is final: the node's own distance, or less than any
 * where it is the source, whose edges may still cost less than nothing.
 */
export function lookFromA(s: State, a: number, near: number): void {
  const { distance, price, costs, used, final, dearest } = s;
  const { sizeA, start, to } = s.face;
  const base = (distance[a] as number) + (price[a] as number);
  const end = start[a + 1] as number;
  for (let e = start[a] as number; e < end; e++) {
    const length = base + (costs[e] as number);
    if (length - dearest >= s.best) return;
    const b = sizeA + (to[e] as number);
    const trial = length - (price[b] as number);
    if (trial >= s.best || trial >= (distance[b] as number) || used[e] === 1 || final[b] === 1) continue;
    approach(s, b, e, near, trial);
  }
}

/** Looks from an agent of side b back along every edge that is used. */
function lookFromB(s: State, b: number): void {
  const { distance, price, costs, final } = s;
  const near = distance[b] as number;
  const base = near + (price[b] as number);
  for (let e = s.firstUsed[b - s.face.sizeA] as number; e >= 0; e = s.nextUsed[e] as number) {
    const a = s.from[e] as number;
    const trial = base - (costs[e] as number) - (price[a] as number);
    if (trial >= s.best || trial >= (distance[a] as number) || final[a] === 1) continue;
    approach(s, a, e, near, trial);
  }
}

/** Looks from a node that is final. */
export function lookFrom(s: State, node: number): void {
  if (node < s.face.sizeA) lookFromA(s, node, s.distance[node] as number);
  else lookFromB(s, node);
}

/** The nearest node that waits and is worth looking from, -1 if there is none. */
export function nearestLeft(s: State): number {
  const { distance, final, heap } = s;
  while (s.heapSize > 0 && final[heap[0] as number] === 1) takeNearest(s);
  if (s.heapSize === 0 || (distance[heap[0] as number] as number) >= s.best) return -1;
  return takeNearest(s);
}

/** Moves the prices of the nodes reached, so that every reduced cost stays right, and forgets the search. */
export function reprice(s: State): void {
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
