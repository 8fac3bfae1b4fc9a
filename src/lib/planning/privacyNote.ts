/** The privacy note: what is asked, why, who sees it, and until when it is kept. */
import { addMonths } from '../dates.ts';
import {
  type ClauseLibrary,
  composeSheet,
  countTo,
  dateOrNull,
  mannerOf,
  type Paper,
  said,
  sheetAnswers,
  sheetFacts,
} from '../papers/index.ts';
import { isProtected } from '../peer/index.ts';
import type { Answer, Programme } from '../programme/index.ts';

type Given = Readonly<Record<string, Answer>>;

/** After so many of the standard's entries stand those that this programme's definition adds. */
const aboutYou = 2;

/** What the note prints where nothing was answered: the questions of this programme, and the lead to write to. */
export function privacySuggestions({ peer, lead }: Programme, { fields }: ClauseLibrary): Given {
  const standard = fields.find(({ id }) => id === 'asked')?.default;
  const always = Array.isArray(standard) ? standard : [];
  const named = peer.criteria.filter((criterion) => !isProtected(criterion)).map(({ name }) => name.trim());
  const contact = [lead.name, lead.contact].filter((part) => part.trim() !== '').join(', ');
  return said({
    asked: [...always.slice(0, aboutYou), ...named.filter(Boolean), ...always.slice(aboutYou)],
    deletionContact: contact,
  });
}

function factsOf(programme: Programme, library: ClauseLibrary): Given {
  const facts = {
    ...sheetFacts(programme, ''),
    ...said({
      guarded: programme.peer.criteria
        .filter(isProtected)
        .map(({ name }) => name.trim())
        .filter(Boolean),
    }),
  };
  const answers = sheetAnswers(programme, library, { facts });
  const months = countTo(library.fields, answers, 'keepMonths', mannerOf(programme));
  const { endDate } = answers;
  const deleteOn =
    typeof endDate === 'string' && months !== null ? dateOrNull(addMonths(endDate, months)) : null;
  return { ...facts, ...said({ deleteOn }) };
}

/** The note with what is known so far. Never fails. Cost: O(words). */
export const composePrivacyNote = (programme: Programme, library: ClauseLibrary): Paper =>
  composeSheet(programme, library, {
    facts: factsOf(programme, library),
    suggestions: privacySuggestions(programme, library),
  });
