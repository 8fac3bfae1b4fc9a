/**
 * How one written name is like a person's name.
 *
 * The similarity: words are aligned one to one, in any order. Two words agree if they are equal, if one is
 * the other's initial, opening or usual short form, or if they differ by slips of the pen: by the optimal
 * string alignment distance (insert, drop, change, swap of neighbours), at most 1 in words of 4 to 7 letters
 * and at most 2 in longer ones, 2 in a whole name. Words under 4 letters must be equal.
 * A slip that turns the word into another usual given name, or changes its last vowel (Daniel, Daniela), is
 * told apart as `close`: that may well be somebody else.
 */
import { distance } from 'fastest-levenshtein';
import { formsOfName, isGivenName } from './nicknames.ts';

/** How a name was recognised, from certain to hardly. */
export type Likeness =
  /** The same words in another order. */
  | 'order'
  /** Some of the person's words, or more words than the person's. */
  | 'part'
  /** Initials, openings or short forms. */
  | 'short'
  | 'typo'
  /** As near as a slip, but fairly another person's name; or a single word with a slip. */
  | 'close';

export type Like = { readonly how: Likeness; readonly slips: number };

/** Swaps of neighbouring letters count 1, not the 2 that plain Levenshtein distance gives them. */
function slipsBetween(one: string, other: string): number {
  const plain = distance(one, other);
  if (plain !== 2 || one.length !== other.length) return plain;
  for (let i = 0; i + 1 < one.length; i++) {
    if (one[i] === other[i]) continue;
    const swapped = one.slice(0, i) + one[i + 1] + one[i] + one.slice(i + 2);
    return swapped === other ? 1 : plain;
  }
  return plain;
}

/** Most slips in a word of so many letters. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

type WordLike = 'same' | 'short' | 'typo' | 'close' | null;

/** Daniel and Daniela, Mario and Maria: told apart by how the word ends alone. */
function differsByEnding(one: string, other: string): boolean {
  const stem = (word: string): string => word.replace(/[aeiou]$/, '');
  return stem(one) === stem(other);
}

function wordLike(written: string, name: string): readonly [WordLike, number] {
  if (written === name) return ['same', 0];
  if (written.length === 1) return [name.startsWith(written) ? 'short' : null, 0];
  if (name.length === 1) return [written.startsWith(name) ? 'short' : null, 0];
  if (formsOfName(written).has(name)) return ['short', 0];
  if (written.length >= 3 && name.startsWith(written) && name.length - written.length >= 2)
    return ['short', 0];
  const length = Math.max(written.length, name.length);
  const allowed = slipsAllowed(length);
  if (allowed === 0 || Math.abs(written.length - name.length) > allowed) return [null, 0];
  const slips = slipsBetween(written, name);
  if (slips > allowed) return [null, 0];
  const another = isGivenName(written) || differsByEnding(written, name);
  return [another ? 'close' : 'typo', slips];
}

/** Whether a written word may stand for a word of a name. */
export const isLikeWord = (written: string, name: string): boolean => wordLike(written, name)[0] !== null;

const order: Readonly<Record<Exclude<WordLike, null>, number>> = { same: 0, short: 1, typo: 2, close: 3 };

/** The best partner for a written word among the name's words that are still free. */
function bestPartner(
  word: string,
  name: readonly string[],
  taken: readonly boolean[],
): readonly [number, WordLike, number] {
  let best: readonly [number, WordLike, number] = [-1, null, 0];
  name.forEach((candidate, index) => {
    if (taken[index]) return;
    const [like, slips] = wordLike(word, candidate);
    if (like === null) return;
    if (best[1] === null || order[like] < order[best[1]]) best = [index, like, slips];
  });
  return best;
}

/** Aligns every written word with a word of the name; null if one finds no partner. */
function align(
  written: readonly string[],
  name: readonly string[],
): { worst: WordLike; exact: number; slips: number } | null {
  const taken = name.map(() => false);
  let worst: Exclude<WordLike, null> = 'same';
  let exact = 0;
  let slips = 0;
  // Long words first: an initial must not take the partner of a full word.
  for (const word of [...written].sort((x, y) => y.length - x.length)) {
    const [index, like, here] = bestPartner(word, name, taken);
    if (like === null) return null;
    taken[index] = true;
    slips += here;
    if (like === 'same' && word.length > 1) exact++;
    if (order[like] > order[worst]) worst = like;
  }
  return slips > 2 ? null : { worst, exact, slips };
}

function judged(
  written: readonly string[],
  name: readonly string[],
  fit: { worst: WordLike; exact: number; slips: number },
): Like | null {
  const { worst, exact, slips } = fit;
  if (worst === 'same') {
    const how = written.length === name.length ? 'order' : 'part';
    return how === 'part' && written.length === 1 && (written[0]?.length ?? 0) < 2 ? null : { how, slips };
  }
  if (worst === 'short') return { how: 'short', slips };
  // A slip in the one word there is, or in a name shortened at the same time, says too little.
  const firm = exact > 0 || (written.length > 1 && written.length === name.length);
  return { how: worst === 'typo' && firm && written.length === name.length ? 'typo' : 'close', slips };
}

/** Initials alone: `S.M.` or `SM` for Stephen Moss. */
const isInitials = (written: readonly string[], name: readonly string[]): boolean =>
  written.every((word) => word.length === 1) && written.length === name.length;

/**
 * How the written words are like the name's words; null if they are not.
 * Both are folded words. Cost: the product of the two counts of words.
 */
export function likeness(written: readonly string[], name: readonly string[]): Like | null {
  if (written.length === 0 || name.length === 0) return null;
  if (written.length === 1 && written[0]?.length === 1) return null;
  if (written.length > name.length) {
    // More words than the name has: a middle name, or a business after the name.
    const rest = name.every((word) => written.includes(word));
    return rest && name.length > 1 ? { how: 'part', slips: 0 } : null;
  }
  const fit = align(written, name);
  if (fit === null) return null;
  if (isInitials(written, name)) return fit.worst === 'short' ? { how: 'short', slips: 0 } : null;
  if (fit.exact === 0 && fit.worst === 'short' && written.length > 1 && written.length !== name.length)
    return null;
  return judged(written, name, fit);
}
