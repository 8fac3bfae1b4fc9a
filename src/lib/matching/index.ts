/** Matching people by their rankings: exact, explained, and checkable. */

export { fitInForce, pairsKeptApart } from './balanceOf.ts';
export { blockingPairs, everyPair } from './blockingPairs.ts';
export type { Change, Difference, Held } from './changes.ts';
export { compare } from './compare.ts';
export { type Distance, distances } from './distances.ts';
export {
  deadlinesOf,
  type Ending,
  type EndingOption,
  type EndingReason,
  type EndingTrigger,
  earlierRematch,
  endedByChoice,
  endingReasons,
  endingsIn,
  endingTriggers,
  madeOn,
  nextEndingKey,
  withEnding,
  withoutEnding,
} from './endings.ts';
export { explain, explainer, whatDecided } from './explain.ts';
export type { ChoiceReason, DecidedBy, Explanation } from './explanation.ts';
export type { Fault, FaultCode } from './faults.ts';
export { fitDigest } from './fitDigest.ts';
export { judge } from './judge.ts';
export type { Judgement } from './judgeBy.ts';
export { afterMove, judgeChange, judgeMove, type Move, type MoveJudgement } from './judgeMove.ts';
export { judgePool } from './judgePool.ts';
export { judgeSides } from './judgeSides.ts';
export type {
  Agent,
  FullPartner,
  LeftOver,
  LeftOverReason,
  Market,
  Matching,
  MatchOptions,
  Method,
  NoStablePairing,
  Objective,
  Pair,
  PoolMarket,
  PoolPricesProof,
  PricedSet,
  PricesProof,
  Profile,
  Proof,
  RuledOut,
  RulesInForce,
  Side,
  Tier,
  TrioProof,
  TwoSidedMarket,
  WeighedObjective,
  Whose,
} from './market.ts';
export { methods } from './market.ts';
export { marketOf } from './marketOf.ts';
export { type Matchable, marketKeepingApart, matchOptionsOf } from './marketParts.ts';
export { match } from './match.ts';
export { matchPool } from './matchPool.ts';
export {
  ballotsDigest,
  checkRecord,
  type MatchRecord,
  optionsOfRecord,
  type RecordVerdict,
  readRecord,
  recordOf,
  writeRecord,
} from './matchRecord.ts';
export { matchTwoSided } from './matchTwoSided.ts';
export { availableMethods } from './methodsFor.ts';
export { movedProgramme } from './moveInProgramme.ts';
export { type MarketProblem, type MarketProblemCode, withNames } from './problems.ts';
export { type PairsCode, type ReadPairs, readPairs } from './readPairs.ts';
export { rematch, rerunOptions } from './rerun.ts';
export { type Reserve, runnersUp } from './runnersUp.ts';
export { type Comparison, type Summary, sideBySide, type Trial, whoChanges } from './sideBySide.ts';
export {
  type Circle,
  changesOf,
  inOne,
  type Join,
  matchAfter,
  partingOf,
  type Step,
  type Swap,
  type WaysOn,
  waysOn,
} from './waysOn.ts';
