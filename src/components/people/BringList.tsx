import { useState } from 'preact/hooks';
import type { PeopleOptions } from '../../lib/people/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ListInput } from '../controls/ListInput.tsx';
import { problemCount } from '../controls/ProblemList.tsx';
import { type Cell, SourceSheet } from '../controls/SourceSheet.tsx';
import { useListDraft, useListKey } from '../useListDraft.ts';
import { useWorker, type Work } from '../useWorker.ts';
import { workerCall } from '../worker.ts';
import { PeopleFindings, shownFindings } from './PeopleFindings.tsx';
import { BlankList, PeopleRead } from './PeopleRead.tsx';
import { emptyPeopleDraft, type PeopleDraft, readPeopleDraft } from './peopleDraft.ts';
import type { PeopleAnswer, PeopleQuestion } from './peopleWorker.ts';

const reader = workerCall<PeopleQuestion, PeopleAnswer>(
  () => new Worker(new URL('./peopleWorker.ts', import.meta.url), { type: 'module' }),
);

/** A list as it came: pasted or dropped, read at once, put right, and taken into the programme. */
export function BringList({ p }: { readonly p: Programme }) {
  const [draft, setDraft] = useListDraft('people', readPeopleDraft);
  return (
    <section class="people-bring" id="bring" aria-labelledby="bring-h" aria-busy={draft === undefined}>
      <h2 id="bring-h">Bring a list</h2>
      {draft !== undefined && <Bench p={p} draft={draft ?? emptyPeopleDraft} setDraft={setDraft} />}
    </section>
  );
}

type BenchProps = {
  readonly p: Programme;
  readonly draft: PeopleDraft;
  readonly setDraft: (next: PeopleDraft | null) => void;
};

/** An example keeps its people and criteria to itself: a list that is brought to it begins a programme. */
const optionsFor = (p: Programme, draft: PeopleDraft): PeopleOptions => ({
  criteria: p.example === null ? p.peer.criteria : [],
  sideNames: p.sideNames,
  columns: draft.columns,
  decisions: draft.decisions,
  ...(draft.noHeadings ? { headings: 'none' } : {}),
  ...(draft.teamsTogether ? { teams: 'together' } : {}),
});

const latest = (work: Work<PeopleAnswer>): PeopleAnswer | null =>
  work.state === 'done' ? work.value : work.state === 'working' ? work.last : null;

function Bench({ p, draft, setDraft }: BenchProps) {
  const [lit, setLit] = useState<Cell | null>(null);
  const options = optionsFor(p, draft);
  const given = draft.files.length > 0 ? draft.files.map(({ bytes }) => bytes) : [draft.text];
  const [inputs, key] = useListKey(given, options);
  const nothing = draft.files.length === 0 && draft.text.trim() === '';
  const work = useWorker(reader, nothing ? null : { inputs, options }, key);
  const answer = nothing ? null : latest(work);
  const problems = answer ? shownFindings(answer.reading, draft, setDraft, setLit) : [];
  return (
    <div class="bench" aria-busy={!nothing && work.state === 'working'}>
      <section class="in" aria-label="The list as it came">
        <ListInput
          label="People, pasted as they are"
          hint="From a form, a spreadsheet or a mail. One row a person, columns in any order."
          fileLabel="File with people"
          source={draft}
          onText={(text) => setDraft({ ...draft, files: [], text })}
          onFiles={(files) => setDraft({ ...draft, text: '', files })}
          onClear={() => {
            setDraft(null);
            return () => setDraft(draft);
          }}
        />
        {answer && (
          <>
            <h2 id="people-settle">
              To settle <span class="count">{problemCount(problems)}</span>
            </h2>
            <PeopleFindings problems={problems} draft={draft} setDraft={setDraft} reading={answer.reading} />
          </>
        )}
      </section>
      <section class="out" aria-label="How it was read">
        {work.state === 'failed' && !nothing && (
          <p role="alert">Reading stopped unexpectedly. Your list is still here. Try a smaller part of it.</p>
        )}
        <SourceSheet sheet={answer?.sheet ?? []} lit={lit} onClose={() => setLit(null)} />
        {nothing && <BlankList p={p} />}
        {answer && <PeopleRead p={p} reading={answer.reading} draft={draft} setDraft={setDraft} />}
      </section>
    </div>
  );
}
