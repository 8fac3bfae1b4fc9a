/** What the page about a pair that ends says: to the organiser, and to the two people. */
import { addDays, formatDate, isDate } from '../../lib/dates.ts';
import {
  deadlinesOf,
  type Ending,
  type EndingOption,
  type EndingReason,
  type EndingTrigger,
  earlierRematch,
  endingsIn,
} from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { listOf } from './matchWords.ts';

export const triggerWords: Readonly<Record<EndingTrigger, string>> = {
  asked: 'One of them asked, or both',
  missed: 'They missed two meetings',
  check: 'At the first check somebody said “not a good fit”',
};

/** For the organiser’s count alone: these words stand in no letter. */
export const reasonWords: Readonly<Record<EndingReason, string>> = {
  unsaid: 'Not said, which is fine',
  fit: 'Not a good fit',
  needs: 'What they need has changed',
  time: 'No time, or no common time',
  contact: 'They could not reach each other',
  conflict: 'They compete, or a conflict of interest came up',
  personal: 'Something in their life',
};

export const optionWords: Readonly<Record<EndingOption, { readonly label: string; readonly hint: string }>> =
  {
    reset: {
      label: 'A reset talk',
      hint: 'The two stay together and talk about how they meet. The match stays as it is.',
    },
    trio: {
      label: 'Join another pair as a third',
      hint: 'One or both of them go to a pair. Everybody in it says yes first.',
    },
    swap: {
      label: 'Swap with another pair',
      hint: 'Two pairs change partners. Only if all four agree.',
    },
    reserve: {
      label: 'Somebody from the reserve',
      hint: 'A runner-up with a free place. Everybody else stays.',
    },
    again: {
      label: 'Match again with the fewest changes',
      hint: 'The engine keeps as many pairs as it can. Whoever would change says yes first.',
    },
    leave: {
      label: 'Leave the programme',
      hint: 'One or both of them stop. The person comes out of the list of people.',
    },
    wait: {
      label: 'Wait without a partner',
      hint: 'Both keep their place, and the next opening is offered to them first.',
    },
  };

/** Everybody’s name in an ending: as it is now, or as it was for somebody who has left. */
export const namesIn =
  (p: Programme, { members, names }: Pick<Ending, 'members' | 'names'>) =>
  (id: string): string =>
    p.people.find((person) => person.id === id)?.name ?? names[members.indexOf(id)] ?? id;

export const membersOf = (p: Programme, ending: Pick<Ending, 'members' | 'names'>): string =>
  listOf(ending.members.map(namesIn(p, ending)));

type Deadline = { readonly what: string; readonly by: string; readonly isPast: boolean };

/** What is to be done by when, and whether that day has gone by. */
export function deadlineWords(p: Programme, { askedOn }: Ending, today: string): readonly Deadline[] {
  if (!isDate(askedOn)) return [];
  const { contactBy, doneBy } = deadlinesOf(askedOn);
  return [
    ['Speak with each of them, alone, by', contactBy] as const,
    ['Have it settled by', doneBy] as const,
  ].map(([what, day]) => ({ what, by: formatDate(day, p.print.dateStyle), isPast: day < today }));
}

/** The words that both get, and that are the same for both: no reason, no fault, no rank. */
export function noteToBoth(p: Programme, ending: Ending): readonly string[] {
  const names = membersOf(p, ending);
  const lead = p.lead.name.trim() === '' ? 'The organiser' : p.lead.name.trim();
  const day = (date: string): string => formatDate(date, p.print.dateStyle);
  const write =
    p.lead.contact.trim() === ''
      ? ''
      : ` If anything is unclear, write to ${lead} at ${p.lead.contact.trim()}.`;
  const heard = isDate(ending.askedOn) ? deadlinesOf(ending.askedOn) : null;
  if (ending.option === 'reset') {
    const by = heard === null ? 'soon' : `by ${day(heard.doneBy)}`;
    return [
      `${names}: you meet once more ${by}, to talk about how you meet and not about who is right.`,
      'Each of you says what helped, what did not, and one thing to do another way. Take half an hour.',
      `Afterwards each of you tells ${lead} alone whether to go on. Either answer is a good one.${write}`,
    ];
  }
  const all = endingsIn(p);
  const had = ending.members.some((id) => earlierRematch(all, ending, id) !== undefined);
  const free = had ? '' : ' One rematch is yours without any question.';
  const ends = isDate(ending.doneOn) ? ending.doneOn : ending.askedOn;
  return [
    `The pairing of ${names} ends${isDate(ends) ? ` on ${day(ends)}` : ''}. It ends by choice, as any pairing in this programme may. Nobody has to give a reason, and nobody is at fault.`,
    'What you told each other stays between you.',
    `${heard === null ? `${lead} speaks with each of you` : `${lead} speaks with each of you by ${day(heard.contactBy)}, and what comes next is settled by ${day(heard.doneBy)}`}.${free}${write}`,
  ];
}

/** The day by which people who have just been put together meet: 14 days on. */
export const firstMeetingBy = (p: Programme, from: string): string =>
  formatDate(addDays(from, 14), p.print.dateStyle);
