/**
 * The cheapest flow by one word of the cost, all agents of side a at once: a search from everybody who has a place
 * left finds the least that one pair more can cost; then as many pairs as can be are made at that price along edges
 * that cost nothing more (Ford & Fulkerson 1957, with the many paths at once of Hopcroft & Karp 1973). There are as
 * many rounds as paths have different costs, so this is for words whose costs are few.
 */
import { ints } from './arrays.ts';
import { spread } from './rising.ts';
import { approach, lookFrom, nearestLeft, reprice, settle } from './search.ts';
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

/** What it costs by prices to begin at an agent of side a; nothing is begun where it is not below 0. */
const beginning = (s: State, a: number): number =>
  costOfPlace(s, a, s.load[a] as number) - (s.price[a] as number);

/** Finds the least that one pair more costs; those who cost `least` so far are begun at without a queue. */
function searchFromAll(s: State, least: number): void {
  const { load, face, distance } = s;
  s.heapSize = 0;
  s.reachedSize = 0;
  s.best = 0;
  for (let a = 0; a < face.sizeA; a++) {
    if ((load[a] as number) >= (face.most[a] as number)) continue;
    const cost = beginning(s, a);
    if (cost < 0) approach(s, a, -1, least, cost);
  }
  for (let looked = 0; ; looked++) {
    if (looked === s.reachedSize) {
      const node = nearestLeft(s);
      if (node < 0) return;
      settle(s, node);
    }
    const node = s.reached[looked] as number;
    if ((distance[node] as number) >= s.best) return;
    lookFrom(s, node);
  }
}

/** Whether one pair more may end at a node at no further cost. */
function endsAt(s: State, node: number): boolean {
  const { load, price, face } = s;
  const taken = load[node] as number;
  if (node >= face.sizeA)
    return taken < (face.most[node] as number) && (price[node] as number) + costOfPlace(s, node, taken) === 0;
  return taken > (face.fixed[node] as number) && (price[node] as number) === costOfPlace(s, node, taken - 1);
}

/** Looks for a way that costs nothing more from a source to an end, past nodes not seen yet; -1 if there is none. */
function wayFrom(s: State, source: number, seen: Int32Array, round: number, stack: Int32Array): number {
  const { face, price, costs, used, entry, from } = s;
  const { sizeA, start, to } = face;
  let size = 0;
  stack[size++] = source;
  seen[source] = round;
  while (size > 0) {
    const node = stack[--size] as number;
    const own = price[node] as number;
    if (node < sizeA) {
      for (let e = start[node] as number; e < (start[node + 1] as number); e++) {
        const b = sizeA + (to[e] as number);
        if (used[e] === 1 || seen[b] === round || own + (costs[e] as number) !== price[b]) continue;
        seen[b] = round;
        entry[b] = e;
        if (endsAt(s, b)) return b;
        stack[size++] = b;
      }
      continue;
    }
    for (let e = s.firstUsed[node - sizeA] as number; e >= 0; e = s.nextUsed[e] as number) {
      const a = from[e] as number;
      if (seen[a] === round || own - (costs[e] as number) !== price[a]) continue;
      seen[a] = round;
      entry[a] = e;
      if (endsAt(s, a)) return a;
      stack[size++] = a;
    }
  }
  return -1;
}

/** Makes all the pairs that cost `least` each; round after round, until there is none. */
function pairAt(s: State, least: number, seen: Int32Array, stack: Int32Array, before: number): number {
  const { load, face } = s;
  let round = before;
  for (let more = true; more; ) {
    more = false;
    round++;
    for (let a = 0; a < face.sizeA; a++)
      while (
        seen[a] !== round &&
        (load[a] as number) < (face.most[a] as number) &&
        beginning(s, a) === least
      ) {
        const end = wayFrom(s, a, seen, round, stack);
        if (end < 0) break;
        follow(s, a, end);
        seen[end] = 0;
        more = true;
      }
  }
  return round;
}

/**
 * Uses the edges that are worth it, cheapest pairs first; the prices hold for every edge. O(edges x log nodes) a
 * round, and there is a round for each different cost of a path.
 */
export function pairTogether(s: State): void {
  const nodes = s.price.length;
  const [seen, stack] = [ints(nodes), ints(nodes)];
  for (let a = 0; a < s.face.sizeA; a++) s.price[a] = leastPrice(s, a);
  let least = Number.NEGATIVE_INFINITY;
  for (let round = 0; ; ) {
    searchFromAll(s, least);
    reprice(s);
    if (s.best >= 0) return;
    least = s.best;
    round = pairAt(s, least, seen, stack, round);
  }
}
