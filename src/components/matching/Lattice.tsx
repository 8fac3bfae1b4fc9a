import { useState } from 'preact/hooks';
import type { Matching } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ChoiceGroup } from '../controls/Choices.tsx';
import { short } from './matchWords.ts';
import { idsOf, partnersIn } from './outcome.ts';
import { namesOf } from './telling.ts';

type Props = { readonly p: Programme; readonly matching: Matching; readonly ask: (id: string) => void };

/** More squares than this would be no picture; the choices then stand in a list. */
const mostSquares = 2500;

/** Who named whom: a square for every choice, a filled one for those who were given. */
export function Lattice({ p, matching, ask }: Props) {
  const voters = new Set(p.ballots.map(({ voter }) => voter));
  const voted = (side: 'a' | 'b') => idsOf(p, side).some((id) => voters.has(id));
  const pooled = p.shape === 'one-pool';
  const both = !pooled && voted('a') && voted('b');
  const [side, setSide] = useState<'a' | 'b'>('a');
  const own = both ? side : voted('a') || pooled ? 'a' : 'b';
  const rows = idsOf(p, own);
  const columns = pooled ? rows : idsOf(p, own === 'a' ? 'b' : 'a');
  const view = { p, rows, columns, ask, partners: partnersIn(matching) };
  const label = `Choices of the ${p.sideNames[own].many}`;
  return (
    <section class="lat" aria-labelledby="lattice-h">
      <h3 id="lattice-h">Who named whom</h3>
      {both && (
        <ChoiceGroup
          label="Whose choices to show"
          sideBySide
          value={side}
          options={(['a', 'b'] as const).map((one) => ({ value: one, label: p.sideNames[one].many }))}
          onChange={setSide}
        />
      )}
      <section class="scroll tall" aria-label={label} tabIndex={0}>
        {rows.length * columns.length <= mostSquares ? <Squares {...view} /> : <List {...view} />}
      </section>
      <p class="fine">
        <span class="k" data-k="1" /> whom they got &ensp; <span class="k" data-k="2" /> a choice they did not
        get &ensp; × somebody they got and did not name. Choose a name to see why.
      </p>
    </section>
  );
}

type View = {
  readonly p: Programme;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly ask: (id: string) => void;
  readonly partners: ReadonlyMap<string, readonly string[]>;
};

const Name = ({ id, name, ask }: { id: string; name: string; ask: (id: string) => void }) => (
  <button class="btn plain small who" type="button" onClick={() => ask(id)}>
    {name}
  </button>
);

const ballotsOf = (p: Programme): ReadonlyMap<string, ReadonlyMap<string, number>> =>
  new Map(
    p.ballots.map(({ voter, tiers }) => [
      voter,
      new Map(tiers.flatMap(({ rank, ids }) => ids.map((id) => [id, rank] as const))),
    ]),
  );

function Squares({ p, rows, columns, ask, partners }: View) {
  const nameOf = namesOf(p);
  const ballots = ballotsOf(p);
  return (
    <table class="lattice">
      <caption class="vh">
        Everybody’s choices by rank. “Got” marks the partner they got; an empty cell is somebody they did not
        name.
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="vh">Who chose</span>
          </th>
          {columns.map((id) => (
            <th key={id} scope="col">
              <span>{nameOf(id)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((id) => (
          <tr key={id}>
            <th scope="row">
              <Name id={id} name={nameOf(id)} ask={ask} />
            </th>
            {columns.map((other) => {
              const rank = ballots.get(id)?.get(other);
              const on = partners.get(id)?.includes(other) ?? false;
              if (rank === undefined && !on) return <td key={other} />;
              return (
                <td key={other} data-k={Math.min(rank ?? 3, 3)} class={on ? 'on' : undefined}>
                  {rank ?? '×'}
                  {on && <span class="vh"> got{rank === undefined && ', not ranked'}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same as a list, for more people than a picture can hold. */
function List({ p, rows, ask, partners }: View) {
  const nameOf = namesOf(p);
  const ballots = ballotsOf(p);
  return (
    <table class="data">
      <caption class="vh">Everybody’s choices by rank, and whom they got</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Choices</th>
          <th scope="col">Got</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((id) => (
          <tr key={id}>
            <th scope="row">
              <Name id={id} name={nameOf(id)} ask={ask} />
            </th>
            <td>
              {[...(ballots.get(id) ?? [])]
                .map(([other, rank]) => `${short(rank)} ${nameOf(other)}`)
                .join(', ') || 'none'}
            </td>
            <td>{(partners.get(id) ?? []).map(nameOf).join(', ') || 'nobody'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
