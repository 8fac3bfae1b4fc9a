import { newPerson, type Person, type Programme } from '../programme/index.ts';
import { fold } from '../table/index.ts';
import { freeId } from './ids.ts';
import type { ListedPerson, PeopleReading } from './reading.ts';

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** What the list says, over what was known; what it leaves blank stays. */
function updated(person: Person, listed: ListedPerson): Person {
  const orKnown = <Value extends string | readonly string[]>(said: Value, known: Value): Value =>
    said.length > 0 ? said : known;
  return {
    ...person,
    side: listed.side ?? person.side,
    contact: orKnown(listed.email, person.contact),
    business: orKnown(listed.business, person.business),
    offers: orKnown(listed.offers, person.offers),
    seeks: orKnown(listed.seeks, person.seeks),
    availability: orKnown(listed.availability, person.availability),
    notes: orKnown(listed.notes, person.notes),
    members: orKnown(listed.members, person.members),
    capacity: listed.capacity ?? person.capacity,
    minimum: listed.minimum ?? person.minimum,
    aliases: distinct([...person.aliases, ...listed.aliases]),
    answers: { ...person.answers, ...listed.answers },
  };
}

/** The person whom a row means among those known: by id, else by an e-mail address or a name that one alone has. */
function finder(people: readonly Person[]): (listed: ListedPerson) => Person | undefined {
  const only = (found: readonly Person[]): Person | undefined => (found.length === 1 ? found[0] : undefined);
  const by = (keysOf: (person: Person) => readonly string[]): ReadonlyMap<string, readonly Person[]> => {
    const map = new Map<string, Person[]>();
    for (const person of people)
      for (const key of new Set(keysOf(person))) map.set(key, [...(map.get(key) ?? []), person]);
    return map;
  };
  const byAlias = by(({ aliases, contact }) => [...aliases, contact].filter((key) => key !== '').map(fold));
  const byName = by(({ name }) => [fold(name)]);
  const byId = new Map(people.map((person) => [person.id, person]));
  return ({ id, name, aliases }) => {
    const named = only(byName.get(fold(name)) ?? []);
    // Lists number their rows anew, so a bare number says nothing.
    const addressed = aliases
      .filter((alias) => !/^\d+$/.test(alias))
      .map((alias) => only(byAlias.get(fold(alias)) ?? []))
      .find((one) => one);
    return addressed ?? named ?? byId.get(id);
  };
}

/**
 * The Programme with this list. With `keepPeople`, those already there keep all that the list leaves blank,
 * newcomers join and nobody is dropped; without, the list's people take the place of the old ones, and what
 * depended on those (ballots, rules, the match) goes. Cost: linear in people.
 */
export function applyPeople(programme: Programme, reading: PeopleReading, keepPeople: boolean): Programme {
  const known = keepPeople ? programme.people : [];
  const find = finder(known);
  const taken = new Set(known.map(({ id }) => id));
  const ids = new Map<string, string>();
  const changed = new Map<string, Person>();
  for (const listed of reading.people) {
    const found = find(listed);
    const person =
      found && !changed.has(found.id) ? found : newPerson(freeId(listed.id, taken), listed.name, listed.side);
    ids.set(listed.id, person.id);
    changed.set(person.id, updated(person, listed));
  }
  const people = [...known.map((person) => changed.get(person.id) ?? person)];
  const old = new Set(known.map(({ id }) => id));
  for (const person of changed.values()) if (!old.has(person.id)) people.push(person);
  const pairs = reading.exclusions.map(([x, y]) => [ids.get(x) ?? x, ids.get(y) ?? y] as const);
  const sided = people.some(({ side }) => side !== null);
  const next: Programme = { ...programme, people, shape: sided ? 'two-sided' : programme.shape };
  if (!keepPeople)
    return { ...next, ballots: [], exclusions: pairs, forbidden: [], required: [], match: null };
  const all = new Map([...programme.exclusions, ...pairs].map((pair) => [[...pair].sort().join(' '), pair]));
  return { ...next, exclusions: [...all.values()] };
}
