/** What the match worker answers once there is a match: why, what if, what decided, a match once more, and what rules cost. */
import {
  explain,
  fitInForce,
  judge,
  judgeChange,
  type Matchable,
  type Matching,
  type MatchOptions,
  rematch,
  rerunOptions,
  whatDecided,
} from '../../lib/matching/index.ts';
import { priceOfRules } from './judgedMatch.ts';
import type { Answer, CheckedMatch, LaterQuestion, RematchQuestion } from './matchWorker.ts';

function rematched({ market, before, lastResort, options: asked, parts }: RematchQuestion): CheckedMatch {
  const between = fitInForce(parts, parts.matching, asked.method);
  const options: MatchOptions = { ...asked, ...(between ? { fit: between } : {}) };
  const result = rematch(market, before, options);
  const trios = market.kind === 'one-pool' && market.size?.max === 3;
  const groups = trios ? { groups: [...before.pairs, ...(before.groups ?? [])] } : {};
  const faultsBefore = judge(market, { pairs: before.pairs, lastResort, ...groups }, options).faults;
  if (!result.ok) return { matching: null, faultsBefore };
  const { faults } = judge(market, result.value, rerunOptions(market, before, options));
  return { matching: faults.length === 0 ? result.value : null, faultsBefore };
}

/** The fit that a matching was made with. */
const fitOfMatching = ({ rules }: Matching, parts: Matchable): MatchOptions['fit'] =>
  fitInForce(parts, parts.matching, rules.method);

/** The answer to any question but the first. */
export function answered(question: LaterQuestion): Answer {
  if (question.ask === 'rematch') return rematched(question);
  if (question.ask === 'price') return priceOfRules(question.parts, question.made);
  const { market, matching, parts } = question;
  const between = fitOfMatching(matching, parts);
  switch (question.ask) {
    case 'explain':
      return explain(market, matching, question.id, between);
    case 'change':
      return judgeChange(market, matching, question.changed, between);
    case 'decided':
      return whatDecided(market, matching, question.pairs, between);
  }
}
