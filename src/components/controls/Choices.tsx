import { useId } from 'preact/hooks';

type Option<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** What choosing it means, on a line of its own; read after the label. */
  readonly hint?: string;
  readonly disabled?: boolean;
};

type GroupProps<Value extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly options: readonly Option<Value>[];
  readonly disabled?: boolean | undefined;
};

type FrameProps<Value extends string> = GroupProps<Value> & {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly class: string;
  readonly chosen: (value: Value) => boolean;
  readonly choose: (value: Value) => void;
};

/** The legend, what is said about the group, and a line for each option. */
function Group<Value extends string>(props: FrameProps<Value>) {
  const { label, hint, error, options, disabled = false, id, type, class: name, chosen, choose } = props;
  const notes = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset class={name} disabled={disabled} {...(notes ? { 'aria-describedby': notes } : {})}>
      <legend>{label}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {options.map((option, at) => (
        <label key={option.value} class="choice">
          <input
            type={type}
            name={id}
            value={option.value}
            checked={chosen(option.value)}
            disabled={option.disabled ?? false}
            {...(option.hint
              ? { 'aria-labelledby': `${id}-${at}`, 'aria-describedby': `${id}-${at}-hint` }
              : {})}
            onChange={() => choose(option.value)}
          />
          <span>
            <span id={`${id}-${at}`}>{option.label}</span>
            {option.hint && <small id={`${id}-${at}-hint`}>{option.hint}</small>}
          </span>
        </label>
      ))}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

type ChoiceProps<Value extends string> = GroupProps<Value> & {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** A row of pressed buttons in place of one line a choice: for two to five short words. */
  readonly sideBySide?: boolean;
};

/** One of a few, all in view. */
export function ChoiceGroup<Value extends string>(props: ChoiceProps<Value>) {
  const { value, onChange, sideBySide } = props;
  return (
    <Group
      {...props}
      id={useId()}
      type="radio"
      class={sideBySide ? 'choices segmented' : 'choices'}
      chosen={(option) => option === value}
      choose={onChange}
    />
  );
}

type CheckProps<Value extends string> = GroupProps<Value> & {
  readonly value: readonly Value[];
  /** Is given what is ticked, in the order of the options. */
  readonly onChange: (value: readonly Value[]) => void;
};

/** Any of a few, all in view. */
export function CheckGroup<Value extends string>(props: CheckProps<Value>) {
  const { value, onChange, options } = props;
  const toggled = (one: Value): readonly Value[] =>
    options.map((option) => option.value).filter((other) => (other === one) !== value.includes(other));
  return (
    <Group
      {...props}
      id={useId()}
      type="checkbox"
      class="choices"
      chosen={(option) => value.includes(option)}
      choose={(option) => onChange(toggled(option))}
    />
  );
}
