/** The list of who takes part as a sheet: headings that `readPeople` reads back, and a row for each person. */
import type { Criterion, Person, Programme } from '../programme/index.ts';

/** The columns of the list, each with the heading that it takes where a criterion is called by the first. */
const fixed = [
  ['Id', 'Participant id'],
  ['Name', 'Full name'],
  ['Side', 'Participant type'],
  ['E-mail', 'E-mail address'],
  ['Members', 'Team members'],
  ['Capacity', 'How many partners'],
  ['At least', 'Partners at least'],
  ['Business', 'Company'],
  ['Offers', 'Can help with'],
  ['Wants', 'Help wanted'],
  ['Available', 'Availability'],
] as const;
/** Columns that stand there only where they say something. */
const [sideAt, minimumAt] = [2, 6];
const last = [
  ['Avoid', 'Not with'],
  ['Notes', 'Remarks'],
] as const;

/** As headings are compared: letters and digits alone, without case or marks. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Longest heading that is read as one. */
const longestHeading = 200;

type Criteria = readonly Criterion[];
const namesOf = ({ name, question, id }: Criterion): readonly string[] => [name, question, id].map(plain);

const columnHeading = ([usual, other]: readonly [string, string], criteria: Criteria): string =>
  criteria.some((criterion) => namesOf(criterion).includes(plain(usual))) ? other : usual;

/**
 * A heading for each criterion by which it alone is known: its name, else its question, else its id. One that
 * is called as a column of the list is (“Notes”) goes by its question or its id.
 */
export function criterionHeadings(criteria: Criteria): readonly string[] {
  const taken = new Set([...fixed, ...last].flat().map(plain));
  return criteria.map((criterion) => {
    const alone = (text: string): boolean =>
      plain(text) !== '' &&
      text.length <= longestHeading &&
      !taken.has(plain(text)) &&
      criteria.find((other) => namesOf(other).includes(plain(text))) === criterion;
    return [criterion.name, criterion.question, criterion.id].find(alone) ?? criterion.id;
  });
}

const cellOf = (answer: Person['answers'][string] | undefined): string => {
  if (answer === undefined) return '';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return typeof answer === 'object' ? answer.join('; ') : String(answer);
};

/** The rows of the sheet, the headings first; without people the headings alone. Cost: O(people × criteria). */
export function participantSheet(programme: Programme): readonly (readonly string[])[] {
  const { people, peer, shape, sideNames, exclusions } = programme;
  const sided = shape === 'two-sided';
  const bound = people.some(({ minimum }) => minimum > 0);
  const without = (cells: readonly string[]): readonly string[] =>
    cells.filter((_, at) => (sided || at !== sideAt) && (bound || at !== minimumAt));
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? id;
  const rowOf = (person: Person): readonly string[] => {
    const avoided = exclusions.filter(([one]) => one === person.id).map(([, other]) => nameOf(other));
    return [
      ...without([
        person.id,
        person.name,
        person.side === null ? '' : sideNames[person.side].one,
        person.contact,
        person.members.join('; '),
        String(person.capacity),
        String(person.minimum),
        person.business,
        person.offers.join('; '),
        person.seeks.join('; '),
        person.availability,
      ]),
      ...peer.criteria.map(({ id }) => cellOf(person.answers[id])),
      avoided.join('; '),
      person.notes,
    ];
  };
  const heading = (column: readonly [string, string]): string => columnHeading(column, peer.criteria);
  return [
    [...without(fixed.map(heading)), ...criterionHeadings(peer.criteria), ...last.map(heading)],
    ...people.map(rowOf),
  ];
}
