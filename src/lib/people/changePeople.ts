/** The changes that are made to the people by hand, each from Programme to Programme. */
import { newPerson, type Person, type Programme, type Side } from '../programme/index.ts';
import { fold } from '../table/index.ts';
import { wholeEntriesIn } from './cells.ts';
import { freeId, idFor } from './ids.ts';

type Pairs = Programme['exclusions'];

/** The person with this id, changed; everybody else stays the same object. */
export const changePerson = (p: Programme, id: string, part: Partial<Person>): Programme => ({
  ...p,
  people: p.people.map((person) => (person.id === id ? { ...person, ...part } : person)),
});

/** A newcomer at the end of the list, under an id that is free. A team is one entry with its members. */
export function addPerson(
  p: Programme,
  {
    name,
    side,
    members,
  }: { readonly name: string; readonly side: Side | null; readonly members: readonly string[] },
): Programme {
  const id = freeId(idFor(name), new Set(p.people.map((person) => person.id)));
  return { ...p, people: [...p.people, { ...newPerson(id, name, side), members }] };
}

const without = (pairs: Pairs, id: string): Pairs => pairs.filter((pair) => !pair.includes(id));

function matchWithout(match: NonNullable<Programme['match']>, id: string): Programme['match'] {
  const together = [...match.pairs, ...match.groups];
  const left = together.filter((people) => people.includes(id) && people.length === 2).flat();
  const pairs = without(match.pairs, id);
  const groups = match.groups
    .map((group) => group.filter((one) => one !== id))
    .filter((group) => group.length > 1);
  const still = new Set([...pairs, ...groups].flat());
  const leftOver = new Set([...match.leftOver, ...left.filter((one) => !still.has(one))]);
  leftOver.delete(id);
  return { ...match, pairs, groups, leftOver: [...leftOver] };
}

/**
 * Nobody of this id any more: neither among the people, nor on a ballot, in a rule or in the match, where a
 * partner who has no other is then left over, and so is the last of a group. Cost: linear in the programme.
 */
export function removePerson(p: Programme, id: string): Programme {
  const ballots = p.ballots
    .filter(({ voter }) => voter !== id)
    .map((ballot) => ({
      ...ballot,
      tiers: ballot.tiers
        .map((tier) => ({ ...tier, ids: tier.ids.filter((one) => one !== id) }))
        .filter(({ ids }) => ids.length > 0),
    }));
  return {
    ...p,
    people: p.people.filter((person) => person.id !== id),
    ballots,
    exclusions: without(p.exclusions, id),
    forbidden: without(p.forbidden, id),
    required: without(p.required, id),
    handChanges: p.handChanges.filter(({ ids }) => !ids.includes(id)),
    match: p.match && matchWithout(p.match, id),
  };
}

/** The ids of those whom this person is to be kept apart from, whoever asked for it. */
export const avoidedBy = (exclusions: Pairs, id: string): readonly string[] =>
  exclusions.filter((pair) => pair.includes(id)).flatMap((pair) => pair.filter((one) => one !== id));

/** Whom a list of names means, and which of them mean nobody, or several people. */
export function peopleNamed(
  people: readonly Person[],
  typed: string,
): { readonly ids: readonly string[]; readonly unclear: readonly string[] } {
  const ids: string[] = [];
  const unclear: string[] = [];
  for (const entry of wholeEntriesIn(typed)) {
    const named = people.filter(({ id, name, aliases }) =>
      [id, name, ...aliases].some((known) => fold(known) === fold(entry)),
    );
    const [one, another] = named;
    if (one && !another) ids.push(one.id);
    else unclear.push(entry);
  }
  return { ids: [...new Set(ids)], unclear };
}

/** This person is to be kept apart from these, and from nobody else. */
export function setAvoided(p: Programme, id: string, avoided: readonly string[]): Programme {
  const added = avoided.filter((one) => one !== id).map((one) => [id, one] as const);
  const kept = p.exclusions.filter(
    (pair) => !pair.includes(id) || pair.some((one) => one !== id && avoided.includes(one)),
  );
  const had = new Set(avoidedBy(kept, id));
  return { ...p, exclusions: [...kept, ...added.filter(([, one]) => !had.has(one))] };
}
