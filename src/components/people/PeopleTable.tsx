import { useCallback, useMemo, useState } from 'preact/hooks';
import { removePerson } from '../../lib/people/index.ts';
import { participantSheet } from '../../lib/planning/index.ts';
import type { Person, Programme } from '../../lib/programme/index.ts';
import { DataTable } from '../controls/DataTable.tsx';
import { Notice } from '../controls/Notice.tsx';
import { SaveButtons, tableActs } from '../controls/SaveButtons.tsx';
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
  const columns = useMemo(
    () => columnsOf(p, remove),
    [p.shape, p.sideNames, p.peer.criteria, p.exclusions, p.people],
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

function savingActs(p: Programme) {
  const [headings = [], ...rows] = participantSheet(p);
  return tableActs('people', 'everybody who takes part', { headings, rows });
}
