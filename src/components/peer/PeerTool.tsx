import { useMemo, useRef } from 'preact/hooks';
import { type MustsTest, testMusts } from '../../lib/balance/index.ts';
import type { ClauseLibrary } from '../../lib/papers/index.ts';
import { checkPeer } from '../../lib/peer/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { later } from '../later.tsx';
import { programme } from '../programmeStore.ts';
import { useReady } from '../useReady.ts';
import { KeptEditor, removesWords } from './CriterionEditor.tsx';
import { PeerResult } from './PeerResult.tsx';

const CriterionMenu = later(async () => (await import('./CriterionMenu.tsx')).CriterionMenu);
const NatureFields = later(async () => (await import('./NatureFields.tsx')).NatureFields);
const PeerPaper = later(async () => (await import('./PeerPaper.tsx')).PeerPaper);

/** Say who counts as a peer, and what the mentorship is; both papers take it from here. */
export function PeerTool({ library }: { readonly library: ClauseLibrary }) {
  const musts = useMusts(programme.value);
  if (!useReady()) return <div class="bench" aria-busy="true" />;
  const { peer } = programme.value;
  const findings = checkPeer(programme.value);
  return (
    <div class="bench">
      <section class="in" aria-labelledby="peer-in">
        <h2 id="peer-in">
          What makes a peer{' '}
          <span class="count">
            {peer.criteria.length === 1 ? '1 criterion' : `${peer.criteria.length} criteria`}
          </span>
        </h2>
        <ol class="criteria">
          {peer.criteria.map((criterion, at) => (
            <KeptEditor
              key={criterion.id}
              criterion={criterion}
              findings={findings.filter((finding) => finding.criterion === criterion.id)}
              removes={removesWords(
                musts.each.find((test) => test.criterion === criterion.id),
                programme.value.people,
              )}
              first={at === 0}
              last={at === peer.criteria.length - 1}
            />
          ))}
        </ol>
        <details class="menu criterion-menu" open={peer.criteria.length === 0}>
          <summary>Add a criterion</summary>
          <CriterionMenu />
        </details>
        <h2>What this mentorship is</h2>
        <NatureFields findings={findings} />
      </section>
      <section class="out" aria-label="Your definition">
        <PeerResult programme={programme.value} findings={findings} musts={musts} />
        <PeerPaper p={programme.value} library={library} />
      </section>
    </div>
  );
}

/** The test of the musts, made anew when people or a must change, and not while a reason is typed. */
function useMusts(p: Programme) {
  const { people, peer, shape, balance } = p;
  const before = useRef<MustsTest | undefined>(undefined);
  const asked = peer.criteria
    .filter(({ need }) => need === 'must')
    .map(({ id, menu, name, type, options, asked, relation, near }) => [
      id,
      menu,
      name,
      type,
      options,
      asked,
      relation,
      near,
    ]);
  const key = JSON.stringify([shape, balance.countProtected, asked]);
  const musts = useMemo(() => testMusts(p, before.current), [people, key]);
  before.current = musts;
  return musts;
}
