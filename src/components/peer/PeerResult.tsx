import { checkPeer, describePeer, type PeerFinding } from '../../lib/peer/index.ts';
import type { Criterion, Programme } from '../../lib/programme/index.ts';
import { ProblemList } from '../controls/ProblemList.tsx';
import { wordsFor } from '../problemWords/peer.ts';

const relationWords: Readonly<Record<Criterion['relation'], string>> = {
  same: 'same',
  near: 'near',
  different: 'different',
  irrelevant: 'asked only',
};

/** The definition as it will stand in both papers, and what is still to settle. */
export function PeerResult({ programme }: { readonly programme: Programme }) {
  const { peer } = programme;
  const findings = checkPeer(peer);
  const refused = findings.find(({ code }) => code === 'one-criterion-alone');
  const { sentence, notAPeerIf } = describePeer(peer);
  const general = findings.filter(({ criterion }) => criterion === undefined);
  return (
    <>
      <div class="answer" aria-live="polite">
        {refused ? <Refused finding={refused} /> : <Defined sentence={sentence} />}
      </div>
      {general.length > 0 && (
        <ProblemList
          problems={general.map((finding) => ({
            key: finding.code,
            level: finding.level,
            words: wordsFor(finding),
          }))}
        />
      )}
      {peer.criteria.length > 0 && <CriteriaTable programme={programme} />}
      {!refused && notAPeerIf.length > 0 && <List title="You are not peers here if" items={notAPeerIf} />}
      <Nature programme={programme} />
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
            {shape === 'two-sided' && <th scope="col">Answered by</th>}
          </tr>
        </thead>
        <tbody>
          {peer.criteria.map(({ id, name, relation, need, asked }) => (
            <tr key={id}>
              <th scope="row">{name || 'no name yet'}</th>
              <td>{relationWords[relation]}</td>
              <td>{relation === 'irrelevant' ? 'not at all' : need}</td>
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

const Nature = ({ programme: { peer } }: { readonly programme: Programme }) => (
  <>
    {peer.nature !== '' && (
      <>
        <h3>What this is</h3>
        <p>{peer.nature}</p>
      </>
    )}
    {peer.offered.length > 0 && <List title="What each may expect" items={peer.offered} />}
    {peer.notOffered.length > 0 && <List title="What it is not" items={peer.notOffered} />}
  </>
);
