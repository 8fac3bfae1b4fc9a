import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, weekdayOf } from '../../src/lib/dates.ts';
import { countedWords, foldLine, planCalendar, planSteps } from '../../src/lib/planning/index.ts';
import { emptyProgramme, type Programme } from '../../src/lib/programme/index.ts';
import { libraryOf } from '../papers/libraryOf.ts';
import { planned } from './autumnPlan.ts';

const library = libraryOf('plan');
const dates = (p: Programme): Readonly<Record<string, string | null>> =>
  Object.fromEntries(planSteps(p, library).map(({ id, date }) => [id, date]));
const answering = (answers: Programme['sheets'][string]['answers'], p = planned()): Programme => ({
  ...p,
  sheets: { plan: { answers, documentVersion: 1 } },
});

test('planSteps counts back from the event and on from the first day of the term', () => {
  expect(dates(planned())).toEqual({
    agree: '2026-10-06',
    define: '2026-10-13',
    format: '2026-10-20',
    apply: '2026-10-27',
    close: '2026-11-10',
    choose: '2026-11-17',
    rota: '2026-11-24',
    event: '2026-12-01',
    match: '2026-12-03',
    sign: '2026-12-08',
    start: '2026-12-15',
    midpoint: '2027-03-15',
    end: '2027-06-15',
    follow: '2027-09-15',
    delete: '2027-12-15',
  });
});

test('planSteps moves what falls on a weekend as was chosen, and never the event', () => {
  const saturday: Programme = { ...planned(), event: '2026-12-05', start: null };
  expect(dates(saturday)).toMatchObject({ rota: '2026-11-27', event: '2026-12-05', match: '2026-12-07' });
  const monday = dates(answering({ weekend: 'monday' }, saturday));
  expect(monday).toMatchObject({ rota: '2026-11-30', sign: '2026-12-14', start: '2026-12-14' });
  expect(dates(answering({ weekend: 'keep' }, saturday)).rota).toBe('2026-11-28');
});

test('planSteps has no dates without an event, and says how each step is counted', () => {
  const steps = planSteps(emptyProgramme('new'), library);
  expect(steps.every(({ date }) => date === null)).toBe(true);
  expect(steps.map(countedWords).slice(6, 9)).toEqual([
    '1 week before the event',
    'The day of the event',
    '2 days after the event',
  ]);
});

test('planSteps is in the order of the days within each part, whatever was answered', () => {
  const weeks = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2000 }),
      fc.record({ defineWeeks: weeks, formatWeeks: weeks, closeWeeks: weeks, matchDays: weeks }),
      fc.constantFrom('friday', 'monday', 'keep'),
      (days, answers, weekend) => {
        const event = addDays('2026-01-01', days);
        const steps = planSteps(
          answering({ ...answers, weekend }, { ...planned(), event, start: null }),
          library,
        );
        for (const part of ['steps', 'stepsAbout', 'stepsTerm']) {
          const own = steps.flatMap((step) => (step.part === part ? [step.date ?? ''] : []));
          expect([...own].sort()).toEqual(own);
        }
        for (const { id, date } of steps)
          if (weekend !== 'keep' && id !== 'event' && date !== null)
            expect(weekdayOf(date) % 6, `${id} ${date}`).not.toBe(0);
      },
    ),
  );
});

const stamp = '20260928T090000Z';
const bytes = (text: string): number => new TextEncoder().encode(text).length;
/** The lines of a calendar file, unfolded, each as its name, parameters and value (RFC 5545, 3.1). */
const linesOf = (file: string) =>
  file
    .replace(/\r\n /g, '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const [, name = '', parameters = '', value = ''] =
        /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
      expect(name, line).not.toBe('');
      return { name, parameters, value };
    });
const valuesOf = (file: string, wanted: string): readonly string[] =>
  linesOf(file).flatMap(({ name, value }) => (name === wanted ? [value] : []));
/** A TEXT value as a calendar shows it (RFC 5545, 3.3.11). */
const shown = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, kept: string) => (/n/i.test(kept) ? '\n' : kept));

test('planCalendar writes an all-day event for each step', () => {
  const file = planCalendar(planned(), library, stamp, 2) ?? '';
  expect(linesOf(file)[0]).toEqual({ name: 'BEGIN', parameters: '', value: 'VCALENDAR' });
  expect(valuesOf(file, 'VERSION')).toEqual(['2.0']);
  expect(valuesOf(file, 'BEGIN').filter((value) => value === 'VEVENT')).toHaveLength(15);
  expect(linesOf(file).filter(({ name }) => name === 'DTSTART')[0]).toEqual({
    name: 'DTSTART',
    parameters: ';VALUE=DATE',
    value: '20261006',
  });
  expect(valuesOf(file, 'DTEND')[0]).toBe('20261007');
  expect(new Set(valuesOf(file, 'DTSTAMP'))).toEqual(new Set([stamp]));
  expect(new Set(valuesOf(file, 'SEQUENCE'))).toEqual(new Set(['2']));
  expect(valuesOf(file, 'SUMMARY').map(shown)).toContain(
    'Spring cohort 2027: Match, check each pair by eye, write to everybody',
  );
});

test('planCalendar gives each step an identifier of its own, which stays when dates move', () => {
  const uids = valuesOf(planCalendar(planned(), library, stamp) ?? '', 'UID');
  expect(new Set(uids).size).toBe(15);
  const moved = planCalendar({ ...planned(), event: '2027-01-12' }, library, stamp, 1) ?? '';
  expect(valuesOf(moved, 'UID').toSorted()).toEqual(uids.toSorted());
  const other = planCalendar({ ...planned(), id: 'other' }, library, stamp) ?? '';
  expect(valuesOf(other, 'UID').filter((uid) => uids.includes(uid))).toEqual([]);
});

test('planCalendar has nothing to write without a date', () => {
  expect(planCalendar(emptyProgramme('new'), library, stamp)).toBeNull();
});

test('planCalendar keeps any name of a programme, in lines of 75 octets that end in CRLF', () => {
  const names = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.constantFrom('Łukasz; Żółć, “Co” \\n', 'צוות האביב '.repeat(9), 'A\r\nBEGIN:VEVENT\r\nB'),
  );
  fc.assert(
    fc.property(names, (name) => {
      const file = planCalendar({ ...planned(), name }, library, stamp) ?? '';
      for (const line of file.split('\r\n')) expect(bytes(line)).toBeLessThanOrEqual(75);
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(valuesOf(file, 'BEGIN')).toHaveLength(16);
      const plain = name
        .trim()
        .replace(/\r\n?/g, '\n')
        .replace(/(?!\n)\p{Cc}/gu, '');
      if (plain !== '') expect(shown(valuesOf(file, 'SUMMARY')[0] ?? '').startsWith(plain)).toBe(true);
    }),
  );
});

test('foldLine parts no character and loses none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const line = text.replace(/[\r\n]/g, '');
      const folded = foldLine(line);
      expect(folded.replace(/\r\n /g, '')).toBe(line);
      for (const piece of folded.split('\r\n')) expect(bytes(piece)).toBeLessThanOrEqual(75);
    }),
  );
});
