/**
 * When people said that they can meet, where that can be compared at all: lists of dates, or of days of the week.
 *
 * Anything else in the field ("most evenings", "ask my assistant") is left to people: it is no conflict.
 */
import type { Person } from '../programme/index.ts';
import { plainText } from './stems.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdays = 'mon tue wed thu fri sat sun'.split(' ');

/** A date without a year falls in any year; a day without a part is the whole day. */
type Day = { readonly day: string; readonly rest: string };
export type Days = { readonly kind: 'dates' | 'weekdays'; readonly days: readonly Day[] };

const iso = /^(\d{4})-(\d{2})-(\d{2})$/u;
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)\.?(?:,? (\d{4}))?$/u;
const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u;
const ofWeek = /^(?:every |on )?([a-z]+?)s?(?: (morning|afternoon|evening)s?)?$/u;

const monthOf = (word: string): number =>
  word.length < 3
    ? -1
    : months.findIndex((month) => month === word.slice(0, 3) && fullMonth(month).startsWith(word));
const fullMonth = (month: string): string =>
  ({
    jan: 'january',
    feb: 'february',
    mar: 'march',
    apr: 'april',
    may: 'may',
    jun: 'june',
    jul: 'july',
    aug: 'august',
    sep: 'september',
    oct: 'october',
    nov: 'november',
    dec: 'december',
  })[month] ?? '';
const fullDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const weekdayOf = (word: string): number => {
  const at = weekdays.indexOf(word.slice(0, 3));
  return at >= 0 && word.length >= 3 && fullDays[at]?.startsWith(word) ? at : -1;
};

function dateIn(text: string): Day | null {
  const whole = iso.exec(text);
  if (whole) return { day: `${Number(whole[2])}-${Number(whole[3])}`, rest: whole[1] ?? '' };
  const first = dayFirst.exec(text);
  const second = monthFirst.exec(text);
  const [word, day, year] = first ? [first[2], first[1], first[3]] : [second?.[1], second?.[2], second?.[3]];
  const month = monthOf(word ?? '');
  return month < 0 ? null : { day: `${month + 1}-${Number(day)}`, rest: year ?? '' };
}

function weekdayIn(text: string): Day | null {
  const found = ofWeek.exec(text);
  const at = weekdayOf(found?.[1] ?? '');
  return at < 0 ? null : { day: String(at), rest: found?.[2] ?? '' };
}

/** The days in a text, or null unless every entry of the list is a date, or every entry a day of the week. */
export function daysIn(text: string): Days | null {
  const entries = plainText(text.replace(/\n/gu, ';'))
    .split(/[;/]|,(?! ?\d{4}\b)| and | or /u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const all = (read: (entry: string) => Day | null): readonly Day[] | null => {
    const days = entries.flatMap((entry) => read(entry) ?? []);
    return entries.length > 0 && days.length === entries.length ? days : null;
  };
  const dates = all(dateIn);
  if (dates) return { kind: 'dates', days: dates };
  const week = all(weekdayIn);
  return week && { kind: 'weekdays', days: week };
}

const meet = (one: Day, other: Day): boolean =>
  one.day === other.day && (one.rest === '' || other.rest === '' || one.rest === other.rest);

/** When everybody can meet, and whether two people, by their places, gave days of one kind and share none. */
export type Dates = {
  readonly sharesNoDay: (x: number, y: number) => boolean;
  readonly from: readonly Person[];
};

/** Reads when people can meet, or takes what was read `before` where nobody says anything else. Cost: O(people). */
export function readDates(people: readonly Person[], before?: Dates): Dates {
  const holds =
    before?.from.length === people.length &&
    people.every(({ availability }, at) => availability === before.from[at]?.availability);
  return before && holds ? before : { sharesNoDay: compareDays(people), from: people };
}

function compareDays(people: readonly Person[]): (x: number, y: number) => boolean {
  const given = people.map(({ availability }) => (availability === '' ? null : daysIn(availability)));
  if (given.every((days) => days === null)) return () => false;
  return (x, y) => {
    const [one, other] = [given[x], given[y]];
    if (!one || !other || one.kind !== other.kind) return false;
    return !one.days.some((day) => other.days.some((same) => meet(day, same)));
  };
}
