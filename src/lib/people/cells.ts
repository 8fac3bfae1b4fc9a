/** What a cell of the list says, by what its column holds. */
import type { Criterion, Person } from '../programme/index.ts';
import { fold } from '../table/index.ts';

const separator = /\s*(?:;|\n|\|)\s*/;
/** Longest part, in words, for which a comma is taken to separate. */
const shortPart = 4;

/** The entries of a list by semicolons or lines alone: for names, which may have a comma in them. */
export const wholeEntriesIn = (text: string): readonly string[] =>
  text.split(separator).filter((part) => part !== '');

/** The entries of a list: by semicolons or lines, or by commas where every part is short. */
export function entriesIn(text: string): readonly string[] {
  const parts = wholeEntriesIn(text);
  if (parts.length !== 1 || !text.includes(', ')) return parts;
  const byComma = text.split(/\s*,\s*/).filter((part) => part !== '');
  return byComma.every((part) => part.split(' ').length <= shortPart) ? byComma : parts;
}

/** A number of partners, written as a figure somewhere in the cell; null where there is none, or several. */
export function capacityIn(text: string): number | null {
  const figures = text.match(/\d+/g) ?? [];
  const value = Number(figures[0]);
  return figures.length === 1 && !/[-–]\d|\d[.,]\d/.test(text) && value <= 1000 ? value : null;
}

const yes = /^(?:y|yes|true|1|x|ja|j|wahr|oui|vrai|si|verdadero|vero|sim|verdadeiro|waar|tak|prawda)$/;
const no = /^(?:n|no|false|0|nein|falsch|non|faux|falso|nao|nee|onwaar|nie|falsz)$/;

function numberIn(text: string): number | null {
  const plain = text.replace(/[\s'’]/g, '');
  const point = /^-?\d+,\d+$/.test(plain) ? plain.replace(',', '.') : plain.replace(/,(?=\d{3}\b)/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(point) ? Number(point) : null;
}

const optionFor = (criterion: Criterion, text: string): string | null =>
  criterion.options.find((option) => fold(option) === fold(text)) ?? null;

/** The answer to a criterion; null where the cell gives none that fits. */
export function answerIn(criterion: Criterion, text: string): Person['answers'][string] | null {
  switch (criterion.type) {
    case 'number':
      return numberIn(text);
    case 'yes-no': {
      const folded = fold(text) || text;
      return yes.test(folded) || /[✓✔☑]/.test(text) ? true : no.test(folded) ? false : null;
    }
    case 'band':
    case 'one-of':
      return criterion.options.length === 0 ? text : optionFor(criterion, text);
    case 'many-of': {
      const entries = entriesIn(text);
      if (criterion.options.length === 0) return entries;
      const found = entries.map((entry) => optionFor(criterion, entry));
      return found.every((option) => option !== null) ? found : null;
    }
    case 'text':
      return text;
  }
}
