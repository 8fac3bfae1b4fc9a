/** The columns of the table of people: what each shows, and how what is typed becomes a change. */
import {
  answerIn,
  answerText,
  avoidedBy,
  changePerson,
  countOf,
  peopleNamed,
  setAvoided,
  unanswered,
  wholeEntriesIn,
} from '../../lib/people/index.ts';
import type { Criterion, Person, Programme } from '../../lib/programme/index.ts';
import type { Column } from '../controls/tableColumns.ts';
import { update } from '../programmeStore.ts';
import { capacityColumn, minimumColumn } from './partnersColumns.ts';

type PeopleColumn = Column<Person>;
type Part = Partial<Person>;

/** Longest text that a programme holds in one place, in UTF-16 units, and most entries of a list. */
const longest = 5000;
const mostEntries = 200;
const tooLong = `At most ${longest} letters and ${mostEntries} entries, please.`;
const fits = (typed: string): boolean =>
  typed.length <= longest && wholeEntriesIn(typed).length <= mostEntries;

const Missing = () => <i class="people-gap">missing</i>;

const change = (person: Person, part: Part, what: string): undefined => {
  update((p) => changePerson(p, person.id, part), `${person.name}: ${what.toLowerCase()}`);
  return undefined;
};

type TextPart = 'business' | 'contact' | 'availability' | 'notes';
const textColumn = (id: TextPart, heading: string): PeopleColumn => ({
  id,
  heading,
  cell: (person) => person[id],
  edit: { take: (person, typed) => (fits(typed) ? change(person, { [id]: typed }, heading) : tooLong) },
});

type ListPart = 'offers' | 'seeks' | 'members';
const listColumn = (id: ListPart, heading: string): PeopleColumn => ({
  id,
  heading,
  cell: (person) => person[id].join('; '),
  ...(id === 'members' ? {} : { show: (person) => person[id].join('; ') || <Missing /> }),
  edit: {
    take: (person, typed) =>
      fits(typed) ? change(person, { [id]: wholeEntriesIn(typed) }, heading) : tooLong,
  },
});

const nameColumn: PeopleColumn = {
  id: 'name',
  heading: 'Name',
  cell: ({ name }) => name,
  edit: {
    take: (person, typed) => {
      if (typed === '') return 'A person needs a name. To take somebody off the list, use “Remove”.';
      return fits(typed) ? change(person, { name: typed }, 'name') : tooLong;
    },
  },
};

function sideColumn({ sideNames }: Programme): PeopleColumn {
  const word = (side: Person['side']): string => (side === null ? '' : sideNames[side].one || side);
  return {
    id: 'side',
    heading: 'Side',
    cell: ({ side }) => word(side),
    show: ({ side }) => word(side) || <Missing />,
    edit: {
      options: ['', word('a'), word('b')],
      take: (person, typed) => {
        const side = (['a', 'b'] as const).find((one) => word(one) === typed) ?? null;
        return change(person, { side }, 'side');
      },
    },
  };
}

/** Whom somebody avoids stands apart from the people, and is shown by names that may change. */
function avoidColumn(now: () => Programme): PeopleColumn {
  const listed = ({ id }: Person): string => {
    const { exclusions, people } = now();
    return avoidedBy(exclusions, id)
      .map((other) => people.find((person) => person.id === other)?.name ?? other)
      .join('; ');
  };
  return {
    id: 'avoid',
    heading: 'Not with',
    cell: listed,
    beyond: listed,
    edit: {
      take: (person, typed) => {
        const others = now().people.filter(({ id }) => id !== person.id);
        const { ids, unclear } = peopleNamed(others, typed);
        if (unclear.length > 0)
          return `Nobody else here is called ${unclear.join(' or ')}, or several are. Write the name as it stands on the list.`;
        update((p) => setAvoided(p, person.id, ids), `${person.name}: not with`);
        return undefined;
      },
    },
  };
}

const wrongAnswer = ({ type, options }: Criterion): string =>
  type === 'number' ? 'A number, please: 12 or 2.5.' : `Choose among these: ${options.join('; ')}.`;

function takeAnswer(person: Person, criterion: Criterion, typed: string): string | undefined {
  const { [criterion.id]: _, ...others } = person.answers;
  const what = criterion.name || 'an answer';
  if (typed === '') return change(person, { answers: others }, what);
  const answer = fits(typed) ? answerIn(criterion, typed) : null;
  if (answer === null) return fits(typed) ? wrongAnswer(criterion) : tooLong;
  return change(person, { answers: { ...others, [criterion.id]: answer } }, what);
}

function answerColumn(criterion: Criterion): PeopleColumn {
  const { id, name, type, options, asked } = criterion;
  const menu = type === 'yes-no' ? ['', 'yes', 'no'] : ['', ...options];
  const chosen = menu.length > 1 && type !== 'many-of' && type !== 'number' && type !== 'text';
  return {
    id: `answer-${id}`,
    heading: name || 'No name yet',
    numeric: type === 'number',
    cell: ({ answers }) =>
      type === 'number' && typeof answers[id] === 'number' ? answers[id] : answerText(answers[id]),
    show: ({ answers, side }) =>
      answerText(answers[id]) ||
      (asked === 'everyone' || side === null || asked === side ? <Missing /> : '–'),
    edit: {
      ...(chosen ? { options: menu } : {}),
      numeric: type === 'number',
      take: (person, typed) => takeAnswer(person, criterion, typed),
    },
  };
}

const missingColumn = (criteria: readonly Criterion[]): PeopleColumn => ({
  id: 'missing',
  heading: 'Unanswered',
  numeric: true,
  cell: (person) => countOf(unanswered(person, criteria)),
  show: (person) => {
    const of = unanswered(person, criteria);
    return countOf(of) === 0 ? 'none' : `${countOf(of)} of ${of.asked}`;
  },
});

const removeColumn = (remove: (person: Person) => void): PeopleColumn => ({
  id: 'remove',
  heading: 'Remove',
  sortable: false,
  cell: () => null,
  show: (person) => (
    <button class="btn plain small" type="button" onClick={() => remove(person)}>
      Remove<span class="vh"> {person.name}</span>
    </button>
  ),
});

/**
 * All columns; those of the criteria stand before what is rarely filled in. `now` gives the programme as it
 * stands when it is asked: the columns outlive a change to somebody.
 */
export const columnsOf = (
  p: Programme,
  now: () => Programme,
  remove: (person: Person) => void,
): readonly PeopleColumn[] => [
  nameColumn,
  ...(p.shape === 'two-sided' ? [sideColumn(p)] : []),
  missingColumn(p.peer.criteria),
  textColumn('business', 'Business'),
  listColumn('offers', 'Offers'),
  listColumn('seeks', 'Wants'),
  ...p.peer.criteria.map(answerColumn),
  textColumn('contact', 'Contact'),
  capacityColumn,
  minimumColumn,
  listColumn('members', 'Members of the team'),
  textColumn('availability', 'When they can meet'),
  avoidColumn(now),
  textColumn('notes', 'Notes'),
  removeColumn(remove),
];
