import { useRef, useState } from 'preact/hooks';
import { addPerson } from '../../lib/people/index.ts';
import type { Programme, Side } from '../../lib/programme/index.ts';
import { ChoiceGroup, LinesField, SelectField, TextField } from '../controls/Field.tsx';
import { update } from '../programmeStore.ts';

/** A person, or a team that takes part as one, added at the end of the list. */
export function AddPeople({ p }: { readonly p: Programme }) {
  const [kind, setKind] = useState<'person' | 'team'>('person');
  const [name, setName] = useState('');
  const [side, setSide] = useState<Side>('a');
  const [members, setMembers] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const [wrong, setWrong] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const sided = p.shape === 'two-sided';
  const add = (event: Event): void => {
    event.preventDefault();
    const named = name.trim();
    const problem = named === '' ? `Give the ${kind} a name first.` : undefined;
    setWrong(problem);
    if (problem === undefined) {
      const newcomer = { name: named, side: sided ? side : null, members: kind === 'team' ? members : [] };
      update((now) => addPerson(now, newcomer), `Added ${named}`);
      setSaid(`${named} is on the list.`);
      setName('');
      setMembers([]);
    }
    form.current?.querySelector<HTMLInputElement>('input[type="text"]')?.focus();
  };
  return (
    <form ref={form} class="people-add" onSubmit={add} aria-labelledby="add-h">
      <h3 id="add-h">Add by hand</h3>
      <ChoiceGroup
        label="Who joins"
        value={kind}
        options={[
          { value: 'person', label: 'One person' },
          { value: 'team', label: 'A team that takes part as one' },
        ]}
        onChange={setKind}
      />
      <TextField
        label={kind === 'team' ? 'Name of the team' : 'Name'}
        value={name}
        error={wrong}
        onChange={setName}
      />
      {sided && (
        <SelectField
          label="Side"
          value={side}
          options={(['a', 'b'] as const).map((value) => ({
            value,
            label: p.sideNames[value].one || value.toUpperCase(),
          }))}
          onChange={setSide}
        />
      )}
      {kind === 'team' && <LinesField label="Members" value={members} onChange={setMembers} />}
      <p class="btns">
        <button class="btn ruled" type="submit">
          {kind === 'team' ? 'Add the team' : 'Add the person'}
        </button>
        <span class="small" role="status">
          {said}
        </span>
      </p>
    </form>
  );
}
