/** Rows of one team: people apart, or one entry with members. */
import { fold } from '../table/index.ts';
import { idFor } from './ids.ts';
import type { ListedPerson, PeopleFinding } from './reading.ts';
import type { Placed } from './whoIsWho.ts';

function byTeam(people: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const teams = new Map<string, Placed[]>();
  for (const entry of people) {
    const key = fold(entry.person.team);
    if (key !== '') teams.set(key, [...(teams.get(key) ?? []), entry]);
  }
  return new Map([...teams].filter(([, entries]) => entries.length > 1));
}

/** Teams with several rows, which are read as people apart unless the organiser says otherwise. */
export function teamsApart(people: readonly Placed[]): readonly PeopleFinding[] {
  const teams = [...byTeam(people).values()].map(([first]) => first?.person.team ?? '');
  return teams.length === 0
    ? []
    : [{ code: 'teams-apart', level: 'check', facts: { teams, count: teams.length } }];
}

const distinct = (values: readonly string[]): readonly string[] =>
  [...new Set(values)].filter((value) => value !== '');

/** One entry for a team: what its people say, put together; the first answer to each question. */
function asOne(entries: readonly Placed[], first: Placed): Placed {
  const people = entries.map(({ person }) => person);
  const all = (of: (person: ListedPerson) => readonly string[]): readonly string[] =>
    distinct(people.flatMap(of));
  const person: ListedPerson = {
    ...first.person,
    id: idFor(first.person.team),
    name: first.person.team,
    members: people.map(({ name }) => name),
    email: all(({ email }) => [email]).join('; '),
    business: all(({ business }) => [business]).join('; '),
    notes: all(({ notes }) => [notes]).join('; '),
    availability: all(({ availability }) => [availability]).join('; '),
    offers: all(({ offers }) => offers),
    seeks: all(({ seeks }) => seeks),
    aliases: all(({ aliases, name }) => [...aliases, name]),
    answers: Object.assign({}, ...people.toReversed().map(({ answers }) => answers)),
  };
  return { person, avoid: entries.flatMap(({ avoid }) => avoid) };
}

/** Each team of several rows as one entry, at the place of its first. */
export function together(people: readonly Placed[]): readonly Placed[] {
  const teams = byTeam(people);
  return people.flatMap((entry) => {
    const entries = teams.get(fold(entry.person.team));
    if (!entries) return [entry];
    return entries[0] === entry ? [asOne(entries, entry)] : [];
  });
}
