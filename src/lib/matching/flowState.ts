/** What a search for the cheapest flow works on, and the heap of nodes that it has yet to look from. */

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

/** Everything a search needs; nodes are 0 … sizeA - 1 for side a, then side b. */
export type State = Network & {
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

export function newState(network: Network): State {
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
export function less(x: Float64Array, i: number, y: Float64Array, j: number, words: number): boolean {
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

export function takeNearest(s: State): number {
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
export function offer(s: State, node: number, edge: number, round: number): void {
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
export function addPlace(s: State, node: number, taken: number, sign: number, words: Float64Array): void {
  const { sizeA, even } = s;
  const minimum = node < sizeA ? s.minimumA : s.minimumB;
  const agent = node < sizeA ? node : node - sizeA;
  if (minimum !== null && taken < (minimum[agent] as number)) words[0] = (words[0] as number) - sign;
  if (even !== null)
    words[even.word] = (words[even.word] as number) + sign * ((even.taken[node] as number) + taken);
}
