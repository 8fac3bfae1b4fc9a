/** Bytes or pasted text → encoding → delimiter → cells, with each guess reported. */
import { failed, ok, type Result } from '../problem.ts';
import { type Decoded, decode, refuseStrangeText } from './bytes.ts';
import { type Delimiter, findDelimiter, splitFields } from './delimited.ts';
import { readMarkup } from './markup.ts';
import { repaired } from './misread.ts';
import type { TableProblem } from './problems.ts';
import { stacked, type Table, wholeSheet } from './sheet.ts';
import { tidy } from './text.ts';
import { readWorkbook, type Workbook, workbookIn } from './workbook.ts';

export type Opened = {
  /** The text with `\n` line ends and nothing else changed; for readers of prose. */
  readonly text: string;
  /** `text` for text that came as text, `workbook`, or the encoding's standard label (`utf-8`, `windows-1252`, …). */
  readonly encoding: string;
  /** What separates the cells; null for a single column, for markup and for a workbook. */
  readonly delimiter: string | null;
  /** One for delimited text, as many as there are for HTML or a workbook; rows are counted on from each to the next. */
  readonly tables: readonly Table[];
  readonly findings: readonly TableProblem[];
};

/** Most characters (or bytes) that are read, and most lines. */
const largest = 16_000_000;
const mostLines = 200_000;
/** Most fields in a line: a grid of two thousand people fits. */
const mostFields = 3000;
/** Most of a cell that is read: a long mail fits. */
const longestCell = 20_000;
/** A character that is seen. */
const something = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

function decoded(input: string | Uint8Array): Result<Decoded, TableProblem> {
  if (input.length > largest) {
    const facts = { megabytes: Math.ceil(input.length / 1e6), limit: largest / 1e6 };
    return failed({ code: 'too-large', level: 'block', facts });
  }
  if (typeof input !== 'string') return decode(input);
  const problem = refuseStrangeText(input);
  return problem === null ? ok({ text: input, encoding: 'text' }) : failed(problem);
}

/** One kind of line end, no mark at the start, no `sep=` line. */
function normalised(text: string): { readonly text: string; readonly told: Delimiter | null } {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const told = /^"?sep=([,;|\t])"?\n/i.exec(plain);
  return told
    ? { text: plain.slice(told[0].length), told: told[1] as Delimiter }
    : { text: plain, told: null };
}

function lostLetters(lines: readonly (readonly string[])[]): readonly TableProblem[] {
  let count = 0;
  let row = 0;
  lines.forEach((line, index) => {
    const here = line.filter((cell) => cell.includes('\ufffd')).length;
    if (here > 0 && count === 0) row = index + 1;
    count += here;
  });
  return count === 0 ? [] : [{ code: 'letters-lost', level: 'check', row, facts: { count } }];
}

const misreadLetters = (count: number): readonly TableProblem[] =>
  count === 0 ? [] : [{ code: 'letters-repaired', level: 'check', facts: { count } }];

/** Why there is more than can be read, or null. */
function tooMany(lines: readonly (readonly string[])[]): TableProblem | null {
  if (lines.length > mostLines) {
    return { code: 'too-many-rows', level: 'block', facts: { rows: lines.length, limit: mostLines } };
  }
  const columns = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  return columns > mostFields
    ? { code: 'too-many-columns', level: 'block', facts: { columns, limit: mostFields } }
    : null;
}

const tidied = (lines: readonly (readonly string[])[]): string[][] =>
  lines.map((line) => line.map((cell) => tidy(cell.slice(0, longestCell))));

async function openWorkbook(book: Workbook): Promise<Result<Opened, TableProblem>> {
  if ('problem' in book) return failed(book.problem);
  const sheets = await readWorkbook(book.entries);
  if (!sheets.ok) return sheets;
  const cells = sheets.value.map((sheet) => tidied(sheet.cells));
  const problem = cells.map(tooMany).find((found) => found !== null);
  if (problem) return failed(problem);
  if (cells.length === 0) return failed({ code: 'empty-input', level: 'block' });
  const names = sheets.value.map(({ name }) => name);
  return ok({
    text: cells.map((lines) => lines.map((line) => line.join('\t')).join('\n')).join('\n\n'),
    encoding: 'workbook',
    delimiter: null,
    tables: stacked(cells.map(wholeSheet)),
    findings: [
      { code: 'sheets-read', level: 'note', facts: { names, count: names.length } },
      ...lostLetters(cells.flat()),
    ],
  });
}

function openText({ text: given, encoding }: Decoded): Result<Opened, TableProblem> {
  const { text: raw, told } = normalised(given);
  const { text, count: misread } = repaired(raw);
  if (!something.test(text)) return failed({ code: 'empty-input', level: 'block' });
  const markup = readMarkup(text);
  if (markup !== null) {
    const tables = stacked(markup.tables.map(wholeSheet));
    return ok({ text, encoding, delimiter: markup.delimiter, tables, findings: misreadLetters(misread) });
  }
  const delimiter = told ?? findDelimiter(text);
  const { lines, unclosed } = splitFields(text, delimiter);
  const problem = tooMany(lines);
  if (problem) return failed(problem);
  const cells = tidied(lines);
  const findings: readonly TableProblem[] = [
    ...misreadLetters(misread),
    ...(unclosed === null ? [] : [{ code: 'unclosed-quote', level: 'check', row: unclosed } as const]),
    ...lostLetters(cells),
  ];
  return ok({ text, encoding, delimiter, tables: [wholeSheet(cells)], findings });
}

/**
 * Opens what was pasted or dropped. Asynchronous because a workbook's reader is loaded when one arrives.
 *
 * Fails with `empty-input`, `not-text`, `workbook-…`, `too-large`, `too-many-rows` or
 * `too-many-columns`; never throws.
 * Cost: linear, at most 16 million characters and 200,000 lines.
 */
export async function openTable(input: string | Uint8Array): Promise<Result<Opened, TableProblem>> {
  const book = typeof input === 'string' || input.length > largest ? null : workbookIn(input);
  if (book !== null) return openWorkbook(book);
  const source = decoded(input);
  return source.ok ? openText(source.value) : source;
}
