/** What was pasted or dropped, and what was decided about it, before it is part of the Programme. */
import type { Decision, Direction, Layout } from '../../lib/rankings/index.ts';
import { type DroppedFile, filesFrom, isRecord } from '../controls/keptList.ts';

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

/** A draft as storage gave it back; null where it is none. */
export function readDraft(value: unknown): Draft | null {
  if (!isRecord(value) || typeof value.text !== 'string' || !Array.isArray(value.decisions)) return null;
  return {
    text: value.text,
    files: filesFrom(value.files),
    decisions: value.decisions,
    layout: typeof value.layout === 'string' ? (value.layout as Layout) : null,
    direction: typeof value.direction === 'string' ? (value.direction as Direction) : null,
    replacesPeople: value.replacesPeople === true,
  };
}
