import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

type Props = {
  /** Names the file: "File with rankings". */
  readonly label: string;
  readonly hint?: string;
  /** Endings and types, as in the `accept` of a file field. Other files can still be dropped; look at what is in them. */
  readonly accept?: string;
  /** In bytes; a larger file is refused unread. */
  readonly largest: number;
  /** What to do about one that is too large. */
  readonly tooLarge: string;
  readonly onFile?: (file: File) => void;
  /** In place of `onFile`, where several may come at once. Those that are too large are left out. */
  readonly onFiles?: (files: readonly File[]) => void;
  /** What is wrong with the last file, if it was opened and is of no use. */
  readonly error?: string | undefined;
  /** The file that is in use. */
  readonly name?: string | undefined;
  readonly disabled?: boolean;
  /** What else stands in the field, such as a box to paste into. */
  readonly children?: ComponentChildren;
};

/** A file, or several, by button or by dropping it; nothing is read here, and nothing leaves the machine. */
export function FileDrop(props: Props) {
  const { label, hint, accept, error, name, disabled = false, children, onFiles } = props;
  const some = onFiles ? 'files' : 'a file';
  const chooser = useRef<HTMLInputElement>(null);
  const { refused, take, over, dropping } = useDropping(props);
  const wrong = refused ?? error;
  return (
    <div class="file-drop" data-over={over ? 'true' : undefined} {...(disabled ? {} : dropping)}>
      {children}
      <p class="btns">
        <button
          class="btn ruled small"
          type="button"
          disabled={disabled}
          onClick={() => chooser.current?.click()}
        >
          {name === undefined ? `Choose ${some}` : `Choose ${onFiles ? 'other files' : 'another file'}`}
          <span class="vh">: {label}</span>
        </button>
        <span class="small">
          {name === undefined ? `or drop ${onFiles ? 'them' : 'it'} here` : <b>{name}</b>}
        </span>
        <input
          ref={chooser}
          class="vh"
          type="file"
          aria-label={label}
          multiple={onFiles !== undefined}
          tabIndex={-1}
          disabled={disabled}
          {...(accept === undefined ? {} : { accept })}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            currentTarget.value = '';
            take(files);
          }}
        />
      </p>
      {hint && <p class="hint">{hint}</p>}
      <div role="alert">{wrong && <p class="error">{wrong}</p>}</div>
    </div>
  );
}

function useDropping({ largest, tooLarge, onFile, onFiles }: Props) {
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string>();
  const take = (files: readonly File[]): void => {
    const chosen = onFiles ? files : files.slice(0, 1);
    const [first, ...others] = chosen.filter(({ size }) => size <= largest);
    if (chosen.length > 0) setRefused(chosen.length > others.length + (first ? 1 : 0) ? tooLarge : undefined);
    if (!first) return;
    if (onFiles) onFiles([first, ...others]);
    else onFile?.(first);
  };
  const dropping = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    },
  };
  return { refused, take, over, dropping };
}
