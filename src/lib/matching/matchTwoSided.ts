import { failed, ok, type Result } from '../problem.ts';
import { copyOf, doubles, ints } from './arrays.ts';
import { type Answer, bestByAims, bestByHeads, bound, type Ground, type Solved } from './bestByAims.ts';
import { bestStable, loads, stableByHeads } from './bestStable.ts';
import { lastResortPairs } from './lastResort.ts';
import { leftOverOf, type Outcome } from './leftOver.ts';
import { choosingSide, lottery } from './lottery.ts';
import type { LeftOver, Matching, MatchOptions, Method, Pair, TwoSidedMarket } from './market.ts';
import { fitOfPairs } from './objectives.ts';
import { possiblePairs, rulesInForce } from './possiblePairs.ts';
import { type MarketProblem, problem } from './problems.ts';
import { profileOf, type RanksOfPairs } from './profile.ts';
import { readMarket } from './readMarket.ts';

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
