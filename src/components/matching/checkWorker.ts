/** Holds a match record, or a match made by hand, against ballots; apart from the match worker, which needs neither. */

import {
  availableMethods,
  ballotsDigest,
  checkRecord,
  fitInForce,
  type MarketProblem,
  type Matchable,
  type MatchRecord,
  marketOf,
  optionsOfRecord,
  type ReadPairs,
  readPairs,
  readRecord,
} from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { answerWith } from '../worker.ts';
import { type JudgedMatch, judgedMatch, type MadeMatch, rulesAsSet } from './judgedMatch.ts';

export type CheckQuestion = {
  readonly parts: Matchable & Pick<Programme, 'sideNames'>;
  /** What was pasted or dropped: a record, or a list of pairs. Null asks about `taken`. */
  readonly given: string | Uint8Array | null;
  /** The match that was taken; null where none was. */
  readonly taken: MadeMatch | null;
};

/** What a record says of itself, held against the ballots: `possible` where its method gives a match at all. */
export type RecordCheck = {
  readonly record: MatchRecord;
  readonly sameBallots: boolean;
  /** Null where balance did not count. */
  readonly sameFit: boolean | null;
  readonly ballots: string;
  readonly possible: boolean;
  readonly different: readonly string[];
  readonly proved: boolean;
};
export type Checked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly problems: readonly MarketProblem[] }
  | { readonly kind: 'record'; readonly check: RecordCheck; readonly judged: JudgedMatch }
  | { readonly kind: 'list'; readonly problems: ReadPairs['problems']; readonly judged: JudgedMatch | null }
  | { readonly kind: 'taken'; readonly judged: JudgedMatch };

function recordChecked(record: MatchRecord, parts: Matchable): Checked {
  const market = marketOf(parts);
  const between = fitInForce(parts, { fitTies: true }, record.rules.method);
  const counted = record.fit === null ? undefined : between;
  const { sameBallots, sameFit, result, different, proved } = checkRecord(market, record, counted);
  const best = fitInForce(parts, { fitTies: true }, 'best-fit');
  const judged = judgedMatch(market, record, {
    own: optionsOfRecord(market, record, record.rules.method, counted),
    each: availableMethods(market, best ? { fit: best } : {}).map((method) =>
      optionsOfRecord(market, record, method, method === 'best-fit' ? best : counted),
    ),
  });
  const { pairs, trios } = record;
  const ballots = ballotsDigest(market);
  const check = { record, sameBallots, sameFit, ballots, possible: result.ok, different, proved };
  return { kind: 'record', check, judged: { ...judged, pairs, trios } };
}

async function checked({ parts, given, taken }: CheckQuestion): Promise<Checked> {
  const judge = (made: MadeMatch): JudgedMatch => judgedMatch(marketOf(parts), made, rulesAsSet(parts));
  if (given === null) return taken ? { kind: 'taken', judged: judge(taken) } : { kind: 'nothing' };
  const text = typeof given === 'string' ? given : new TextDecoder().decode(given);
  if (text.trimStart().startsWith('{')) {
    const record = readRecord(text);
    if (!record.ok) return { kind: 'unreadable', problems: record.problems };
    return recordChecked(record.value, parts);
  }
  const { pairs, trios, problems } = await readPairs(given, parts);
  const empty = pairs.length + trios.length === 0;
  return { kind: 'list', problems, judged: empty ? null : judge({ pairs, trios }) };
}

answerWith<CheckQuestion, Checked>(checked);
