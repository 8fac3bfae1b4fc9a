import { checkPeer } from '../../lib/peer/index.ts';
import { LinesField, TextField } from '../controls/Field.tsx';
import { programme, update } from '../programmeStore.ts';
import { useReady } from '../useReady.ts';
import { CriterionEditor } from './CriterionEditor.tsx';
import { PeerResult } from './PeerResult.tsx';
import { addFromMenu, addOwn, changePeer, menuEntries } from './peerChanges.ts';

/** Say who counts as a peer, and what the mentorship is; both papers take it from here. */
export function PeerTool() {
  if (!useReady()) return <div class="bench" aria-busy="true" />;
  const { peer } = programme.value;
  const findings = checkPeer(peer);
  return (
    <div class="bench">
      <section class="in" aria-labelledby="peer-in">
        <h2 id="peer-in">
          What makes a peer <span class="count">{peer.criteria.length} criteria</span>
        </h2>
        <ol class="criteria">
          {peer.criteria.map((criterion, at) => (
            <CriterionEditor
              key={criterion.id}
              criterion={criterion}
              findings={findings.filter((finding) => finding.criterion === criterion.id)}
              first={at === 0}
              last={at === peer.criteria.length - 1}
            />
          ))}
        </ol>
        <Menu />
        <h2>What this mentorship is</h2>
        <NatureFields />
      </section>
      <section class="out" aria-label="Your definition">
        <PeerResult programme={programme.value} />
      </section>
    </div>
  );
}

/** The menu of criteria that are not in the list yet, and an empty one. */
function Menu() {
  const chosen = new Set(programme.value.peer.criteria.map(({ menu }) => menu));
  const left = menuEntries.filter(({ menu }) => !chosen.has(menu));
  return (
    <details class="menu" open={chosen.size === 0}>
      <summary>Add a criterion</summary>
      <ul class="menu-list">
        {left.map((entry) => (
          <li key={entry.menu}>
            <button
              class="btn ruled small"
              type="button"
              onClick={() => update(addFromMenu(entry), `${entry.name} added`)}
            >
              {entry.name}
            </button>{' '}
            <span class="fine">{entry.reason}</span>
          </li>
        ))}
        <li>
          <button
            class="btn ruled small"
            type="button"
            onClick={() => update(addOwn, 'A criterion of your own')}
          >
            One of your own
          </button>
        </li>
      </ul>
    </details>
  );
}

function NatureFields() {
  const { nature, offered, notOffered } = programme.value.peer;
  return (
    <>
      <TextField
        label="In a sentence or two"
        hint="It opens the constitution and every contract."
        value={nature}
        lines={4}
        onChange={(value) => update(changePeer({ nature: value }), 'What this mentorship is', 'nature')}
      />
      <LinesField
        label="What each peer may expect of the other"
        value={offered}
        onChange={(lines) => update(changePeer({ offered: lines }), 'What each may expect', 'offered')}
      />
      <LinesField
        label="What it is not"
        value={notOffered}
        onChange={(lines) => update(changePeer({ notOffered: lines }), 'What it is not', 'notOffered')}
      />
    </>
  );
}
