import type { PeerFinding } from '../../lib/peer/index.ts';
import type { GiveAndTake, Side } from '../../lib/programme/index.ts';
import { LinesField, TextField } from '../controls/Field.tsx';
import { ProblemItem } from '../controls/ProblemList.tsx';
import { wordsFor } from '../problemWords/peer.ts';
import { programme, update } from '../programmeStore.ts';
import { changePeer, changeSide } from './peerChanges.ts';

type Props = { readonly findings: readonly PeerFinding[] };

/** What the mentorship is, what each brings and may ask for, and what it is not; both agreements take it from here. */
export function NatureFields({ findings }: Props) {
  const { shape, sideNames, peer } = programme.value;
  const { nature, offered, notOffered } = peer;
  return (
    <>
      <TextField
        label="In a sentence or two"
        hint="It opens the constitution and every contract."
        value={nature}
        lines={4}
        onChange={(value) => update(changePeer({ nature: value }), 'What this mentorship is', 'nature')}
      />
      <Amiss findings={findings} codes={['no-nature']} />
      <LinesField
        label="What each peer may expect of the other"
        value={offered}
        onChange={(lines) => update(changePeer({ offered: lines }), 'What each may expect', 'offered')}
      />
      <Amiss findings={findings} codes={['nothing-offered']} />
      {shape === 'one-pool' ? (
        <SideFields side="a" who="each peer" one findings={findings} />
      ) : (
        (['a', 'b'] as const).map((side) => (
          <SideFields key={side} side={side} who={sideNames[side].many} findings={findings} />
        ))
      )}
      <LinesField
        label="What it is not"
        value={notOffered}
        onChange={(lines) => update(changePeer({ notOffered: lines }), 'What it is not', 'notOffered')}
      />
      <Amiss findings={findings} codes={['nothing-ruled-out']} />
    </>
  );
}

type SideProps = Props & { readonly side: Side; readonly who: string; readonly one?: boolean };

function SideFields({ side, who, one = false, findings }: SideProps) {
  const { offers, asks } = programme.value.peer.sides[side];
  const own = findings.filter((finding) => finding.side === side);
  const change = (part: Partial<GiveAndTake>, label: string, merge: string): void =>
    update(changeSide(side, part), `${label}: ${who}`, `${merge}-${side}`);
  return (
    <>
      <LinesField
        label={`What ${who} ${one ? 'brings' : 'bring'}`}
        value={offers}
        onChange={(lines) => change({ offers: lines }, 'Brings', 'offers')}
      />
      <Amiss findings={own} codes={['side-offers-nothing']} />
      <LinesField
        label={`What ${who} may ask for`}
        value={asks}
        onChange={(lines) => change({ asks: lines }, 'May ask for', 'asks')}
      />
      <Amiss findings={own} codes={['side-asks-nothing']} />
    </>
  );
}

/** The findings with these codes, beside the field that settles them. */
const Amiss = ({ findings, codes }: Props & { readonly codes: readonly PeerFinding['code'][] }) => (
  <>
    {findings
      .filter(({ code }) => codes.includes(code))
      .map((finding) => (
        <ProblemItem
          key={finding.code}
          problem={{ key: finding.code, level: finding.level, words: wordsFor(finding) }}
        />
      ))}
  </>
);
