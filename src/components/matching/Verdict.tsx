import type { Programme } from '../../lib/programme/index.ts';
import { ProblemList } from '../controls/ProblemList.tsx';
import { wordsFor } from '../problemWords/matching.ts';
import { wordsFor as pairsSentence } from '../problemWords/pairs.ts';
import { useWorker } from '../useWorker.ts';
import { workerCall } from '../worker.ts';
import type { Checked, CheckQuestion, RecordCheck } from './checkWorker.ts';
import { Judged } from './Judged.tsx';
import type { JudgedMatch } from './judgedMatch.ts';
import { listOf } from './matchWords.ts';
import { methodWords } from './methodWords.ts';
import { namesOf } from './telling.ts';

const checking = workerCall<CheckQuestion, Checked>(
  () => new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module' }),
);

type Props = { readonly p: Programme; readonly question: CheckQuestion };

/** What comes of the check, once it has been worked out. */
export function Verdict({ p, question }: Props) {
  const { given } = question;
  const content = given === null || typeof given === 'string' ? given : given.join();
  const work = useWorker(checking, question, JSON.stringify([question, content]));
  if (work.state === 'failed')
    return <p role="alert">The check stopped unexpectedly. Reload this page; nothing is lost.</p>;
  if (work.state !== 'done') return <div class="answer" aria-busy="true" aria-live="polite" />;
  return (
    <div class="answer" aria-live="polite">
      <Told p={p} checked={work.value} />
    </div>
  );
}

function Told({ p, checked }: { readonly p: Programme; readonly checked: Checked }) {
  switch (checked.kind) {
    case 'nothing':
      return (
        <>
          <h2>Is this match as good as it could be?</h2>
          <p>
            Give a match record, or a list of pairs that somebody made by hand. It is judged here in your
            browser: rules, places, who got which choice, and how far it is from the best of each method.
          </p>
        </>
      );
    case 'unreadable':
      return (
        <>
          <h2>This could not be read</h2>
          <ProblemList
            problems={checked.problems.map((one) => ({
              key: one.code,
              level: 'block',
              words: wordsFor(one),
            }))}
          />
        </>
      );
    case 'record':
      return <OfRecord p={p} check={checked.check} judged={checked.judged} />;
    case 'list':
      return <OfList p={p} {...checked} />;
    case 'taken':
      return (
        <>
          <h2>The match that you took {verdictWords(checked.judged)}</h2>
          <p class="small">Nothing has been pasted, so this is the match of the programme itself.</p>
          <Judged p={p} judged={checked.judged} />
        </>
      );
  }
}

function verdictWords({ faults, leftOver }: JudgedMatch): string {
  if (faults.length === 1) return 'breaks one rule';
  if (faults.length > 1)
    return `breaks the rules ${faults.length === 2 ? 'twice' : `${faults.length} times`}`;
  const alone = `${leftOver.length} ${leftOver.length === 1 ? 'person' : 'people'}`;
  return `keeps every rule${leftOver.length === 0 ? '' : `, and leaves ${alone} without a partner`}`;
}

type ListProps = { readonly p: Programme } & Omit<Extract<Checked, { kind: 'list' }>, 'kind'>;

function OfList({ p, problems, judged }: ListProps) {
  const count = judged ? judged.pairs.length + judged.trios.length : 0;
  return (
    <>
      <h2>{judged ? `This match ${verdictWords(judged)}` : 'This could not be read'}</h2>
      {judged && (
        <p class="small">
          Read from your list: {count} {count === 1 ? 'pair' : 'pairs'}
          {judged.trios.length > 0 && ', trios counted as one'}.
        </p>
      )}
      <ProblemList
        problems={problems.map((one, at) => ({
          key: `${one.code}-${at}`,
          level: 'level' in one ? one.level : judged ? 'check' : 'block',
          words: pairsSentence('row' in one ? { ...one, facts: { row: one.row ?? '', ...one.facts } } : one),
        }))}
      />
      {judged && <Judged p={p} judged={judged} />}
    </>
  );
}

type RecordProps = { readonly p: Programme; readonly check: RecordCheck; readonly judged: JudgedMatch };

function OfRecord({ p, check, judged }: RecordProps) {
  const { sameBallots, sameFit, possible, different, proved, ballots, record } = check;
  const method = methodWords[record.rules.method].name;
  const nameOf = namesOf(p);
  const same = possible && different.length === 0;
  return (
    <>
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
        {!same && possible && judged.faults.length === 0 && (
          <li>The pairs of the record keep every rule all the same: they may have been chosen by hand.</li>
        )}
      </ul>
      <Judged p={p} judged={judged} />
    </>
  );
}

function heading(sameBallots: boolean, same: boolean): string {
  if (same) return sameBallots ? 'The record holds' : 'The same pairs, from other ballots';
  return sameBallots ? 'The record is not what its method gives' : 'The record belongs to other ballots';
}
