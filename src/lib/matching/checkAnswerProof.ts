import { type Answer, type Fault, fault } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { MatchOptions, Method, Proof, RulesInForce } from './market.ts';

/**
 * What of a proof does not hold, null if all of it does. Two sides have a check of their own (`failsInSides`) and so has
 * one pool (`failsInPool`), so that neither waits for the other.
 */
export type ProofCheck = (
  ledger: Ledger,
  rules: RulesInForce,
  options: MatchOptions,
  answer: Answer,
  proof: Proof,
) => string | null;

/** What the checker makes of a proof: what is wrong with it, and whether it shows that nothing better exists. */
export type ProofVerdict = { readonly faults: readonly Fault[]; readonly holds: boolean };

/**
 * Goes through the proof that nothing better exists. A pool with a trio and too many people to look at all of it
 * is without fault, and not proved.
 */
export function judgeProof(
  whatFails: ProofCheck,
  ledger: Ledger,
  rules: RulesInForce,
  options: MatchOptions,
  answer: Answer,
): ProofVerdict {
  const { proof } = answer;
  const wrong = (what: string): ProofVerdict => ({
    faults: [fault('fault-unproved', { what })],
    holds: false,
  });
  if (proof === undefined) return { faults: [], holds: false };
  const pool = ledger.market.kind === 'one-pool';
  const byAims: readonly Proof['kind'][] = pool ? ['pool-prices', 'trio'] : ['prices'];
  const byMethod: Partial<Record<Method, readonly Proof['kind'][]>> = {
    stable: pool ? ['no-blocking-pair', 'no-stable-pairing'] : ['no-blocking-pair'],
    lottery: ['draw'],
  };
  if (!(byMethod[rules.method] ?? byAims).includes(proof.kind)) return wrong('kind');
  const what = whatFails(ledger, rules, options, answer, proof);
  if (what === 'size') return { faults: [], holds: false };
  return what === null ? { faults: [], holds: true } : wrong(what);
}
