import { useMemo, useState } from 'preact/hooks';
import { type Balance, type GroupMeasure, measureGroup } from '../../lib/balance/index.ts';
import { ProblemItem } from '../controls/ProblemList.tsx';
import { conflictWords } from './balanceWords.ts';
import { majorityWords, spreadWords, wantsWords, weakestWords } from './groupWords.ts';
import { type Named, useNamed } from './useNamed.ts';

/** How many members are ticked to begin with: the size that the playbook suggests for a group. */
const usualSize = 6;

type Props = { readonly balance: Balance; readonly groups: readonly (readonly string[])[] };

/** A group in the making: tick its members, and read what they could do for each other. */
export function GroupResult({ balance, groups }: Props) {
  const people = useNamed(balance.people);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(groups[0] ?? people.slice(0, usualSize).map(({ id }) => id)),
  );
  const members = useMemo(() => people.filter(({ id }) => chosen.has(id)), [people, chosen]);
  return (
    <section class="balance-cohort" aria-labelledby="group-h">
      <h2 id="group-h">
        A group <span class="count">{members.length} members</span>
      </h2>
      <div class="balance-columns">
        {useMemo(
          () => (
            <Members people={people} chosen={chosen} onChoose={setChosen} />
          ),
          [people, chosen],
        )}
        <div aria-live="polite">
          {members.length < 2 ? (
            <p>Tick two members or more.</p>
          ) : (
            <Told balance={balance} ids={members.map(({ id }) => id)} />
          )}
        </div>
      </div>
    </section>
  );
}

type MembersProps = {
  readonly people: readonly Named[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
};

/** Everybody with a box to tick; it stays as it is while answers change. */
function Members({ people, chosen, onChoose }: MembersProps) {
  const toggle = (id: string): void => {
    const others = new Set(chosen);
    if (!others.delete(id)) others.add(id);
    onChoose(others);
  };
  return (
    <fieldset class="balance-members">
      <legend>Who is in it?</legend>
      <p class="btns">
        <button class="btn plain small" type="button" onClick={() => onChoose(new Set())}>
          Nobody
        </button>
        <button
          class="btn plain small"
          type="button"
          onClick={() => onChoose(new Set(people.map(({ id }) => id)))}
        >
          Everybody
        </button>
      </p>
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>
            <label class="choice">
              <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
              <span>{name || id}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Told({ balance, ids }: { readonly balance: Balance; readonly ids: readonly string[] }) {
  const group = useMemo(() => measureGroup(balance, ids), [balance, ids.join('\n')]);
  const nameOf = (id: string): string => balance.people[balance.at.get(id) ?? -1]?.name || id;
  return (
    <>
      <dl class="balance-group">
        <Fact name="What they can do for each other">{wantsWords(group)}</Fact>
        <Fact name="Spread">{spreadWords(group)}</Fact>
        <Fact name="Who stands at the edge">{weakestWords(group, nameOf)}</Fact>
        <Fact name="Largest majority">{majorityWords(group, ids.length)}</Fact>
        <Fact name="Competitors and conflicts">
          {group.conflicts.length === 0
            ? 'Nothing known speaks against any two of them.'
            : `${group.conflicts.length === 1 ? 'One pair' : `${group.conflicts.length} pairs`} should not sit at one table as things stand:`}
        </Fact>
      </dl>
      {group.conflicts.slice(0, mostShown).map(({ pair, conflicts }) => (
        <ProblemItem
          key={pair.join('~')}
          problem={{
            key: pair.join('~'),
            level: 'check',
            words: `${nameOf(pair[0])} and ${nameOf(pair[1])}: ${conflicts.map(conflictWords).join(' ')}`,
          }}
        />
      ))}
      {group.conflicts.length > mostShown && (
        <p class="fine">And {group.conflicts.length - mostShown} more: crosses on the map above.</p>
      )}
      {group.unmet.length > 0 && <Unmet group={group} nameOf={nameOf} />}
    </>
  );
}

const mostShown = 8;

const Fact = ({ name, children }: { readonly name: string; readonly children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Unmet = ({
  group,
  nameOf,
}: {
  readonly group: GroupMeasure;
  readonly nameOf: (id: string) => string;
}) => (
  <details class="menu">
    <summary>
      {group.unmet.length === 1
        ? 'One want that nobody in the group meets'
        : `${group.unmet.length} wants that nobody in the group meets`}
    </summary>
    <ul class="fine">
      {group.unmet.map(({ id, want }) => (
        <li key={`${id} ${want}`}>
          <b>{nameOf(id)}</b>: {want}
        </li>
      ))}
    </ul>
    <p class="fine">
      The words of an offer and a want have to agree. Compare the two above and say “this helps” if you know
      better.
    </p>
  </details>
);
