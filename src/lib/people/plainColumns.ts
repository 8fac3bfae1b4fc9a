/** What the columns of a list without headings hold, by what stands in them. */
import { fold, isBlank, type Table, widthOf } from '../table/index.ts';
import type { ColumnKind } from './reading.ts';
import { sideOfWord } from './sideWords.ts';

/** Share of a column's filled cells that must be of a kind. */
const nearlyAll = 0.9;
/** Longest name, in UTF-16 units, and most words of one. */
const longestName = 80;
const mostWords = 5;
/** How many lines are looked at. */
const looked = 500;

const isEmail = (cell: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell);
const isSide = (cell: string): boolean => sideOfWord(fold(cell)) !== null && cell.split(' ').length <= 2;
const isName = (cell: string): boolean =>
  /\p{L}/u.test(cell) && cell.length <= longestName && !/[@?:\d;]/.test(cell);
/** A name in a table: two words and more, each begun with a capital, or a script without capitals. */
const isWholeName = (cell: string): boolean => {
  const words = cell.split(/[ ,]+/);
  const begun = words.filter((word) => /^(?:\p{Lu}|\p{Lo}|['’(]\p{Lu})/u.test(word)).length;
  const noCapitals = /^\p{Lo}/u.test(cell);
  return isName(cell) && words.length <= mostWords && (noCapitals || (words.length >= 2 && begun >= 2));
};

/** The kind of each field; null for one that says nothing. In a single column every line is a name. */
export function guessKinds(table: Table): readonly (ColumnKind | null)[] {
  const lines = table.cells.filter((line) => !isBlank(line)).slice(0, looked);
  const width = widthOf(table);
  if (width === 1) return [lines.every(([cell = '']) => isName(cell)) ? 'name' : null];
  const taken = new Set<ColumnKind>();
  return Array.from({ length: width }, (_, field) => {
    const filled = lines.map((line) => line[field] ?? '').filter((cell) => cell !== '');
    const mostly = (is: (cell: string) => boolean): boolean =>
      filled.length > 0 && filled.filter(is).length >= filled.length * nearlyAll;
    const kind: ColumnKind | null = mostly(isEmail)
      ? 'email'
      : mostly(isSide)
        ? 'side'
        : mostly(isWholeName) &&
            filled.length >= lines.length * nearlyAll &&
            new Set(filled).size > filled.length / 2
          ? 'name'
          : null;
    if (kind === null || taken.has(kind)) return null;
    taken.add(kind);
    return kind;
  });
}
