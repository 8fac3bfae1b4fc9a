/**
 * The cheapest set of pairs under capacities, where a cost is several exact whole numbers ("words")
 * compared from the first to the last.
 *
 * Successive shortest paths with prices, one place of side a at a time (Jonker & Volgenant 1987 and
 * Edmonds & Karp 1972, with Dijkstra 1959 on reduced costs), stopping each search at the first free place;
 * capacities are real ones, never cloned places. Costs form an ordered group under comparison word by word,
 * so the algorithm and its proof by prices hold as they do for plain numbers.
 */

import { addPlace, less, type Network, newState, offer, type State, takeNearest } from './flowState.ts';

export type Flow = {
  /** 1 for every edge that is used. */
  readonly used: Uint8Array;
  readonly loadA: Int32Array;
  readonly loadB: Int32Array;
  /** `words` numbers an agent: no unused edge costs less than its two prices make up for. */
  readonly priceA: Float64Array;
  readonly priceB: Float64Array;
};

/** Looks from an agent of side a along every edge that is not used. */
function lookFromA(s: State, a: number, round: number): void {
  const { words, distance, price, base, trial, costs, sizeA } = s;
  for (let w = 0; w < words; w++)
    base[w] = (distance[a * words + w] as number) + (price[a * words + w] as number);
  const end = s.start[a + 1] as number;
  for (let e = s.start[a] as number; e < end; e++) {
    if (s.used[e] === 1) continue;
    const b = sizeA + (s.to[e] as number);
    for (let w = 0; w < words; w++)
      trial[w] = (base[w] as number) + (costs[e * words + w] as number) - (price[b * words + w] as number);
    offer(s, b, e, round);
  }
}

/** Looks from an agent of side b back along every edge that is used. */
function lookFromB(s: State, b: number, round: number): void {
  const { words, distance, price, base, trial, costs, sizeA } = s;
  for (let w = 0; w < words; w++)
    base[w] = (distance[b * words + w] as number) + (price[b * words + w] as number);
  for (let e = s.firstUsed[b - sizeA] as number; e >= 0; e = s.nextUsed[e] as number) {
    const a = s.from[e] as number;
    for (let w = 0; w < words; w++)
      trial[w] = (base[w] as number) - (costs[e * words + w] as number) - (price[a * words + w] as number);
    offer(s, a, e, round);
  }
}

/** Takes the way out at a node if it is the best so far: a place more there, or one place fewer (sign -1). */
function tryWayOut(s: State, node: number, taken: number, sign: number): boolean {
  const { words, trial, distance, price, best } = s;
  for (let w = 0; w < words; w++)
    trial[w] = (distance[node * words + w] as number) + (price[node * words + w] as number);
  addPlace(s, node, taken, sign, trial);
  if (!less(trial, 0, best, 0, words)) return false;
  best.set(trial);
  return true;
}

/** Begins at `source`: the best so far is to give up; whether that is all there is to it. */
function begin(s: State, source: number, first: boolean): boolean {
  const { words, distance, best } = s;
  s.heapSize = 0;
  s.reachedSize = 0;
  for (let w = 0; w < words; w++) {
    distance[source * words + w] = 0;
    best[w] = s.price[source * words + w] as number;
  }
  addPlace(s, source, s.load[source] as number, -1, best);
  return !first && !less(distance, source * words, best, 0, words);
}

/** Finds the cheapest way to give `source` one more place; the node where it ends, `source` for giving up. */
function search(s: State, source: number, round: number): number {
  const { words, distance, mark, sizeA, load } = s;
  mark[source] = 2 * round + 1;
  s.reached[s.reachedSize++] = source;
  lookFromA(s, source, round);
  let last = source;
  while (s.heapSize > 0) {
    const node = s.heap[0] as number;
    if (!less(distance, node * words, s.best, 0, words)) break;
    takeNearest(s);
    mark[node] = 2 * round + 1;
    s.reached[s.reachedSize++] = node;
    const taken = load[node] as number;
    if (node < sizeA) {
      if (tryWayOut(s, node, taken - 1, -1)) last = node;
      lookFromA(s, node, round);
    } else {
      const free = taken < (s.capacityB[node - sizeA] as number);
      if (free && tryWayOut(s, node, taken, 1)) last = node;
      lookFromB(s, node, round);
    }
  }
  return last;
}

/** Moves the prices of the nodes reached, so that every reduced cost stays right. */
function reprice(s: State): void {
  const { words, distance, price, best } = s;
  for (let k = 0; k < s.reachedSize; k++) {
    const node = s.reached[k] as number;
    for (let w = 0; w < words; w++) {
      const change = (distance[node * words + w] as number) - (best[w] as number);
      price[node * words + w] = (price[node * words + w] as number) + change;
    }
  }
}

function use(s: State, edge: number): void {
  const b = s.to[edge] as number;
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
  else s.firstUsed[s.to[edge] as number] = next;
}

/** Moves everybody along the way that was found. */
function follow(s: State, source: number, last: number): void {
  const { sizeA, load, entry } = s;
  load[source] = (load[source] as number) + 1;
  load[last] = (load[last] as number) + (last < sizeA ? -1 : 1);
  for (let node = last; node !== source; ) {
    const edge = entry[node] as number;
    if (node < sizeA) {
      release(s, edge);
      node = sizeA + (s.to[edge] as number);
    } else {
      use(s, edge);
      node = s.from[edge] as number;
    }
  }
}

/**
 * The cheapest set of edges, each used at most once. Exact as long as no word's sums pass 2^53.
 * O(pairs placed x edges x log nodes) at worst; on short lists a search stops after a few steps.
 */
export function cheapestFlow(network: Network): Flow {
  const s = newState(network);
  const { sizeA, words, load } = s;
  for (let node = sizeA; node < load.length; node++)
    addPlace(s, node, 0, -1, s.price.subarray(node * words, (node + 1) * words));
  let round = 0;
  for (let source = 0; source < sizeA; source++)
    for (let first = true; (load[source] as number) < (s.capacityA[source] as number); first = false) {
      if (begin(s, source, first)) break;
      const last = search(s, source, ++round);
      reprice(s);
      if (last === source) break;
      follow(s, source, last);
    }
  return {
    used: s.used,
    loadA: load.subarray(0, sizeA),
    loadB: load.subarray(sizeA),
    priceA: s.price.subarray(0, sizeA * words),
    priceB: s.price.subarray(sizeA * words),
  };
}
