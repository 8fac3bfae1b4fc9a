/** The words of a question that say what it is about. */

/** Words that hold a question together. Pagefind wants every word on a page, and these would rule pages out. */
const plain = new Set(
  `a about am an and any anybody anyone anywhere are as at be been but by can could did do does for from get had has have
  how i if in into is it its like many may me much must my need not of on one or our ours ought people shall should so some
  somebody someone something than that the their them then there these they this those to us want wants was we were
  what when where which while who whom whose why will with would you your`.split(/\s+/),
);

/** The words of a question without those that hold it together; all of them where no other is left. */
export function contentWords(question: string): readonly string[] {
  const words = question.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? [];
  const telling = words.filter((word) => !plain.has(word.toLowerCase()));
  return telling.length > 0 ? telling : words;
}

/** What a search for one word found, best first. */
type Scored = { readonly id: string; readonly score: number };

/** Results of searches for single words as one list: pages with more of the words first, then by their scores. */
export function joined<Result extends Scored>(lists: readonly (readonly Result[])[]): readonly Result[] {
  const best = new Map<string, { readonly result: Result; readonly words: number; readonly score: number }>();
  for (const result of lists.flat()) {
    const { words, score } = best.get(result.id) ?? { words: 0, score: 0 };
    best.set(result.id, { result, words: words + 1, score: score + result.score });
  }
  return [...best.values()]
    .sort((one, other) => other.words - one.words || other.score - one.score)
    .map(({ result }) => result);
}
