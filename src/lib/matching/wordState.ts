/** What a search for the cheapest flow by one word works on, the heap of nodes it has yet to look from, and its moves. */
import { bytes, copyOf, doubles, ints } from './arrays.ts';
import { type Face, type PlaceCosts, placeCost } from './face.ts';

/** Everything a search needs; nodes are 0 … sizeA - 1 for side a, then side b. */
export type State = {
  readonly face: Face;
  readonly places: PlaceCosts;
  readonly costs: Float64Array;
  /** What a place that must be taken is worth: more than any path. */
  readonly must: number;
  readonly used: Uint8Array;
  readonly load: Int32Array;
  readonly price: Float64Array;
  /** From the source by reduced costs; infinite until a node is reached. */
  readonly distance: Float64Array;
  /** The edge that led to a node, and who stands at its other end on side a. */
  readonly entry: Int32Array;
  readonly from: Int32Array;
  /** 1 once a node's distance is final in this search. */
  readonly final: Uint8Array;
  readonly heap: Int32Array;
  /** Where a node stands in the heap, -1 if it does not. */
  readonly heapAt: Int32Array;
  /** The nodes whose distance is final, in that order; those from `looked` on wait to be looked from. */
  readonly reached: Int32Array;
  /** Used edges of every agent of side b, as a doubly linked list. */
  readonly firstUsed: Int32Array;
  readonly nextUsed: Int32Array;
  readonly previousUsed: Int32Array;
  heapSize: number;
  reachedSize: number;
  /** The length of the shortest way found yet, and where it ends. */
  best: number;
  last: number;
  /** No price on side b is above this where costs rise along every row; infinite where they do not. */
  dearest: number;
};

const largest = (values: Float64Array): number => {
  let most = 0;
  for (let e = 0; e < values.length; e++) most = Math.max(most, Math.abs(values[e] as number));
  return most;
};

/** More than any path can cost: it visits every agent once at most, and uses no more edges than can be made. */
function worthOfMust(
  { sizeA, sizeB, least, most, fixed, edges }: Face,
  places: PlaceCosts,
  costs: Float64Array,
) {
  if (!least.some((places, node) => places > (fixed[node] as number))) return 0;
  const left = most.map((places, node) => places - (fixed[node] as number));
  const sum = (total: number, one: number): number => total + one;
  const pairs = Math.min(left.subarray(0, sizeA).reduce(sum, 0), left.subarray(sizeA).reduce(sum, 0));
  const dearest =
    places.taken === null ? 1 : most.reduce((x, one, k) => Math.max(x, one + (places.taken?.[k] ?? 0)), 1);
  return (2 * Math.min(pairs, sizeA, sizeB, edges.length) + 3) * (largest(costs) + dearest);
}

/** What every word needs anew for its nodes, and leaves as it found it, but for the edges used. */
export type Desk = Pick<State, 'distance' | 'entry' | 'final' | 'heap' | 'heapAt' | 'reached' | 'firstUsed'>;

/** A desk for so many nodes, of which the last `sizeB` are side b. */
export const newDesk = (nodes: number, sizeB: number): Desk => ({
  distance: doubles(nodes + sizeB).fill(Number.POSITIVE_INFINITY),
  entry: ints(nodes + sizeB),
  final: bytes(nodes),
  heap: ints(nodes + sizeB),
  heapAt: ints(nodes + sizeB).fill(-1),
  reached: ints(nodes),
  firstUsed: ints(sizeB),
});

export function newState(face: Face, places: PlaceCosts, costs: Float64Array, desk: Desk): State {
  const { sizeA, sizeB, from, edges, fixed } = face;
  desk.firstUsed.fill(-1);
  return {
    ...desk,
    face,
    places,
    costs,
    must: worthOfMust(face, places, costs),
    used: bytes(edges.length),
    load: copyOf(fixed),
    price: doubles(sizeA + sizeB),
    from,
    nextUsed: ints(edges.length),
    previousUsed: ints(edges.length),
    heapSize: 0,
    reachedSize: 0,
    best: 0,
    last: -1,
    dearest: Number.POSITIVE_INFINITY,
  };
}

/** What a node's place number `taken` costs, one that must be taken being worth more than any path. */
export const costOfPlace = (s: State, node: number, taken: number): number =>
  placeCost(s.places, node, taken) - (s.must > 0 && taken < (s.face.least[node] as number) ? s.must : 0);

function use(s: State, edge: number): void {
  const b = s.face.to[edge] as number;
  const first = s.firstUsed[b] as number;
  s.used[edge] = 1;
  s.nextUsed[edge] = first;
  s.previousUsed[edge] = -1;
  if (first >= 0) s.previousUsed[first] = edge;
  s.firstUsed[b] = edge;
}

function release(s: State, edge: number): void {
  const next = s.nextUsed[edge] as number;
  const previous = s.previousUsed[edge] as number;
  s.used[edge] = 0;
  if (next >= 0) s.previousUsed[next] = previous;
  if (previous >= 0) s.nextUsed[previous] = next;
  else s.firstUsed[s.face.to[edge] as number] = next;
}

/** Moves everybody along the way that was found to its last node, and gives the node where it began. */
export function follow(s: State, last: number): number {
  const { load, entry, from, face } = s;
  const { sizeA } = face;
  load[last] = (load[last] as number) + (last < sizeA ? -1 : 1);
  let node = last;
  for (let edge = entry[node] as number; edge >= 0; edge = entry[node] as number) {
    if (node < sizeA) {
      release(s, edge);
      node = sizeA + (face.to[edge] as number);
    } else {
      use(s, edge);
      node = from[edge] as number;
    }
  }
  load[node] = (load[node] as number) + 1;
  return node;
}
