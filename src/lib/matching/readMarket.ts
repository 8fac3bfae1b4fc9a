import { ints } from './arrays.ts';
import type { Agent, Pair, PoolMarket, Tier, TwoSidedMarket } from './market.ts';
import { type MarketProblem, problem } from './problems.ts';

/** The greatest rank, capacity and minimum that make sense to count with. */
const most = 1_000_000;
const whole = (value: number, least: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** The lists of one side in rows: row i's entries stand from start[i] up to start[i + 1]. */
export type Lists = {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly rank: Int32Array;
  /** The greatest rank in any list; 0 where nobody ranked. */
  readonly longest: number;
  /** Whether ranks rise along every list: it stands in order, and has no ties. */
  readonly strict: boolean;
};

/** Where each id stands: an object without a prototype, which looks up millions of ids in less time than a Map. */
type Index = Readonly<Record<string, number>>;

/** A market as it was read: places for names. */
export type ReadMarket = {
  readonly listsA: Lists;
  readonly listsB: Lists;
  readonly forbidden: readonly (readonly [number, number])[];
  readonly required: readonly (readonly [number, number])[];
};

/** Where each id stands; a second appearance is a problem. */
function indexOf(agents: readonly Agent[], problems: MarketProblem[]): Index {
  const index: Record<string, number> = Object.create(null);
  agents.forEach(({ id }, place) => {
    if (id in index) problems.push(problem('market-duplicate-id', { id }));
    else index[id] = place;
  });
  return index;
}

function checkPlaces(agents: readonly Agent[], problems: MarketProblem[]): void {
  for (const { id, capacity = 1, minimum = 0 } of agents) {
    if (!whole(capacity, 0)) problems.push(problem('market-invalid-capacity', { id, capacity }));
    else if (!whole(minimum, 0)) problems.push(problem('market-invalid-minimum', { id, minimum }));
    else if (minimum > capacity)
      problems.push(problem('market-minimum-over-capacity', { id, minimum, capacity }));
  }
}

/** Says what is wrong with a choice that is nobody on the other side. */
function strayChoice(voter: string, id: string, own: Index): MarketProblem {
  if (id === voter) return problem('market-self-choice', { voter });
  return problem(id in own ? 'market-choice-on-own-side' : 'market-unknown-choice', { voter, id });
}

/** The same numbers with room for as many again. */
export function roomier(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const twice = ints(2 * numbers.length + 8);
  twice.set(numbers);
  return twice;
}

/**
 * Reads the lists of one side. Millions of entries are read one after another here, so it asks nothing twice and
 * makes nothing but the rows; a list of single choices has as many entries as tiers, ties make more room as they come.
 */
function readLists(
  agents: readonly Agent[],
  own: Index,
  others: Index,
  among: number,
  problems: MarketProblem[],
): Lists {
  let size = 0;
  for (let place = 0; place < agents.length; place++) size += (agents[place] as Agent).tiers.length;
  const start = ints(agents.length + 1);
  let to = ints(size);
  let ranks = ints(size);
  // By whom each was listed last, counted from 1.
  const seen = ints(size === 0 ? 0 : among);
  let longest = 0;
  let strict = true;
  let next = 0;
  for (let place = 0; place < agents.length; place++) {
    const { id: voter, tiers } = agents[place] as Agent;
    const self = others[voter];
    let last = 0;
    for (let t = 0; t < tiers.length; t++) {
      const { rank, ids } = tiers[t] as Tier;
      if (!whole(rank, 1)) problems.push(problem('market-invalid-rank', { voter, rank }));
      else if (rank > longest && ids.length > 0) longest = rank;
      if (rank <= last || ids.length > 1) strict = false;
      last = rank;
      for (let k = 0; k < ids.length; k++) {
        const id = ids[k] as string;
        const other = others[id];
        if (other === undefined || other === self) problems.push(strayChoice(voter, id, own));
        else if (seen[other] === place + 1) problems.push(problem('market-duplicate-choice', { voter, id }));
        else {
          if (next === to.length) [to, ranks] = [roomier(to), roomier(ranks)];
          seen[other] = place + 1;
          to[next] = other;
          ranks[next++] = rank;
        }
      }
    }
    start[place + 1] = next;
  }
  return { start, to: to.subarray(0, next), rank: ranks.subarray(0, next), longest, strict };
}

/** A rule's pairs as places, side a first, each once. */
function readRule(
  rule: 'forbidden' | 'required',
  pairs: readonly Pair[],
  indexA: Index,
  indexB: Index,
  problems: MarketProblem[],
): (readonly [number, number])[] {
  const found = new Map<string, readonly [number, number]>();
  for (const [x, y] of pairs) {
    const strangers = [x, y].filter((id) => !(id in indexA || id in indexB));
    const [first, second] = x in indexA ? [x, y] : [y, x];
    const i = indexA[first];
    const j = indexB[second];
    for (const id of strangers)
      problems.push(problem('market-rule-unknown-id', { rule, id, partner: id === x ? y : x }));
    if (strangers.length > 0) continue;
    if (i === undefined || j === undefined || x === y)
      problems.push(problem('market-rule-same-side', { rule, id: x, partner: y }));
    else found.set(`${i} ${j}`, [i, j]);
  }
  return [...found.values()];
}

/** Required pairs that are forbidden too, or more than somebody has places for. */
function checkRequired(
  own: readonly Agent[],
  others: readonly Agent[],
  read: ReadMarket,
  problems: MarketProblem[],
): void {
  const not = new Set(read.forbidden.map(([i, j]) => i * others.length + j));
  const partners = new Map<Agent, string[]>();
  for (const [i, j] of read.required) {
    const a = own[i] as Agent;
    const b = others[j] as Agent;
    if (not.has(i * others.length + j))
      problems.push(problem('market-required-and-forbidden', { id: a.id, partner: b.id }));
    partners.set(a, [...(partners.get(a) ?? []), b.id]);
    partners.set(b, [...(partners.get(b) ?? []), a.id]);
  }
  for (const [{ id, capacity = 1 }, ids] of partners)
    if (ids.length > capacity)
      problems.push(
        problem('market-required-over-capacity', { id, capacity, required: ids.length, partners: ids }),
      );
}

/**
 * Reads a two-sided market: every id in its place, and everything that is wrong with it gathered.
 * O(ballot entries + rules).
 */
export function readMarket(market: TwoSidedMarket): { read: ReadMarket; problems: readonly MarketProblem[] } {
  const problems: MarketProblem[] = [];
  const indexA = indexOf(market.a, problems);
  const indexB = indexOf(market.b, problems);
  for (const { id } of market.a) if (id in indexB) problems.push(problem('market-id-on-both-sides', { id }));
  checkPlaces(market.a, problems);
  checkPlaces(market.b, problems);
  const read: ReadMarket = {
    listsA: readLists(market.a, indexA, indexB, market.b.length, problems),
    listsB: readLists(market.b, indexB, indexA, market.a.length, problems),
    forbidden: readRule('forbidden', market.forbidden ?? [], indexA, indexB, problems),
    required: readRule('required', market.required ?? [], indexA, indexB, problems),
  };
  checkRequired(market.a, market.b, read, problems);
  return { read, problems };
}

/**
 * Reads a market of one pool, where both sides are the same people; a rule's pair stands in order of input.
 * Nobody can have more than one place. O(ballot entries + rules).
 */
export function readPool(market: PoolMarket): { read: ReadMarket; problems: readonly MarketProblem[] } {
  const problems: MarketProblem[] = [];
  const { agents } = market;
  const index = indexOf(agents, problems);
  checkPlaces(agents, problems);
  for (const { id, capacity = 1 } of agents)
    if (whole(capacity, 2)) problems.push(problem('market-capacity-in-pool', { id, capacity }));
  const lists = readLists(agents, index, index, agents.length, problems);
  const rules = { forbidden: market.forbidden ?? [], required: market.required ?? [] };
  const inOrder = (rule: 'forbidden' | 'required'): (readonly [number, number])[] =>
    readRule(rule, inputOrder(rules[rule], index), index, index, problems);
  const read: ReadMarket = {
    listsA: lists,
    listsB: lists,
    forbidden: inOrder('forbidden'),
    required: inOrder('required'),
  };
  checkRequired(agents, agents, read, problems);
  return { read, problems };
}

const inputOrder = (pairs: readonly Pair[], index: Index): Pair[] =>
  pairs.map(([x, y]) => ((index[x] ?? 0) <= (index[y] ?? 0) ? [x, y] : [y, x]));
