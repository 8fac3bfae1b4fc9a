/** Which lines of a sheet are headings. */
import { isBlank } from '../table/index.ts';
import { headingOf } from './headings.ts';
import { namesPartsOnly } from './splitNames.ts';

type Cells = readonly (readonly string[])[];

/** How many lines that are not blank may stand above the headings. */
export const preamble = 15;
/** How many fields of a line are looked at to see whether they are headings. */
const scored = 200;
/** Headings that do not by themselves make a line a line of headings. */
const weak = new Set(['extra', 'order', 'side', 'team', 'time', 'email', 'points', 'rank']);
const looksLikeData = /@|^\d{3,}|^\d+[./:-]\d+|^https?:|^\d+ ?(?:%|\/|pts\b|points?\b)/;
/** A cell that may be a heading of a choice; cheap, for every line of the body. */
const hintsAtChoice =
  /choi|wahl|wunsch|opci|elecci|scelt|escolh|op[cç][aã]o|keuze|wyb[oó]r|pref|pr[äa]f|prio|rank|\b1st|first/i;
const bareNumber = /^(?:#|n[or]\.?)?\s?\d{1,3}\.?$/i;

/** How much a line looks like headings; 0 for none. */
export function headingScore(line: readonly string[]): number {
  let score = 0;
  let strong = 0;
  let filled = 0;
  for (const cell of line.slice(0, scored)) {
    if (cell === '') continue;
    filled++;
    if (looksLikeData.test(cell)) score -= 2;
    const heading = headingOf(cell);
    if (heading === null) continue;
    if (bareNumber.test(cell)) score += 0.5;
    else if (weak.has(heading.kind)) score += 1;
    else {
      score += 2;
      strong++;
    }
  }
  const filledEnough = filled > 1 || line.length === 1;
  return filledEnough && (strong > 0 || score >= 3) && score >= Math.max(2, Math.min(4, filled / 3))
    ? score
    : 0;
}

/** Lines whose fields all hold numbers 1, 2, 3 … but for a corner: headings of rank columns. */
function countsUp(line: readonly string[]): boolean {
  const numbers = line
    .filter((cell) => bareNumber.test(cell))
    .map((cell) => Number.parseInt(cell.replace(/^\D+/, ''), 10));
  const others = line.filter((cell) => cell !== '' && !bareNumber.test(cell)).length;
  return numbers.length >= 2 && others <= 1 && numbers.every((number, index) => number === index + 1);
}

/** The line that heads a table, or -1: the best of its first lines. */
export function headLine(cells: Cells): number {
  let best = -1;
  let bestScore = 0;
  let seen = 0;
  const isWide = cells.some((line) => line.length > 1);
  for (let index = 0; index < cells.length && seen < preamble; index++) {
    const line = cells[index] ?? [];
    if (isBlank(line)) continue;
    // A line of one cell over a table of several columns is its title.
    const score = isWide && line.length === 1 ? 0 : headingScore(line);
    if (score > bestScore) [best, bestScore] = [index, score];
    if (seen === 0 && score === 0 && countsUp(line) && !countsUp(cells[index + 1] ?? []))
      [best, bestScore] = [index, 1];
    seen++;
  }
  // "First name" and "Surname" below a line of questions are parts of those.
  const above = best > 0 && namesPartsOnly(cells[best] ?? []) ? (cells[best - 1] ?? []) : [];
  return headingScore(above) > 0 ? best - 1 : best;
}

const namesVoter = (cell: string): boolean => {
  const kind = headingOf(cell)?.kind;
  return (
    kind === 'voter' ||
    kind === 'name' ||
    kind === 'party' ||
    kind === 'first-name' ||
    kind === 'surname-first'
  );
};

/** Where further tables begin: lines of headings below the first. */
export function furtherHeads(cells: Cells, head: number): readonly number[] {
  const heads: number[] = [];
  if (head < 0) return heads;
  let afterBlank = false;
  const first = namesPartsOnly(cells[head + 1] ?? []) ? head + 2 : head + 1;
  for (let index = first; index < cells.length; index++) {
    const line = cells[index] ?? [];
    if (isBlank(line)) {
      afterBlank = true;
      continue;
    }
    const hint = afterBlank || line.slice(1, 4).some((cell) => hintsAtChoice.test(cell));
    if (hint && headingScore(line) >= 4 && line.some(namesVoter)) heads.push(index);
    // A caption over the next table leaves the door open.
    else if (line.filter((cell) => cell !== '').length > 1) afterBlank = false;
  }
  return heads;
}

/** What a form's export puts below a question that is answered in words. */
const plainAnswer = /^(?:open-ended |other \(please specify\)\s*)?response$/i;
const machineNames = /\{"ImportId"/;

/** Whether a line goes on with the headings above: parts of questions that span several columns. */
function continues(head: readonly string[], next: readonly string[]): boolean {
  const identity = head.findIndex((cell) => cell !== '');
  const under = next[identity] ?? '';
  const spans = next.some((cell, field) => cell !== '' && (head[field] ?? '') === '' && field > identity);
  const isPart = under === '' || plainAnswer.test(under) || namesPartsOnly(next);
  return spans && isPart && !next.some((cell) => looksLikeData.test(cell));
}

/** The texts over the columns, and how many lines they take: one, or two where questions have parts. */
export function headTexts(
  cells: Cells,
  head: number,
): { readonly texts: readonly string[]; readonly height: number } {
  const line = cells[head] ?? [];
  const next = cells[head + 1] ?? [];
  if (next.some((cell) => machineNames.test(cell))) return { texts: line, height: 2 };
  if (isBlank(next) || !continues(line, next)) return { texts: line, height: 1 };
  let question = '';
  const texts = Array.from({ length: Math.max(line.length, next.length) }, (_, field) => {
    question = (line[field] ?? '') || question;
    const part = next[field] ?? '';
    if (part === '' || plainAnswer.test(part)) return line[field] ?? '';
    return question === '' ? part : `${question} [${part}]`;
  });
  return { texts, height: 2 };
}
