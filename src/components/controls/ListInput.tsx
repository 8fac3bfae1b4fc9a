import { useState } from 'preact/hooks';
import { Field } from './Field.tsx';
import { FileDrop } from './FileDrop.tsx';
import type { DroppedFile } from './keptList.ts';
import { type Done, Notice } from './Notice.tsx';

/** A list as it came: pasted, or one or more files. While there are files, the text is not looked at. */
export type ListSource = { readonly text: string; readonly files: readonly DroppedFile[] };

type Props = {
  /** Names the box: "Rankings, pasted as they are". */
  readonly label: string;
  readonly hint: string;
  /** Names the files: "File with rankings". */
  readonly fileLabel: string;
  readonly source: ListSource;
  readonly onText: (text: string) => void;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
  /** Takes the list away; what comes back brings it all back. */
  readonly onClear: () => () => void;
};

/** The largest file that is read, in bytes. */
const largestFile = 20_000_000;
const tooLarge =
  'That is larger than 20 MB, more than any list of people. Choose the sheet that holds the list.';

/** A list by pasting, by button or by dropping; it is handed on as it is, and read elsewhere. */
export function ListInput({ label, hint, fileLabel, source, onText, onFiles, onClear }: Props) {
  const [error, setError] = useState<string>();
  const [cleared, setCleared] = useState<Done | null>(null);
  const { text, files } = source;
  const take = async (chosen: readonly File[]): Promise<void> => {
    const read = await Promise.all(chosen.map(bytesOf));
    const lost = chosen.filter((_, at) => read[at] === null).map(({ name }) => name);
    const unreadable = `The browser could not read ${lost.join(', ')}. It may have been moved. Choose it once more.`;
    setError(lost.length > 0 ? unreadable : undefined);
    const taken = read.filter((file) => file !== null);
    if (taken.length > 0) onFiles(taken);
  };
  const clear = (): void => {
    const bringBack = onClear();
    const act = (): void => {
      setCleared(null);
      bringBack();
    };
    setCleared({ words: 'The list was cleared.', back: { label: 'Undo', act } });
  };
  const isEmpty = text === '' && files.length === 0;
  return (
    <>
      <FileDrop
        label={fileLabel}
        largest={largestFile}
        tooLarge={tooLarge}
        error={error}
        onFiles={(chosen) => void take(chosen)}
      >
        {files.length > 0 ? (
          <p class="small">
            Reading {files.length === 1 ? 'the file' : 'together'}{' '}
            <b>{files.map(({ name }) => name).join(', ')}</b>.
          </p>
        ) : (
          <Field label={label} hint={hint}>
            {(ids) => (
              <textarea
                {...ids}
                class="sheet-text"
                rows={9}
                wrap="off"
                spellcheck={false}
                value={text}
                onInput={({ currentTarget }) => onText(currentTarget.value)}
              />
            )}
          </Field>
        )}
      </FileDrop>
      {!isEmpty && (
        <p class="btns">
          <button class="btn plain small" type="button" onClick={clear}>
            Clear<span class="vh"> the list</span>
          </button>
        </p>
      )}
      <Notice done={isEmpty ? cleared : null} onDismiss={() => setCleared(null)} takeFocus />
    </>
  );
}

async function bytesOf(file: File): Promise<DroppedFile | null> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return null;
  }
}
