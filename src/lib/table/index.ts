/** Bytes or pasted text → cells, each with the way back to its place; shared by every reader. */
export { type Opened, openTable } from './openTable.ts';
export type { TableCode, TableProblem } from './problems.ts';
export {
  cellAt,
  type Finding,
  fieldsOf,
  isBlank,
  linesOf,
  type Place,
  placeOf,
  type Table,
  turned,
  wholeSheet,
  widthOf,
} from './sheet.ts';
export { fold, tidy } from './text.ts';
export { sheetOf, type Together, together } from './together.ts';
