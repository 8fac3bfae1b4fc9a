/** A match that somebody made by hand, read from a list of pairs as people write one. */
import { distance } from 'fastest-levenshtein';
import type { Problem } from '../problem.ts';
import type { Person, Programme } from '../programme/index.ts';
import { fold, type Opened, openTable, type TableProblem, tidy } from '../table/index.ts';
import { keyOf } from './ledger.ts';
import type { Pair } from './market.ts';

export type PairsCode =
  /** facts: row, value, near (the name it may have been meant for; empty if none) */
  | 'pairs-unknown-name'
  /** facts: row, value, names */
  | 'pairs-ambiguous-name'
  /** facts: row, count */
  | 'pairs-too-many'
  | 'pairs-none';

export type ReadPairs = {
  readonly pairs: readonly Pair[];
  /** Groups of three, in one pool. */
  readonly trios: readonly (readonly string[])[];
  /** What could not be read, and was left out. */
  readonly problems: readonly (Problem<PairsCode> | TableProblem)[];
};

type Roster = Pick<Programme, 'people' | 'shape' | 'sideNames'>;
type Lookup = ReadonlyMap<string, readonly Person[]>;

/** What stands in a cell beside a name without being one: ranks, kinds, and words for nobody. */
const notAName =
  /^(?:[\d.,#%()\s–—-]*|(?:\d+\s?(?:st|nd|rd|th)|first|second|third)?\s*choice|not ranked|no rank|pair|trio|nobody|none|no one|no partner|unmatched|unplaced|left over|without a partner|n\/?a)$/iu;
const headings =
  /\b(?:names?|first|second|founders?|mentors?|mentees?|peers?|pairs?|persons?|people|partners?|members?|who|with)\b/u;
const joins = /\s+(?:and|with|gets|has|→|->|=>|–|—|-|\+|&|\/|\|)\s+|[:;→|]|->|\t/iu;

/** Whether a first line without a known name has headings in it. */
function isHeading(cells: readonly string[], { sideNames: { a, b } }: Roster): boolean {
  const sides = new Set([a.one, a.many, b.one, b.many].map(fold));
  return cells.some((cell) => headings.test(fold(cell)) || sides.has(fold(cell)));
}

function lookupOf({ people }: Roster): Lookup {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    const forms = [person.name, ...person.aliases, person.id].map(fold);
    for (const form of new Set(forms)) if (form !== '') found.set(form, [...(found.get(form) ?? []), person]);
  }
  return found;
}

/** A cell's names: the whole of it if that is one, or else its parts between joining words. */
function namesIn(cell: string, known: Lookup): readonly string[] {
  if (known.has(fold(cell))) return [cell];
  const parts = cell
    .split(joins)
    .map(tidy)
    .filter((part) => part !== '');
  const named = parts.flatMap((part) =>
    known.has(fold(part)) ? [part] : part.split(/,|\s+(?:and|&)\s+/iu).map(tidy),
  );
  return named.filter((part) => part !== '');
}

/** The one name that is a slip of the pen away, or an empty text. */
function nearest(value: string, { people }: Roster): string {
  const sought = fold(value);
  const near = people.filter(({ name }) => distance(fold(name), sought) <= (sought.length > 7 ? 2 : 1));
  return near.length === 1 ? (near[0]?.name ?? '') : '';
}

type Line = { readonly ids: readonly string[]; readonly problems: readonly Problem<PairsCode>[] };

function readLine(cells: readonly string[], row: number, roster: Roster, known: Lookup): Line {
  const words = cells.filter((cell) => !notAName.test(cell)).flatMap((cell) => namesIn(cell, known));
  const problems: Problem<PairsCode>[] = [];
  const ids: string[] = [];
  for (const value of words) {
    const people = known.get(fold(value)) ?? [];
    if (people.length > 1) {
      const names = people.map(({ name, business }) => (business === '' ? name : `${name} (${business})`));
      problems.push({ code: 'pairs-ambiguous-name', facts: { row, value, names } });
    } else if (people[0]) ids.push(people[0].id);
    else if (ids.length < 2)
      problems.push({ code: 'pairs-unknown-name', facts: { row, value, near: nearest(value, roster) } });
  }
  return { ids: [...new Set(ids)], problems };
}

/** Three people of whom each is paired with both others, as a list of pairs has to write a trio. */
function triosAmong(pairs: readonly Pair[]): readonly (readonly string[])[] {
  const keys = new Set(pairs.map(([x, y]) => keyOf(x, y)));
  const partners = new Map<string, string[]>();
  for (const [x, y] of [...pairs, ...pairs.map(([x, y]): Pair => [y, x])])
    partners.set(x, [...(partners.get(x) ?? []), y]);
  const partnersOf = (id: string): readonly string[] => partners.get(id) ?? [];
  const found = [...partners.keys()].flatMap((id): string[][] => {
    const [x, y, ...more] = partnersOf(id);
    const closed = x !== undefined && y !== undefined && more.length === 0 && keys.has(keyOf(x, y));
    return closed && partnersOf(x).length === 2 && partnersOf(y).length === 2 ? [[id, x, y].sort()] : [];
  });
  return [...new Map(found.map((trio) => [trio.join('\n'), trio])).values()];
}

function pairsIn({ tables }: Opened, roster: Roster): ReadPairs {
  const known = lookupOf(roster);
  const pooled = roster.shape === 'one-pool';
  const sides = new Map(roster.people.map(({ id, side }) => [id, side]));
  const inOrder = (x: string, y: string): Pair => (sides.get(x) === 'b' && !pooled ? [y, x] : [x, y]);
  const problems: Problem<PairsCode>[] = [];
  const pairs: Pair[] = [];
  const trios: (readonly string[])[] = [];
  for (const { cells, lineNumbers } of tables) {
    cells.forEach((line, at) => {
      const row = lineNumbers[at] ?? at + 1;
      const filled = line.map(tidy).filter((cell) => cell !== '');
      const read = readLine(filled, row, roster, known);
      if (at === 0 && read.ids.length === 0 && isHeading(filled, roster)) return;
      problems.push(...read.problems);
      const [first, ...others] = read.ids;
      if (first === undefined || others.length === 0) return;
      if (pooled && others.length === 2) trios.push(read.ids);
      else if (pooled && others.length > 2)
        problems.push({ code: 'pairs-too-many', facts: { row, count: read.ids.length } });
      else pairs.push(...others.map((other) => inOrder(first, other)));
    });
  }
  const made = pooled ? triosAmong(pairs) : [];
  const inTrio = new Set(made.flat());
  const plain = pairs.filter(([x]) => !inTrio.has(x));
  const nothing = plain.length + trios.length + made.length === 0;
  return {
    pairs: plain,
    trios: [...trios, ...made],
    problems: [...problems, ...(nothing ? [{ code: 'pairs-none' } as const] : [])],
  };
}

/**
 * Reads a match made by hand: a line a pair, as text, as delimited cells or as a workbook, in whatever order the
 * two stand, with ranks or remarks behind them. With two sides, several names behind a first are all its
 * partners; in one pool three names are a trio. Names are those of the Programme, or other spellings that it
 * knows; anything else is left out and told. A first line of headings is passed over. Never fails.
 * Cost: O(cells + unknown names × people).
 */
export async function readPairs(input: string | Uint8Array, roster: Roster): Promise<ReadPairs> {
  const opened = await openTable(input);
  return opened.ok ? pairsIn(opened.value, roster) : { pairs: [], trios: [], problems: opened.problems };
}
