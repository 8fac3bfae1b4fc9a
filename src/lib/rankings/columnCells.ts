/** What the cells of a column hold: names, numbers, nothing. */
import { cellAt, fold } from '../table/index.ts';
import { saysNobody } from './nobody.ts';
import { rankInCell } from './ordinals.ts';
import { isTickOrNo } from './points.ts';
import type { Section } from './sections.ts';

/** How many lines of a column are looked at to see what it holds. */
const sample = 200;
const someNumber =
  /^[<>~]?\s*-?\d{1,4}(?:[.,]\d+)?\s*(?:%|\/\s*\d+|pts?|points?|stars?|★)?$|^[★☆*]+$|^\d{1,3} ?[-–—=:(] ?\p{L}[^\d]{0,60}$/iu;

/** The share of a column's filled cells that pass; 0 where none is filled. */
export function shareOf(section: Section, field: number, passes: (cell: string) => boolean): number {
  let filled = 0;
  let passed = 0;
  for (const line of section.body.slice(0, sample)) {
    const cell = cellAt(section.table, line, field);
    if (cell === '') continue;
    filled++;
    if (passes(cell)) passed++;
  }
  return filled === 0 ? 0 : passed / filled;
}

export const isNumeric = (cell: string): boolean =>
  someNumber.test(cell) || rankInCell(cell, fold(cell)) !== null;
/** A number, a tick, or a word or dash for nothing: what stands in a grid. */
export const isMark = (cell: string): boolean => isNumeric(cell) || saysNobody(cell) || isTickOrNo(cell);
/** Letters, and not too many: a name, or several. */
export const isTexty = (cell: string): boolean =>
  /\p{L}/u.test(cell) && cell.length <= 120 && !cell.includes('@') && !isNumeric(cell);

/** Whether anything stands in a column. */
export const isFilled = (section: Section, field: number): boolean =>
  section.body.slice(0, sample).some((line) => cellAt(section.table, line, field) !== '');

/** Whether a column holds ranks or points. */
export const isNumberColumn = (section: Section, field: number): boolean =>
  shareOf(section, field, isNumeric) > 0.8;
