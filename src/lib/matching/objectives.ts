import { bytes, doubles } from './arrays.ts';
import { drawOfPair, largestDraw } from './draw.ts';
import type { Agent, Method, Objective, RulesInForce, WeighedObjective } from './market.ts';
import { countUp, type PossiblePairs } from './possiblePairs.ts';
import { type MarketProblem, problem } from './problems.ts';

/** The rank of every pair that counts for each side, whether listed or not. */
export const rankThatCounts = (listed: number, unlisted: number): number => (listed > 0 ? listed : unlisted);

/** The ranks that a possible pair can have, in rising order: gaps cost nothing. */
function ranksInPlay(pairs: PossiblePairs, rules: RulesInForce): number[] {
  const { whose, unlistedRank } = rules;
  const found = bytes(unlistedRank + 1);
  for (let e = 0; e < pairs.to.length; e++) {
    if (whose !== 'b') found[rankThatCounts(pairs.rankA[e] as number, unlistedRank)] = 1;
    if (whose !== 'a') found[rankThatCounts(pairs.rankB[e] as number, unlistedRank)] = 1;
  }
  const inPlay: number[] = [];
  for (let rank = 1; rank <= unlistedRank; rank++) if (found[rank] === 1) inPlay.push(rank);
  return inPlay;
}

/**
 * The aims of a method, first things first. Where the number of pairs comes first, the last rank's count
 * follows from the others and is left out.
 */
function aimsOf(method: Method, ranks: readonly number[]): Objective[] {
  const best = ranks.map((rank) => ({ aim: 'most-at-rank', rank }) as const);
  const worst = ranks.map((rank) => ({ aim: 'fewest-at-rank', rank }) as const).reverse();
  if (method === 'greedy-maximum') return [{ aim: 'most-pairs' }, ...best.slice(0, -1)];
  if (method === 'generous-maximum') return [{ aim: 'most-pairs' }, ...worst.slice(0, -1)];
  if (method === 'rank-maximal') return best;
  if (method === 'minimum-total-rank') return [{ aim: 'most-pairs' }, { aim: 'least-total-rank' }];
  return [{ aim: 'most-pairs' }];
}

/** The fit of every possible pair, or the problems in what was given; null where no fit was given. */
export function fitOfPairs(
  own: readonly Agent[],
  others: readonly Agent[],
  pairs: Pick<PossiblePairs, 'from' | 'to'>,
  fitOf: ((x: string, y: string) => number) | undefined,
  problems: MarketProblem[],
): Float64Array | null {
  if (!fitOf) return null;
  const fits = doubles(pairs.to.length);
  for (let e = 0; e < fits.length; e++) {
    const x = own[pairs.from[e] as number]?.id as string;
    const y = others[pairs.to[e] as number]?.id as string;
    const value = fitOf(x, y);
    if (Number.isFinite(value) && Math.abs(value) <= 1e9) fits[e] = value;
    else problems.push(problem('market-fit-not-a-number', { id: x, partner: y }));
  }
  return fits;
}

/** Most pairs that any matching can have. */
export function mostPairs(pairs: PossiblePairs, possible = pairs.to.length): number {
  const sum = (places: Int32Array): number => places.reduce((total, one) => total + one, 0);
  return Math.min(sum(pairs.capacityA), sum(pairs.capacityB), possible);
}

/** How far two pairs can be apart in fit, no pair at all counting as 0; 1 at least. */
const spanOfFit = (fits: Float64Array | null): number => {
  let [best, worst] = [0, 0];
  for (const value of fits ?? []) [best, worst] = [Math.max(best, value), Math.min(worst, value)];
  return Math.max(1, best - worst);
};

/** What one pair may weigh in a word at most, where so many pairs are added up. */
const roomForOne = (pairs: number): number => Number.MAX_SAFE_INTEGER / (32 * (pairs + 2));

/** Decimals of fit that can be added up exactly over so many pairs, six at most: a power of ten. */
export function scaleOfFit(fits: Float64Array | null, pairs: number): number {
  const span = spanOfFit(fits);
  let scale = 1_000_000;
  while (scale > 1 && span * scale > roomForOne(pairs)) scale /= 10;
  return scale;
}

/** How far one pair can move an aim, at most. */
function reach(
  objective: Objective,
  rules: RulesInForce,
  longest: number,
  fits: Float64Array | null,
): number {
  const sides = rules.whose === 'both' ? 2 : 1;
  if (objective.aim === 'draw') return largestDraw;
  if (objective.aim === 'least-total-rank') return sides * longest;
  if (objective.aim === 'most-fit') return Math.ceil(spanOfFit(fits) * objective.scale) + 1;
  return objective.aim === 'most-pairs' || objective.aim === 'least-shortfall' ? 1 : sides;
}

const isOfRank = ({ aim }: Objective): boolean => aim === 'most-at-rank' || aim === 'fewest-at-rank';

/**
 * Whether each rank's aim is better settled in a word of its own: where many pairs come first and a few ranks follow,
 * two ranks in one word give paths so many different costs that it takes longer than another word does.
 */
const ranksApart = (aims: readonly Objective[], pairs: number): boolean =>
  pairs > 1000 && aims[0]?.aim === 'most-pairs' && aims.filter(isOfRank).length <= 16;

/**
 * Packs the aims into as few words as can be added up exactly, or as pay. Every sum that the solver forms in a word
 * stays below 32 (pairs + 2) times a single pair's share, and that product stays below 2^53.
 */
function packed(
  objectives: readonly Objective[],
  reachOf: (objective: Objective) => number,
  pairs: number,
): WeighedObjective[][] {
  const room = roomForOne(pairs);
  const apart = ranksApart(objectives, pairs);
  const words: WeighedObjective[][] = [];
  let word: WeighedObjective[] = [];
  let share = 0;
  let weight = 1;
  for (const objective of [...objectives].reverse()) {
    const own = reachOf(objective);
    const step = share * pairs + 1;
    const heavier = share === 0 ? 1 : Math.max(weight, step);
    const full = share + own * heavier > room || (apart && isOfRank(objective) && word.some(isOfRank));
    if (share > 0 && full) {
      words.unshift(word);
      word = [];
      share = 0;
    }
    weight = share === 0 ? 1 : heavier;
    word.unshift({ ...objective, weight });
    share += own * weight;
  }
  words.unshift(word);
  return words;
}

/**
 * What a method aims at in this market, as words of exact whole numbers compared from the first to the last:
 * shortfall of minimums first of all, then the method's own aims, then fit, then the draw.
 * No word holds a weight that doubles could not add exactly. `ranks` and `fits` are those that anything chosen
 * can have, in rising order, and `most` the most pairs that can be chosen.
 */
export function objectivesOf(
  pairs: PossiblePairs,
  rules: RulesInForce,
  fits: Float64Array | null,
  ranks: readonly number[] = ranksInPlay(pairs, rules),
  most = mostPairs(pairs),
): WeighedObjective[][] {
  const aims = aimsOf(rules.method, ranks);
  if (fits) aims.push({ aim: 'most-fit', scale: scaleOfFit(fits, most) });
  aims.push({ aim: 'draw' });
  const longest = ranks.at(-1) ?? 1;
  const words = packed(aims, (objective) => reach(objective, rules, longest, fits), most);
  const bound = (places: Int32Array): boolean => places.some((one) => one > 0);
  if (bound(pairs.minimumA) || bound(pairs.minimumB)) words.unshift([{ aim: 'least-shortfall', weight: 1 }]);
  return words;
}

/** What every possible pair costs in every word, `words.length` numbers a pair; the less the better. */
export function costsOf(
  pairs: PossiblePairs,
  rules: RulesInForce,
  fits: Float64Array | null,
  words: readonly (readonly WeighedObjective[])[],
): Float64Array {
  const width = words.length;
  const costs = doubles(pairs.to.length * width);
  const every = countUp(pairs.to.length);
  words.forEach((word, w) => {
    costsIn(pairs, rules, fits, word, every).forEach((cost, e) => {
      costs[e * width + w] = cost;
    });
  });
  return costs;
}

type MostFit = WeighedObjective & { readonly aim: 'most-fit' };
/** What each rank of a pair, and a pair as such, costs in a word, and what its draw and its fit weigh. */
type Shares = {
  readonly ofRank: Float64Array;
  readonly ofPair: number;
  readonly draw: number;
  readonly fit: MostFit | null;
};

function shares(word: readonly WeighedObjective[], unlistedRank: number): Shares {
  const ofRank = doubles(unlistedRank + 1);
  let ofPair = 0;
  let draw = 0;
  let fit: MostFit | null = null;
  for (const objective of word) {
    const { aim, weight } = objective;
    if (aim === 'most-pairs') ofPair -= weight;
    else if (aim === 'least-total-rank')
      for (let rank = 0; rank <= unlistedRank; rank++)
        ofRank[rank] = (ofRank[rank] as number) + weight * rank;
    else if (aim === 'most-at-rank') ofRank[objective.rank] = (ofRank[objective.rank] as number) - weight;
    else if (aim === 'fewest-at-rank') ofRank[objective.rank] = (ofRank[objective.rank] as number) + weight;
    else if (aim === 'most-fit') fit = objective;
    else if (aim === 'draw') draw = weight;
  }
  return { ofRank, ofPair, draw, fit };
}

/** Below, at or above 0 as words come before nothing, are nothing, or come after: the first of them that is not 0. */
export function signOfWords(words: number, of: (word: number) => number): number {
  for (let word = 0; word < words; word++) if (of(word) !== 0) return of(word);
  return 0;
}

/**
 * What a pair of each listed rank costs, word by word, in the words before the first that asks for more than ranks of
 * side a; null where there are none, or a worse rank would come first.
 */
export function risingCosts(
  words: readonly (readonly WeighedObjective[])[],
  { whose, unlistedRank }: RulesInForce,
): readonly Float64Array[] | null {
  const all = words.map((word) => shares(word, unlistedRank));
  const costs = all
    .slice(
      0,
      all.findIndex(({ draw, fit }) => draw > 0 || fit !== null),
    )
    .map(({ ofRank, ofPair }) => ofRank.map((cost) => cost + ofPair));
  if (whose !== 'a' || costs.length === 0) return null;
  const above = (rank: number, word: number): number =>
    (costs[word]?.[rank] as number) - (costs[word]?.[rank - 1] as number);
  for (let rank = 2; rank < unlistedRank; rank++)
    if (signOfWords(costs.length, (word) => above(rank, word)) < 0) return null;
  return costs;
}

/** What these pairs cost in one word. O(pairs + ranks). */
export function costsIn(
  pairs: PossiblePairs,
  rules: RulesInForce,
  fits: Float64Array | null,
  word: readonly WeighedObjective[],
  edges: Int32Array,
): Float64Array {
  const { ofRank, ofPair, draw, fit } = shares(word, rules.unlistedRank);
  const [a, b] = [rules.whose !== 'b', rules.whose !== 'a'];
  const { from, to, rankA, rankB, drawA, drawB } = pairs;
  const costs = doubles(edges.length);
  for (let k = 0; k < edges.length; k++) {
    const e = edges[k] as number;
    let cost = ofPair;
    if (a) cost += ofRank[rankThatCounts(rankA[e] as number, rules.unlistedRank)] as number;
    if (b) cost += ofRank[rankThatCounts(rankB[e] as number, rules.unlistedRank)] as number;
    if (fit !== null && fits !== null) cost -= fit.weight * Math.round((fits[e] as number) * fit.scale);
    if (draw > 0)
      cost += draw * drawOfPair(drawA[from[e] as number] as number, drawB[to[e] as number] as number);
    costs[k] = cost;
  }
  return costs;
}
