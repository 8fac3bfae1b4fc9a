import type { ClauseLibrary } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { printPapers } from '../papers/printPapers.ts';
import { SavePapers } from '../papers/SavePapers.tsx';
import { everyPaper, onePaper } from '../papers/usePaper.ts';
import type { Members } from './members.ts';

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly members: Members;
  /** How many contracts there are. */
  readonly count: number;
};

/** What can be made of the contracts, once their answers were looked at. */
export function ContractButtons({ p, library, members, count }: Props) {
  const { size } = p.print;
  const every = () => everyPaper(p, library);
  const thisOne = () => onePaper({ p, library, members });
  return (
    <>
      <button class="btn" type="button" onClick={async () => printPapers(await every(), { size })}>
        {count === 0
          ? 'Print a blank contract'
          : count === 1
            ? 'Print the contract'
            : `Print all ${count} contracts`}
      </button>
      {count > 1 && (
        <button class="btn ruled" type="button" onClick={async () => printPapers(await thisOne(), { size })}>
          Print this one
        </button>
      )}
      <SavePapers papers={every} count={count} size={size} name="contracts" />
    </>
  );
}
