/** The forms in which a written name is compared. */
import { fold } from '../table/index.ts';

const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|herr|frau|m|mme|mlle|sr|sra|srta|dott|dottssa|sig|ing|mgr|inz|dhr|mevr|pan|pani|phd|mba|md|jr|snr|msc|bsc)$/;
/** A list's number before the name. */
const marker = /^\(?#?\d{1,3}\s*[.):–-]\)?\s*(?=\p{L})/u;
/** What people put behind a name: a bracket, an address, a business after a dash. */
const behind = /\s*(?:[([{<].*|\s[-–—•·:]\s.*)$/s;

/** The words of folded text. */
export const wordsOf = (folded: string): readonly string[] => folded.split(' ').filter((word) => word !== '');
/** The same for the same words in any order. */
export const sorted = (words: readonly string[]): string => [...words].sort().join(' ');
/** ä written as ae and the like come to the same. */
export const loose = (folded: string): string =>
  folded.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u').replaceAll(' ', '');

/** The name without a list's number and what stands behind it; after a comma only where a whole name stands before. */
function bareName(text: string): string {
  const name = text.replace(marker, '').replace(behind, '');
  const comma = name.indexOf(', ');
  return comma > 0 && name.slice(0, comma).includes(' ') ? name.slice(0, comma) : name;
}

export type Forms = {
  /** Folded; without titles; capitals as initials. */
  readonly whole: readonly string[];
  /** Without what stands behind the name; empty if nothing does. */
  readonly bare: string;
};

/** A name's forms, surest first. */
export function formsOf(text: string): Forms {
  const folded = fold(text);
  const untitled = (words: string): string =>
    wordsOf(words)
      .filter((word) => !titles.test(word))
      .join(' ');
  const initials = /^\p{Lu}{2,3}$/u.test(text) ? [...folded].join(' ') : '';
  const whole = [...new Set([folded, untitled(folded), initials])].filter((form) => form !== '');
  const bare = untitled(fold(bareName(text)));
  return { whole, bare: whole.includes(bare) ? '' : bare };
}
