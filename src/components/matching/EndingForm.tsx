import {
  type Ending,
  endingReasons,
  endingTriggers,
  withEnding,
  withoutEnding,
} from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ChoiceGroup } from '../controls/Choices.tsx';
import { SelectField, TextField } from '../controls/Field.tsx';
import { update } from '../programmeStore.ts';
import { namesIn, reasonWords, triggerWords } from './endingWords.ts';

type Props = { readonly p: Programme; readonly ending: Ending; readonly onRemoved: () => void };

/** What happened, who asked and when; for the organiser alone. */
export function EndingForm({ p, ending, onRemoved }: Props) {
  const nameOf = namesIn(p, ending);
  const set = (change: Partial<Ending>, label: string, group?: string): void =>
    update((now) => withEnding(now, { ...ending, ...change }), label, group);
  return (
    <>
      <h2>What happened</h2>
      <ChoiceGroup
        label="How did it come up?"
        value={ending.trigger}
        options={endingTriggers.map((value) => ({ value, label: triggerWords[value] }))}
        onChange={(trigger) => set({ trigger }, 'How it came up')}
      />
      <SelectField
        label="Who asked?"
        {...(ending.members.length > 2
          ? { hint: 'If one person asks, that person leaves the group and the others stay together.' }
          : {})}
        value={ending.askedBy}
        options={[
          { value: '', label: 'Not said' },
          ...ending.members.map((id) => ({ value: id, label: nameOf(id) })),
          { value: 'both', label: ending.members.length > 2 ? 'All of them' : 'Both' },
          { value: 'organiser', label: 'Nobody: you noticed' },
        ]}
        onChange={(askedBy) => set({ askedBy }, 'Who asked')}
      />
      <TextField
        label="When did you hear of it?"
        type="date"
        value={ending.askedOn}
        onChange={(askedOn) => set({ askedOn }, 'When it came up', `${ending.key}-asked`)}
      />
      <SelectField
        label="Reason, for your count"
        hint="Do not ask for one. It stands on your record, and nobody else sees it."
        value={ending.reason}
        options={endingReasons.map((value) => ({ value, label: reasonWords[value] }))}
        onChange={(reason) => set({ reason }, 'Why it ended')}
      />
      <TextField
        label="Notes (optional)"
        hint="What you would want to know at the end of the programme. They stand on your record alone."
        value={ending.note}
        lines={3}
        onChange={(note) => set({ note }, 'Notes on an ending', `${ending.key}-note`)}
      />
      <p class="btns">
        <button
          class="btn plain small"
          type="button"
          onClick={() => {
            update((now) => withoutEnding(now, ending.key), 'The record of an ending was removed');
            onRemoved();
          }}
        >
          Remove this record
        </button>
      </p>
      {ending.option !== null && (
        <p class="fine">Removing the record leaves the match as it is now. Undo brings the record back.</p>
      )}
    </>
  );
}
