import { withNames } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { wordsFor } from '../problemWords/faults.ts';
import { Distances } from './Distances.tsx';
import type { JudgedMatch } from './judgedMatch.ts';
import { short, sideName } from './matchWords.ts';
import { gotOf, idsOf, placedIn, ranksOf } from './outcome.ts';
import { namesOf } from './telling.ts';

type Props = { readonly p: Programme; readonly judged: JudgedMatch };

/** Most that are named one by one; a match of strangers would fill the page. */
const mostNamed = 40;

/** A match judged: what breaks a rule, who has nobody, who got which choice, and how far it is from each best. */
export function Judged({ p, judged }: Props) {
  const nameOf = namesOf(p);
  const { faults, blocking, leftOver } = judged;
  return (
    <>
      {faults.length > 0 && (
        <Named label="What breaks a rule" items={faults.map((fault) => wordsFor(withNames(fault, nameOf)))} />
      )}
      {leftOver.length > 0 && <Named label="Without a partner" items={leftOver.map(nameOf)} areNames />}
      <h3>Who got which choice</h3>
      <Choices p={p} judged={judged} />
      <h3>How far from the best of each method</h3>
      <Distances
        p={p}
        distances={judged.distances}
        keepsRules={faults.length === 0}
        label="How far this match is from the best of each method"
      />
      {blocking.length > 0 && (
        <details class="blocking">
          <summary>
            {blocking.length === 1
              ? 'One pair would both rather have each other'
              : `${blocking.length} pairs would both rather have each other`}
          </summary>
          <ul>
            {blocking.slice(0, mostNamed).map(([x, y]) => (
              <li key={`${x}~${y}`}>
                {nameOf(x)} and {nameOf(y)}
              </li>
            ))}
            {blocking.length > mostNamed && <li>and {blocking.length - mostNamed} more</li>}
          </ul>
        </details>
      )}
    </>
  );
}

type NamedProps = {
  readonly label: string;
  readonly items: readonly string[];
  /** Names are counted, and stand in columns. */
  readonly areNames?: boolean;
};

function Named({ label, items, areNames = false }: NamedProps) {
  return (
    <section class="left-over" aria-label={label}>
      <h3>{areNames ? `${label}: ${items.length}` : label}</h3>
      <ul class={areNames ? 'names' : undefined}>
        {items.slice(0, mostNamed).map((words) => (
          <li key={words}>{words}</li>
        ))}
        {items.length > mostNamed && <li>and {items.length - mostNamed} more</li>}
      </ul>
    </section>
  );
}

const isLater = (rank: number | null): boolean => rank !== null && rank > 3;

/** A row for each side that ranked: how many have their first choice, their second and so on. */
function Choices({ p, judged }: Props) {
  const ranks = ranksOf(p);
  const outcome = { pairs: judged.pairs, groups: [...judged.pairs, ...judged.trios] };
  const voters = new Set(p.ballots.map(({ voter }) => voter));
  const rows = (['a', 'b'] as const).flatMap((side) => {
    const ids = idsOf(p, side);
    if (!ids.some((id) => voters.has(id))) return [];
    const got = gotOf(outcome, ids, ranks);
    const count = (fits: (rank: number | null) => boolean): number =>
      got.reduce((sum, one) => sum + (fits(one.rank) ? one.ids.length : 0), 0);
    const label = p.shape === 'one-pool' ? 'people' : sideName(p, side, 2);
    return [{ side, label, ids, count, placed: placedIn(outcome, ids).length }];
  });
  const later = rows.some(({ count }) => count(isLater) > 0);
  return (
    <section class="scroll" aria-label="Who got which choice" tabIndex={0}>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Of the</th>
            {[1, 2, 3].map((rank) => (
              <th key={rank} scope="col" class="num">
                {short(rank)}
              </th>
            ))}
            {[...(later ? ['Later'] : []), 'Not ranked', 'Nobody'].map((words) => (
              <th key={words} scope="col" class="num">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ side, label, ids, count, placed }) => (
            <tr key={side}>
              <th scope="row">
                {ids.length} {label}
              </th>
              {[1, 2, 3].map((rank) => (
                <td key={rank} class="num">
                  {count((one) => one === rank)}
                </td>
              ))}
              {later && <td class="num">{count(isLater)}</td>}
              <td class="num">{count((one) => one === null)}</td>
              <td class="num">{ids.length - placed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
