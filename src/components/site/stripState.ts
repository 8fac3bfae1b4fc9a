/** How far the reader's own programme has come with one ingredient. */
export type State = 'ready' | 'part' | 'none' | 'unneeded';

const words: Readonly<Record<State, string>> = {
  ready: 'ready',
  part: 'part done',
  none: 'not started',
  unneeded: 'not needed',
};

/**
 * Writes states into the marks that wait for them: `data-strip-state="4"` in the strip, `data-kit-state="matching"`
 * in the toolkit. Keys are ingredient numbers or tool stems; a key without a mark on this page is passed over.
 */
export function showStates(states: Readonly<Record<string, State>>, root: ParentNode = document): void {
  for (const mark of root.querySelectorAll<HTMLElement>('[data-strip-state], [data-kit-state]')) {
    const state = states[mark.dataset.stripState ?? mark.dataset.kitState ?? ''];
    if (!state || !Object.hasOwn(words, state)) continue;
    mark.dataset.plain ??= mark.textContent ?? '';
    mark.dataset.st = state;
    mark.textContent = words[state];
  }
}

/** Takes the states away again: what stood there before stands there. */
export function hideStates(root: ParentNode = document): void {
  for (const mark of root.querySelectorAll<HTMLElement>('[data-plain]')) {
    mark.textContent = mark.dataset.plain ?? '';
    delete mark.dataset.st;
    delete mark.dataset.plain;
  }
}
