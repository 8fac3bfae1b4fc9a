/** The brief: one page for whoever has to say yes. */
import { arithmeticOf } from '../format/index.ts';
import {
  type ClauseLibrary,
  composeSheet,
  type Paper,
  said,
  sheetAnswers,
  sheetFacts,
} from '../papers/index.ts';
import { describePeer } from '../peer/index.ts';
import type { Answer, Programme } from '../programme/index.ts';

type Given = Readonly<Record<string, Answer>>;

const factsOf = (programme: Programme): Given => sheetFacts(programme, describePeer(programme.peer).sentence);

/**
 * What the brief prints where nothing was answered: the people listed, what the mentorship is not, and the
 * organiser's hours for so many people, which are an estimate.
 */
export function briefSuggestions(programme: Programme, library: ClauseLibrary): Given {
  const { people, peer, organisation, lead, format } = programme;
  const listed = said({
    people: people.length > 1 ? people.length : null,
    notThis: peer.notOffered,
    sponsor: organisation,
    decides: lead.name,
  });
  const { people: count } = sheetAnswers(programme, library, {
    facts: factsOf(programme),
    suggestions: listed,
  });
  const known = typeof count === 'number' && Number.isInteger(count) && count > 1 && count <= 1000;
  const decided = format.decision?.format ?? 'pair';
  const { launchHours, monthlyHours } = arithmeticOf(decided, known ? count : 20, format.inputs);
  return { ...listed, hoursLaunch: launchHours, hoursMonth: monthlyHours };
}

/** The brief with what is known so far. Never fails. Cost: O(words). */
export const composeBrief = (programme: Programme, library: ClauseLibrary): Paper =>
  composeSheet(programme, library, {
    facts: factsOf(programme),
    suggestions: briefSuggestions(programme, library),
  });
