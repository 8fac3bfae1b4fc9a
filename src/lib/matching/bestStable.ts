/** The stable match of the side that proposes, from whole lists or from their heads. */
import { failed, ok, type Result } from '../problem.ts';
import { ints } from './arrays.ts';
import { type Answer, type Ground, headsMayDo, type Solved } from './bestByAims.ts';
import { edgesOfHeads, firstHeads, headsOf, lengthened } from './heads.ts';
import { shortOf } from './minimums.ts';
import { type PossiblePairs, possiblePairs } from './possiblePairs.ts';
import { type MarketProblem, problem } from './problems.ts';
import { stablePairs } from './stablePairs.ts';

/** How many pairs each has by those used. O(possible pairs). */
export function loads(pairs: PossiblePairs, used: Uint8Array): { loadA: Int32Array; loadB: Int32Array } {
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
export function bestStable(ground: Ground, fits: Float64Array | null): Result<Answer, MarketProblem> {
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
export function stableByHeads(about: Omit<Ground, 'pairs'>): Solved | null {
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
