/** What was pasted or dropped, and what was decided about it, before it is part of the Programme. */
import type { Decision, Direction, Layout } from '../../lib/rankings/index.ts';

export type Draft = {
  readonly text: string;
  /** A dropped file, read as it is; its text is not shown. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly decisions: readonly Decision[];
  readonly layout: Layout | null;
  readonly direction: Direction | null;
  /** Whether the list brings its own people, in place of those in the programme. */
  readonly replacesPeople: boolean;
};

export const emptyDraft: Draft = {
  text: '',
  file: null,
  decisions: [],
  layout: null,
  direction: null,
  replacesPeople: false,
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A draft as storage gave it back; null where it is none. */
export function readDraft(value: unknown): Draft | null {
  if (!isRecord(value) || typeof value.text !== 'string' || !Array.isArray(value.decisions)) return null;
  const { file } = value;
  const kept =
    isRecord(file) && typeof file.name === 'string' && file.bytes instanceof Uint8Array
      ? { name: file.name, bytes: file.bytes }
      : null;
  return {
    text: value.text,
    file: kept,
    decisions: value.decisions,
    layout: typeof value.layout === 'string' ? (value.layout as Layout) : null,
    direction: typeof value.direction === 'string' ? (value.direction as Direction) : null,
    replacesPeople: value.replacesPeople === true,
  };
}

/** The largest file that is read, in bytes. */
export const largestFile = 20_000_000;
