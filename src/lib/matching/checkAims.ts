/** What a proof by prices is about, from the ballots alone: the pairs to choose from, the aims, their weights. */
import { drawOf, drawOfPair, largestDraw } from './draw.ts';
import { capacityOf, keyOf, type Ledger, rankedPairs, rankOf } from './ledger.ts';
import type { MatchOptions, Objective, Pair, PricesProof, RulesInForce } from './market.ts';

/** A pair that the rules leave to choose: the ranks that count, and whether it was made. */
type Open = { readonly pair: Pair; readonly ranks: readonly number[]; readonly made: boolean };

export type Case = {
  readonly ledger: Ledger;
  readonly rules: RulesInForce;
  readonly options: MatchOptions;
  readonly words: PricesProof['words'];
  readonly open: readonly Open[];
  /** How many of somebody's places the required pairs take. */
  readonly fixed: ReadonlyMap<string, number>;
  /** Whether three go together: two of them may not be in question for each other. */
  readonly trio: boolean;
};

export const placesOf = ({ ledger, fixed }: Pick<Case, 'ledger' | 'fixed'>, id: string): number =>
  capacityOf(ledger, id) - (fixed.get(id) ?? 0);

function fixedPlaces(ledger: Ledger): Map<string, number> {
  const fixed = new Map<string, number>();
  for (const key of ledger.required)
    for (const id of JSON.parse(key) as string[]) fixed.set(id, (fixed.get(id) ?? 0) + 1);
  return fixed;
}

function openPairs(
  ledger: Ledger,
  rules: RulesInForce,
  pairs: readonly Pair[],
  fixed: ReadonlyMap<string, number>,
): Open[] {
  const all = new Set(pairs.map(([x, y]) => keyOf(x, y)));
  const open: Open[] = [];
  for (const pair of rankedPairs(ledger, rules.mutual)) {
    const [x, y] = pair;
    const key = keyOf(x, y);
    if (ledger.forbidden.has(key) || ledger.required.has(key)) continue;
    if (ledger.market.kind === 'one-pool' && [x, y].some((id) => placesOf({ ledger, fixed }, id) === 0))
      continue;
    const a = rankOf(ledger, x, y) ?? rules.unlistedRank;
    const b = rankOf(ledger, y, x) ?? rules.unlistedRank;
    const ranks = rules.whose === 'both' ? [a, b] : [rules.whose === 'a' ? a : b];
    open.push({ pair, ranks, made: all.has(key) });
  }
  return open;
}

/** The aims that the method stands for, in order; the last rank follows from the others where pairs come first. */
function aimsExpected({ open, ledger, fixed, rules, options, trio }: Case): string[] {
  const given = trio
    ? [rules.unlistedRank, ...[...ledger.ranks.values()].flatMap((list) => [...list.values()])]
    : open.flatMap((one) => one.ranks);
  const ranks = [...new Set(given)].sort((x, y) => x - y);
  const best = ranks.map((rank) => `most-at-rank ${rank}`);
  const worst = ranks.map((rank) => `fewest-at-rank ${rank}`).reverse();
  const byMethod: Readonly<Record<string, readonly string[]>> = {
    'greedy-maximum': ['most-pairs', ...best.slice(0, -1)],
    'generous-maximum': ['most-pairs', ...worst.slice(0, -1)],
    'rank-maximal': best,
    'minimum-total-rank': ['most-pairs', 'least-total-rank'],
    'best-fit': ['most-pairs'],
  };
  const short = [...ledger.agents.values()].some(({ id, minimum = 0 }) => minimum > (fixed.get(id) ?? 0));
  return [
    ...(short ? ['least-shortfall'] : []),
    ...(byMethod[rules.method] ?? ['none']),
    ...(options.fit ? ['most-fit'] : []),
    'draw',
  ];
}

const nameOf = (aim: Objective): string => ('rank' in aim ? `${aim.aim} ${aim.rank}` : aim.aim);

const fitOf = ({ options }: Case, scale: number, [x, y]: Pair): number =>
  Math.round((options.fit?.(x, y) ?? 0) * scale);

/** The pairs whose fit can count. */
function pairsInQuestion(one: Case): readonly Pair[] {
  if (!one.trio) return one.open.map(({ pair }) => pair);
  const free = [...one.ledger.agents.keys()].filter((id) => placesOf(one, id) > 0);
  return free.flatMap((x, at) => free.slice(at + 1).map((y): Pair => [x, y]));
}

/** How far one pair can move an aim, at most: good and bad fit lie on either side of no pair at all. */
function reachOf(one: Case, aim: Objective): number {
  if (aim.aim === 'draw') return largestDraw;
  if (aim.aim === 'most-fit') {
    const fits = pairsInQuestion(one).map((pair) => fitOf(one, aim.scale, pair));
    const good = fits.reduce((most, fit) => Math.max(most, fit), 0);
    return fits.reduce((most, fit) => Math.max(most, good - fit), good);
  }
  if (aim.aim === 'least-total-rank')
    return one.open.reduce(
      (most, { ranks }) =>
        Math.max(
          most,
          ranks.reduce((x, y) => x + y),
        ),
      0,
    );
  return 'rank' in aim && one.rules.whose === 'both' ? 2 : 1;
}

/** Whether, in every word, an aim outweighs everything that the aims after it can add up to. */
function weightsHold(one: Case): boolean {
  const places = { a: 0, b: 0 };
  for (const [id, side] of one.ledger.sides) places[side] += placesOf(one, id);
  const most = one.ledger.market.kind === 'one-pool' ? places.a / 2 + 1 : Math.min(places.a, places.b);
  const pairs = Math.min(Math.floor(most), one.open.length);
  return one.words.every((word) => {
    let after = 0;
    return [...word].reverse().every((aim) => {
      const outweighs = Number.isSafeInteger(aim.weight) && aim.weight > after;
      after += aim.weight * reachOf(one, aim) * pairs;
      return outweighs && Number.isSafeInteger(after);
    });
  });
}

/** What a pair costs in every word; the less the better. */
export function costing(one: Case): (open: Open) => number[] {
  const { words } = one;
  const ranked = new Map<number, { word: number; cost: number }>();
  words.forEach((aims, word) => {
    for (const aim of aims)
      if ('rank' in aim)
        ranked.set(aim.rank, { word, cost: aim.aim === 'most-at-rank' ? -aim.weight : aim.weight });
  });
  const plain = (aim: Objective, { pair, ranks }: Open): number => {
    if (aim.aim === 'most-pairs') return -1;
    if (aim.aim === 'least-total-rank') return ranks.reduce((total, rank) => total + rank, 0);
    if (aim.aim === 'most-fit') return -fitOf(one, aim.scale, pair);
    if (aim.aim !== 'draw') return 0;
    return drawOfPair(drawOf(one.rules.seed, pair[0]), drawOf(one.rules.seed, pair[1]));
  };
  return (open) => {
    const costs = words.map((aims) => aims.reduce((sum, aim) => sum + aim.weight * plain(aim, open), 0));
    for (const rank of open.ranks) {
      const aim = ranked.get(rank);
      if (aim) costs[aim.word] = (costs[aim.word] as number) + aim.cost;
    }
    return costs;
  };
}

/** -1, 0 or 1 as the words come before nothing, are nothing, or come after. */
export const signOf = (words: readonly number[]): number => Math.sign(words.find((word) => word !== 0) ?? 0);

/** The case as the ballots have it, or the first thing that is wrong with the aims and their weights. */
export function caseOf(
  ledger: Ledger,
  rules: RulesInForce,
  options: MatchOptions,
  pairs: readonly Pair[],
  words: PricesProof['words'],
  trio = false,
): Case | 'aims' | 'weights' {
  const fixed = fixedPlaces(ledger);
  const open = openPairs(ledger, rules, pairs, fixed);
  const one: Case = { ledger, rules, options, words, open, fixed, trio };
  if (words.flat().map(nameOf).join() !== aimsExpected(one).join()) return 'aims';
  return weightsHold(one) ? one : 'weights';
}
