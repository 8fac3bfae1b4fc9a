/** Programmes and drafts in this browser's IndexedDB. What storage refuses comes back as a Problem. */
import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import { failed, ok, type Problem, type Result } from '../../lib/problem.ts';
import type { Programme, ProgrammeCode } from '../../lib/programme/index.ts';
import type { LeftBehind } from './leaving.ts';

export type StorageCode = 'storage-full' | 'storage-forbidden';
export type SavedSummary = {
  readonly id: string;
  readonly name: string;
  readonly savedAt: number;
  readonly example: boolean;
};
type Saved = { readonly programme: unknown; readonly savedAt: number };

const current = 'current';
const programmeKey = (id: string): string => `programme:${id}`;
const draftKey = (name: string): string => `draft:${name}`;

let opened: UseStore | null = null;
const database = (): UseStore => {
  opened ??= createStore('peer-mentoring-playbook', 'kept');
  return opened;
};

/** The one place where storage may fail: refused, full or broken, it becomes a Problem here. */
async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, Problem<StorageCode>>> {
  try {
    return ok(await work());
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return failed({ code: full ? 'storage-full' : 'storage-forbidden' });
  }
}

/** Saves the programme and makes it the one that opens next time. */
export const saveProgramme = (
  programme: Programme,
  now: number,
): Promise<Result<void, Problem<StorageCode>>> =>
  attempt(async () => {
    const saved: Saved = { programme, savedAt: now };
    await set(programmeKey(programme.id), saved, database());
    await set(current, programme.id, database());
  });

/** Writes what a page that was left had not written, unless another page has saved that programme since. */
export const saveLeftBehind = ({
  programme,
  savedAt,
}: LeftBehind): Promise<Result<void, Problem<StorageCode>>> =>
  attempt(async () => {
    const there = await get<Saved>(programmeKey(programme.id), database());
    if (there && there.savedAt >= savedAt) return;
    await set(programmeKey(programme.id), { programme, savedAt }, database());
    await set(current, programme.id, database());
  });

type Loaded = { readonly programme: Programme; readonly problems: readonly Problem<ProgrammeCode>[] } | null;

/** The saved programme of that id (or the current one), as far as it can be read; null where there is none. */
export async function loadProgramme(
  id?: string,
): Promise<Result<Loaded, Problem<StorageCode | ProgrammeCode>>> {
  const found = await attempt(async () => {
    const wanted = id ?? (await get<string>(current, database()));
    return wanted === undefined ? undefined : get<Saved>(programmeKey(wanted), database());
  });
  if (!found.ok) return found;
  if (found.value === undefined) return ok(null);
  const { openProgramme } = await import('./reading.ts');
  return openProgramme(found.value.programme);
}

/** Every programme kept in this browser, the latest first. */
export async function listSaved(): Promise<Result<readonly SavedSummary[], Problem<StorageCode>>> {
  const { openProgramme } = await import('./reading.ts');
  return attempt(async () => {
    const all = await entries<string, Saved>(database());
    return all
      .filter(([key]) => key.startsWith('programme:'))
      .map(([, { programme, savedAt }]) => summaryOf(openProgramme(programme), savedAt))
      .sort((x, y) => y.savedAt - x.savedAt);
  });
}

function summaryOf(read: Result<{ readonly programme: Programme }>, savedAt: number): SavedSummary {
  if (!read.ok) return { id: '', name: '', savedAt, example: false };
  const { id, name, example } = read.value.programme;
  return { id, name, savedAt, example: example !== null };
}

/** Removes the programme from this browser for good. */
export const removeSaved = (id: string): Promise<Result<void, Problem<StorageCode>>> =>
  attempt(() => del(programmeKey(id), database()));

/** What was typed or dropped and is not part of the Programme yet, so that a reload does not lose it. */
export const saveDraft = (name: string, draft: unknown): Promise<Result<void, Problem<StorageCode>>> =>
  attempt(() => set(draftKey(name), draft, database()));

/** The draft as it was saved, unchecked; undefined where there is none. */
export async function loadDraft(name: string): Promise<unknown> {
  const found = await attempt(() => get<unknown>(draftKey(name), database()));
  return found.ok ? found.value : undefined;
}
