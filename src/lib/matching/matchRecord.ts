/** A match record: what anybody who holds the ballots needs to find the same match again, and no names. */
import { sha256 } from '@noble/hashes/sha2.js';
import { failed, ok, type Result } from '../problem.ts';
import { everyPair } from './blockingPairs.ts';
import type { Fault } from './faults.ts';
import { fitDigest } from './fitDigest.ts';
import { rulesExpected } from './fromBallots.ts';
import { judge } from './judge.ts';
import { ledgerOf } from './ledger.ts';
import {
  type Agent,
  type Market,
  type Matching,
  type MatchOptions,
  type Method,
  methods,
  type Pair,
  type RulesInForce,
} from './market.ts';
import { match } from './match.ts';
import { type MarketProblem, problem } from './problems.ts';
import { whoChanges } from './sideBySide.ts';

declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

export type MatchRecord = {
  readonly record: 'peer-mentoring-match';
  readonly version: 1;
  readonly rules: RulesInForce;
  /** SHA-256 of the ballots, places and rules about pairs, in 64 hexadecimal digits. */
  readonly ballots: string;
  /** SHA-256 of how well the people on the ballots fit; null where balance did not count. */
  readonly fit: string | null;
  readonly pairs: readonly Pair[];
  /** Groups of three. */
  readonly trios: readonly (readonly string[])[];
  readonly leftOver: readonly string[];
};

const inOrder = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
const sortedPair = ([x, y]: Pair): Pair => (x < y ? [x, y] : [y, x]);
const pairList = (pairs: readonly Pair[] | undefined): Pair[] =>
  (pairs ?? [])
    .map(sortedPair)
    .sort((x, y) => inOrder(x[0], y[0]) || inOrder(x[1], y[1]))
    .filter((pair, at, all) => pair.join('\n') !== all[at - 1]?.join('\n'));

const listed = (agents: readonly Agent[]): unknown[] =>
  [...agents]
    .sort((x, y) => inOrder(x.id, y.id))
    .map(({ id, tiers, capacity = 1, minimum = 0 }) => [
      id,
      capacity,
      minimum,
      [...tiers].sort((x, y) => x.rank - y.rank).map(({ rank, ids }) => [rank, [...ids].sort(inOrder)]),
    ]);

/**
 * SHA-256 of everything that a match is made from, as 64 hexadecimal digits: the same in whatever order people,
 * ties and rules stand. Names are no part of it, ids are. O(ballot entries x log).
 */
export function ballotsDigest(market: Market): string {
  const people =
    market.kind === 'two-sided'
      ? [listed(market.a), listed(market.b)]
      : [listed(market.agents), market.size?.min ?? 2, market.size?.max ?? 2];
  const text = JSON.stringify([
    market.kind,
    ...people,
    pairList(market.forbidden),
    pairList(market.required),
  ]);
  return [...sha256(new TextEncoder().encode(text))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** The record of a match. The market must be the one it was made from, and `fit` the one it was made with. */
export const recordOf = (
  market: Market,
  { rules, pairs, groups, leftOver }: Matching,
  fit?: MatchOptions['fit'],
): MatchRecord => ({
  record: 'peer-mentoring-match',
  version: 1,
  rules,
  ballots: ballotsDigest(market),
  fit: fit ? fitDigest(market, fit) : null,
  pairs,
  trios: (groups ?? []).filter((group) => group.length > 2),
  leftOver: leftOver.map(({ id }) => id),
});

/** The record as the text that is saved, pasted and read again. */
export const writeRecord = (record: MatchRecord): string => `${JSON.stringify(record, null, 1)}\n`;

const longestRecord = 4_000_000;
const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const isGroups = (value: unknown, least: number, most: number): boolean =>
  Array.isArray(value) && value.every((one) => isIds(one) && one.length >= least && one.length <= most);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function isRules(value: unknown): value is RulesInForce {
  if (typeof value !== 'object' || value === null) return false;
  const rules = value as Record<string, unknown>;
  return (
    methods.includes(rules.method as Method) &&
    ['a', 'b', 'both'].includes(rules.whose as string) &&
    ['a', 'b'].includes(rules.proposing as string) &&
    ['never', 'last-resort'].includes(rules.unranked as string) &&
    typeof rules.mutual === 'boolean' &&
    isCount(rules.seed) &&
    isCount(rules.unlistedRank)
  );
}

/** Reads the text of a record, which may be anything; fails with `record-unreadable` or `record-newer`. */
export function readRecord(text: string): Result<MatchRecord, MarketProblem> {
  const unreadable = failed(problem('record-unreadable', {}));
  if (text.length > longestRecord) return unreadable;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable;
  }
  if (typeof value !== 'object' || value === null) return unreadable;
  const it = value as Record<string, unknown>;
  if (it.record !== 'peer-mentoring-match') return unreadable;
  if (isCount(it.version) && (it.version as number) > 1) return failed(problem('record-newer', {}));
  const whole =
    it.version === 1 &&
    isRules(it.rules) &&
    typeof it.ballots === 'string' &&
    /^[\da-f]{64}$/.test(it.ballots) &&
    (it.fit === null ||
      it.fit === undefined ||
      (typeof it.fit === 'string' && /^[\da-f]{64}$/.test(it.fit))) &&
    isGroups(it.pairs, 2, 2) &&
    isGroups(it.trios, 3, 3) &&
    isIds(it.leftOver);
  return whole ? ok({ fit: null, ...it } as unknown as MatchRecord) : unreadable;
}

/**
 * The ways of matching that a record allows to compare: its own rules under another method. Whether two people
 * must have ranked each other is carried over only where the record's method does not ask for it by itself.
 */
export function optionsOfRecord(
  market: Market,
  { rules }: MatchRecord,
  method: Method,
  fit?: MatchOptions['fit'],
): MatchOptions {
  const { whose, proposing, unranked, seed, mutual } = rules;
  const usual = rulesExpected(ledgerOf(market), { method: rules.method }).mutual;
  return {
    method,
    whose,
    proposing,
    unranked,
    seed,
    ...(method === rules.method || mutual !== usual ? { mutual } : {}),
    ...(fit ? { fit } : {}),
  };
}

/** What a record is worth to somebody who holds the ballots. */
export type RecordVerdict = {
  /** Whether these are the ballots, places and rules that the record was made from. */
  readonly sameBallots: boolean;
  /** Whether people fit as they did when the record was made; null where balance did not count. */
  readonly sameFit: boolean | null;
  /** What the method gives on the ballots at hand. */
  readonly result: Result<Matching, MarketProblem>;
  /** Who has other partners in the record than by the method; empty where it is the method’s result. */
  readonly different: readonly string[];
  /** What the checker finds wrong with the record’s own pairs, by the record’s rules. */
  readonly faults: readonly Fault[];
  /** Whether the method’s result was checked and nothing better exists by the method. */
  readonly proved: boolean;
};

/**
 * Matches the ballots afresh by the record’s method, rules and seed, and holds the record against it. The fit is
 * asked only where the record says that balance counted. Costs one `match` and two `judge`.
 */
export function checkRecord(
  market: Market,
  record: MatchRecord,
  fitOf?: (x: string, y: string) => number,
): RecordVerdict {
  const { unlistedRank: _, ...rules } = record.rules;
  const fit = record.fit === null ? undefined : fitOf;
  const options: MatchOptions = { ...rules, ...(fit ? { fit } : {}) };
  const result = match(market, options);
  const pool = market.kind === 'one-pool' && (market.size?.max ?? 2) > 2;
  const own = { pairs: record.pairs, groups: [...record.pairs, ...record.trios] };
  const made = result.ok ? result.value.lastResort : [];
  const answer = { pairs: record.pairs, lastResort: made, ...(pool ? { groups: own.groups } : {}) };
  const fresh = result.ok ? judge(market, result.value, options) : null;
  return {
    sameBallots: ballotsDigest(market) === record.ballots,
    sameFit: record.fit === null ? null : fit !== undefined && fitDigest(market, fit) === record.fit,
    result,
    different: result.ok ? whoChanges(everyPair(result.value), everyPair(own)) : [],
    faults: judge(market, answer, options).faults,
    proved: fresh?.proved === true && fresh.faults.length === 0,
  };
}
