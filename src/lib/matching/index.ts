/** Matching people by their rankings: exact, explained, and checkable. */

export { blockingPairs } from './blockingPairs.ts';
export { type Comparison, compare, type Summary, type Trial, whoChanges } from './compare.ts';
export { type Fault, type FaultCode, type Judgement, judge } from './judge.ts';
export type {
  Agent,
  FullPartner,
  LeftOver,
  LeftOverReason,
  Market,
  Matching,
  MatchOptions,
  Method,
  Objective,
  Pair,
  PricesProof,
  Profile,
  Proof,
  RuledOut,
  RulesInForce,
  Side,
  Tier,
  TwoSidedMarket,
  WeighedObjective,
  Whose,
} from './market.ts';
export { methods } from './market.ts';
export { marketOf, matchOptionsOf } from './marketOf.ts';
export { availableMethods, match } from './match.ts';
export { type MarketProblem, type MarketProblemCode, withNames } from './problems.ts';
