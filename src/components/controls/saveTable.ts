import { saveText } from './saveText.ts';
import type { TableData } from './tableRows.ts';

/**
 * The table as delimited text. Cells that a spreadsheet might run as a formula are marked as text with an
 * apostrophe. The writer is fetched on the first use.
 */
export async function delimitedText({ headings, rows }: TableData, delimiter: string): Promise<string> {
  const { default: papa } = await import('papaparse');
  const data = rows.map((row) => row.map((cell) => cell ?? ''));
  return papa.unparse({ fields: [...headings], data }, { delimiter, escapeFormulae: true });
}

/** Hands the table over as a CSV file: UTF-8 with its mark and CRLF, as spreadsheets like it. */
export async function saveTable(name: string, table: TableData): Promise<void> {
  saveText(`${name}.csv`, `\uFEFF${await delimitedText(table, ',')}\r\n`, 'text/csv');
}

/** Puts the table on the clipboard with tabs, so that it lands in the cells of a spreadsheet. */
export async function copyTable(table: TableData): Promise<void> {
  await navigator.clipboard.writeText(await delimitedText(table, '\t'));
}
