import { everyPair } from './blockingPairs.ts';
import { changesBetween, firstDifference, type Held, heldBy } from './changes.ts';
import type { ChoiceReason, DecidedBy, Explanation } from './explanation.ts';
import {
  capacityOf,
  isRanked,
  keyOf,
  type Ledger,
  ledgerOf,
  partnersIn,
  rankedPairs,
  rankOf,
} from './ledger.ts';
import type { Market, Matching, MatchOptions, Pair } from './market.ts';
import { match } from './match.ts';

type Ground = {
  readonly ledger: Ledger;
  readonly matching: Matching;
  readonly options: MatchOptions;
  /** The method whose aims the matching follows: greedy-maximum where there was no stable pairing. */
  readonly byAims: boolean;
};

const withRule = (market: Market, rule: 'required' | 'forbidden', pair: Pair): Market => ({
  ...market,
  [rule]: [...(market[rule] ?? []), pair],
});

/** The options that the matching was made by, with the fit, which it cannot carry. */
function optionsOf({ rules, proof }: Matching, fitOf: MatchOptions['fit']): MatchOptions {
  const { method, whose, proposing, mutual, seed } = rules;
  const instead = proof.kind === 'no-stable-pairing' ? 'greedy-maximum' : method;
  return { method: instead, whose, proposing, mutual, seed, ...(fitOf ? { fit: fitOf } : {}) };
}

function groundOf(market: Market, matching: Matching, fitOf: MatchOptions['fit']): Ground {
  const options = optionsOf(matching, fitOf);
  const byAims = options.method !== 'stable' && options.method !== 'lottery';
  return { ledger: ledgerOf(market), matching, options, byAims };
}

/** The ranked part of a matching, which is what a re-run without last-resort pairs can be compared with. */
function rankedPart(matching: Matching): Matching {
  const extra = new Set(matching.lastResort.map(([x, y]) => keyOf(x, y)));
  const kept = (group: readonly string[]): boolean =>
    !extra.has(keyOf(group[0] as string, group[1] as string));
  const { groups, ...rest } = matching;
  return { ...rest, pairs: rest.pairs.filter(kept), ...(groups ? { groups: groups.filter(kept) } : {}) };
}

/** What a pair forced on everybody else would cost. */
function tradeFor(ground: Ground, pair: Pair): ChoiceReason {
  const { ledger, options } = ground;
  const result = match(withRule(ledger.market, 'required', pair), options);
  if (!result.ok) return { code: 'impossible', problems: result.problems.map(({ code }) => code) };
  const before = rankedPart(ground.matching);
  const changes = changesBetween(ledger, before, result.value);
  const difference = firstDifference(options.method, before, result.value, options.fit);
  if (difference === null) return { code: 'drawn', changes };
  return { code: difference.better ? 'would-gain' : 'would-cost', difference, changes };
}

/** Why a full partner under `stable` holds others. */
function heldReason(ground: Ground, id: string, other: string): ChoiceReason {
  const { ledger, matching } = ground;
  const holds = heldBy(ledger, matching, other);
  const rankOfYou = rankOf(ledger, other, id) ?? null;
  const far = Number.MAX_SAFE_INTEGER;
  const settled = (one: Held): boolean => ledger.required.has(keyOf(one.id, other));
  const higher = holds.every((one) => settled(one) || (one.rank ?? far) < (rankOfYou ?? far));
  return { code: higher ? 'full-with-higher' : 'lost-tie', rankOfYou, holds };
}

/** Whether somebody's places are all filled with people they ranked at least as high, or whom a rule gave them. */
function hasBetter({ ledger, matching }: Ground, id: string, rank: number): boolean {
  const held = heldBy(ledger, matching, id);
  const stays = (one: Held): boolean =>
    ledger.required.has(keyOf(id, one.id)) || (one.rank !== null && one.rank <= rank);
  return held.length >= capacityOf(ledger, id) && held.every(stays);
}

/** Whether required pairs take all places of somebody. */
const isBound = ({ ledger }: Ground, id: string): boolean =>
  [...ledger.required].filter((key) => (JSON.parse(key) as string[]).includes(id)).length >=
  capacityOf(ledger, id);

/** Why a choice was not had in a lottery. */
function lotteryReason({ ledger, matching }: Ground, id: string, other: string): ChoiceReason {
  const holds = heldBy(ledger, matching, other);
  const own = heldBy(ledger, matching, id);
  const chooses = matching.rules.whose === 'b' ? 'b' : 'a';
  const alone = ledger.market.kind === 'two-sided' && ledger.sides.get(id) === chooses;
  if (holds.length >= capacityOf(ledger, other))
    return alone
      ? { code: 'taken-before', takenBy: holds.map((one) => one.id) }
      : { code: 'has-others', holds };
  return own.length < capacityOf(ledger, id) ? { code: 'kept-for-minimum' } : { code: 'has-others', holds };
}

function reasonFor(ground: Ground, id: string, other: string, rank: number): ChoiceReason {
  const { ledger, matching, byAims } = ground;
  if (ledger.forbidden.has(keyOf(id, other))) return { code: 'forbidden' };
  if (capacityOf(ledger, other) === 0 || capacityOf(ledger, id) === 0) return { code: 'no-capacity' };
  if (!isRanked(ledger, id, other, matching.rules.mutual)) return { code: 'not-ranked-back' };
  const bound = [id, other].find((one) => isBound(ground, one));
  if (bound !== undefined) return { code: 'bound-by-rule', bound };
  if (hasBetter(ground, id, rank)) return { code: 'has-better' };
  if (byAims) return tradeFor(ground, inOrder(ledger, id, other));
  return matching.rules.method === 'lottery'
    ? lotteryReason(ground, id, other)
    : heldReason(ground, id, other);
}

/** A pair the right way round: side a first. */
const inOrder = (ledger: Ledger, x: string, y: string): Pair =>
  ledger.sides.get(x) === 'a' ? [x, y] : [y, x];

/** What a pair rests on. */
function decided(ground: Ground, id: string, other: string): DecidedBy {
  const { ledger, matching, options } = ground;
  const key = keyOf(id, other);
  if (ledger.required.has(key)) return 'rule';
  if (matching.lastResort.some(([x, y]) => keyOf(x, y) === key)) return 'last-resort';
  if (options.method === 'lottery') return 'turn';
  if (options.method === 'stable') return decidedUnderStable(ground, key);
  const without = match(withRule(ledger.market, 'forbidden', inOrder(ledger, id, other)), options);
  if (!without.ok) return 'ballots';
  const difference = firstDifference(options.method, rankedPart(matching), without.value, options.fit);
  if (difference === null) return 'draw';
  return difference.aim === 'fit' ? 'fit' : 'ballots';
}

/** Whether the pair stays when the other side proposes. */
function decidedUnderStable({ ledger, options }: Ground, key: string): DecidedBy {
  if (ledger.market.kind === 'one-pool') return 'stability';
  const turned = match(ledger.market, { ...options, proposing: options.proposing === 'b' ? 'a' : 'b' });
  const stays = turned.ok && turned.value.pairs.some(([x, y]) => keyOf(x, y) === key);
  return stays ? 'stability' : 'proposing';
}

/** Everybody who could fill somebody's empty place, and whom they have instead. */
function candidates({ ledger, matching }: Ground, id: string): Explanation['couldHave'] {
  const partners = partnersIn(ledger, everyPair(matching)).get(id) ?? [];
  return rankedPairs(ledger, matching.rules.mutual).flatMap(([x, y]) => {
    if (x !== id && y !== id) return [];
    const other = x === id ? y : x;
    if (partners.includes(other) || ledger.forbidden.has(keyOf(id, other))) return [];
    if (capacityOf(ledger, other) === 0) return [];
    const rank = rankOf(ledger, id, other) ?? null;
    const rankOfYou = rankOf(ledger, other, id) ?? null;
    return [{ id: other, rank, rankOfYou, has: heldBy(ledger, matching, other) }];
  });
}

/**
 * Why somebody got whom they got, why they did not get each of their other choices, and why their empty places
 * are empty: facts from the ballots, and from matching once more with the pair in question required or
 * forbidden. The market must be the one that the matching was made from; `fit` the one it was made with.
 * Throws RangeError for an id that is not in the market. Costs a `match` for each choice that is not
 * explained by the ballots alone, and one for each partner.
 */
export function explain(
  market: Market,
  matching: Matching,
  id: string,
  fitOf?: (x: string, y: string) => number,
): Explanation {
  const ground = groundOf(market, matching, fitOf);
  const { ledger } = ground;
  const own = ledger.ranks.get(id);
  if (own === undefined) throw new RangeError(`nobody with the id ${id}`);
  const held = heldBy(ledger, matching, id);
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
 * What each of these pairs rests on: the ballots, the draw, a rule … Where it is `ballots`, the pair stands in
 * every best match; where it is `draw`, another match is exactly as good. Costs a `match` a pair, no more.
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
