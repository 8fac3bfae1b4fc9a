/** Delimited text → lines of fields. Papa Parse does the parsing; the delimiter is found here. */
import Papa from 'papaparse';

export type Delimiter = ',' | ';' | '\t' | '|';

export type Fields = {
  readonly lines: readonly (readonly string[])[];
  /** The line (from 1) in which a quotation mark opens and never closes, or null. */
  readonly unclosed: number | null;
};

/** In order of preference where two fit equally well: rarest in names and sentences first. */
const candidates: readonly Delimiter[] = ['\t', '|', ';', ','];
/** How much of the text the delimiter is found from, in characters and in lines. */
const sampleLength = 65_536;
const sampleLines = 200;

const parse = (text: string, delimiter: string, quoteChar: string, preview = 0): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar, preview });

/** How often each width occurs among lines that are not blank. */
function widthsOf(lines: readonly (readonly string[])[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (const line of lines) {
    if (line.length === 1 && line[0]?.trim() === '') continue;
    widths.set(line.length, (widths.get(line.length) ?? 0) + 1);
  }
  return widths;
}

/** A quotation mark in the midst of a field: the field was cut in the wrong place. */
const strayQuote = /^[^"]*[^"\s][^"]*"$|^"[^"]*$/;

/**
 * How well a delimiter explains the sample: the share of lines of the commonest width (two or more),
 * twice that if the first full line has it too, less for fields that were cut inside quotation marks.
 */
function fitOf(sample: string, delimiter: Delimiter): number {
  if (!sample.includes(delimiter)) return 0;
  const { data: lines, errors } = parse(sample, delimiter, '"', sampleLines);
  const widths = widthsOf(lines);
  const total = [...widths.values()].reduce((sum, count) => sum + count, 0);
  const usual = [...widths].filter(([width]) => width > 1).sort((x, y) => y[1] - x[1] || y[0] - x[0])[0];
  if (usual === undefined || total === 0) return 0;
  const first = lines.find((line) => line.some((field) => field.trim() !== ''));
  const heads = first !== undefined && first.length === usual[0] ? 1 : 0;
  const stray = lines.filter((line) => line.some((field) => strayQuote.test(field))).length;
  return usual[1] / total + heads - (stray / 2 + errors.length) / total;
}

/** The delimiter that explains the text best; null for text in a single column. */
export function findDelimiter(text: string): Delimiter | null {
  const end = text.lastIndexOf('\n', sampleLength);
  const sample = text.length <= sampleLength ? text : text.slice(0, end > 0 ? end : sampleLength);
  let best: Delimiter | null = null;
  let bestFit = 0;
  for (const delimiter of candidates) {
    const fit = fitOf(sample, delimiter);
    if (fit > bestFit + 1e-9) [best, bestFit] = [delimiter, fit];
  }
  return best;
}

/**
 * The fields of delimited text whose line ends are `\n`. A quotation mark that never closes is
 * read as a letter, so that it swallows nothing. Cost: linear.
 */
export function splitFields(text: string, delimiter: Delimiter | null): Fields {
  const by = delimiter ?? '\t';
  const quoted = parse(text, by, '"');
  const missing = quoted.errors.find((error) => error.code === 'MissingQuotes');
  if (missing === undefined) return { lines: quoted.data, unclosed: null };
  return { lines: parse(text, by, '\u0000').data, unclosed: (missing.row ?? 0) + 1 };
}
