/** Several inputs as one sheet, and the sheet as it lies. */
import Papa from 'papaparse';
import type { Result } from '../problem.ts';
import { type Opened, openTable } from './openTable.ts';
import type { TableProblem } from './problems.ts';

export type Together = {
  readonly input: string | Uint8Array;
  /** What was noticed in opening several inputs, which reading their text cannot know; rows are those of `input`. */
  readonly findings: readonly TableProblem[];
};

/** Letters that were lost are still lost in the text of all, and found there again. */
const isToldOnce = ({ code }: TableProblem): boolean => code !== 'letters-lost';

/** The finding with its row as the sheet of all inputs counts; the row is a fact too. */
function movedBy(rows: number, finding: TableProblem): TableProblem {
  if (finding.row === undefined) return finding;
  const row = finding.row + rows;
  return { ...finding, row, facts: { ...finding.facts, row } };
}

/**
 * Several inputs become one text, a blank line between their tables; each keeps its own headings. A single input
 * stays as it is, and so does a file that cannot be opened: its problem is among the findings. Never throws.
 * Cost: linear.
 */
export async function together(inputs: readonly (string | Uint8Array)[]): Promise<Together> {
  const [first = '', ...others] = inputs;
  if (others.length === 0) return { input: first, findings: [] };
  const findings: TableProblem[] = [];
  const sheets: string[] = [];
  let rows = 0;
  for (const input of inputs) {
    const opened = await openTable(input);
    const before = rows;
    const said = opened.ok ? opened.value.findings : opened.problems;
    findings.push(...said.filter(isToldOnce).map((finding) => movedBy(before, finding)));
    for (const { cells } of opened.ok ? opened.value.tables : []) {
      sheets.push(
        Papa.unparse(
          cells.map((line) => [...line]),
          { delimiter: '\t', newline: '\n' },
        ),
      );
      rows += cells.length + 1;
    }
  }
  return { input: sheets.join('\n\n'), findings };
}

const mostLines = 2000;
const mostColumns = 40;

/** All tables under each other, in the rows that findings name; only the first lines and columns, to be looked at. */
export function sheetOf(opened: Result<Opened, TableProblem>): readonly (readonly string[])[] {
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
