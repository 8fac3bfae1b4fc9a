/** The Programme in this page: its signal, its changes, and the writing of each to storage. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Problem } from '../../lib/problem.ts';
import { emptyProgramme, type Programme, type ProgrammeCode, readiness } from '../../lib/programme/index.ts';
import { recordName, showSavedStates } from '../site/savedStates.ts';
import { back, begin, forward, type History, record } from './history.ts';
import { leaveBehind } from './leaving.ts';
import { type StorageCode, saveProgramme } from './savedProgrammes.ts';

export type StoreCode = StorageCode | ProgrammeCode | 'file-unreadable';

const history = signal<History<Programme>>(begin(emptyProgramme('none')));
const loading = signal(true);
const unsaved = signal<readonly Problem<StoreCode>[]>([]);
const unread = signal<readonly Problem<StoreCode>[]>([]);
const savedAt = signal<number | null>(null);

/** The Programme as it stands. Until `ready`, an empty one. */
export const programme: ReadonlySignal<Programme> = computed(() => history.value.present);
/** False until the saved programme, or the example, is there. */
export const ready: ReadonlySignal<boolean> = computed(() => !loading.value);
/** What storage did not allow, and what of the programme that was opened could not be read. */
export const storeProblems: ReadonlySignal<readonly Problem<StoreCode>[]> = computed(() => [
  ...unsaved.value,
  ...unread.value,
]);
/** When the present state was saved, in milliseconds since 1970; null while it is not. */
export const lastSaved: ReadonlySignal<number | null> = savedAt;
/** The label of the step that `undo` would take back, or null. */
export const undoable: ReadonlySignal<string | null> = computed(
  () => history.value.past.at(-1)?.label ?? null,
);
export const redoable: ReadonlySignal<string | null> = computed(() => history.value.future[0]?.label ?? null);

const channel = typeof indexedDB === 'undefined' ? null : new BroadcastChannel('programme');

/**
 * Changes the Programme, saves it, and makes the change one step that can be undone.
 * `label` says what was done ("Amara’s name"). Changes in a row with one `mergeKey` are one step.
 */
export function update(
  change: (p: Programme) => Programme,
  label: string,
  mergeKey: string | null = null,
): void {
  history.value = record(history.value, change(history.value.present), label, mergeKey);
  void save();
}

export function undo(): void {
  history.value = back(history.value);
  void save();
}

export function redo(): void {
  history.value = forward(history.value);
  void save();
}

let writing: Promise<void> | null = null;
let waiting = false;

/** Writes the latest state; changes that arrive meanwhile are written together afterwards. */
export function save(): Promise<void> {
  savedAt.value = null;
  if (writing) {
    waiting = true;
    return writing;
  }
  writing = write().finally(() => {
    writing = null;
    if (waiting) {
      waiting = false;
      void save();
    }
  });
  return writing;
}

/** How long a page that shows nothing, such as one in the background, puts off its writing, in milliseconds. */
const LONGEST = 100;

/** Resolves once the change is on the screen: copying a large programme to storage would hold its frame up. */
const onScreen = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, LONGEST);
    requestAnimationFrame(() => setTimeout(resolve));
  });

async function write(): Promise<void> {
  await onScreen();
  // What was changed meanwhile is written with it.
  waiting = false;
  const state = history.value.present;
  const now = Date.now();
  noteReadiness(state);
  const result = await saveProgramme(state, now);
  unsaved.value = result.ok ? [] : result.problems;
  if (!result.ok) return;
  if (history.value.present === state) savedAt.value = now;
  channel?.postMessage(state.id);
}

/** The step strip of pages without the tools reads this: a few words, no names. An example has come nowhere. */
function noteReadiness(state: Programme): void {
  try {
    if (state.example === null) localStorage.setItem(recordName, JSON.stringify(readiness(state)));
    else localStorage.removeItem(recordName);
  } catch {
    // The strip then shows no state; nothing of the Programme is lost.
  }
  showSavedStates();
}

/** Whoever leaves while something is being written finds it all the same on the next page. */
if (channel) {
  addEventListener('pagehide', () => {
    if (writing) leaveBehind(history.value.present, Date.now());
  });
}

/** Waits until nothing is being written. */
export const written = (): Promise<void> => writing ?? Promise.resolve();

/** Opens another programme in this page: its history begins here. `lost` is what of it could not be read. */
export function show(next: Programme, lost: readonly Problem<StoreCode>[] = []): void {
  history.value = begin(next);
  unread.value = lost;
  noteReadiness(next);
}

/** The programme that was kept is there; it is as it was saved. */
export function showKept(next: Programme, lost: readonly Problem<StoreCode>[]): void {
  show(next, lost);
  savedAt.value = Date.now();
}

/** From now on the tools may show the Programme. `refused` is what storage did not allow. */
export function begun(refused: readonly Problem<StoreCode>[]): void {
  unsaved.value = refused;
  loading.value = false;
}

/** Takes the state that another tab has saved, as one step. */
export function follow(next: Programme): void {
  history.value = record(history.value, next, 'Changes made in another tab', null);
  savedAt.value = Date.now();
}

/** Calls back when another tab has saved the programme with this id. */
export const onOtherTab = (heard: (id: unknown) => void): void =>
  channel?.addEventListener('message', ({ data }) => heard(data));
