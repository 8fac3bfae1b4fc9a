/**
 * What the search for the heaviest matching in one pool works on. Nodes 0 … size - 1 are people; the nodes
 * after them are blossoms: odd rings of nodes that act as one.
 */

/** Who may be paired in one pool, and what each pair is worth: `words` exact whole numbers, first things first. */
export type Pool = {
  readonly size: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly words: number;
  /** `words` numbers a pair; the more the better. */
  readonly worth: Float64Array;
};

export type State = Pool & {
  /** Room for nodes. */
  readonly room: number;
  /** Nodes in use or used before. */
  nodes: number;
  /** The pair of two people, by person * size + person; -1 where there is none. */
  readonly pairOf: Int32Array;
  /** Twice the first word of what that pair is worth, minus infinity where there is none; and twice the second. */
  readonly twice: Float64Array;
  readonly twiceNext: Float64Array;
  /** The best edge between two nodes, by node * room + node, as its two people; -1 where there is none. */
  readonly near: Int32Array;
  readonly far: Int32Array;
  /** `words` numbers a node: the price of a person, or what a blossom saves. */
  readonly price: Float64Array;
  /** The person whom a node is matched with, -1 if free. */
  readonly mate: Int32Array;
  /** The outermost blossom that a node is in (itself, if in none), -1 if the node is not in use. */
  readonly top: Int32Array;
  /** The person from whom a node was reached. */
  readonly parent: Int32Array;
  /** The person whose edge to a node has the least slack, -1 if none. */
  readonly nearest: Int32Array;
  /** The first word of that least slack: infinite where no edge is known, minus infinity for a node that needs none. */
  readonly nearWord: Float64Array;
  /** The second word of it, where there is one. */
  readonly nearNext: Float64Array;
  /** 0 for the even nodes of a tree, 1 for the odd ones, -1 for those outside. */
  readonly parity: Int8Array;
  /** The member of a blossom that holds a person, by node * size + person; -1 if none. */
  readonly holder: Int32Array;
  readonly seen: Int32Array;
  clock: number;
  /** The members of each blossom in order of the ring, its base first. */
  readonly rings: number[][];
  readonly queue: number[];
  readonly step: Float64Array;
  readonly trial: Float64Array;
};

export function newState(pool: Pool): State {
  const { size, words } = pool;
  const room = size + (size >> 1) + 1;
  const none = (length: number): Int32Array => new Int32Array(length).fill(-1);
  const s: State = {
    ...pool,
    room,
    nodes: size,
    pairOf: none(size * size),
    twice: new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY),
    twiceNext: new Float64Array(words > 1 ? size * size : 0),
    near: none(room * room),
    far: none(room * room),
    price: new Float64Array(room * words),
    mate: none(room),
    top: none(room),
    parent: none(room),
    nearest: none(room),
    nearWord: new Float64Array(room).fill(Number.POSITIVE_INFINITY),
    nearNext: new Float64Array(room),
    parity: new Int8Array(room).fill(-1),
    holder: none(room * size),
    seen: new Int32Array(room),
    clock: 0,
    rings: Array.from({ length: room }, () => []),
    queue: [],
    step: new Float64Array(words),
    trial: new Float64Array(words),
  };
  for (let e = 0; e < pool.from.length; e++) {
    const [u, v] = [pool.from[e] as number, pool.to[e] as number];
    setEdge(s, u, v, u, v);
    s.pairOf[u * size + v] = e;
    s.pairOf[v * size + u] = e;
    s.twice[u * size + v] = 2 * (pool.worth[e * words] as number);
    s.twice[v * size + u] = s.twice[u * size + v] as number;
    if (words === 1) continue;
    s.twiceNext[u * size + v] = 2 * (pool.worth[e * words + 1] as number);
    s.twiceNext[v * size + u] = s.twiceNext[u * size + v] as number;
  }
  for (let v = 0; v < size; v++) {
    s.top[v] = v;
    s.holder[v * size + v] = v;
  }
  return s;
}

/** Makes the people u and v the ends of the edge between nodes x and y, both ways. */
export function setEdge(s: State, x: number, y: number, u: number, v: number): void {
  const [there, back] = [x * s.room + y, y * s.room + x];
  s.near[there] = u;
  s.far[there] = v;
  s.near[back] = v;
  s.far[back] = u;
}

export const hasEdge = (s: State, x: number, y: number): boolean => (s.near[x * s.room + y] as number) >= 0;

/** One word of what the edge between two nodes falls short of its people's prices. */
export function slack(s: State, x: number, y: number, word: number): number {
  const at = x * s.room + y;
  const [u, v] = [s.near[at] as number, s.far[at] as number];
  const pair = s.pairOf[u * s.size + v] as number;
  const prices = (s.price[u * s.words + word] as number) + (s.price[v * s.words + word] as number);
  return prices - 2 * (s.worth[pair * s.words + word] as number);
}

/** Whether the edge between two nodes costs exactly its people's prices. */
export function isTight(s: State, x: number, y: number): boolean {
  for (let w = 0; w < s.words; w++) if (slack(s, x, y, w) !== 0) return false;
  return true;
}

/** Whether the first edge has less slack than the second. */
export function tighter(s: State, x1: number, y1: number, x2: number, y2: number): boolean {
  for (let w = 0; w < s.words; w++) {
    const difference = slack(s, x1, y1, w) - slack(s, x2, y2, w);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Forgets the nearest edge of a node; an odd node needs none. */
export function forgetNearest(s: State, node: number): void {
  s.nearest[node] = -1;
  s.nearWord[node] = s.parity[node] === 1 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** Remembers a person's edge to a node, if it is the nearest. */
export function noteNearest(s: State, person: number, node: number): void {
  const now = s.nearest[node] as number;
  if (now >= 0 && !tighter(s, person, node, now, node)) return;
  s.nearest[node] = person;
  s.nearWord[node] = slack(s, person, node, 0);
  if (s.words > 1) s.nearNext[node] = slack(s, person, node, 1);
}

/** The first word of what an edge between two people falls short of their prices; infinite where there is none. */
const firstSlack = (s: State, u: number, v: number): number =>
  (s.price[u * s.words] as number) + (s.price[v * s.words] as number) - (s.twice[u * s.size + v] as number);

/** Finds the nearest even person to a node afresh. */
export function findNearest(s: State, node: number): void {
  forgetNearest(s, node);
  for (let u = 0; u < s.size; u++) {
    const top = s.top[u] as number;
    if (top === node || s.parity[top] !== 0 || !hasEdge(s, u, node)) continue;
    if (node >= s.size || firstSlack(s, u, node) <= (s.nearWord[node] as number)) noteNearest(s, u, node);
  }
}

/** Puts a node's people in the queue of those to look from. */
export function enqueue(s: State, node: number): void {
  if (node < s.size) s.queue.push(node);
  else for (const member of s.rings[node] as number[]) enqueue(s, member);
}

/** Makes `top` the outermost blossom of a node and of all that it holds. */
export function setTop(s: State, node: number, top: number): void {
  s.top[node] = top;
  if (node >= s.size) for (const member of s.rings[node] as number[]) setTop(s, member, top);
}

/** The outermost node that a node is matched with, -1 if it is free. */
export const mateNode = (s: State, node: number): number => {
  const mate = s.mate[node] as number;
  return mate < 0 ? -1 : (s.top[mate] as number);
};

/** The even node above an odd one, -1 at a root. */
export const parentNode = (s: State, node: number): number => {
  const parent = s.parent[node] as number;
  return parent < 0 ? -1 : (s.top[parent] as number);
};

/** Where a member stands in its ring, counted so that it is an even number of steps from the base. */
export function evenPlace(s: State, blossom: number, member: number): number {
  const ring = s.rings[blossom] as number[];
  const place = ring.indexOf(member);
  if (place % 2 === 0) return place;
  s.rings[blossom] = [ring[0] as number, ...ring.slice(1).reverse()];
  return ring.length - place;
}

/** Matches node x towards node y by their edge, and turns the blossoms inside x accordingly. */
export function setMate(s: State, x: number, y: number): void {
  const at = x * s.room + y;
  s.mate[x] = s.far[at] as number;
  if (x < s.size) return;
  const inner = s.holder[x * s.size + (s.near[at] as number)] as number;
  const place = evenPlace(s, x, inner);
  const ring = s.rings[x] as number[];
  for (let k = 0; k < place; k++) setMate(s, ring[k] as number, ring[k ^ 1] as number);
  setMate(s, inner, y);
  s.rings[x] = [...ring.slice(place), ...ring.slice(0, place)];
}
