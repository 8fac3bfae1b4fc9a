/** Points and stars, where high is best. */

/** "5 – definitely" without its label: the number alone. Other text as it is. */
export const withoutLabel = (text: string): string =>
  /^(\d{1,3}) ?[-–—=:(] ?\p{L}[^\d]{0,60}$/u.exec(text)?.[1] ?? text;

/** A number of points in a cell, a decimal comma allowed; stars are counted. Null for anything else. */
export function pointsInCell(text: string): number | null {
  if (/^[★☆*⭐]+$/u.test(text)) return [...text].filter((star) => star !== '☆').length;
  const number = /^(-?\d+(?:[.,]\d+)?)\s*(?:%|\/\s*\d+|pts?|points?|stars?|★)?$/i.exec(text)?.[1];
  return number === undefined ? null : Number(number.replace(',', '.'));
}

/** A tick or a cross in a cell, or a plain yes. */
const tick = /^(?:x|✓|✔|☑|☒|✗|ok|yes|y|ja|oui|si|sì|sí|sim|tak|chosen)$/iu;
/** A half-hearted yes, as polls have it. */
const maybe =
  /^(?:\((?:ok|yes|x|✓|✔)\)|~|maybe|perhaps|possibly|if need be|if-need-be|ifneedbe|vielleicht|eventuell|peut[- ]être|quizás?|tal vez|forse|talvez|misschien|może)$/iu;
/** A plain no. */
const no = /^(?:no|n|nein|non|não|nao|nee|nie|-|–|—|☐)$/iu;

/** Whether cells are ticks, crosses and yeses alone: who is chosen, without an order. */
export const areTicks = (cells: readonly string[]): boolean =>
  cells.some((cell) => tick.test(cell)) && cells.every(isTickOrNo);

/** 1 for a tick, 2 for a maybe; null for anything else. */
export const tickRank = (cell: string): number | null => (tick.test(cell) ? 1 : maybe.test(cell) ? 2 : null);

/** Whether a cell may stand among ticks. */
export const isTickOrNo = (cell: string): boolean => tickRank(cell) !== null || no.test(cell);

/** Points → ranks: the most points are rank 1, the next fewer rank 2, without gaps. No points, no rank. */
export function ranksOfPoints(points: readonly (number | null)[]): readonly (number | null)[] {
  const given = points.filter((value) => value !== null && value > 0);
  const levels = new Map(
    [...new Set(given)].sort((x, y) => (y ?? 0) - (x ?? 0)).map((value, index) => [value, index + 1]),
  );
  return points.map((value) => levels.get(value) ?? null);
}
