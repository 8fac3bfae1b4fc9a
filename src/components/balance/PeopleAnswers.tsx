import { useMemo, useState } from 'preact/hooks';
import { answerWords } from '../../lib/balance/index.ts';
import type { Criterion, Person, Programme } from '../../lib/programme/index.ts';
import { DataTable } from '../controls/DataTable.tsx';
import type { Column } from '../controls/tableColumns.ts';
import { update } from '../programmeStore.ts';
import { changeAnswer, changeSaid } from './balanceChanges.ts';

/** What everybody answered, offers and wants, to fill in by keyboard. It is built when it is opened. */
export function PeopleAnswers({ programme }: { readonly programme: Programme }) {
  const [open, setOpen] = useState(false);
  const { people, peer } = programme;
  const missing = useMemo(() => countMissing(people, peer.criteria), [people, peer.criteria]);
  const columns = useMemo(() => columnsOf(peer.criteria), [peer.criteria]);
  return (
    <section class="balance-people" aria-labelledby="answers-h">
      <h2 id="answers-h">
        What people said{' '}
        <span class="count">{missing === 0 ? 'nothing missing' : `${missing} answers missing`}</span>
      </h2>
      <p class="fine">
        Every number above comes from here. In a cell, press Enter or type to change it; several things are
        parted by semicolons.
      </p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Show and change the answers</summary>
        {open && (
          <DataTable
            label="What people said"
            columns={columns}
            rows={people}
            keyOf={({ id }) => id}
            saveAs="people-and-answers"
          />
        )}
      </details>
    </section>
  );
}

const asks = (criterion: Criterion, { side }: Person): boolean =>
  criterion.asked === 'everyone' || side === null || criterion.asked === side;

/** Cells that are asked for and empty. */
function countMissing(people: readonly Person[], criteria: readonly Criterion[]): number {
  return people.reduce((sum, person) => {
    const unanswered = criteria.filter(
      (criterion) => asks(criterion, person) && answerWords(person.answers[criterion.id]) === '',
    );
    return sum + unanswered.length + Number(person.offers.length === 0) + Number(person.seeks.length === 0);
  }, 0);
}

const columnsOf = (criteria: readonly Criterion[]): readonly Column<Person>[] => [
  { id: 'name', heading: 'Name', cell: ({ name }) => name },
  saidColumn('offers', 'Offers'),
  saidColumn('seeks', 'Wants'),
  ...criteria.map(answerColumn),
];

const saidColumn = (field: 'offers' | 'seeks', heading: string): Column<Person> => ({
  id: field,
  heading,
  cell: (person) => person[field].join('; '),
  show: (person) => person[field].join('; ') || <Missing />,
  edit: {
    take: ({ id, name }, typed) => {
      update(changeSaid(id, field, typed), `${name}: ${heading.toLowerCase()}`);
      return undefined;
    },
  },
});

function answerColumn(criterion: Criterion): Column<Person> {
  const { id, name, type, options } = criterion;
  const only = type === 'yes-no' ? ['', 'yes', 'no'] : ['', ...options];
  const chosen = (type === 'one-of' || type === 'band' || type === 'yes-no') && only.length > 1;
  return {
    id: `answer-${id}`,
    heading: name || 'No name yet',
    cell: ({ answers }) => answerWords(answers[id]),
    show: (person) => answerWords(person.answers[id]) || (asks(criterion, person) ? <Missing /> : '–'),
    edit: {
      ...(chosen ? { options: only } : {}),
      ...(type === 'number' ? { numeric: true } : {}),
      take: (person, typed) => {
        if (type === 'number' && typed.trim() !== '' && !Number.isFinite(Number(typed.replace(',', '.'))))
          return 'A number, please.';
        update(changeAnswer(person.id, criterion, typed), `${person.name}: ${name}`);
        return undefined;
      },
    },
  };
}

const Missing = () => <i class="balance-missing">missing</i>;
