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

type Together = {
  readonly input: string | Uint8Array;
  /** What was noticed in opening several files, which the reading of their text cannot know. */
  readonly findings: Reading['findings'];
};

/** Several files become one sheet, a blank line between them; each keeps its own headings. */
async function together(inputs: readonly (string | Uint8Array)[]): Promise<Together> {
  const [first = '', ...others] = inputs;
  if (others.length === 0) return { input: first, findings: [] };
  const { default: papa } = await import('papaparse');
  const opened = await Promise.all(inputs.map((input) => openTable(input)));
  const tables = opened.flatMap((one) => (one.ok ? one.value.tables : []));
  const sheets = tables.map(({ cells }) =>
    papa.unparse(
      cells.map((line) => [...line]),
      { delimiter: '\t' },
    ),
  );
  // A place in one file is no place in the sheet that all of them make.
  const findings = opened
    .flatMap((one) => (one.ok ? one.value.findings : one.problems))
    .map(({ code, level, facts }) => ({ code, level, ...(facts ? { facts } : {}) }));
  return { input: sheets.join('\n\n'), findings };
}

/** All tables under each other, in the rows that findings name. */
async function sheetOf(input: string | Uint8Array): Promise<RankingsAnswer['sheet']> {
  const opened = await openTable(input);
  const sheet: (readonly string[])[] = [];
  for (const { cells, lineNumbers } of opened.ok ? opened.value.tables : []) {
    cells.forEach((line, at) => {
      const row = lineNumbers[at] ?? 0;
      while (sheet.length < row - 1 && sheet.length < mostLines) sheet.push([]);
      if (row <= mostLines) sheet[row - 1] = line.slice(0, mostColumns);
    });
  }
  return sheet;
}

answerWith<RankingsQuestion, RankingsAnswer>(async ({ inputs, options }) => {
  const { input, findings } = await together(inputs);
  const reading = await readRankings(input, options);
  return {
    reading: { ...reading, findings: [...findings, ...reading.findings] },
    sheet: await sheetOf(input),
  };
});
