import { hydrate } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { definitionOf, leftFor, type PeerFacts, sayPeers } from './peerTrial.ts';

/** Whom it opens on, as the worked example of the guide does. */
const opening = 'Hana Kimura';

/** Criteria that can be ticked, and the mentors who are left. */
export function PeerTrial({ facts }: { readonly facts: PeerFacts }) {
  const [founder, setFounder] = useState(Math.max(0, facts.founders.indexOf(opening)));
  const [ticked, setTicked] = useState<readonly number[]>([0]);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const left = leftFor(facts, founder, ticked);
  const toggle = (at: number): void =>
    setTicked(ticked.includes(at) ? ticked.filter((one) => one !== at) : [...ticked, at].sort());
  return (
    <>
      <fieldset class="demo-controls demo-ticks" disabled={!live}>
        <legend class="vh">The founder and the criteria</legend>
        <label>
          Who is the founder?
          <select
            value={String(founder)}
            onChange={({ currentTarget }) => setFounder(Number(currentTarget.value))}
          >
            {facts.founders.map((name, at) => (
              <option key={name} value={String(at)} selected={at === founder}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {facts.criteria.map(({ id, name, relation }, at) => (
          <label key={id} class="demo-tick">
            <input type="checkbox" checked={ticked.includes(at)} onChange={() => toggle(at)} />
            <span>
              {name}: {relation}
            </span>
          </label>
        ))}
      </fieldset>
      <ul class="demo-crowd" aria-label="The mentors">
        {facts.mentors.map((name, at) => (
          <li key={name} data-state={left.includes(at) ? 'in' : 'out'}>
            <b>{name}</b> {facts.trades[at]}
            {!left.includes(at) && <span class="vh">: left out</span>}
          </li>
        ))}
      </ul>
      <p class="demo-said" role="status">
        {sayPeers(facts, founder, ticked)} {definitionOf(facts, ticked)}
      </p>
    </>
  );
}

/** On paper and without script: what each criterion leaves alone, and what all leave together. */
export function PeerTable({ facts }: { readonly facts: PeerFacts }) {
  const founder = Math.max(0, facts.founders.indexOf(opening));
  const all = facts.criteria.map((_, at) => at);
  const names = (ticked: readonly number[]): string =>
    leftFor(facts, founder, ticked)
      .map((at) => facts.mentors[at])
      .join(', ');
  return (
    <table class="data demo-still">
      <thead>
        <tr>
          <th scope="col">For {facts.founders[founder]}</th>
          <th scope="col" class="num">
            Mentors left
          </th>
        </tr>
      </thead>
      <tbody>
        {facts.criteria.map(({ id, name, relation }, at) => (
          <tr key={id}>
            <th scope="row">
              {name}: {relation}, alone
            </th>
            <td class="num">{leftFor(facts, founder, [at]).length}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">All five at once: {names(all)}</th>
          <td class="num">{leftFor(facts, founder, all).length}</td>
        </tr>
      </tbody>
    </table>
  );
}

export const start = (place: HTMLElement): void =>
  hydrate(<PeerTrial facts={JSON.parse(place.dataset.facts ?? '{}') as PeerFacts} />, place);
