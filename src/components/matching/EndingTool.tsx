import { useState } from 'preact/hooks';
import { formatDate, isDate } from '../../lib/dates.ts';
import {
  type Ending,
  endedByChoice,
  endingsIn,
  nextEndingKey,
  withEnding,
} from '../../lib/matching/index.ts';
import { pairKey } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { Empty } from '../controls/Empty.tsx';
import { SelectField } from '../controls/Field.tsx';
import { later } from '../later.tsx';
import { programme, update } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import { today } from '../today.ts';
import { useReady } from '../useReady.ts';
import { EndingForm } from './EndingForm.tsx';
import { membersOf, optionWords } from './endingWords.ts';
import { listOf } from './matchWords.ts';
import { namesOf } from './telling.ts';

const EndingWays = later(async () => (await import('./EndingWays.tsx')).EndingWays);

/** When a pair ends: what happened on the left, the ways on, each judged, on the right. */
export function EndingTool() {
  const [chosen, setChosen] = useState('');
  if (!useReady()) return <div class="bench" aria-busy="true" />;
  const p = programme.value;
  const endings = endingsIn(p);
  const ending = endings.find(({ key }) => key === chosen) ?? null;
  if (p.match === null && endings.length === 0) return <NoMatch />;
  return (
    <div class="bench ending">
      <section class="in" aria-label="What happened">
        <Which p={p} endings={endings} ending={ending} onChoose={setChosen} />
        {ending && <EndingForm p={p} ending={ending} onRemoved={() => setChosen('')} />}
      </section>
      <section class="out" aria-label="What to do">
        {ending ? (
          <EndingWays key={`${ending.key} ${ending.option === null}`} p={p} ending={ending} />
        ) : (
          <SoFar p={p} endings={endings} onOpen={setChosen} />
        )}
      </section>
    </div>
  );
}

const NoMatch = () => (
  <Empty
    title="No match has been taken yet"
    level={2}
    action={
      <a class="btn" href={href('/tools/matching/')}>
        Make the match
      </a>
    }
  >
    Once a match is taken, come back here when one of its pairs comes to an end.
  </Empty>
);

type WhichProps = {
  readonly p: Programme;
  readonly endings: readonly Ending[];
  readonly ending: Ending | null;
  readonly onChoose: (key: string) => void;
};

const blank: Omit<Ending, 'key' | 'members' | 'names' | 'askedOn'> = {
  trigger: 'asked',
  askedBy: '',
  reason: 'unsaid',
  note: '',
  option: null,
  outcome: '',
  doneOn: '',
  made: [],
};

/** Which pair it is about: one of the match, or one that was begun before. */
function Which({ p, endings, ending, onChoose }: WhichProps) {
  const nameOf = namesOf(p);
  const open = endings.filter(({ option }) => option === null);
  const begun = new Set(open.map(({ members }) => pairKey(members)));
  const circles = [...(p.match?.pairs ?? []), ...(p.match?.groups ?? [])];
  const begin = (key: string): void => {
    const members = circles.find((circle) => pairKey(circle) === key);
    if (!members) {
      onChoose(key);
      return;
    }
    const made: Ending = {
      ...blank,
      key: nextEndingKey(p),
      members: [...members],
      names: members.map(nameOf),
      askedOn: today(),
    };
    update((now) => withEnding(now, made), `A pair that ends: ${listOf(made.names)}`);
    onChoose(made.key);
  };
  return (
    <>
      <h2>Which pair?</h2>
      <SelectField
        label="The pair or group that may end"
        value={ending?.key ?? ''}
        options={[
          { value: '', label: 'Choose a pair' },
          ...endings.map((one) => ({
            value: one.key,
            label: `${membersOf(p, one)} (${stateWords(p, one)})`,
          })),
          ...circles
            .filter((circle) => !begun.has(pairKey(circle)))
            .map((circle) => ({ value: pairKey(circle), label: listOf(circle.map(nameOf)) })),
        ]}
        onChange={begin}
      />
    </>
  );
}

const stateWords = (p: Programme, { option, doneOn, askedOn }: Ending): string => {
  const day = (date: string): string => (isDate(date) ? formatDate(date, p.print.dateStyle) : 'no date');
  return option === null
    ? `open since ${day(askedOn)}`
    : `${optionWords[option].label.toLowerCase()}, ${day(doneOn)}`;
};

type SoFarProps = {
  readonly p: Programme;
  readonly endings: readonly Ending[];
  readonly onOpen: (key: string) => void;
};

/** Nothing chosen yet: how many have ended, and how it goes. */
function SoFar({ p, endings, onOpen }: SoFarProps) {
  const count = endedByChoice(endings).length;
  return (
    <div class="answer">
      <h2>
        {count === 0
          ? 'No pair has ended so far'
          : count === 1
            ? 'One pair has ended by choice'
            : `${count} pairs have ended by choice`}
      </h2>
      <p>
        An ending is no failure, and it counts as none. Choose the pair, say what happened, and see what each
        way on would change before you take it.
      </p>
      {endings.length > 0 && (
        <ul>
          {endings.map((one) => (
            <li key={one.key}>
              <button class="btn plain small who" type="button" onClick={() => onOpen(one.key)}>
                {membersOf(p, one)}
              </button>
              : {stateWords(p, one)}. {one.outcome}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
