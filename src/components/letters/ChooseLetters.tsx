import { useState } from 'preact/hooks';
import { composeLetter, type Recipient } from '../../lib/letters/index.ts';
import type { ClauseLibrary, Paper } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { CheckGroup } from '../controls/Choices.tsx';
import { printPapers } from '../papers/printPapers.ts';
import { SavePapers } from '../papers/SavePapers.tsx';

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly all: readonly Recipient[];
  readonly nameOf: (recipient: Recipient) => string;
};

/** Some of the letters, to print or to save: those that were changed, or one side first. */
export function ChooseLetters({ p, library, all, nameOf }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const these = all.filter(({ id }) => chosen.includes(id));
  const papers = (): readonly Paper[] => these.map((one) => composeLetter(p, one, library));
  const { size } = p.print;
  const sides = p.shape === 'two-sided' ? (['a', 'b'] as const) : [];
  const onSide = (side: 'a' | 'b'): readonly string[] =>
    all.flatMap(({ id }) => (p.people.find((person) => person.id === id)?.side === side ? [id] : []));
  return (
    <details class="wide-panel">
      <summary>Choose which letters to print</summary>
      <p class="btns">
        {sides.map((side) => (
          <button key={side} class="btn plain small" type="button" onClick={() => setChosen(onSide(side))}>
            Tick the {p.sideNames[side].many}
          </button>
        ))}
        <button class="btn plain small" type="button" onClick={() => setChosen([])}>
          Tick nobody
        </button>
      </p>
      <CheckGroup
        label="Letters"
        value={chosen}
        options={all.map((one) => ({ value: one.id, label: nameOf(one) }))}
        onChange={setChosen}
      />
      <p class="btns">
        <button
          class="btn"
          type="button"
          disabled={these.length === 0}
          onClick={() => void printPapers(papers(), { size })}
        >
          {these.length === 0 ? 'None chosen yet' : `Print the ${these.length} chosen`}
        </button>
        {these.length > 0 && (
          <SavePapers papers={papers} count={these.length} size={size} name="chosen-letters" />
        )}
      </p>
    </details>
  );
}
