import { hydrate } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { agendaFor, partWords } from './agendaTrial.ts';

/** A group’s evening of any length, to the minute. */
export function AgendaTrial() {
  const [minutes, setMinutes] = useState(150);
  const [people, setPeople] = useState(11);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const { blocks, total, said } = agendaFor(minutes, people);
  return (
    <>
      <fieldset class="demo-controls demo-ranges" disabled={!live}>
        <legend class="vh">The evening</legend>
        <Range
          label="Length"
          unit="minutes"
          least={60}
          most={240}
          step={5}
          value={minutes}
          onChange={setMinutes}
        />
        <Range label="Group" unit="people" least={3} most={16} step={1} value={people} onChange={setPeople} />
      </fieldset>
      <table class="data demo-agenda">
        <thead>
          <tr>
            <th scope="col">What happens</th>
            <th scope="col" class="num">
              Minutes
            </th>
          </tr>
        </thead>
        <tbody>
          {blocks.map((block) => (
            <tr key={block.part}>
              <td>
                {partWords[block.part]}
                <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
                  <rect x={(100 * block.starts) / total} width={(100 * block.minutes) / total} height="2" />
                </svg>
              </td>
              <td class="num">{block.minutes}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">In all</th>
            <td class="num">{total}</td>
          </tr>
        </tfoot>
      </table>
      <p class="demo-said" role="status">
        {said}
      </p>
    </>
  );
}

type RangeProps = {
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** A number that is slid, or stepped with the arrow keys. */
function Range({ label, unit, least, most, step, value, onChange }: RangeProps) {
  const id = useId();
  return (
    <div>
      <label for={id}>
        {label}: <b>{`${value} ${unit}`}</b>
      </label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={`${value} ${unit}`}
        onInput={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
    </div>
  );
}

export const start = (place: HTMLElement): void => hydrate(<AgendaTrial />, place);
