/** Matches the same ballots under several methods, away from the page, and checks every answer. */
import { compare, judge, type Market, matchOptionsOf, type Trial } from '../../lib/matching/index.ts';
import type { MatchSettings, Method } from '../../lib/programme/index.ts';
import { answerWith } from '../worker.ts';

export type MatchQuestion = {
  readonly market: Market;
  readonly settings: MatchSettings;
  readonly methods: readonly Method[];
};

/** `sound`: the checker, which shares nothing with the solvers, found no fault. `proved`: nothing better exists. */
export type CheckedTrial = Trial & { readonly sound: boolean; readonly proved: boolean };

const checked = (market: Market, trial: Trial): CheckedTrial => {
  if (!trial.result.ok) return { ...trial, sound: true, proved: true };
  const { faults, proved } = judge(market, trial.result.value, trial.options);
  return { ...trial, sound: faults.length === 0, proved };
};

answerWith<MatchQuestion, readonly CheckedTrial[]>(({ market, settings, methods }) => {
  const options = methods.map((method) => matchOptionsOf(settings, method));
  return compare(market, options).trials.map((trial) => checked(market, trial));
});
