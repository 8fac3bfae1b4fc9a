/** Which programme is open: the examples, one's own, those kept in this browser, files. */
import foundersAndMentors from '../../content/examples/founders-and-mentors.json?url';
import onePool from '../../content/examples/one-pool.json?url';
import type { Problem, Result } from '../../lib/problem.ts';
import { emptyProgramme, type Programme, writeProgrammeFile } from '../../lib/programme/index.ts';
import { takeLeftBehind } from './leaving.ts';
import { loadDraft, loadProgramme, type StorageCode, saveDraft, saveLeftBehind } from './savedProgrammes.ts';
import {
  begun,
  follow,
  onOtherTab,
  programme,
  type StoreCode,
  save,
  show,
  showKept,
  update,
  written,
} from './state.ts';

export type ExampleName = NonNullable<Programme['example']>;

const exampleFiles: Readonly<Record<ExampleName, string>> = {
  'founders-and-mentors': foundersAndMentors,
  'one-pool': onePool,
};

/** An example as it came. A test holds that it is a valid programme, so it needs no check here. */
async function exampleProgramme(name: ExampleName): Promise<Programme> {
  const file = await fetch(exampleFiles[name]);
  if (!file.ok) throw new Error(`the example ${name} could not be fetched`);
  return (await file.json()) as Programme;
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

/** Paper, dates and money as they are usual where this browser says its reader lives; null where it cannot tell. */
async function usualPrint(): Promise<Programme['print'] | null> {
  const found = await import('./usualPrint.ts').catch(() => null);
  return found?.printFor(navigator.languages) ?? null;
}

/** A new programme of one's own. Whatever was open stays saved in this browser. */
export async function startMine(first: (p: Programme) => Programme = (p) => p): Promise<void> {
  await written();
  const fresh = emptyProgramme(crypto.randomUUID());
  const usual = await usualPrint();
  show(first(usual ? { ...fresh, print: usual } : fresh));
  await save();
  await navigator.storage?.persist?.().catch(() => false);
}

/** Opens a programme kept in this browser. */
export async function openSaved(id: string): Promise<readonly Problem<StoreCode>[]> {
  await written();
  const loaded = await loadProgramme(id);
  if (!loaded.ok || !loaded.value) return loaded.ok ? [] : loaded.problems;
  show(loaded.value.programme, loaded.value.problems);
  await save();
  return [];
}

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
  const { readProgrammeFile } = await import('./reading.ts');
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

/** Opens what was open last time, or an example, and listens to other tabs. */
export async function start(): Promise<void> {
  onOtherTab((id) => void followOtherTab(id));
  const left = takeLeftBehind();
  if (left) await saveLeftBehind(left);
  const loaded = await loadProgramme();
  if (loaded.ok && loaded.value) showKept(loaded.value.programme, loaded.value.problems);
  else show(await exampleProgramme('founders-and-mentors'));
  begun(loaded.ok ? [] : loaded.problems);
}

async function followOtherTab(id: unknown): Promise<void> {
  if (id !== programme.value.id) return;
  await written();
  const loaded = await loadProgramme(programme.value.id);
  if (loaded.ok && loaded.value) follow(loaded.value.programme);
}
