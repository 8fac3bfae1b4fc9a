/** What a reading tool keeps besides the Programme: the list as it came, and when it has changed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { keepDraft, keptDraft } from './programmeStore.ts';

/** undefined while the draft is fetched, null where there is none. What is set is kept in this browser. */
export function useListDraft<Draft>(
  name: string,
  read: (kept: unknown) => Draft | null,
): [Draft | null | undefined, (next: Draft | null) => void] {
  const [draft, setDraft] = useState<Draft | null | undefined>(undefined);
  const touched = useRef(false);
  useEffect(() => {
    void keptDraft(name).then((kept) => {
      if (!touched.current) setDraft(read(kept));
    });
  }, []);
  const change = (next: Draft | null): void => {
    touched.current = true;
    setDraft(next);
    void keepDraft(name, next);
  };
  return [draft, change];
}

type Inputs = readonly (string | Uint8Array)[];

/** The inputs, and a key that changes when they or the options do, without spelling out a large file. */
export function useListKey(given: Inputs, options: unknown): readonly [Inputs, string] {
  const last = useRef<{ readonly inputs: Inputs; readonly count: number }>({ inputs: given, count: 0 });
  const { inputs, count } = last.current;
  const same = inputs.length === given.length && given.every((input, at) => input === inputs[at]);
  if (!same) last.current = { inputs: given, count: count + 1 };
  return [last.current.inputs, `${last.current.count} ${JSON.stringify(options)}`];
}
