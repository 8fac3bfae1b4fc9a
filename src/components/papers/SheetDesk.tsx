import type { ComponentChildren } from 'preact';
import type { ClauseLibrary, Paper } from '../../lib/papers/index.ts';
import type { Answers, Programme } from '../../lib/programme/index.ts';
import {
  goToQuestion,
  PaperQuestions,
  ProgrammeQuestions,
  StillToFill,
} from '../controls/PaperQuestions.tsx';
import { Stepper } from '../controls/Stepper.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import { printPapers } from './printPapers.ts';
import { SavePapers } from './SavePapers.tsx';
import { answerSheet, sheetIn, versionSheet } from './sheetChanges.ts';

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly paper: Paper;
  readonly suggestions: Answers;
  /** "Print the brief" */
  readonly print: string;
  /** Questions that are not answers of this paper alone: the day of the event. */
  readonly before?: ComponentChildren;
  /** What can be done with the paper besides printing and saving it. */
  readonly acts?: ComponentChildren;
};

/** A smaller paper: its questions on the left, the paper as it will print on the right. */
export function SheetDesk({ p, library, paper, suggestions, print, before, acts }: Props) {
  const { kind } = library.cover;
  const { answers, documentVersion } = sheetIn(p.sheets, kind);
  const { size } = p.print;
  return (
    <div class="bench paper-bench">
      <section class="in" aria-label={`Questions: ${paper.title}`}>
        <h2>
          Still to fill in <span class="count">{paper.blanks.length}</span>
        </h2>
        <StillToFill paper={paper} />
        <h2>Questions</h2>
        {before}
        <PaperQuestions
          library={library}
          paper={paper}
          answers={answers}
          suggestions={suggestions}
          asks={() => true}
          onAnswer={(field, given, label) => answerSheet(kind, field, given, label)}
        />
        <ProgrammeQuestions paper={paper} />
        <Stepper
          label="Version of this paper"
          hint="Raise it when you hand out a changed one."
          value={documentVersion}
          min={1}
          max={999}
          onChange={(version) => versionSheet(kind, version)}
        />
      </section>
      <section class="out" aria-label={paper.title}>
        <PaperPreview paper={paper} size={size} onField={goToQuestion}>
          <button class="btn" type="button" onClick={() => void printPapers([paper], { size })}>
            {print}
          </button>
          <SavePapers papers={() => [paper]} count={1} size={size} name={paper.key} />
        </PaperPreview>
        {acts}
      </section>
    </div>
  );
}
