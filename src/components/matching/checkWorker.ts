/** Holds a match record against ballots, away from the page; apart from the match worker, which needs no digest. */
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
};
/** A verdict as it is shown: `possible` where the method gives a match at all. */
export type CheckedRecord = {
  readonly sameBallots: boolean;
  readonly ballots: string;
  readonly possible: boolean;
  readonly different: readonly string[];
  readonly faults: readonly Fault[];
  readonly proved: boolean;
};
function recordChecked({ market, record }: CheckQuestion): CheckedRecord {
  const { sameBallots, result, different, faults, proved } = checkRecord(market, record);
  const ballots = ballotsDigest(market);
  return { sameBallots, ballots, possible: result.ok, different, faults, proved };
}

answerWith<CheckQuestion, CheckedRecord>(recordChecked);
