import { type Balance, explainPair, type PairExplanation, type Trait } from '../../lib/balance/index.ts';
import { ProblemItem } from '../controls/ProblemList.tsx';
import { later } from '../later.tsx';
import { bandWords, conflictWords, points } from './balanceWords.ts';
import { Gauge } from './Gauge.tsx';
import { PairPicture } from './PairPicture.tsx';

const Help = later(async () => (await import('./PairHelp.tsx')).Help);

type Props = { readonly balance: Balance; readonly x: string; readonly y: string };

/** Two people: the circles, the numbers, and everything that the numbers come from. */
export function PairResult({ balance, x, y }: Props) {
  const told = explainPair(balance, x, y);
  const nameOf = (id: string): string => balance.people[balance.at.get(id) ?? -1]?.name ?? '';
  const names = [nameOf(x), nameOf(y)] as const;
  return (
    <>
      <div class="answer" aria-live="polite">
        <h2>
          {names[0]} and {names[1]}: <i>{told.conflicts.length > 0 ? 'a conflict' : bandWords[told.band]}</i>
        </h2>
        <p class="lead">{verdict(told, names)}</p>
      </div>
      {told.conflicts.map((conflict) => (
        <ProblemItem
          key={conflict.kind + ('criterion' in conflict ? conflict.criterion : '')}
          problem={{ key: conflict.kind, level: 'check', words: conflictWords(conflict) }}
        />
      ))}
      <div class="balance-pair">
        <PairPicture told={told} names={names} />
        <div>
          <dl class="readout">
            <Figure name="in common" value={told.commonality} />
            <Figure name={`${short(names[0])} gains`} value={told.gainX} />
            <Figure name={`${short(names[1])} gains`} value={told.gainY} />
            <Figure name="fit" value={told.fit} />
          </dl>
          <p class="fine">{reciprocityWords(told)}</p>
          <Gauge commonality={told.commonality} low={balance.low} high={balance.high} />
        </div>
      </div>
      <TraitTable told={told} names={names} />
      <Help
        taker={names[0]}
        giver={names[1]}
        links={told.helpsX}
        unmet={told.unmetX}
        offers={offersOf(balance, y)}
      />
      <Help
        taker={names[1]}
        giver={names[0]}
        links={told.helpsY}
        unmet={told.unmetY}
        offers={offersOf(balance, x)}
      />
    </>
  );
}

const short = (name: string): string => name.split(' ')[0] ?? name;

const offersOf = ({ people, at }: Balance, id: string): readonly string[] =>
  people[at.get(id) ?? -1]?.offers ?? [];

function verdict({ commonality, gainX, gainY }: PairExplanation, [x, y]: readonly [string, string]): string {
  const common =
    commonality === null
      ? 'They have answered nothing that could be compared.'
      : `They have ${points(commonality)} of 100 in common.`;
  const gains = [gainX ?? 0, gainY ?? 0];
  if (gains.every((gain) => gain > 0)) return `${common} Each offers something that the other wants.`;
  if (gains.every((gain) => gain === 0)) return `${common} Neither has offered what the other wants.`;
  const [taker, giver] = (gains[0] ?? 0) > 0 ? [x, y] : [y, x];
  return `${common} ${short(giver)} helps ${short(taker)}, and the help runs one way.`;
}

/** The lower gain, which is what the pair is judged by. */
const reciprocityWords = ({ reciprocity }: PairExplanation): string =>
  reciprocity === null
    ? 'Reciprocity is not known: one of them has not said what they want.'
    : `Reciprocity ${points(reciprocity)}: the lower of the two gains, by which the pair is judged.`;

const Figure = ({ name, value }: { readonly name: string; readonly value: number | null }) => (
  <div>
    <dt>{name}</dt>
    <dd>{points(value)}</dd>
  </div>
);

type TraitProps = { readonly told: PairExplanation; readonly names: readonly [string, string] };

function TraitTable({ told: { shared, different, unknown }, names }: TraitProps) {
  const rows: readonly (readonly [string, readonly Trait[]])[] = [
    ['shared', shared],
    ['different', different],
    ['not answered', unknown],
  ];
  if (rows.every(([, traits]) => traits.length === 0)) return null;
  return (
    <>
      <h3>What they share, and where they merely differ</h3>
      <section class="scroll" aria-label={`What ${names[0]} and ${names[1]} answered`} tabIndex={0}>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              <th scope="col">So</th>
              <th scope="col">{names[0]}</th>
              <th scope="col">{names[1]}</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap(([so, traits]) =>
              traits.map(({ criterion, name, x, y, counted }) => (
                <tr key={criterion}>
                  <th scope="row">{name}</th>
                  <td>{counted ? so : `${so}, not counted`}</td>
                  <td>{x || '–'}</td>
                  <td>{y || '–'}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
    </>
  );
}
