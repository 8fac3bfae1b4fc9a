/** What was pasted or dropped, and what was decided about it, before it is part of the Programme. */
import type { Decision, Direction, Layout } from '../../lib/rankings/index.ts';

export type DroppedFile = { readonly name: string; readonly bytes: Uint8Array };

export type Draft = {
  readonly text: string;
  /** Dropped files, read as they are and together; their text is not shown. */
  readonly files: readonly DroppedFile[];
  readonly decisions: readonly Decision[];
  readonly layout: Layout | null;
  readonly direction: Direction | null;
  /** Whether the list brings its own people, in place of those in the programme. */
  readonly replacesPeople: boolean;
};

export const emptyDraft: Draft = {
  text: '',
  files: [],
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
  const files = (Array.isArray(value.files) ? value.files : []).flatMap((file: unknown) =>
    isRecord(file) && typeof file.name === 'string' && file.bytes instanceof Uint8Array
      ? [{ name: file.name, bytes: file.bytes }]
      : [],
  );
  return {
    text: value.text,
    files,
    decisions: value.decisions,
    layout: typeof value.layout === 'string' ? (value.layout as Layout) : null,
    direction: typeof value.direction === 'string' ? (value.direction as Direction) : null,
    replacesPeople: value.replacesPeople === true,
  };
}

/** The largest file that is read, in bytes. */
export const largestFile = 20_000_000;
