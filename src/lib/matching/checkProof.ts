/** Checks a proof by prices from the ballots alone; no solver is asked. */
import { type Case, caseOf, costing, placesOf, signOf } from './checkAims.ts';
import { type Ledger, partnersIn } from './ledger.ts';
import type { MatchOptions, Pair, PricesProof, RulesInForce } from './market.ts';

type Prices = (id: string) => readonly number[];

function pricesBy({ ledger }: Case, proof: PricesProof): Prices | null {
  const { market } = ledger;
  if (market.kind !== 'two-sided') return null;
  const width = proof.words.length;
  if (proof.a.length !== market.a.length * width || proof.b.length !== market.b.length * width) return null;
  if (![...proof.a, ...proof.b].every(Number.isSafeInteger)) return null;
  const prices = new Map<string, number[]>();
  market.a.forEach(({ id }, k) => {
    prices.set(id, [...proof.a.subarray(k * width, (k + 1) * width)]);
  });
  market.b.forEach(({ id }, k) => {
    prices.set(id, [...proof.b.subarray(k * width, (k + 1) * width)]);
  });
  return (id) => prices.get(id) ?? [];
}

/** No pair left out may be worth its two prices; no pair made may be worth less. */
function pairsHold(one: Case, prices: Prices): boolean {
  const costs = costing(one);
  return one.open.every((open) => {
    const [x, y] = open.pair;
    if (placesOf(one, x) === 0 || placesOf(one, y) === 0) return !open.made;
    const [a, b] = [prices(x), prices(y)];
    const sign = signOf(costs(open).map((cost, w) => cost + (a[w] as number) - (b[w] as number)));
    return open.made ? sign <= 0 : sign >= 0;
  });
}

/** A free place must be worth no more than its price, and a taken one no less. */
function placesHold(one: Case, prices: Prices): boolean {
  const { ledger, words, fixed } = one;
  const shortfall = words[0]?.[0]?.aim === 'least-shortfall';
  const made = one.open.filter((open) => open.made).map((open) => open.pair);
  const partners = partnersIn(ledger, made);
  return [...ledger.agents].every(([id, { minimum = 0 }]) => {
    const taken = partners.get(id)?.length ?? 0;
    const own = ledger.sides.get(id) === 'a' ? prices(id) : prices(id).map((price) => -price);
    const worth = (place: number): number => {
      const gain = shortfall && place < minimum - (fixed.get(id) ?? 0) ? -1 : 0;
      return signOf(own.map((price, w) => (w === 0 ? gain : 0) - price));
    };
    if (taken < placesOf(one, id) && worth(taken) < 0) return false;
    return taken === 0 || worth(taken - 1) <= 0;
  });
}

/** What does not hold in a proof by prices. */
export type FaultInPrices = 'aims' | 'weights' | 'prices' | 'pairs' | 'places' | 'sets';

/**
 * Whether the prices prove that the ranked pairs are the best that the method can have: weak duality of the
 * assignment problem, word by word. Gives null, or the first thing that does not hold. O(possible pairs + aims).
 */
export function faultInPrices(
  ledger: Ledger,
  rules: RulesInForce,
  options: MatchOptions,
  pairs: readonly Pair[],
  proof: PricesProof,
): FaultInPrices | null {
  const one = caseOf(ledger, rules, options, pairs, proof.words);
  if (typeof one === 'string') return one;
  const prices = pricesBy(one, proof);
  if (prices === null) return 'prices';
  if (!pairsHold(one, prices)) return 'pairs';
  return placesHold(one, prices) ? null : 'places';
}
