import { useState } from 'preact/hooks';
import { ProblemItem, ProblemList } from '../controls/ProblemList.tsx';
import { Progress, ProgressBar } from '../controls/Progress.tsx';
import { useJob } from '../controls/useJob.ts';
import { workerCall } from '../worker.ts';
import { Section, Specimen } from './Specimen.tsx';

const nothing = (): void => undefined;

/** Findings at their three levels. */
export function ProblemSpecimens() {
  const [named, setNamed] = useState<string | null>(null);
  return (
    <Section
      id="findings"
      title="Findings"
      about="Three levels, three shapes, three edges, and the level in words. Each says what was found and where, and offers its fixes as buttons."
    >
      <Specimen state="All three" wide>
        <ProblemList
          problems={[
            {
              key: 'note',
              level: 'note',
              words: 'The timestamps were left out. Short names were matched to full ones: 3 cells.',
            },
            {
              key: 'check',
              level: 'check',
              words: 'Jess Okafor sent two ballots. The later one, Thursday 14:32, counts.',
              fixes: [{ label: 'Use the earlier one', act: nothing }],
            },
            {
              key: 'must',
              level: 'block',
              words: `Row 7: Gareth’s second choice is ‘S. Moss’. That could be either of two mentors. ${named ? `You said ${named}.` : 'Until you say, it is left out.'}`,
              fixes: [
                { label: 'Stephanie Moss', act: () => setNamed('Stephanie Moss') },
                { label: 'Stephen Moss', act: () => setNamed('Stephen Moss') },
              ],
            },
          ]}
        />
      </Specimen>
      <Specimen state="Nothing to settle">
        <ProblemList problems={[]}>
          <p class="small">Nothing. Every name and every choice was clear.</p>
        </ProblemList>
      </Specimen>
      <Specimen state="Long content">
        <ProblemItem
          problem={{
            key: 'long',
            level: 'check',
            words:
              'Row 112: ‘Professor Dr Maximiliana Featherstonehaugh-Cholmondeley of the Donaudampfschifffahrtsgesellschaft’ was read as two people, because there was an “and” in the cell.',
            fixes: [{ label: 'It is one person with a long name, leave her together', act: nothing }],
          }}
        />
      </Specimen>
    </Section>
  );
}

const slow = workerCall<number, number>(
  () => new Worker(new URL('./slowWorker.ts', import.meta.url), { type: 'module' }),
);
const parts = Array.from({ length: 40 }, () => 300);

/** Waiting: how far, how long, and out. */
export function ProgressSpecimens() {
  const { job, start, cancel } = useJob(slow);
  const begin = () => void start(parts);
  return (
    <Section
      id="progress"
      title="Progress"
      about="Work over half a second runs beside the page. A bar where the share is known, hatching where it is not, an estimate, and a Cancel that ends it."
    >
      <Specimen state="Under way">
        <ProgressBar
          label="Trying 10,000 draws"
          fraction={0.35}
          elapsed={11_000}
          expected={20_000}
          onCancel={nothing}
        />
      </Specimen>
      <Specimen state="Nobody knows how far">
        <ProgressBar
          label="Matching 400 people"
          fraction={null}
          elapsed={2000}
          expected={8000}
          onCancel={nothing}
        />
      </Specimen>
      <Specimen state="For real: twelve seconds of work" wide>
        <div data-job={job.state}>
          {job.state === 'working' ? (
            <Progress
              label="Counting as fast as this machine can"
              fraction={job.values.length / job.parts}
              began={job.began}
              onCancel={cancel}
            />
          ) : (
            <p class="btns">
              <button class="btn ruled small" type="button" onClick={begin}>
                {job.state === 'idle' ? 'Start counting' : 'Start again'}
              </button>
              <span class="small" role="status">
                {job.state === 'cancelled' && `Cancelled after ${job.values.length} of ${job.parts} parts.`}
                {job.state === 'done' && 'Done.'}
                {job.state === 'failed' && 'It stopped unexpectedly.'}
              </span>
            </p>
          )}
        </div>
      </Specimen>
    </Section>
  );
}
