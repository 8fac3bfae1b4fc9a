import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { removePerson } from '../../lib/people/index.ts';
import type { Person, Programme } from '../../lib/programme/index.ts';
import { DataTable } from '../controls/DataTable.tsx';
import { Notice } from '../controls/Notice.tsx';
import { type SaveAct, SaveButtons } from '../controls/SaveButtons.tsx';
import { copyTable, saveTable } from '../controls/saveTable.ts';
import type { TableData } from '../controls/tableRows.ts';
import { programme, undo, update } from '../programmeStore.ts';
import { columnsOf } from './peopleColumns.tsx';

type Removed = { readonly name: string; readonly left: Programme };

/** Everybody in one table, changed in place. */
export function PeopleTable({ p }: { readonly p: Programme }) {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const remove = useCallback(({ id, name }: Person): void => {
    update((now) => removePerson(now, id), `Removed ${name}`);
    setRemoved({ name, left: programme.value });
  }, []);
  const now = useRef(p);
  now.current = p;
  const columns = useMemo(
    () => columnsOf(p, () => now.current, remove),
    [p.shape, p.sideNames, p.peer.criteria],
  );
  /** Undo takes the last change back; after another change it would be the wrong one. */
  const last = removed && removed.left === p ? removed : null;
  return (
    <div class="people-table">
      <p class="fine">
        In a cell, press Enter or type to change it; arrow keys walk. Part several things by semicolons.
      </p>
      <Notice
        done={
          last && {
            words: `Removed ${last.name}, with their ballot and their place in the match if there was one.`,
            back: {
              label: 'Undo',
              act: () => {
                undo();
                setRemoved(null);
              },
            },
          }
        }
        onDismiss={() => setRemoved(null)}
        takeFocus
      />
      <DataTable label="Everybody who takes part" columns={columns} rows={p.people} keyOf={({ id }) => id} />
      <SaveButtons acts={savingActs(p)} />
    </div>
  );
}

/** Everybody under the headings of the list; what writes it is fetched when it is asked for. */
async function tableOf(p: Programme): Promise<TableData> {
  const { participantSheet } = await import('../../lib/planning/index.ts');
  const [headings = [], ...rows] = participantSheet(p);
  return { headings, rows };
}

const savingActs = (p: Programme): readonly SaveAct[] => [
  {
    label: 'Copy the table',
    about: 'everybody who takes part',
    act: async () => copyTable(await tableOf(p)),
    done: 'Copied. Paste it into a spreadsheet.',
    failed: 'This browser does not let the page copy. Download it in place of that.',
  },
  {
    label: 'Download CSV',
    about: 'everybody who takes part',
    act: async () => saveTable('people', await tableOf(p)),
    done: 'people.csv is in your downloads.',
    failed: 'The file could not be made. Reload the page and try again.',
  },
];
