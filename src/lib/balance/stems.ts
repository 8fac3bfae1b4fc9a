/**
 * What two short texts have in common: the stems of their words, and nothing cleverer.
 *
 * It knows that "hiring" and "hire" are one word, and does not know that "staff" and "team" mean nearly the
 * same. That is why the organiser may judge any link by hand.
 */

/** Words that carry no subject, and openings that stand before anything: "working with", "a first". */
const empty: ReadonlySet<string> = new Set(
  (
    'a about after an and any are as at be beyond but by for from get getting good have having help how i in ' +
    'is it its make making me more my new no not of on or our out over some than that the their them they ' +
    'this to up us was we what when who with without work working you your first second view'
  ).split(' '),
);

const undouble = (word: string): string => word.replace(/([bdglmnprt])\1$/u, '$1');

/** Endings are taken off in this order; each needs so many letters left. */
const endings: readonly (readonly [ending: RegExp, left: number, instead: string])[] = [
  [/ies$/u, 2, 'y'],
  [/(?<=ss|x|ch|sh)es$/u, 3, ''],
  [/(?<![su])s$/u, 3, ''],
  [/ings?$/u, 3, ''],
  [/ed$/u, 3, ''],
  [/ions?$/u, 4, ''],
  [/er$/u, 4, ''],
  [/e$/u, 3, ''],
];

/** The stem of one English word in small letters: hiring, hired and hire → hir. */
export function stem(word: string): string {
  let stemmed = word;
  for (const [ending, left, instead] of endings) {
    const shorter = stemmed.replace(ending, '');
    if (shorter !== stemmed && shorter.length >= left) stemmed = undouble(shorter + instead);
  }
  return stemmed;
}

/** Small letters without accents. */
export const plainText = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

/** The stems of a text; of a text that has empty words alone, those words. */
export function stemsOf(text: string): ReadonlySet<string> {
  const words = plainText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const full = words.filter((word) => !empty.has(word));
  return new Set((full.length > 0 ? full : words).map(stem));
}

function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count += 1;
  return count;
}

/** Shared stems as a part of all stems of both, 0 to 1. */
export function alikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = sharedBy(one, other);
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Shared stems as a part of those of the shorter text, 0 to 1. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const least = Math.min(one.size, other.size);
  return least === 0 ? 0 : sharedBy(one, other) / least;
}
