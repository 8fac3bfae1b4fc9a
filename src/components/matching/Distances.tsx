import type { Distance } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { distanceWords } from './distanceWords.ts';
import { methodWords } from './methodWords.ts';

type Props = {
  readonly p: Programme;
  readonly distances: readonly Distance[];
  /** Whether the match keeps the rules that it was made by. */
  readonly keepsRules: boolean;
  readonly label: string;
};

/** A row for each method: what its best would have that this match has not, and whether that best is proved. */
export function Distances({ p, distances, keepsRules, label }: Props) {
  return (
    <>
      <section class="scroll distances" aria-label={label} tabIndex={0}>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Method</th>
              <th scope="col">How far from its best</th>
            </tr>
          </thead>
          <tbody>
            {distances.map((one) => (
              <tr key={one.method} data-reached={one.reached ? 'yes' : undefined}>
                <th scope="row">{methodWords[one.method].name}</th>
                <td>{distanceWords(p, one, keepsRules)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="fine">{provedWords(distances)}</p>
    </>
  );
}

function provedWords(distances: readonly Distance[]): string {
  const without = distances.filter(({ best, proved }) => best.ok && !proved);
  if (without.length === 0)
    return 'Each best was worked out afresh, and a separate checker went through its proof.';
  const names = without.map(({ method }) => `“${methodWords[method].name}”`).join(', ');
  return `Each best was worked out afresh. That nothing better exists is proved for all but ${names}.`;
}
