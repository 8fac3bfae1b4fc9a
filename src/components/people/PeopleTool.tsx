import type { Programme } from '../../lib/programme/index.ts';
import { Empty } from '../controls/Empty.tsx';
import { later } from '../later.tsx';
import { programme } from '../programmeStore.ts';
import { useReady } from '../useReady.ts';
import { AddPeople } from './AddPeople.tsx';
import { MissingAnswers } from './MissingAnswers.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { peopleHeadline } from './peopleWords.ts';

const BringList = later(async () => (await import('./BringList.tsx')).BringList);

/** Everybody who takes part, to be changed in place; then newcomers by hand, and a list as it came. */
export function PeopleTool() {
  if (!useReady()) return <div class="people-tool" aria-busy="true" />;
  return <Everybody key={programme.value.id} p={programme.value} />;
}

const Everybody = ({ p }: { readonly p: Programme }) => (
  <div class="people-tool">
    {p.people.length === 0 ? (
      <Empty
        level={2}
        title="Nobody on the list yet"
        action={
          <a class="btn" href="#bring">
            Paste or drop a list
          </a>
        }
      >
        Everybody who takes part will stand here, with what they offer and what they want. Paste the list that
        your form gave, or add people one by one.
      </Empty>
    ) : (
      <>
        <div class="answer">
          <h2>{peopleHeadline(p)}</h2>
          <MissingAnswers p={p} />
        </div>
        <PeopleTable p={p} />
      </>
    )}
    <AddPeople p={p} />
    <BringList p={p} />
  </div>
);
