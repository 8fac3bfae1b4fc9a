/** The people of a reading, while it is being made. */
import { idFor } from '../people/index.ts';
import { fold } from '../table/index.ts';
import { type NameIndex, nameIndex } from './nameIndex.ts';
import type { RosterEntry, Side } from './reading.ts';

export type Someone = {
  readonly id: string;
  readonly name: string;
  /** The name, with a bracket behind it where two people have the same. */
  shown: string;
  readonly members: readonly string[];
  side: Side | null;
  submitted: boolean;
};

export type Cast = {
  readonly people: readonly Someone[];
  readonly names: NameIndex;
  /** Adds a person and gives back the number; `aliases` are found as surely as the name. */
  readonly add: (name: string, aliases?: readonly string[], side?: Side | null) => number;
  readonly byId: (id: string) => number | null;
};

const and = /\s+(?:&|\+|and|und|et|y|e|en|i)\s+|\s*&\s*|\s*\+\s*/;

/** The people of a team that is named as "Ana Lopez & Bo Chen"; empty for one person. */
export function membersIn(name: string): readonly string[] {
  if (!and.test(name)) return [];
  const parts = name.split(and).map((part) => part.trim());
  return parts.every((part) => /\p{L}{2}/u.test(part)) ? parts : [];
}

/** A cast without people. */
export function emptyCast(): Cast {
  const people: Someone[] = [];
  const names = nameIndex();
  const ids = new Map<string, number>();
  const add: Cast['add'] = (name, aliases = [], side = null) => {
    const wanted = idFor(name);
    let id = wanted;
    for (let count = 2; ids.has(id); count++) id = `${wanted}-${count}`;
    const number =
      people.push({ id, name, shown: name, members: membersIn(name), side, submitted: false }) - 1;
    ids.set(id, number);
    names.add(number, [name, ...aliases]);
    return number;
  };
  return { people, names, add, byId: (id) => ids.get(id) ?? null };
}

/** The cast that an organiser's list gives, in its order. */
export function castOf(roster: readonly RosterEntry[]): Cast {
  const cast = emptyCast();
  for (const { name, side, aliases } of roster) cast.add(name, aliases ?? [], side ?? null);
  return cast;
}

/** Puts a bracket behind the names that several people have: the side's name where that is enough, else a number. */
export function tellApart(cast: Cast): void {
  const byName = new Map<string, Someone[]>();
  for (const person of cast.people)
    byName.set(fold(person.name), [...(byName.get(fold(person.name)) ?? []), person]);
  for (const people of byName.values()) {
    if (people.length < 2) continue;
    const exact = new Set(people.map(({ name }) => name)).size === people.length;
    const bySide =
      people.length === 2 && people.every(({ side }) => side !== null) && people[0]?.side !== people[1]?.side;
    people.forEach((person, index) => {
      if (exact) return;
      person.shown = `${person.name} (${bySide ? `side ${person.side?.toUpperCase()}` : index + 1})`;
    });
  }
}
