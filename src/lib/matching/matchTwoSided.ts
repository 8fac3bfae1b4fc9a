import { failed, ok, type Result } from '../problem.ts';
import { copyOf, doubles, ints } from './arrays.ts';
import {
  type Answer,
  bestByAims,
  bestByHeads,
  bound,
  type Ground,
  headsMayDo,
  type Solved,
} from './bestByAims.ts';
import { edgesOfHeads, firstHeads, headsOf, lengthened } from './heads.ts';
import { lastResortPairs } from './lastResort.ts';
import { leftOverOf, type Outcome } from './leftOver.ts';
import { choosingSide, lottery } from './lottery.ts';
import type { LeftOver, Matching, MatchOptions, Method, Pair, TwoSidedMarket } from './market.ts';
import { shortOf } from './minimums.ts';
import { fitOfPairs } from './objectives.ts';
import { type PossiblePairs, possiblePairs, rulesInForce } from './possiblePairs.ts';
import { type MarketProblem, problem } from './problems.ts';
import { profileOf, type RanksOfPairs } from './profile.ts';
import { readMarket } from './readMarket.ts';
import { stablePairs } from './stablePairs.ts';

function loads(pairs: PossiblePairs, used: Uint8Array): { loadA: Int32Array; loadB: Int32Array } {
  const loadA = ints(pairs.sizeA);
  const loadB = ints(pairs.sizeB);
  for (let e = 0; e < used.length; e++) {
    if (used[e] === 0) continue;
    const [i, j] = [pairs.from[e] as number, pairs.to[e] as number];
    loadA[i] = (loadA[i] as number) + 1;
    loadB[j] = (loadB[j] as number) + 1;
  }
  return { loadA, loadB };
}

/** Whether two possible partners are alike to anybody, so that another draw might give another stable match. */
function hasTies(pairs: PossiblePairs): boolean {
  const seen = new Set<string>();
  const twice = (who: string): boolean => seen.size === seen.add(who).size;
  return [...pairs.to.keys()].some((e) => {
    const a = twice(`a${pairs.from[e]} ${pairs.rankA[e]}`);
    const b = twice(`b${pairs.to[e]} ${pairs.rankB[e]}`);
    return a || b;
  });
}

/** The proposing side's stable match; the minimums are checked, for it knows none. */
function bestStable(ground: Ground, fits: Float64Array | null): Result<Answer, MarketProblem> {
  const { market, pairs, rules } = ground;
  const used = stablePairs(pairs, rules.proposing, fits);
  const { loadA, loadB } = loads(pairs, used);
  const shortA = shortOf(pairs.minimumA, loadA);
  const shortB = shortOf(pairs.minimumB, loadB);
  if (shortA.length + shortB.length > 0) {
    const ids = [...shortA.map((k) => market.a[k]?.id), ...shortB.map((k) => market.b[k]?.id)];
    const missing = [
      ...shortA.map((k) => (pairs.minimumA[k] as number) - (loadA[k] as number)),
      ...shortB.map((k) => (pairs.minimumB[k] as number) - (loadB[k] as number)),
    ].reduce((total, one) => total + one, 0);
    const facts = { ids: ids.filter((id) => id !== undefined), missing, ties: hasTies(pairs) };
    return failed(problem('market-minimum-not-stable', facts));
  }
  return ok({ used, loadA, loadB, proof: { kind: 'no-blocking-pair', examined: used.length } });
}

/**
 * The same from the heads of long full lists, for nobody proposes far down; longer ones for those who came to the end of
 * theirs. null where they must be laid out whole.
 */
function stableByHeads(about: Omit<Ground, 'pairs'>): Solved | null {
  const { market, read, rules } = about;
  const head = firstHeads(read.listsA);
  if (head === null || !headsMayDo(about)) return null;
  for (;;) {
    const edges = edgesOfHeads(headsOf(read.listsA, head), read.listsB);
    const pairs = possiblePairs(market, read, rules, edges);
    const used = stablePairs(pairs, 'a', null);
    const load = loads(pairs, used);
    const isFull = (a: number): boolean => load.loadA[a] === pairs.capacityA[a];
    if (lengthened(read.listsA, head, isFull)) continue;
    const proof = { kind: 'no-blocking-pair', examined: read.listsA.to.length } as const;
    return { ground: { ...about, pairs }, answer: { used, ...load, proof } };
  }
}

/** People choosing one after another, where their minimums can be met at all. */
function byLottery(ground: Ground, fits: Float64Array | null): Result<Answer, MarketProblem> {
  const { market, pairs, rules } = ground;
  if (bound(pairs.minimumA) || bound(pairs.minimumB)) {
    const possible = bestByAims(ground, fits);
    if (!possible.ok) return possible;
  }
  const { used, order } = lottery(pairs, rules, fits);
  const people = choosingSide(rules) === 'a' ? market.a : market.b;
  const names = order.map((k) => people[k]?.id as string);
  return ok({ used, ...loads(pairs, used), proof: { kind: 'draw', order: names } });
}

const solvers: Readonly<Partial<Record<Method, typeof bestByAims>>> = {
  stable: bestStable,
  lottery: byLottery,
};

type Place = readonly [number, number];

/** Every pair of the match as places, by side a, then side b; and the ranks of those that were not a last resort. */
type Made = RanksOfPairs & { readonly a: Int32Array; readonly b: Int32Array };

function inOrder(keys: Float64Array): boolean {
  for (let k = 1; k < keys.length; k++) if ((keys[k] as number) < (keys[k - 1] as number)) return false;
  return true;
}

function madeOf({ pairs }: Ground, { used, loadA }: Answer, extra: readonly Place[]): Made {
  const { from, to, required, sizeB } = pairs;
  const count = required.length + loadA.reduce((sum, load) => sum + load, 0);
  const keys = doubles(count + extra.length);
  const [rankA, rankB] = [ints(count), ints(count)];
  let next = 0;
  const add = (i: number, j: number, a: number, b: number): void => {
    rankA[next] = a;
    rankB[next] = b;
    keys[next++] = i * sizeB + j;
  };
  for (const pair of required) add(pair.a, pair.b, pair.rankA, pair.rankB);
  for (let e = 0; e < used.length; e++)
    if (used[e] === 1)
      add(from[e] as number, to[e] as number, pairs.rankA[e] as number, pairs.rankB[e] as number);
  for (const [i, j] of extra) keys[next++] = i * sizeB + j;
  if (!inOrder(keys)) keys.sort();
  const [a, b] = [ints(keys.length), ints(keys.length)];
  for (let k = 0; k < keys.length; k++) {
    a[k] = Math.floor((keys[k] as number) / sizeB);
    b[k] = (keys[k] as number) - (a[k] as number) * sizeB;
  }
  return { a, b, rankA, rankB };
}

/** Both sides without a partner, with the reasons. */
function leftOver({ market, read, rules }: Ground, { a, b }: Made): LeftOver[] {
  const side: Outcome = {
    own: market.a,
    others: market.b,
    lists: read.listsA,
    listsOfOthers: read.listsB,
    mine: a,
    yours: b,
    forbidden: read.forbidden,
    mutual: rules.mutual,
  };
  const turned: Outcome = {
    ...side,
    own: market.b,
    others: market.a,
    lists: read.listsB,
    listsOfOthers: read.listsA,
    mine: b,
    yours: a,
    forbidden: read.forbidden.map(([me, you]) => [you, me]),
  };
  return [...leftOverOf(side), ...leftOverOf(turned)];
}

/** Everything the organiser is shown, from the pairs that a solver chose. */
function matchingOf(ground: Ground, answer: Answer, extra: readonly Place[]): Matching {
  const { market, read, rules } = ground;
  const made = madeOf(ground, answer, extra);
  const named = ([i, j]: Place): Pair => [market.a[i]?.id as string, market.b[j]?.id as string];
  const pairs: Pair[] = [];
  for (let k = 0; k < made.a.length; k++) pairs.push(named([made.a[k] as number, made.b[k] as number]));
  return {
    rules,
    pairs,
    lastResort: [...extra].sort((x, y) => x[0] - y[0] || x[1] - y[1]).map(named),
    leftOver: leftOver(ground, made),
    profile: profileOf(made, read, rules),
    proof: answer.proof,
  };
}

/** The pairs that fill what is left, where the rules ask for them. */
function extraPairs(ground: Ground, answer: Answer, problems: MarketProblem[]): Place[] {
  const { market, options, read, rules, pairs } = ground;
  if (rules.unranked === 'never') return [];
  const loadA = copyOf(answer.loadA);
  const loadB = copyOf(answer.loadB);
  const made: Place[] = [];
  answer.used.forEach((one, e) => {
    if (one === 1) made.push([pairs.from[e] as number, pairs.to[e] as number]);
  });
  const apart = new Set([...read.forbidden, ...read.required].map(([i, j]) => i * pairs.sizeB + j));
  return lastResortPairs(market, pairs, { pairs: made, loadA, loadB }, apart, options.fit, problems);
}

/** Lays the market out and asks the method. */
function solve(about: Omit<Ground, 'pairs'>, problems: MarketProblem[]): Result<Solved, MarketProblem> {
  const { market, options, read, rules } = about;
  const byHeads =
    rules.method === 'stable'
      ? stableByHeads(about)
      : solvers[rules.method] === undefined
        ? bestByHeads(about)
        : null;
  if (byHeads !== null) return ok(byHeads);
  const ground: Ground = { ...about, pairs: possiblePairs(market, read, rules) };
  const fits = fitOfPairs(market.a, market.b, ground.pairs, options.fit, problems);
  if (problems.length > 0) return failed(...problems);
  const answer = (solvers[rules.method] ?? bestByAims)(ground, fits);
  return answer.ok ? ok({ ground, answer: answer.value }) : answer;
}

/** Matches a two-sided market by one of its `availableMethods`; see `match`, which is this and its like for pools. */
export function matchTwoSided(
  market: TwoSidedMarket,
  options: MatchOptions,
): Result<Matching, MarketProblem> {
  const { read, problems } = readMarket(market);
  const found = [...problems];
  const seed = options.seed ?? 0;
  if (!Number.isSafeInteger(seed) || seed < 0) found.push(problem('market-invalid-seed', { seed }));
  if (found.length > 0) return failed(...found);
  const rules = rulesInForce(read, options);
  const solved = solve({ market, options, read, rules }, found);
  if (!solved.ok) return solved;
  const { ground, answer } = solved.value;
  const extra = extraPairs(ground, answer, found);
  if (found.length > 0) return failed(...found);
  return ok(matchingOf(ground, answer, extra));
}
