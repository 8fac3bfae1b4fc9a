import { newPerson, type Person, type Programme } from '../programme/index.ts';
import type { Reading, ReadPerson, RosterEntry } from './reading.ts';

/** The people of a Programme as the roster that a reading needs. */
export const rosterOf = (programme: Programme): readonly RosterEntry[] =>
  programme.people.map(({ name, side, aliases }) => ({
    name,
    aliases,
    ...(side === null ? {} : { side }),
  }));

/**
 * The Programme with these rankings: their ballots in place of the old ones, and their exclusions.
 * With `keepPeople` (the reading was given `rosterOf` this programme) people keep all that is known of
 * them and newcomers join; without, the list of people is the reading's, and what depended on the old
 * one (rules, the match) is dropped. Cost: O(people + ballot entries).
 */
export function applyReading(programme: Programme, reading: Reading, keepPeople: boolean): Programme {
  const known = keepPeople ? programme.people : [];
  const taken = new Set(known.map(({ id }) => id));
  const ids = new Map<string, string>();
  const people = reading.people.map((read, at) => {
    const person = known[at] ?? newcomer(read, taken);
    ids.set(read.id, person.id);
    return { ...person, side: reading.model === 'one-pool' ? null : read.side };
  });
  const idOf = (id: string): string => ids.get(id) ?? id;
  const together: Programme = {
    ...programme,
    shape: reading.model,
    people,
    ballots: reading.ballots.map(({ voter, tiers }) => ({
      voter: idOf(voter),
      tiers: tiers.map((tier) => ({ rank: tier.rank, ids: tier.ids.map(idOf) })),
    })),
    exclusions: reading.exclusions.map(([x, y]) => [idOf(x), idOf(y)] as const),
  };
  return keepPeople ? together : { ...together, forbidden: [], required: [], match: null };
}

/** Somebody new, under an id that nobody has yet. */
function newcomer({ id: wanted, name, side, members }: ReadPerson, taken: Set<string>): Person {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  taken.add(id);
  return { ...newPerson(id, name, side), members: members ?? [] };
}

/** Whether the reading says just what the Programme already holds. */
export function alreadyApplied(programme: Programme, reading: Reading, keepPeople: boolean): boolean {
  const applied = applyReading(programme, reading, keepPeople);
  const said = ({ people, ballots, exclusions, shape }: Programme): string =>
    JSON.stringify([shape, people.map(({ name, side }) => [name, side]), ballots, exclusions]);
  return said(applied) === said(programme);
}
