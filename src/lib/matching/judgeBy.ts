import { blockingPairsIn, pairsOfGroup } from './blockingPairs.ts';
import { judgeProof, type ProofCheck } from './checkAnswerProof.ts';
import { wrongLeftOver } from './checkLeftOver.ts';
import {
  faultsInGroups,
  faultsInLastResort,
  faultsInPairs,
  faultsInPlaces,
  missingRequired,
  unfilled,
} from './checkRules.ts';
import { type Answer, type Fault, fault, trioOf } from './faults.ts';
import { profileFromBallots, rulesExpected } from './fromBallots.ts';
import { keyOf, type Ledger, ledgerOf } from './ledger.ts';
import type { Market, MatchOptions, Pair, Profile, RulesInForce } from './market.ts';

/** A matching's worth, from the ballots alone. */
export type Judgement = {
  /** Empty where the matching is all that it claims to be. */
  readonly faults: readonly Fault[];
  readonly placed: number;
  readonly profile: Profile;
  readonly blocking: readonly Pair[];
  /** Whether its proof was given and holds: under its method nothing better exists, or nothing else was drawn. */
  readonly proved: boolean;
};

function faultsInLeftOver(ledger: Ledger, rules: RulesInForce, { pairs, leftOver }: Answer): Fault[] {
  if (leftOver === undefined) return [];
  return wrongLeftOver(ledger, rules, { pairs, leftOver }).map((id) =>
    fault('fault-wrong-left-over', { id }),
  );
}

/** As `judge`, with the check of the proofs that the market's kind has. */
export function judgeBy(
  whatFails: ProofCheck,
  market: Market,
  answer: Answer,
  options: MatchOptions,
): Judgement {
  const ledger = ledgerOf(market);
  const rules = rulesExpected(ledger, options);
  const extra = new Set((answer.lastResort ?? []).map(([x, y]) => keyOf(x, y)));
  const trio = trioOf(answer);
  const all = [...answer.pairs, ...pairsOfGroup(trio)];
  const blocking = blockingPairsIn(ledger, all, rules.mutual);
  const groups = trio.length > 0 ? [...answer.pairs, trio] : answer.pairs;
  const profile = profileFromBallots(ledger, rules, groups, extra);
  const proof = judgeProof(whatFails, ledger, rules, options, answer);
  const claimed = answer.profile ?? profile;
  const stable = options.method === 'stable' && answer.proof?.kind !== 'no-stable-pairing';
  const faults = [
    ...faultsInPairs(ledger, rules, answer.pairs, extra),
    ...faultsInPlaces(ledger, all, trio),
    ...missingRequired(ledger, answer.pairs),
    ...faultsInLastResort(ledger, rules, answer),
    ...unfilled(ledger, rules, answer, all),
    ...faultsInGroups(ledger, rules, answer),
    ...faultsInLeftOver(ledger, rules, { ...answer, pairs: all }),
    ...(['a', 'b'] as const)
      .filter((side) => claimed[side].join() !== profile[side].join())
      .map((side) => fault('fault-wrong-profile', { side })),
    ...(answer.rules && JSON.stringify(answer.rules) !== JSON.stringify(rules)
      ? [fault('fault-wrong-rules')]
      : []),
    ...(stable ? blocking.map(([id, partner]) => fault('fault-blocking-pair', { id, partner })) : []),
    ...proof.faults,
  ];
  return { faults, placed: groups.length, profile, blocking, proved: proof.holds && faults.length === 0 };
}
