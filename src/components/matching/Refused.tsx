import { type Trial, withNames } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ProblemList } from '../controls/ProblemList.tsx';
import { wordsFor } from '../problemWords/matching.ts';
import { namesOf } from './telling.ts';

/** Why there is no match under these rules, and what to change. */
export function Refused({ p, trial }: { readonly p: Programme; readonly trial: Trial }) {
  if (trial.result.ok) return null;
  const nameOf = namesOf(p);
  return (
    <div class="answer">
      <h2>These rules cannot all be kept</h2>
      <ProblemList
        problems={trial.result.problems.map((problem, at) => ({
          key: `${problem.code}-${at}`,
          level: 'block',
          words: wordsFor(withNames(problem, nameOf)),
        }))}
      />
    </div>
  );
}
