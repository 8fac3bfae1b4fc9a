import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, formatDate, isDate, weekdayName } from '../src/lib/dates.ts';

test('isDate knows real dates from others', () => {
  expect(['2026-12-08', '2028-02-29'].every(isDate)).toBe(true);
  expect(['2027-02-29', '2026-13-01', '8 December', '2026-1-1', ''].some(isDate)).toBe(false);
});

test('addMonths keeps the day, or takes the last one of a shorter month', () => {
  expect(addMonths('2026-12-15', 6)).toBe('2027-06-15');
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  expect(addMonths('2027-01-31', -11)).toBe('2026-02-28');
});

test('formatDate writes the date as the programme likes it', () => {
  expect(formatDate('2026-12-08')).toBe('8 December 2026');
  expect(formatDate('2026-12-08', 'month-first')).toBe('December 8, 2026');
  expect(weekdayName('2026-12-08')).toBe('Tuesday');
});

test('addDays and daysBetween undo each other over any range', () => {
  const day = fc
    .integer({ min: -20_000, max: 60_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: -9000, max: 9000 }), (date, count) => {
      expect(daysBetween(date, addDays(date, count))).toBe(count);
      expect(isDate(addDays(date, count))).toBe(true);
    }),
  );
});
