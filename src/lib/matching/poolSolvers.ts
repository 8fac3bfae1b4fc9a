/** How one pool is paired: which people go together, and what makes that checkable. */
import { failed, ok, type Result } from '../problem.ts';
import { blockingPairs } from './blockingPairs.ts';
import { heaviestPairs } from './heaviestPairs.ts';
import type { MatchOptions, Pair, PoolMarket, PoolPricesProof, Proof, RulesInForce } from './market.ts';
import { costsOf, objectivesOf } from './objectives.ts';
import { keepEdges, wishesInPool } from './poolPairs.ts';
import type { PossiblePairs } from './possiblePairs.ts';
import { type MarketProblem, problem } from './problems.ts';
import type { ReadMarket } from './readMarket.ts';
import { stablePartition } from './roommates.ts';

export type PoolGround = {
  readonly market: PoolMarket;
  readonly options: MatchOptions;
  readonly read: ReadMarket;
  readonly rules: RulesInForce;
  readonly pairs: PossiblePairs;
  readonly fits: Float64Array | null;
  /** Where three may go together: the fits of any two, since a trio may hold two whom no ranking joins. */
  readonly fitsOfAll: Float64Array | null;
};

/** Everybody's partner among those who had a choice, -1 for nobody. */
export type PoolAnswer = { readonly mate: Int32Array; readonly proof: Proof };

const nameIn = (ground: PoolGround, who: number): string => ground.market.agents[who]?.id as string;

/** What every possible pair is worth in every word: its cost turned round, and the minimums that it meets. */
export function worthOfPairs(
  ground: PoolGround,
  words: PoolPricesProof['words'] = objectivesOf(ground.pairs, ground.rules, ground.fits),
): {
  readonly words: PoolPricesProof['words'];
  readonly worth: Float64Array;
} {
  const { pairs, rules, fits } = ground;
  const worth = costsOf(pairs, rules, fits, words).map((cost) => 0 - cost);
  if (words[0]?.[0]?.aim === 'least-shortfall')
    for (let e = 0; e < pairs.to.length; e++)
      worth[e * words.length] =
        (pairs.minimumA[pairs.from[e] as number] as number) +
        (pairs.minimumA[pairs.to[e] as number] as number);
  return { words, worth };
}

/** The best pairs under the method's aims, whether or not they meet every minimum. */
export function heaviest(ground: PoolGround): { readonly mate: Int32Array; readonly proof: PoolPricesProof } {
  const { pairs } = ground;
  const { words, worth } = worthOfPairs(ground);
  const { mate, price, oddSets } = heaviestPairs({ ...pairs, size: pairs.sizeA, words: words.length, worth });
  const named = oddSets.map((set) => ({
    ids: set.people.map((who) => nameIn(ground, who)),
    price: set.price,
  }));
  return { mate, proof: { kind: 'pool-prices', words, prices: price, oddSets: named } };
}

/** Everybody in the order that the seed draws. */
const drawnOrder = ({ drawA }: PossiblePairs): number[] =>
  [...drawA.keys()].sort((x, y) => (drawA[x] as number) - (drawA[y] as number) || x - y);

/** Everybody who must have a partner and has none. */
const shortIn = (ground: PoolGround, mate: Int32Array): number[] =>
  [...mate.keys()].filter((who) => (ground.pairs.minimumA[who] as number) > 0 && (mate[who] as number) < 0);

export function bestByAimsInPool(ground: PoolGround): Result<PoolAnswer, MarketProblem> {
  const answer = heaviest(ground);
  const short = shortIn(ground, answer.mate);
  if (short.length === 0) return ok(answer);
  const ids = short.map((who) => nameIn(ground, who));
  return failed(problem('market-minimum-not-met-in-pool', { ids, missing: ids.length }));
}

/** Whether anybody has two possible partners whom their list leaves alike. */
function hasTies({ pairs }: PoolGround): boolean {
  const seen = new Set<string>();
  const twice = (who: number, rank: number): boolean => seen.size === seen.add(`${who} ${rank}`).size;
  return [...pairs.to.keys()].some((e) => {
    const one = twice(pairs.from[e] as number, pairs.rankA[e] as number);
    const other = twice(pairs.to[e] as number, pairs.rankB[e] as number);
    return one || other;
  });
}

/** The pairs as ids, required ones among them. */
export function namedPairs(ground: PoolGround, mate: Int32Array): Pair[] {
  const chosen = [...mate.keys()].filter((who) => (mate[who] as number) > who);
  const places = [...ground.read.required, ...chosen.map((who) => [who, mate[who] as number] as const)];
  return places.sort((x, y) => x[0] - y[0]).map(([x, y]) => [nameIn(ground, x), nameIn(ground, y)] as const);
}

/** The stable pairing; where there is none, the greatest with the best ranks, and the rings in the way. */
export function stableInPool(ground: PoolGround): Result<PoolAnswer, MarketProblem> {
  const { market, pairs, fits, rules } = ground;
  const { next, oddRings } = stablePartition(wishesInPool(pairs, fits), drawnOrder(pairs));
  const ties = hasTies(ground);
  if (oddRings.length === 0) {
    const mate = next.map((other, who) => (other === who ? -1 : other));
    const short = shortIn(ground, mate).map((who) => nameIn(ground, who));
    if (short.length > 0)
      return failed(problem('market-minimum-not-stable', { ids: short, missing: short.length, ties }));
    return ok({ mate, proof: { kind: 'no-blocking-pair', examined: pairs.to.length } });
  }
  const instead = bestByAimsInPool({ ...ground, rules: { ...rules, method: 'greedy-maximum' } });
  if (!instead.ok) return instead;
  const { mate, proof } = instead.value as ReturnType<typeof heaviest>;
  return ok({
    mate,
    proof: {
      kind: 'no-stable-pairing',
      next: [...next].map((other, who) => [nameIn(ground, who), nameIn(ground, other)] as const),
      oddRings: oddRings.map((ring) => ring.map((who) => nameIn(ground, who))),
      ties,
      blocking: blockingPairs(market, namedPairs(ground, mate), { mutual: rules.mutual }),
      instead: proof,
    },
  });
}

/** Whether the people still free can meet every minimum. */
function canMeetMinimums(ground: PoolGround, mate: Int32Array): boolean {
  const { pairs } = ground;
  const least = (who: number): number => pairs.minimumA[who] as number;
  const free = keepEdges(pairs, pairs.sizeA, (e) => {
    const [i, j] = [pairs.from[e] as number, pairs.to[e] as number];
    return (mate[i] as number) < 0 && (mate[j] as number) < 0 && least(i) + least(j) > 0;
  });
  const worth = Float64Array.from(free.from, (i, e) => least(i) + least(free.to[e] as number));
  const rest = heaviestPairs({ ...free, size: pairs.sizeA, words: 1, worth });
  return [...mate.keys()].every((who) => least(who) === 0 || mate[who] !== -1 || rest.mate[who] !== -1);
}

/** One after another, in an order drawn by the seed, everybody still free takes the best of those still free. */
export function lotteryInPool(ground: PoolGround): Result<PoolAnswer, MarketProblem> {
  const { pairs, fits } = ground;
  const bound = pairs.minimumA.some((least) => least > 0);
  if (bound) {
    const possible = bestByAimsInPool(ground);
    if (!possible.ok) return possible;
  }
  const lists = wishesInPool(pairs, fits);
  const order = drawnOrder(pairs);
  const mate = new Int32Array(pairs.sizeA).fill(-1);
  for (const who of order)
    for (const other of lists[who] as number[]) {
      if (mate[who] !== -1 || mate[other] !== -1) continue;
      mate[who] = other;
      mate[other] = who;
      if (!bound || canMeetMinimums(ground, mate)) break;
      mate[who] = -1;
      mate[other] = -1;
    }
  return ok({ mate, proof: { kind: 'draw', order: order.map((who) => nameIn(ground, who)) } });
}
