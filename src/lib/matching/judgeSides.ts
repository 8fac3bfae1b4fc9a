import type { ProofCheck } from './checkAnswerProof.ts';
import { faultInDraw } from './checkDraw.ts';
import { faultInPrices } from './checkProof.ts';
import type { Answer } from './faults.ts';
import { type Judgement, judgeBy } from './judgeBy.ts';
import type { MatchOptions, TwoSidedMarket } from './market.ts';

/** What of a proof for two sides does not hold. */
export const failsInSides: ProofCheck = (ledger, rules, options, answer, proof) => {
  if (proof.kind === 'prices') return faultInPrices(ledger, rules, options, answer.pairs, proof);
  if (proof.kind === 'draw') return faultInDraw(ledger, rules, options, answer, proof.order);
  return null;
};

/** As `judge`, for two sides alone. */
export const judgeSides = (market: TwoSidedMarket, answer: Answer, options: MatchOptions): Judgement =>
  judgeBy(failsInSides, market, answer, options);
