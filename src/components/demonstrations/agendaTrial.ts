/** How the minutes of a group’s evening are shared out, and what that leaves for each person. */
import { type MeetingBlock, type MeetingPart, orderOfMeeting } from '../../lib/constitution/index.ts';

export const partWords: Readonly<Record<MeetingPart, string>> = {
  arrive: 'arriving: one word each, and how we speak',
  actions: 'last month’s actions: done, not done, learnt',
  round: 'a round: what went well, and what did not',
  pick: 'choosing the questions',
  first: 'the first question, with one presenter',
  pause: 'a break',
  second: 'the second question',
  plan: 'where each stands on the next ninety days',
  commit: 'new actions, each with a date and somebody who will ask',
  close: 'one useful thing each, and the next date',
};

/** Below this many seconds a person has no time to say anything in the round. */
const leastSeconds = 60;

export type Agenda = {
  readonly blocks: readonly MeetingBlock[];
  readonly total: number;
  readonly said: string;
};

const spoken = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const words = [
    minutes > 0 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : '',
    rest > 0 ? `${rest} seconds` : '',
  ];
  return words.filter(Boolean).join(' ');
};

/** The order of an evening of so many minutes, its sum, and what the round allows each of so many people. */
export function agendaFor(minutes: number, people: number): Agenda {
  const blocks = orderOfMeeting(minutes);
  const total = blocks.reduce((sum, block) => sum + block.minutes, 0);
  const round = blocks.find(({ part }) => part === 'round')?.minutes ?? 0;
  const each = Math.floor((round * 60) / people / 5) * 5;
  const slots = blocks.filter(({ part }) => part === 'first' || part === 'second').length;
  const share = `The parts make ${total} minutes. The round gives each of ${people} people about ${spoken(each)}.`;
  const depth = slots === 2 ? ' Two people go deep.' : ' One person goes deep.';
  const advice = each < leastSeconds ? ' That is too little: meet for longer, or be fewer.' : depth;
  return { blocks, total, said: share + advice };
}
