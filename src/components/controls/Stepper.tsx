import { useState } from 'preact/hooks';
import { Field } from './Field.tsx';

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** What is counted, after the number: "minutes". */
  readonly unit?: string | undefined;
  readonly disabled?: boolean;
};

/** What was typed as a number; null where there is none, or one outside the bounds. */
export function numberWithin(typed: string, min: number, max: number): number | null {
  const value = Number(typed.trim().replace('−', '-').replace(',', '.'));
  return typed.trim() === '' || !Number.isFinite(value) || value < min || value > max ? null : value;
}

/** So many steps on, kept inside the bounds. Tenths do not add up in binary, so the sum is rounded. */
export function stepped(value: number, by: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.round((value + by) * 1e6) / 1e6));
}

/** How many steps a key makes. */
const keys: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };

/**
 * A number that is small enough to count up and down. It can be typed too; what lies outside the bounds is
 * not handed on, and goes when the field is left. By keyboard the arrow keys step, so Tab skips the buttons.
 */
export function Stepper(props: Props) {
  const { label, hint, error, value, onChange, min = 0, max = 99, step = 1, unit, disabled = false } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const move = (steps: number): number => {
    const next = stepped(value, steps * step, min, max);
    setTyped(null);
    onChange(next);
    return next;
  };
  const press = (steps: number) => () => setSaid(String(move(steps)));
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <span class="with-unit">
          <span class="stepper">
            <StepButton name={`Less: ${label}`} off={disabled || value <= min} onPress={press(-1)} />
            <input
              {...ids}
              type="text"
              role="spinbutton"
              inputMode={Number.isInteger(step) ? 'numeric' : 'decimal'}
              autocomplete="off"
              aria-valuenow={value}
              aria-valuemin={min}
              aria-valuemax={max}
              aria-invalid={error !== undefined}
              disabled={disabled}
              value={typed ?? String(value)}
              onInput={({ currentTarget }) => {
                setTyped(currentTarget.value);
                const next = numberWithin(currentTarget.value, min, max);
                if (next !== null) onChange(next);
              }}
              onBlur={() => setTyped(null)}
              onKeyDown={(event) => {
                const steps = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
                if (steps === undefined) return;
                event.preventDefault();
                move(steps);
              }}
            />
            <StepButton name={`More: ${label}`} up off={disabled || value >= max} onPress={press(1)} />
          </span>
          {unit && <span class="unit">{unit}</span>}
          <span class="vh" role="status">
            {said}
          </span>
        </span>
      )}
    </Field>
  );
}

type ButtonProps = {
  readonly name: string;
  readonly up?: boolean;
  readonly off: boolean;
  readonly onPress: () => void;
};

const StepButton = ({ name, up = false, off, onPress }: ButtonProps) => (
  <button type="button" tabIndex={-1} aria-label={name} disabled={off} onClick={onPress}>
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={up ? 'M1.5 6h9M6 1.5v9' : 'M1.5 6h9'} stroke="currentColor" stroke-width="1.6" />
    </svg>
  </button>
);
