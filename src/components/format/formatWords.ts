/** The words of the format tool: every question, answer, format and reason. */
import type {
  Arithmetic,
  Change,
  Format,
  Reason,
  ReasonCode,
  ReasonSource,
  Standing,
} from '../../lib/format/index.ts';
import type { FormatInputs } from '../../lib/programme/index.ts';

export const formatNames: Readonly<Record<Format, string>> = {
  pair: 'Pairs',
  trio: 'Trios',
  group: 'A group',
  'group-with-pairs': 'A group with pairs',
};

export const sourceWords: Readonly<Record<ReasonSource, string>> = {
  panel: 'The panel said',
  research: 'Research found',
  ours: 'Our suggestion',
};

type Words = { readonly words: string; readonly evidence?: string };

export const reasonWords: Readonly<Record<ReasonCode, Words>> = {
  'needs-specific': {
    words: 'People need something specific, and one person with long experience can show them the way.',
  },
  'needs-open': {
    words: 'Nobody can say who holds the answer. A group brings ideas that no one planned.',
  },
  'needs-mixed': { words: 'Needs are mixed, so a pair inside a group can serve both kinds.' },
  'experienced-known': {
    words:
      'You know people who have done it for years. Tina Chen found one such mentor, and still talks to him.',
  },
  'nobody-known': {
    words: 'You know nobody with that experience, so many half-answers do more than one guess.',
  },
  'needs-varied': { words: 'Needs differ, and a group collects different views.' },
  'needs-same': { words: 'People face the same thing, so two or three can work on it at once.' },
  'trust-deep': {
    words: 'You want people to speak of hard things soon. That is easier with one or two others.',
  },
  'rigid-protocols': {
    words: 'Nobody will moderate. Dan Lauer’s groups hold together because they keep firm rules.',
  },
  'organiser-moderates': {
    words: 'You will moderate, so a group keeps its rules. It costs you hours: see below.',
  },
  'all-commit': { words: 'Everybody promises to come each time, which a group cannot do without.' },
  'some-will-miss': {
    words:
      'A group asks everybody to turn up unless something outside their control prevents it. Your people cannot promise that.',
  },
  'attendance-doubtful': {
    words: 'Attendance is doubtful. A pair can move its meeting; a group cannot.',
  },
  'thin-channel': {
    words: 'You meet online. In a large trial, mixed groups online gained nothing where groups alike did.',
    evidence: 'difference-and-channel',
  },
  'few-hours': { words: 'People have under two hours a month, and a group takes longer than that.' },
  'many-hours': { words: 'People have four hours or more, enough for a group and a pair.' },
  'some-compete': {
    words:
      'Some compete. Managers in Chinese groups shared more business information with those who did not.',
    evidence: 'peer-groups-and-growth',
  },
  'many-compete': {
    words:
      'Many compete. Managers in Chinese groups shared more business information with those who did not.',
    evidence: 'peer-groups-and-growth',
  },
  'too-few-for-group': {
    words: 'You are too few: with two away, fewer than four would be in the room.',
  },
  'too-few-for-trio': { words: 'A trio needs three people.' },
  'odd-number': { words: 'You have an odd number, so at least one trio is needed in any case.' },
  'slots-fall-short': {
    words: 'There are fewer main slots in the term than members, so some would never present.',
  },
};

type Question = {
  readonly label: string;
  readonly hint?: string;
  readonly answers: readonly (readonly [string, string])[];
};

/** The questions with a few answers each, in the order in which to ask them. */
export const questions = {
  needs: {
    label: 'What do people need?',
    hint: 'Read the applications. Could you name somebody who can answer?',
    answers: [
      ['specific', 'Mostly something specific'],
      ['mixed', 'Some of both'],
      ['open', 'Mostly what nobody can foresee'],
    ],
  },
  experienced: {
    label: 'Do you know people with long experience of it, who are willing?',
    answers: [
      ['yes', 'Yes'],
      ['no', 'No, or not enough of them'],
    ],
  },
  variety: {
    label: 'Are the needs alike?',
    answers: [
      ['same', 'Much the same'],
      ['varied', 'They differ'],
    ],
  },
  attendance: {
    label: 'Who can promise to come every time?',
    hint: 'Illness and the like apart. Put the dates in front of people before you answer.',
    answers: [
      ['all', 'Everybody has promised'],
      ['most', 'Most, not all'],
      ['doubtful', 'It is doubtful'],
    ],
  },
  trust: {
    label: 'How personal should the talk become?',
    answers: [
      ['some', 'Business, for the most part'],
      ['deep', 'Personal, and soon'],
    ],
  },
  facilitator: {
    label: 'Who would moderate a group?',
    answers: [
      ['organiser', 'You'],
      ['members', 'The members, in turn'],
      ['nobody', 'Nobody'],
    ],
  },
  channel: {
    label: 'How do people meet?',
    answers: [
      ['in-person', 'In person'],
      ['mixed', 'Some of each'],
      ['online', 'Online'],
    ],
  },
  competitors: {
    label: 'Do people compete with each other?',
    answers: [
      ['none', 'Nobody does'],
      ['some', 'A few'],
      ['many', 'Many'],
    ],
  },
} as const satisfies Partial<Record<keyof FormatInputs, Question>>;

export type QuestionKey = keyof typeof questions;

const numberWords: Readonly<Partial<Record<Change['question'], (answer: string | number) => string>>> = {
  hours: (hours) => `people could give ${hours} ${Number(hours) === 1 ? 'hour' : 'hours'} a month`,
  slots: (slots) => `each meeting had ${slots} main ${Number(slots) === 1 ? 'slot' : 'slots'}`,
};

/** "If the answer to “Who can promise …?” were “Everybody has promised”" */
export function changeWords({ question, answer }: Change): string {
  const own = numberWords[question];
  if (own) return `If ${own(answer)}`;
  const asked: Question | undefined = question in questions ? questions[question as QuestionKey] : undefined;
  const label = asked?.answers.find(([value]) => value === answer)?.[1] ?? String(answer);
  return `If “${asked?.label ?? question}” were answered “${label}”`;
}

export const reasonKey = ({ code }: Reason): string => code;

/** "1 hour", "2.5 hours" */
export const hoursWords = (hours: number): string => `${hours} ${hours === 1 ? 'hour' : 'hours'}`;

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const sizesWords = (groups: readonly number[]): string =>
  groups[0] === groups.at(-1) ? String(groups[0]) : `${groups.at(-1)} or ${groups[0]}`;

/** "12 pairs", "one group of 11", "3 groups of 6 or 7, with 10 pairs inside" */
export function makesWords({ format, arithmetic: { pairs, trios, groups } }: Standing): string {
  const small = [
    ...(pairs > 0 ? [plural(pairs, 'pair', 'pairs')] : []),
    ...(trios > 0 ? [plural(trios, 'trio', 'trios')] : []),
  ].join(' and ');
  const large =
    groups.length === 1 ? `one group of ${groups[0]}` : `${groups.length} groups of ${sizesWords(groups)}`;
  if (format === 'group') return large;
  return groups.length > 0 ? `${large}, with ${small} inside` : small;
}

/** Who never has the main slot, and what would mend it; empty where everybody has it. */
export const neverWords = ({ neverPresent }: Arithmetic): string =>
  neverPresent === 0
    ? ''
    : neverPresent === 1
      ? 'One member never presents.'
      : `${neverPresent} members never present.`;

function groupNumbers({ arithmetic }: Standing, inputs: FormatInputs): readonly NumberWords[] {
  const { groups, mainSlots, slotsForAll, leftAfterAbsences, survivesAbsences, minutesNeeded, fitsItsTime } =
    arithmetic;
  const never = neverWords(arithmetic);
  return [
    {
      words: `${inputs.meetings} meetings hold ${plural(mainSlots, 'main slot', 'main slots')} for ${groups[0]} members.`,
      alarm: never,
      rest:
        never === ''
          ? 'Everybody presents.'
          : `${plural(slotsForAll, 'slot', 'slots')} in each meeting would leave nobody out.`,
    },
    {
      words: `With two away, ${leftAfterAbsences} are in the room${groups.length > 1 ? ' of the smallest group' : ''}.`,
      alarm: '',
      rest: survivesAbsences ? 'Four or more is enough to go on.' : 'That is under four: too few.',
    },
    {
      words: `A meeting needs about ${minutesNeeded} minutes and has ${inputs.minutes}.`,
      alarm: fitsItsTime ? '' : 'Make it longer, or drop a slot.',
      rest: 'We count half an hour a slot, two minutes a head for the round, and 40 for the rest.',
    },
  ];
}

function smallNumbers({ arithmetic: { pairs, trios } }: Standing): readonly NumberWords[] {
  const line = (words: string): NumberWords => ({ words, alarm: '', rest: '' });
  return [
    line('Everybody has a part of every meeting, so nobody is left without a turn.'),
    ...(pairs > 0 ? [line('When one of a pair stays away, that meeting has to move.')] : []),
    ...(trios > 0 ? [line('A trio can meet with one away, and each has a third of the time.')] : []),
  ];
}

/** One line of the arithmetic; `alarm` is what asks for something to be done. */
export type NumberWords = { readonly words: string; readonly alarm: string; readonly rest: string };

/** The arithmetic of a format for this programme, in sentences. */
export const numberWordsOf = (standing: Standing, inputs: FormatInputs): readonly NumberWords[] => [
  ...(standing.arithmetic.groups.length > 0 ? groupNumbers(standing, inputs) : smallNumbers(standing)),
  {
    words: `Your own time: about ${hoursWords(standing.arithmetic.launchHours)} before the start, then ${hoursWords(standing.arithmetic.monthlyHours)} a month.`,
    alarm: '',
    rest: 'It is an estimate, from experience and not from a study.',
  },
];
