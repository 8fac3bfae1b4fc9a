import { useState } from 'preact/hooks';
import type { Pair } from '../../lib/matching/index.ts';
import type { MatchSettings, Programme } from '../../lib/programme/index.ts';
import { ChoiceGroup, SelectField } from '../controls/Field.tsx';
import { later } from '../later.tsx';
import { update } from '../programmeStore.ts';
import { afterHandMove, saidOf, saidWords, withoutRule } from './handMoves.ts';
import type { BalanceAnswer } from './matchWorker.ts';
import { namesOf } from './telling.ts';
import type { TryMove } from './useFocus.ts';

const BalanceRules = later(async () => (await import('./BalanceRules.tsx')).BalanceRules);

const set = (change: Partial<MatchSettings>, label: string): void =>
  update((p) => ({ ...p, matching: { ...p.matching, ...change } }), label);

type Props = {
  readonly p: Programme;
  /** Null until the first answer is there. */
  readonly balance: BalanceAnswer | null;
  readonly tryMove: TryMove | null;
};

/** Whose wishes count, who may be paired at all, and who must or must not be. */
export function MatchRules({ p, balance, tryMove }: Props) {
  const { matching: settings, sideNames } = p;
  const voters = new Set(p.ballots.map(({ voter }) => voter));
  const voted = (side: 'a' | 'b') => p.people.some((person) => person.side === side && voters.has(person.id));
  const both = voted('a') && voted('b');
  return (
    <>
      <h2>Rules</h2>
      {p.shape === 'two-sided' && both && (
        <ChoiceGroup
          label="Whose choices count?"
          value={settings.whose ?? 'both'}
          options={[
            { value: 'both', label: 'Both sides' },
            { value: 'a', label: `The ${sideNames.a.many}` },
            { value: 'b', label: `The ${sideNames.b.many}` },
          ]}
          onChange={(whose) => set({ whose }, 'Whose choices count')}
        />
      )}
      {settings.method === 'stable' && p.shape === 'two-sided' && (
        <ChoiceGroup
          label="Who proposes?"
          hint="The side that proposes gets the best partners that it can have without breaking the rule."
          value={settings.proposing}
          options={[
            { value: 'a', label: `The ${sideNames.a.many}` },
            { value: 'b', label: `The ${sideNames.b.many}` },
          ]}
          onChange={(proposing) => set({ proposing }, 'Who proposes')}
        />
      )}
      <ChoiceGroup
        label="Who may be paired?"
        value={settings.mutual === null ? 'method' : settings.mutual ? 'both' : 'one'}
        options={[
          { value: 'method', label: mutualDefault(settings, both) },
          { value: 'one', label: 'Two people of whom one ranked the other' },
          { value: 'both', label: 'Only two people who ranked each other' },
        ]}
        onChange={(choice) =>
          set({ mutual: choice === 'method' ? null : choice === 'both' }, 'Who may be paired')
        }
      />
      <ChoiceGroup
        label="Those whom the rankings leave over"
        value={settings.unranked}
        options={[
          { value: 'never', label: 'stay without a partner, and are named' },
          { value: 'last-resort', label: 'are paired with each other, and marked' },
        ]}
        onChange={(unranked) => set({ unranked }, 'Those left over')}
      />
      <BalanceRules p={p} balance={balance} />
      <p class="small draw">
        Draw number {settings.seed} settles what nothing else settles.{' '}
        <button
          class="btn plain small"
          type="button"
          onClick={() => set({ seed: crypto.getRandomValues(new Uint16Array(1))[0] ?? 1 }, 'A new draw')}
        >
          Draw again
        </button>
      </p>
      <PairRules p={p} rule="required" title="Must be paired" add="Pair these two" tryMove={tryMove} />
      <PairRules
        p={p}
        rule="forbidden"
        title="Must not be paired"
        add="Keep these two apart"
        tryMove={tryMove}
      />
    </>
  );
}

const mutualDefault = (settings: MatchSettings, both: boolean): string =>
  settings.method === 'stable' && both
    ? 'As the method suggests: two people who ranked each other'
    : 'As the method suggests: one of them ranked the other';

type RuleProps = {
  readonly p: Programme;
  readonly rule: 'required' | 'forbidden';
  readonly title: string;
  readonly add: string;
  /** Shows what a rule would change before it is made; null while there is no match to change. */
  readonly tryMove: TryMove | null;
};

function PairRules({ p, rule, title, add, tryMove }: RuleProps) {
  const nameOf = namesOf(p);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const firsts = p.people.filter(({ side }) => side !== 'b');
  const seconds = p.people.filter(({ id, side }) => (p.shape === 'two-sided' ? side === 'b' : id !== first));
  const blank = { value: '', label: 'Choose a person' };
  const known = p[rule].some(([x, y]) => x === first && y === second);
  return (
    <details class="pair-rules" open={p[rule].length > 0}>
      <summary>
        {title} <span class="count">{p[rule].length}</span>
      </summary>
      <ul>
        {p[rule].map(([x, y]) => (
          <li key={`${x}~${y}`}>
            {nameOf(x)} and {nameOf(y)}
            <Said p={p} rule={rule} pair={[x, y]} />{' '}
            <button
              class="btn plain small"
              type="button"
              onClick={() => update((now) => withoutRule(now, rule, [x, y]), 'Rule removed')}
            >
              Remove
              <span class="vh">
                : {nameOf(x)} and {nameOf(y)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <SelectField
        label="First person"
        value={first}
        options={[blank, ...firsts.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={setFirst}
      />
      <SelectField
        label="Second person"
        value={second}
        options={[blank, ...seconds.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={setSecond}
      />
      <p class="btns">
        <button
          class="btn ruled small"
          type="button"
          disabled={first === '' || second === '' || known}
          onClick={() => {
            const move = { kind: rule === 'required' ? 'lock' : 'forbid', pair: [first, second] } as const;
            if (tryMove) tryMove(move);
            else update((now) => afterHandMove(now, move, { by: '', why: '' }), title);
            setFirst('');
            setSecond('');
          }}
        >
          {tryMove ? `${add}: see what changes` : add}
        </button>
      </p>
    </details>
  );
}

/** Who decided on a pair, and why, where that was said. */
function Said({
  p,
  rule,
  pair,
}: {
  readonly p: Programme;
  readonly rule: RuleProps['rule'];
  readonly pair: Pair;
}) {
  const said = saidOf(p, rule, pair);
  const words = said ? saidWords(said) : '';
  return words === '' ? null : <span class="fine"> ({words})</span>;
}
