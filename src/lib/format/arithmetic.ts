import type { FormatInputs } from '../programme/index.ts';
import { absencesToSurvive, groupSizes, leastInRoom, pairsAndTrio, triosAndPairs } from './sizes.ts';

export type Format = 'pair' | 'trio' | 'group' | 'group-with-pairs';

/** A main slot of a group's meeting, and what its fixed items take: judgement, after the 120-minute agenda. */
const slotMinutes = 30;
const fixedMinutes = 40;
const minutesPerHead = 2;

/** What a format means for this programme in numbers. */
export type Arithmetic = {
  readonly people: number;
  readonly pairs: number;
  readonly trios: number;
  /** Sizes of the groups, largest first; empty where there are none. The numbers below hold for the largest. */
  readonly groups: readonly number[];
  /** Turns at the main slot in the whole term. */
  readonly mainSlots: number;
  /** Members of the largest group who never have the main slot. */
  readonly neverPresent: number;
  /** The least number of slots in a meeting that leaves nobody out. */
  readonly slotsForAll: number;
  /** In the smallest group's room when two stay away. */
  readonly leftAfterAbsences: number;
  readonly survivesAbsences: boolean;
  /** What a meeting of the largest group needs, in minutes, and whether its length gives them. */
  readonly minutesNeeded: number;
  readonly fitsItsTime: boolean;
  /** The organiser's hours, an estimate: once before the start, and in each month after. */
  readonly launchHours: number;
  readonly monthlyHours: number;
};

const half = (hours: number): number => Math.round(hours * 2) / 2;

/**
 * The organiser's hours, estimated: 20 people take about 25 hours to launch and 4 a month. A group that the
 * organiser moderates adds its meeting and an hour round it, any other half an hour.
 */
function hoursOf(people: number, groups: number, { facilitator, minutes }: FormatInputs) {
  const perGroup = facilitator === 'organiser' ? minutes / 60 + 1 : 0.5;
  return { launchHours: half(5 + people), monthlyHours: half(1 + 0.15 * people + groups * perGroup) };
}

function membersOf(format: Format, people: number) {
  if (format === 'trio') return { ...triosAndPairs(people), groups: [] };
  const small = format === 'group' ? { pairs: 0, trios: 0 } : pairsAndTrio(people);
  return { ...small, groups: format === 'pair' ? [] : groupSizes(people) };
}

/**
 * The numbers of a format for so many people, who are 2 or more. Without groups everybody has a part of every
 * meeting, so nobody is left out and no length is asked for. Cost: O(groups).
 */
export function arithmeticOf(format: Format, people: number, inputs: FormatInputs): Arithmetic {
  const members = membersOf(format, people);
  const largest = members.groups[0] ?? 0;
  const smallest = members.groups.at(-1) ?? 0;
  const grouped = largest > 0;
  const mainSlots = inputs.slots * inputs.meetings;
  const left = Math.max(0, smallest - absencesToSurvive);
  const needed = grouped ? fixedMinutes + minutesPerHead * largest + slotMinutes * inputs.slots : 0;
  return {
    people,
    ...members,
    mainSlots: grouped ? mainSlots : 0,
    neverPresent: grouped ? Math.max(0, largest - mainSlots) : 0,
    slotsForAll: grouped ? Math.ceil(largest / inputs.meetings) : 0,
    leftAfterAbsences: left,
    survivesAbsences: !grouped || left >= leastInRoom,
    minutesNeeded: needed,
    fitsItsTime: needed <= inputs.minutes,
    ...hoursOf(people, members.groups.length, inputs),
  };
}
