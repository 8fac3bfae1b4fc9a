import { adviseFormat } from '../../lib/format/index.ts';
import type { ClauseLibrary } from '../../lib/papers/index.ts';
import type { FormatInputs } from '../../lib/programme/index.ts';
import { ChoiceGroup } from '../controls/Field.tsx';
import { Stepper } from '../controls/Stepper.tsx';
import { later } from '../later.tsx';
import { programme, update } from '../programmeStore.ts';
import { useReady } from '../useReady.ts';
import { FormatAnswer } from './FormatAnswer.tsx';
import { changeInputs } from './formatChanges.ts';
import { type QuestionKey, questions } from './formatWords.ts';

const order = Object.keys(questions) as readonly QuestionKey[];

const RecordPaper = later(async () => (await import('./RecordPaper.tsx')).RecordPaper);

/** Pairs, trios or groups: a few questions, and an answer that shows its working. */
export function FormatTool({ library }: { readonly library: ClauseLibrary }) {
  if (!useReady()) return <div class="bench" aria-busy="true" />;
  const { format, people } = programme.value;
  const advice = adviseFormat(format.inputs, people.length);
  return (
    <div class="bench">
      <section class="in" aria-labelledby="format-in">
        <h2 id="format-in">About your people</h2>
        <Numbers inputs={format.inputs} people={advice.people} listed={people.length} />
        {order.map((key) => (
          <Asked key={key} question={key} inputs={format.inputs} />
        ))}
        <h2>If it is a group</h2>
        <GroupNumbers inputs={format.inputs} />
      </section>
      <section class="out" aria-label="The advice">
        <FormatAnswer advice={advice} inputs={format.inputs} decision={format.decision} />
        <RecordPaper p={programme.value} library={library} />
      </section>
    </div>
  );
}

function Asked({ question, inputs }: { readonly question: QuestionKey; readonly inputs: FormatInputs }) {
  const asked = questions[question];
  const { label } = asked;
  return (
    <ChoiceGroup
      label={label}
      {...('hint' in asked ? { hint: asked.hint } : {})}
      value={inputs[question] as string}
      options={asked.answers.map(([value, words]) => ({ value: value as string, label: words as string }))}
      onChange={(answer) => update(changeInputs({ [question]: answer }), label)}
    />
  );
}

type NumbersProps = { readonly inputs: FormatInputs; readonly people: number; readonly listed: number };

function Numbers({ inputs, people, listed }: NumbersProps) {
  return (
    <>
      <Stepper
        label="How many take part?"
        hint={inputs.people === null ? `${listed} people are in your programme.` : undefined}
        value={people}
        min={2}
        max={1000}
        unit="people"
        onChange={(count) => update(changeInputs({ people: count }), 'How many take part', 'format-people')}
      />
      {inputs.people !== null && listed > 1 && inputs.people !== listed && (
        <p class="btns">
          <button
            class="btn plain small"
            type="button"
            onClick={() => update(changeInputs({ people: null }), 'People as listed')}
          >
            Use the {listed} in your programme
          </button>
        </p>
      )}
      <Stepper
        label="How much time can each give in a month?"
        value={inputs.hours}
        min={0}
        max={40}
        unit="hours"
        onChange={(hours) => update(changeInputs({ hours }), 'Hours a month', 'format-hours')}
      />
    </>
  );
}

function GroupNumbers({ inputs: { meetings, slots, minutes } }: { readonly inputs: FormatInputs }) {
  return (
    <>
      <Stepper
        label="Meetings in the term"
        value={meetings}
        min={1}
        max={60}
        onChange={(count) => update(changeInputs({ meetings: count }), 'Meetings', 'format-meetings')}
      />
      <Stepper
        label="Main slots in each meeting"
        hint="A main slot is half an hour on one member’s question."
        value={slots}
        min={1}
        max={12}
        onChange={(count) => update(changeInputs({ slots: count }), 'Main slots', 'format-slots')}
      />
      <Stepper
        label="Length of a meeting"
        value={minutes}
        min={30}
        max={600}
        step={15}
        unit="minutes"
        onChange={(length) =>
          update(changeInputs({ minutes: length }), 'Length of a meeting', 'format-minutes')
        }
      />
    </>
  );
}
