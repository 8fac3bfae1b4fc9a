/** Finds people by what was written. An exact match wins before any other step. */
import { distance } from 'fastest-levenshtein';
import { fold } from '../table/index.ts';
import { type Likeness, likeness } from './likeness.ts';
import { type Forms, formsOf, loose, sorted, wordsOf } from './nameForms.ts';
import { type WordIndex, wordIndex } from './wordIndex.ts';

export type Found = {
  /** `same` to the letter, `folded` but for case, accents and spacing, `bare` with something behind the name. */
  readonly how: 'same' | 'folded' | 'bare' | Likeness;
  /** Numbers of people, best first; several where the text fits them equally well. */
  readonly people: readonly number[];
};

export type NameIndex = {
  readonly add: (person: number, names: readonly string[]) => void;
  /**
   * A sure find alone, else every kind of likeness in turn, surest first. Without `slips`, words must be whole
   * or shortened, never misspelt.
   */
  readonly find: (text: string, slips?: boolean) => readonly Found[];
  /** Whether there were so many names that some were compared for equality alone. */
  readonly isSpent: () => boolean;
  /** A few people whose names are not unlike, nearest first: for suggestions, never for a reading. */
  readonly near: (text: string) => readonly number[];
  /** The people whose name or alias it is to the letter. */
  readonly findSame: (text: string) => readonly number[];
};

/** Most words of a text that are compared. */
const mostWords = 12;

type Entry = { readonly person: number; readonly words: readonly string[] };

const put = (map: Map<string, Set<number>>, key: string, person: number): void => {
  if (key === '') return;
  const people = map.get(key);
  if (people) people.add(person);
  else map.set(key, new Set([person]));
};

const ranking: readonly Likeness[] = ['order', 'part', 'short', 'typo', 'close'];

/** Likenesses of a text with every entry, gathered by kind; of slips the fewest come first. */
function gather(words: readonly string[], entries: readonly Entry[]): readonly Found[] {
  const byKind = new Map<Likeness, Map<number, number>>();
  for (const entry of entries) {
    const like = likeness(words, entry.words);
    if (like === null) continue;
    const kind = byKind.get(like.how) ?? new Map<number, number>();
    kind.set(entry.person, Math.min(like.slips, kind.get(entry.person) ?? 9));
    byKind.set(like.how, kind);
  }
  return ranking.flatMap((how) => {
    const people = [...(byKind.get(how) ?? [])].sort((x, y) => x[1] - y[1]).map(([person]) => person);
    return people.length === 0 ? [] : [{ how, people }];
  });
}

/** Maps from what is written to people, built when first something is not found to the letter. */
type Looser = {
  readonly byWords: Map<string, Set<number>>;
  readonly byBareWords: Map<string, Set<number>>;
  readonly entries: Entry[];
  readonly words: WordIndex;
};

function addLoosely({ byWords, byBareWords, entries, words }: Looser, person: number, name: string): void {
  const { whole, bare } = formsOf(name);
  for (const form of whole) {
    put(byWords, sorted(wordsOf(form)), person);
    put(byWords, loose(form), person);
  }
  put(byBareWords, sorted(wordsOf(bare)), person);
  for (const form of bare === '' ? whole : [...whole, bare]) {
    const parts = wordsOf(form);
    words.add(entries.push({ person, words: parts }) - 1, parts);
  }
}

function inMaps(
  forms: readonly string[],
  ...maps: readonly ReadonlyMap<string, ReadonlySet<number>>[]
): readonly number[] {
  for (const form of forms) {
    for (const key of [sorted(wordsOf(form)), loose(form)]) {
      for (const map of maps) {
        const people = map.get(key);
        if (people) return [...people];
      }
    }
  }
  return [];
}

/** What the words, in another order or with something behind them, say for certain. */
function sureByWords({ byWords, byBareWords }: Looser, { whole, bare }: Forms): Found | null {
  const order = inMaps(whole, byWords);
  if (order.length > 0) return { how: 'order', people: order };
  const people = inMaps(bare === '' ? whole : [bare, ...whole], byWords, byBareWords);
  return people.length > 0 ? { how: 'bare', people } : null;
}

/** Everybody whom the words may mean, by kind. */
function byLikeness({ entries, words }: Looser, { whole, bare }: Forms, slips: boolean): readonly Found[] {
  for (const form of bare === '' ? whole : [...whole, bare]) {
    const written = wordsOf(form).slice(0, mostWords);
    const exact = written.length > 2 ? written.flatMap((word) => words.withWord(word)) : [];
    const likely = new Set([...words.withLikeWords(written, slips), ...exact]);
    const found = gather(
      written,
      [...likely].map((number) => entries[number] as Entry),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Most names of one word that are looked at for suggestions. */
const mostNear = 300;

/** People who share a word with the text, or one like it, and whose whole name is not too far from it. */
function nearby({ entries, words }: Looser, { whole }: Forms): readonly number[] {
  const [folded = ''] = whole;
  const far = Math.max(3, folded.length * 0.4);
  const best = new Map<number, number>();
  for (const word of wordsOf(folded).slice(0, mostWords)) {
    for (const number of words.withLikeWords([word], true).slice(0, mostNear)) {
      const entry = entries[number];
      if (entry === undefined) continue;
      const apart = distance(folded.slice(0, 80), entry.words.join(' '));
      if (apart <= far) best.set(entry.person, Math.min(apart, best.get(entry.person) ?? far));
    }
  }
  return [...best].sort((x, y) => x[1] - y[1]).map(([person]) => person);
}

/**
 * An empty index. `add` costs the length of the names. `find` costs O(1) for what is found to the letter; the
 * rest is indexed by words when first something is not.
 */
export function nameIndex(): NameIndex {
  const exact = new Map<string, Set<number>>();
  const folded = new Map<string, Set<number>>();
  const looser: Looser = { byWords: new Map(), byBareWords: new Map(), entries: [], words: wordIndex() };
  const added: (readonly [person: number, name: string])[] = [];
  let indexed = 0;

  const add: NameIndex['add'] = (person, names) => {
    for (const name of names) {
      put(exact, name, person);
      put(folded, fold(name), person);
      added.push([person, name]);
    }
  };
  const complete = (): Looser => {
    for (; indexed < added.length; indexed++) {
      const [person, name] = added[indexed] ?? [0, ''];
      addLoosely(looser, person, name);
    }
    return looser;
  };
  const sure = (text: string): Found | Forms => {
    const same = exact.get(text);
    if (same) return { how: 'same', people: [...same] };
    const alike = folded.get(fold(text));
    if (alike) return { how: 'folded', people: [...alike] };
    const forms = formsOf(text);
    return sureByWords(complete(), forms) ?? forms;
  };

  const answers = new Map<string, { readonly known: number; readonly found: readonly Found[] }>();
  const find: NameIndex['find'] = (text, slips = true) => {
    const answer = answers.get(text);
    if (answer?.known === added.length) return answer.found;
    const certain = sure(text);
    const found = 'how' in certain ? [certain] : byLikeness(complete(), certain, slips);
    if (slips) answers.set(text, { known: added.length, found });
    return found;
  };
  const near: NameIndex['near'] = (text) => nearby(complete(), formsOf(text));
  return { add, find, near, isSpent: looser.words.isSpent, findSame: (text) => [...(exact.get(text) ?? [])] };
}
