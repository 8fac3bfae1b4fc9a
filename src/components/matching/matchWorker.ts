/**
 * Everything about a match that takes thought, away from the page. The solver and the checker of the market's kind,
 * balance, and what answers the questions after the first are fetched as they are needed.
 */
import type { RuledOutPair } from '../../lib/balance/index.ts';
import {
  availableMethods,
  type DecidedBy,
  type Distance,
  type Explanation,
  type Fault,
  type Market,
  type Matchable,
  type Matching,
  type MatchOptions,
  type MoveJudgement,
  marketKeepingApart,
  matchOptionsOf,
  type Pair,
  sideBySide,
  type Trial,
} from '../../lib/matching/index.ts';
import { answerWith } from '../worker.ts';
import type { MadeMatch } from './judgedMatch.ts';

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
/** How far a match is from each method's best, had the organiser set no pair by hand. */
export type PriceQuestion = Asked & { readonly ask: 'price'; readonly made: MadeMatch };
export type LaterQuestion =
  | ExplainQuestion
  | ChangeQuestion
  | DecidedQuestion
  | RematchQuestion
  | PriceQuestion;
export type Question = MatchQuestion | LaterQuestion;

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
export type Answer =
  | MatchAnswer
  | Explanation
  | MoveJudgement
  | readonly DecidedBy[]
  | CheckedMatch
  | readonly Distance[];

type Judge = typeof import('./sidesSolver.ts').judge;

const checked = (market: Market, trial: Trial, judge: Judge): CheckedTrial => {
  // The fit is a function, which cannot be sent back.
  const { fit: _, ...options } = trial.options;
  if (!trial.result.ok) return { ...trial, options, sound: true, proved: true };
  const { faults, proved } = judge(market, trial.result.value, trial.options);
  return { ...trial, options, sound: faults.length === 0, proved };
};

/** The market and every method that there is for it. */
async function matchedByEach({ turn, parts }: MatchQuestion): Promise<MatchAnswer> {
  const [{ solve, judge }, { balanceOfParts }] = await Promise.all([
    parts.shape === 'one-pool' ? import('./poolSolver.ts') : import('./sidesSolver.ts'),
    import('./balanceOfParts.ts'),
  ]);
  const { keptApart, ruledOut, fitUnder } = balanceOfParts(parts);
  const market = marketKeepingApart(parts, keptApart);
  const best = fitUnder('best-fit');
  const { trials } = sideBySide(
    market,
    availableMethods(market, best ? { fit: best } : {}).map((method) => {
      const options = matchOptionsOf(parts.matching, method, fitUnder(method));
      return { options, result: solve(market, options) };
    }),
  );
  const balance = { compares: best !== undefined, ruledOut };
  return { turn, market, trials: trials.map((trial) => checked(market, trial, judge)), balance };
}

answerWith<Question, Answer>(async (question) => {
  if (question.ask === 'match') return matchedByEach(question);
  const { answered } = await import('./laterQuestions.ts');
  return answered(question);
});
