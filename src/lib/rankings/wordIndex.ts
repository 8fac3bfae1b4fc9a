/** The words of people's names, and for a written word those that it may stand for. */
import { isLikeWord } from './likeness.ts';

export type WordIndex = {
  /** Notes that a numbered name holds these words. */
  readonly add: (name: number, words: readonly string[]) => void;
  /** Numbers of names that hold this very word. */
  readonly withWord: (word: string) => readonly number[];
  /** Numbers of names that hold the word or one like it. */
  readonly withLikeWord: (word: string) => readonly number[];
};

/** Most comparisons of a written word with a known one in a reading; beyond it only equal words are found. */
const mostComparisons = 30_000_000;

/** The letters of a word as bits. One slip changes at most two of them. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function countBits(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
}

type Word = { readonly word: string; readonly letters: number; readonly names: number[] };

/** An empty index. `withLikeWord` costs one comparison of letters for each new word since it was last asked. */
export function wordIndex(): WordIndex {
  const all: Word[] = [];
  const known = new Map<string, Word>();
  const asked = new Map<string, { upTo: number; readonly like: Word[] }>();
  let left = mostComparisons;

  const add: WordIndex['add'] = (name, words) => {
    for (const word of new Set(words)) {
      const entry = known.get(word) ?? { word, letters: lettersOf(word), names: [] };
      if (!known.has(word)) {
        known.set(word, entry);
        all.push(entry);
      }
      entry.names.push(name);
    }
  };

  const likeWords = (word: string): readonly Word[] => {
    const memo = asked.get(word) ?? { upTo: 0, like: [] };
    asked.set(word, memo);
    if (left < all.length - memo.upTo) return known.has(word) ? [known.get(word) as Word] : [];
    left -= all.length - memo.upTo;
    const letters = lettersOf(word);
    for (; memo.upTo < all.length; memo.upTo++) {
      const entry = all[memo.upTo] as Word;
      const near = countBits(entry.letters ^ letters) <= 4 || entry.word[0] === word[0];
      if (near ? isLikeWord(word, entry.word) : isLikeWord(word, entry.word, true)) memo.like.push(entry);
    }
    return memo.like;
  };

  return {
    add,
    withWord: (word) => known.get(word)?.names ?? [],
    withLikeWord: (word) => likeWords(word).flatMap(({ names }) => names),
  };
}
