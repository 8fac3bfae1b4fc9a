import { bytes, copyOf } from './arrays.ts';
import { hold, newHeldPairs, swapWorst } from './heldPairs.ts';
import type { Side } from './market.ts';
import { rankThatCounts } from './objectives.ts';
import { countUp, grouped, type PossiblePairs } from './possiblePairs.ts';

/** Every agent's possible pairs from the most wanted down: agent i's stand from start[i] up to start[i + 1]. */
export type Wishes = { readonly start: Int32Array; readonly edges: Int32Array };

/** The pairs from the best rank down, those unranked last; null where it takes more room than it is worth. */
function byRank(ranks: Int32Array): Int32Array | null {
  let longest = 0;
  for (const rank of ranks) longest = Math.max(longest, rank);
  if (longest > 4 * ranks.length + 1000) return null;
  return grouped(
    ranks.map((rank) => (rank === 0 ? longest + 1 : rank)),
    longest + 2,
  ).edges;
}

/** One side's people and ranks of every possible pair, and the other side's people and draws. */
const viewOf = (pairs: PossiblePairs, side: Side) =>
  side === 'a'
    ? { size: pairs.sizeA, own: pairs.from, other: pairs.to, draws: pairs.drawB, ranks: pairs.rankA }
    : { size: pairs.sizeB, own: pairs.to, other: pairs.from, draws: pairs.drawA, ranks: pairs.rankB };

/**
 * Which of two pairs somebody of the side would rather have, below 0 for the first: by rank, then by fit, then by
 * the partner's draw, which is the same draw for everybody (single tie-breaking leaves fewer people worse off than a
 * draw for each list: Abdulkadiroglu, Pathak & Roth 2009).
 */
export function preferenceOf(
  pairs: PossiblePairs,
  side: Side,
  fits: Float64Array | null,
): (x: number, y: number) => number {
  const { other, draws, ranks } = viewOf(pairs, side);
  const rank = (e: number): number => rankThatCounts(ranks[e] as number, Number.MAX_SAFE_INTEGER);
  return (x, y) =>
    rank(x) - rank(y) ||
    (fits ? (fits[y] as number) - (fits[x] as number) : 0) ||
    (draws[other[x] as number] as number) - (draws[other[y] as number] as number) ||
    (other[x] as number) - (other[y] as number);
}

/** Whether all of side a stands in order of preference already: ranks rise along every row. */
function rowsRise({ start, rankA }: PossiblePairs): boolean {
  for (let i = 0; i + 1 < start.length; i++) {
    let last = 0;
    for (let e = start[i] as number; e < (start[i + 1] as number); e++) {
      if ((rankA[e] as number) <= last) return false;
      last = rankA[e] as number;
    }
  }
  return true;
}

/** Everyone's order of preference without ties. O(possible pairs) where there are few ties. */
export function wishesOf(pairs: PossiblePairs, side: Side, fits: Float64Array | null): Wishes {
  const { size, own, ranks } = viewOf(pairs, side);
  if (side === 'a' && rowsRise(pairs)) return { start: pairs.start, edges: countUp(own.length) };
  const order = byRank(ranks);
  const { start, edges } = grouped(own, size, order);
  const before = preferenceOf(pairs, side, fits);
  for (let k = 0; k < size; k++)
    sortTies(edges, start[k] as number, start[k + 1] as number, ranks, before, order === null);
  return { start, edges };
}

/** Sorts a row whose ranks rise already where ranks are alike, or all of it. */
function sortTies(
  edges: Int32Array,
  start: number,
  end: number,
  ranks: Int32Array,
  before: (x: number, y: number) => number,
  all: boolean,
): void {
  if (all) edges.subarray(start, end).sort(before);
  for (let from = start; !all && from < end; ) {
    const rank = ranks[edges[from] as number];
    let to = from + 1;
    while (to < end && ranks[edges[to] as number] === rank) to++;
    if (to - from > 1) edges.subarray(from, to).sort(before);
    from = to;
  }
}

/**
 * Deferred acceptance (Gale & Shapley 1962), with places on both sides: those who propose go down their
 * wishes, those who receive hold the best they have places for. Gives 1 for every pair that is made.
 * Stable against every pair; the best stable outcome for each proposer in the order without ties, so
 * weakly stable where lists have ties. O(possible pairs), and the log of a receiver's places for each proposal.
 */
export function stablePairs(pairs: PossiblePairs, proposing: Side, fits: Float64Array | null): Uint8Array {
  const receiving = proposing === 'a' ? 'b' : 'a';
  const proposals = wishesOf(pairs, proposing, fits);
  const before = preferenceOf(pairs, receiving, fits);
  const { own, other } = viewOf(pairs, proposing);
  const places = copyOf(proposing === 'a' ? pairs.capacityA : pairs.capacityB);
  const capacity = proposing === 'a' ? pairs.capacityB : pairs.capacityA;
  const used = bytes(pairs.to.length);
  const held = newHeldPairs(other, capacity, before);
  const next = copyOf(proposals.start);
  const waiting: number[] = [];
  for (let k = places.length - 1; k >= 0; k--) waiting.push(k);
  while (waiting.length > 0) {
    const who = waiting.pop() as number;
    while ((places[who] as number) > 0 && (next[who] as number) < (proposals.start[who + 1] as number)) {
      const edge = proposals.edges[next[who] as number] as number;
      next[who] = (next[who] as number) + 1;
      const receiver = other[edge] as number;
      if ((capacity[receiver] as number) === 0) continue;
      if ((held.size[receiver] as number) < (capacity[receiver] as number)) {
        hold(held, receiver, edge);
      } else {
        const worst = held.edges[held.start[receiver] as number] as number;
        if (before(edge, worst) > 0) continue;
        swapWorst(held, receiver, edge);
        used[worst] = 0;
        const left = own[worst] as number;
        places[left] = (places[left] as number) + 1;
        if (left !== who) waiting.push(left);
      }
      used[edge] = 1;
      places[who] = (places[who] as number) - 1;
    }
  }
  return used;
}
