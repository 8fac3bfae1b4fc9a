import { composeLetter, type Recipient } from '../../lib/letters/index.ts';
import type { ClauseLibrary } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ChoosePapers } from '../papers/ChoosePapers.tsx';

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly all: readonly Recipient[];
  readonly nameOf: (recipient: Recipient) => string;
};

/** Some of the letters, to print or to save: those that were changed, or one side first. */
export function ChooseLetters({ p, library, all, nameOf }: Props) {
  const sides = p.shape === 'two-sided' ? (['a', 'b'] as const) : [];
  const onSide = (side: 'a' | 'b'): readonly string[] =>
    all.flatMap(({ id }) => (p.people.find((person) => person.id === id)?.side === side ? [id] : []));
  return (
    <details class="wide-panel">
      <summary>Choose which letters to print</summary>
      <ChoosePapers
        label="Letters"
        name="chosen-letters"
        size={p.print.size}
        all={all.map((one) => ({
          id: one.id,
          label: nameOf(one),
          compose: () => composeLetter(p, one, library),
        }))}
        ticks={(setChosen) => (
          <>
            {sides.map((side) => (
              <button
                key={side}
                class="btn plain small"
                type="button"
                onClick={() => setChosen(onSide(side))}
              >
                Tick the {p.sideNames[side].many}
              </button>
            ))}
            <button class="btn plain small" type="button" onClick={() => setChosen([])}>
              Tick nobody
            </button>
          </>
        )}
      />
    </details>
  );
}
