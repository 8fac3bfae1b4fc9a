/**
 * Where the next word of a cost may still choose. Once a word has been settled, its best flows are exactly those
 * that use every edge worth using, no edge not worth it, and every place likewise (complementary slackness): what
 * is worth neither is left to the words after it.
 */

import { copyOf, ints } from './arrays.ts';
import { countUp } from './possiblePairs.ts';
import { roomier } from './readMarket.ts';
import type { CostedFace } from './rising.ts';

export type Network = {
  readonly sizeA: number;
  readonly sizeB: number;
  readonly start: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Whole numbers that a cost has, compared from the first to the last. */
  readonly words: number;
  /** What these edges cost in a word. */
  readonly costs: (word: number, edges: Int32Array) => Float64Array;
  readonly capacityA: Int32Array;
  readonly capacityB: Int32Array;
  /** Agents that must reach this many; each place up to it is worth one unit of the first word. Null: none. */
  readonly minimumA: Int32Array | null;
  readonly minimumB: Int32Array | null;
  /** Counts places evenly: in word `word`, an agent's next place costs as many units as it has taken. Null: none. */
  readonly even: Evenness | null;
};

export type Evenness = {
  readonly word: number;
  /** Places taken before this flow begins, side a first, then side b. */
  readonly taken: Int32Array;
};

/** Nodes are 0 … sizeA - 1 for side a, then side b. */
export type Face = {
  readonly sizeA: number;
  readonly sizeB: number;
  /** The edges still open, by number in the network, those of agent i from start[i] up to start[i + 1]. */
  readonly edges: Int32Array;
  readonly start: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Places taken by edges that are settled; least and most places in all. */
  readonly fixed: Int32Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
};

/** What a node's place number `taken` costs in a word, beside its edge. */
export type PlaceCosts = { readonly minimum: Int32Array | null; readonly taken: Int32Array | null };

export const placeCost = (places: PlaceCosts, node: number, taken: number): number =>
  (places.minimum !== null && taken < (places.minimum[node] as number) ? -1 : 0) +
  (places.taken === null ? 0 : (places.taken[node] as number) + taken);

const joined = (a: Int32Array, b: Int32Array): Int32Array => {
  const all = ints(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
};

/** The place costs of a word. */
export function placeCostsOf(network: Network, word: number): PlaceCosts {
  const { sizeA, sizeB, minimumA, minimumB, even } = network;
  const bound = word === 0 && (minimumA !== null || minimumB !== null);
  return {
    minimum: bound ? joined(minimumA ?? ints(sizeA), minimumB ?? ints(sizeB)) : null,
    taken: even?.word === word ? even.taken : null,
  };
}

/** Everything that is open before the first word: every edge between two agents who have places. */
export function firstFace(network: Network): Face {
  const { sizeA, sizeB, start, from, to, capacityA, capacityB } = network;
  const most = joined(capacityA, capacityB);
  const none = ints(sizeA + sizeB);
  const own = { sizeA, sizeB, fixed: none, least: none, most };
  if (most.indexOf(0) < 0) return { ...own, edges: countUp(to.length), start, from, to };
  const rows = newRows(sizeA, to.length);
  for (let a = 0; a < sizeA; a++) {
    for (let e = start[a] as number; e < (start[a + 1] as number); e++)
      if (capacityA[a] !== 0 && capacityB[to[e] as number] !== 0) keep(rows, e, a, to[e] as number);
    rows.start[a + 1] = rows.size;
  }
  return { ...own, ...closed(rows) };
}

/** The edges that a face keeps, row after row; there is more room as they come. */
type Rows = { start: Int32Array; from: Int32Array; to: Int32Array; edges: Int32Array; size: number };

const newRows = (sizeA: number, room: number): Rows => ({
  start: ints(sizeA + 1),
  from: ints(room),
  to: ints(room),
  edges: ints(room),
  size: 0,
});

function keep(rows: Rows, edge: number, a: number, b: number): void {
  if (rows.size === rows.edges.length) {
    rows.from = roomier(rows.from);
    rows.to = roomier(rows.to);
    rows.edges = roomier(rows.edges);
  }
  rows.from[rows.size] = a;
  rows.to[rows.size] = b;
  rows.edges[rows.size++] = edge;
}

const closed = ({ start, from, to, edges, size }: Rows): Pick<Face, 'start' | 'from' | 'to' | 'edges'> => ({
  start,
  from: from.subarray(0, size),
  to: to.subarray(0, size),
  edges: edges.subarray(0, size),
});

/** The bounds that are left to a node's places by a price. */
function narrowPlaces(face: Face, places: PlaceCosts, price: Float64Array): Pick<Face, 'least' | 'most'> {
  const [least, most] = [copyOf(face.least), copyOf(face.most)];
  for (let node = 0; node < price.length; node++) {
    const own = (node < face.sizeA ? -1 : 1) * (price[node] as number);
    const end = most[node] as number;
    let place = least[node] as number;
    while (place < end && placeCost(places, node, place) + own < 0) place++;
    least[node] = place;
    while (place < end && placeCost(places, node, place) + own === 0) place++;
    most[node] = place;
  }
  return { least, most };
}

/** The greatest price on side b. */
export function dearestOf({ sizeA }: Face, price: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let node = sizeA; node < price.length; node++) most = Math.max(most, price[node] as number);
  return most;
}

/**
 * The face that a settled word leaves to the next, and the edges that it settles as used, which are marked in
 * `used`. An edge whose agents have no open place stays, so that its price is kept right. O(edges + places), or
 * less where costs rise along the rows.
 */
export function narrowed(
  { face, costs, rising }: CostedFace,
  places: PlaceCosts,
  price: Float64Array,
  used: Uint8Array,
): Face {
  const { sizeA, start, to, edges } = face;
  const fixed = copyOf(face.fixed);
  const rows = newRows(sizeA, Math.min(to.length, 4 * price.length));
  const dearest = rising ? dearestOf(face, price) : Number.POSITIVE_INFINITY;
  for (let a = 0; a < sizeA; a++) {
    const own = price[a] as number;
    for (let e = start[a] as number; e < (start[a + 1] as number); e++) {
      const cost = own + (costs[e] as number);
      if (cost > dearest) break;
      const b = sizeA + (to[e] as number);
      const worth = cost - (price[b] as number);
      if (worth === 0) keep(rows, edges[e] as number, a, b - sizeA);
      else if (worth < 0) {
        used[edges[e] as number] = 1;
        fixed[a] = (fixed[a] as number) + 1;
        fixed[b] = (fixed[b] as number) + 1;
      }
    }
    rows.start[a + 1] = rows.size;
  }
  return { ...face, ...closed(rows), fixed, ...narrowPlaces(face, places, price) };
}
