/**
 * The words of a clause: restricted Markdown, read into blocks.
 *
 * Paragraphs, `## headings`, bullet lists, **strong**, *emphasis*, `{{field}}`, `{{clause:id}}`, and a paragraph
 * that is nothing but `{{table:id}}`. A line `<!-- when: {…} -->` or `<!-- each: person -->` rules what follows it,
 * up to the next empty line. Nothing else is markup here, and what looks like it is reported.
 */
import type { Problem } from '../problem.ts';
import type { ClauseCode, Condition } from './clause.ts';
import { conditionFromText } from './conditions.ts';

export type BodyInline =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean; readonly emphasis: boolean }
  | { readonly kind: 'field'; readonly field: string; readonly strong: boolean; readonly line: number }
  | { readonly kind: 'reference'; readonly clause: string; readonly line: number };

export type BodyBlock = {
  readonly kind: 'paragraph' | 'list' | 'heading' | 'table';
  readonly when: Condition | null;
  /** Printed once for every person in the paper. */
  readonly each: boolean;
  /** One for a paragraph, a heading or a table; one an item for a list. */
  readonly items: readonly (readonly BodyInline[])[];
  readonly line: number;
};

type Line = { readonly text: string; readonly line: number };
type Body = { readonly blocks: readonly BodyBlock[]; readonly problems: readonly Problem<ClauseCode>[] };
type Report = (code: ClauseCode, line: number, facts?: Readonly<Record<string, string>>) => void;

const directive = /^<!--\s*(when|each):\s*(.*?)\s*-->$/;
const foreign = /^(?:#(?!# )|>|\d+[.)]\s|```|\||\+\s)|<[a-z/!?]|\]\(|`|\\|^[-*_]{3,}$/i;
const token = /\*\*|\*|\{\{([^{}]*)\}\}|\{\{|\}\}/g;
const placeholder = /^(?:(clause|table):)?([A-Za-z][\w-]*)$/;

/** The blocks of a clause's words, and what is wrong with them. `firstLine` is the body's line in its file. Cost: O(size). */
export function parseBody(body: string, file = '', firstLine = 1): Body {
  const problems: Problem<ClauseCode>[] = [];
  const report: Report = (code, line, facts) => problems.push({ code, facts: { file, line, ...facts } });
  const blocks = chunksOf(body, firstLine).flatMap((chunk) => readChunk(chunk, report));
  return { blocks, problems };
}

/** Runs of lines without an empty line between them. */
function chunksOf(body: string, firstLine: number): readonly (readonly Line[])[] {
  const chunks: Line[][] = [];
  let open = false;
  for (const [index, raw] of body.split(/\r?\n/).entries()) {
    const text = raw.trim();
    if (text !== '' && !open) chunks.push([]);
    open = text !== '';
    if (open) chunks.at(-1)?.push({ text, line: firstLine + index });
  }
  return chunks;
}

function readChunk(chunk: readonly Line[], report: Report): readonly BodyBlock[] {
  const words = chunk.findIndex(({ text }) => !directive.test(text));
  const start = chunk[0]?.line ?? 1;
  const rules = readDirectives(words === -1 ? chunk : chunk.slice(0, words), report);
  if (words === -1) {
    report('clause-condition-dangling', start);
    return [];
  }
  const lines = chunk.slice(words);
  for (const { text, line } of lines) if (foreign.test(text)) report('clause-markup', line, { text });
  return [{ ...rules, ...readWords(lines, report), line: start }];
}

function readDirectives(lines: readonly Line[], report: Report): Pick<BodyBlock, 'when' | 'each'> {
  let when: Condition | null = null;
  let each = false;
  for (const { text, line } of lines) {
    const [, key, value = ''] = directive.exec(text) ?? [];
    const condition = key === 'when' ? conditionFromText(value) : null;
    if (condition) when = when ? { all: [when, condition] } : condition;
    else if (key === 'each' && value === 'person') each = true;
    else report('clause-condition-malformed', line, { text: value });
  }
  return { when, each };
}

function readWords(lines: readonly Line[], report: Report): Pick<BodyBlock, 'kind' | 'items'> {
  const first = lines[0]?.text ?? '';
  if (first.startsWith('## ')) return { kind: 'heading', items: [readInlines(cut(lines, 3), report)] };
  if (/^\{\{table:[^{}]*\}\}$/.test(first) && lines.length === 1) {
    return { kind: 'table', items: [readInlines(lines, report)] };
  }
  if (!first.startsWith('- ')) return { kind: 'paragraph', items: [readInlines(lines, report)] };
  const items: Line[][] = [];
  for (const line of lines) {
    if (line.text.startsWith('- ')) items.push([...cut([line], 2)]);
    else items.at(-1)?.push(line);
  }
  return { kind: 'list', items: items.map((item) => readInlines(item, report)) };
}

/** The lines without the first characters of the first one. */
const cut = (lines: readonly Line[], count: number): readonly Line[] =>
  lines.map(({ text, line }, index) => ({ text: index === 0 ? text.slice(count).trim() : text, line }));

function readInlines(lines: readonly Line[], report: Report): readonly BodyInline[] {
  const inlines: BodyInline[] = [];
  let strong = false;
  let emphasis = false;
  const push = (text: string): void => {
    if (text !== '') inlines.push({ kind: 'text', text, strong, emphasis });
  };
  for (const [index, { text, line }] of lines.entries()) {
    let end = 0;
    if (index > 0) push(' ');
    for (const found of text.matchAll(token)) {
      push(text.slice(end, found.index));
      end = found.index + found[0].length;
      if (found[0] === '**') strong = !strong;
      else if (found[0] === '*') emphasis = !emphasis;
      else if (found[1] === undefined) report('clause-placeholder-unbalanced', line, { text });
      else inlines.push(...readPlaceholder(found[1].trim(), strong, line, report));
    }
    push(text.slice(end));
  }
  if (strong || emphasis) report('clause-emphasis-unbalanced', lines[0]?.line ?? 1);
  return joinTexts(inlines);
}

function readPlaceholder(name: string, strong: boolean, line: number, report: Report): readonly BodyInline[] {
  const [, kind, id] = placeholder.exec(name) ?? [];
  if (id === undefined) {
    report('clause-placeholder-malformed', line, { text: name });
    return [];
  }
  if (kind === 'clause') return [{ kind: 'reference', clause: id, line }];
  return [{ kind: 'field', field: id, strong, line }];
}

/** Neighbouring texts of the same weight as one. */
function joinTexts(inlines: readonly BodyInline[]): readonly BodyInline[] {
  const joined: BodyInline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (
      inline.kind === 'text' &&
      last?.kind === 'text' &&
      last.strong === inline.strong &&
      last.emphasis === inline.emphasis
    ) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else joined.push(inline);
  }
  return joined;
}
