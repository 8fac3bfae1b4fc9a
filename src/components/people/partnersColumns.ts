/** The two columns that bound how many partners somebody has; neither may contradict the other. */
import { changePerson } from '../../lib/people/index.ts';
import type { Person } from '../../lib/programme/index.ts';
import type { Column } from '../controls/tableColumns.ts';
import { update } from '../programmeStore.ts';

const change = (person: Person, part: Partial<Person>, what: string): undefined => {
  update((p) => changePerson(p, person.id, part), `${person.name}: ${what}`);
  return undefined;
};

/** How many partners, with what is wrong with a number that the other bound does not allow. */
const partnersColumn = (
  id: 'capacity' | 'minimum',
  heading: string,
  clash: (person: Person, typed: number) => string | undefined,
): Column<Person> => ({
  id,
  heading,
  numeric: true,
  cell: (person) => person[id],
  edit: {
    numeric: true,
    take: (person, typed) =>
      /^\d{1,3}$/.test(typed)
        ? (clash(person, Number(typed)) ?? change(person, { [id]: Number(typed) }, heading.toLowerCase()))
        : 'A whole number from 0 to 999, please.',
  },
});

export const capacityColumn = partnersColumn('capacity', 'Partners at most', ({ minimum }, typed) =>
  typed < minimum ? `At least ${minimum} are asked for. Lower that first.` : undefined,
);

export const minimumColumn = partnersColumn('minimum', 'Partners at least', ({ capacity }, typed) =>
  typed > capacity ? `There are at most ${capacity}. Raise that first.` : undefined,
);
