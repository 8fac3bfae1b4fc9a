import { failed, ok, type Result } from '../problem.ts';
import { blockingPairs, pairsOfGroup } from './blockingPairs.ts';
import { drawOfPair } from './draw.ts';
import { heaviestPairs } from './heaviestPairs.ts';
import { leftOverOf } from './leftOver.ts';
import type { Matching, MatchOptions, Method, Pair, PoolMarket, Proof, RulesInForce } from './market.ts';
import { fitOfPairs, scaleOfFit } from './objectives.ts';
import { poolPairs } from './poolPairs.ts';
import {
  bestByAimsInPool,
  lotteryInPool,
  namedPairs,
  type PoolAnswer,
  type PoolGround,
  stableInPool,
} from './poolSolvers.ts';
import { type PossiblePairs, rankIn, rulesInForce } from './possiblePairs.ts';
import { type MarketProblem, problem } from './problems.ts';
import { profileOf } from './profile.ts';
import { readPool } from './readMarket.ts';
import { bestTrio, joiningTrio } from './trio.ts';
import { bestRanks, type Trio } from './trioWorth.ts';

type Place = readonly [number, number];
type Ends = Pick<PossiblePairs, 'from' | 'to'>;

/** What is shown in the end: the pairs, the trio if there is one, and the pairs that no ranking made. */
type Outcome = PoolAnswer & { readonly trio: Trio | null; readonly extra: readonly Place[] };

const solvers: Readonly<Partial<Record<Method, typeof bestByAimsInPool>>> = {
  stable: stableInPool,
  lottery: lotteryInPool,
};

const placed = (mate: Int32Array): number => mate.filter((other) => other >= 0).length;

/** Whether the pool is to have a trio: where three may go together and the number of people is odd. */
const needsTrio = ({ agents, size }: PoolMarket): boolean =>
  size?.max === 3 && agents.filter(({ capacity = 1 }) => capacity > 0).length % 2 === 1;

/** The best pairs with the best trio, unless that places fewer than pairs alone. */
function byAimsWithTrio(ground: PoolGround): Result<Omit<Outcome, 'extra'>, MarketProblem> {
  const best = bestTrio(ground);
  const alone = bestByAimsInPool(ground);
  const missing = (who: number): boolean => (ground.pairs.minimumA[who] as number) > 0;
  if (best !== null) {
    const has = (who: number): boolean => best.mate[who] !== -1 || best.trio.includes(who);
    const meets = [...best.mate.keys()].every((who) => has(who) || !missing(who));
    if (meets && (!alone.ok || placed(best.mate) + 3 > placed(alone.value.mate))) {
      const { words, reached, bound, exact } = best;
      const proof = { kind: 'trio', words, reached, bound, exact } as const;
      return ok({ mate: best.mate, trio: best.trio, proof });
    }
  }
  return alone.ok ? ok({ ...alone.value, trio: null }) : alone;
}

/** The proof, its blocking pairs counted once more where somebody has joined a pair. */
function withTrio(ground: PoolGround, proof: Proof, mate: Int32Array, trio: Trio): Proof {
  if (proof.kind !== 'no-stable-pairing') return proof;
  const ids = trio.map((who) => ground.market.agents[who]?.id as string);
  const pairs = [...namedPairs(ground, mate), ...pairsOfGroup(ids)];
  const { mutual } = ground.rules;
  return { ...proof, blocking: blockingPairs(ground.market, pairs, { mutual }) };
}

/** The method's pairs; where the pool needs a trio, somebody left over joins a pair. */
function solve(ground: PoolGround): Result<Omit<Outcome, 'extra'>, MarketProblem> {
  const { market, rules } = ground;
  const solver = solvers[rules.method];
  if (solver === undefined && needsTrio(market)) return byAimsWithTrio(ground);
  const answer = (solver ?? bestByAimsInPool)(ground);
  if (!answer.ok) return answer;
  const greedy: PoolGround = { ...ground, rules: { ...rules, method: 'greedy-maximum' } };
  const trio = needsTrio(market) ? joiningTrio(greedy, answer.value.mate) : null;
  if (trio === null) return ok({ ...answer.value, trio });
  const mate = answer.value.mate.map((other, who) => (trio.includes(who) ? -1 : other));
  return ok({ mate, trio, proof: withTrio(ground, answer.value.proof, mate, trio) });
}

/** Pairs of people left over: as many as can be, then the most fit in all, then the draw. */
function lastResort(ground: PoolGround, free: readonly number[], problems: MarketProblem[]): Place[] {
  const { market, options, pairs, read } = ground;
  const size = pairs.sizeA;
  const apart = new Set(read.forbidden.map(([i, j]) => i * size + j));
  const rest = free.flatMap((i) =>
    free.filter((j) => i < j && !apart.has(i * size + j)).map((j): Place => [i, j]),
  );
  const from = Int32Array.from(rest, ([i]) => i);
  const to = Int32Array.from(rest, ([, j]) => j);
  const fits = fitOfPairs(market.agents, market.agents, { from, to }, options.fit, problems);
  if (problems.length > 0) return [];
  const draw = (who: number): number => pairs.drawA[who] as number;
  const scale = scaleOfFit(fits, size);
  const worth = rest.flatMap(([i, j], e) => [
    1,
    Math.round((fits?.[e] ?? 0) * scale),
    -drawOfPair(draw(i), draw(j)),
  ]);
  const { mate } = heaviestPairs({ size, from, to, words: 3, worth: Float64Array.from(worth) });
  return rest.filter(([i, j]) => mate[i] === j);
}

/** Any two people with a place. O(people^2). */
function anyTwo({ capacityA }: PossiblePairs): Ends {
  const free = [...capacityA.keys()].filter((who) => capacityA[who] === 1);
  const two = free.flatMap((i, at) => free.slice(at + 1).map((j): Place => [i, j]));
  return { from: Int32Array.from(two, ([i]) => i), to: Int32Array.from(two, ([, j]) => j) };
}

/** Everything the organiser is shown. */
function matchingOf(ground: PoolGround, outcome: Outcome): Matching {
  const { market, read, rules } = ground;
  const { mate, trio, extra } = outcome;
  const nameOf = (who: number): string => market.agents[who]?.id as string;
  const chosen = [...mate.keys()].flatMap((who): Place[] => {
    const other = mate[who] as number;
    return other > who ? [[who, other]] : [];
  });
  const ranked = [...read.required, ...chosen];
  const pairs = [...ranked, ...extra].sort((x, y) => x[0] - y[0]);
  const named = ([i, j]: Place): Pair => [nameOf(i), nameOf(j)];
  const ways: Place[] =
    trio === null ? [] : [0, 1, 2].map((k) => [trio[k] as number, trio[(k + 1) % 3] as number]);
  const both = [...pairs, ...ways];
  const groups = [...pairs, ...(trio === null ? [] : [trio])].sort((x, y) => x[0] - y[0]);
  return {
    rules,
    pairs: pairs.map(named),
    ...(market.size?.max === 3 ? { groups: groups.map((group) => group.map(nameOf)) } : {}),
    lastResort: [...extra].sort((x, y) => x[0] - y[0]).map(named),
    leftOver: leftOverOf({
      own: market.agents,
      others: market.agents,
      lists: read.listsA,
      listsOfOthers: read.listsA,
      mine: Int32Array.from(both.flat()),
      yours: Int32Array.from(both.flatMap(([i, j]) => [j, i])),
      forbidden: read.forbidden.flatMap(([i, j]): Place[] => [
        [i, j],
        [j, i],
      ]),
      mutual: rules.mutual,
    }),
    profile: poolProfile(ground, ranked, trio),
    proof: outcome.proof,
  };
}

/** How many got rank 1, 2, 3 …: everybody's rank of their partner, of the better one in a trio. */
function poolProfile(ground: PoolGround, ranked: readonly Place[], trio: Trio | null): Matching['profile'] {
  const { read, rules } = ground;
  const there = ranked.map(([i, j]) => rankIn(read.listsA, i, j));
  const back = ranked.map(([i, j]) => rankIn(read.listsA, j, i));
  const three = trio === null ? [] : bestRanks(ground, trio);
  const made = { rankA: [...there, ...back, ...three], rankB: [...back, ...there, ...three] };
  return { a: profileOf(made, read, { ...rules, whose: 'a' }).a, b: [] };
}

/**
 * Matches one pool in pairs, with one trio where three may go together and the number is odd, by one of its
 * `availableMethods`; see `match`.
 * In one pool everybody's ranks count, and `fit` is asked once a pair, the earlier person first.
 */
export function matchPool(market: PoolMarket, options: MatchOptions): Result<Matching, MarketProblem> {
  const { read, problems } = readPool(market);
  const found = [...problems];
  const seed = options.seed ?? 0;
  if (!Number.isSafeInteger(seed) || seed < 0) found.push(problem('market-invalid-seed', { seed }));
  if (found.length > 0) return failed(...found);
  const rules: RulesInForce = rulesInForce(read, { ...options, whose: 'both' });
  const pairs = poolPairs(market, read, rules);
  const fitsOf = (some: Ends): Float64Array | null =>
    fitOfPairs(market.agents, market.agents, some, options.fit, found);
  const fits = fitsOf(pairs);
  const fitsOfAll = needsTrio(market) && options.fit && found.length === 0 ? fitsOf(anyTwo(pairs)) : null;
  if (found.length > 0) return failed(...found);
  const ground: PoolGround = { market, options, read, rules, pairs, fits, fitsOfAll };
  const answer = solve(ground);
  if (!answer.ok) return answer;
  const { mate, trio } = answer.value;
  const free = [...mate.keys()].filter(
    (who) => mate[who] === -1 && pairs.capacityA[who] === 1 && !trio?.includes(who),
  );
  const extra = rules.unranked === 'never' ? [] : lastResort(ground, free, found);
  if (found.length > 0) return failed(...found);
  return ok(matchingOf(ground, { ...answer.value, extra }));
}
