/** Checks the proofs of one pool from the ballots alone; no solver is asked. */
import { caseOf, costing, placesOf, signOf } from './checkAims.ts';
import type { FaultInPrices } from './checkProof.ts';
import { drawOf } from './draw.ts';
import { keyOf, type Ledger, partnersIn, rankedPairs, rankOf } from './ledger.ts';
import type { MatchOptions, NoStablePairing, Pair, PoolPricesProof, RulesInForce } from './market.ts';

type Words = readonly number[];
const sum = (x: Words, y: Words): number[] => x.map((word, w) => word + (y[w] as number));

/** Everybody's price; null where the numbers are not what they should be. */
function pricesOf(ledger: Ledger, proof: PoolPricesProof): ReadonlyMap<string, Words> | null {
  const ids = [...ledger.agents.keys()];
  const width = proof.words.length;
  if (proof.prices.length !== ids.length * width) return null;
  const numbers = [...proof.prices, ...proof.oddSets.flatMap((set) => set.price)];
  if (!numbers.every(Number.isSafeInteger)) return null;
  return new Map(ids.map((id, k) => [id, [...proof.prices.subarray(k * width, (k + 1) * width)]]));
}

/** Every priced set must be of an odd number, full but for one, and cost something. */
function setsHold(proof: PoolPricesProof, made: readonly Pair[]): boolean {
  return proof.oddSets.every(({ ids, price }) => {
    const people = new Set(ids);
    const inside = made.filter(([x, y]) => people.has(x) && people.has(y)).length;
    const odd = people.size === ids.length && people.size % 2 === 1 && inside * 2 === people.size - 1;
    return odd && price.length === proof.words.length && signOf(price) >= 0;
  });
}

/**
 * Whether the prices prove that the ranked pairs are the best that the method can have in one pool: weak
 * duality of the matching polytope (Edmonds 1965), word by word. Gives null, or what does not hold.
 */
export function faultInPoolPrices(
  ledger: Ledger,
  rules: RulesInForce,
  options: MatchOptions,
  pairs: readonly Pair[],
  proof: PoolPricesProof,
): FaultInPrices | null {
  const one = caseOf(ledger, rules, options, pairs, proof.words);
  if (typeof one === 'string') return one;
  const prices = pricesOf(ledger, proof);
  if (prices === null) return 'prices';
  const made = one.open.filter((open) => open.made).map((open) => open.pair);
  if (!setsHold(proof, made)) return 'sets';
  const costs = costing(one);
  const shortfall = proof.words[0]?.[0]?.aim === 'least-shortfall';
  const needs = (id: string): number => (shortfall ? (ledger.agents.get(id)?.minimum ?? 0) : 0);
  const sets = proof.oddSets.map(({ ids, price }) => ({ ids: new Set(ids), price }));
  const covers = one.open.every((open) => {
    const [x, y] = open.pair;
    if (placesOf(one, x) === 0 || placesOf(one, y) === 0) return !open.made;
    const own = costs(open).map((cost, w) => 2 * cost - (w === 0 ? 2 * (needs(x) + needs(y)) : 0));
    const holding = sets.filter(({ ids }) => ids.has(x) && ids.has(y)).map(({ price }) => price);
    const total = [prices.get(x) as Words, prices.get(y) as Words, ...holding].reduce(sum, own);
    return open.made ? signOf(total) === 0 : signOf(total) >= 0;
  });
  if (!covers) return 'pairs';
  const partners = partnersIn(ledger, made);
  const places = [...prices].every(([id, price]) => {
    const free = partners.get(id)?.length === 0 && placesOf(one, id) > 0;
    return free ? signOf(price) === 0 : placesOf(one, id) === 0 || signOf(price) >= 0;
  });
  return places ? null : 'places';
}

/** Everybody's order of preference without ties, as a comparison: below 0 if x comes before y. */
function preference(ledger: Ledger, rules: RulesInForce, options: MatchOptions) {
  const order = new Map([...ledger.agents.keys()].map((id, place) => [id, place]));
  const fitOf = (x: string, y: string): number =>
    ((order.get(x) ?? 0) < (order.get(y) ?? 0) ? options.fit?.(x, y) : options.fit?.(y, x)) ?? 0;
  const rank = (who: string, id: string): number => rankOf(ledger, who, id) ?? Number.MAX_SAFE_INTEGER;
  return (who: string, x: string, y: string): number => {
    if (x === who || y === who) return Number(x === who) - Number(y === who);
    const byBallot = rank(who, x) - rank(who, y) || fitOf(who, y) - fitOf(who, x);
    return byBallot || drawOf(rules.seed, x) - drawOf(rules.seed, y);
  };
}

/**
 * Whether the rings prove that there is no stable pairing: a stable partition with an odd ring (Tan 1991).
 * Gives null, or what does not hold. O(possible pairs).
 */
export function faultInRings(
  ledger: Ledger,
  rules: RulesInForce,
  options: MatchOptions,
  proof: NoStablePairing,
): 'rings' | null {
  const next = new Map(proof.next);
  const before = new Map(proof.next.map(([id, other]) => [other, id]));
  const ids = [...ledger.agents.keys()];
  if (ids.some((id) => !next.has(id) || !before.has(id)) || next.size !== ids.length) return 'rings';
  const open = rankedPairs(ledger, rules.mutual).filter(([x, y]) => {
    const key = keyOf(x, y);
    const settled = [...ledger.required].some((one) => {
      const two = JSON.parse(one) as string[];
      return two.includes(x) || two.includes(y);
    });
    const places = [x, y].every((id) => (ledger.agents.get(id)?.capacity ?? 1) > 0);
    return !ledger.forbidden.has(key) && !settled && places;
  });
  const possible = new Set(open.map(([x, y]) => keyOf(x, y)));
  const compare = preference(ledger, rules, options);
  const rings = proof.oddRings.every(
    (ring) =>
      ring.length > 2 &&
      ring.length % 2 === 1 &&
      new Set(ring).size === ring.length &&
      ring.every((id, k) => next.get(id) === ring[(k + 1) % ring.length]),
  );
  const looks = ids.every((id) => {
    const [to, from] = [next.get(id) as string, before.get(id) as string];
    if (to === id) return from === id;
    return possible.has(keyOf(id, to)) && compare(id, to, from) <= 0;
  });
  const calm = open.every(([x, y]) => {
    if (next.get(x) === y || next.get(y) === x) return true;
    const would = (who: string, other: string): boolean => compare(who, other, before.get(who) as string) < 0;
    return !(would(x, y) && would(y, x));
  });
  return proof.oddRings.length > 0 && rings && looks && calm ? null : 'rings';
}
