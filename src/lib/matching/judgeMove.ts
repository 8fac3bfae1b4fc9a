import type { Result } from '../problem.ts';
import { type Change, changesBetween, type Difference, firstDifference } from './changes.ts';
import { keyOf, ledgerOf } from './ledger.ts';
import type { Agent, Market, Matching, MatchOptions, Pair } from './market.ts';
import { match } from './match.ts';
import type { MarketProblem } from './problems.ts';

/** Something the organiser may do to a market before matching once more. */
export type Move =
  | { readonly kind: 'lock'; readonly pair: Pair }
  | { readonly kind: 'forbid'; readonly pair: Pair }
  | { readonly kind: 'add-place'; readonly id: string }
  | { readonly kind: 'drop'; readonly id: string };

/** What a move would do, before it is made. */
export type MoveJudgement = {
  /** The market after the move. */
  readonly market: Market;
  readonly result: Result<Matching, MarketProblem>;
  /** Everybody whose partners change; empty where the result failed. */
  readonly changes: readonly Change[];
  /** The first of the method's aims that changes; null if none does, or the result failed. */
  readonly difference: Difference | null;
};

/** The market with every agent put through a change. */
const mapAgents = (market: Market, change: (agent: Agent) => readonly Agent[]): Market =>
  market.kind === 'two-sided'
    ? { ...market, a: market.a.flatMap(change), b: market.b.flatMap(change) }
    : { ...market, agents: market.agents.flatMap(change) };

const without = (pairs: readonly Pair[] | undefined, drop: (pair: Pair) => boolean): Pair[] =>
  (pairs ?? []).filter((pair) => !drop(pair));

/** The market after a move: a pair that is locked is forbidden no longer, and the other way round. */
export function afterMove(market: Market, move: Move): Market {
  const { forbidden = [], required = [] } = market;
  switch (move.kind) {
    case 'lock': {
      const same = (pair: Pair): boolean => keyOf(...pair) === keyOf(...move.pair);
      return {
        ...market,
        forbidden: without(forbidden, same),
        required: [...without(required, same), move.pair],
      };
    }
    case 'forbid': {
      const same = (pair: Pair): boolean => keyOf(...pair) === keyOf(...move.pair);
      return {
        ...market,
        required: without(required, same),
        forbidden: [...without(forbidden, same), move.pair],
      };
    }
    case 'add-place':
      return mapAgents(market, (agent) =>
        agent.id === move.id ? [{ ...agent, capacity: (agent.capacity ?? 1) + 1 }] : [agent],
      );
    case 'drop': {
      const gone = (pair: Pair): boolean => pair.includes(move.id);
      const rest = mapAgents(market, (agent) =>
        agent.id === move.id
          ? []
          : [
              {
                ...agent,
                tiers: agent.tiers.map((t) => ({ ...t, ids: t.ids.filter((id) => id !== move.id) })),
              },
            ],
      );
      return { ...rest, forbidden: without(forbidden, gone), required: without(required, gone) };
    }
  }
}

/**
 * What a change of the market would bring: the new market matched by the rules of the matching at hand, who
 * gains, who loses, and the first of the method's aims to change. Nothing is changed in place. Costs one `match`.
 */
export function judgeChange(
  market: Market,
  matching: Matching,
  changed: Market,
  fitOf?: (x: string, y: string) => number,
): MoveJudgement {
  const { unlistedRank: _, ...rules } = matching.rules;
  const options: MatchOptions = { ...rules, ...(fitOf ? { fit: fitOf } : {}) };
  const result = match(changed, options);
  if (!result.ok) return { market: changed, result, changes: [], difference: null };
  const aims = matching.proof.kind === 'no-stable-pairing' ? 'greedy-maximum' : rules.method;
  return {
    market: changed,
    result,
    changes: changesBetween(ledgerOf(market), matching, result.value),
    difference: firstDifference(aims, matching, result.value, fitOf),
  };
}

/** What a move would bring, before it is made; see `judgeChange`. */
export const judgeMove = (
  market: Market,
  matching: Matching,
  move: Move,
  fitOf?: (x: string, y: string) => number,
): MoveJudgement => judgeChange(market, matching, afterMove(market, move), fitOf);
