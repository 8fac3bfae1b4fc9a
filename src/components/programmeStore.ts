/**
 * The one door to the Programme: one signal, one `update`. Nothing else writes, saves or loads it.
 *
 * Every change is saved in this browser at once. If storage refuses, the Programme lives on in this
 * page and `storeProblem` says so.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Problem, Result } from '../lib/problem.ts';
import {
  emptyProgramme,
  openProgramme,
  type Programme,
  type ProgrammeCode,
  readiness,
  readProgrammeFile,
  writeProgrammeFile,
} from '../lib/programme/index.ts';
import { recordName, showSavedStates } from './site/savedStates.ts';
import { back, begin, forward, type History, record } from './store/history.ts';
import {
  listSaved,
  loadDraft,
  loadProgramme,
  removeSaved,
  type SavedSummary,
  type StorageCode,
  saveDraft,
  saveProgramme,
} from './store/savedProgrammes.ts';

export type StoreCode = StorageCode | ProgrammeCode | 'file-unreadable';
export type ExampleName = NonNullable<Programme['example']>;
export type { SavedSummary };

const history = signal<History<Programme>>(begin(emptyProgramme('none')));
const loading = signal(true);
const problems = signal<readonly Problem<StoreCode>[]>([]);
const savedAt = signal<number | null>(null);

/** The Programme as it stands. Until `ready`, an empty one. */
export const programme: ReadonlySignal<Programme> = computed(() => history.value.present);
/** False until the saved programme, or the example, is there. */
export const ready: ReadonlySignal<boolean> = computed(() => !loading.value);
/** What storage, or the file just opened, did not allow; empty when all is well. */
export const storeProblems: ReadonlySignal<readonly Problem<StoreCode>[]> = problems;
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
function save(): Promise<void> {
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

async function write(): Promise<void> {
  const state = history.value.present;
  const now = Date.now();
  noteReadiness(state);
  const result = await saveProgramme(state, now);
  problems.value = result.ok ? [] : result.problems;
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

function show(next: Programme): void {
  history.value = begin(next);
  noteReadiness(next);
}

async function exampleProgramme(name: ExampleName): Promise<Programme> {
  const file =
    name === 'one-pool'
      ? await import('../content/examples/one-pool.json')
      : await import('../content/examples/founders-and-mentors.json');
  const opened = openProgramme(file.default);
  if (!opened.ok) throw new Error(`the example ${name} does not open`);
  return opened.value.programme;
}

/** Shows an example. What was there stays saved, and so do changes made to the example before. */
export async function showExample(name: ExampleName): Promise<void> {
  const example = await exampleProgramme(name);
  const kept = await loadProgramme(example.id);
  show(kept.ok && kept.value ? kept.value.programme : example);
  await save();
}

/** Puts the example back as it came. One step, so it can be undone. */
export async function resetExample(): Promise<void> {
  const { example } = programme.value;
  if (example === null) return;
  const fresh = await exampleProgramme(example);
  update(() => fresh, 'Back to the example as it came');
}

/** A new programme of one's own. Whatever was open stays saved in this browser. */
export async function startMine(first: (p: Programme) => Programme = (p) => p): Promise<void> {
  await writing;
  show(first(emptyProgramme(crypto.randomUUID())));
  await save();
  await navigator.storage?.persist?.().catch(() => false);
}

/** Opens a programme kept in this browser. */
export async function openSaved(id: string): Promise<void> {
  await writing;
  const loaded = await loadProgramme(id);
  problems.value = loaded.ok ? (loaded.value?.problems ?? []) : loaded.problems;
  if (!loaded.ok || !loaded.value) return;
  show(loaded.value.programme);
  await save();
}

export const savedProgrammes = (): Promise<Result<readonly SavedSummary[], Problem<StorageCode>>> =>
  listSaved();
export const removeProgramme = (id: string): Promise<Result<void, Problem<StorageCode>>> => removeSaved(id);

/**
 * Opens a programme file as a new programme; nothing that is saved is overwritten.
 * Returns what could not be read; where nothing could, the open programme stays.
 */
export async function openFile(file: Blob): Promise<readonly Problem<StoreCode>[]> {
  let content: string;
  try {
    content = await file.text();
  } catch {
    return [{ code: 'file-unreadable' }];
  }
  const read = readProgrammeFile(content);
  if (!read.ok) return read.problems;
  const kept = await loadProgramme(read.value.programme.id);
  const isNew = kept.ok && kept.value === null;
  const id = isNew ? read.value.programme.id : crypto.randomUUID();
  show({ ...read.value.programme, id });
  await save();
  return read.value.problems;
}

/** The Programme as the text of a file, and a name for it. */
export function programmeFile(): { readonly name: string; readonly content: string } {
  const { name } = programme.value;
  const stem =
    name
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'programme';
  return { name: `${stem}.programme.json`, content: writeProgrammeFile(programme.value) };
}

/** What a tool holds that is not part of the Programme yet (a paste), kept by programme and name. */
export const keepDraft = (name: string, draft: unknown): Promise<Result<void, Problem<StorageCode>>> =>
  saveDraft(`${programme.value.id}:${name}`, draft);
/** The draft, unchecked: whoever reads it must check its shape. */
export const keptDraft = (name: string): Promise<unknown> => loadDraft(`${programme.value.id}:${name}`);

async function start(): Promise<void> {
  const loaded = await loadProgramme();
  if (loaded.ok && loaded.value) {
    show(loaded.value.programme);
    savedAt.value = Date.now();
  } else {
    show(await exampleProgramme('founders-and-mentors'));
  }
  problems.value = loaded.ok ? (loaded.value?.problems ?? []) : loaded.problems;
  loading.value = false;
}

/** Another tab saved the same programme: take its state, as if it had been changed here. */
async function followOtherTab(id: unknown): Promise<void> {
  if (id !== programme.value.id || writing) return;
  const loaded = await loadProgramme(programme.value.id);
  if (!loaded.ok || !loaded.value) return;
  history.value = record(history.value, loaded.value.programme, 'Changes made in another tab', null);
  savedAt.value = Date.now();
}

if (typeof indexedDB !== 'undefined') {
  void start();
  channel?.addEventListener('message', ({ data }) => void followOtherTab(data));
}
