/** A list of people that was pasted or dropped, and what was decided about it, before it is part of the Programme. */
import type { ColumnChoice, PeopleDecision } from '../../lib/people/index.ts';
import { type DroppedFile, filesFrom, isRecord } from '../controls/keptList.ts';

export type PeopleDraft = {
  readonly text: string;
  readonly files: readonly DroppedFile[];
  readonly decisions: readonly PeopleDecision[];
  readonly columns: readonly ColumnChoice[];
  readonly noHeadings: boolean;
  /** Whether rows of one team are one entry with members. */
  readonly teamsTogether: boolean;
  /** Whether the list takes the place of the people in the programme. */
  readonly replacesPeople: boolean;
};

export const emptyPeopleDraft: PeopleDraft = {
  text: '',
  files: [],
  decisions: [],
  columns: [],
  noHeadings: false,
  teamsTogether: false,
  replacesPeople: false,
};

/** A draft as storage gave it back; null where it is none. */
export function readPeopleDraft(value: unknown): PeopleDraft | null {
  if (!isRecord(value) || typeof value.text !== 'string') return null;
  if (!Array.isArray(value.decisions) || !Array.isArray(value.columns)) return null;
  return {
    text: value.text,
    files: filesFrom(value.files),
    decisions: value.decisions,
    columns: value.columns,
    noHeadings: value.noHeadings === true,
    teamsTogether: value.teamsTogether === true,
    replacesPeople: value.replacesPeople === true,
  };
}
