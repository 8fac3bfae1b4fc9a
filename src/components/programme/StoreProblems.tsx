import type { Problem } from '../../lib/problem.ts';
import { ProblemItem } from '../controls/ProblemList.tsx';
import { wordsFor } from '../problemWords/store.ts';
import type { StoreCode } from '../programmeStore.ts';

/** What saving and opening ran into. Its words are many and seldom needed, so pages fetch them when they are. */
export function StoreProblems({ problems }: { readonly problems: readonly Problem<StoreCode>[] }) {
  return (
    <>
      {problems.map((problem) => (
        <ProblemItem
          key={problem.code}
          problem={{ key: problem.code, level: 'check', words: wordsFor(problem) }}
        />
      ))}
    </>
  );
}
