/**
 * The heaviest matching in one pool, by Edmonds' blossoms (Edmonds 1965; with the bookkeeping of Galil 1986
 * that looks for each node's nearest edge), where a weight is several exact whole numbers ("words") compared
 * from the first to the last. Prices stay whole: all even nodes have prices of one parity, so half a slack
 * between two of them is whole.
 */
import { expand, useEdge } from './blossomMoves.ts';
import { enqueue, isTight, newState, noteNearest, type Pool, type State, slack } from './blossomState.ts';

/** An odd set of people, of whom one must stay out, and what that saves in every word. */
export type OddSet = { readonly people: readonly number[]; readonly price: readonly number[] };

export type Heaviest = {
  /** Everyone's partner, -1 for nobody. */
  readonly mate: Int32Array;
  /** `words` numbers a person, twice the price: two people's prices and the odd sets' cover every pair's worth. */
  readonly price: Float64Array;
  readonly oddSets: readonly OddSet[];
};

/** Remembers that an edge of two people is the nearest known to a node, by its first two words if they tell. */
function comesNearer(s: State, u: number, node: number, word: number, next: number): void {
  if (word === s.nearWord[node] && next === s.nearNext[node]) {
    if (s.words > 2) noteNearest(s, u, node);
    return;
  }
  s.nearest[node] = u;
  s.nearWord[node] = word;
  s.nearNext[node] = next;
}

/**
 * Looks from everybody in the queue along tight edges; whether that made one pair more. Most edges are further than
 * the nearest known by the first two words alone, and are passed over at that.
 */
function lookAround(s: State): boolean {
  const { size, words, top, price, twice, twiceNext, nearWord, nearNext } = s;
  while (s.queue.length > 0) {
    const u = s.queue.pop() as number;
    if (s.parity[top[u] as number] !== 0) continue;
    const at = u * words;
    const row = u * size;
    const own = price[at] as number;
    for (let v = 0; v < size; v++) {
      const node = top[v] as number;
      const word = own + (price[v * words] as number) - (twice[row + v] as number);
      if (word > (nearWord[node] as number) || word === Number.POSITIVE_INFINITY || top[u] === node) continue;
      const next =
        words === 1
          ? 0
          : (price[at + 1] as number) + (price[v * words + 1] as number) - (twiceNext[row + v] as number);
      if (word === nearWord[node] && next > (nearNext[node] as number)) continue;
      if (word !== 0 || next !== 0 || !isTight(s, u, v)) comesNearer(s, u, node, word, next);
      else if (useEdge(s, u, v)) return true;
    }
  }
  return false;
}

/** Keeps the step in `trial`, divided, if it is the smallest. */
function offerStep(s: State, divisor: number): void {
  for (let w = 0; w < s.words; w++) {
    const difference = (s.trial[w] as number) / divisor - (s.step[w] as number);
    if (difference > 0) return;
    if (difference < 0) break;
  }
  for (let w = 0; w < s.words; w++) s.step[w] = (s.trial[w] as number) / divisor;
}

/** The largest change of prices that keeps them right; whether the free people's prices end it at nothing. */
function findStep(s: State, free: number): boolean {
  for (let w = 0; w < s.words; w++) s.step[w] = s.price[free * s.words + w] as number;
  const before = s.step.slice();
  for (let node = 0; node < s.nodes; node++) {
    if (s.top[node] !== node) continue;
    const parity = s.parity[node] as number;
    if (node >= s.size && parity === 1) {
      for (let w = 0; w < s.words; w++) s.trial[w] = s.price[node * s.words + w] as number;
      offerStep(s, 2);
    }
    const nearest = s.nearest[node] as number;
    if (nearest < 0 || parity === 1) continue;
    for (let w = 0; w < s.words; w++) s.trial[w] = slack(s, nearest, node, w);
    offerStep(s, parity === 0 ? 2 : 1);
  }
  return before.every((word, w) => word === s.step[w]);
}

/** Changes the prices by the step, and with them what the nearest edges fall short of. */
function takeStep(s: State): void {
  const first = s.step[0] as number;
  const next = s.words > 1 ? (s.step[1] as number) : 0;
  for (let node = 0; node < s.nodes; node++) {
    const parity = s.parity[node] as number;
    if (parity === 1) continue;
    s.nearWord[node] = (s.nearWord[node] as number) - (2 + parity) * first;
    s.nearNext[node] = (s.nearNext[node] as number) - (2 + parity) * next;
  }
  const change = (node: number, times: number): void => {
    for (let w = 0; w < s.words; w++)
      s.price[node * s.words + w] = (s.price[node * s.words + w] as number) + times * (s.step[w] as number);
  };
  for (let v = 0; v < s.size; v++) {
    const parity = s.parity[s.top[v] as number] as number;
    if (parity >= 0) change(v, parity === 0 ? -1 : 1);
  }
  for (let b = s.size; b < s.nodes; b++) {
    const parity = s.top[b] === b ? (s.parity[b] as number) : -1;
    if (parity >= 0) change(b, parity === 0 ? 2 : -2);
  }
}

const isNothing = (s: State, node: number): boolean => {
  for (let w = 0; w < s.words; w++) if (s.price[node * s.words + w] !== 0) return false;
  return true;
};

/** Uses the edges that the last step made tight; whether that made one pair more. */
function useNewlyTight(s: State): boolean {
  for (let node = 0; node < s.nodes; node++) {
    const person = s.nearest[node] as number;
    if (s.top[node] !== node || person < 0 || s.top[person] === node) continue;
    if (!isTight(s, person, node)) continue;
    const at = person * s.room + node;
    if (useEdge(s, s.near[at] as number, s.far[at] as number)) return true;
  }
  return false;
}

/**
 * Makes pairs until no more is worth anything. The trees that a new pair leaves alone go on growing as they are; with a
 * tree for each of those free, most of a search is done once.
 */
function pairUp(s: State): void {
  for (let person = 0; person < s.size; person++) {
    s.parity[person] = 0;
    enqueue(s, person);
  }
  for (;;) {
    const free = s.mate.subarray(0, s.size).indexOf(-1);
    if (free < 0) return;
    if (lookAround(s)) continue;
    const last = findStep(s, free);
    takeStep(s);
    if (last) return;
    if (useNewlyTight(s)) continue;
    for (let b = s.size; b < s.nodes; b++)
      if (s.top[b] === b && s.parity[b] === 1 && isNothing(s, b)) expand(s, b);
  }
}

/** Sets everybody's price to the worth of the best pair. */
function firstPrices(s: State): void {
  let best = -1;
  const beats = (e: number): boolean => {
    for (let w = 0; w < s.words; w++) {
      const difference = (s.worth[e * s.words + w] as number) - (s.worth[best * s.words + w] as number);
      if (difference !== 0) return difference > 0;
    }
    return false;
  };
  for (let e = 0; e < s.from.length; e++) if (best < 0 || beats(e)) best = e;
  if (best < 0) return;
  for (let v = 0; v < s.size; v++)
    for (let w = 0; w < s.words; w++) s.price[v * s.words + w] = s.worth[best * s.words + w] as number;
}

/** Everybody in a node. */
const peopleIn = (s: State, node: number): number[] =>
  node < s.size ? [node] : (s.rings[node] as number[]).flatMap((member) => peopleIn(s, member));

/**
 * The heaviest set of pairs in which nobody stands twice, with the prices that prove it. Every pair must be
 * worth more than nothing. Exact as long as no word's sums pass 2^53. O(people^3) for a fixed number of words.
 */
export function heaviestPairs(pool: Pool): Heaviest {
  const s = newState(pool);
  firstPrices(s);
  if (pool.from.length > 0) pairUp(s);
  const oddSets: OddSet[] = [];
  for (let b = s.size; b < s.nodes; b++) {
    if ((s.top[b] as number) < 0 || isNothing(s, b)) continue;
    oddSets.push({ people: peopleIn(s, b), price: [...s.price.subarray(b * s.words, (b + 1) * s.words)] });
  }
  return {
    mate: s.mate.slice(0, s.size),
    price: s.price.slice(0, s.size * s.words),
    oddSets,
  };
}
