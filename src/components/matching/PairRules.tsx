import { useState } from 'preact/hooks';
import type { Pair } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { SelectField } from '../controls/Field.tsx';
import { update } from '../programmeStore.ts';
import { afterHandMove, saidOf, saidWords, withoutRule } from './handMoves.ts';
import { LeastPartners } from './LeastPartners.tsx';
import { namesOf } from './telling.ts';
import type { TryMove } from './useFocus.ts';

/** Pairs that the organiser sets or keeps apart, and who must have a partner. */
export function PairRules({ p, tryMove }: { readonly p: Programme; readonly tryMove: TryMove | null }) {
  return (
    <>
      <RulesOf p={p} rule="required" title="Must be paired" add="Pair these two" tryMove={tryMove} />
      <RulesOf
        p={p}
        rule="forbidden"
        title="Must not be paired"
        add="Keep these two apart"
        tryMove={tryMove}
      />
      {p.shape === 'two-sided' && <LeastPartners p={p} />}
    </>
  );
}

type RuleProps = {
  readonly p: Programme;
  readonly rule: 'required' | 'forbidden';
  readonly title: string;
  readonly add: string;
  /** Shows what a rule would change before it is made; null while there is no match to change. */
  readonly tryMove: TryMove | null;
};

function RulesOf({ p, rule, title, add, tryMove }: RuleProps) {
  const nameOf = namesOf(p);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const firsts = p.people.filter(({ side }) => side !== 'b');
  const seconds = p.people.filter(({ id, side }) => (p.shape === 'two-sided' ? side === 'b' : id !== first));
  const blank = { value: '', label: 'Choose a person' };
  const [isOpen, setOpen] = useState(p[rule].length > 0);
  const known = p[rule].some(([x, y]) => x === first && y === second);
  return (
    <details
      class="pair-rules"
      open={p[rule].length > 0}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
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
      {isOpen && (
        <>
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
                const move = {
                  kind: rule === 'required' ? 'lock' : 'forbid',
                  pair: [first, second],
                } as const;
                if (tryMove) tryMove(move);
                else update((now) => afterHandMove(now, move, { by: '', why: '' }), title);
                setFirst('');
                setSecond('');
              }}
            >
              {tryMove ? `${add}: see what changes` : add}
            </button>
          </p>
        </>
      )}
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
