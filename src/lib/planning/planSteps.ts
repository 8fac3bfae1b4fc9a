/** The steps of a programme with their dates, counted from the day of the event. */
import { addDays, addMonths, type CalendarDate, isDate, weekdayOf } from '../dates.ts';
import {
  answerTo,
  type ClauseLibrary,
  countTo,
  mannerOf,
  sheetAnswers,
  sheetFacts,
} from '../papers/index.ts';
import type { Answer, Programme } from '../programme/index.ts';

/** The table that a step stands in. */
export type PlanPart = 'steps' | 'stepsAbout' | 'stepsTerm';

export type PlanStep = {
  readonly id: string;
  readonly part: PlanPart;
  /** What to do, and what is ready when it is done. */
  readonly title: string;
  readonly ready: string;
  /** null while the day that it is counted from is unknown, or where it would leave the calendar. */
  readonly date: CalendarDate | null;
  /** How it is counted: so many days, weeks or months from the event, the start or the end. */
  readonly counted: {
    readonly from: 'event' | 'start' | 'end';
    readonly by: number;
    readonly unit: 'day' | 'week' | 'month';
  };
};

type Rule = {
  readonly id: string;
  readonly part: PlanPart;
  readonly from: PlanStep['counted']['from'];
  readonly unit: PlanStep['counted']['unit'];
  /** The question that says how many; null for the day itself. */
  readonly by: string | null;
  readonly sign: 1 | -1;
};

const weeksBefore = (id: string): Rule => ({
  id,
  part: 'steps',
  from: 'event',
  unit: 'week',
  by: `${id}Weeks`,
  sign: -1,
});
const after = (
  id: string,
  part: PlanPart,
  from: Rule['from'],
  unit: Rule['unit'],
  by: string | null,
): Rule => ({ id, part, from, unit, by, sign: 1 });

const rules: readonly Rule[] = [
  ...['agree', 'define', 'format', 'apply', 'close', 'choose', 'rota'].map(weeksBefore),
  after('event', 'stepsAbout', 'event', 'day', null),
  after('match', 'stepsAbout', 'event', 'day', 'matchDays'),
  after('sign', 'stepsAbout', 'event', 'day', 'signDays'),
  after('start', 'stepsTerm', 'start', 'day', null),
  after('midpoint', 'stepsTerm', 'start', 'month', 'midpointMonth'),
  after('end', 'stepsTerm', 'end', 'day', null),
  after('follow', 'stepsTerm', 'end', 'month', 'followMonths'),
  after('delete', 'stepsTerm', 'end', 'month', 'deleteMonths'),
];

const orNull = (date: CalendarDate): CalendarDate | null => (isDate(date) ? date : null);

/** The date, or the working day that stands in for it. */
function offWeekend(date: CalendarDate, weekend: Answer | null): CalendarDate {
  const day = weekdayOf(date);
  if (weekend === 'keep' || (day !== 0 && day !== 6)) return date;
  if (weekend === 'monday') return addDays(date, day === 6 ? 2 : 1);
  return addDays(date, day === 6 ? -1 : -2);
}

function counted(from: CalendarDate | null, by: number | null, unit: Rule['unit']): CalendarDate | null {
  if (from === null || by === null) return null;
  if (unit === 'month') return orNull(addMonths(from, by));
  return orNull(addDays(from, by * (unit === 'week' ? 7 : 1)));
}

/**
 * Every step in its order, by date where dates are known. The event and the first day of the term stay where
 * they were put; any other date that falls on a weekend moves as the organiser chose. Cost: constant.
 */
export function planSteps(programme: Programme, library: ClauseLibrary): readonly PlanStep[] {
  const { fields } = library;
  const answers = sheetAnswers(programme, library, { facts: sheetFacts(programme, '') });
  const manner = mannerOf(programme);
  const count = (id: string): number | null => countTo(fields, answers, id, manner);
  const weekend = answerTo(fields, answers, 'weekend', manner);
  const signed = counted(programme.event, count('signDays'), 'day');
  const start = programme.start ?? (signed && offWeekend(signed, weekend));
  const days = { event: programme.event, start, end: counted(start, count('term'), 'month') };
  const options = fields.find(({ id }) => id === 'steps')?.options ?? [];
  const steps = rules.map(({ id, part, from, unit, by, sign }): PlanStep => {
    const option = options.find((candidate) => candidate.id === id);
    const number = by === null ? 0 : count(by);
    const date = counted(days[from], number === null ? null : sign * number, unit);
    const fixed = by === null && from !== 'end';
    return {
      id,
      part,
      title: option?.words ?? '',
      ready: option?.label ?? '',
      date: date && !fixed ? offWeekend(date, weekend) : date,
      counted: { from, by: sign * (number ?? 0), unit },
    };
  });
  return (['steps', 'stepsAbout', 'stepsTerm'] as const).flatMap((part) =>
    steps
      .filter((step) => step.part === part)
      .sort((one, other) => (one.date ?? '').localeCompare(other.date ?? '')),
  );
}
