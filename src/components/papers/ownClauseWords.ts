import type { ClauseCode } from '../../lib/papers/index.ts';
import type { Problem } from '../../lib/problem.ts';
import { wordsFor } from '../problemWords/clauses.ts';

/** What is wrong with an organiser's own words: the sentence for the clause files, with its line and no file. */
export function wordsForOwnClause(problem: Problem<ClauseCode>): string {
  const { file, line } = problem.facts ?? {};
  return wordsFor(problem).replace(`${String(file)}:${String(line)}:`, `Line ${String(line)}:`);
}
