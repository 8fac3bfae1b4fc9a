/** Reads rankings away from the page, so that even a large paste leaves it quick. */

import { type Reading, type ReadOptions, readRankings } from '../../lib/rankings/index.ts';
import { openTable } from '../../lib/table/index.ts';
import { answerWith } from '../worker.ts';

export type RankingsQuestion = {
  /** One text, or one or more files that are read as one list. */
  readonly inputs: readonly (string | Uint8Array)[];
  readonly options: ReadOptions;
};

export type RankingsAnswer = {
  readonly reading: Reading;
  /** The sheet as it lies, for a look at the place of a finding; only its first lines and columns. */
  readonly sheet: readonly (readonly string[])[];
};

const mostLines = 2000;
const mostColumns = 40;

/** Several files become one sheet, a blank line between them; each keeps its own headings. */
async function together(inputs: readonly (string | Uint8Array)[]): Promise<string | Uint8Array> {
  const [first = '', ...others] = inputs;
  if (others.length === 0) return first;
  const { default: papa } = await import('papaparse');
  const opened = await Promise.all(inputs.map((input) => openTable(input)));
  const tables = opened.flatMap((one) => (one.ok ? one.value.tables : []));
  const sheets = tables.map(({ cells }) =>
    papa.unparse(
      cells.map((line) => [...line]),
      { delimiter: '\t' },
    ),
  );
  return sheets.join('\n\n');
}

async function sheetOf(input: string | Uint8Array): Promise<RankingsAnswer['sheet']> {
  const opened = await openTable(input);
  const [table] = opened.ok ? opened.value.tables : [];
  return (table?.cells ?? []).slice(0, mostLines).map((line) => line.slice(0, mostColumns));
}

answerWith<RankingsQuestion, RankingsAnswer>(async ({ inputs, options }) => {
  const input = await together(inputs);
  return { reading: await readRankings(input, options), sheet: await sheetOf(input) };
});
