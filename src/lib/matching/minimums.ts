import type { Flow } from './cheapestFlow.ts';
import type { Side, TwoSidedMarket } from './market.ts';
import type { PossiblePairs } from './possiblePairs.ts';
import { type MarketProblem, problem } from './problems.ts';

/** One side seen from where the minimums are: whose they are, and who could meet them. */
type View = {
  readonly own: Int32Array;
  readonly other: Int32Array;
  readonly minimum: Int32Array;
  readonly load: Int32Array;
  readonly capacityOfOther: Int32Array;
};

const viewOf = (pairs: PossiblePairs, flow: Pick<Flow, 'loadA' | 'loadB'>, side: Side): View =>
  side === 'a'
    ? {
        own: pairs.from,
        other: pairs.to,
        minimum: pairs.minimumA,
        load: flow.loadA,
        capacityOfOther: pairs.capacityB,
      }
    : {
        own: pairs.to,
        other: pairs.from,
        minimum: pairs.minimumB,
        load: flow.loadB,
        capacityOfOther: pairs.capacityA,
      };

/** Agents with fewer partners than their minimum. */
export function shortOf(minimum: Int32Array, load: Int32Array): number[] {
  const short: number[] = [];
  minimum.forEach((least, k) => {
    if ((load[k] as number) < least) short.push(k);
  });
  return short;
}

/**
 * A set of agents whose minimums cannot all be met (Hall 1935): grown from those who are short over
 * everybody who holds a place that they could use, none of whom can spare it.
 */
function tightSet(view: View, used: Uint8Array): { needy: Set<number>; partners: Set<number> } {
  const needy = new Set(shortOf(view.minimum, view.load));
  const partners = new Set<number>();
  for (let size = -1; size !== needy.size; ) {
    size = needy.size;
    for (let e = 0; e < used.length; e++)
      if (needy.has(view.own[e] as number) && used[e] === 0) partners.add(view.other[e] as number);
    for (let e = 0; e < used.length; e++)
      if (partners.has(view.other[e] as number) && used[e] === 1) needy.add(view.own[e] as number);
  }
  for (let e = 0; e < used.length; e++)
    if (needy.has(view.own[e] as number)) partners.add(view.other[e] as number);
  return { needy, partners };
}

/** Why the minimums of a side cannot be met, or null where the flow meets them. */
function witness(market: TwoSidedMarket, pairs: PossiblePairs, flow: Flow, side: Side): MarketProblem | null {
  const view = viewOf(pairs, flow, side);
  if (shortOf(view.minimum, view.load).length === 0) return null;
  const { needy, partners } = tightSet(view, flow.used);
  const [mine, theirs] = side === 'a' ? [market.a, market.b] : [market.b, market.a];
  const name = (agents: typeof mine, places: Set<number>): string[] =>
    agents.filter((_, k) => places.has(k)).map((agent) => agent.id);
  const reachable = new Map<number, number>();
  for (let e = 0; e < flow.used.length; e++) {
    const partner = view.other[e] as number;
    if (needy.has(view.own[e] as number)) reachable.set(partner, (reachable.get(partner) ?? 0) + 1);
  }
  let needed = 0;
  let available = 0;
  for (const k of needy) needed += view.minimum[k] as number;
  for (const [k, ways] of reachable) available += Math.min(ways, view.capacityOfOther[k] as number);
  return problem('market-minimum-not-met', {
    ids: name(mine, needy),
    needed,
    partners: name(theirs, partners),
    available,
  });
}

/** The witness for each side whose minimums no matching meets. O(edges x size of the witness). */
export function unmetMinimums(market: TwoSidedMarket, pairs: PossiblePairs, flow: Flow): MarketProblem[] {
  return [witness(market, pairs, flow, 'a'), witness(market, pairs, flow, 'b')].filter((one) => one !== null);
}
