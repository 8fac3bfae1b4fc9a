/** Tables in HTML (copied from a page or a mail) and in Markdown. */
import { tidy } from './text.ts';

export type Markup = {
  /** `|` for Markdown, null for HTML. */
  readonly delimiter: string | null;
  /** Lines of tidied cells, for each table. */
  readonly tables: readonly (readonly (readonly string[])[])[];
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
};
/** Combining marks by the ending of an entity's name: `eacute` is e with an acute. */
const marks: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const entity =
  /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)|([a-z]+));/gi;

function letterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const withoutEntities = (text: string): string =>
  text.replace(entity, (whole, decimal, hex, letter, mark, name) => {
    if (decimal !== undefined) return letterOf(Number(decimal));
    if (hex !== undefined) return letterOf(Number.parseInt(hex, 16));
    if (letter !== undefined) return (letter + (marks[mark] ?? '')).normalize('NFC');
    return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
  });

/** The text of a cell: breaks kept, tags dropped, entities read; nothing is ever run. */
const cellText = (html: string): string =>
  tidy(withoutEntities(html.replace(/<br\b[^>]*>|<\/(?:p|div|li)>/gi, '\n').replace(/<[^>]*>/g, '')));

const piece = /<(\/?)(table|tr|td|th)\b([^>]*)>/gi;

/** Reads tags in their order; a cell ends where the next cell, line or table begins or ends. */
function readHtml(text: string): readonly (readonly (readonly string[])[])[] {
  const tables: string[][][] = [];
  let cellStart = -1;
  let repeat = 1;
  const close = (end: number): void => {
    if (cellStart < 0) return;
    const shown = cellText(text.slice(cellStart, end));
    const line = tables.at(-1)?.at(-1);
    for (let i = 0; i < repeat; i++) line?.push(i === 0 ? shown : '');
    cellStart = -1;
  };
  for (const found of text.matchAll(piece)) {
    const [whole, slash, tag = '', attributes = ''] = found;
    close(found.index);
    if (slash === '/') continue;
    const name = tag.toLowerCase();
    if (name === 'table') tables.push([]);
    else if (name === 'tr') (tables.at(-1) ?? tables[tables.push([]) - 1])?.push([]);
    else {
      cellStart = found.index + whole.length;
      repeat = Math.min(Number(/colspan\s*=\s*["']?(\d{1,3})/i.exec(attributes)?.[1] ?? 1) || 1, 100);
    }
  }
  close(text.length);
  return tables.filter((lines) => lines.some((line) => line.length > 0));
}

const rule = /^[|+\s:=-]*-{2,}[|+\s:=-]*$/;

/** Fields between pipes; a pipe after a backslash is a letter. */
const pipeFields = (line: string): string[] => {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner
    .split(/(?<!\\)\|/)
    .map((field) => tidy(field.replaceAll('\\|', '|').replace(/^\s*\*\*(.*)\*\*\s*$/, '$1')));
};

/** Markdown, or a table drawn with pipes: the ruled lines stay as blank ones, so that rows keep their number. */
function readPipes(text: string): readonly (readonly string[])[] | null {
  const lines = text.split('\n', 20);
  const ruled = lines.some((line) => rule.test(line) && /[|+]/.test(line));
  if (!ruled || !lines.some((line) => line.includes('|') && !rule.test(line))) return null;
  return text
    .split('\n')
    .map((line) => (rule.test(line) ? [''] : line.includes('|') ? pipeFields(line) : [tidy(line)]));
}

/** The tables in markup, or null for text that has none. Cost: linear. */
export function readMarkup(text: string): Markup | null {
  if (/<tr\b[^>]*>/i.test(text)) {
    const tables = readHtml(text);
    if (tables.length > 0) return { delimiter: null, tables };
  }
  const pipes = readPipes(text);
  return pipes === null ? null : { delimiter: '|', tables: [pipes] };
}
