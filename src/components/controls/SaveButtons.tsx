import { useState } from 'preact/hooks';
import { copyTable, saveTable } from './saveTable.ts';
import type { TableData } from './tableRows.ts';

export type SaveAct = {
  /** Named after its effect. */
  readonly label: string;
  /** Words that tell this button from its likes, for those who hear the page. */
  readonly about: string;
  readonly act: () => Promise<void>;
  /** Said when it is done: "Copied." */
  readonly done: string;
  /** Said when the browser refuses. */
  readonly failed: string;
};

/** Buttons that copy or download, and what came of the last one; it stays until the next. */
export function SaveButtons({ acts }: { readonly acts: readonly SaveAct[] }) {
  const [said, setSaid] = useState('');
  const run = async ({ act, done, failed }: SaveAct): Promise<void> => {
    setSaid('');
    try {
      await act();
      setSaid(done);
    } catch {
      setSaid(failed);
    }
  };
  return (
    <div class="btns save-buttons">
      {acts.map((one) => (
        <button key={one.label} class="btn plain small" type="button" onClick={() => void run(one)}>
          {one.label}
          <span class="vh">: {one.about}</span>
        </button>
      ))}
      <span class="fine" role="status">
        {said}
      </span>
    </div>
  );
}

/** Copying a table for a spreadsheet, and downloading it as CSV under this name. */
export const tableActs = (name: string, about: string, table: TableData): readonly SaveAct[] => [
  {
    label: 'Copy the table',
    about,
    act: () => copyTable(table),
    done: 'Copied. Paste it into a spreadsheet.',
    failed: 'This browser does not let the page copy. Download it in place of that.',
  },
  {
    label: 'Download CSV',
    about,
    act: () => saveTable(name, table),
    done: `${name}.csv is in your downloads.`,
    failed: 'The file could not be made. Reload the page and try again.',
  },
];
