/** How far a matching, also one made by hand, is from the best that each method has. */
import type { Result } from '../problem.ts';
import { blockingPairsIn, everyPair } from './blockingPairs.ts';
import { type Difference, firstDifference, type Scored } from './changes.ts';
import type { Answer, FaultCode } from './faults.ts';
import { rulesExpected } from './fromBallots.ts';
import { judge } from './judge.ts';
import { isRanked, keyOf, type Ledger, ledgerOf } from './ledger.ts';
import type { Market, Matching, MatchOptions, Method, Pair } from './market.ts';
import { match } from './match.ts';
import type { MarketProblem } from './problems.ts';
import { whoChanges } from './sideBySide.ts';

export type Distance = {
  readonly method: Method;
  /** The best by this method, and whether the checker has gone through its proof. */
  readonly best: Result<Matching, MarketProblem>;
  readonly proved: boolean;
  /** The first of the method's aims in which the two differ, from the matching to the best; null where none does. */
  readonly difference: Difference | null;
  /** Under `stable`: the pairs that would both rather have each other. Empty for the other methods. */
  readonly blocking: readonly Pair[];
  /** Under `lottery`: who has other partners than this seed draws. Empty for the other methods. */
  readonly drawnOtherwise: readonly string[];
  /** Whether it keeps the rules and is as good as the best by all that the method aims at, the draw aside. */
  readonly reached: boolean;
};

/** What breaks a rule, whatever the method. */
const againstRules: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'fault-unknown-pair',
  'fault-pair-twice',
  'fault-forbidden-pair',
  'fault-unranked-pair',
  'fault-required-pair-missing',
  'fault-over-capacity',
  'fault-under-minimum',
  'fault-wrong-groups',
  'fault-wrong-last-resort',
]);

/** The part of a matching that rankings or rules ask for, which is what methods aim at. */
function rankedPart(ledger: Ledger, answer: Answer, mutual: boolean): Pick<Answer, 'pairs' | 'groups'> {
  const extra = new Set((answer.lastResort ?? []).map(([x, y]) => keyOf(x, y)));
  const asked = ([x, y]: Pair): boolean =>
    !extra.has(keyOf(x, y)) && (isRanked(ledger, x, y, mutual) || ledger.required.has(keyOf(x, y)));
  const pairs = answer.pairs.filter(asked);
  const trios = answer.groups?.filter((group) => group.length > 2);
  return { pairs, ...(trios ? { groups: [...pairs, ...trios] } : {}) };
}

function distanceOf(ledger: Ledger, answer: Answer, options: MatchOptions): Distance {
  const { market } = ledger;
  const { method } = options;
  const ranked: MatchOptions = { ...options, unranked: 'never' };
  const best = match(market, ranked);
  const { mutual } = rulesExpected(ledger, options);
  const { pairs, groups, lastResort } = answer;
  const claims = { pairs, ...(groups ? { groups } : {}), ...(lastResort ? { lastResort } : {}) };
  const legal = !judge(market, claims, options).faults.some(({ code }) => againstRules.has(code));
  const none = { method, best, difference: null, blocking: [], drawnOtherwise: [] };
  if (!best.ok) return { ...none, proved: false, reached: false };
  const checked = judge(market, best.value, ranked);
  const proved = checked.proved && checked.faults.length === 0;
  const part = rankedPart(ledger, answer, mutual);
  if (method === 'lottery') {
    const drawnOtherwise = whoChanges(everyPair(part), everyPair(best.value));
    return { ...none, proved, drawnOtherwise, reached: legal && drawnOtherwise.length === 0 };
  }
  if (method === 'stable') {
    const blocking = blockingPairsIn(ledger, everyPair(answer), mutual);
    return { ...none, proved, blocking, reached: legal && blocking.length === 0 };
  }
  const scored: Scored = { ...part, profile: judge(market, part, ranked).profile };
  const difference = firstDifference(method, scored, best.value, options.fit);
  return { ...none, proved, difference, reached: legal && proved && difference === null };
}

/**
 * How far a matching is from the best by each of these ways of matching: what the best has more or fewer of in
 * the first aim that differs, and whether the checker proved that best. The matching may be made by hand: what it
 * does not claim is not asked of it, and pairs that nobody ranked count for nothing. The market must be one that
 * `match` accepts. Costs a `match` and three `judge` for each set of options.
 */
export function distances(
  market: Market,
  answer: Answer,
  options: readonly MatchOptions[],
): readonly Distance[] {
  const ledger = ledgerOf(market);
  return options.map((one) => distanceOf(ledger, answer, one));
}
