/** The record of a pair that ended, for the organiser alone, and the note that both get. */
import { formatDate, isDate } from '../../lib/dates.ts';
import {
  deadlinesOf,
  type Ending,
  earlierRematch,
  endedByChoice,
  endingsIn,
} from '../../lib/matching/index.ts';
import { onOneLine, type Paper } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { membersOf, namesIn, noteToBoth, optionWords, reasonWords, triggerWords } from './endingWords.ts';
import { listOf } from './matchWords.ts';
import { paperOf, paragraph, part, row } from './paperParts.ts';

const askedWords = (p: Programme, ending: Ending): string =>
  ending.askedBy === 'both'
    ? 'Both'
    : ending.askedBy === 'organiser'
      ? 'Nobody; the organiser noticed'
      : ending.askedBy === ''
        ? 'Not said'
        : namesIn(p, ending)(ending.askedBy);

/** A page for the organiser: what happened, what was decided and by when, and what it counts as. */
export function endingRecord(p: Programme, ending: Ending, date: string): Paper {
  const day = (on: string): string => (isDate(on) ? formatDate(on, p.print.dateStyle) : '–');
  const { askedOn, doneOn, option, outcome, note } = ending;
  const due = isDate(askedOn) ? deadlinesOf(askedOn) : null;
  const names = membersOf(p, ending);
  const all = endingsIn(p);
  const rematches = ending.members.map((id) => {
    const before = earlierRematch(all, ending, id);
    return [
      namesIn(p, ending)(id),
      before
        ? `Had one on ${day(before.doneOn)}`
        : option === null || option === 'reset'
          ? 'Still free'
          : 'This one',
    ];
  });
  return paperOf({ p, date }, 'rematch-record', {
    title: 'When a pair ends: the record',
    opening: [paragraph(`${names}. For the organiser alone: nothing on this page goes to either of them.`)],
    commitments: {
      heading: 'In short',
      rows: [
        row('How it came up', triggerWords[ending.trigger]),
        row('Who asked', askedWords(p, ending)),
        row('Heard of it', day(askedOn)),
        row('Reason, for the count', reasonWords[ending.reason]),
        row('Both spoken with by', due ? day(due.contactBy) : '–'),
        row('Settled by', due ? day(due.doneBy) : '–'),
        row('Decided', option === null ? 'Nothing yet' : optionWords[option].label),
        row('On', day(doneOn)),
      ],
      note: [
        {
          kind: 'text',
          text:
            option === 'reset'
              ? 'The pair goes on, so nothing has ended.'
              : `Counted as ended by choice, and not as a failure. ${endedByChoice(all).length} so far in this programme.`,
        },
      ],
    },
    schedules: [
      ...(outcome === '' ? [] : [{ title: 'What was done', blocks: [paragraph(outcome)] }]),
      ...part('One free rematch each', '', ['Name', 'Free rematch'], rematches),
      ...(onOneLine(note) === '' ? [] : [{ title: 'Notes', blocks: [paragraph(onOneLine(note))] }]),
      {
        title: 'What both were told, in the same words',
        blocks: noteToBoth(p, ending).map(paragraph),
      },
    ],
  });
}

/** The note as a page of its own, the same for everybody it goes to. */
export function endingNote(p: Programme, ending: Ending, date: string): Paper {
  const given = ending.members.map((id) => namesIn(p, ending)(id).split(' ')[0] ?? '');
  const lead = p.lead.name.trim();
  return paperOf({ p, date }, 'rematch-note', {
    title: ending.option === 'reset' ? 'A talk before you decide' : 'Your pairing ends',
    opening: [
      paragraph(`Dear ${listOf(given)},`),
      ...noteToBoth(p, ending).map(paragraph),
      ...(lead === '' ? [] : [paragraph('With good wishes,'), paragraph(lead)]),
    ],
    commitments: { heading: '', rows: [], note: [] },
    schedules: [],
  });
}
