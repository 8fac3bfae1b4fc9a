/** The words of people's names, and for a written word those that it may stand for. */
import { isLikeWord, slipsAllowed } from './likeness.ts';
import { formsOfName } from './nicknames.ts';

export type WordIndex = {
  /** Notes that a numbered name holds these words. */
  readonly add: (name: number, words: readonly string[]) => void;
  /** Whether there were so many names that some were not compared. */
  readonly isSpent: () => boolean;
  /** Numbers of names that hold this very word. */
  readonly withWord: (word: string) => readonly number[];
  /** The fewest names among which are all that hold, for every written word, it or one like it. */
  readonly withLikeWords: (written: readonly string[], slips: boolean) => readonly number[];
};

/** Most comparisons of a written word with a known one in a reading; beyond it only equal words are found. */
const mostComparisons = 12_000_000;

/** The letters of a word as bits. One slip changes at most two of them. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** How many bits are set. Source: the parallel count of Hacker's Delight, 5-1. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

type Word = { readonly word: string; readonly letters: number; readonly names: number[] };

const put = <Key>(map: Map<Key, Word[]>, key: Key, word: Word): void => {
  const words = map.get(key);
  if (words) words.push(word);
  else map.set(key, [word]);
};

type Shelves = {
  readonly known: Map<string, Word>;
  readonly byLetter: Map<string, Word[]>;
  readonly byLength: Map<number, Word[]>;
  /** Comparisons that may still be made, and whether any was left out for want of them. */
  left: number;
  spent: boolean;
};

function addWord({ known, byLetter, byLength }: Shelves, name: number, word: string): void {
  const entry = known.get(word);
  if (entry) {
    if (entry.names.at(-1) !== name) entry.names.push(name);
    return;
  }
  const fresh = { word, letters: lettersOf(word), names: [name] };
  known.set(word, fresh);
  put(byLetter, word.charAt(0), fresh);
  put(byLength, word.length, fresh);
}

/** Takes so many comparisons from those that are left, or none if they are too few. */
function pay(shelves: Shelves, comparisons: number): boolean {
  const enough = shelves.left >= comparisons;
  if (enough) shelves.left -= comparisons;
  else shelves.spent = true;
  return enough;
}

/** Words that a slip of the pen turns into this one. */
function slipped(shelves: Shelves, word: string): readonly Word[] {
  const letters = lettersOf(word);
  const like: Word[] = [];
  for (let length = word.length - 2; length <= word.length + 2; length++) {
    const allowed = slipsAllowed(Math.max(length, word.length));
    const words = shelves.byLength.get(length);
    const tooFar = Math.abs(length - word.length) > allowed;
    if (words === undefined || tooFar || !pay(shelves, words.length)) continue;
    for (const entry of words) {
      if (countBits(entry.letters ^ letters) <= 2 * allowed && isLikeWord(word, entry.word)) like.push(entry);
    }
  }
  return like;
}

/** Words that begin with this one, or are its initial, or its usual short or full form. */
function shortened(shelves: Shelves, word: string): ReadonlySet<Word> {
  const { known } = shelves;
  const same = known.get(word);
  const like = new Set<Word>(same ? [same] : []);
  const beginnings = shelves.byLetter.get(word.charAt(0)) ?? [];
  for (const entry of pay(shelves, beginnings.length) ? beginnings : []) {
    if (entry.word.startsWith(word) || (entry.word.length === 1 && word.length > 1)) like.add(entry);
  }
  for (const form of formsOfName(word)) {
    const entry = known.get(form);
    if (entry) like.add(entry);
  }
  return like;
}

/**
 * An empty index. Looking for a word costs one comparison of letters for each known word of about its length,
 * and one of beginnings for each that begins with its letter.
 */
export function wordIndex(): WordIndex {
  const shelves: Shelves = {
    known: new Map(),
    byLetter: new Map(),
    byLength: new Map(),
    left: mostComparisons,
    spent: false,
  };
  const { known } = shelves;
  const asked = new Map<string, { readonly known: number; readonly like: readonly Word[] }>();

  const likeWords = (word: string, slips: boolean): readonly Word[] => {
    const key = slips ? word : `${word} `;
    const memo = asked.get(key);
    if (memo?.known === known.size) return memo.like;
    const like = [...new Set([...shortened(shelves, word), ...(slips ? slipped(shelves, word) : [])])];
    asked.set(key, { known: known.size, like });
    return like;
  };

  const withLikeWords: WordIndex['withLikeWords'] = (written, slips) => {
    let best: readonly Word[] = [];
    let fewest = Number.POSITIVE_INFINITY;
    for (const word of written) {
      const like = likeWords(word, slips);
      const count = like.reduce((sum, { names }) => sum + names.length, 0);
      if (count < fewest) [best, fewest] = [like, count];
    }
    return best.flatMap(({ names }) => names);
  };

  return {
    add: (name, words) => {
      for (const word of words) addWord(shelves, name, word);
    },
    isSpent: () => shelves.spent,
    withWord: (word) => known.get(word)?.names ?? [],
    withLikeWords,
  };
}
