import { useEffect, useId, useRef, useState } from 'preact/hooks';

type Props = {
  /** "Delete" */
  readonly label: string;
  /** What of, for those who hear the page: "Spring cohort 2027". */
  readonly about: string;
  /** What will be lost: "Nobody can bring it back." */
  readonly question: string;
  /** "Yes, delete it for good" */
  readonly yes: string;
  /** "Keep it" */
  readonly no: string;
  readonly onConfirm: () => void;
  readonly disabled?: boolean;
};

/**
 * A button for what cannot be undone: it asks where it stands, with the cursor on the safe answer. What can
 * be undone needs no question; it needs a Notice.
 */
export function Confirm({ label, about, question, yes, no, onConfirm, disabled = false }: Props) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  const id = useId();
  useEffect(() => {
    if (asking) safe.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button
        ref={opener}
        class="btn plain small"
        type="button"
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        {label}
        <span class="vh"> {about}</span>
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with two answers, not a set of fields
    <div
      class="confirm"
      role="group"
      aria-labelledby={id}
      onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}
    >
      <p id={id}>
        <span class="vh">
          {label} {about}?{' '}
        </span>
        {question}
      </p>
      <p class="btns">
        <button
          class="btn ruled small"
          type="button"
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {yes}
        </button>
        <button ref={safe} class="btn plain small" type="button" onClick={() => setAsking(false)}>
          {no}
        </button>
      </p>
    </div>
  );
}
