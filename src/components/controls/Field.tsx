import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';

export { CheckGroup, ChoiceGroup } from './Choices.tsx';

type FieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the answer, in words; it stands beside the field and is read with it. */
  readonly error?: string | undefined;
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-describedby'?: string;
  }) => ComponentChildren;
};

/** A label, a hint, the control and what is wrong with it, tied together for every reader. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const notes = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children(notes ? { id, 'aria-describedby': notes } : { id })}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

type TextProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date' | 'number' | 'email' | undefined;
  readonly autocomplete?: string;
  /** More than one line: how many to show. */
  readonly lines?: number;
  readonly disabled?: boolean | undefined;
};

/** A field for words; every letter is handed on at once. */
export function TextField({
  label,
  hint,
  error,
  value,
  onChange,
  type,
  lines,
  disabled = false,
  autocomplete = 'off',
}: TextProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) =>
        lines === undefined ? (
          <input
            {...ids}
            class="input"
            type={type ?? 'text'}
            value={value}
            autocomplete={autocomplete}
            disabled={disabled}
            aria-invalid={error !== undefined}
            onInput={({ currentTarget }) => onChange(currentTarget.value)}
          />
        ) : (
          <textarea
            {...ids}
            class="input prose"
            rows={lines}
            value={value}
            disabled={disabled}
            aria-invalid={error !== undefined}
            onInput={({ currentTarget }) => onChange(currentTarget.value)}
          />
        )
      }
    </Field>
  );
}

type LinesProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly lines?: number;
  readonly disabled?: boolean | undefined;
};

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Several short texts, one a line. What stands in the field is left as typed while it means the same list. */
export function LinesField({ label, hint, value, onChange, lines = 3, disabled = false }: LinesProps) {
  const [typed, setTyped] = useState('');
  const current = value.join('\n');
  const shown = linesOf(typed).join('\n') === current ? typed : current;
  return (
    <Field label={label} hint={hint ?? 'One a line.'}>
      {(ids) => (
        <textarea
          {...ids}
          class="input prose"
          rows={Math.max(lines, value.length + 1)}
          value={shown}
          disabled={disabled}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onChange(linesOf(currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}

type Option<Value extends string> = { readonly value: Value; readonly label: string };

type SelectProps<Value extends string> = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean | undefined;
};

/** One of several, in a menu. */
export function SelectField<Value extends string>({
  label,
  hint,
  error,
  value,
  options,
  onChange,
  disabled = false,
}: SelectProps<Value>) {
  const choices = useMemo(
    () =>
      options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      )),
    [options],
  );
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <select
          {...ids}
          class="input"
          value={value}
          disabled={disabled}
          aria-invalid={error !== undefined}
          onChange={({ currentTarget }) => {
            const chosen = options.find((option) => option.value === currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {choices}
        </select>
      )}
    </Field>
  );
}
