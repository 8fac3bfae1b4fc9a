/** Finds people by what was written. An exact match wins before any other step. */
import { fold } from '../table/index.ts';
import { type Likeness, likeness } from './likeness.ts';
import { type WordIndex, wordIndex } from './wordIndex.ts';

export type Found = {
  /** `same` to the letter, `folded` but for case, accents and spacing, `bare` with something behind the name. */
  readonly how: 'same' | 'folded' | 'bare' | Likeness;
  /** Numbers of people, best first; several where the text fits them equally well. */
  readonly people: readonly number[];
};

export type NameIndex = {
  readonly add: (person: number, names: readonly string[]) => void;
  /** Each step's finds in turn, surest first, empty steps left out. */
  readonly find: (text: string) => readonly Found[];
  /** The people whose name it is but for case, accents, spacing and order. */
  readonly findSure: (text: string) => readonly number[];
};

const titles =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|herr|frau|m|mme|mlle|sr|sra|srta|dott|dottssa|sig|ing|mgr|inz|dhr|mevr|pan|pani|phd|mba|md|jr|snr|msc|bsc)$/;
/** What people put behind a name: a bracket, an address, a business after a dash. */
const behind = /\s*(?:[([{<].*|\s[-–—•·:]\s.*)$/s;

const wordsOf = (folded: string): readonly string[] => folded.split(' ').filter((word) => word !== '');
const sorted = (words: readonly string[]): string => [...words].sort().join(' ');
/** ä written as ae and the like come to the same. */
const loose = (folded: string): string =>
  folded.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u').replaceAll(' ', '');

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

/** The name without what stands behind it; after a comma only where a whole name stands before. */
function bareName(text: string): string {
  const name = text.replace(behind, '');
  const comma = name.indexOf(', ');
  return comma > 0 && name.slice(0, comma).includes(' ') ? name.slice(0, comma) : name;
}

type Forms = {
  /** Folded; without titles; capitals as initials. */
  readonly whole: readonly string[];
  /** Without what stands behind the name; empty if nothing does. */
  readonly bare: string;
};

function formsOf(text: string): Forms {
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

/** The names that may be meant: those that hold every written word or one like it, or only written words. */
function plausible(written: readonly string[], index: WordIndex): ReadonlySet<number> {
  const like = written.map((word) => index.withLikeWord(word)).sort((x, y) => x.length - y.length);
  const exact = written.length > 2 ? written.flatMap((word) => index.withWord(word)) : [];
  return new Set([...(like[0] ?? []), ...exact]);
}

/**
 * An empty index. `add` costs the length of the names. `find` costs O(1) for what is found exactly, else one
 * comparison of letters for each word that is known, and one of names for each that is plausible.
 */
export function nameIndex(): NameIndex {
  const exact = new Map<string, Set<number>>();
  const folded = new Map<string, Set<number>>();
  const looser = new Map<string, Set<number>>();
  const barer = new Map<string, Set<number>>();
  const entries: Entry[] = [];
  const index = wordIndex();

  const add = (person: number, names: readonly string[]): void => {
    for (const name of names) {
      put(exact, name, person);
      const { whole, bare } = formsOf(name);
      put(folded, whole[0] ?? '', person);
      for (const form of whole) put(looser, sorted(wordsOf(form)), person);
      for (const form of whole) put(looser, loose(form), person);
      put(barer, sorted(wordsOf(bare)), person);
      for (const form of bare === '' ? whole : [...whole, bare]) {
        const words = wordsOf(form);
        index.add(entries.push({ person, words }) - 1, words);
      }
    }
  };

  const inMaps = (
    forms: readonly string[],
    ...maps: readonly ReadonlyMap<string, ReadonlySet<number>>[]
  ): readonly number[] => {
    for (const form of forms) {
      const keys = [sorted(wordsOf(form)), loose(form)];
      for (const map of maps) for (const key of keys) if (map.has(key)) return [...(map.get(key) ?? [])];
    }
    return [];
  };

  const sure = (text: string, { whole, bare }: Forms): readonly Found[] => {
    const steps: readonly Found[] = [
      { how: 'same', people: [...(exact.get(text) ?? [])] },
      { how: 'folded', people: [...(folded.get(whole[0] ?? '') ?? [])] },
      { how: 'order', people: inMaps(whole, looser) },
      { how: 'bare', people: inMaps(bare === '' ? whole : [bare, ...whole], looser, barer) },
    ];
    return steps.filter(({ people }) => people.length > 0);
  };

  const unsure = ({ whole, bare }: Forms): readonly Found[] => {
    for (const form of bare === '' ? whole : [...whole, bare]) {
      const words = wordsOf(form).slice(0, mostWords);
      const likely = [...plausible(words, index)].map((number) => entries[number] as Entry);
      const found = gather(words, likely);
      if (found.length > 0) return found;
    }
    return [];
  };

  const answers = new Map<string, { readonly known: number; readonly found: readonly Found[] }>();
  const find = (text: string): readonly Found[] => {
    const answer = answers.get(text);
    if (answer?.known === entries.length) return answer.found;
    const forms = formsOf(text);
    const certain = sure(text, forms);
    const found = certain.length > 0 ? certain : unsure(forms);
    answers.set(text, { known: entries.length, found });
    return found;
  };
  const findSure = (text: string): readonly number[] => sure(text, formsOf(text))[0]?.people ?? [];
  return { add, find, findSure };
}
