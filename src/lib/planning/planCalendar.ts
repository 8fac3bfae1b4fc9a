/** The plan as a calendar file: one all-day event a step (RFC 5545). */
import { addDays, type CalendarDate } from '../dates.ts';
import type { ClauseLibrary } from '../papers/index.ts';
import type { Programme } from '../programme/index.ts';
import { planSteps } from './planSteps.ts';

/** Pages, workers and Node all have it; the language's own library does not name it. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** Longest line in octets, its line break left out. */
const LINE = 75;

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** A content line in pieces of at most 75 octets, each further one after a space; no character is parted. */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}

const basic = (date: CalendarDate): string => date.replaceAll('-', '');
/** A part of a UID: what is not plain goes, so that it can stand in every calendar. */
const plain = (text: string): string => text.replace(/[^\w-]+/g, '-');

/**
 * The text of an `.ics` file with every step that has a date, or null where none has. UIDs stay the same for
 * one programme, so that a later file takes the place of an earlier one. `stamp` is the moment of writing in
 * UTC, `YYYYMMDDTHHMMSSZ`; `sequence` rises with each issue. Cost: O(words).
 */
export function planCalendar(
  programme: Programme,
  library: ClauseLibrary,
  stamp: string,
  sequence = 0,
): string | null {
  const dated = planSteps(programme, library).flatMap(({ date, ...step }) =>
    date === null ? [] : [{ ...step, date }],
  );
  if (dated.length === 0) return null;
  const name = programme.name.trim();
  const events = dated.flatMap(({ id, date, title, ready }) => [
    'BEGIN:VEVENT',
    `UID:plan-${id}-${plain(programme.id)}@peer-mentoring-playbook`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${basic(date)}`,
    `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`,
    `SUMMARY:${escaped(name === '' ? title : `${name}: ${title}`)}`,
    `DESCRIPTION:${escaped(ready)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Peer Mentoring Playbook//Plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
