import { hydrate } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { turnsOf } from './formatTrial.ts';

/** A group round its table: in which meeting each has the main slot, and who never has it. */
export function FormatTrial() {
  const [people, setPeople] = useState(11);
  const [meetings, setMeetings] = useState(6);
  const [slots, setSlots] = useState(1);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const { first, said } = turnsOf(people, meetings, slots);
  return (
    <>
      <fieldset class="demo-controls demo-ranges" disabled={!live}>
        <legend class="vh">The group and its meetings</legend>
        <Range label="People" least={4} most={11} value={people} onChange={setPeople} />
        <Range label="Meetings" least={3} most={12} value={meetings} onChange={setMeetings} />
        <Range label="Main slots in a meeting" least={1} most={3} value={slots} onChange={setSlots} />
      </fieldset>
      <Ring first={first} said={said} />
      <p class="demo-said" role="status">
        {said}
      </p>
    </>
  );
}

const radius = 96;

/** The members in a ring, each with the number of their meeting; an empty chair has none. */
function Ring({ first, said }: { readonly first: readonly (number | null)[]; readonly said: string }) {
  const chairs = first.map((meeting, at) => {
    const angle = (2 * Math.PI * at) / first.length - Math.PI / 2;
    const place = (value: number): number => Math.round(value * 10) / 10;
    return {
      at,
      meeting,
      x: place(130 + radius * Math.cos(angle)),
      y: place(122 + radius * Math.sin(angle)),
    };
  });
  return (
    <svg class="dg demo-ring" viewBox="0 0 260 244" role="img" aria-label={said}>
      <circle class="d-ring" cx="130" cy="122" r={radius - 30} />
      <text class="d-t" x="130" y="119" text-anchor="middle">
        the meeting in
      </text>
      <text class="d-t" x="130" y="135" text-anchor="middle">
        which each presents
      </text>
      {chairs.map(({ at, meeting, x, y }) => (
        <g key={at}>
          <circle class={meeting === null ? 'd-loose' : 'd-fill'} cx={x} cy={y} r="20" />
          <text class={`d-t${meeting === null ? '' : ' d-on'}`} x={x} y={y + 4.5} text-anchor="middle">
            {meeting ?? 'never'}
          </text>
        </g>
      ))}
    </svg>
  );
}

type RangeProps = {
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** A number that is slid, or stepped with the arrow keys. */
function Range({ label, least, most, value, onChange }: RangeProps) {
  const id = useId();
  return (
    <div>
      <label for={id}>
        {label}: <b>{value}</b>
      </label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={1}
        value={value}
        onInput={({ currentTarget }) => onChange(Number(currentTarget.value))}
      />
    </div>
  );
}

export const start = (place: HTMLElement): void => hydrate(<FormatTrial />, place);
