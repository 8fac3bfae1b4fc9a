import { faultInDraw } from './checkDraw.ts';
import { faultInPoolPrices, faultInRings } from './checkPoolProof.ts';
import { faultInPrices } from './checkProof.ts';
import { type Answer, type Fault, fault, trioOf } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { MatchOptions, Method, Proof, RulesInForce } from './market.ts';

/** What of a proof does not hold, null if all of it does; a trio's proof only says how good it is. */
function whatFails(
  ledger: Ledger,
  rules: RulesInForce,
  options: MatchOptions,
  answer: Answer,
  proof: Proof,
): string | null {
  const greedy: RulesInForce = { ...rules, method: 'greedy-maximum' };
  switch (proof.kind) {
    case 'prices':
      return faultInPrices(ledger, rules, options, answer.pairs, proof);
    case 'pool-prices':
      return faultInPoolPrices(ledger, rules, options, answer.pairs, proof);
    case 'no-stable-pairing': {
      const rings = faultInRings(ledger, rules, options, proof);
      if (rings !== null || trioOf(answer).length > 0) return rings;
      return faultInPoolPrices(ledger, greedy, options, answer.pairs, proof.instead);
    }
    case 'draw':
      return faultInDraw(ledger, rules, options, answer, proof.order);
    default:
      return null;
  }
}

/** What is missing from the proof that nothing better exists; nothing where it holds, or where none was given. */
export function faultsInProof(
  ledger: Ledger,
  rules: RulesInForce,
  options: MatchOptions,
  answer: Answer,
): Fault[] {
  const { proof } = answer;
  if (proof === undefined) return [];
  const pool = ledger.market.kind === 'one-pool';
  const byAims: readonly Proof['kind'][] = pool ? ['pool-prices', 'trio'] : ['prices'];
  const byMethod: Partial<Record<Method, readonly Proof['kind'][]>> = {
    stable: pool ? ['no-blocking-pair', 'no-stable-pairing'] : ['no-blocking-pair'],
    lottery: ['draw'],
  };
  if (!(byMethod[rules.method] ?? byAims).includes(proof.kind))
    return [fault('fault-unproved', { what: 'kind' })];
  const what = whatFails(ledger, rules, options, answer, proof);
  return what === null ? [] : [fault('fault-unproved', { what })];
}
