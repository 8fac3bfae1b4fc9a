/** Best by the aims of a method, one after another, as `objectivesOf` orders them. */
import { failed, ok, type Result } from '../problem.ts';
import { cheapestFlow, type Flow } from './cheapestFlow.ts';
import { firstHeads, headsOf, lengthened, ranksListed } from './heads.ts';
import type { Agent, MatchOptions, Proof, RulesInForce, TwoSidedMarket, WeighedObjective } from './market.ts';
import { unmetMinimums } from './minimums.ts';
import { costsIn, mostPairs, objectivesOf, risingCosts, signOfWords } from './objectives.ts';
import { type PossiblePairs, possiblePairs } from './possiblePairs.ts';
import type { MarketProblem } from './problems.ts';
import type { ReadMarket } from './readMarket.ts';

/** What a solver decides: which possible pairs are used, and what makes it checkable. */
export type Answer = {
  readonly used: Uint8Array;
  readonly loadA: Int32Array;
  readonly loadB: Int32Array;
  readonly proof: Proof;
};

export type Ground = {
  readonly market: TwoSidedMarket;
  readonly options: MatchOptions;
  readonly read: ReadMarket;
  readonly rules: RulesInForce;
  readonly pairs: PossiblePairs;
};

type Words = readonly (readonly WeighedObjective[])[];

export const bound = (minimum: Int32Array): Int32Array | null =>
  minimum.some((one) => one > 0) ? minimum : null;

/** The cheapest pairs by the aims in words. */
const flowOf = ({ pairs, rules }: Ground, fits: Float64Array | null, words: Words): Flow =>
  cheapestFlow({
    ...pairs,
    words: words.length,
    costs: (word, edges) => costsIn(pairs, rules, fits, words[word] ?? [], edges),
    minimumA: bound(pairs.minimumA),
    minimumB: bound(pairs.minimumB),
    even: null,
  });

const proved = (words: Words, flow: Flow): Answer => ({
  ...flow,
  proof: { kind: 'prices', words, a: flow.priceA, b: flow.priceB },
});

/** The best pairs under the method's aims, one after another, with the prices that prove it. */
export function bestByAims(ground: Ground, fits: Float64Array | null): Result<Answer, MarketProblem> {
  const { market, pairs, rules } = ground;
  const words = objectivesOf(pairs, rules, fits);
  const flow = flowOf(ground, fits, words);
  const unmet = unmetMinimums(market, pairs, flow);
  return unmet.length > 0 ? failed(...unmet) : ok(proved(words, flow));
}

/** What was decided, and among which pairs. */
export type Solved = { readonly ground: Ground; readonly answer: Answer };

/** Whether long lists of side a decide, so that their heads may do: alone, or proposing to people who ranked everybody. */
export function headsMayDo({ market, options, read, rules }: Omit<Ground, 'pairs'>): boolean {
  const { listsA, listsB, forbidden, required } = read;
  const plain = ({ capacity = 1, minimum = 0 }: Agent): boolean => capacity > 0 && minimum === 0;
  const all = market.a.length * market.b.length;
  const decides =
    rules.method === 'stable'
      ? rules.proposing === 'a' && listsA.to.length === all && listsB.to.length === all
      : rules.whose === 'a' && !rules.mutual && listsB.to.length === 0;
  return (
    decides &&
    rules.unranked === 'never' &&
    options.fit === undefined &&
    forbidden.length + required.length === 0 &&
    [...market.a, ...market.b].every(plain)
  );
}

/** The same as `bestByAims` from as much of long lists as it takes; null where they must be laid out whole. */
export function bestByHeads(about: Omit<Ground, 'pairs'>): Solved | null {
  const { market, read, rules } = about;
  const head = firstHeads(read.listsA);
  if (head === null || !headsMayDo(about)) return null;
  const ranks = ranksListed(read.listsA);
  for (;;) {
    const pairs = possiblePairs(market, { ...read, listsA: headsOf(read.listsA, head) }, rules);
    const words = objectivesOf(pairs, rules, null, ranks, mostPairs(pairs, read.listsA.to.length));
    const costs = risingCosts(words, rules);
    if (costs === null) return null;
    const ground = { ...about, pairs };
    const flow = flowOf(ground, null, words);
    const { priceA, priceB } = flow;
    const width = words.length;
    const signOf = (of: (word: number) => number): number => signOfWords(costs.length, of);
    let dearest = 0;
    for (let b = width; b < priceB.length; b += width)
      if (signOf((w) => (priceB[b + w] as number) - (priceB[dearest + w] as number)) > 0) dearest = b;
    const isWorse = (a: number, rank: number): boolean =>
      signOf(
        (w) =>
          (costs[w]?.[rank] as number) + (priceA[a * width + w] as number) - (priceB[dearest + w] as number),
      ) > 0;
    if (!lengthened(read.listsA, head, isWorse)) return { ground, answer: proved(words, flow) };
  }
}
