import { useEffect, useRef } from 'preact/hooks';

/** What was just done, and the way back. */
export type Done = {
  /** "Removed Viktor Lang." */
  readonly words: string;
  /** "Undo", "Start again"; the words before it tell what of. */
  readonly back?: { readonly label: string; readonly act: () => void } | undefined;
};

type Props = {
  /** null while there is nothing to say. The next act replaces it. */
  readonly done: Done | null;
  readonly onDismiss: () => void;
  /** True where the button that was pressed is gone: the cursor then waits on the way back. */
  readonly takeFocus?: boolean;
};

/**
 * Says once what was done, with a way back. It stays until it is dismissed or the next act replaces it; it
 * never leaves by itself. It must stand in the page before there is something to say, or it is not announced.
 */
export function Notice({ done, onDismiss, takeFocus = false }: Props) {
  const back = useRef<HTMLButtonElement>(null);
  const dismiss = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (done && takeFocus) (back.current ?? dismiss.current)?.focus();
  }, [done, takeFocus]);
  return (
    <div class={done ? 'notice' : undefined}>
      <p role="status">{done?.words}</p>
      {done?.back && (
        <button ref={back} class="btn plain small" type="button" onClick={done.back.act}>
          {done.back.label}
          <span class="vh">: {done.words}</span>
        </button>
      )}
      {done && (
        <button ref={dismiss} class="btn plain small dismiss" type="button" onClick={onDismiss}>
          Dismiss
        </button>
      )}
    </div>
  );
}
