/** Holds a match record against ballots, away from the page; apart from the match worker, which needs no digest. */

import { fitOf, type Measurable } from '../../lib/balance/index.ts';
import {
  ballotsDigest,
  checkRecord,
  type Fault,
  type Market,
  type MatchRecord,
} from '../../lib/matching/index.ts';
import { answerWith } from '../worker.ts';

export type CheckQuestion = {
  readonly market: Market;
  readonly record: MatchRecord;
  /** What balance is measured from, where the record says that it counted. */
  readonly balance: Measurable | null;
};
/** A verdict as it is shown: `possible` where the method gives a match at all. */
export type CheckedRecord = {
  readonly sameBallots: boolean;
  /** Null where balance did not count. */
  readonly sameFit: boolean | null;
  readonly ballots: string;
  readonly possible: boolean;
  readonly different: readonly string[];
  readonly faults: readonly Fault[];
  readonly proved: boolean;
};
function recordChecked({ market, record, balance }: CheckQuestion): CheckedRecord {
  const fitBetween = balance ? fitOf(balance) : undefined;
  const { sameBallots, sameFit, result, different, faults, proved } = checkRecord(market, record, fitBetween);
  const ballots = ballotsDigest(market);
  return { sameBallots, sameFit, ballots, possible: result.ok, different, faults, proved };
}

answerWith<CheckQuestion, CheckedRecord>(recordChecked);
