/** The calls into the match worker: one of each kind, so that no question ends another that is still wanted. */
import type { DecidedBy, Distance, Explanation, MoveJudgement } from '../../lib/matching/index.ts';
import { type WorkerCall, workerCall } from '../worker.ts';
import type {
  ChangeQuestion,
  CheckedMatch,
  DecidedQuestion,
  ExplainQuestion,
  MatchAnswer,
  MatchQuestion,
  PriceQuestion,
  RematchQuestion,
} from './matchWorker.ts';

const started = (): Worker => new Worker(new URL('./matchWorker.ts', import.meta.url), { type: 'module' });

export const matching: WorkerCall<MatchQuestion, MatchAnswer> = workerCall(started);
export const explaining: WorkerCall<ExplainQuestion, Explanation> = workerCall(started);
export const judging: WorkerCall<ChangeQuestion, MoveJudgement> = workerCall(started);
export const deciding: WorkerCall<DecidedQuestion, readonly DecidedBy[]> = workerCall(started);
export const rematching: WorkerCall<RematchQuestion, CheckedMatch> = workerCall(started);
export const pricing: WorkerCall<PriceQuestion, readonly Distance[]> = workerCall(started);
