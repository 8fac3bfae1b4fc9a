/** The people of a contract: how they are named at its head, and what is known of each. */
import {
  type Field,
  type Inline,
  type Inlines,
  listInProse,
  nameInlines,
  onOneLine,
  type PaperPerson,
  personField,
  said,
} from '../papers/index.ts';
import type { Answer, Person, Programme } from '../programme/index.ts';

const personOf = (programme: Programme, id: string): Person | undefined =>
  programme.people.find((person) => person.id === id);

/** "**Hana Kimura**, of Clearbell, and **Stephen Moss**, of Tidewell Instruments" */
export function partiesInlines(
  programme: Programme,
  people: readonly PaperPerson[],
  fields: readonly Field[],
): Inlines {
  const label = fields.find(({ id }) => id === 'personName')?.label ?? '';
  const parties = people.map((somebody) => partyInlines(somebody, personOf(programme, somebody.id), label));
  const detailed = parties.some((party) => party.length > 1);
  const [between, last] = detailed ? ['; ', '; and '] : [', ', ' and '];
  return parties.flatMap((party, index): Inlines => {
    if (index === 0) return party;
    if (index < parties.length - 1) return [{ kind: 'text', text: between }, ...party];
    return [{ kind: 'text', text: parties.length === 2 && detailed ? ', and ' : last }, ...party];
  });
}

function partyInlines(somebody: PaperPerson, person: Person | undefined, label: string): Inlines {
  const name = nameInlines(somebody, label).map((inline): Inline => ({ ...inline, strong: true }));
  const members = (person?.members ?? []).map(onOneLine).filter((member) => member !== '');
  const business = onOneLine(person?.business ?? '');
  const value = (text: string, field: string): Inline => ({
    kind: 'value',
    text,
    field: personField(field, somebody.id),
  });
  return [
    ...name,
    ...(members.length === 0
      ? []
      : [
          { kind: 'text', text: ' (' } as const,
          value(listInProse(members), 'members'),
          { kind: 'text', text: ')' } as const,
        ]),
    ...(business === '' ? [] : [{ kind: 'text', text: ', of ' } as const, value(business, 'business')]),
  ];
}

/** What the Programme knows of each: name, side, what is sought and offered. */
export function personFacts(
  programme: Programme,
  people: readonly PaperPerson[],
): Readonly<Record<string, Answer>> {
  const facts: Record<string, Answer> = {};
  for (const { id, name } of people) {
    const person = personOf(programme, id);
    const own = said({
      personName: name,
      personSide:
        person?.side && programme.shape === 'two-sided' ? programme.sideNames[person.side].many : '',
      seeks: person?.seeks ?? [],
      offers: person?.offers ?? [],
    });
    for (const [field, answer] of Object.entries(own)) facts[personField(field, id)] = answer;
  }
  return facts;
}
