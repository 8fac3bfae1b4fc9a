import { useState } from 'preact/hooks';
import { composeContract, pairKey } from '../../lib/contract/index.ts';
import type { ClauseLibrary, Paper } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { CheckGroup } from '../controls/Field.tsx';
import { printPapers } from '../papers/printPapers.ts';
import { SavePapers } from '../papers/SavePapers.tsx';

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly all: readonly (readonly string[])[];
  readonly nameOf: (members: readonly string[]) => string;
};

/** Some of the contracts, to print or to save: those that were changed, or a pair that came later. */
export function ChooseContracts({ p, library, all, nameOf }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const these = all.filter((members) => chosen.includes(pairKey(members)));
  const papers = (): readonly Paper[] => these.map((members) => composeContract(p, members, library));
  const { size } = p.print;
  return (
    <>
      <CheckGroup
        label="Contracts"
        value={chosen}
        options={all.map((members) => ({ value: pairKey(members), label: nameOf(members) }))}
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
          <SavePapers papers={papers} count={these.length} size={size} name="chosen-contracts" />
        )}
      </p>
    </>
  );
}
