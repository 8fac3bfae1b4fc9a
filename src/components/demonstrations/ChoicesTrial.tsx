import { hydrate } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SelectField } from '../controls/Field.tsx';
import { useJob } from '../controls/useJob.ts';
import type { Share, Tastes } from '../site/guide/howManyChoices.ts';
import { type WorkerCall, workerCall } from '../worker.ts';
import { type ChoicesQuestion, cohortSizes, firstTrial, questionsFor, sayChoices } from './choicesTrial.ts';

const simulating: WorkerCall<ChoicesQuestion, Share> = workerCall(
  () => new Worker(new URL('./choicesWorker.ts', import.meta.url), { type: 'module' }),
);

const tastesWords: Readonly<Record<Tastes, string>> = {
  skewed: 'There are favourites',
  even: 'Nobody is more sought after',
};

/** How often everybody gets somebody they named, for one choice, two, three, … `facts` is what was built in. */
export function ChoicesTrial({ facts }: { readonly facts: string }) {
  const [size, setSize] = useState<number>(firstTrial.size);
  const [tastes, setTastes] = useState<Tastes>(firstTrial.tastes);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const { job, start } = useJob(simulating);
  const built = size === firstTrial.size && tastes === firstTrial.tastes;
  const shares: readonly Share[] = built ? JSON.parse(facts) : job.values;
  const questions = questionsFor(size, tastes);
  const complete = shares.length === questions.length;
  const show = (nextSize: number, nextTastes: Tastes): void => {
    setSize(nextSize);
    setTastes(nextTastes);
    void start(questionsFor(nextSize, nextTastes));
  };
  return (
    <>
      {live && (
        <div class="demo-controls choices-asked">
          <SelectField
            label="Founders"
            value={String(size)}
            options={cohortSizes.map((count) => ({ value: String(count), label: String(count) }))}
            onChange={(value) => show(Number(value), tastes)}
          />
          <SelectField
            label="Tastes"
            value={tastes}
            options={(['skewed', 'even'] as const).map((value) => ({ value, label: tastesWords[value] }))}
            onChange={(value) => show(size, value)}
          />
        </div>
      )}
      <Shares questions={questions} shares={shares} />
      <p class="demo-said" role="status">
        {complete && sayChoices(size, shares)}
        {!complete && job.state === 'working' && 'Matching invented cohorts…'}
        {!complete &&
          job.state === 'failed' &&
          'The trial could not be run. The table of the guide still holds.'}
      </p>
    </>
  );
}

type SharesProps = { readonly questions: readonly ChoicesQuestion[]; readonly shares: readonly Share[] };

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function Shares({ questions, shares }: SharesProps) {
  return (
    <section class="scroll" aria-label="How often everybody gets somebody they named" tabIndex={0}>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Choices asked</th>
            <th scope="col">Everybody gets somebody named</th>
            <th scope="col" class="num">
              Founders with 1st or 2nd
            </th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ choices }, at) => (
            <tr key={choices}>
              <th scope="row">{choices}</th>
              <td>
                <Bar share={shares[at]?.everybody ?? 0} /> {shares[at] ? percent(shares[at].everybody) : '…'}
              </td>
              <td class="num">{shares[at] ? percent(shares[at].firstOrSecond) : '…'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How long a whole bar is, in pixels. */
const whole = 96;

const Bar = ({ share }: { readonly share: number }) => (
  <svg class="share-bar" width={whole} height={12} viewBox={`0 0 ${whole} 12`} aria-hidden="true">
    <rect x="0.5" y="0.5" width={whole - 1} height="11" fill="none" stroke="currentColor" />
    <rect x="0" y="0" width={Math.round(share * whole)} height="12" fill="currentColor" />
  </svg>
);

export const start = (place: HTMLElement): void =>
  hydrate(<ChoicesTrial facts={place.dataset.facts ?? '[]'} />, place);
