/** The heap of nodes that a search has yet to look from, nearest first. */
import type { State } from './wordState.ts';

/** Puts a node that has come nearer, or is new, in its place in the heap. */
export function rise(s: State, node: number, from: number): void {
  const { heap, heapAt, distance } = s;
  const own = distance[node] as number;
  let at = from;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = heap[above] as number;
    if (own >= (distance[other] as number)) break;
    heap[at] = other;
    heapAt[other] = at;
    at = above;
  }
  heap[at] = node;
  heapAt[node] = at;
}

/** Takes the nearest node out of the heap. */
export function takeNearest(s: State): number {
  const { heap, heapAt, distance } = s;
  const nearest = heap[0] as number;
  heapAt[nearest] = -1;
  const size = --s.heapSize;
  if (size === 0) return nearest;
  const node = heap[size] as number;
  const own = distance[node] as number;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= size) break;
    const right = below + 1;
    if (
      right < size &&
      (distance[heap[right] as number] as number) < (distance[heap[below] as number] as number)
    )
      below = right;
    const other = heap[below] as number;
    if ((distance[other] as number) >= own) break;
    heap[at] = other;
    heapAt[other] = at;
    at = below;
  }
  heap[at] = node;
  heapAt[node] = at;
  return nearest;
}
