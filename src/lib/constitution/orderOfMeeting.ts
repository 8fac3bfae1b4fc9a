/** How the minutes of a meeting are shared out. */

/** The parts of a meeting, in order. */
export const meetingParts = [
  'arrive',
  'actions',
  'round',
  'pick',
  'first',
  'pause',
  'second',
  'plan',
  'commit',
  'close',
] as const;

export type MeetingPart = (typeof meetingParts)[number];

/** Minutes for each part of a meeting of so many minutes: our suggestion, from practice. */
const patterns: readonly (readonly [number, readonly number[]])[] = [
  [60, [4, 8, 10, 3, 25, 0, 0, 0, 6, 4]],
  [90, [5, 10, 15, 5, 35, 0, 0, 8, 7, 5]],
  [120, [5, 15, 20, 5, 30, 5, 25, 5, 6, 4]],
  [150, [5, 20, 25, 5, 35, 10, 30, 5, 10, 5]],
  [180, [10, 20, 30, 5, 40, 10, 35, 12, 10, 8]],
];

export type MeetingBlock = { readonly part: MeetingPart; readonly minutes: number; readonly starts: number };

/**
 * The meeting's parts with whole minutes that sum to its length, and the minute on which each starts.
 * The pattern is that of the longest meeting which is not longer, stretched; what rounding leaves over goes to
 * the parts that lost most by it. Parts without a minute are left out. `length` is in minutes, from 1.
 */
export function orderOfMeeting(length: number): readonly MeetingBlock[] {
  const [total, pattern] = patterns.findLast(([minutes]) => minutes <= length) ?? [
    60,
    patterns[0]?.[1] ?? [],
  ];
  const exact = pattern.map((minutes) => (minutes * length) / total);
  const whole = exact.map(Math.floor);
  const loss = (index: number): number => (exact[index] ?? 0) - (whole[index] ?? 0);
  const left = length - whole.reduce((sum, minutes) => sum + minutes, 0);
  const longer = new Set(
    whole
      .map((_, index) => index)
      .sort((one, other) => loss(other) - loss(one) || one - other)
      .slice(0, left),
  );
  let starts = 0;
  return meetingParts.flatMap((part, index) => {
    const minutes = (whole[index] ?? 0) + (longer.has(index) ? 1 : 0);
    const block = { part, minutes, starts };
    starts += minutes;
    return minutes > 0 ? [block] : [];
  });
}

/** The time of day so many minutes after "18:00" or "6.30"; null where the text is no such time. */
export function clockAfter(start: string, minutes: number): string | null {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(start.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  const at = (Number(hour) * 60 + Number(minute) + minutes) % 1440;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
