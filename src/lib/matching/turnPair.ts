/**
 * From the best match there is to the best with one pair turned round: one search along reduced costs shows who has
 * to move (the cheapest cycle through that pair; Dijkstra 1959, Edmonds & Karp 1972).
 */
import type { PossiblePairs } from './possiblePairs.ts';

/** The best flow with what every pair and every place falls short of its prices. */
export type SolvedFlow = {
  readonly pairs: PossiblePairs;
  readonly width: number;
  readonly used: Uint8Array;
  /** The used pairs of every agent of side b. */
  readonly usedBy: readonly (readonly number[])[];
  readonly load: Int32Array;
  /** `width` numbers a pair, and an agent; side a first. */
  readonly reduced: Float64Array;
  readonly price: Float64Array;
  /** Whether the first word counts the places short of a minimum. */
  readonly short: boolean;
};

/** The pairs that are won and lost. */
export type Trade = { readonly won: readonly number[]; readonly lost: readonly number[] };

const least = ({ pairs, short }: SolvedFlow, node: number): number =>
  !short ? 0 : ((node < pairs.sizeA ? pairs.minimumA[node] : pairs.minimumB[node - pairs.sizeA]) as number);
const most = ({ pairs }: SolvedFlow, node: number): number =>
  (node < pairs.sizeA ? pairs.capacityA[node] : pairs.capacityB[node - pairs.sizeA]) as number;

/** A search over the agents and one node more, the last, that stands for all free places. */
type Search = {
  readonly ground: SolvedFlow;
  readonly distance: Float64Array;
  /** How a node was reached: over a pair, or -2 to or from the free places; -1 if not yet. */
  readonly entry: Int32Array;
  readonly done: Uint8Array;
  readonly waiting: number[];
  /** The agent from whom the free places were reached. */
  exit: number;
};

function before(s: Search, x: number, y: number): boolean {
  const { width } = s.ground;
  for (let w = 0; w < width; w++) {
    const difference = (s.distance[x * width + w] as number) - (s.distance[y * width + w] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Offers a node the way from `near` by the words at `costs[at] …`, times `sign`; whether it is the best so far. */
function offer(
  s: Search,
  near: number,
  node: number,
  costs: Float64Array,
  at: number,
  sign: number,
  gain: number,
): boolean {
  const { distance, entry, done } = s;
  const { width } = s.ground;
  if (done[node] === 1) return false;
  const known = entry[node] !== -1;
  let better = !known;
  for (let w = 0; w < width; w++) {
    const trial =
      (distance[near * width + w] as number) + sign * (costs[at + w] as number) + (w === 0 ? gain : 0);
    if (!better) {
      const difference = trial - (distance[node * width + w] as number);
      if (difference > 0) return false;
      better = difference < 0;
      if (!better) continue;
    }
    distance[node * width + w] = trial;
  }
  if (better && !known) s.waiting.push(node);
  return better;
}

/** The way between an agent and the free places: one place more (up) or one fewer. */
function offerPlace(s: Search, near: number, node: number, agent: number, up: boolean): boolean {
  const { ground } = s;
  const load = ground.load[agent] as number;
  if (up ? load >= most(ground, agent) : load === 0) return false;
  const gain = (up ? load : load - 1) < least(ground, agent) ? -1 : 0;
  const sign = (agent < ground.pairs.sizeA ? -1 : 1) * (up ? 1 : -1);
  return offer(s, near, node, ground.price, agent * ground.width, sign, up ? gain : -gain);
}

function lookFrom(s: Search, node: number, banned: number): void {
  const { ground, entry } = s;
  const { pairs, used, reduced, width } = ground;
  const { sizeA, sizeB, start, from, to } = pairs;
  const free = sizeA + sizeB;
  if (node === free) {
    for (let agent = 0; agent < free; agent++)
      if (offerPlace(s, free, agent, agent, agent < sizeA)) entry[agent] = -2;
    return;
  }
  if (offerPlace(s, node, free, node, node >= sizeA)) {
    entry[free] = -2;
    s.exit = node;
  }
  if (node < sizeA) {
    for (let e = start[node] as number; e < (start[node + 1] as number); e++) {
      const b = to[e] as number;
      if (used[e] === 1 || e === banned || pairs.capacityB[b] === 0) continue;
      if (offer(s, node, sizeA + b, reduced, e * width, 1, 0)) entry[sizeA + b] = e;
    }
    return;
  }
  for (const e of ground.usedBy[node - sizeA] as readonly number[])
    if (e !== banned && offer(s, node, from[e] as number, reduced, e * width, -1, 0))
      entry[from[e] as number] = e;
}

/** Who stands before a node on the way. */
function previous(s: Search, node: number): number {
  const { sizeA, sizeB, from, to } = s.ground.pairs;
  const edge = s.entry[node] as number;
  if (node === sizeA + sizeB) return s.exit;
  if (edge === -2) return sizeA + sizeB;
  return node < sizeA ? sizeA + (to[edge] as number) : (from[edge] as number);
}

/** The cheapest way to make or unmake a pair: from its one end to the other, the pair itself left out. */
export function turnPair(ground: SolvedFlow, pair: number): Trade | null {
  const { pairs, used, width } = ground;
  const { sizeA, sizeB } = pairs;
  const [a, b] = [pairs.from[pair] as number, sizeA + (pairs.to[pair] as number)];
  const [source, target] = used[pair] === 1 ? [a, b] : [b, a];
  const nodes = sizeA + sizeB + 1;
  const s: Search = {
    ground,
    distance: new Float64Array(nodes * width),
    entry: new Int32Array(nodes).fill(-1),
    done: new Uint8Array(nodes),
    waiting: [],
    exit: -1,
  };
  for (let node = source; node !== target; ) {
    s.done[node] = 1;
    lookFrom(s, node, pair);
    let nearest = -1;
    s.waiting.forEach((one, at) => {
      if (nearest < 0 || before(s, one, s.waiting[nearest] as number)) nearest = at;
    });
    if (nearest < 0) return null;
    node = s.waiting[nearest] as number;
    s.waiting[nearest] = s.waiting.at(-1) as number;
    s.waiting.pop();
  }
  const sign = used[pair] === 1 ? -1 : 1;
  const shortfall = (s.distance[target * width] as number) + sign * (ground.reduced[pair * width] as number);
  if (ground.short && shortfall > 0) return null;
  const turned = [pair];
  for (let node = target; node !== source; node = previous(s, node))
    if (node < sizeA + sizeB && (s.entry[node] as number) >= 0) turned.push(s.entry[node] as number);
  return { won: turned.filter((e) => used[e] === 0), lost: turned.filter((e) => used[e] === 1) };
}
