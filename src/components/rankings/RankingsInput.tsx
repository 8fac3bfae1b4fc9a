import { useRef, useState } from 'preact/hooks';
import type { Programme } from '../../lib/programme/index.ts';
import type { Reading } from '../../lib/rankings/index.ts';
import { ChoiceGroup, Field } from '../controls/Field.tsx';
import { problemCount } from '../controls/ProblemList.tsx';
import { CollectBallots } from './CollectBallots.tsx';
import { type Draft, type DroppedFile, emptyDraft, largestFile } from './draft.ts';
import { RankingsProblems, shownFindings } from './RankingsProblems.tsx';
import type { Cell } from './SourceSheet.tsx';

type Props = {
  readonly p: Programme;
  readonly draft: Draft | null;
  readonly shown: Draft;
  readonly setDraft: (next: Draft | null) => void;
  readonly reading: Reading | null;
  /** Shows a cell of the list. */
  readonly onLook: (cell: Cell) => void;
};

/** The paste, the file, whose list it is, and what is left to settle. */
export function RankingsInput({ p, draft, shown, setDraft, reading, onLook }: Props) {
  const [dragging, setDragging] = useState(false);
  const [refused, setRefused] = useState<string | undefined>();
  const take = async (files: readonly File[]): Promise<void> => {
    setDragging(false);
    if (files.length === 0) return;
    const read = await Promise.all(files.map(readFile));
    const [message] = read.flatMap(({ refused: words }) => (words === null ? [] : [words]));
    setRefused(message);
    const taken = read.flatMap(({ file }) => (file === null ? [] : [file]));
    if (taken.length > 0) setDraft({ ...emptyDraft, decisions: shown.decisions, files: taken });
  };
  const problems = reading ? shownFindings(reading, shown, setDraft, onLook) : [];
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
          void take([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        {shown.files.length > 0 ? (
          <p class="small">
            Reading {shown.files.length === 1 ? 'the file' : 'together'}{' '}
            <b>{shown.files.map(({ name }) => name).join(', ')}</b>.
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
                onInput={({ currentTarget }) => setDraft({ ...shown, files: [], text: currentTarget.value })}
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
      <CollectBallots p={p} />
    </>
  );
}

type ButtonProps = Omit<Props, 'p' | 'reading' | 'onLook'> & {
  readonly take: (files: readonly File[]) => Promise<void>;
};

function InputButtons({ draft, shown, setDraft, take }: ButtonProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [before, setBefore] = useState<Draft | null>(null);
  return (
    <p class="btns">
      <button class="btn ruled small" type="button" onClick={() => chooser.current?.click()}>
        Choose files
      </button>
      <input
        ref={chooser}
        class="vh"
        type="file"
        multiple
        aria-label="File with rankings"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          void take(files);
        }}
      />
      {(shown.text !== '' || shown.files.length > 0) && (
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
      {before && shown.text === '' && shown.files.length === 0 && (
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

type ReadFile = { readonly refused: string | null; readonly file: DroppedFile | null };

async function readFile(file: File): Promise<ReadFile> {
  if (file.size > largestFile) {
    const words = `${file.name} is larger than 20 MB, more than any list of rankings. Choose the sheet that holds only the rankings.`;
    return { refused: words, file: null };
  }
  try {
    return { refused: null, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } };
  } catch {
    const words = `The browser could not read ${file.name}. It may have been moved. Choose it once more.`;
    return { refused: words, file: null };
  }
}
