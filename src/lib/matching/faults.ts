import type { Problem } from '../problem.ts';
import type { Matching } from './market.ts';

/** What can be wrong with a matching. */
export type FaultCode =
  /** facts: id, partner */
  | 'fault-unknown-pair'
  | 'fault-pair-twice'
  | 'fault-forbidden-pair'
  | 'fault-unranked-pair'
  | 'fault-required-pair-missing'
  | 'fault-blocking-pair'
  | 'fault-wrong-last-resort'
  /** facts: id, capacity, partners (how many) */
  | 'fault-over-capacity'
  /** facts: id, minimum, partners (how many) */
  | 'fault-under-minimum'
  | 'fault-wrong-groups'
  /** facts: id */
  | 'fault-wrong-left-over'
  /** facts: side */
  | 'fault-wrong-profile'
  | 'fault-wrong-rules'
  /** facts: what (aims, weights, prices, pairs, places, sets, rings, order, choices or kind) */
  | 'fault-unproved';

export type Fault = Problem<FaultCode>;

/** A matching to be judged: its pairs, and whatever else it claims. */
export type Answer = Pick<Matching, 'pairs'> & Partial<Matching>;

/** The group of three, if there is one. */
export const trioOf = (answer: Answer): readonly string[] =>
  answer.groups?.find((group) => group.length === 3) ?? [];

export const fault = (code: FaultCode, facts: Problem['facts'] = {}): Fault => ({ code, facts });
