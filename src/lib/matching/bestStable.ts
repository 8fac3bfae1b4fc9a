/** The stable match of two sides as an answer: places counted, minimums looked at. */
import { failed, ok, type Result } from '../problem.ts';
import type { Answer, Ground, Solved } from './bestByAims.ts';
import { listsAreFull, stableOnFullLists } from './fullLists.ts';
import { shortOf } from './minimums.ts';
import { amongEdges, type Edges, type PossiblePairs } from './possiblePairs.ts';
import { type MarketProblem, problem } from './problems.ts';
import { stablePairs } from './stablePairs.ts';

/** How many places each takes. */
export function loads(pairs: PossiblePairs, used: Uint8Array): { loadA: Int32Array; loadB: Int32Array } {
  const loadA = new Int32Array(pairs.sizeA);
  const loadB = new Int32Array(pairs.sizeB);
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

const none = new Int32Array(0);
const noEdges: Edges = { start: none, from: none, to: none, rankA: none, rankB: none };

/** The answer of a stable match among `examined` pairs; its minimums are checked, for it knows none. */
function answerOf(
  { market, pairs }: Ground,
  used: Uint8Array,
  examined: number,
): Result<Answer, MarketProblem> {
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
  return ok({ used, loadA, loadB, proof: { kind: 'no-blocking-pair', examined } });
}

/** The proposing side's stable match. */
export function bestStable(ground: Ground, fits: Float64Array | null): Result<Answer, MarketProblem> {
  const used = stablePairs(ground.pairs, ground.rules.proposing, fits);
  return answerOf(ground, used, used.length);
}

/** The same where everybody ranked everybody, without laying all pairs out; null where that is not so. */
export function bestStableOnFullLists(about: Omit<Ground, 'pairs'>): Result<Solved, MarketProblem> | null {
  const { market, options, read, rules } = about;
  if (rules.unranked !== 'never' || options.fit !== undefined || !listsAreFull(read)) return null;
  const { capacityA, capacityB } = amongEdges(market, read, rules, noEdges);
  const made = stableOnFullLists(read, rules.proposing, capacityA, capacityB);
  const ground: Ground = { ...about, pairs: amongEdges(market, read, rules, made) };
  const used = new Uint8Array(made.to.length).fill(1);
  const answer = answerOf(ground, used, read.listsA.to.length);
  return answer.ok ? ok({ ground, answer: answer.value }) : answer;
}
