import { hydrate } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PairPicture } from '../balance/PairPicture.tsx';
import { helps, measureTwo, openingAlike, openingHelps, sayBalance, traits } from './balanceTrial.ts';

/** Two overlapping circles: a trait that is alike stands in the middle, a difference outside. */
export function BalanceTrial() {
  const [alike, setAlike] = useState(openingAlike);
  const [given, setGiven] = useState(openingHelps);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const told = measureTwo(alike, given);
  const turned = (list: readonly boolean[], at: number): readonly boolean[] =>
    list.map((one, index) => (index === at ? !one : one));
  return (
    <>
      <PairPicture told={told} names={['Ida', 'Sol']} />
      <p class="demo-said" role="status">
        {sayBalance(told)}
      </p>
      <fieldset class="demo-controls demo-ticks" disabled={!live}>
        <legend>Alike in</legend>
        {traits.map(({ name }, at) => (
          <label key={name} class="demo-tick">
            <input type="checkbox" checked={alike[at]} onChange={() => setAlike(turned(alike, at))} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="demo-controls demo-ticks" disabled={!live}>
        <legend>Help that is wanted</legend>
        {helps.map(({ giver, taker, what }, at) => (
          <label key={what} class="demo-tick">
            <input type="checkbox" checked={given[at]} onChange={() => setGiven(turned(given, at))} />
            <span>
              {giver} offers {taker} “{what}”
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

export const start = (place: HTMLElement): void => hydrate(<BalanceTrial />, place);
