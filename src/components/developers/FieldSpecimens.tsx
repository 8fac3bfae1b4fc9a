import { useState } from 'preact/hooks';
import { CheckGroup, ChoiceGroup, LinesField, SelectField, TextField } from '../controls/Field.tsx';
import { Stepper } from '../controls/Stepper.tsx';
import { Section, Specimen } from './Specimen.tsx';

const long =
  'A question that somebody wrote in one breath, and that runs on over several lines, because not every organiser keeps to a dozen words';
const noWords = (): void => undefined;

/** Fields for words, in every state. */
export function TextSpecimens() {
  const [words, setWords] = useState('');
  const [name, setName] = useState('Harbour Business School');
  const [lines, setLines] = useState<readonly string[]>(['Consulting', 'Therapy']);
  return (
    <Section
      id="fields"
      title="Fields"
      about="A label above, a hint if the answer is not plain, and what is wrong beside it. Every letter counts at once; there is no button to press."
    >
      <Specimen state="Empty">
        <TextField label="Name of the programme" value={words} onChange={setWords} />
      </Specimen>
      <Specimen state="Filled in, with a hint">
        <TextField label="Organisation" hint="As it stands on papers." value={name} onChange={setName} />
      </Specimen>
      <Specimen state="With an error">
        <TextField
          label="How to reach the programme lead"
          error="Not filled in yet. It prints as a ruled line."
          value=""
          onChange={noWords}
        />
      </Specimen>
      <Specimen state="Disabled">
        <TextField label="Draw number" value="4127" disabled onChange={noWords} />
      </Specimen>
      <Specimen state="With the cursor in it" focused>
        <TextField label="Programme lead" value="Ruth Adair" onChange={noWords} />
      </Specimen>
      <Specimen state="A date">
        <TextField label="First day of the term" type="date" value="2027-03-02" onChange={noWords} />
      </Specimen>
      <Specimen state="One a line">
        <LinesField label="What it is not" value={lines} onChange={setLines} />
      </Specimen>
      <Specimen state="Long content">
        <TextField
          label={long}
          hint={long}
          error={`${long}.`}
          lines={3}
          value={`${long}. `.repeat(3)}
          onChange={noWords}
        />
      </Specimen>
    </Section>
  );
}

const months = [
  { value: 'three', label: 'Three months' },
  { value: 'six', label: 'Six months' },
  { value: 'twelve', label: 'Twelve months, with a break in the middle' },
] as const;
const relations = [
  { value: 'same', label: 'Same' },
  { value: 'near', label: 'Near' },
  { value: 'different', label: 'Different' },
] as const;
const left = [
  { value: 'never', label: 'stay without a partner', hint: 'They are named, with the reason.' },
  { value: 'last', label: 'are paired with each other', hint: 'Such pairs are marked.' },
] as const;
const parts = [
  { value: 'rota', label: 'The rota' },
  { value: 'ballots', label: 'The ballots' },
  { value: 'contracts', label: 'The contracts', disabled: true },
] as const;

/** One of several, any of several. */
export function ChoiceSpecimens() {
  const [month, setMonth] = useState<(typeof months)[number]['value']>('six');
  const [relation, setRelation] = useState<(typeof relations)[number]['value']>('near');
  const [over, setOver] = useState<(typeof left)[number]['value']>('never');
  const [chosen, setChosen] = useState<readonly (typeof parts)[number]['value'][]>(['rota']);
  return (
    <Section
      id="choices"
      title="Choices"
      about="Up to five stand in view, side by side if they are single words. More go into a menu."
    >
      <Specimen state="Side by side">
        <ChoiceGroup
          label="Two peers are, in this,"
          sideBySide
          value={relation}
          options={relations}
          onChange={setRelation}
        />
      </Specimen>
      <Specimen state="One a line, with hints">
        <ChoiceGroup
          label="Those whom the rankings leave over"
          value={over}
          options={left}
          onChange={setOver}
        />
      </Specimen>
      <Specimen state="Any of them; one is disabled">
        <CheckGroup label="Print" value={chosen} options={parts} onChange={setChosen} />
      </Specimen>
      <Specimen state="With an error">
        <CheckGroup
          label="Send to"
          error="Choose one at least."
          value={[]}
          options={parts.slice(0, 2)}
          onChange={noWords}
        />
      </Specimen>
      <Specimen state="A menu">
        <SelectField label="How long it lasts" value={month} options={months} onChange={setMonth} />
      </Specimen>
      <Specimen state="Disabled">
        <SelectField label="How long it may last" value="six" options={months} disabled onChange={noWords} />
        <ChoiceGroup
          label="Two peers were, in this,"
          sideBySide
          disabled
          value="same"
          options={relations}
          onChange={noWords}
        />
      </Specimen>
      <Specimen state="With the cursor in it" focused>
        <ChoiceGroup
          label="Two peers may be, in this,"
          sideBySide
          value="near"
          options={relations}
          onChange={noWords}
        />
      </Specimen>
    </Section>
  );
}

/** A number that is counted up and down. */
export function StepperSpecimens() {
  const [places, setPlaces] = useState(1);
  const [minutes, setMinutes] = useState(90);
  return (
    <Section
      id="steppers"
      title="Steppers"
      about="A small number. Press, type, or use the arrow keys; what lies outside the bounds is not taken."
    >
      <Specimen state="At its lower bound">
        <Stepper label="Places for each peer mentor" value={places} min={1} max={5} onChange={setPlaces} />
      </Specimen>
      <Specimen state="With a unit and a hint">
        <Stepper
          label="Length of a meeting"
          hint="From 15 minutes to 4 hours."
          value={minutes}
          min={15}
          max={240}
          step={15}
          unit="minutes"
          onChange={setMinutes}
        />
      </Specimen>
      <Specimen state="With an error">
        <Stepper
          label="People in a group"
          error="Eleven people cannot be put in groups of seven."
          value={7}
          onChange={noWords}
        />
      </Specimen>
      <Specimen state="Disabled">
        <Stepper label="Choices each" value={3} disabled onChange={noWords} />
      </Specimen>
      <Specimen state="With the cursor in it" focused>
        <Stepper label="Choices from each" value={3} onChange={noWords} />
      </Specimen>
    </Section>
  );
}
