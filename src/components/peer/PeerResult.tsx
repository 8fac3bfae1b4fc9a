import { Fragment } from 'preact';
import type { MustsTest } from '../../lib/balance/index.ts';
import { describePeer, type PeerFinding } from '../../lib/peer/index.ts';
import type { Criterion, Programme } from '../../lib/programme/index.ts';
import { ProblemList } from '../controls/ProblemList.tsx';
import { later } from '../later.tsx';
import { wordsFor } from '../problemWords/peer.ts';

const relationWords: Readonly<Record<Criterion['relation'], string>> = {
  same: 'same',
  near: 'near',
  different: 'different',
  irrelevant: 'asked only',
};

const MustsResult = later(async () => (await import('./MustsResult.tsx')).MustsResult);

type Props = {
  readonly programme: Programme;
  readonly findings: readonly PeerFinding[];
  readonly musts: MustsTest;
};

/** Findings about the set of criteria stand here; all others stand beside what they concern. */
const general: ReadonlySet<PeerFinding['code']> = new Set([
  'too-few-criteria',
  'one-family',
  'nothing-alike',
  'nothing-different',
]);

/** The definition as it will stand in both papers, and what is still to settle. */
export function PeerResult({ programme, findings, musts }: Props) {
  const { peer } = programme;
  const refused = findings.find(({ code }) => code === 'one-criterion-alone');
  const { sentence, notAPeerIf } = describePeer(peer);
  const shown = findings.filter(({ code }) => general.has(code));
  return (
    <>
      <div class="answer" aria-live="polite">
        {refused ? <Refused finding={refused} /> : <Defined sentence={sentence} />}
      </div>
      {shown.length > 0 && (
        <ProblemList
          problems={shown.map((finding) => ({
            key: finding.code,
            level: finding.level,
            words: wordsFor(finding),
          }))}
        />
      )}
      {peer.criteria.length > 0 && <CriteriaTable programme={programme} />}
      {!refused && notAPeerIf.length > 0 && <List title="You are not peers here if" items={notAPeerIf} />}
      <Nature programme={programme} />
      <MustsResult programme={programme} musts={musts} />
    </>
  );
}

const Refused = ({ finding }: { readonly finding: PeerFinding }) => (
  <>
    <h2>One criterion is not a definition</h2>
    <p>{wordsFor(finding)}</p>
  </>
);

const Defined = ({ sentence }: { readonly sentence: string }) =>
  sentence === '' ? (
    <>
      <h2>Nobody is defined as a peer yet</h2>
      <p>
        Choose three or more criteria. The sentence that defines a peer will stand here, and in both papers.
      </p>
    </>
  ) : (
    <>
      <h2>Who is a peer here</h2>
      <p class="lead">{sentence}</p>
    </>
  );

function CriteriaTable({ programme: { peer, sideNames, shape } }: { readonly programme: Programme }) {
  const who = { everyone: 'everyone', a: sideNames.a.many, b: sideNames.b.many };
  return (
    <section class="scroll" aria-label="The criteria, as a table" tabIndex={0}>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Two peers are</th>
            <th scope="col">How firmly</th>
            <th scope="col" class="num">
              Weight
            </th>
            {shape === 'two-sided' && <th scope="col">Answered by</th>}
          </tr>
        </thead>
        <tbody>
          {peer.criteria.map(({ id, name, relation, need, asked, weight }) => (
            <tr key={id}>
              <th scope="row">{name || 'no name yet'}</th>
              <td>{relationWords[relation]}</td>
              <td>{relation === 'irrelevant' ? 'not at all' : need}</td>
              <td class="num">{relation === 'irrelevant' ? '–' : weight}</td>
              {shape === 'two-sided' && <td>{who[asked]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const List = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) => (
  <>
    <h3>{title}</h3>
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </>
);

const Nature = ({ programme: { peer, shape, sideNames } }: { readonly programme: Programme }) => (
  <>
    {peer.nature !== '' && (
      <>
        <h3>What this is</h3>
        <p>{peer.nature}</p>
      </>
    )}
    {peer.offered.length > 0 && <List title="What each may expect" items={peer.offered} />}
    {(shape === 'one-pool' ? (['a'] as const) : (['a', 'b'] as const)).map((side) => {
      const { offers, asks } = peer.sides[side];
      const who = shape === 'one-pool' ? 'each peer' : sideNames[side].many;
      return (
        <Fragment key={side}>
          {offers.length > 0 && (
            <List title={`What ${who} ${shape === 'one-pool' ? 'brings' : 'bring'}`} items={offers} />
          )}
          {asks.length > 0 && <List title={`What ${who} may ask for`} items={asks} />}
        </Fragment>
      );
    })}
    {peer.notOffered.length > 0 && <List title="What it is not" items={peer.notOffered} />}
  </>
);
