import { ints } from './arrays.ts';

/**
 * The pairs that those who receive hold while others propose: a heap for each, the least wanted pair on top, so that
 * nobody's list need be sorted to find it.
 */
export type HeldPairs = {
  /** Those of receiver j stand from start[j], `size[j]` of them. */
  readonly start: Int32Array;
  readonly size: Int32Array;
  readonly edges: Int32Array;
  /** Below 0 where the receiver of both would rather have the first. */
  readonly before: (x: number, y: number) => number;
};

/** Room for as many pairs as each receiver has places, or possible pairs if those are fewer. */
export function newHeldPairs(
  receivers: Int32Array,
  capacity: Int32Array,
  before: HeldPairs['before'],
): HeldPairs {
  const start = ints(capacity.length + 1);
  const several = capacity.some((places) => places > 1);
  if (!several) start.fill(1, 1);
  for (let e = 0; several && e < receivers.length; e++) {
    const j = receivers[e] as number;
    start[j + 1] = (start[j + 1] as number) + 1;
  }
  for (let j = 0; j < capacity.length; j++)
    start[j + 1] = (start[j] as number) + Math.min(start[j + 1] as number, capacity[j] as number);
  const edges = ints(start[capacity.length] as number);
  return { start, size: ints(capacity.length), edges, before };
}

/** Adds a pair to a receiver who has a place left. */
export function hold({ start, size, edges, before }: HeldPairs, receiver: number, edge: number): void {
  const top = start[receiver] as number;
  let at = size[receiver] as number;
  size[receiver] = at + 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = edges[top + above] as number;
    if (before(other, edge) > 0) break;
    edges[top + at] = other;
    at = above;
  }
  edges[top + at] = edge;
}

/** Puts a pair in the place of the least wanted that the receiver holds. */
export function swapWorst({ start, size, edges, before }: HeldPairs, receiver: number, edge: number): void {
  const top = start[receiver] as number;
  const end = size[receiver] as number;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= end) break;
    if (below + 1 < end && before(edges[top + below + 1] as number, edges[top + below] as number) > 0)
      below++;
    const other = edges[top + below] as number;
    if (before(edge, other) > 0) break;
    edges[top + at] = other;
    at = below;
  }
  edges[top + at] = edge;
}
