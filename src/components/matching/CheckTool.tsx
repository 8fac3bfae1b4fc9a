import { useMemo, useState } from 'preact/hooks';
import type { Problem } from '../../lib/problem.ts';
import {
  largestFile,
  type Programme,
  type ProgrammeCode,
  readProgrammeFile,
} from '../../lib/programme/index.ts';
import { ChoiceGroup } from '../controls/Choices.tsx';
import { TextField } from '../controls/Field.tsx';
import { FileDrop } from '../controls/FileDrop.tsx';
import { wordsFor as storeSentence } from '../problemWords/store.ts';
import { programme } from '../programmeStore.ts';
import { useReady } from '../useReady.ts';
import type { CheckQuestion } from './checkWorker.ts';
import { matchPartsOf } from './matchParts.ts';
import { Verdict } from './Verdict.tsx';

/** A file of a match: its bytes, so that a workbook can be read too. */
type MatchFile = { readonly name: string; readonly bytes: Uint8Array };

/** Holds a match, a record of one or one made by hand, against ballots: rules, choices, and each method’s best. */
export function CheckTool() {
  const isReady = useReady();
  const [source, setSource] = useState<'open' | 'file'>('open');
  const [file, setFile] = useState<Opened | null>(null);
  const [text, setText] = useState('');
  const [dropped, setDropped] = useState<MatchFile | null>(null);
  const p = source === 'open' ? programme.value : (file?.programme ?? null);
  const question = useMemo(() => p && questionOf(p, text, dropped), [p, text, dropped]);
  if (!isReady) return <div class="bench brought" aria-busy="true" />;
  const drop = async (chosen: File): Promise<void> => {
    setText('');
    setDropped({ name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) });
  };
  return (
    <div class="bench brought">
      <section class="in" aria-label="The match and the ballots">
        <h2>The match</h2>
        <TextField
          label="Match record or list of pairs, pasted"
          hint="The whole of a record, or one pair a line: two names with a comma, a tab or a dash between them."
          value={text}
          onChange={(next) => {
            setText(next);
            setDropped(null);
          }}
          lines={6}
        />
        <FileDrop
          label="File with a match"
          accept=".json,.csv,.tsv,.txt,.xlsx"
          largest={4_000_000}
          tooLarge="A match is far smaller. Check that it is the right file."
          onFile={(chosen) => void drop(chosen)}
          name={dropped?.name}
        />
        {dropped && (
          <p class="btns">
            <button class="btn plain small" type="button" onClick={() => setDropped(null)}>
              Put the file away
            </button>
          </p>
        )}
        <h2>The ballots</h2>
        <ChoiceGroup
          label="Which ballots?"
          value={source}
          options={[
            {
              value: 'open',
              label: `Of the programme that is open here: ${programme.value.name || 'no name yet'}`,
            },
            { value: 'file', label: 'Of a programme file' },
          ]}
          onChange={setSource}
        />
        {source === 'file' && (
          <FileDrop
            label="Programme file"
            accept=".json"
            largest={largestFile}
            tooLarge="A programme file is far smaller. Check that it is the right file."
            onFile={(chosen) => void opened(chosen).then(setFile)}
            name={file?.programme ? file.name : undefined}
            error={file && !file.programme ? file.error : undefined}
            hint="It is read for this check alone: the programme that is open here stays as it is."
          />
        )}
      </section>
      <section class="out" aria-label="The verdict">
        {p && question ? (
          <Verdict key={source} p={p} question={question} />
        ) : (
          <div class="answer">
            <h2>Choose the programme file</h2>
            <p>Its ballots are what the match is held against, here in your browser.</p>
          </div>
        )}
      </section>
    </div>
  );
}

function questionOf(p: Programme, text: string, dropped: MatchFile | null): CheckQuestion {
  const given = dropped ? dropped.bytes : text.trim() === '' ? null : text;
  const taken = p.match && {
    pairs: p.match.pairs,
    trios: p.match.groups.filter(({ length }) => length === 3),
  };
  return { parts: { ...matchPartsOf(p), sideNames: p.sideNames }, given, taken };
}

type Opened = { readonly name: string; readonly programme: Programme | null; readonly error: string };

async function opened(file: File): Promise<Opened> {
  const read = readProgrammeFile(await file.text());
  const programme = read.ok ? read.value.programme : null;
  const problems: readonly Problem<ProgrammeCode>[] = read.ok ? [] : read.problems;
  return { name: file.name, programme, error: problems.map(storeSentence).join(' ') };
}
