/** Matches the same ballots under several methods, away from the page. */
import {
  blockingPairs,
  type Market,
  type Matching,
  match,
  matchOptionsOf,
  type Pair,
} from '../../lib/matching/index.ts';
import type { Problem, Result } from '../../lib/problem.ts';
import type { MatchSettings, Method } from '../../lib/programme/index.ts';
import { answerWith } from '../worker.ts';

export type MatchQuestion = {
  readonly market: Market;
  readonly settings: MatchSettings;
  readonly methods: readonly Method[];
};

/** One method's answer, and who would both rather have each other under it. */
export type Trial = {
  readonly method: Method;
  readonly result: Result<Matching, Problem>;
  readonly blocking: readonly Pair[];
};

export const tryMethods = ({ market, settings, methods }: MatchQuestion): readonly Trial[] =>
  methods.map((method) => {
    const result = match(market, matchOptionsOf(settings, method));
    return { method, result, blocking: result.ok ? blockingPairs(market, result.value.pairs) : [] };
  });

answerWith(tryMethods);
