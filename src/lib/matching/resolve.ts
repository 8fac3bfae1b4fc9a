/**
 * The best match once more, with one pair forced or ruled out: the best there is is found once, and one search
 * from it answers each question.
 */
import { cheapestFlow } from './cheapestFlow.ts';
import type { MatchOptions, Objective, RulesInForce, TwoSidedMarket } from './market.ts';
import { shortOf } from './minimums.ts';
import { costsIn, fitOfPairs, objectivesOf } from './objectives.ts';
import { countUp, type PossiblePairs, possiblePairs, rulesInForce } from './possiblePairs.ts';
import { readMarket } from './readMarket.ts';
import { type SolvedFlow, type Trade, turnPair } from './turnPair.ts';

export type Resolver = {
  readonly pairs: PossiblePairs;
  readonly rules: RulesInForce;
  /** 1 for every possible pair of the best match. */
  readonly used: Uint8Array;
  /** The number of a possible pair, -1 if it is none. */
  readonly pairOf: (a: number, b: number) => number;
  /** The best match with the pair turned round, made or unmade; null where the minimums could not be met. */
  readonly turn: (pair: number) => Trade | null;
};

function groundOf(
  pairs: PossiblePairs,
  words: readonly (readonly Objective[])[],
  costs: Float64Array[],
): SolvedFlow {
  const { sizeA, sizeB, from, to } = pairs;
  const width = words.length;
  const short = words[0]?.[0]?.aim === 'least-shortfall';
  const minimums = short
    ? { minimumA: pairs.minimumA, minimumB: pairs.minimumB }
    : { minimumA: null, minimumB: null };
  const flow = cheapestFlow({
    ...pairs,
    ...minimums,
    words: width,
    costs: (word, edges) => Float64Array.from(edges, (e) => costs[word]?.[e] as number),
    even: null,
  });
  const price = new Float64Array((sizeA + sizeB) * width);
  price.set(flow.priceA);
  price.set(flow.priceB, sizeA * width);
  const load = new Int32Array(sizeA + sizeB);
  load.set(flow.loadA);
  load.set(flow.loadB, sizeA);
  const reduced = new Float64Array(to.length * width);
  for (let e = 0; e < to.length; e++)
    for (let w = 0; w < width; w++)
      reduced[e * width + w] =
        (costs[w]?.[e] as number) +
        (price[(from[e] as number) * width + w] as number) -
        (price[(sizeA + (to[e] as number)) * width + w] as number);
  const usedBy: number[][] = Array.from({ length: sizeB }, () => []);
  flow.used.forEach((one, e) => {
    if (one === 1) usedBy[to[e] as number]?.push(e);
  });
  return { pairs, width, used: flow.used, usedBy, load, reduced, price, short };
}

/**
 * The best match of a two-sided market by a method with aims, ready to be asked about one pair after another.
 * Null where there is no match. Costs one `match`, and for each question O(agents x agents + pairs) at worst.
 */
export function resolver(market: TwoSidedMarket, options: MatchOptions): Resolver | null {
  const { read, problems } = readMarket(market);
  const found = [...problems];
  if (found.length > 0) return null;
  const rules = rulesInForce(read, options);
  const pairs = possiblePairs(market, read, rules);
  const fits = fitOfPairs(market.a, market.b, pairs, options.fit, found);
  if (found.length > 0) return null;
  const words = objectivesOf(pairs, rules, fits);
  const every = countUp(pairs.to.length);
  const costs = words.map((word) => costsIn(pairs, rules, fits, word, every));
  const ground = groundOf(pairs, words, costs);
  const [loadA, loadB] = [ground.load.subarray(0, pairs.sizeA), ground.load.subarray(pairs.sizeA)];
  if (shortOf(pairs.minimumA, loadA).length + shortOf(pairs.minimumB, loadB).length > 0) return null;
  return {
    pairs,
    rules,
    used: ground.used,
    pairOf: (a, b) => {
      for (let e = pairs.start[a] as number; e < (pairs.start[a + 1] as number); e++)
        if (pairs.to[e] === b) return e;
      return -1;
    },
    turn: (pair) => turnPair(ground, pair),
  };
}
