import { useState } from 'preact/hooks';
import { applyPeople, type ListedPerson, type PeopleReading } from '../../lib/people/index.ts';
import { participantSheet } from '../../lib/planning/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { DataTable } from '../controls/DataTable.tsx';
import { ChoiceGroup } from '../controls/Field.tsx';
import { LeftToDecide } from '../controls/LeftToDecide.tsx';
import { type Done, Notice } from '../controls/Notice.tsx';
import { SaveButtons } from '../controls/SaveButtons.tsx';
import { saveTable } from '../controls/saveTable.ts';
import type { Column } from '../controls/tableColumns.ts';
import { programme, startMine, undo, update } from '../programmeStore.ts';
import { ColumnsRead } from './ColumnsRead.tsx';
import type { PeopleDraft } from './peopleDraft.ts';
import { counted } from './peopleWords.ts';

type Props = {
  readonly p: Programme;
  readonly reading: PeopleReading;
  readonly draft: PeopleDraft;
  readonly setDraft: (next: PeopleDraft | null) => void;
};

const headingsOf = (p: Programme): readonly string[] => participantSheet({ ...p, people: [] })[0] ?? [];

/** For those who have no list yet: the headings to fill in. */
export const BlankList = ({ p }: { readonly p: Programme }) => (
  <div class="answer">
    <h2>Nothing pasted yet</h2>
    <p>What was read will stand here: every column, every person, and whatever needs your decision.</p>
    <p>
      To begin from a blank sheet, take the one below. It has a column for each criterion of your definition.
    </p>
    <SaveButtons
      acts={[
        {
          label: 'Download a blank list (CSV)',
          about: 'people',
          act: () => saveTable('people-blank', { headings: headingsOf(p), rows: [] }),
          done: 'people-blank.csv is in your downloads.',
          failed: 'The file could not be made. Reload the page and try again.',
        },
      ]}
    />
  </div>
);

/** How many were read, what taking them over would do, how each column was taken, and everybody as read. */
export function PeopleRead(props: Props) {
  const { reading } = props;
  const count = reading.people.length;
  const toDecide = reading.findings.filter(({ level }) => level === 'block').length;
  return (
    <>
      <div class="answer" aria-live="polite">
        <h2>{count === 0 ? 'No people were found' : `${counted(count, 'person', 'people')} on this list`}</h2>
        {toDecide > 0 && count > 0 && <LeftToDecide count={toDecide} place="people-settle" />}
      </div>
      {count > 0 && <TakeThem {...props} toDecide={toDecide} />}
      <ColumnsRead {...props} />
      {count > 0 && <AsRead {...props} />}
    </>
  );
}

/** What differs between two lists of people, in counts. */
function effectOf(now: Programme, next: Programme): string {
  const before = new Map(now.people.map((person) => [person.id, JSON.stringify(person)]));
  const joining = next.people.filter(({ id }) => !before.has(id)).length;
  const changed = next.people.filter(
    (person) => before.has(person.id) && before.get(person.id) !== JSON.stringify(person),
  ).length;
  const same = next.people.length - joining - changed;
  return `${counted(joining, 'person joins', 'people join')}, ${changed} ${changed === 1 ? 'is' : 'are'} changed, ${same} ${same === 1 ? 'stays' : 'stay'} as before.`;
}

function TakeThem({ p, reading, draft, setDraft, toDecide }: Props & { readonly toDecide: number }) {
  const [taken, setTaken] = useState<{ readonly left: Programme } | null>(null);
  const known = p.example === null && p.people.length > 0;
  const keep = known && !draft.replacesPeople;
  const next = applyPeople(p, reading, keep);
  const isThere =
    p.example === null &&
    JSON.stringify([next.people, next.exclusions]) === JSON.stringify([p.people, p.exclusions]);
  const take = async (): Promise<void> => {
    if (p.example !== null) {
      setDraft(null);
      await startMine((mine) => applyPeople(mine, reading, false));
      return;
    }
    update((now) => applyPeople(now, reading, keep), 'List of people read');
    setTaken({ left: programme.value });
  };
  const done: Done | null =
    taken && taken.left === p
      ? { words: 'The list is in the programme.', back: { label: 'Undo', act: undo } }
      : null;
  return (
    <div class="use">
      {known && (
        <ChoiceGroup
          label="The people on this list"
          value={draft.replacesPeople ? 'new' : 'known'}
          options={[
            {
              value: 'known',
              label: `join the ${p.people.length} in the programme; who is there already is brought up to date`,
            },
            { value: 'new', label: 'replace them: ballots, rules about pairs and the match go too' },
          ]}
          onChange={(choice) => setDraft({ ...draft, replacesPeople: choice === 'new' })}
        />
      )}
      {isThere ? (
        <p class="small">These people are in the programme.</p>
      ) : (
        <>
          {known && <p class="small">{effectOf(p, next)}</p>}
          <p class="btns">
            <button class="btn" type="button" disabled={toDecide > 0} onClick={() => void take()}>
              {p.example === null ? 'Use this list' : 'Start my programme with this list'}
            </button>
          </p>
          {toDecide > 0 && (
            <p class="fine">First decide what only you can know. It stands under “To settle”.</p>
          )}
        </>
      )}
      <Notice done={done} onDismiss={() => setTaken(null)} takeFocus />
    </div>
  );
}

/** Most rows that are shown as they were read. */
const mostShown = 300;

function AsRead({ p, reading }: Props) {
  const { people } = reading;
  const columns = readColumns(p).filter(
    ({ id, cell }) => id === 'name' || people.some((one) => cell(one) !== ''),
  );
  return (
    <div class="as-read">
      <h3>Everybody as they were read</h3>
      <DataTable
        label="Everybody as they were read"
        columns={columns}
        rows={people.slice(0, mostShown)}
        keyOf={({ id }) => id}
      />
      {people.length > mostShown && <p class="small">And {people.length - mostShown} more.</p>}
    </div>
  );
}

const readColumns = ({ sideNames }: Programme): readonly Column<ListedPerson>[] => [
  { id: 'name', heading: 'Name', cell: ({ name }) => name },
  { id: 'side', heading: 'Side', cell: ({ side }) => (side === null ? '' : sideNames[side].one) },
  { id: 'business', heading: 'Business', cell: ({ business }) => business },
  { id: 'email', heading: 'Contact', cell: ({ email }) => email },
  { id: 'offers', heading: 'Offers', cell: ({ offers }) => offers.join('; ') },
  { id: 'seeks', heading: 'Wants', cell: ({ seeks }) => seeks.join('; ') },
  { id: 'members', heading: 'Members', cell: ({ members }) => members.join('; ') },
  { id: 'capacity', heading: 'Partners', numeric: true, cell: ({ capacity }) => capacity ?? '' },
  { id: 'minimum', heading: 'At least', numeric: true, cell: ({ minimum }) => minimum ?? '' },
  { id: 'availability', heading: 'When they can meet', cell: ({ availability }) => availability },
  { id: 'notes', heading: 'Notes', cell: ({ notes }) => notes },
];
