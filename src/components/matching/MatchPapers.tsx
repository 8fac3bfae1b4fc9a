import type { Paper } from '../../lib/papers/index.ts';
import { printPapers } from '../papers/printPapers.ts';
import { SavePapers } from '../papers/SavePapers.tsx';
import { today } from '../today.ts';
import { organisersList, runnersUpPaper } from './matchPapers.ts';
import type { Matched } from './paperParts.ts';

/** The lists for the organiser alone, on paper and as files to change. */
export function MatchPapers(props: Omit<Matched, 'date'>) {
  const { size } = props.p.print;
  const matched = (): Matched => ({ ...props, date: today() });
  const both = (): readonly Paper[] => [organisersList(matched()), runnersUpPaper(matched())];
  return (
    <section class="match-papers" aria-labelledby="match-papers-h">
      <h3 id="match-papers-h">On paper, for you alone</h3>
      <p class="small">
        The list names those without a partner first, then every pair with its ranks, what was decided by hand
        and why, the same ballots by each method, and a card for each pair: what they share, where they
        differ, the checks, and whom each could have had instead. The runners-up are whom each person could
        still have.
      </p>
      <p class="btns">
        <button
          class="btn ruled"
          type="button"
          onClick={() => void printPapers([organisersList(matched())], { size })}
        >
          Print the organiser’s list
        </button>
        <button
          class="btn ruled"
          type="button"
          onClick={() => void printPapers([runnersUpPaper(matched())], { size })}
        >
          Print the runners-up
        </button>
      </p>
      <p class="btns">
        <SavePapers papers={both} count={2} size={size} name="organisers-list" />
      </p>
    </section>
  );
}
