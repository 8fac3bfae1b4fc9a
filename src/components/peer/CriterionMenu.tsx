import { useState } from 'preact/hooks';
import { isProtected } from '../../lib/peer/index.ts';
import type { Criterion } from '../../lib/programme/index.ts';
import { CheckGroup, TextField } from '../controls/Field.tsx';
import { programme, update } from '../programmeStore.ts';
import { criterionFrom, type MenuEntry, menuEntries } from './criterionEntries.ts';
import { familyNames } from './criterionNames.ts';
import { addCriterion, addOwn } from './peerChanges.ts';

const families = Object.keys(familyNames) as readonly Criterion['family'][];
const guarded = new Set(
  menuEntries.filter((entry) => isProtected(criterionFrom(entry))).map(({ menu }) => menu),
);

const fits = ({ name, question, reason, family }: MenuEntry, sought: string): boolean =>
  `${name} ${question} ${reason} ${familyNames[family as Criterion['family']]}`
    .toLowerCase()
    .includes(sought.trim().toLowerCase());

/** The menu of criteria that are not in the list yet, by kind, and an empty one of one's own. */
export function CriterionMenu() {
  const [sought, setSought] = useState('');
  const [opted, setOpted] = useState(false);
  const chosen = new Set(programme.value.peer.criteria.map(({ menu }) => menu));
  const left = menuEntries.filter(
    (entry) => !chosen.has(entry.menu) && fits(entry, sought) && (opted || !guarded.has(entry.menu)),
  );
  return (
    <>
      <TextField label="Search the menu" value={sought} onChange={setSought} />
      <p class="fine" role="status">
        {left.length === 0
          ? 'Nothing in the menu fits. Take one of your own, below.'
          : `${left.length} to choose from.`}
      </p>
      {families.map((family) => (
        <Family key={family} family={family} entries={left.filter((entry) => entry.family === family)} />
      ))}
      <p class="btns own-criterion">
        <button
          class="btn ruled small"
          type="button"
          onClick={() => update(addOwn, 'A criterion of your own')}
        >
          One of your own
        </button>
      </p>
      <Protected opted={opted} onChange={setOpted} />
    </>
  );
}

type FamilyProps = { readonly family: Criterion['family']; readonly entries: readonly MenuEntry[] };

function Family({ family, entries }: FamilyProps) {
  if (entries.length === 0) return null;
  return (
    <section aria-label={familyNames[family]}>
      <h3>{familyNames[family]}</h3>
      <ul class="menu-list">
        {entries.map((entry) => (
          <li key={entry.menu}>
            <button
              class="btn ruled small"
              type="button"
              onClick={() => update(addCriterion(criterionFrom(entry)), `${entry.name} added`)}
            >
              {entry.name}
            </button>
            <span class="fine">{entry.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ProtectedProps = { readonly opted: boolean; readonly onChange: (opted: boolean) => void };

/** Questions on protected characteristics are shown on demand alone. */
const Protected = ({ opted, onChange }: ProtectedProps) => (
  <CheckGroup
    label="Protected characteristics"
    hint="Age, gender, caring and migration are not in the menu until you ask. Equality law in many countries forbids choosing people by them, and a hidden weight would do just that. Ask where people gain by it, and let them leave it out."
    value={opted ? ['shown'] : []}
    options={[{ value: 'shown', label: 'Show them in the menu' }]}
    onChange={(ticked) => onChange(ticked.length > 0)}
  />
);
