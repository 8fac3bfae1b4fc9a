import { useEffect, useId, useState } from 'preact/hooks';
import { aboutTime, remaining } from './estimate.ts';

type Props = {
  /** What is being done: "Matching 400 people". */
  readonly label: string;
  /** From 0 to 1; null where it cannot be known. */
  readonly fraction: number | null;
  /** When the work began, on the clock of `performance.now()`. */
  readonly began: number;
  /** How long such work takes as a rule, in milliseconds; it is said while nothing better is known. */
  readonly expected?: number | undefined;
  /** Ends the work for real: the `cancel` of `workerCall` or `useJob`. */
  readonly onCancel: () => void;
  /** Work that is done sooner than this shows no bar at all, in milliseconds. */
  readonly patience?: number;
};

/** Work that takes its time: how much is done, about how much is left, and a way to end it. */
export function Progress({ began, patience = 500, ...props }: Props) {
  const elapsed = useElapsed(began);
  return elapsed < patience ? null : <ProgressBar {...props} elapsed={elapsed} />;
}

type BarProps = Omit<Props, 'began' | 'patience'> & {
  /** In milliseconds. */
  readonly elapsed: number;
};

/** The same for a clock that somebody else keeps. */
export function ProgressBar({ label, fraction, elapsed, expected, onCancel }: BarProps) {
  const id = useId();
  return (
    <div class="progress">
      <p id={id}>{label}</p>
      <progress aria-labelledby={id} max={1} {...(fraction === null ? {} : { value: fraction })} />
      <button class="btn ruled small" type="button" onClick={onCancel}>
        Cancel<span class="vh">: {label}</span>
      </button>
      <p class="fine">{timeWords(elapsed, fraction, expected)}</p>
      <p class="vh" role="status">
        {milestone(label, fraction)}
      </p>
    </div>
  );
}

function timeWords(elapsed: number, fraction: number | null, expected: number | undefined): string {
  const left = fraction === null ? null : remaining(elapsed, fraction);
  if (left !== null) return `${capital(aboutTime(left))} left.`;
  if (expected === undefined) return 'It can be cancelled at any time; nothing is lost.';
  return elapsed > expected * 1.5
    ? 'It takes longer than usual. It can be cancelled; nothing is lost.'
    : `It usually takes ${aboutTime(expected)}.`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Said aloud at each quarter, not at each step. */
const milestone = (label: string, fraction: number | null): string =>
  fraction === null || fraction < 0.25 ? `${label}…` : `${label}: ${Math.floor(fraction * 4) * 25} %`;

/** Milliseconds since then, told four times a second. */
function useElapsed(began: number): number {
  const [now, setNow] = useState(began);
  useEffect(() => {
    const tick = (): void => setNow(performance.now());
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [began]);
  return now - began;
}
