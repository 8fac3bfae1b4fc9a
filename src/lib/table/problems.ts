/** What can go wrong between a file and its cells. */
import type { Finding } from './sheet.ts';

/**
 * - `empty-input` (block): nothing but white space.
 * - `not-text` (block): `kind`, what the file is instead ("a PNG picture"; "not text" if unknown).
 * - `workbook-unread` (block): a spreadsheet's own file of a kind that is not read (`.ods`, `.xlsb`).
 * - `workbook-old` (block): an `.xls` file. `workbook-locked` (block): it needs a password.
 * - `workbook-broken` (block): an `.xlsx` file that is damaged or cut off.
 * - `sheets-read` (note): `names` of the sheets that hold something, and their `count`.
 * - `too-large` (block): `megabytes` and `limit`.
 * - `too-many-rows` (block): `rows` and `limit`.
 * - `too-many-columns` (block): `columns` and `limit`.
 * - `unclosed-quote` (check): `row`, where a quotation mark opens and never closes.
 * - `letters-lost` (check): `count` places where an earlier program put a � for a letter; `row` of the first.
 * - `letters-repaired` (check): `count` places where UTF-8 had been read as Windows-1252 before it came here.
 */
export type TableCode =
  | 'empty-input'
  | 'not-text'
  | 'workbook-unread'
  | 'workbook-old'
  | 'workbook-locked'
  | 'workbook-broken'
  | 'sheets-read'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'unclosed-quote'
  | 'letters-lost'
  | 'letters-repaired';

export type TableProblem = Finding<TableCode>;
