import { composeConstitution, constitutionSuggestions } from '../../lib/constitution/index.ts';
import type { ClauseLibrary, Paper } from '../../lib/papers/index.ts';
import type { Answer } from '../../lib/programme/index.ts';
import {
  goToQuestion,
  PaperQuestions,
  ProgrammeQuestions,
  StillToFill,
} from '../controls/PaperQuestions.tsx';
import { PaperPanels } from '../papers/PaperPanels.tsx';
import { PaperPreview } from '../papers/PaperPreview.tsx';
import { answerPaper } from '../papers/paperChanges.ts';
import { printPapers } from '../papers/printPapers.ts';
import { SavePapers } from '../papers/SavePapers.tsx';
import { programme } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import { useReady } from '../useReady.ts';

/** Questions on the left, the constitution as it will print on the right. */
export function ConstitutionTool({ library }: { readonly library: ClauseLibrary }) {
  if (!useReady()) return <div class="bench" aria-busy="true" />;
  const p = programme.value;
  const paper = composeConstitution(p, library);
  const suggestions = constitutionSuggestions(p);
  const answer = (field: string, given: Answer | undefined, label: string): void =>
    answerPaper(library, field, given, label);
  return (
    <>
      <PaperPanels
        p={p}
        library={library}
        paper={paper}
        answers={{ ...suggestions, ...p.constitution.answers }}
      />
      <div class="bench paper-bench">
        <section class="in" aria-label="Questions for the constitution">
          <h2>
            Still to fill in <span class="count">{paper.blanks.length}</span>
          </h2>
          <StillToFill paper={paper} />
          <h2>Questions</h2>
          <ProgrammeQuestions paper={paper} />
          <PaperQuestions
            library={library}
            paper={paper}
            answers={p.constitution.answers}
            suggestions={suggestions}
            asks={() => true}
            onAnswer={answer}
          />
          <p class="small" data-question="peer">
            Who counts as a peer, and what this mentorship is, come from{' '}
            <a href={href('/tools/peer/')}>Define the peer</a>.
          </p>
        </section>
        <section class="out" aria-label="The constitution">
          <PaperPreview paper={paper} size={p.print.size} onField={goToQuestion}>
            <Buttons paper={paper} size={p.print.size} />
          </PaperPreview>
        </section>
      </div>
    </>
  );
}

const Buttons = ({ paper, size }: { readonly paper: Paper; readonly size: 'A4' | 'Letter' }) => (
  <>
    <button class="btn" type="button" onClick={() => void printPapers([paper], { size })}>
      Print the constitution
    </button>
    <SavePapers papers={() => [paper]} count={1} size={size} name={paper.key} />
  </>
);
