import type { MustsTest, MustTest } from '../../lib/balance/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { someOf } from './peerNames.ts';

type Props = { readonly programme: Programme; readonly musts: MustsTest };

/** What each *must* costs with the people loaded: pairs, people without a partner, answers still missing. */
export function MustsResult({ programme: { people, peer }, musts: { each, together } }: Props) {
  if (each.length === 0) {
    const none = peer.criteria.length > 0;
    return none ? <p class="small">Nothing is a must, so nobody is ruled out.</p> : null;
  }
  const nameOf = (id: string): string =>
    people.find((person) => person.id === id)?.name || 'somebody unnamed';
  return (
    <section aria-labelledby="musts-h">
      <h3 id="musts-h">What your musts cost</h3>
      {people.length < 2 ? (
        <p class="small">
          As soon as people stand in your programme, you read here how many each must rules out.
        </p>
      ) : (
        <>
          <p class="small">{totalWords(each.length, together, nameOf)}</p>
          <MustsTable each={each} nameOf={nameOf} />
        </>
      )}
    </section>
  );
}

function totalWords(
  count: number,
  { pairs, ruledOut, partnerless }: MustsTest['together'],
  nameOf: (id: string) => string,
): string {
  const who = count === 1 ? 'The must' : count === 2 ? 'Both musts together' : `All ${count} musts together`;
  const rest =
    partnerless.length === 0
      ? 'Everybody still has somebody to meet.'
      : `${someOf(partnerless.map(nameOf))} could be nobody’s partner.`;
  return `${who} ${count === 1 ? 'rules' : 'rule'} out ${ruledOut} of ${pairs} pairs. ${rest}`;
}

type TableProps = { readonly each: readonly MustTest[]; readonly nameOf: (id: string) => string };

const MustsTable = ({ each, nameOf }: TableProps) => (
  <section class="scroll" aria-label="What each must costs" tabIndex={0}>
    <table class="data">
      <thead>
        <tr>
          <th scope="col">Must</th>
          <th scope="col" class="num">
            Pairs out
          </th>
          <th scope="col">Without a partner</th>
          <th scope="col">No answer yet</th>
        </tr>
      </thead>
      <tbody>
        {each.map(({ criterion, name, ruledOut, partnerless, unanswered }) => (
          <tr key={criterion}>
            <th scope="row">{name || 'no name yet'}</th>
            <td class="num">{ruledOut}</td>
            <td>{counted(partnerless.map(nameOf))}</td>
            <td>{counted(unanswered.map(nameOf))}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p class="fine">Who has not answered is ruled out of nothing, and is counted apart.</p>
  </section>
);

/** "2: Hana Kimura and Wen Li" */
const counted = (names: readonly string[]): string =>
  names.length === 0 ? 'nobody' : `${names.length}: ${someOf(names)}`;
