import type { ProofCheck } from './checkAnswerProof.ts';
import { faultInDraw } from './checkDraw.ts';
import { faultInPoolPrices, faultInRings } from './checkPoolProof.ts';
import { faultInTrio } from './checkTrio.ts';
import { type Answer, trioOf } from './faults.ts';
import { type Judgement, judgeBy } from './judgeBy.ts';
import type { MatchOptions, PoolMarket } from './market.ts';

/** What of a proof for one pool does not hold. */
export const failsInPool: ProofCheck = (ledger, rules, options, answer, proof) => {
  switch (proof.kind) {
    case 'pool-prices':
      return faultInPoolPrices(ledger, rules, options, answer.pairs, proof);
    case 'no-stable-pairing': {
      const rings = faultInRings(ledger, rules, options, proof);
      if (rings !== null || trioOf(answer).length > 0) return rings;
      const greedy = { ...rules, method: 'greedy-maximum' } as const;
      return faultInPoolPrices(ledger, greedy, options, answer.pairs, proof.instead);
    }
    case 'draw':
      return faultInDraw(ledger, rules, options, answer, proof.order);
    case 'trio':
      return faultInTrio(ledger, rules, options, answer.pairs, trioOf(answer), proof);
    default:
      return null;
  }
};

/** As `judge`, for one pool alone. */
export const judgePool = (market: PoolMarket, answer: Answer, options: MatchOptions): Judgement =>
  judgeBy(failsInPool, market, answer, options);
