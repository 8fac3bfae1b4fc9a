import { useState } from 'preact/hooks';
import { marketOf, readRecord, withNames } from '../../lib/matching/index.ts';
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
import { wordsFor as faultSentence } from '../problemWords/faults.ts';
import { wordsFor } from '../problemWords/matching.ts';
import { wordsFor as storeSentence } from '../problemWords/store.ts';
import { programme } from '../programmeStore.ts';
import { useReady } from '../useReady.ts';
import { useWorker } from '../useWorker.ts';
import { workerCall } from '../worker.ts';
import type { CheckedRecord, CheckQuestion } from './checkWorker.ts';
import { matchPartsOf } from './matchParts.ts';
import { listOf, methodWords } from './matchWords.ts';
import { namesOf } from './telling.ts';

const checking = workerCall<CheckQuestion, CheckedRecord>(
  () => new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module' }),
);

/** Holds a match record against ballots: is it what the method gives, and is that proved? */
export function CheckTool() {
  const isReady = useReady();
  const [source, setSource] = useState<'open' | 'file'>('open');
  const [file, setFile] = useState<Opened | null>(null);
  const [text, setText] = useState('');
  if (!isReady) return <div class="bench" aria-busy="true" />;
  const p = source === 'open' ? programme.value : (file?.programme ?? null);
  const record = text.trim() === '' ? null : readRecord(text);
  const market = p && marketOf(p);
  const question =
    p && market && record?.ok
      ? { market, record: record.value, balance: record.value.fit === null ? null : matchPartsOf(p) }
      : null;
  return (
    <div class="bench">
      <section class="in" aria-label="The record and the ballots">
        <h2>The record</h2>
        <TextField
          label="Match record, pasted"
          hint="Everything in the file, from the first bracket to the last."
          value={text}
          onChange={setText}
          lines={6}
          error={
            record && !record.ok ? wordsFor(record.problems[0] ?? { code: 'record-unreadable' }) : undefined
          }
        />
        <FileDrop
          label="File with a match record"
          accept=".json"
          largest={4_000_000}
          tooLarge="A match record is far smaller. Check that it is the right file."
          onFile={(chosen) => void chosen.text().then(setText)}
        />
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
        {question && p ? (
          <Verdict key={source} p={p} question={question} />
        ) : (
          <div class="answer">
            <h2>Is this match what its method gives?</h2>
            <p>
              Give the record and the ballots. The match is worked out afresh, here in your browser, and held
              against the record.
            </p>
          </div>
        )}
      </section>
    </div>
  );
}

type Opened = { readonly name: string; readonly programme: Programme | null; readonly error: string };

async function opened(file: File): Promise<Opened> {
  const read = readProgrammeFile(await file.text());
  const programme = read.ok ? read.value.programme : null;
  const problems: readonly Problem<ProgrammeCode>[] = read.ok ? [] : read.problems;
  return { name: file.name, programme, error: problems.map(storeSentence).join(' ') };
}

type VerdictProps = {
  readonly p: Programme;
  readonly question: CheckQuestion;
};

function Verdict({ p, question }: VerdictProps) {
  const work = useWorker(checking, question, JSON.stringify(question));
  if (work.state === 'failed')
    return <p role="alert">The check stopped unexpectedly. Reload this page; nothing is lost.</p>;
  if (work.state !== 'done') return <div class="answer" aria-busy="true" aria-live="polite" />;
  return <Told p={p} verdict={work.value} method={methodWords[question.record.rules.method].name} />;
}

type ToldProps = { readonly p: Programme; readonly verdict: CheckedRecord; readonly method: string };

function Told({ p, verdict, method }: ToldProps) {
  const nameOf = namesOf(p);
  const { sameBallots, sameFit, possible, different, faults, proved, ballots } = verdict;
  const same = possible && different.length === 0;
  return (
    <div class="answer" aria-live="polite">
      <h2>{heading(sameBallots, same)}</h2>
      <ul>
        <li>
          {sameBallots
            ? `The ballots, places and rules are those of the record: ${ballots.slice(0, 8)}.`
            : `These are not the ballots, places and rules of the record: here ${ballots.slice(0, 8)}.`}
        </li>
        {sameFit !== null && (
          <li>
            {sameFit
              ? 'Balance counted, and people fit as they did when the record was made.'
              : 'Balance counted, and people do not fit as they did when the record was made: an answer, an offer, a want or the band has changed.'}
          </li>
        )}
        <li>
          {!possible
            ? `With these ballots and rules the method “${method}” gives no match.`
            : same
              ? `On these ballots “${method}” gives just these pairs.`
              : `On these ballots “${method}” gives other pairs. ${different.length} people would have another partner: ${listOf(different.slice(0, 6).map(nameOf))}${different.length > 6 ? ' and others' : ''}.`}
        </li>
        {same && (
          <li>
            {proved
              ? 'Its proof was checked and holds.'
              : 'It keeps every rule. That nothing better exists is not proved here.'}
          </li>
        )}
        {faults.map((fault) => (
          <li key={`${fault.code} ${JSON.stringify(fault.facts)}`}>
            {faultSentence(withNames(fault, nameOf))}
          </li>
        ))}
        {!same && possible && faults.length === 0 && (
          <li>The pairs of the record keep every rule all the same: they may have been chosen by hand.</li>
        )}
      </ul>
    </div>
  );
}

function heading(sameBallots: boolean, same: boolean): string {
  if (same) return sameBallots ? 'The record holds' : 'The same pairs, from other ballots';
  return sameBallots ? 'The record is not what its method gives' : 'The record belongs to other ballots';
}
