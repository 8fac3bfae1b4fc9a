import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Paper } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { CheckGroup } from '../controls/Choices.tsx';
import { printPapers } from './printPapers.ts';
import { SavePapers } from './SavePapers.tsx';

type Props = {
  /** What is chosen from: "Contracts". */
  readonly label: string;
  /** Names the files: "chosen-contracts". */
  readonly name: string;
  readonly size: Programme['print']['size'];
  readonly all: readonly { readonly id: string; readonly label: string; readonly compose: () => Paper }[];
  /** Ways to tick several at once. */
  readonly ticks?: (setChosen: (ids: readonly string[]) => void) => ComponentChildren;
};

/** Some of the papers, to print or to save: those that were changed, or one that came later. */
export function ChoosePapers({ label, name, size, all, ticks }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const these = all.filter(({ id }) => chosen.includes(id));
  const papers = (): readonly Paper[] => these.map(({ compose }) => compose());
  return (
    <>
      {ticks && <p class="btns">{ticks(setChosen)}</p>}
      <CheckGroup
        label={label}
        value={chosen}
        options={all.map((one) => ({ value: one.id, label: one.label }))}
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
        {these.length > 0 && <SavePapers papers={papers} count={these.length} size={size} name={name} />}
      </p>
    </>
  );
}
