/** Matches the same ballots under several methods, away from the page. */
import { type Comparison, compare, type Market, matchOptionsOf } from '../../lib/matching/index.ts';
import type { MatchSettings, Method } from '../../lib/programme/index.ts';
import { answerWith } from '../worker.ts';

export type MatchQuestion = {
  readonly market: Market;
  readonly settings: MatchSettings;
  readonly methods: readonly Method[];
};

answerWith<MatchQuestion, Comparison>(({ market, settings, methods }) =>
  compare(
    market,
    methods.map((method) => matchOptionsOf(settings, method)),
  ),
);
