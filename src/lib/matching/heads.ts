/**
 * Full lists by their heads: nobody need look far down a list of thousands, so only the first entries of every list are
 * laid out, and the prices show that no entry below could be worth using (column generation, after Dantzig & Wolfe
 * 1960).
 */
import { type Edges, edgesOfLists, grouped } from './possiblePairs.ts';
import type { Lists } from './readMarket.ts';

/** How many entries of each list are laid out at first; one more for every 64 people. */
const firstHead = 48;

/** How much of every list to begin with; null where lists are too short, or not in strict order, for this to pay. */
export function firstHeads({ start, to, strict }: Lists): Int32Array | null {
  const size = start.length - 1;
  if (!strict || to.length <= 2 * firstHead * size) return null;
  const head = new Int32Array(size);
  const most = firstHead + (size >> 6);
  for (let a = 0; a < size; a++) head[a] = Math.min(most, (start[a + 1] as number) - (start[a] as number));
  return head;
}

/** The lists cut after `head` entries each. O(entries kept). */
export function headsOf(lists: Lists, head: Int32Array): Lists {
  const start = new Int32Array(head.length + 1);
  for (let a = 0; a < head.length; a++) start[a + 1] = (start[a] as number) + (head[a] as number);
  const to = new Int32Array(start[head.length] as number);
  const rank = new Int32Array(to.length);
  for (let a = 0; a < head.length; a++) {
    const first = lists.start[a] as number;
    const end = first + (head[a] as number);
    to.set(lists.to.subarray(first, end), start[a]);
    rank.set(lists.rank.subarray(first, end), start[a]);
  }
  return { ...lists, start, to, rank };
}

/** The heads as edges, with the ranks given back in lists that hold everybody. O(entries of those lists). */
export function edgesOfHeads(heads: Lists, { start, to, rank }: Lists): Edges {
  const given = new Int32Array(heads.start.length - 1);
  const rankB = new Int32Array(heads.to.length);
  const all = edgesOfLists(heads, rankB);
  const byB = grouped(heads.to, start.length - 1);
  for (let b = 0; b + 1 < start.length; b++) {
    const end = start[b + 1] as number;
    for (let k = start[b] as number; k < end; k++) given[to[k] as number] = rank[k] as number;
    for (let at = byB.start[b] as number; at < (byB.start[b + 1] as number); at++) {
      const e = byB.edges[at] as number;
      rankB[e] = given[all.from[e] as number] as number;
    }
  }
  return all;
}

/** The ranks that stand in the lists, in rising order. */
export function ranksListed({ rank, longest }: Lists): number[] {
  const found = new Uint8Array(longest + 1);
  let left = longest;
  for (let k = 0; k < rank.length && left > 0; k++) {
    if (found[rank[k] as number] === 1) continue;
    found[rank[k] as number] = 1;
    left--;
  }
  return [...found.keys()].filter((one) => found[one] === 1);
}

/**
 * Takes twice as much of every list of which the next entry might be worth using: its cost with the price of the one
 * who ranked it does not come after the dearest price on the other side. Says whether there was any.
 */
export function lengthened(
  lists: Lists,
  head: Int32Array,
  isWorse: (a: number, rank: number) => boolean,
): boolean {
  let any = false;
  for (let a = 0; a < head.length; a++) {
    const next = (lists.start[a] as number) + (head[a] as number);
    const end = lists.start[a + 1] as number;
    if (next === end || isWorse(a, lists.rank[next] as number)) continue;
    head[a] = Math.min(end - (lists.start[a] as number), 2 * (head[a] as number));
    any = true;
  }
  return any;
}
