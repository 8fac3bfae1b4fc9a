/**
 * Deferred acceptance where everybody on both sides ranked everybody on the other without ties: a pair is a place in a
 * proposer's list, and a table says how receivers rank, so that millions of pairs need not be laid out.
 */
import { roomToHold } from './heldPairs.ts';
import type { Side } from './market.ts';
import { countUp, type PossiblePairs } from './possiblePairs.ts';
import type { Lists, ReadMarket } from './readMarket.ts';
import { deferredAcceptance } from './stablePairs.ts';

const isFull = ({ start, to, strict, rising }: Lists, others: number): boolean =>
  strict && rising && to.length === (start.length - 1) * others;

/** Whether everybody ranked everybody on the other side, without ties and from the first choice down. */
export function listsAreFull({ indexA, indexB, listsA, listsB, forbidden, required }: ReadMarket): boolean {
  const free = forbidden.length + required.length === 0;
  return free && indexA.size > 0 && isFull(listsA, indexB.size) && isFull(listsB, indexA.size);
}

/** The rank that each receiver gave each proposer, receiver after receiver. */
function ranksOf({ start, to, rank }: Lists, proposers: number): Int32Array {
  const ranks = new Int32Array(to.length);
  for (let j = 0; j + 1 < start.length; j++) {
    const row = j * proposers;
    for (let k = start[j] as number; k < (start[j + 1] as number); k++)
      ranks[row + (to[k] as number)] = rank[k] as number;
  }
  return ranks;
}

/** Who is matched with whom, proposers first, in order of the proposers. */
function chosen(used: Uint8Array, lists: Lists, others: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let e = used.indexOf(1); e >= 0; e = used.indexOf(1, e + 1))
    pairs.push([Math.floor(e / others), lists.to[e] as number]);
  return pairs;
}

type Chosen = Pick<PossiblePairs, 'start' | 'from' | 'to' | 'rankA' | 'rankB'>;

/** The pairs that were made, laid out as possible pairs are. */
function laidOut(read: ReadMarket, made: readonly (readonly [number, number])[]): Chosen {
  const { listsA, listsB } = read;
  const inOrder = [...made].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const [from, to] = [Int32Array.from(inOrder, ([i]) => i), Int32Array.from(inOrder, ([, j]) => j)];
  const start = new Int32Array(read.indexA.size + 1);
  for (const i of from) start[i + 1] = (start[i + 1] as number) + 1;
  for (let i = 0; i < read.indexA.size; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const rankOf = ({ start: rows, to: ends, rank }: Lists, voter: number, other: number): number =>
    rank[ends.indexOf(other, rows[voter])] as number;
  return {
    start,
    from,
    to,
    rankA: Int32Array.from(inOrder, ([i, j]) => rankOf(listsA, i, j)),
    rankB: Int32Array.from(inOrder, ([i, j]) => rankOf(listsB, j, i)),
  };
}

/** The proposing side's stable pairs, and they alone laid out. O(ballot entries), and less than the lists to lay out. */
export function stableOnFullLists(
  read: ReadMarket,
  proposing: Side,
  capacityA: Int32Array,
  capacityB: Int32Array,
): Chosen {
  const fromA = proposing === 'a';
  const [lists, back] = fromA ? [read.listsA, read.listsB] : [read.listsB, read.listsA];
  const [places, capacity] = fromA ? [capacityA, capacityB] : [capacityB, capacityA];
  const [proposers, others] = [places.length, capacity.length];
  const ranks = ranksOf(back, proposers);
  const { to } = lists;
  const rank = (edge: number): number =>
    ranks[(to[edge] as number) * proposers + Math.floor(edge / others)] as number;
  const used = deferredAcceptance({
    start: countUp(proposers + 1).map((who) => who * others),
    edges: null,
    proposerOf: (edge) => Math.floor(edge / others),
    receivers: to,
    places,
    capacity,
    held: roomToHold(
      capacity,
      () => proposers,
      (x, y) => rank(x) - rank(y),
    ),
  });
  const made = chosen(used, lists, others);
  return laidOut(read, fromA ? made : made.map(([j, i]) => [i, j] as const));
}
