import { useState } from 'preact/hooks';
import { ChoiceGroup } from '../controls/Field.tsx';
import { later } from '../later.tsx';
import { useReady } from '../useReady.ts';
import type { PlanningLibraries, PlanningPaper } from './planningPapers.ts';

const PlanningDesk = later(async () => (await import('./PlanningDesk.tsx')).PlanningDesk);

const papers = [
  { value: 'brief', label: 'Brief', hint: 'One page for whoever has to say yes.' },
  { value: 'plan', label: 'Plan with dates', hint: 'Counted back from the event; also for your calendar.' },
  { value: 'application-form', label: 'Application form', hint: 'To copy, to print, or as a sheet to fill.' },
  { value: 'privacy-note', label: 'Privacy note', hint: 'What you ask, why, who sees it, until when.' },
] as const satisfies readonly {
  readonly value: PlanningPaper;
  readonly label: string;
  readonly hint: string;
}[];

/** The papers of the time before a programme, one on the desk at a time. */
export function PlanningTool({ libraries }: { readonly libraries: PlanningLibraries }) {
  const [paper, setPaper] = useState<PlanningPaper>('brief');
  if (!useReady()) return <div class="bench" aria-busy="true" />;
  return (
    <>
      <div class="planning-choice">
        <ChoiceGroup label="Which paper?" value={paper} options={papers} onChange={setPaper} />
      </div>
      <PlanningDesk libraries={libraries} which={paper} />
    </>
  );
}
