/** Points and stars, where high is best. */

/** A number of points in a cell, a decimal comma allowed; stars are counted. Null for anything else. */
export function pointsInCell(text: string): number | null {
  if (/^[★☆*⭐]+$/u.test(text)) return [...text].filter((star) => star !== '☆').length;
  const number = /^(-?\d+(?:[.,]\d+)?)\s*(?:%|\/\s*\d+|pts?|points?|stars?|★)?$/i.exec(text)?.[1];
  return number === undefined ? null : Number(number.replace(',', '.'));
}

/** A tick or a cross in a cell, or a plain yes. */
const tick = /^(?:x|✓|✔|☑|☒|✗|yes|y|ja|oui|si|sì|sí|sim|tak|chosen)$/iu;
/** A plain no. */
const no = /^(?:no|n|nein|non|não|nao|nee|nie|-|–|—|☐)$/iu;

/** Whether cells are ticks, crosses and yeses alone: who is chosen, without an order. */
export const areTicks = (cells: readonly string[]): boolean =>
  cells.some((cell) => tick.test(cell)) && cells.every(isTickOrNo);

/** Whether a cell ticks somebody. */
export const isTick = (cell: string): boolean => tick.test(cell);

/** Whether a cell may stand among ticks. */
export const isTickOrNo = (cell: string): boolean => tick.test(cell) || no.test(cell);

/** Points → ranks: the most points are rank 1, the next fewer rank 2, without gaps. No points, no rank. */
export function ranksOfPoints(points: readonly (number | null)[]): readonly (number | null)[] {
  const given = points.filter((value) => value !== null && value > 0);
  const levels = new Map(
    [...new Set(given)].sort((x, y) => (y ?? 0) - (x ?? 0)).map((value, index) => [value, index + 1]),
  );
  return points.map((value) => levels.get(value) ?? null);
}
