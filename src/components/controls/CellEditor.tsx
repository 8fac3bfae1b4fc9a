import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Where the cursor goes when a cell was left. */
export type Leave = 'up' | 'down' | 'back' | 'on' | 'stay' | 'away';

type Props = {
  readonly label: string;
  /** What stands in the cell. */
  readonly value: string;
  /** What was typed to open it, if it was opened so. */
  readonly typed: string | null;
  readonly options?: readonly string[] | undefined;
  readonly numeric: boolean;
  /** Words if the text cannot be taken. */
  readonly take: (typed: string) => string | undefined;
  readonly onLeave: (to: Leave) => void;
};

/** The open cell of a table. Enter takes what stands in it and goes down, Tab goes on, Escape leaves it as it was. */
export function CellEditor(props: Props) {
  const { label, value, typed, options, numeric } = props;
  const [text, setText] = useState(options ? value : (typed ?? value));
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const id = useId();
  const { wrong, onKeyDown, finish } = useEnding(props, text);
  useLayoutEffect(() => {
    control.current?.focus();
    if (typed === null && !options) control.current?.select();
  }, []);
  const shared = {
    ref: control,
    value: text,
    'aria-label': label,
    'aria-invalid': wrong !== undefined,
    ...(wrong === undefined ? {} : { 'aria-describedby': id }),
    onKeyDown,
    onBlur: () => finish('away'),
  };
  return (
    <>
      {options ? (
        <select {...shared} onChange={({ currentTarget }) => setText(currentTarget.value)}>
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          autocomplete="off"
          inputMode={numeric ? 'decimal' : 'text'}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      <span class="cell-error" id={id} role="alert">
        {wrong}
      </span>
    </>
  );
}

/** Leaving the cell: once, and only with something that can be taken. */
function useEnding({ value, take, onLeave }: Props, text: string) {
  const [wrong, setWrong] = useState<string>();
  const over = useRef(false);
  const leave = (to: Leave): void => {
    over.current = true;
    onLeave(to);
  };
  const finish = (to: Leave): void => {
    if (over.current) return;
    const problem = text === value ? undefined : take(text.trim());
    setWrong(problem);
    if (problem === undefined) leave(to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') leave('stay');
    else if (event.key === 'Enter') finish(event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') finish(event.shiftKey ? 'back' : 'on');
    else return;
    event.preventDefault();
  };
  return { wrong, onKeyDown, finish };
}
