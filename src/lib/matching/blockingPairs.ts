import {
  capacityOf,
  keyOf,
  type Ledger,
  ledgerOf,
  partnersIn,
  rankedPairs,
  rankOf,
  sideRanked,
} from './ledger.ts';
import type { Market, Matching, Pair } from './market.ts';

/** Whether a pair counts only if each ranked the other, where nobody said: where both sides ranked. */
export const mutualUnlessSaid = (ledger: Ledger): boolean =>
  ledger.market.kind === 'one-pool' || (sideRanked(ledger, 'a') && sideRanked(ledger, 'b'));

/**
 * Whether somebody would take this partner: into a free place, or for one they rank strictly lower. Who is in
 * a trio would leave it only for somebody they rank above both.
 */
function wouldTake(ledger: Ledger, who: string, other: string, partners: readonly string[]): boolean {
  if (partners.length < capacityOf(ledger, who)) return true;
  const rank = (id: string): number => rankOf(ledger, who, id) ?? Number.POSITIVE_INFINITY;
  const would = (id: string): boolean => !ledger.required.has(keyOf(who, id)) && rank(id) > rank(other);
  return partners.length > 1 && ledger.market.kind === 'one-pool'
    ? partners.every(would)
    : partners.some(would);
}

/** Every two people of a group. */
export const pairsOfGroup = (ids: readonly string[]): Pair[] =>
  ids.flatMap((x, place) => ids.slice(place + 1).map((y): Pair => [x, y]));

/** Everybody's partners pair by pair: a trio's three pairs with the others. */
export const everyPair = ({ pairs, groups }: Pick<Matching, 'pairs' | 'groups'>): readonly Pair[] => [
  ...pairs,
  ...(groups ?? []).filter((group) => group.length > 2).flatMap(pairsOfGroup),
];

/** As `blockingPairs`, from a market already read. */
export function blockingPairsIn(ledger: Ledger, pairs: readonly Pair[], mutual: boolean): Pair[] {
  const partners = partnersIn(ledger, pairs);
  const made = new Set(pairs.map(([x, y]) => keyOf(x, y)));
  return rankedPairs(ledger, mutual).filter(([x, y]) => {
    const key = keyOf(x, y);
    if (made.has(key) || ledger.forbidden.has(key)) return false;
    return wouldTake(ledger, x, y, partners.get(x) ?? []) && wouldTake(ledger, y, x, partners.get(y) ?? []);
  });
}

/**
 * The pairs of people who would both rather have each other than what they have (Gale & Shapley 1962), by
 * strict preference; somebody not listed comes after everybody who is. A forbidden pair blocks nothing, and
 * nobody is left for another where the pair is required. Unless `mutual` is given, both must have ranked each
 * other where both sides ranked. A trio is given as its three pairs. O(ballot entries x places).
 */
export function blockingPairs(
  market: Market,
  pairs: readonly Pair[],
  options: { readonly mutual?: boolean } = {},
): readonly Pair[] {
  const ledger = ledgerOf(market);
  return blockingPairsIn(ledger, pairs, options.mutual ?? mutualUnlessSaid(ledger));
}
