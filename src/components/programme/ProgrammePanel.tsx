import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../lib/problem.ts';
import { Confirm } from '../controls/Confirm.tsx';
import { ChoiceGroup, TextField } from '../controls/Field.tsx';
import { ProgrammeDetails } from '../controls/ProgrammeDetails.tsx';
import {
  lastSaved,
  openSaved,
  programme,
  removeProgramme,
  type SavedSummary,
  type StoreCode,
  savedProgrammes,
  update,
} from '../programmeStore.ts';
import { useReady } from '../useReady.ts';
import { StoreProblems } from './storeProblemsLater.ts';

/** On the toolkit page: the facts of the programme that is open, and the others kept in this browser. */
export function ProgrammePanel() {
  const ready = useReady();
  return (
    <div class="programme-panel" aria-busy={ready ? undefined : 'true'}>
      <details>
        <summary>The programme’s name, dates and lead</summary>
        {ready && (
          <>
            <div class="fields">
              <ProgrammeDetails />
            </div>
            <Sides />
          </>
        )}
      </details>
      <KeptProgrammes />
    </div>
  );
}

/** Two sides or one pool, and what the sides are called. */
function Sides() {
  const { shape, sideNames } = programme.value;
  const rename = (side: 'a' | 'b', form: 'one' | 'many', value: string) =>
    update(
      (p) => ({ ...p, sideNames: { ...p.sideNames, [side]: { ...p.sideNames[side], [form]: value } } }),
      'Name of a side',
      `${side}-${form}`,
    );
  return (
    <>
      <ChoiceGroup
        label="Who takes part?"
        value={shape}
        options={[
          { value: 'two-sided', label: 'Two sides, such as founders and peer mentors' },
          { value: 'one-pool', label: 'One pool, in which everybody is a peer of everybody' },
        ]}
        onChange={(value) => update((p) => ({ ...p, shape: value }), 'Who takes part')}
      />
      {shape === 'two-sided' && (
        <div class="fields">
          {(['a', 'b'] as const).flatMap((side) => [
            <TextField
              key={`${side}-one`}
              label={side === 'a' ? 'One of those who look for a peer' : 'One of those who are looked for'}
              value={sideNames[side].one}
              onChange={(value) => rename(side, 'one', value)}
            />,
            <TextField
              key={`${side}-many`}
              label="Several of them"
              value={sideNames[side].many}
              onChange={(value) => rename(side, 'many', value)}
            />,
          ])}
        </div>
      )}
    </>
  );
}

function KeptProgrammes() {
  const [kept, setKept] = useState<readonly SavedSummary[]>([]);
  const [problems, setProblems] = useState<readonly Problem<StoreCode>[]>([]);
  const refresh = async () => {
    const list = await savedProgrammes();
    if (list.ok) setKept(list.value);
    else setProblems(list.problems);
  };
  const openId = programme.value.id;
  const savedNow = lastSaved.value;
  useEffect(() => void refresh(), [openId, savedNow]);
  const others = kept.filter(({ id }) => id !== openId && id !== '');
  return (
    <section class="kept" aria-labelledby="kept-h">
      <h3 id="kept-h">Kept in this browser</h3>
      {problems.length > 0 && <StoreProblems problems={problems} />}
      {others.length === 0 ? (
        <p class="small">No other programme is kept here.</p>
      ) : (
        <ul>
          {others.map(({ id, name, savedAt }) => (
            <li key={id}>
              <b>{name || 'A programme without a name'}</b>{' '}
              <span class="fine">saved {new Date(savedAt).toLocaleDateString()}</span>
              <span class="btns">
                <button
                  class="btn ruled small"
                  type="button"
                  onClick={async () => setProblems(await openSaved(id))}
                >
                  Open<span class="vh"> {name}</span>
                </button>
                <Confirm
                  label="Delete"
                  about={name}
                  question="Nobody can bring it back."
                  yes="Yes, delete it for good"
                  no="Keep it"
                  onConfirm={async () => {
                    const removed = await removeProgramme(id);
                    setProblems(removed.ok ? [] : removed.problems);
                    await refresh();
                  }}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="fine">
        A browser may clear what a site keeps, above all after weeks without a visit. Save the programme to a
        file when something important has been decided.
      </p>
    </section>
  );
}
