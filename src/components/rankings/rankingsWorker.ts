/** Reads rankings away from the page, so that even a large paste leaves it quick. */

import { type Reading, type ReadOptions, readOpenedRankings } from '../../lib/rankings/index.ts';
import { openTable, sheetOf, together } from '../../lib/table/index.ts';
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

answerWith<RankingsQuestion, RankingsAnswer>(async ({ inputs, options }) => {
  const { input, findings } = await together(inputs);
  const opened = await openTable(input);
  const reading = readOpenedRankings(opened, options);
  return {
    reading: { ...reading, findings: [...findings, ...reading.findings] },
    sheet: sheetOf(opened),
  };
});
