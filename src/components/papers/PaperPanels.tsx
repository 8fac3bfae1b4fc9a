import type { ComponentChildren } from 'preact';
import type { ClauseLibrary, Paper } from '../../lib/papers/index.ts';
import type { Answer, Programme } from '../../lib/programme/index.ts';
import { CheckAnswers } from './CheckAnswers.tsx';
import { OwnClauses } from './OwnClauses.tsx';
import { StartingPoints } from './StartingPoints.tsx';
import { WhatIsNew } from './WhatIsNew.tsx';

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly paper: Paper;
  readonly answers: Readonly<Record<string, Answer>>;
  /** What belongs to one kind of paper alone. */
  readonly children?: ComponentChildren;
};

/** What concerns the paper as a whole: how to begin, its clauses, and a last look at the answers. */
export function PaperPanels({ p, library, paper, answers, children }: Props) {
  return (
    <div class="wide-panels">
      <WhatIsNew p={p} library={library} />
      <StartingPoints p={p} library={library} />
      <OwnClauses p={p} library={library} />
      <CheckAnswers p={p} library={library} paper={paper} answers={answers} />
      {children}
    </div>
  );
}
