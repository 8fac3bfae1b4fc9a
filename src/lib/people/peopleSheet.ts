/** The list of people as rows of cells: what `readPeople` reads back as it was. */
import type { Criterion, Person, Programme } from '../programme/index.ts';
import { fold } from '../table/index.ts';
import { avoidedBy } from './changePeople.ts';

type SheetColumn = { readonly heading: string; readonly of: (person: Person, p: Programme) => string };

/** An answer as a cell says it: several things are parted by semicolons. */
export function answerText(answer: Person['answers'][string] | undefined): string {
  if (answer === undefined) return '';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return Array.isArray(answer) ? answer.join('; ') : String(answer);
}

const fixed = (p: Programme): readonly SheetColumn[] => [
  { heading: 'ID', of: ({ id }) => id },
  { heading: 'Name', of: ({ name }) => name },
  ...(p.shape === 'two-sided'
    ? [{ heading: 'Side', of: ({ side }: Person) => (side === null ? '' : p.sideNames[side].one || side) }]
    : []),
  { heading: 'Business', of: ({ business }) => business },
  { heading: 'E-mail', of: ({ contact }) => contact },
  { heading: 'Offers', of: ({ offers }) => offers.join('; ') },
  { heading: 'Wants', of: ({ seeks }) => seeks.join('; ') },
  { heading: 'Capacity', of: ({ capacity }) => String(capacity) },
  { heading: 'Team members', of: ({ members }) => members.join('; ') },
  { heading: 'Availability', of: ({ availability }) => availability },
  { heading: 'Not with', of: ({ id }, { exclusions }) => avoidedBy(exclusions, id).join('; ') },
  { heading: 'Notes', of: ({ notes }) => notes },
];

/** A heading for the criterion that means nothing else: its name, or else its question, or else its id. */
function headingOf(criterion: Criterion, taken: Set<string>): string {
  const { name, question, id } = criterion;
  const free = [name, question, id].find((words) => fold(words) !== '' && !taken.has(fold(words)));
  const heading = free ?? id;
  taken.add(fold(heading));
  return heading;
}

function columnsOf(p: Programme): readonly SheetColumn[] {
  const standing = fixed(p);
  const taken = new Set(standing.map(({ heading }) => fold(heading)));
  return [
    ...standing,
    ...p.peer.criteria.map((criterion) => ({
      heading: headingOf(criterion, taken),
      of: ({ answers }: Person) => answerText(answers[criterion.id]),
    })),
  ];
}

/** Everybody with all that is known of them, under their headings. Cost: people × columns. */
export function peopleSheet(p: Programme): readonly (readonly string[])[] {
  const columns = columnsOf(p);
  return [
    columns.map(({ heading }) => heading),
    ...p.people.map((person) => columns.map(({ of }) => of(person, p))),
  ];
}

/** The headings alone, for a list that is still to be filled in; ids are made when it is read. */
export const blankPeopleSheet = (p: Programme): readonly string[] =>
  columnsOf(p)
    .slice(1)
    .map(({ heading }) => heading);
