import { useState } from 'preact/hooks';
import type { Programme } from '../../lib/programme/index.ts';
import { formatRankings, type ReadOptions, rosterOf } from '../../lib/rankings/index.ts';
import type { Cell } from '../controls/SourceSheet.tsx';
import { later } from '../later.tsx';
import { programme } from '../programmeStore.ts';
import { useListDraft, useListKey } from '../useListDraft.ts';
import { useReady } from '../useReady.ts';
import { useWorker } from '../useWorker.ts';
import { workerCall } from '../worker.ts';
import { type Draft, emptyDraft, readDraft } from './draft.ts';
import { RankingsInput } from './RankingsInput.tsx';
import { RankingsReading } from './RankingsReading.tsx';
import type { RankingsAnswer, RankingsQuestion } from './rankingsWorker.ts';

const SourceSheet = later(async () => (await import('../controls/SourceSheet.tsx')).SourceSheet);

const reader = workerCall<RankingsQuestion, RankingsAnswer>(
  () => new Worker(new URL('./rankingsWorker.ts', import.meta.url), { type: 'module' }),
);

/** Paste or drop what the form or the sheet gave; see at once how it was read; settle what is open; use it. */
export function RankingsTool() {
  if (!useReady()) return <div class="bench" aria-busy="true" />;
  return <Bench key={programme.value.id} p={programme.value} />;
}

/** The rankings in the programme, written out as a sheet. */
const writtenOut = (p: Programme): string =>
  p.ballots.length === 0 ? '' : formatRankings(p.ballots, p.people);

function Bench({ p }: { readonly p: Programme }) {
  const [draft, setDraft] = useListDraft('rankings', readDraft);
  if (draft === undefined) return <div class="bench" aria-busy="true" />;
  return <Reader p={p} draft={draft} setDraft={setDraft} />;
}

type ReaderProps = {
  readonly p: Programme;
  readonly draft: Draft | null;
  readonly setDraft: (next: Draft | null) => void;
};

function Reader({ p, draft, setDraft }: ReaderProps) {
  const shown = draft ?? { ...emptyDraft, text: writtenOut(p) };
  /** An example keeps its people to itself: a list that was pasted on it brings its own. */
  const ownPeople = (p.example !== null && draft !== null) || shown.replacesPeople;
  const withRoster = !ownPeople && p.people.length > 0;
  const options: ReadOptions = {
    ...(withRoster ? { roster: rosterOf(p) } : {}),
    ...(shown.layout === null ? {} : { layout: shown.layout }),
    ...(shown.direction === null ? {} : { direction: shown.direction }),
    decisions: shown.decisions,
  };
  const given = shown.files.length > 0 ? shown.files.map(({ bytes }) => bytes) : [shown.text];
  const [inputs, key] = useListKey(given, options);
  const [lit, setLit] = useState<Cell | null>(null);
  const nothing = shown.files.length === 0 && shown.text.trim() === '' && draft === null;
  const question = nothing ? null : { inputs, options };
  const work = useWorker(reader, question, key);
  const answer = nothing
    ? null
    : work.state === 'done'
      ? work.value
      : work.state === 'working'
        ? work.last
        : null;
  const reading = answer?.reading ?? null;
  return (
    <div class="bench" aria-busy={!nothing && work.state === 'working'}>
      <section class="in" aria-label="What came in">
        <RankingsInput
          p={p}
          draft={draft}
          shown={shown}
          setDraft={setDraft}
          reading={reading}
          onLook={setLit}
        />
      </section>
      <section class="out" aria-label="How it was read">
        {work.state === 'failed' && (
          <p role="alert">Reading stopped unexpectedly. Your text is still here. Try a smaller part of it.</p>
        )}
        {lit && <SourceSheet sheet={answer?.sheet ?? []} lit={lit} onClose={() => setLit(null)} />}
        <RankingsReading
          p={p}
          draft={draft}
          shown={shown}
          setDraft={setDraft}
          reading={reading}
          keepPeople={withRoster}
          nothing={nothing}
        />
      </section>
    </div>
  );
}
