/** Everything about a match that takes thought, away from the page: matching, checking, explaining, judging. */
import { pairsRuledOut, type RuledOutPair } from '../../lib/balance/index.ts';
import {
  availableMethods,
  compare,
  type DecidedBy,
  type Explanation,
  explain,
  type Fault,
  fitInForce,
  judge,
  judgeChange,
  type Market,
  type Matchable,
  type Matching,
  type MatchOptions,
  type MoveJudgement,
  marketOf,
  matchOptionsOf,
  type Pair,
  rematch,
  rerunOptions,
  type Trial,
  whatDecided,
} from '../../lib/matching/index.ts';
import { answerWith } from '../worker.ts';

/** Every question brings what balance is measured from, as functions cannot be sent. */
type Asked = { readonly parts: Matchable };
export type MatchQuestion = Asked & {
  readonly ask: 'match';
  /** Comes back with the answer, so that an answer is never taken for that to a later question. */
  readonly turn: number;
};
export type ExplainQuestion = Asked & {
  readonly ask: 'explain';
  readonly market: Market;
  readonly matching: Matching;
  readonly id: string;
};
export type ChangeQuestion = Asked & {
  readonly ask: 'change';
  readonly market: Market;
  readonly matching: Matching;
  readonly changed: Market;
};
export type DecidedQuestion = Asked & {
  readonly ask: 'decided';
  readonly market: Market;
  readonly matching: Matching;
  readonly pairs: readonly Pair[];
};
export type RematchQuestion = Asked & {
  readonly ask: 'rematch';
  readonly market: Market;
  readonly before: Pick<Matching, 'pairs' | 'groups'>;
  /** Its pairs that no ranking asked for. */
  readonly lastResort: readonly Pair[];
  readonly options: MatchOptions;
};
export type Question = MatchQuestion | ExplainQuestion | ChangeQuestion | DecidedQuestion | RematchQuestion;

/** `sound`: the checker, which shares nothing with the solvers, found no fault. `proved`: nothing better exists. */
export type CheckedTrial = Trial & { readonly sound: boolean; readonly proved: boolean };
/** The match with the fewest changes, null where there is none, and what is wrong with the one before. */
export type CheckedMatch = { readonly matching: Matching | null; readonly faultsBefore: readonly Fault[] };
/** What balance has to say before any match: whether there is anything to compare, and whom it would keep apart. */
export type BalanceAnswer = { readonly compares: boolean; readonly ruledOut: readonly RuledOutPair[] };
export type MatchAnswer = {
  readonly turn: number;
  readonly market: Market;
  readonly trials: readonly CheckedTrial[];
  readonly balance: BalanceAnswer;
};
export type Answer = MatchAnswer | Explanation | MoveJudgement | readonly DecidedBy[] | CheckedMatch;

const checked = (market: Market, trial: Trial): CheckedTrial => {
  // The fit is a function, which cannot be sent back.
  const { fit: _, ...options } = trial.options;
  if (!trial.result.ok) return { ...trial, options, sound: true, proved: true };
  const { faults, proved } = judge(market, trial.result.value, trial.options);
  return { ...trial, options, sound: faults.length === 0, proved };
};

function rematched({ market, before, lastResort, options: asked, parts }: RematchQuestion): CheckedMatch {
  const between = fitInForce(parts, parts.matching, asked.method);
  const options: MatchOptions = { ...asked, ...(between ? { fit: between } : {}) };
  const result = rematch(market, before, options);
  const trios = market.kind === 'one-pool' && market.size?.max === 3;
  const groups = trios ? { groups: [...before.pairs, ...(before.groups ?? [])] } : {};
  const faultsBefore = judge(market, { pairs: before.pairs, lastResort, ...groups }, options).faults;
  if (!result.ok) return { matching: null, faultsBefore };
  const { faults } = judge(market, result.value, rerunOptions(market, before, options));
  return { matching: faults.length === 0 ? result.value : null, faultsBefore };
}

/** The fit that a matching was made with. */
const fitOfMatching = ({ rules }: Matching, parts: Matchable): MatchOptions['fit'] =>
  fitInForce(parts, parts.matching, rules.method);

/** The market and every method that there is for it. */
function matchedByEach({ turn, parts }: MatchQuestion): MatchAnswer {
  const market = marketOf(parts);
  const best = fitInForce(parts, parts.matching, 'best-fit');
  const options = availableMethods(market, best ? { fit: best } : {}).map((method) =>
    matchOptionsOf(parts.matching, method, fitInForce(parts, parts.matching, method)),
  );
  const { trials } = compare(market, options);
  const balance = { compares: best !== undefined, ruledOut: pairsRuledOut(parts) };
  return { turn, market, trials: trials.map((trial) => checked(market, trial)), balance };
}

function answered(question: Exclude<Question, MatchQuestion | RematchQuestion>): Answer {
  const { market, matching, parts } = question;
  const between = fitOfMatching(matching, parts);
  switch (question.ask) {
    case 'explain':
      return explain(market, matching, question.id, between);
    case 'change':
      return judgeChange(market, matching, question.changed, between);
    case 'decided':
      return whatDecided(market, matching, question.pairs, between);
  }
}

answerWith<Question, Answer>((question) => {
  if (question.ask === 'match') return matchedByEach(question);
  return question.ask === 'rematch' ? rematched(question) : answered(question);
});
