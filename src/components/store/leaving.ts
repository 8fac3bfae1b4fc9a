/**
 * A page that is left while a change is being written takes the rest of that work with it. What was not written
 * yet is put down here at once, and written when the next page opens.
 */
import type { Programme } from '../../lib/programme/index.ts';

const place = 'programme-not-yet-saved';

export type LeftBehind = { readonly programme: { readonly id: string }; readonly savedAt: number };

/** Puts the programme down. Where there is no room nothing more can be done while a page closes. */
export function leaveBehind(programme: Programme, now: number): void {
  try {
    const left: LeftBehind = { programme, savedAt: now };
    localStorage.setItem(place, JSON.stringify(left));
  } catch {
    // The last complete save is still there.
  }
}

const isLeftBehind = (value: unknown): value is LeftBehind =>
  typeof value === 'object' &&
  value !== null &&
  'savedAt' in value &&
  typeof value.savedAt === 'number' &&
  'programme' in value &&
  typeof value.programme === 'object' &&
  value.programme !== null &&
  'id' in value.programme &&
  typeof value.programme.id === 'string';

/** What the last page put down, once; null where it had nothing left to write. Its programme is unchecked. */
export function takeLeftBehind(): LeftBehind | null {
  try {
    const text = localStorage.getItem(place);
    localStorage.removeItem(place);
    const left: unknown = text === null ? null : JSON.parse(text);
    return isLeftBehind(left) ? left : null;
  } catch {
    return null;
  }
}
