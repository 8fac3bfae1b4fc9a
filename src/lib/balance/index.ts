export {
  bestPairs,
  type Cohort,
  type MeasuredPair,
  measureCohort,
} from './cohort.ts';
export type { Conflict } from './conflicts.ts';
export { explainPair, type PairExplanation, type Trait } from './explainPair.ts';
export { bandFor, canCompare, fitOf, pairsRuledOut, type RuledOutPair } from './fit.ts';
export { type GroupMeasure, measureGroup } from './group.ts';
export { type HardBecause, type HardToPlace, hardToPlace } from './hardToPlace.ts';
export { answerWords, usualNear } from './likeness.ts';
export type { Link } from './links.ts';
export {
  type Balance,
  type Band,
  bandOf,
  type Measurable,
  measurePair,
  type PairMeasure,
  readBalance,
} from './measure.ts';
export { type MustsTest, type MustTest, testMusts } from './musts.ts';
