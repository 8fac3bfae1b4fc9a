/** Text as people paste it, made fit to show (`tidy`) and fit to compare (`fold`). */

/** Printable ASCII and the composed letters of European languages with single spaces inside: nothing to tidy. */
const alreadyTidy = /^[!-~\u00a1-\u00ac\u00ae-\u024f]+(?: [!-~\u00a1-\u00ac\u00ae-\u024f]+)*$/;
/** Letters of scripts in which the two joiners carry meaning. */
const joining = /[\u0600-\u07ff\u0900-\u0dff]/;
/** Controls (but for tab and line feed) and what is never seen: zero-width, direction, soft hyphen. */
const invisible = /(?![\t\n\u200c\u200d])[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
const joiners = /[\u200c\u200d]/g;
const anySpace = /[^\S\n]+/g;
const aroundBreaks = / ?\n ?/g;
/** `="text"`, by which some exports keep a spreadsheet from changing the text. */
const wrapped = /^="([^"]*)"$/;

/**
 * The text as it should be shown: composed (NFC), without invisible characters, single spaces, trimmed.
 * Line breaks inside stay, as `\n`. Cost: linear.
 */
export function tidy(text: string): string {
  if (alreadyTidy.test(text) && !text.startsWith('=')) return text;
  const seen = text.normalize('NFC').replace(invisible, '');
  const joined = joining.test(seen) ? seen : seen.replace(joiners, '');
  const spaced = joined.replace(anySpace, ' ').replace(aroundBreaks, '\n').trim();
  return wrapped.exec(spaced)?.[1]?.trim() ?? spaced;
}

const ascii = /^[ -~]*$/;
/** Longer text is compared by its beginning: nobody's name is longer. */
const longestFolded = 1000;
const plainWords = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
/** Accents of Latin, Greek and Cyrillic, Arabic vowel signs, Hebrew points. */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;
const apostrophes = /['’‘ʼ`´′]/g;
const notWord = /[^\p{L}\p{N}\p{M}]+/gu;
const special = /[ßæœøðþđłıħŋ]/g;
const plainOf: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
};

/**
 * The text as it should be compared: lower case, no accents, no punctuation, single spaces.
 * Keeps the vowel signs of scripts where they make the word. Empty for text without letters or digits.
 */
export function fold(text: string): string {
  if (plainWords.test(text)) return text;
  if (ascii.test(text))
    return text
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  if (text.length > longestFolded) return fold(text.slice(0, longestFolded));
  const lower = text.normalize('NFKC').replace(joiners, '').toLowerCase().replace(apostrophes, '');
  const bare = lower
    .normalize('NFD')
    .replace(accents, '')
    .replace(special, (letter) => plainOf[letter] ?? letter);
  return bare.normalize('NFC').replace(notWord, ' ').trim();
}
