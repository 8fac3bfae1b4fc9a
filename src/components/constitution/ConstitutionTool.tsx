import { useState } from 'preact/hooks';
import type { ClauseLibrary } from '../../lib/papers/index.ts';
import type { Answer, Programme } from '../../lib/programme/index.ts';
import {
  goToQuestion,
  PaperQuestions,
  ProgrammeQuestions,
  StillToFill,
} from '../controls/PaperQuestions.tsx';
import { later } from '../later.tsx';
import { CheckButton } from '../papers/CheckButton.tsx';
import type { Composed } from '../papers/composing.ts';
import { PaperPanels } from '../papers/PaperPanels.tsx';
import { PaperPreview } from '../papers/PaperPreview.tsx';
import { answerPaper } from '../papers/paperChanges.ts';
import { printPapers } from '../papers/printPapers.ts';
import { everyPaper, usePaper } from '../papers/usePaper.ts';
import { programme } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import { useReady } from '../useReady.ts';

const CheckStep = later(async () => (await import('../papers/CheckStep.tsx')).CheckStep);
const SavePapers = later(async () => (await import('../papers/SavePapers.tsx')).SavePapers);

/** Everybody signs it. */
const everybody: readonly string[] = [];

/** Questions on the left, the constitution as it will print on the right; a look at all answers before printing. */
export function ConstitutionTool({ library }: { readonly library: ClauseLibrary }) {
  const [checking, setChecking] = useState(false);
  const p = programme.value;
  const composed = usePaper(useReady() ? { p, library, members: everybody } : null);
  if (!composed) return <div class="bench" aria-busy="true" />;
  const leave = (field?: string): void => {
    setChecking(false);
    if (field !== undefined) goToQuestion(field);
  };
  return (
    <>
      {!checking && <PaperPanels p={p} library={library} choices={p.constitution} faults={composed.faults} />}
      <div class="bench paper-bench">
        <section class="in" aria-label={checking ? 'Check your answers' : 'Questions for the constitution'}>
          {checking ? (
            <CheckStep p={p} library={library} composed={composed} alone={{}} more={[]} onLeave={leave} />
          ) : (
            <Questions p={p} library={library} composed={composed} />
          )}
        </section>
        <section class="out" aria-label="The constitution">
          <PaperPreview paper={composed.paper} size={p.print.size} onField={checking ? leave : goToQuestion}>
            {checking ? (
              <Buttons p={p} library={library} />
            ) : (
              <CheckButton onClick={() => setChecking(true)} />
            )}
          </PaperPreview>
        </section>
      </div>
    </>
  );
}

type Part = { readonly p: Programme; readonly library: ClauseLibrary };

function Questions({ p, library, composed }: Part & { readonly composed: Composed }) {
  const { paper, suggestions } = composed;
  return (
    <>
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
        onAnswer={(field: string, given: Answer | undefined, label: string) =>
          answerPaper(library, field, given, label)
        }
      />
      <p class="small" data-question="peer">
        Who counts as a peer, and what this mentorship is, come from{' '}
        <a href={href('/tools/peer/')}>Define the peer</a>.
      </p>
    </>
  );
}

function Buttons({ p, library }: Part) {
  const papers = () => everyPaper(p, library);
  const { size } = p.print;
  return (
    <>
      <button class="btn" type="button" onClick={async () => printPapers(await papers(), { size })}>
        Print the constitution
      </button>
      <SavePapers papers={papers} count={1} size={size} name="constitution" />
    </>
  );
}
