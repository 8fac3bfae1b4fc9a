import type { Pair } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { saveText } from '../controls/saveText.ts';
import { namesOf } from './MatchAnswer.tsx';
import { short } from './matchWords.ts';
import { type PairRow, pairRows, ranksOf } from './outcome.ts';

type Props = {
  readonly p: Programme;
  readonly pairs: readonly Pair[];
  readonly trios: readonly (readonly string[])[];
  readonly lastResort: readonly Pair[];
};

/** The pairs, with the rank that each gave the other. For the organiser; not for the letters. */
export function PairTable({ p, pairs, trios, lastResort }: Props) {
  const nameOf = namesOf(p);
  const rows = pairRows(pairs, ranksOf(p));
  const forced = new Set(lastResort.map(([a, b]) => `${a}~${b}`));
  return (
    <section class="pair-table" aria-labelledby="pairs-h">
      <h3 id="pairs-h">The pairs</h3>
      <section class="scroll" aria-label="The pairs, with the rank each gave the other" tabIndex={0}>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">{p.shape === 'one-pool' ? 'Peer' : capital(p.sideNames.a.one)}</th>
              <th scope="col">{p.shape === 'one-pool' ? 'Peer' : capital(p.sideNames.b.one)}</th>
              <th scope="col">Gave</th>
              <th scope="col">Was given</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{nameOf(row.a)}</th>
                <td>
                  {nameOf(row.b)}
                  {forced.has(row.key) && ' (nobody ranked this pair)'}
                </td>
                <td>{rankText(row.aRank)}</td>
                <td>{rankText(row.bRank)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {trios.map((trio) => (
        <p key={trio.join()}>
          <b>A trio, since the number is odd:</b> {trio.map(nameOf).join(', ')}
        </p>
      ))}
      <p class="btns">
        <button class="btn ruled small" type="button" onClick={() => void downloadPairs(rows, nameOf)}>
          Download the pairs (CSV)
        </button>
      </p>
      <p class="fine">For you alone: nobody should learn where a partner ranked them.</p>
    </section>
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const rankText = (rank: number | null): string => (rank === null ? 'not ranked' : `${short(rank)} choice`);

/** Cells that a spreadsheet might run as a formula are marked as text. */
async function downloadPairs(rows: readonly PairRow[], nameOf: (id: string) => string): Promise<void> {
  const { default: papa } = await import('papaparse');
  const table = rows.map(({ a, b, aRank, bRank }) => ({
    first: nameOf(a),
    second: nameOf(b),
    'rank first gave second': aRank ?? '',
    'rank second gave first': bRank ?? '',
  }));
  saveText('pairs.csv', `\uFEFF${papa.unparse(table, { escapeFormulae: true })}\r\n`, 'text/csv');
}
