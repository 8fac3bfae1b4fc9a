import type { Change } from '../../lib/matching/index.ts';
import { heldWords } from './explainWords.ts';

const outcomes: Readonly<Record<Change['outcome'], string>> = {
  gains: 'gains',
  loses: 'loses',
  same: 'neither',
};
const order: readonly Change['outcome'][] = ['loses', 'gains', 'same'];

/** Everybody whose partners change: from whom, to whom, and whether that is a gain by their own list. */
export function Changes({
  changes,
  nameOf,
  label = 'Who would have another partner',
  heads: [before, after] = ['Now', 'Then'],
}: {
  readonly changes: readonly Change[];
  readonly nameOf: (id: string) => string;
  readonly label?: string;
  readonly heads?: readonly [string, string];
}) {
  const sorted = [...changes].sort((x, y) => order.indexOf(x.outcome) - order.indexOf(y.outcome));
  return (
    <section class="scroll tall" aria-label={label} tabIndex={0}>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
            <th scope="col">By their list</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ id, before, after, outcome }) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td>{heldWords(before, nameOf)}</td>
              <td>{heldWords(after, nameOf)}</td>
              <td>{outcomes[outcome]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
