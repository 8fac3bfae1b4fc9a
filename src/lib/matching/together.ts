/**
 * The cheapest flow by one word of the cost, all agents of side a at once: a tree grows from everybody who has a place
 * left, as the clock runs from the cheapest way of making a pair to the dearest. Where a tree comes to a free place, the
 * pair is made and that tree falls apart; all others grow on as they stand (several search trees: Cook & Rohe 1999), and
 * what fell is left alone until everybody else was looked from (phases: Hopcroft & Karp 1973). It pays for words whose
 * costs are few.
 */
import { ints } from './arrays.ts';
import { rise, takeNearest } from './nearest.ts';
import { countUp, type Rows, turned } from './possiblePairs.ts';
import { spread } from './rising.ts';
import { costOfPlace, follow, type State } from './wordState.ts';

/**
 * Whether it pays to search from all at once: there are many agents and few edges for them, and paths have few
 * different costs, because edges have, or because they lie close together.
 */
export function paysTogether({ face, costs }: State): boolean {
  if (costs.length < 256 || costs.length > 8 * (face.sizeA + face.sizeB)) return false;
  const seen = new Set<number>();
  const step = Math.max(1, Math.floor(costs.length / 48));
  let looked = 0;
  for (let e = 0; e < costs.length; e += step, looked++) seen.add(costs[e] as number);
  if (2 * seen.size <= looked) return true;
  return spread(costs).range <= 4 * costs.length;
}

/**
 * The least price at which none of an agent's open edges is worth less than nothing, nor a place that is taken
 * already worth giving up.
 */
export function leastPrice(s: State, a: number): number {
  const { face, price, costs } = s;
  const taken = face.fixed[a] as number;
  let own = taken > 0 ? costOfPlace(s, a, taken - 1) : Number.NEGATIVE_INFINITY;
  for (let e = face.start[a] as number; e < (face.start[a + 1] as number); e++)
    own = Math.max(own, (price[face.sizeA + (face.to[e] as number)] as number) - (costs[e] as number));
  return own === Number.NEGATIVE_INFINITY ? costOfPlace(s, a, taken) : own;
}

/**
 * A search from all at once. A node's `distance` is when it joined, or may join, a tree; what it costs then falls with the
 * clock, which `price` learns when the tree falls apart. `final` is 1 for a node of a tree that has yet to be looked
 * from, 2 for one that was. The last `sizeB` nodes stand for places at which a way may end later than it comes to them.
 */
type Forest = State & {
  readonly back: Rows;
  /** The nodes of a tree, each after the one that led to it; -1 after the last. */
  readonly following: Int32Array;
  readonly waiting: number[];
  /** The nodes of trees that fell apart, which join no other before everybody who waits has been looked from. */
  readonly fallen: number[];
  now: number;
};

/** When a tree may begin at an agent of side a. */
const beginning = (s: State, a: number): number =>
  costOfPlace(s, a, s.load[a] as number) - (s.price[a] as number);

/** Lets a node join a tree now. */
function join({ face, entry, from, final, following, waiting }: Forest, node: number): void {
  const edge = entry[node] as number;
  final[node] = 1;
  waiting.push(node);
  following[node] = -1;
  if (edge < 0) return;
  const parent = node < face.sizeA ? face.sizeA + (face.to[edge] as number) : (from[edge] as number);
  following[node] = following[parent] as number;
  following[parent] = node;
}

/** Offers a node a way to join a tree at a time, which it takes if it has none as early. */
function offer(f: Forest, node: number, edge: number, time: number): void {
  const { distance, heapAt } = f;
  if (time >= 0 || time >= (distance[node] as number)) return;
  const at = heapAt[node] as number;
  f.entry[node] = edge;
  distance[node] = time;
  if (time !== f.now) {
    rise(f, node, at < 0 ? f.heapSize++ : at);
    return;
  }
  if (at >= 0) {
    distance[node] = Number.NEGATIVE_INFINITY;
    rise(f, node, at);
    takeNearest(f);
    distance[node] = time;
  }
  join(f, node);
}

/** Offers a node every way there is to join a tree. */
function gather(f: Forest, node: number): void {
  const { face, back, final, used, distance, price, costs } = f;
  const { sizeA, start, to } = face;
  const own = price[node] as number;
  if (node < sizeA) {
    if ((f.load[node] as number) < (face.most[node] as number)) offer(f, node, -1, beginning(f, node));
    for (let e = start[node] as number; e < (start[node + 1] as number); e++) {
      const b = sizeA + (to[e] as number);
      if (used[e] === 1 && final[b] === 2)
        offer(f, node, e, (distance[b] as number) + (price[b] as number) - (costs[e] as number) - own);
    }
    return;
  }
  for (let k = back.start[node - sizeA] as number; k < (back.start[node - sizeA + 1] as number); k++) {
    const a = back.to[k] as number;
    const e = back.rank[k] as number;
    if (final[a] === 2 && used[e] === 0)
      offer(f, node, e, (distance[a] as number) + (price[a] as number) + (costs[e] as number) - own);
  }
}

/**
 * Makes the pair to which a node of side b leads, if one can end there now; the tree falls apart. No way need end on side
 * a, where a partner is given up: all trees begin there, and a way back to the beginning is never shorter.
 */
function ends(f: Forest, b: number): boolean {
  const { face, load, price, distance, final, following, now } = f;
  const taken = load[b] as number;
  if (taken >= (face.most[b] as number)) return false;
  const time = (distance[b] as number) + (price[b] as number) + costOfPlace(f, b, taken);
  if (time > now) {
    offer(f, b + face.sizeB, -1, time);
    return false;
  }
  for (let node = follow(f, b); node >= 0; node = following[node] as number) {
    price[node] = (price[node] as number) + (distance[node] as number) - now;
    distance[node] = Number.NEGATIVE_INFINITY;
    final[node] = 0;
    f.fallen.push(node);
  }
  distance[b] = Number.POSITIVE_INFINITY;
  return true;
}

/** Offers everybody next to a node of a tree the way by it, until its tree falls apart. */
function lookAround(f: Forest, node: number): void {
  const { face, price, costs, used, distance, from, final } = f;
  const { sizeA, start, to } = face;
  const base = (distance[node] as number) + (price[node] as number);
  final[node] = 2;
  if (node < sizeA) {
    for (let e = start[node] as number; e < (start[node + 1] as number); e++) {
      if (used[e] === 1) continue;
      const b = sizeA + (to[e] as number);
      offer(f, b, e, base + (costs[e] as number) - (price[b] as number));
      if (final[b] === 1 && ends(f, b) && final[node] !== 2) return;
    }
    return;
  }
  for (let e = f.firstUsed[node - sizeA] as number; e >= 0; e = f.nextUsed[e] as number) {
    const a = from[e] as number;
    offer(f, a, e, base - (costs[e] as number) - (price[a] as number));
  }
}

/**
 * Uses the edges that are worth it, cheapest pairs first; the prices hold for every edge. A node is looked from once for
 * each tree that it joins: O(edges x log nodes) where the trees that fall apart are small, as they are as a rule, and
 * O(pairs x edges x log nodes) at worst.
 */
export function pairTogether(s: State): void {
  const { face, price, distance, final, heap } = s;
  const { sizeA, sizeB, to, start } = face;
  const nodes = price.length;
  const f: Forest = {
    ...s,
    back: turned({ start, to, rank: countUp(to.length) }, sizeB),
    following: ints(nodes),
    waiting: [],
    fallen: [],
    now: 0,
  };
  for (let a = 0; a < sizeA; a++) {
    price[a] = leastPrice(s, a);
    if ((f.load[a] as number) < (face.most[a] as number)) f.now = Math.min(f.now, beginning(s, a));
  }
  for (let a = 0; a < sizeA; a++) gather(f, a);
  for (;;) {
    for (let k = 0; k < f.waiting.length; k++) {
      const node = f.waiting[k] as number;
      if (final[node] === 1 && (node < sizeA || !ends(f, node))) lookAround(f, node);
    }
    f.waiting.length = 0;
    if (f.fallen.length > 0) {
      for (const node of f.fallen)
        if ((distance[node] as number) < f.now) distance[node] = Number.POSITIVE_INFINITY;
      for (const node of f.fallen) gather(f, node);
      f.fallen.length = 0;
      continue;
    }
    if (f.heapSize === 0) break;
    f.now = distance[heap[0] as number] as number;
    while (f.heapSize > 0 && distance[heap[0] as number] === f.now) {
      const node = takeNearest(f);
      distance[node] = Number.POSITIVE_INFINITY;
      if (node < nodes) gather(f, node);
      else if ((final[node - sizeB] as number) > 0) ends(f, node - sizeB);
    }
  }
  for (let node = 0; node < nodes; node++) {
    if ((final[node] as number) > 0) price[node] = (price[node] as number) + (distance[node] as number);
    distance[node] = Number.POSITIVE_INFINITY;
    final[node] = 0;
  }
}
