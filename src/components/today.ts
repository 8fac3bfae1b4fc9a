import type { CalendarDate } from '../lib/dates.ts';

/** Today's date where the reader is. The one place where the tools read the clock for a date. */
export function today(): CalendarDate {
  const now = new Date();
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
