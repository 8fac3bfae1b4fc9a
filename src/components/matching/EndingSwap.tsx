import { useState } from 'preact/hooks';
import type { Change, WaysOn } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { CheckGroup } from '../controls/Choices.tsx';
import { SelectField } from '../controls/Field.tsx';
import { Changes } from './Changes.tsx';
import type { Decision } from './endingSteps.ts';
import { listOf } from './matchWords.ts';
import { namesOf } from './telling.ts';

type Props = { readonly p: Programme; readonly ways: WaysOn; readonly onTake: (decision: Decision) => void };

/** Two pairs change partners: what each of the four gains or loses, and whether all four said yes. */
export function EndingSwap({ p, ways, onTake }: Props) {
  const nameOf = namesOf(p);
  const [at, setAt] = useState('0');
  const swap = ways.swap[Number(at)];
  if (!swap) return <p>No pair can swap with them under your rules.</p>;
  const words = (makes: readonly (readonly string[])[]): string =>
    makes.map((circle) => listOf(circle.map(nameOf))).join('; ');
  return (
    <>
      <SelectField
        label="Who would go with whom?"
        hint="Those in which fewest lose come first."
        value={at}
        options={ways.swap.map(({ makes }, place) => ({ value: String(place), label: words(makes) }))}
        onChange={setAt}
      />
      <Changes changes={swap.changes} nameOf={nameOf} />
      <Agreed
        key={at}
        ids={swap.makes.flat()}
        nameOf={nameOf}
        label="They swap"
        onTake={() => onTake({ option: 'swap', steps: [swap], rematched: null, leavers: [] })}
      />
    </>
  );
}

/** Everybody whose partner would change. */
export const changers = (changes: readonly Change[]): readonly string[] => changes.map(({ id }) => id);

type AgreedProps = {
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly label: string;
  readonly onTake: () => void;
};

/** Nobody is moved without their own yes: the button waits for every one of them. */
export function Agreed({ ids, nameOf, label, onTake }: AgreedProps) {
  const [said, setSaid] = useState<readonly string[]>([]);
  const missing = ids.filter((id) => !said.includes(id));
  return (
    <>
      <CheckGroup
        label="Who has said yes?"
        hint="Ask each of them alone. A no needs no reason, and nobody learns whose it was."
        value={said}
        options={ids.map((id) => ({ value: id, label: nameOf(id) }))}
        onChange={setSaid}
      />
      <p class="btns">
        <button class="btn" type="button" disabled={missing.length > 0} onClick={onTake}>
          {label}
        </button>
        {missing.length > 0 && <span class="small">Not before {listOf(missing.map(nameOf))} said yes.</span>}
      </p>
    </>
  );
}
