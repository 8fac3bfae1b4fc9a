/** Reads a list of people away from the page. The reader comes with this worker, a workbook's reader with the workbook. */
import { type PeopleOptions, type PeopleReading, readOpenedPeople } from '../../lib/people/index.ts';
import { openTable, sheetOf, together } from '../../lib/table/index.ts';
import { answerWith } from '../worker.ts';

export type PeopleQuestion = {
  /** One text, or one or more files that are read as one list. */
  readonly inputs: readonly (string | Uint8Array)[];
  readonly options: PeopleOptions;
};

export type PeopleAnswer = {
  readonly reading: PeopleReading;
  /** The sheet as it lies, for a look at the place of a finding. */
  readonly sheet: readonly (readonly string[])[];
};

answerWith<PeopleQuestion, PeopleAnswer>(async ({ inputs, options }) => {
  const { input, findings } = await together(inputs);
  const opened = await openTable(input);
  const reading = readOpenedPeople(opened, options);
  return {
    reading: { ...reading, findings: [...findings, ...reading.findings] },
    sheet: sheetOf(opened),
  };
});
