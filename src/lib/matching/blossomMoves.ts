/** How a search in one pool goes on along a tight edge: the tree grows, a ring shrinks, or a pair is won. */
import {
  enqueue,
  evenPlace,
  findNearest,
  forgetNearest,
  hasEdge,
  mateNode,
  parentNode,
  type State,
  setEdge,
  setMate,
  setTop,
  tighter,
} from './blossomState.ts';

/** Turns the pairs along the way from u to its root, beginning with u to v. */
function augment(s: State, from: number, towards: number): void {
  let [u, v] = [from, towards];
  for (;;) {
    const next = mateNode(s, u);
    setMate(s, u, v);
    if (next < 0) return;
    const above = parentNode(s, next);
    setMate(s, next, above);
    [u, v] = [above, next];
  }
}

/** The nearest even node above both, -1 if they stand in different trees. */
function meeting(s: State, u: number, v: number): number {
  s.clock++;
  let [x, y] = [u, v];
  while (x >= 0 || y >= 0) {
    if (x >= 0) {
      if (s.seen[x] === s.clock) return x;
      s.seen[x] = s.clock;
      const odd = mateNode(s, x);
      x = odd < 0 ? -1 : parentNode(s, odd);
    }
    [x, y] = [y, x];
  }
  return -1;
}

/** The nodes from an even node up to, but without, the base. */
function climb(s: State, from: number, base: number): number[] {
  const way: number[] = [];
  for (let x = from; x !== base; ) {
    const odd = mateNode(s, x);
    way.push(x, odd);
    enqueue(s, odd);
    x = parentNode(s, odd);
  }
  return way;
}

function freeNode(s: State): number {
  let node = s.size;
  while (node < s.nodes && (s.top[node] as number) >= 0) node++;
  if (node === s.nodes) s.nodes++;
  return node;
}

/** Shrinks the ring through u, v and the base into a blossom. */
function shrink(s: State, u: number, base: number, v: number): void {
  const { size, room, words } = s;
  const blossom = freeNode(s);
  s.price.fill(0, blossom * words, (blossom + 1) * words);
  s.parity[blossom] = 0;
  s.mate[blossom] = s.mate[base] as number;
  const ring = [base, ...climb(s, u, base).reverse(), ...climb(s, v, base)];
  s.rings[blossom] = ring;
  s.parent[blossom] = s.parent[base] as number;
  setTop(s, blossom, blossom);
  for (let x = 0; x < s.nodes; x++) setEdge(s, blossom, x, -1, -1);
  s.holder.fill(-1, blossom * size, (blossom + 1) * size);
  for (const member of ring) {
    for (let x = 0; x < s.nodes; x++) {
      if (!hasEdge(s, member, x)) continue;
      if (hasEdge(s, blossom, x) && !tighter(s, member, x, blossom, x)) continue;
      const at = member * room + x;
      setEdge(s, blossom, x, s.near[at] as number, s.far[at] as number);
    }
    for (let person = 0; person < size; person++)
      if ((s.holder[member * size + person] as number) >= 0) s.holder[blossom * size + person] = member;
  }
  findNearest(s, blossom);
}

/** Opens an odd blossom that saves nothing any more. */
export function expand(s: State, blossom: number): void {
  const members = s.rings[blossom] as number[];
  for (const member of members) {
    setTop(s, member, member);
    s.parity[member] = -1;
  }
  const entry = s.near[blossom * s.room + (s.parent[blossom] as number)] as number;
  const inner = s.holder[blossom * s.size + entry] as number;
  const place = evenPlace(s, blossom, inner);
  const ring = s.rings[blossom] as number[];
  for (let k = 0; k < place; k += 2) {
    const [odd, even] = [ring[k] as number, ring[k + 1] as number];
    s.parent[odd] = s.near[even * s.room + odd] as number;
    s.parity[odd] = 1;
    s.parity[even] = 0;
    forgetNearest(s, odd);
    findNearest(s, even);
    enqueue(s, even);
  }
  s.parity[inner] = 1;
  forgetNearest(s, inner);
  s.parent[inner] = s.parent[blossom] as number;
  for (const rest of ring.slice(place + 1)) findNearest(s, rest);
  s.top[blossom] = -1;
}

/** The root of an even node's tree. */
function rootOf(s: State, node: number): number {
  const odd = mateNode(s, node);
  return odd < 0 ? node : rootOf(s, parentNode(s, odd));
}

/** Makes one pair more by the edge between two trees, which then are none; the others stay as they are. */
function joinTrees(s: State, u: number, v: number): void {
  const roots = [rootOf(s, u), rootOf(s, v)];
  const parted: number[] = [];
  for (let node = 0; node < s.nodes; node++) {
    const parity = s.parity[node] as number;
    if (s.top[node] !== node || parity < 0) continue;
    if (roots.includes(rootOf(s, parity === 0 ? node : parentNode(s, node)))) parted.push(node);
  }
  augment(s, u, v);
  augment(s, v, u);
  for (const node of parted) s.parity[node] = -1;
  for (const node of parted) findNearest(s, node);
  for (let node = 0; node < s.nodes; node++) {
    const nearest = s.nearest[node] as number;
    if (s.top[node] !== node || nearest < 0 || s.parity[s.top[nearest] as number] === 0) continue;
    findNearest(s, node);
  }
}

/** Uses a tight edge from an even person; whether that made one pair more. */
export function useEdge(s: State, person: number, other: number): boolean {
  const [u, v] = [s.top[person] as number, s.top[other] as number];
  if (s.parity[v] === -1) {
    s.parent[v] = person;
    s.parity[v] = 1;
    const even = mateNode(s, v);
    s.parity[even] = 0;
    forgetNearest(s, v);
    forgetNearest(s, even);
    enqueue(s, even);
    return false;
  }
  if (s.parity[v] !== 0) return false;
  const base = meeting(s, u, v);
  if (base >= 0) {
    shrink(s, u, base, v);
    return false;
  }
  joinTrees(s, u, v);
  return true;
}
