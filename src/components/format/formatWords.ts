/** The words of the format tool: every question, answer, format and reason. */
import type { Change, Format, Reason, ReasonCode, ReasonSource } from '../../lib/format/index.ts';
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
      'A group asks everybody to turn up unless something outside their control prevents it. Yours cannot promise.',
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
