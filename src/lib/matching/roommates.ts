/**
 * Stable pairs in one pool: Irving's algorithm (Irving 1985) with incomplete lists (Gusfield & Irving 1989),
 * carried on past the point where no stable pairing can be, to the odd rings of people who stand in the way
 * (Tan 1991).
 */

/** Everyone's acceptable partners, best first, without ties; y is in x's list whenever x is in y's. */
export type Lists = readonly (readonly number[])[];

/**
 * A stable partition: `next[x]` is the person whom x looks to (x alone: nobody to look to). Pairs look to
 * each other; in a ring of three or more everybody prefers the next to the one before.
 */
export type Partition = { readonly next: Int32Array; readonly oddRings: readonly (readonly number[])[] };

type Table = {
  readonly lists: Lists;
  readonly size: number;
  /** Where y stands in x's list, by x * size + y. */
  readonly place: Int32Array;
  /** 1 once a pair is out of the question. */
  readonly gone: Uint8Array;
  /** Bounds within which the remaining entries of a list stand. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** How many entries remain. */
  readonly left: Int32Array;
};

function tableOf(lists: Lists): Table {
  const size = lists.length;
  const place = new Int32Array(size * size).fill(-1);
  lists.forEach((list, x) => {
    list.forEach((y, at) => {
      place[x * size + y] = at;
    });
  });
  return {
    lists,
    size,
    place,
    gone: new Uint8Array(size * size),
    low: new Int32Array(size),
    high: Int32Array.from(lists, (list) => list.length - 1),
    left: Int32Array.from(lists, (list) => list.length),
  };
}

const entry = (t: Table, x: number, at: number): number => (t.lists[x] as readonly number[])[at] as number;
const isGone = (t: Table, x: number, y: number): boolean => t.gone[x * t.size + y] === 1;

function first(t: Table, x: number): number {
  let at = t.low[x] as number;
  while (isGone(t, x, entry(t, x, at))) at++;
  t.low[x] = at;
  return entry(t, x, at);
}

function last(t: Table, x: number): number {
  let at = t.high[x] as number;
  while (isGone(t, x, entry(t, x, at))) at--;
  t.high[x] = at;
  return entry(t, x, at);
}

function second(t: Table, x: number): number {
  first(t, x);
  let at = (t.low[x] as number) + 1;
  while (isGone(t, x, entry(t, x, at))) at++;
  return entry(t, x, at);
}

type Pair = readonly [number, number];

/** Strikes everybody whom y wants less than x off y's list, and y off theirs; who was struck. */
function strikeAfter(t: Table, y: number, x: number): Pair[] {
  const struck: Pair[] = [];
  const from = (t.place[y * t.size + x] as number) + 1;
  for (let at = from; at <= (t.high[y] as number); at++) {
    const z = entry(t, y, at);
    if (isGone(t, y, z)) continue;
    setGone(t, y, z, 1);
    struck.push([y, z]);
  }
  return struck;
}

function setGone(t: Table, y: number, z: number, gone: 0 | 1): void {
  t.gone[y * t.size + z] = gone;
  t.gone[z * t.size + y] = gone;
  t.left[y] = (t.left[y] as number) + (gone === 1 ? -1 : 1);
  t.left[z] = (t.left[z] as number) + (gone === 1 ? -1 : 1);
}

/** Puts pairs back, for a step that was one too far. */
function putBack(t: Table, pairs: readonly Pair[]): void {
  for (const [y, z] of pairs) {
    setGone(t, y, z, 0);
    for (const [x, other] of [
      [y, z],
      [z, y],
    ] as const) {
      const at = t.place[x * t.size + other] as number;
      t.low[x] = Math.min(t.low[x] as number, at);
      t.high[x] = Math.max(t.high[x] as number, at);
    }
  }
}

/** Phase 1: everybody proposes down their list; whoever holds a proposal strikes all worse ones. */
function propose(t: Table): void {
  const holds = new Int32Array(t.size).fill(-1);
  const waiting = [...t.lists.keys()].reverse();
  while (waiting.length > 0) {
    const x = waiting.pop() as number;
    if ((t.left[x] as number) === 0) continue;
    const y = first(t, x);
    const held = holds[y] as number;
    holds[y] = x;
    strikeAfter(t, y, x);
    if (held >= 0 && held !== x) waiting.push(held);
  }
}

/** The ring of people that begins where somebody's second choice leads back into itself. */
function findRing(t: Table, start: number): number[] {
  const way: number[] = [];
  const seen = new Map<number, number>();
  let x = start;
  while (!seen.has(x)) {
    seen.set(x, way.length);
    way.push(x);
    x = last(t, second(t, x));
  }
  return way.slice(seen.get(x));
}

/** Lets everybody in the ring go on to their second choice; the pairs struck. */
function eliminate(t: Table, ring: readonly number[]): Pair[] {
  const steps = ring.map((x) => [second(t, x), x] as const);
  return steps.flatMap(([y, x]) => (isGone(t, y, x) ? [] : strikeAfter(t, y, x)));
}

/**
 * Finds a stable partition. Without an odd ring of three or more its pairs are a stable pairing; with one
 * there is no stable pairing at all (Tan 1991). Of several stable pairings the order in which people are taken
 * up decides. O(entries + people^2).
 */
export function stablePartition(lists: Lists, order: readonly number[]): Partition {
  const t = tableOf(lists);
  propose(t);
  const next = Int32Array.from(lists, (_, x) => x);
  const inRing = new Uint8Array(t.size);
  const oddRings: number[][] = [];
  for (let k = 0; k < order.length; ) {
    const x = order[k] as number;
    if (inRing[x] === 1 || (t.left[x] as number) < 2) {
      k++;
      continue;
    }
    const ring = findRing(t, x);
    const struck = eliminate(t, ring);
    if (struck.every(([y, z]) => (t.left[y] as number) > 0 && (t.left[z] as number) > 0)) continue;
    putBack(t, struck);
    for (const member of ring) {
      inRing[member] = 1;
      next[member] = first(t, member);
    }
    oddRings.push(inOrder(ring, next));
  }
  for (let x = 0; x < t.size; x++) if (inRing[x] === 0 && (t.left[x] as number) === 1) next[x] = first(t, x);
  return { next, oddRings };
}

/** The ring from its first member on, each followed by the one whom they look to. */
function inOrder(ring: readonly number[], next: Int32Array): number[] {
  const ordered: number[] = [];
  for (let x = ring[0] as number; ordered.length < ring.length; x = next[x] as number) ordered.push(x);
  return ordered;
}
