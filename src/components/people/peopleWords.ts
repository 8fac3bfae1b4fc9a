/** What the people tool says in more than one place. */
import type { ColumnKind } from '../../lib/people/index.ts';
import type { Programme } from '../../lib/programme/index.ts';

export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** "24 people: 12 founders and 12 peer mentors". */
export function peopleHeadline({ people, shape, sideNames }: Programme): string {
  const all = counted(people.length, 'person', 'people');
  if (shape === 'one-pool') return all;
  const on = (side: 'a' | 'b' | null): number => people.filter((person) => person.side === side).length;
  const parts = (['a', 'b'] as const).map((side) =>
    counted(on(side), sideNames[side].one, sideNames[side].many),
  );
  const without = on(null);
  const [a = '', b = ''] = parts;
  return without === 0 ? `${all}: ${a} and ${b}` : `${all}: ${a}, ${b} and ${without} without a side`;
}

/** What each kind of column is called. */
export const kindNames: Readonly<Record<ColumnKind, string>> = {
  name: 'Name',
  'surname-first': 'Name, surname first',
  'first-name': 'First name',
  'last-name': 'Last name',
  side: 'Side',
  business: 'Business',
  email: 'E-mail or other contact',
  team: 'Team',
  members: 'Members of the team',
  capacity: 'How many partners',
  minimum: 'How many partners at least',
  offers: 'Offers',
  seeks: 'Wants',
  availability: 'When they can meet',
  avoid: 'Not with',
  notes: 'Notes',
  id: 'Code or number',
};
