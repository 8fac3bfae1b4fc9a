/** Undo and redo as plain data: what was, what is, what was taken back. */

export type Step<State> = { readonly state: State; readonly label: string };

export type History<State> = {
  readonly past: readonly Step<State>[];
  readonly present: State;
  readonly future: readonly Step<State>[];
  /** Changes with the same key in a row, such as the letters of one word, are one step. */
  readonly mergeKey: string | null;
};

/** How many steps can be undone. */
const longest = 200;

export const begin = <State>(present: State): History<State> => ({
  past: [],
  present,
  future: [],
  mergeKey: null,
});

/** The history after a change; what had been undone before it can no longer be redone. */
export function record<State>(
  history: History<State>,
  next: State,
  label: string,
  mergeKey: string | null,
): History<State> {
  if (next === history.present) return history;
  const merges = mergeKey !== null && mergeKey === history.mergeKey;
  const past = merges ? history.past : [...history.past, { state: history.present, label }].slice(-longest);
  return { past, present: next, future: [], mergeKey };
}

/** One step back; the same history where there is none. */
export function back<State>(history: History<State>): History<State> {
  const last = history.past.at(-1);
  if (!last) return history;
  const undone = { state: history.present, label: last.label };
  return {
    past: history.past.slice(0, -1),
    present: last.state,
    future: [undone, ...history.future],
    mergeKey: null,
  };
}

/** One step forward again; the same history where nothing was undone. */
export function forward<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (!next) return history;
  const past = [...history.past, { state: history.present, label: next.label }];
  return { past, present: next.state, future, mergeKey: null };
}
