/**
 * Calendar dates as `YYYY-MM-DD` text, in the programme's own place: never instants, never a time zone.
 * The proleptic Gregorian calendar throughout. No function reads the clock.
 */

/** A calendar date, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** How people write a date: 8 December 2026, or December 8, 2026. */
export type DateStyle = 'day-first' | 'month-first';

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const partsOf = (date: CalendarDate): readonly [number, number, number] => {
  const found = shape.exec(date);
  if (!found) throw new RangeError(`not a calendar date: ${date}`);
  return [Number(found[1]), Number(found[2]), Number(found[3])];
};
const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const fromMs = (ms: number): CalendarDate => {
  const d = new Date(ms);
  return `${pad(d.getUTCFullYear(), 4)}-${pad(d.getUTCMonth() + 1, 2)}-${pad(d.getUTCDate(), 2)}`;
};
const toMs = (date: CalendarDate): number => {
  const [y, m, d] = partsOf(date);
  return Date.UTC(y, m - 1, d);
};
/** Days in a month; month is 1 to 12. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether the text is a real calendar date between the years 1000 and 9999. */
export function isDate(value: string): boolean {
  const found = shape.exec(value);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The date so many days later (earlier, if negative). Throws RangeError for what is no date. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromMs(toMs(date) + days * dayMs);

/** The same day so many months later, or that month's last day where it is shorter. */
export function addMonths(date: CalendarDate, count: number): CalendarDate {
  const [y, m, d] = partsOf(date);
  const index = y * 12 + (m - 1) + count;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(d, daysIn(year, month)), 2)}`;
}

/** Whole days from the first date to the second. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => (toMs(to) - toMs(from)) / dayMs;

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date: CalendarDate): number => new Date(toMs(date)).getUTCDay();

/** The weekday's English name. */
export const weekdayName = (date: CalendarDate): string => weekdays[weekdayOf(date)] ?? '';

/** The date in words: "8 December 2026" or "December 8, 2026". */
export function formatDate(date: CalendarDate, style: DateStyle = 'day-first'): string {
  const [y, m, d] = partsOf(date);
  const month = months[m - 1] ?? '';
  return style === 'day-first' ? `${d} ${month} ${y}` : `${month} ${d}, ${y}`;
}
