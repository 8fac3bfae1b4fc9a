import type { RuledOutPair } from '../../lib/balance/index.ts';
import type { MatchSettings, Programme } from '../../lib/programme/index.ts';
import { conflictWords } from '../balance/balanceWords.ts';
import { CheckGroup } from '../controls/Choices.tsx';
import { update } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import type { BalanceAnswer } from './matchWorker.ts';
import { namesOf } from './telling.ts';

const set = (change: Partial<MatchSettings>, label: string): void =>
  update((p) => ({ ...p, matching: { ...p.matching, ...change } }), label);

/** Most pairs that are named here; the balance tool has all. */
const mostNamed = 40;

type Props = { readonly p: Programme; readonly balance: BalanceAnswer };

/** What balance may do in the match: settle ties, and keep pairs apart. */
export function BalanceRules({ p, balance }: Props) {
  const { fitTies, ruleOut } = p.matching;
  // What people asked for and what the organiser ruled out is kept apart in any case.
  const more = balance.ruledOut.filter(({ conflicts }) =>
    conflicts.every(({ kind }) => kind !== 'avoid' && kind !== 'forbidden'),
  );
  const ticked = [...(fitTies ? (['ties'] as const) : []), ...(ruleOut ? (['apart'] as const) : [])];
  const chosen = (now: readonly string[]): void =>
    now.includes('ties') === fitTies
      ? set({ ruleOut: now.includes('apart') }, 'Pairs that balance rules out')
      : set({ fitTies: now.includes('ties') }, 'Ties by balance');
  return (
    <section class="balance-rules" aria-label="What balance decides">
      <CheckGroup
        label="What balance decides"
        value={ticked}
        options={[
          {
            value: 'ties',
            label: 'Settle ties by balance before the draw',
            hint: 'Where the choices leave two matches equally good, the pairs in better balance are taken.',
          },
          { value: 'apart', label: 'Keep apart pairs that balance rules out', hint: countWords(more.length) },
        ]}
        onChange={chosen}
      />
      {!balance.compares && (
        <p class="fine">
          “Best balance” is not among the methods: nobody has answers, or offers and wants, to compare.{' '}
          <a href={href('/tools/balance/')}>Add what people said</a>.
        </p>
      )}
      {more.length > 0 && <RuledOut p={p} pairs={more} applied={ruleOut} />}
    </section>
  );
}

const countWords = (count: number): string =>
  count === 0
    ? 'No pair is ruled out by a competitor, a missing common date or a “must” of your definition.'
    : `${count === 1 ? 'One pair is' : `${count} pairs are`} ruled out: named as competitors, without a common date, or against a “must”.`;

type RuledOutProps = {
  readonly p: Programme;
  readonly pairs: readonly RuledOutPair[];
  readonly applied: boolean;
};

function RuledOut({ p, pairs, applied }: RuledOutProps) {
  const nameOf = namesOf(p);
  return (
    <details class="pair-rules">
      <summary>
        {applied ? 'Kept apart by balance' : 'Would be kept apart'} <span class="count">{pairs.length}</span>
      </summary>
      <ul>
        {pairs.slice(0, mostNamed).map(({ pair: [x, y], conflicts }) => (
          <li key={`${x}~${y}`}>
            <b>
              {nameOf(x)} and {nameOf(y)}
            </b>
            : {conflicts.map(conflictWords).join(' ')}
          </li>
        ))}
      </ul>
      {pairs.length > mostNamed && (
        <p class="fine">
          And {pairs.length - mostNamed} more. <a href={href('/tools/balance/')}>The map of balance</a> shows
          all.
        </p>
      )}
      <p class="fine">A pair that you require below is made all the same.</p>
    </details>
  );
}
