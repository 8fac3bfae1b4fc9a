import type { ComponentChildren } from 'preact';
import type { Level } from '../../lib/problem.ts';

/** A problem as it stands on the page: its words and the ways on, as buttons named after their effect. */
export type ShownProblem = {
  readonly key: string;
  readonly level: Level;
  readonly words: string;
  readonly fixes?: readonly { readonly label: string; readonly act: () => void }[] | undefined;
};

const levels: Readonly<Record<Level, { readonly mark: string; readonly words: string }>> = {
  block: { mark: 'must', words: 'You must decide' },
  check: { mark: 'check', words: 'Please check' },
  note: { mark: 'note', words: 'For your information' },
};

const order: readonly Level[] = ['block', 'check', 'note'];

function Mark({ level }: { readonly level: Level }) {
  if (level === 'block') {
    return (
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <rect x="1" y="1" width="18" height="18" fill="currentColor" />
        <path d="M10 4.5v7M10 13.6v2.2" stroke="var(--must-tint)" stroke-width="2.4" />
      </svg>
    );
  }
  if (level === 'check') {
    return (
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M10 1.5 19 18H1z"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linejoin="round"
        />
        <path d="M10 7.5v5M10 14v1.8" stroke="currentColor" stroke-width="1.8" />
      </svg>
    );
  }
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="8.5" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M10 9v6M10 5v2" stroke="currentColor" stroke-width="1.8" />
    </svg>
  );
}

/** One problem: a shape, its level in words, the sentence, the fixes. */
export function ProblemItem({ problem }: { readonly problem: ShownProblem }) {
  const { mark, words } = levels[problem.level];
  return (
    <div class="problem" data-l={mark}>
      <Mark level={problem.level} />
      <p class="lv">{words}</p>
      <p>{problem.words}</p>
      {problem.fixes && problem.fixes.length > 0 && (
        <p class="btns">
          {problem.fixes.map(({ label, act }) => (
            <button key={label} class="btn ruled small" type="button" onClick={act}>
              {label}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

type ListProps = { readonly problems: readonly ShownProblem[]; readonly children?: ComponentChildren };

/** All problems of a tool, what must be decided first. The list is a polite live region. */
export function ProblemList({ problems, children }: ListProps) {
  return (
    <div class="problems" aria-live="polite">
      {order.flatMap((level) =>
        problems
          .filter((problem) => problem.level === level)
          .map((problem) => <ProblemItem key={problem.key} problem={problem} />),
      )}
      {children}
    </div>
  );
}

/** "1 to decide, 2 to check" – or that there is nothing. */
export function problemCount(problems: readonly Pick<ShownProblem, 'level'>[]): string {
  const count = (level: Level) => problems.filter((problem) => problem.level === level).length;
  const parts = [
    [count('block'), 'to decide'],
    [count('check'), 'to check'],
    [count('note'), 'for information'],
  ].flatMap(([n, words]) => (n ? [`${n} ${words}`] : []));
  return parts.length > 0 ? parts.join(', ') : 'nothing to settle';
}
