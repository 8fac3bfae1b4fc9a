import type { Field as Question } from '../../lib/papers/index.ts';
import type { Answer } from '../../lib/programme/index.ts';
import { programme } from '../programmeStore.ts';
import { ChoiceGroup, Field, LinesField, SelectField, TextField } from './Field.tsx';

type Props = {
  readonly question: Question;
  /** undefined: never answered, so the default holds. */
  readonly given: Answer | undefined;
  /** What is printed until something else is answered; null where nobody can know. */
  readonly standard: Answer | null;
  /** Whether the paper still has a blank for it. */
  readonly open: boolean;
  readonly onAnswer: (answer: Answer | undefined) => void;
};

/** One question of a paper, with the control that fits its type. */
export function QuestionField({ question, given, standard, open, onAnswer }: Props) {
  return (
    <>
      <Control question={question} given={given} standard={standard} open={open} onAnswer={onAnswer} />
      {given !== undefined && standard !== null && (
        <p class="btns put-back">
          <button class="btn plain small" type="button" onClick={() => onAnswer(undefined)}>
            Back to the standard<span class="vh">: {question.label}</span>
          </button>
        </p>
      )}
    </>
  );
}

const asText = (answer: Answer | null | undefined): string =>
  typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
const asList = (answer: Answer | null | undefined): readonly string[] =>
  Array.isArray(answer) ? answer : typeof answer === 'string' && answer !== '' ? [answer] : [];

function Control({ question, given, standard, open, onAnswer }: Props) {
  const { label, type } = question;
  const hint = question.hint || undefined;
  const value = given ?? standard;
  const error = open ? 'Not filled in yet. It prints as a ruled line.' : undefined;
  switch (type) {
    case 'choice':
      return <Choice question={question} value={asText(value)} onAnswer={onAnswer} />;
    case 'list':
      return (
        <LinesField
          label={label}
          {...(hint ? { hint } : {})}
          value={asList(value)}
          onChange={(lines) => onAnswer(lines)}
        />
      );
    case 'people':
      return <Somebody question={question} value={asText(value)} onAnswer={onAnswer} />;
    case 'money':
      return <Money question={question} held={value} error={error} onAnswer={onAnswer} />;
    case 'count':
    case 'duration':
      return <Count question={question} value={asText(value)} error={error} onAnswer={onAnswer} />;
    case 'date':
      return (
        <TextField
          label={label}
          hint={hint}
          error={error}
          type="date"
          value={asText(value)}
          onChange={onAnswer}
        />
      );
    case 'longtext':
      return (
        <TextField
          label={label}
          hint={hint}
          error={error}
          lines={3}
          value={asText(value)}
          onChange={onAnswer}
        />
      );
    case 'text':
      return <TextField label={label} hint={hint} error={error} value={asText(value)} onChange={onAnswer} />;
    case 'table':
      return null;
  }
}

type Part = { readonly question: Question; readonly onAnswer: (answer: Answer | undefined) => void };

function Choice({ question, value, onAnswer }: Part & { readonly value: string }) {
  const options = question.options.map(({ id, label }) => ({ value: id, label }));
  const props = { label: question.label, ...(question.hint ? { hint: question.hint } : {}), value, options };
  return options.length > 5 ? (
    <SelectField {...props} onChange={onAnswer} />
  ) : (
    <ChoiceGroup {...props} onChange={onAnswer} />
  );
}

/** One of the people in the programme. */
function Somebody({ question, value, onAnswer }: Part & { readonly value: string }) {
  const people = programme.value.people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField
      label={question.label}
      {...(question.hint ? { hint: question.hint } : {})}
      value={value}
      options={[{ value: '', label: 'Not decided yet' }, ...people]}
      onChange={(id) => onAnswer(id === '' ? undefined : id)}
    />
  );
}

const numberOrNothing = (typed: string): number | '' => {
  const number = Number(typed.replace(',', '.'));
  return typed.trim() === '' || !Number.isFinite(number) || number < 0 ? '' : number;
};

/** A number from nothing up, with its unit behind it. */
function NumberWithUnit({
  question,
  value,
  unit,
  error,
  onAnswer,
}: {
  readonly question: Question;
  readonly value: string;
  readonly unit: string;
  readonly error: string | undefined;
  readonly onAnswer: (typed: number | '') => void;
}) {
  return (
    <Field label={question.label} hint={question.hint || undefined} error={error}>
      {(ids) => (
        <span class="with-unit">
          <input
            {...ids}
            class="input"
            type="number"
            min="0"
            step="any"
            value={value}
            aria-invalid={error !== undefined}
            onInput={({ currentTarget }) => onAnswer(numberOrNothing(currentTarget.value))}
          />
          {unit !== '' && <span class="unit">{unit}</span>}
        </span>
      )}
    </Field>
  );
}

type Counted = Part & { readonly error: string | undefined };

function Count({ value, ...part }: Counted & { readonly value: string }) {
  const { unit } = part.question;
  return <NumberWithUnit {...part} value={value} unit={unit ? (value === '1' ? unit.one : unit.many) : ''} />;
}

function Money({ held, onAnswer, ...part }: Counted & { readonly held: Answer | null }) {
  const own = typeof held === 'object' && held !== null && 'amount' in held ? held : null;
  const currency = own?.currency ?? programme.value.print.currency;
  return (
    <NumberWithUnit
      {...part}
      value={own ? String(own.amount) : asText(held)}
      unit={currency}
      onAnswer={(typed) => onAnswer(typed === '' ? '' : { amount: typed, currency })}
    />
  );
}
