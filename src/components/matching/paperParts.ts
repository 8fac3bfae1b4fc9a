/** What the organiser’s papers about a match are put together from. */
import { formatDate } from '../../lib/dates.ts';
import type { Market, Matching, Trial } from '../../lib/matching/index.ts';
import {
  type Block,
  controlOf,
  copyOf,
  type Inlines,
  onOneLine,
  type Paper,
} from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';

/** A match that was checked, with everything that it was made from. */
export type Matched = {
  readonly p: Programme;
  readonly market: Market;
  readonly matching: Matching;
  readonly trials: readonly Trial[];
  /** The day that the papers carry. */
  readonly date: string;
};

export const cell = (words: string): Inlines => (words === '' ? [] : [{ kind: 'text', text: words }]);
export const paragraph = (words: string): Block => ({ kind: 'paragraph', inlines: cell(words) });
export type Rows = readonly (readonly string[])[];
const table = (caption: string, head: readonly string[], rows: Rows): Block => ({
  kind: 'table',
  caption,
  head,
  rows: rows.map((cells) => cells.map((words) => cell(words === '' ? '–' : words))),
});
export type Part = Paper['schedules'][number];
export const part = (title: string, caption: string, head: readonly string[], rows: Rows): readonly Part[] =>
  rows.length === 0 ? [] : [{ title, blocks: [table(caption, head, rows)] }];

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const row = (label: string, words: string) => ({ label, value: cell(words) });

export function paperOf(
  { p, date }: Pick<Matched, 'p' | 'date'>,
  kind: string,
  words: Pick<Paper, 'title' | 'opening' | 'commitments' | 'schedules'>,
): Paper {
  const control = controlOf(p, 1, formatDate(date, p.print.dateStyle));
  const paper: Paper = {
    kind,
    key: kind,
    subject: onOneLine(p.name),
    ...words,
    control: { ...control, templateVersion: '1.0', copy: '' },
    clausesHeading: '',
    clauses: [],
    signing: { heading: '', words: '', signatories: [] },
    blanks: [],
  };
  return { ...paper, control: { ...paper.control, copy: copyOf(paper) } };
}
