/** Rows → people: who stands there twice, and whom the avoid lists mean. */
import { distance } from 'fastest-levenshtein';
import { fold } from '../table/index.ts';
import { entriesIn } from './cells.ts';
import { freeId, idFor } from './ids.ts';
import type { ListedPerson, PeopleReading } from './reading.ts';
import type { Avoided, Desk, Row } from './rows.ts';

/** A person, and whom they would rather not meet. */
export type Placed = { readonly person: ListedPerson; readonly avoid: readonly Avoided[] };

/** The row that the name has already, where this one is that person again. */
function again(desk: Desk, { person }: Row, first: Placed | undefined, id: string): boolean {
  if (first === undefined) return false;
  const { name, row, email } = person;
  const facts = { person: name, first: first.person.row };
  const place = { row, value: name, who: first.person.id, facts };
  if (email !== '' && first.person.email !== '') {
    if (fold(email) !== fold(first.person.email)) return false;
    desk.findings.push({ code: 'person-repeated', level: 'check', ...place });
    return true;
  }
  const decision = desk.decided('same-name', name, row);
  if (decision) {
    desk.findings.push({ code: 'decision-used', level: 'note', ...place });
    return decision.use !== id;
  }
  const suggestions = [
    { use: first.person.id, name: `${name}, as in row ${first.person.row}` },
    { use: id, name: `${name}, another person` },
  ];
  desk.findings.push({ code: 'same-name', level: 'block', ...place, suggestions });
  return false;
}

/** Everybody once. A second row with the same e-mail address is left out and said; without addresses it is asked. */
export function placed(desk: Desk, rows: readonly Row[]): readonly Placed[] {
  const byName = new Map<string, Placed>();
  const taken = new Set<string>();
  const people: Placed[] = [];
  for (const row of rows) {
    const name = fold(row.person.name) || row.person.name;
    const wanted = idFor(row.code === '' || /^\d+$/.test(row.code) ? row.person.name : row.code);
    const probe = new Set(taken);
    const id = freeId(wanted, probe);
    const first = byName.get(name);
    const differs = row.code !== '' && first !== undefined && !first.person.aliases.includes(row.code);
    if (!differs && again(desk, row, first, id)) continue;
    taken.add(id);
    const entry: Placed = { person: { id, ...row.person }, avoid: row.avoid };
    if (first === undefined) byName.set(name, entry);
    people.push(entry);
  }
  return people;
}

const sortedWords = (text: string): string => fold(text).split(' ').sort().join(' ');
/** Share of a name's letters that a suggestion may be away from it. */
const farthest = 0.4;
const mostSuggestions = 3;

function near(people: readonly Placed[], text: string): readonly ListedPerson[] {
  const folded = fold(text);
  return people
    .map(({ person }) => ({ person, apart: distance(folded.slice(0, 80), fold(person.name)) }))
    .filter(({ apart }) => apart <= Math.max(3, folded.length * farthest))
    .sort((x, y) => x.apart - y.apart)
    .slice(0, mostSuggestions)
    .map(({ person }) => person);
}

/** Everybody by name, alias and id: the letter, then the words in any order. */
function directory(people: readonly Placed[]): (text: string) => readonly ListedPerson[] {
  const byKey = new Map<string, Set<ListedPerson>>();
  const put = (key: string, person: ListedPerson): void => {
    byKey.set(key, (byKey.get(key) ?? new Set()).add(person));
  };
  for (const { person } of people) {
    for (const alias of [person.id, person.name, ...person.aliases]) {
      put(`= ${alias}`, person);
      put(sortedWords(alias), person);
    }
  }
  return (text) => [...(byKey.get(`= ${text}`) ?? byKey.get(sortedWords(text)) ?? [])];
}

/** Whom the avoid lists mean, each pair once; whatever is not the letter of a name is asked. */
export function exclusionsOf(desk: Desk, people: readonly Placed[]): PeopleReading['exclusions'] {
  const find = directory(people);
  const byId = new Map(people.map(({ person }) => [person.id, person]));
  const pairs = new Map<string, readonly [string, string]>();
  // "Moss, Stephen" is one person if there is one of that name, else two entries.
  const cut = (one: Avoided): readonly Avoided[] =>
    find(one.text).length > 0 ? [one] : entriesIn(one.text).map((text) => ({ ...one, text }));
  for (const { person, avoid } of people) {
    for (const { text, row, column } of avoid.flatMap(cut)) {
      const decision = desk.decided('avoid-unknown', text, row) ?? desk.decided('avoid-ambiguous', text, row);
      const chosen = decision && byId.get(decision.use ?? '');
      const found = decision ? (chosen ? [chosen] : []) : find(text);
      const place = { row, column, value: text, who: person.id };
      const [one, another] = found;
      if (decision) {
        const facts = { person: one?.name ?? '' };
        desk.findings.push({ code: 'decision-used', level: 'note', ...place, facts });
      }
      if (one === undefined || another !== undefined) {
        if (!decision) ask(desk, place, person.name, found.length > 0 ? found : near(people, text), found);
      } else if (one.id === person.id) {
        desk.findings.push({
          code: 'avoid-self',
          level: 'check',
          ...place,
          facts: { person: person.name, names: [] },
        });
      } else {
        const pair = [person.id, one.id].sort() as [string, string];
        pairs.set(pair.join(' '), pair);
      }
    }
  }
  return [...pairs.values()];
}

function ask(
  desk: Desk,
  place: { readonly row: number; readonly column: number; readonly value: string; readonly who: string },
  person: string,
  candidates: readonly ListedPerson[],
  found: readonly ListedPerson[],
): void {
  desk.findings.push({
    code: found.length > 0 ? 'avoid-ambiguous' : 'avoid-unknown',
    level: 'block',
    ...place,
    facts: { person, names: candidates.map(({ name }) => name) },
    suggestions: candidates.map(({ id, name }) => ({ use: id, name })),
  });
}
