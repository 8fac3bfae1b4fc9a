/**
 * The cheapest set of pairs under capacities, where a cost is several exact whole numbers ("words")
 * compared from the first to the last.
 *
 * Successive shortest paths with prices, one place of side a at a time (Jonker & Volgenant 1987 and
 * Edmonds & Karp 1972, with Dijkstra 1959 on reduced costs), stopping each search at the first free place;
 * capacities are real ones, never cloned places. Costs form an ordered group under comparison word by word,
 * so the algorithm and its proof by prices hold as they do for plain numbers.
 */

export type Network = {
  readonly sizeA: number;
  readonly sizeB: number;
  readonly start: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Numbers a cost has. */
  readonly words: number;
  /** `words` numbers an edge. */
  readonly costs: Float64Array;
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

export type Flow = {
  /** 1 for every edge that is used. */
  readonly used: Uint8Array;
  readonly loadA: Int32Array;
  readonly loadB: Int32Array;
  /** `words` numbers an agent: no unused edge costs less than its two prices make up for. */
  readonly priceA: Float64Array;
  readonly priceB: Float64Array;
};

/** Everything a search needs; nodes are 0 … sizeA - 1 for side a, then side b. */
type State = Network & {
  readonly used: Uint8Array;
  readonly load: Int32Array;
  readonly price: Float64Array;
  readonly distance: Float64Array;
  /** The edge that led to a node. */
  readonly entry: Int32Array;
  /** 2 * round while a node waits in the heap, 2 * round + 1 once its distance is final. */
  readonly mark: Int32Array;
  readonly heap: Int32Array;
  readonly heapAt: Int32Array;
  readonly reached: Int32Array;
  /** Used edges of every agent of side b, as a doubly linked list. */
  readonly firstUsed: Int32Array;
  readonly nextUsed: Int32Array;
  readonly previousUsed: Int32Array;
  readonly best: Float64Array;
  readonly base: Float64Array;
  readonly trial: Float64Array;
  heapSize: number;
  reachedSize: number;
};

function newState(network: Network): State {
  const { sizeA, sizeB, words } = network;
  const nodes = sizeA + sizeB;
  const edges = network.to.length;
  return {
    ...network,
    used: new Uint8Array(edges),
    load: new Int32Array(nodes),
    price: new Float64Array(nodes * words),
    distance: new Float64Array(nodes * words),
    entry: new Int32Array(nodes),
    mark: new Int32Array(nodes),
    heap: new Int32Array(nodes),
    heapAt: new Int32Array(nodes),
    reached: new Int32Array(nodes),
    firstUsed: new Int32Array(sizeB).fill(-1),
    nextUsed: new Int32Array(edges),
    previousUsed: new Int32Array(edges),
    best: new Float64Array(words),
    base: new Float64Array(words),
    trial: new Float64Array(words),
    heapSize: 0,
    reachedSize: 0,
  };
}

/** Whether the words at x[i] … come before the words at y[j] …. */
function less(x: Float64Array, i: number, y: Float64Array, j: number, words: number): boolean {
  for (let w = 0; w < words; w++) {
    const difference = (x[i + w] as number) - (y[j + w] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function rise(s: State, node: number, from: number): void {
  const { heap, heapAt, distance, words } = s;
  let at = from;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = heap[above] as number;
    if (!less(distance, node * words, distance, other * words, words)) break;
    heap[at] = other;
    heapAt[other] = at;
    at = above;
  }
  heap[at] = node;
  heapAt[node] = at;
}

function takeNearest(s: State): number {
  const { heap, heapAt, distance, words } = s;
  const nearest = heap[0] as number;
  const node = heap[--s.heapSize] as number;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= s.heapSize) break;
    const right = below + 1;
    if (
      right < s.heapSize &&
      less(distance, (heap[right] as number) * words, distance, (heap[below] as number) * words, words)
    )
      below = right;
    const other = heap[below] as number;
    if (!less(distance, other * words, distance, node * words, words)) break;
    heap[at] = other;
    heapAt[other] = at;
    at = below;
  }
  heap[at] = node;
  heapAt[node] = at;
  return nearest;
}

/** Offers a node the distance in `trial`. */
function offer(s: State, node: number, edge: number, round: number): void {
  const { words, trial, distance, mark } = s;
  const waiting = mark[node] === 2 * round;
  if (mark[node] === 2 * round + 1) return;
  if (waiting && !less(trial, 0, distance, node * words, words)) return;
  if (!less(trial, 0, s.best, 0, words)) return;
  for (let w = 0; w < words; w++) distance[node * words + w] = trial[w] as number;
  s.entry[node] = edge;
  mark[node] = 2 * round;
  rise(s, node, waiting ? (s.heapAt[node] as number) : s.heapSize++);
}

/** Adds to `words[0] …` what place number `taken` of a node costs, or with sign -1 saves. */
function addPlace(s: State, node: number, taken: number, sign: number, words: Float64Array): void {
  const { sizeA, even } = s;
  const minimum = node < sizeA ? s.minimumA : s.minimumB;
  const agent = node < sizeA ? node : node - sizeA;
  if (minimum !== null && taken < (minimum[agent] as number)) words[0] = (words[0] as number) - sign;
  if (even !== null)
    words[even.word] = (words[even.word] as number) + sign * ((even.taken[node] as number) + taken);
}

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
