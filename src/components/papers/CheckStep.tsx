import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type ClauseLibrary, type Field, mannerOf, type Paper, tell } from '../../lib/papers/index.ts';
import type { Answer, Answers, Programme } from '../../lib/programme/index.ts';
import { StillToFill } from '../controls/PaperQuestions.tsx';
import type { Composed } from './composing.ts';
import { choicesOf } from './paperChanges.ts';
import { programmeRows } from './programmeRows.ts';

export type Row = {
  readonly field: string;
  readonly label: string;
  readonly words: string;
  /** Whose answer it is: "yours", "standard" … */
  readonly whose: string;
};

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly composed: Composed;
  /** What was answered for these people alone. */
  readonly alone: Answers;
  /** Tables that one kind of paper has beside those of its questions. */
  readonly more: readonly { readonly caption: string; readonly rows: readonly Row[] }[];
  /** Leaves the step, for the question of this field or for none. */
  readonly onLeave: (field?: string) => void;
  readonly children?: ComponentChildren;
};

/** The step between the questions and the printer: every answer as it will be printed, and whose it is. */
export function CheckStep({ p, library, composed, alone, more, onLeave, children }: Props) {
  const { paper } = composed;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const groups = library.groups
    .map(({ id, label }) => ({ caption: label, rows: rowsOf(id, library, p, composed, alone) }))
    .filter(({ rows }) => rows.length > 0);
  const yours = groups.flatMap(({ rows }) => rows).filter(({ whose }) => whose === YOURS).length;
  return (
    <div class="check-step">
      <h2 ref={head} tabIndex={-1}>
        Check your answers
      </h2>
      <p>
        {openWords(paper)} {yours === 0 ? 'Every answer is the standard’s.' : yourWords(yours)} Read them
        once, change what is wrong, then print.
      </p>
      {paper.blanks.length > 0 && (
        <>
          <h3>Still to fill in</h3>
          <StillToFill paper={paper} onGo={onLeave} />
        </>
      )}
      {children}
      {[{ caption: 'The programme', rows: programmeRows(p) }, ...more, ...groups].map(({ caption, rows }) => (
        <AnswerTable key={caption} caption={caption} rows={rows} onChange={onLeave} />
      ))}
      <p class="btns">
        <button class="btn ruled" type="button" onClick={() => onLeave()}>
          Back to the questions
        </button>
      </p>
    </div>
  );
}

const YOURS = 'yours';

const openWords = ({ blanks }: Paper): string =>
  blanks.length === 0
    ? 'Everything is filled in.'
    : `${blanks.length} ${blanks.length === 1 ? 'thing is' : 'things are'} still to fill in.`;

const yourWords = (yours: number): string =>
  yours === 1
    ? '1 answer is your own, the others are the standard’s.'
    : `${yours} answers are your own, the others are the standard’s.`;

type TableProps = {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly onChange: (field: string) => void;
};

const AnswerTable = ({ caption, rows, onChange }: TableProps) => (
  <table class="check-answers">
    <caption>{caption}</caption>
    <tbody>
      {rows.map(({ field, label, words, whose }) => (
        <tr key={field}>
          <th scope="row">{label}</th>
          <td>
            {words} <span class="count">{whose}</span>
          </td>
          <td>
            <button class="btn plain small" type="button" onClick={() => onChange(field)}>
              Change<span class="vh">: {label}</span>
            </button>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The questions of one group, as they are answered. */
function rowsOf(
  group: string,
  library: ClauseLibrary,
  p: Programme,
  { paper, answers, suggestions }: Composed,
  alone: Answers,
): readonly Row[] {
  const open = new Set(paper.blanks.map(({ field }) => field));
  const shared = choicesOf(p, library).answers;
  const whoseIs = (id: string): string => {
    if (open.has(id)) return 'still to fill in';
    if (alone[id] !== undefined) return 'yours, for this one alone';
    if (answers[id] !== undefined && !alike(answers[id], shared[id] ?? suggestions[id])) {
      return 'agreed in their talk';
    }
    if (shared[id] !== undefined) return YOURS;
    return suggestions[id] === undefined ? 'standard' : 'worked out';
  };
  return library.fields
    .filter((field) => field.group === group && isAsked(field))
    .map((field) => ({
      field: field.id,
      label: field.label,
      words: printedAnswer(field, answers[field.id], p),
      whose: whoseIs(field.id),
    }));
}

/** Answers are plain data, some of them copies. */
const alike = (one: Answer, other: Answer | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const isAsked = ({ from, scope, type }: Field): boolean =>
  from === 'answers' && scope !== 'person' && type !== 'table';

/** What the paper says; of a choice, the words with which it is chosen. */
export function printedAnswer(field: Field, given: Answer | undefined, p: Programme): string {
  const told = tell(field, given, mannerOf(p));
  const option = field.options.find(({ id }) => id === told?.answer);
  return option?.label ?? told?.items.join('; ') ?? (field.required ? '' : 'Left out');
}
