import { type Held, heldIn } from './changes.ts';
import type { ChoiceReason, DecidedBy, Explanation } from './explanation.ts';
import { capacityOf, isRanked, keyOf, type Ledger, ledgerOf, rankOf } from './ledger.ts';
import type { Market, Matching, MatchOptions, Pair } from './market.ts';
import { match } from './match.ts';
import { type Trades, tradesOf } from './trades.ts';

/** What every explanation of one matching rests on, worked out once. */
type Ground = {
  readonly ledger: Ledger;
  readonly matching: Matching;
  readonly options: MatchOptions;
  /** The method whose aims the matching follows: greedy-maximum where there was no stable pairing. */
  readonly byAims: boolean;
  readonly held: (id: string) => readonly Held[];
  /** How many of somebody's places required pairs take. */
  readonly bound: ReadonlyMap<string, number>;
  readonly trades: Trades;
  /** What a pair rests on, by its key, as far as it is known. */
  readonly decided: Map<string, DecidedBy>;
  /** The pairs of the match in which the other side proposes, once asked for. */
  turned: ReadonlySet<string> | null;
};

/** The options that the matching was made by, with the fit, which it cannot carry. */
function optionsOf({ rules, proof }: Matching, fitOf: MatchOptions['fit']): MatchOptions {
  const { method, whose, proposing, mutual, seed } = rules;
  const instead = proof.kind === 'no-stable-pairing' ? 'greedy-maximum' : method;
  return { method: instead, whose, proposing, mutual, seed, ...(fitOf ? { fit: fitOf } : {}) };
}

function groundOf(market: Market, matching: Matching, fitOf: MatchOptions['fit']): Ground {
  const options = optionsOf(matching, fitOf);
  const ledger = ledgerOf(market);
  const bound = new Map<string, number>();
  for (const key of ledger.required)
    for (const id of JSON.parse(key) as string[]) bound.set(id, (bound.get(id) ?? 0) + 1);
  return {
    ledger,
    matching,
    options,
    byAims: options.method !== 'stable' && options.method !== 'lottery',
    held: heldIn(ledger, matching),
    bound,
    trades: tradesOf(ledger, matching, options),
    decided: new Map(),
    turned: null,
  };
}

/** Why a full partner under `stable` holds others. */
function heldReason(ground: Ground, id: string, other: string): ChoiceReason {
  const { ledger } = ground;
  const holds = ground.held(other);
  const rankOfYou = rankOf(ledger, other, id) ?? null;
  const far = Number.MAX_SAFE_INTEGER;
  const settled = (one: Held): boolean => ledger.required.has(keyOf(one.id, other));
  const above = (one: Held): boolean => settled(one) || (one.rank ?? far) < (rankOfYou ?? far);
  // Whoever joined a stable pair as a third was not chosen over anybody.
  const inTrio = ledger.market.kind === 'one-pool' && holds.length > 1;
  const higher = inTrio ? holds.some(above) : holds.every(above);
  return { code: higher ? 'full-with-higher' : 'lost-tie', rankOfYou, holds };
}

/** Whether somebody's places are all filled with people they ranked at least as high, or whom a rule gave them. */
function hasBetter({ ledger, held }: Ground, id: string, rank: number): boolean {
  const stays = (one: Held): boolean =>
    ledger.required.has(keyOf(id, one.id)) || (one.rank !== null && one.rank <= rank);
  return held(id).length >= capacityOf(ledger, id) && held(id).every(stays);
}

/** Whether somebody of a trio has one whom they ranked at least as high: a stable pair that a third then joined. */
const hasBetterInTrio = ({ ledger, held }: Ground, id: string, rank: number): boolean =>
  ledger.market.kind === 'one-pool' &&
  held(id).length > 1 &&
  held(id).some((one) => one.rank !== null && one.rank <= rank);

/** Whether required pairs take all places of somebody. */
const isBound = ({ ledger, bound }: Ground, id: string): boolean =>
  (bound.get(id) ?? 0) >= capacityOf(ledger, id);

/** Why a choice was not had in a lottery: at its end one of the two is full, or they would have been paired. */
function lotteryReason({ ledger, matching, held }: Ground, id: string, other: string): ChoiceReason {
  const holds = held(other);
  const chooses = matching.rules.whose === 'b' ? 'b' : 'a';
  const alone = ledger.market.kind === 'two-sided' && ledger.sides.get(id) === chooses;
  if (holds.length >= capacityOf(ledger, other) && alone)
    return { code: 'taken-before', takenBy: holds.map((one) => one.id) };
  return { code: 'has-others', holds };
}

function reasonFor(ground: Ground, id: string, other: string, rank: number): ChoiceReason {
  const { ledger, matching, byAims } = ground;
  if (ledger.forbidden.has(keyOf(id, other))) return { code: 'forbidden' };
  if (capacityOf(ledger, other) === 0 || capacityOf(ledger, id) === 0) return { code: 'no-capacity' };
  if (!isRanked(ledger, id, other, matching.rules.mutual)) return { code: 'not-ranked-back' };
  const bound = [id, other].find((one) => isBound(ground, one));
  if (bound !== undefined) return { code: 'bound-by-rule', bound };
  if (hasBetter(ground, id, rank)) return { code: 'has-better' };
  if (byAims) return ground.trades.withPair(inOrder(ledger, id, other));
  if (matching.rules.method === 'lottery') return lotteryReason(ground, id, other);
  return hasBetterInTrio(ground, id, rank) ? { code: 'has-better' } : heldReason(ground, id, other);
}

/** A pair the right way round: side a first. */
const inOrder = (ledger: Ledger, x: string, y: string): Pair =>
  ledger.sides.get(x) === 'a' ? [x, y] : [y, x];

/** What a pair rests on. */
function decided(ground: Ground, id: string, other: string): DecidedBy {
  const key = keyOf(id, other);
  const known = ground.decided.get(key) ?? decidedAfresh(ground, key, inOrder(ground.ledger, id, other));
  ground.decided.set(key, known);
  return known;
}

function decidedAfresh(ground: Ground, key: string, pair: Pair): DecidedBy {
  const { ledger, matching, options } = ground;
  if (ledger.required.has(key)) return 'rule';
  if (matching.lastResort.some(([x, y]) => keyOf(x, y) === key)) return 'last-resort';
  if (options.method === 'lottery') return 'turn';
  if (options.method === 'stable') return decidedUnderStable(ground, key);
  return ground.trades.withoutPair(pair);
}

/** Whether the pair stays when the other side proposes. */
function decidedUnderStable(ground: Ground, key: string): DecidedBy {
  const { ledger, options } = ground;
  if (ledger.market.kind === 'one-pool') return 'stability';
  if (ground.turned === null) {
    const result = match(ledger.market, { ...options, proposing: options.proposing === 'b' ? 'a' : 'b' });
    ground.turned = new Set(result.ok ? result.value.pairs.map(([x, y]) => keyOf(x, y)) : []);
  }
  return ground.turned.has(key) ? 'stability' : 'proposing';
}

/** Everybody who could fill somebody's empty place, and whom they have instead. */
function candidates({ ledger, matching, held }: Ground, id: string): Explanation['couldHave'] {
  const { mutual } = matching.rules;
  return [...ledger.agents.keys()].flatMap((other) => {
    if (other === id || !isRanked(ledger, id, other, mutual)) return [];
    if (held(id).some((one) => one.id === other) || ledger.forbidden.has(keyOf(id, other))) return [];
    if (capacityOf(ledger, other) === 0) return [];
    const rank = rankOf(ledger, id, other) ?? null;
    const rankOfYou = rankOf(ledger, other, id) ?? null;
    return [{ id: other, rank, rankOfYou, has: held(other) }];
  });
}

/** One explanation; see `explain`. */
function explanationOf(ground: Ground, id: string): Explanation {
  const { ledger } = ground;
  const own = ledger.ranks.get(id);
  if (own === undefined) throw new RangeError(`nobody with the id ${id}`);
  const held = ground.held(id);
  const missed = [...own].filter(([other]) => !held.some((one) => one.id === other));
  const emptyPlaces = Math.max(0, capacityOf(ledger, id) - held.length);
  return {
    id,
    partners: held.map((one) => ({ ...one, decidedBy: decided(ground, id, one.id) })),
    choices: missed
      .sort(([, x], [, y]) => x - y)
      .map(([other, rank]) => ({ id: other, rank, reason: reasonFor(ground, id, other, rank) })),
    emptyPlaces,
    couldHave: emptyPlaces > 0 ? candidates(ground, id) : [],
  };
}

/**
 * As `explain`, for one person after another, with what they have in common worked out once: on two sides a
 * reason then costs one search from the best match, in one pool one `match`.
 */
export function explainer(
  market: Market,
  matching: Matching,
  fitOf?: (x: string, y: string) => number,
): (id: string) => Explanation {
  const ground = groundOf(market, matching, fitOf);
  return (id) => explanationOf(ground, id);
}

/**
 * Why somebody got whom they got, why they did not get each of their other choices, and why their empty places
 * are empty: facts from the ballots, and from the best match with the pair in question required or forbidden.
 * The market must be the one that the matching was made from; `fit` the one it was made with. Throws RangeError
 * for an id that is not in the market. Costs one `match`, and `explainer` for what each reason adds.
 */
export const explain = (
  market: Market,
  matching: Matching,
  id: string,
  fitOf?: (x: string, y: string) => number,
): Explanation => explainer(market, matching, fitOf)(id);

/**
 * What each of these pairs rests on: the ballots, the draw, a rule … Where it is `ballots`, the pair stands in
 * every best match; where it is `draw`, another match is exactly as good. Costs as `explainer` does.
 */
export function whatDecided(
  market: Market,
  matching: Matching,
  pairs: readonly Pair[],
  fitOf?: (x: string, y: string) => number,
): readonly DecidedBy[] {
  const ground = groundOf(market, matching, fitOf);
  return pairs.map(([x, y]) => decided(ground, x, y));
}
