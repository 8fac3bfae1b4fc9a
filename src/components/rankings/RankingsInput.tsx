import { useRef, useState } from 'preact/hooks';
import type { Programme } from '../../lib/programme/index.ts';
import type { Reading } from '../../lib/rankings/index.ts';
import { ChoiceGroup, Field } from '../controls/Field.tsx';
import { problemCount } from '../controls/ProblemList.tsx';
import { type Draft, emptyDraft, largestFile } from './draft.ts';
import { RankingsProblems, shownFindings } from './RankingsProblems.tsx';

type Props = {
  readonly p: Programme;
  readonly draft: Draft | null;
  readonly shown: Draft;
  readonly setDraft: (next: Draft | null) => void;
  readonly reading: Reading | null;
};

/** The paste, the file, whose list it is, and what is left to settle. */
export function RankingsInput({ p, draft, shown, setDraft, reading }: Props) {
  const [dragging, setDragging] = useState(false);
  const [refused, setRefused] = useState<string | undefined>();
  const take = async (file: File | undefined): Promise<void> => {
    setDragging(false);
    if (!file) return;
    const [message, bytes] = await readFile(file);
    setRefused(message);
    if (bytes) setDraft({ ...emptyDraft, decisions: shown.decisions, file: { name: file.name, bytes } });
  };
  const problems = reading ? shownFindings(reading, shown, setDraft) : [];
  return (
    <>
      <h2>What came in</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is one way; the button is the other */}
      <div
        class={dragging ? 'drop is-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={() => setDragging(false)}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer?.files[0]);
        }}
      >
        {shown.file ? (
          <p class="small">
            Reading the file <b>{shown.file.name}</b>.
          </p>
        ) : (
          <Field
            label="Rankings, pasted as they are"
            hint="From a form, a spreadsheet or e-mails. One row a voter is easiest; other shapes are read too."
          >
            {(ids) => (
              <textarea
                {...ids}
                class="sheet-text"
                rows={9}
                wrap="off"
                spellcheck={false}
                value={shown.text}
                onInput={({ currentTarget }) => setDraft({ ...shown, file: null, text: currentTarget.value })}
              />
            )}
          </Field>
        )}
        <InputButtons draft={draft} shown={shown} setDraft={setDraft} take={take} />
        {refused && (
          <p class="error" role="alert">
            {refused}
          </p>
        )}
      </div>
      {draft !== null && p.example === null && p.people.length > 0 && (
        <ChoiceGroup
          label="The people in this list"
          value={shown.replacesPeople ? 'new' : 'known'}
          options={[
            {
              value: 'known',
              label: `are those in the programme (${p.people.length}), and perhaps some more`,
            },
            { value: 'new', label: 'are another list: replace the people, and start the match again' },
          ]}
          onChange={(choice) => setDraft({ ...shown, replacesPeople: choice === 'new' })}
        />
      )}
      {reading && (
        <>
          <h2 id="settle">
            To settle <span class="count">{problemCount(problems)}</span>
          </h2>
          <RankingsProblems problems={problems} shown={shown} setDraft={setDraft} reading={reading} />
        </>
      )}
    </>
  );
}

type ButtonProps = Omit<Props, 'p' | 'reading'> & {
  readonly take: (file: File | undefined) => Promise<void>;
};

function InputButtons({ draft, shown, setDraft, take }: ButtonProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [before, setBefore] = useState<Draft | null>(null);
  return (
    <p class="btns">
      <button class="btn ruled small" type="button" onClick={() => chooser.current?.click()}>
        Choose a file
      </button>
      <input
        ref={chooser}
        class="vh"
        type="file"
        aria-label="File with rankings"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          void take(file);
        }}
      />
      {(shown.text !== '' || shown.file) && (
        <button
          class="btn plain small"
          type="button"
          onClick={() => {
            setBefore(shown);
            setDraft(emptyDraft);
          }}
        >
          Clear
        </button>
      )}
      {before && shown.text === '' && !shown.file && (
        <button
          class="btn plain small"
          type="button"
          onClick={() => {
            setDraft(before);
            setBefore(null);
          }}
        >
          Undo: bring the list back
        </button>
      )}
      {draft !== null && (
        <button class="btn plain small" type="button" onClick={() => setDraft(null)}>
          Show what is in the programme
        </button>
      )}
    </p>
  );
}

async function readFile(file: File): Promise<[message: string | undefined, bytes: Uint8Array | null]> {
  if (file.size > largestFile) {
    return [
      'That file is larger than 20 MB, more than any list of rankings. Choose the sheet that holds only the rankings.',
      null,
    ];
  }
  try {
    return [undefined, new Uint8Array(await file.arrayBuffer())];
  } catch {
    return ['The browser could not read that file. It may have been moved. Choose it once more.', null];
  }
}
