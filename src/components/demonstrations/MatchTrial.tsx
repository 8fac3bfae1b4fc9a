import { hydrate } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { founders } from '../site/guide/smallBallots.ts';
import { everybody, sayTrial, tryLengths } from './matchTrial.ts';

/** Ballots that can be cut short and made longer, each with its names in a row, and the match that follows. */
export function MatchTrial({ trials }: { readonly trials: string }) {
  const [lengths, setLengths] = useState(everybody(1));
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const trial = tryLengths(trials, lengths);
  return (
    <>
      <div class="demo-ballots">
        {Object.entries(founders).map(([name, choices]) => (
          <Ballot
            key={name}
            name={name}
            choices={choices}
            length={lengths[name] ?? 1}
            partner={trial.partners[name] ?? null}
            live={live}
            onChange={(length) => setLengths({ ...lengths, [name]: length })}
          />
        ))}
      </div>
      <p class="demo-said" role="status">
        {sayTrial(trial)}
      </p>
      <p class="btns demo-controls">
        {['one name', 'two names', 'three names'].map((words, index) => (
          <button
            key={words}
            type="button"
            class="btn ruled small"
            disabled={!live}
            onClick={() => setLengths(everybody(index + 1))}
          >
            All write {words}
          </button>
        ))}
      </p>
    </>
  );
}

type BallotProps = {
  readonly name: string;
  readonly choices: readonly string[];
  readonly length: number;
  readonly partner: string | null;
  readonly live: boolean;
  readonly onChange: (length: number) => void;
};

const stateOf = (choice: string, index: number, { length, partner }: BallotProps): string => {
  if (index >= length) return 'not written';
  return choice === partner ? 'given' : 'written';
};

/** One ballot: choosing a name makes it the last that is written. */
function Ballot(props: BallotProps) {
  const { name, choices, length, partner, live, onChange } = props;
  return (
    <fieldset disabled={!live}>
      <legend>
        {name}
        <span class="vh">’s list ends with</span>
      </legend>
      {choices.map((choice, index) => (
        <label key={choice} data-state={stateOf(choice, index, props)}>
          <input
            type="radio"
            name={`ends-${name}`}
            checked={length === index + 1}
            onChange={() => onChange(index + 1)}
          />
          <span class="fig">{index + 1}</span> {choice}
        </label>
      ))}
      <span class="demo-gets">{partner === null ? 'nobody' : `gets ${partner}`}</span>
    </fieldset>
  );
}

export const start = (place: HTMLElement): void =>
  hydrate(<MatchTrial trials={place.dataset.facts ?? ''} />, place);
