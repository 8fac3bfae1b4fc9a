import { composeContract, pairKey } from '../../lib/contract/index.ts';
import type { ClauseLibrary } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ChoosePapers } from '../papers/ChoosePapers.tsx';

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly all: readonly (readonly string[])[];
  readonly nameOf: (members: readonly string[]) => string;
};

/** Some of the contracts, to print or to save. */
export function ChooseContracts({ p, library, all, nameOf }: Props) {
  return (
    <ChoosePapers
      label="Contracts"
      name="chosen-contracts"
      size={p.print.size}
      all={all.map((members) => ({
        id: pairKey(members),
        label: nameOf(members),
        compose: () => composeContract(p, members, library),
      }))}
    />
  );
}
