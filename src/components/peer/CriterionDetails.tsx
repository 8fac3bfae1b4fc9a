import type { Criterion } from '../../lib/programme/index.ts';
import { ChoiceGroup, LinesField, SelectField, TextField } from '../controls/Field.tsx';
import { Stepper } from '../controls/Stepper.tsx';
import { programme } from '../programmeStore.ts';
import type { ChangeCriterion } from './CriterionEditor.tsx';
import { hasOptions, types } from './criterionNames.ts';

type Props = { readonly criterion: Criterion; readonly change: ChangeCriterion };

/** What is asked, of whom, how it is answered, how much it weighs and why. */
export function CriterionDetails({ criterion, change }: Props) {
  const { question, reason, weight, relation, type, options } = criterion;
  return (
    <>
      <TextField
        label="The question people answer"
        value={question}
        lines={2}
        onChange={(value) => change({ question: value }, 'question', 'question')}
      />
      <SelectField
        label="How it is answered"
        value={type}
        options={types}
        onChange={(value) => change({ type: value }, 'type of answer')}
      />
      {hasOptions(criterion) && (
        <LinesField
          label="The answers to choose from"
          hint={type === 'band' ? 'One a line, from the lowest to the highest.' : 'One a line.'}
          value={options}
          onChange={(value) => change({ options: value }, 'options', 'options')}
        />
      )}
      {programme.value.shape === 'two-sided' && <SideChoice criterion={criterion} change={change} />}
      {relation !== 'irrelevant' && (
        <Stepper
          label="Weight"
          hint="1 counts little in balance, 5 much. 3 is our suggestion to begin with."
          value={weight}
          min={1}
          max={5}
          onChange={(value) => change({ weight: value }, 'weight', 'weight')}
        />
      )}
      <TextField
        label="Why it matters here"
        value={reason}
        lines={2}
        onChange={(value) => change({ reason: value }, 'reason', 'reason')}
      />
    </>
  );
}

function SideChoice({ criterion, change }: Props) {
  const { a, b } = programme.value.sideNames;
  return (
    <ChoiceGroup
      label="Who answers it?"
      value={criterion.asked}
      options={[
        { value: 'everyone', label: 'Both sides' },
        { value: 'a', label: `Only the ${a.many}` },
        { value: 'b', label: `Only the ${b.many}` },
      ]}
      onChange={(asked) => change({ asked }, 'who answers')}
    />
  );
}
