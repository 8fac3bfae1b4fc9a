import { useRef, useState } from 'preact/hooks';
import type { Problem } from '../../lib/problem.ts';
import { saveText } from '../controls/saveText.ts';
import {
  lastSaved,
  openFile,
  programme,
  programmeFile,
  redo,
  redoable,
  resetExample,
  type StoreCode,
  showExample,
  startMine,
  storeProblems,
  undo,
  undoable,
} from '../programmeStore.ts';
import { useReady } from '../useReady.ts';
import { StoreProblems } from './storeProblemsLater.ts';

const examples = {
  'founders-and-mentors': 'the example of founders and peer mentors',
  'one-pool': 'the example of one group of eleven',
} as const;

/** Whose programme is open, what can be undone, and the way to one's own. Stands on every tool page. */
export function ProgrammeBar() {
  const [fileProblems, setFileProblems] = useState<readonly Problem<StoreCode>[]>([]);
  if (!useReady()) return <div class="programme-bar" aria-busy="true" />;
  const problems = [...storeProblems.value, ...fileProblems];
  return (
    <div class="programme-bar">
      {programme.value.example === null ? <OwnProgramme /> : <ExampleMark />}
      <div class="btns">
        <button class="btn plain small" type="button" disabled={undoable.value === null} onClick={undo}>
          Undo{undoable.value ? <span class="vh">: {undoable.value}</span> : null}
        </button>
        <button class="btn plain small" type="button" disabled={redoable.value === null} onClick={redo}>
          Redo{redoable.value ? <span class="vh">: {redoable.value}</span> : null}
        </button>
        <SaveButton />
        <OpenButton onProblems={setFileProblems} />
      </div>
      <div class="programme-problems" aria-live="polite">
        {problems.length > 0 && <StoreProblems problems={problems} />}
      </div>
    </div>
  );
}

function ExampleMark() {
  const { example } = programme.value;
  const other = example === 'one-pool' ? 'founders-and-mentors' : 'one-pool';
  return (
    <div class="example">
      <p>
        <strong>This is an example.</strong> {programme.value.name}: made-up people.
        {undoable.value !== null && ' What you change here stays in the example.'}
      </p>
      <p class="btns">
        <button class="btn small" type="button" onClick={() => void startMine()}>
          Start mine
        </button>
        <button class="btn plain small" type="button" onClick={() => void showExample(other)}>
          Show {examples[other]}
        </button>
        {undoable.value !== null && (
          <button class="btn plain small" type="button" onClick={() => void resetExample()}>
            Put the example back
          </button>
        )}
      </p>
    </div>
  );
}

function OwnProgramme() {
  const saved = lastSaved.value !== null;
  const failing = storeProblems.value.some(
    ({ code }) => code === 'storage-full' || code === 'storage-forbidden',
  );
  return (
    <p class="own-programme">
      <strong>{programme.value.name || 'Your programme, not named yet'}</strong>{' '}
      <span class="save-state">{failing ? 'not saved' : saved ? 'saved in this browser' : 'saving'}</span>
    </p>
  );
}

function SaveButton() {
  return (
    <button
      class="btn plain small"
      type="button"
      onClick={() => {
        const { name, content } = programmeFile();
        saveText(name, content, 'application/json');
      }}
    >
      Save to a file
    </button>
  );
}

function OpenButton({
  onProblems,
}: {
  readonly onProblems: (problems: readonly Problem<StoreCode>[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button class="btn plain small" type="button" onClick={() => input.current?.click()}>
        Open a file
      </button>
      <input
        ref={input}
        class="vh"
        type="file"
        accept=".json,application/json"
        aria-label="Programme file"
        tabIndex={-1}
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) onProblems(await openFile(file));
        }}
      />
    </>
  );
}
