/** Everything about a match that takes thought, away from the page: matching, checking, explaining, judging. */
import {
  compare,
  type DecidedBy,
  type Explanation,
  explain,
  type Fault,
  judge,
  judgeChange,
  type Market,
  type Matching,
  type MatchOptions,
  type MoveJudgement,
  matchOptionsOf,
  type Pair,
  rematch,
  rerunOptions,
  type Trial,
  whatDecided,
} from '../../lib/matching/index.ts';
import type { MatchSettings, Method } from '../../lib/programme/index.ts';
import { answerWith } from '../worker.ts';

export type MatchQuestion = {
  readonly ask: 'match';
  /** Comes back with the answer, so that an answer is never taken for that to a later question. */
  readonly turn: number;
  readonly market: Market;
  readonly settings: MatchSettings;
  readonly methods: readonly Method[];
};
export type ExplainQuestion = {
  readonly ask: 'explain';
  readonly market: Market;
  readonly matching: Matching;
  readonly id: string;
};
export type ChangeQuestion = {
  readonly ask: 'change';
  readonly market: Market;
  readonly matching: Matching;
  readonly changed: Market;
};
export type DecidedQuestion = {
  readonly ask: 'decided';
  readonly market: Market;
  readonly matching: Matching;
  readonly pairs: readonly Pair[];
};
export type RematchQuestion = {
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
export type MatchAnswer = { readonly turn: number; readonly trials: readonly CheckedTrial[] };
export type Answer = MatchAnswer | Explanation | MoveJudgement | readonly DecidedBy[] | CheckedMatch;

const checked = (market: Market, trial: Trial): CheckedTrial => {
  if (!trial.result.ok) return { ...trial, sound: true, proved: true };
  const { faults, proved } = judge(market, trial.result.value, trial.options);
  return { ...trial, sound: faults.length === 0, proved };
};

function rematched({ market, before, lastResort, options }: RematchQuestion): CheckedMatch {
  const result = rematch(market, before, options);
  const trios = market.kind === 'one-pool' && market.size?.max === 3;
  const groups = trios ? { groups: [...before.pairs, ...(before.groups ?? [])] } : {};
  const faultsBefore = judge(market, { pairs: before.pairs, lastResort, ...groups }, options).faults;
  if (!result.ok) return { matching: null, faultsBefore };
  const { faults } = judge(market, result.value, rerunOptions(market, before, options));
  return { matching: faults.length === 0 ? result.value : null, faultsBefore };
}

answerWith<Question, Answer>((question) => {
  switch (question.ask) {
    case 'match': {
      const { turn, market, settings, methods } = question;
      const options = methods.map((method) => matchOptionsOf(settings, method));
      return { turn, trials: compare(market, options).trials.map((trial) => checked(market, trial)) };
    }
    case 'explain':
      return explain(question.market, question.matching, question.id);
    case 'change':
      return judgeChange(question.market, question.matching, question.changed);
    case 'decided':
      return whatDecided(question.market, question.matching, question.pairs);
    case 'rematch':
      return rematched(question);
  }
});
