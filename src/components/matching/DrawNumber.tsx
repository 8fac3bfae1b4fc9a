import { useState } from 'preact/hooks';
import type { Programme } from '../../lib/programme/index.ts';
import { Field } from '../controls/Field.tsx';
import { update } from '../programmeStore.ts';

const most = 999_999_999;

const take = (seed: number): void =>
  update((p) => ({ ...p, matching: { ...p.matching, seed } }), `Draw number ${seed}`, 'seed');

/** The number that settles what nothing else settles: drawn here, or one that was drawn before everybody’s eyes. */
export function DrawNumber({ p }: { readonly p: Programme }) {
  const { seed } = p.matching;
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && !isNumber(typed);
  return (
    <div class="draw">
      <Field
        label="Draw number"
        hint="It settles what nothing else settles. The same number and ballots give the same match."
        error={wrong ? 'Give a whole number of up to nine digits.' : undefined}
      >
        {(ids) => (
          <span class="with-unit">
            <input
              {...ids}
              class="input short"
              type="text"
              inputMode="numeric"
              autocomplete="off"
              value={typed ?? String(seed)}
              aria-invalid={wrong}
              onInput={({ currentTarget: { value } }) => {
                setTyped(value);
                if (isNumber(value)) take(Number(value));
              }}
              onBlur={() => setTyped(null)}
            />
            <button
              class="btn plain small"
              type="button"
              onClick={() => {
                setTyped(null);
                take(crypto.getRandomValues(new Uint16Array(1))[0] ?? 1);
              }}
            >
              Draw again
            </button>
          </span>
        )}
      </Field>
    </div>
  );
}

const isNumber = (typed: string): boolean => /^\d{1,9}$/.test(typed.trim()) && Number(typed) <= most;
