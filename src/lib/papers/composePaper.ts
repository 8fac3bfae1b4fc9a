/** Clauses and answers → Paper. */
import type { Clause, ClauseLibrary, CoverWords, FieldType } from './clause.ts';
import { holds } from './conditions.ts';
import { copyOf } from './copy.ts';
import type { Blank, Block, Inlines, Paper, Signatory } from './paper.ts';
import {
  answerIn,
  type Filling,
  printBody,
  printLine,
  type References,
  type Setting,
  settingFor,
  wordsIn,
} from './printBlocks.ts';

export type PaperRequest = {
  readonly key: string;
  readonly subject: string;
  readonly control: Omit<Paper['control'], 'copy' | 'templateVersion'>;
  readonly filling: Filling;
  readonly signatories: readonly Signatory[];
};

/**
 * The paper as a tree: clauses whose conditions hold, numbered in order, with the cross-references worked out
 * and what is still to fill in listed. Never fails: whatever is missing is a blank. Cost: O(words).
 */
export function composePaper(library: ClauseLibrary, request: PaperRequest): Paper {
  const { cover } = library;
  const answerOf = answerIn(settingFor(library, request.filling, new Map()));
  const chosen = library.clauses
    .filter(({ when }) => holds(when, answerOf))
    .sort((one, other) => one.order - other.order);
  const clauses = chosen.filter(({ place }) => place === 'clause');
  const schedules = chosen.filter(({ place }) => place === 'schedule');
  const setting = settingFor(library, request.filling, referencesTo(clauses, schedules, library));
  const paper: Paper = {
    kind: cover.kind,
    key: request.key,
    title: wordsIn(linesOf(cover.title, setting)[0] ?? []),
    subject: request.subject,
    control: { ...request.control, templateVersion: cover.version, copy: '' },
    opening: linesOf(cover.opening, setting).map((inlines): Block => ({ kind: 'paragraph', inlines })),
    commitments: printCommitments(library, setting),
    clausesHeading: cover.clausesHeading,
    clauses: clauses.map(({ id, heading, body }, index) => ({
      id,
      number: index + 1,
      heading,
      blocks: printBody(body, setting),
    })),
    schedules: schedules.map(({ heading, body }, index) => ({
      title: cover.scheduleWord === '' ? heading : `${cover.scheduleWord} ${letter(index)}: ${heading}`,
      blocks: printBody(body, setting),
    })),
    signing: {
      heading: cover.signing.heading,
      words: wordsIn(printLine({ words: cover.signing.words, when: null }, setting) ?? []),
      signatories: request.signatories,
    },
    blanks: [],
  };
  const whole: Paper = { ...paper, blanks: blanksOf(paper) };
  return { ...whole, control: { ...whole.control, copy: copyOf(whole) } };
}

const linesOf = (all: readonly CoverWords[], setting: Setting): readonly Inlines[] =>
  all.map((words) => printLine(words, setting)).filter((inlines) => inlines !== null);

function printCommitments(library: ClauseLibrary, setting: Setting): Paper['commitments'] {
  const { cover } = library;
  const rows = cover.commitments.rows.flatMap((row) => {
    const value = printLine(row, setting);
    return value ? [{ label: row.label, value: begun(value, library) }] : [];
  });
  const note = linesOf(cover.commitments.note, setting).flatMap(
    (inlines, index): Inlines => (index === 0 ? inlines : [{ kind: 'text', text: ' ' }, ...inlines]),
  );
  return { heading: cover.commitments.heading, rows, note };
}

/** Types whose words are ours, not the organiser's. */
const worded: ReadonlySet<FieldType> = new Set(['count', 'duration', 'choice']);

/** The same with a capital at the beginning, unless it begins with words that somebody typed. */
function begun(inlines: Inlines, { fields }: ClauseLibrary): Inlines {
  const [first, ...others] = inlines;
  if (first?.kind !== 'value') return inlines;
  const type = fields.find(({ id }) => id === first.field)?.type;
  if (!type || !worded.has(type)) return inlines;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...others];
}

/** A to Z, then by number. */
const letter = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : String(index + 1));

/** A number stays on the line of its word. */
function referencesTo(
  clauses: readonly Clause[],
  schedules: readonly Clause[],
  { cover }: ClauseLibrary,
): References {
  const word = cover.scheduleWord.toLowerCase();
  return new Map([
    ...clauses.map(({ id }, index) => [id, `clause\u00a0${index + 1}`] as const),
    ...schedules.map(({ id }, index) => [id, `${word}\u00a0${letter(index)}`] as const),
  ]);
}

const runsOf = (block: Block): readonly Inlines[] => {
  if (block.kind === 'paragraph') return [block.inlines];
  if (block.kind === 'list') return block.items;
  return block.kind === 'table' ? block.rows.flat() : [];
};

/** What is still to fill in, in the order of the document, each field once. */
function blanksOf(paper: Paper): readonly Blank[] {
  const runs: readonly Inlines[] = [
    ...paper.opening.flatMap(runsOf),
    ...paper.commitments.rows.map(({ value }) => value),
    paper.commitments.note,
    ...paper.clauses.flatMap(({ blocks }) => blocks.flatMap(runsOf)),
    ...paper.schedules.flatMap(({ blocks }) => blocks.flatMap(runsOf)),
    ...paper.signing.signatories.map(({ name }) => name),
  ];
  const found = new Map<string, Blank>();
  for (const inline of runs.flat()) {
    if (inline.kind === 'blank' && !found.has(inline.field)) {
      found.set(inline.field, { field: inline.field, label: inline.label });
    }
  }
  return [...found.values()];
}
