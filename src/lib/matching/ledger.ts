/**
 * A market as the checker reads it: names and look-ups, sharing nothing with what the solvers work on,
 * so that a mistake there cannot hide itself here.
 */
import type { Agent, Market, Pair, Side } from './market.ts';

export type Ledger = {
  readonly market: Market;
  readonly agents: ReadonlyMap<string, Agent>;
  /** Everyone's side; in one pool everybody is of side a. */
  readonly sides: ReadonlyMap<string, Side>;
  readonly ranks: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly forbidden: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
};

/** One key for a pair, whichever way round. */
export const keyOf = (x: string, y: string): string => JSON.stringify(x < y ? [x, y] : [y, x]);

const keys = (pairs: readonly Pair[] | undefined): Set<string> =>
  new Set((pairs ?? []).map(([x, y]) => keyOf(x, y)));

const ranksOf = ({ tiers }: Agent): Map<string, number> =>
  new Map(tiers.flatMap(({ rank, ids }) => ids.map((id) => [id, rank] as const)));

/** Reads a valid market. O(ballot entries + rules). */
export function ledgerOf(market: Market): Ledger {
  const sideA = market.kind === 'two-sided' ? market.a : market.agents;
  const sideB = market.kind === 'two-sided' ? market.b : [];
  const all = [...sideA, ...sideB];
  return {
    market,
    agents: new Map(all.map((agent) => [agent.id, agent])),
    sides: new Map([
      ...sideA.map(({ id }) => [id, 'a'] as const),
      ...sideB.map(({ id }) => [id, 'b'] as const),
    ]),
    ranks: new Map(all.map((agent) => [agent.id, ranksOf(agent)])),
    forbidden: keys(market.forbidden),
    required: keys(market.required),
  };
}

/** The rank that voter gave the other, undefined if none. */
export const rankOf = (ledger: Ledger, voter: string, other: string): number | undefined =>
  ledger.ranks.get(voter)?.get(other);

export const capacityOf = (ledger: Ledger, id: string): number => ledger.agents.get(id)?.capacity ?? 1;

/** Whether anybody of the side ranked anybody. */
export const sideRanked = (ledger: Ledger, side: Side): boolean =>
  [...ledger.ranks].some(([id, list]) => ledger.sides.get(id) === side && list.size > 0);

/** Whether the rankings put a pair in question: one ranked the other, or each the other if `mutual`. */
export function isRanked(ledger: Ledger, x: string, y: string, mutual: boolean): boolean {
  const there = rankOf(ledger, x, y) !== undefined;
  const back = rankOf(ledger, y, x) !== undefined;
  return mutual ? there && back : there || back;
}

/** Every pair that a ranking on either side puts in question, each once; side a first, or in order of input. */
export function rankedPairs(ledger: Ledger, mutual: boolean): Pair[] {
  const found = new Map<string, Pair>();
  const order = new Map([...ledger.agents.keys()].map((id, place) => [id, place]));
  const first = (x: string, y: string): boolean => (order.get(x) ?? 0) < (order.get(y) ?? 0);
  for (const [voter, list] of ledger.ranks)
    for (const id of list.keys())
      if (isRanked(ledger, voter, id, mutual))
        found.set(keyOf(voter, id), first(voter, id) ? [voter, id] : [id, voter]);
  return [...found.values()];
}

/** Everyone's partners. */
export function partnersIn(ledger: Ledger, pairs: readonly Pair[]): Map<string, string[]> {
  const partners = new Map<string, string[]>([...ledger.agents.keys()].map((id) => [id, []]));
  for (const [x, y] of pairs) {
    partners.get(x)?.push(y);
    partners.get(y)?.push(x);
  }
  return partners;
}
