/** The constitution of a group, or of a whole cohort. */
import {
  answersAlone,
  answersTo,
  answerTo,
  type ClauseLibrary,
  composePaper,
  controlOf,
  countTo,
  type Filling,
  mannerOf,
  onOneLine,
  ownLibrary,
  type Paper,
  type PaperPerson,
  paperKey,
  peopleWith,
  programmeFacts,
  said,
  signatoriesOf,
  tell,
  termFacts,
} from '../papers/index.ts';
import { describePeer } from '../peer/index.ts';
import type { Answer, Programme } from '../programme/index.ts';
import { agendaTable, contactTable } from './tables.ts';

/** Lines to sign on where nobody has been named yet. */
const nobodyYet = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/**
 * The constitution that these people sign: the members of one group, or everybody in the programme.
 * With nobody in the programme there are six places to sign. Never fails. Cost: O(words + people²).
 */
export function composeConstitution(
  programme: Programme,
  standard: ClauseLibrary,
  members: readonly string[] | null = null,
): Paper {
  const clauses = ownLibrary(standard, programme.constitution);
  const everybody = programme.people.map(({ id }) => id);
  const named = members ?? everybody;
  const people = peopleWith(programme, named.length === 0 ? nobodyYet : [...new Set(named)]);
  const filling = fillingFor(programme, people, members, clauses);
  const { manner, answers } = filling;
  const words = (id: string): string => {
    const field = clauses.fields.find((candidate) => candidate.id === id);
    return (field && tell(field, answers[id], manner)?.items[0]) ?? '';
  };
  const label = clauses.fields.find(({ id }) => id === 'personName')?.label ?? '';
  return composePaper(clauses, {
    key: paperKey(clauses.cover.kind, members ?? []),
    subject: words('groupName'),
    control: controlOf(programme, programme.constitution.documentVersion, words('documentDate')),
    filling,
    signatories: signatoriesOf(programme, people, label),
  });
}

function fillingFor(
  programme: Programme,
  people: readonly PaperPerson[],
  members: readonly string[] | null,
  { fields }: ClauseLibrary,
): Filling {
  const manner = mannerOf(programme);
  const { constitution } = programme;
  const typed = {
    ...suggestionsFor(programme, people),
    ...answersTo(fields, constitution.answers),
    ...answersTo(fields, answersAlone(constitution.each, members ?? [])),
    ...programmeFacts(programme, describePeer(programme.peer).sentence),
    documentVersion: constitution.documentVersion,
  };
  const answers = { ...typed, ...termFacts(fields, typed, manner) };
  const length = countTo(fields, answers, 'length', manner);
  const startTime = answerTo(fields, answers, 'startTime', manner);
  const withContacts = answerTo(fields, answers, 'contactDetails', manner) === 'printed';
  return {
    answers,
    inlines: {},
    tables: {
      agenda: agendaTable(length, typeof startTime === 'string' ? startTime : '', fields),
      contacts: contactTable(programme, people, withContacts, fields),
    },
    people,
    manner,
  };
}

/**
 * What the constitution prints where nothing was answered and the programme knows better than the default:
 * a cohort of twenty-four must not be told that it is at most twelve.
 */
export const constitutionSuggestions = (
  programme: Programme,
  members: readonly string[] | null = null,
): Readonly<Record<string, Answer>> =>
  suggestionsFor(programme, peopleWith(programme, members ?? programme.people.map(({ id }) => id)));

function suggestionsFor(
  programme: Programme,
  people: readonly PaperPerson[],
): Readonly<Record<string, Answer>> {
  const known = people.filter(({ name }) => name !== '').length;
  return said({
    groupName: onOneLine(programme.name),
    documentDate: programme.match?.adoptedOn ?? null,
    sizeMin: known > 0 && known < 6 ? known : null,
    sizeMax: known > 12 ? known : null,
    quorumMin: known > 0 && known < 4 ? known : null,
  });
}
