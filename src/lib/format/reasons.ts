import type { FormatInputs } from '../programme/index.ts';
import type { Format } from './arithmetic.ts';
import { groupSizes, leastInRoom } from './sizes.ts';

/** Who stands behind a reason: the panel of the article, a study in the evidence list, or the playbook. */
export type ReasonSource = 'panel' | 'research' | 'ours';

export type ReasonCode =
  | 'needs-specific'
  | 'needs-open'
  | 'needs-mixed'
  | 'experienced-known'
  | 'nobody-known'
  | 'needs-varied'
  | 'needs-same'
  | 'trust-deep'
  | 'rigid-protocols'
  | 'organiser-moderates'
  | 'all-commit'
  | 'some-will-miss'
  | 'attendance-doubtful'
  | 'thin-channel'
  | 'few-hours'
  | 'many-hours'
  | 'some-compete'
  | 'many-compete'
  | 'too-few-for-group'
  | 'too-few-for-trio'
  | 'odd-number'
  | 'slots-fall-short';

/** One reason and what it adds to each format, in points: the playbook's judgement, shown to the organiser. */
export type Reason = {
  readonly code: ReasonCode;
  readonly source: ReasonSource;
  readonly points: Readonly<Partial<Record<Format, number>>>;
  /** The formats that it rules out whatever the points. */
  readonly rulesOut: readonly Format[];
};

const reason = (
  code: ReasonCode,
  source: ReasonSource,
  points: Reason['points'],
  rulesOut: readonly Format[] = [],
): Reason => ({ code, source, points, rulesOut });

const grouped: readonly Format[] = ['group', 'group-with-pairs'];
/** The same points for a group and for a group with pairs. */
const forGroups = (points: number): Reason['points'] => ({ group: points, 'group-with-pairs': points });

const byNeeds: Readonly<Record<FormatInputs['needs'], Reason>> = {
  specific: reason('needs-specific', 'panel', { pair: 3, trio: 1 }),
  mixed: reason('needs-mixed', 'ours', { 'group-with-pairs': 2, pair: 1 }),
  open: reason('needs-open', 'panel', { group: 3, 'group-with-pairs': 2, trio: 1 }),
};
const byExperience: Readonly<Record<FormatInputs['experienced'], Reason>> = {
  yes: reason('experienced-known', 'panel', { pair: 2 }),
  no: reason('nobody-known', 'panel', forGroups(1)),
};
const byVariety: Readonly<Record<FormatInputs['variety'], Reason>> = {
  same: reason('needs-same', 'ours', { pair: 1, trio: 1 }),
  varied: reason('needs-varied', 'panel', forGroups(1)),
};
const byAttendance: Readonly<Record<FormatInputs['attendance'], Reason>> = {
  all: reason('all-commit', 'panel', forGroups(1)),
  most: reason('some-will-miss', 'panel', { trio: 1 }, grouped),
  doubtful: reason('attendance-doubtful', 'panel', { pair: 1 }, grouped),
};

function ofPeople({ trust, facilitator, competitors }: FormatInputs): readonly Reason[] {
  return [
    ...(trust === 'deep' ? [reason('trust-deep', 'ours', { pair: 1, trio: 1 })] : []),
    ...(facilitator === 'nobody' ? [reason('rigid-protocols', 'panel', forGroups(-2))] : []),
    ...(facilitator === 'organiser' ? [reason('organiser-moderates', 'ours', forGroups(1))] : []),
    ...(competitors === 'some' ? [reason('some-compete', 'research', forGroups(-1))] : []),
    ...(competitors === 'many' ? [reason('many-compete', 'research', forGroups(-3))] : []),
  ];
}

function ofTime({ channel, hours }: FormatInputs): readonly Reason[] {
  return [
    ...(channel === 'online' ? [reason('thin-channel', 'research', forGroups(-1))] : []),
    ...(hours < 2 ? [reason('few-hours', 'ours', { group: -1, 'group-with-pairs': -2 })] : []),
    ...(hours >= 4 ? [reason('many-hours', 'ours', { 'group-with-pairs': 1 })] : []),
  ];
}

function ofNumbers(people: number, { slots, meetings }: FormatInputs): readonly Reason[] {
  const groups = groupSizes(people);
  const tooFew = (groups.at(-1) ?? 0) - 2 < leastInRoom;
  const short = (groups[0] ?? 0) > slots * meetings;
  return [
    ...(tooFew ? [reason('too-few-for-group', 'ours', {}, grouped)] : []),
    ...(people < 3 ? [reason('too-few-for-trio', 'ours', {}, ['trio'])] : []),
    ...(people % 2 === 1 && people > 1 ? [reason('odd-number', 'ours', { trio: 1 })] : []),
    ...(short && !tooFew ? [reason('slots-fall-short', 'ours', { group: -1 })] : []),
  ];
}

/** Every reason that these answers give, each with its points, in the order of the questions. */
export const reasonsOf = (people: number, inputs: FormatInputs): readonly Reason[] => [
  byNeeds[inputs.needs],
  byExperience[inputs.experienced],
  byVariety[inputs.variety],
  byAttendance[inputs.attendance],
  ...ofPeople(inputs),
  ...ofTime(inputs),
  ...ofNumbers(people, inputs),
];
