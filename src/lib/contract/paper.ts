/** The six-month contract of a pair, a trio or a group. */
import {
  answersAlone,
  answersTo,
  answerTo,
  type ClauseLibrary,
  composePaper,
  controlOf,
  countTo,
  type Field,
  type Filling,
  mannerOf,
  namesOf,
  ownLibrary,
  type Paper,
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
import { aimsTables } from './aimsTables.ts';
import { agreedAnswers, nobodyYet, ownWords } from './discussion.ts';
import { partiesInlines, personFacts } from './parties.ts';

/**
 * The contract between the people with these ids, two or more. An id that is not in the programme leaves
 * blanks for a person, and no ids at all give a contract between two people to be named by hand.
 * Never fails. Cost: O(words).
 */
export function composeContract(
  programme: Programme,
  pair: readonly string[],
  standard: ClauseLibrary,
): Paper {
  const clauses = ownLibrary(standard, programme.contract);
  const ids = pair.length === 0 ? nobodyYet : [...new Set(pair)];
  const filling = fillingFor(programme, ids, clauses);
  const { people, manner, answers } = filling;
  const field = (id: string) => clauses.fields.find((candidate) => candidate.id === id);
  const nameLabel = field('personName')?.label ?? '';
  const date = field('documentDate');
  return composePaper(clauses, {
    key: paperKey(clauses.cover.kind, pair),
    subject: namesOf(people),
    control: controlOf(
      programme,
      programme.contract.documentVersion,
      (date && tell(date, answers.documentDate, manner)?.items[0]) ?? '',
    ),
    filling,
    signatories: [...signatoriesOf(programme, people, nameLabel), ...witnessFor(programme, filling, clauses)],
  });
}

/** A contract for every pair and every group of the adopted match, in its order; none where there is no match. */
export const composeContracts = (programme: Programme, clauses: ClauseLibrary): readonly Paper[] =>
  [...(programme.match?.pairs ?? []), ...(programme.match?.groups ?? [])].map((pair) =>
    composeContract(programme, pair, clauses),
  );

function fillingFor(programme: Programme, ids: readonly string[], { fields }: ClauseLibrary): Filling {
  const people = peopleWith(programme, ids);
  const manner = mannerOf(programme);
  const personal = { ...personFacts(programme, people), ...ownWords(programme, ids, fields) };
  const typed = {
    ...typedAnswers(programme, ids, fields),
    ...programmeFacts(programme, describePeer(programme.peer).sentence),
    ...personal,
    shape: Object.keys(personal).some((fact) => fact.startsWith('personSide@')) ? 'two-sided' : 'one-pool',
    partyCount: people.length,
  };
  const answers = {
    ...suggestionsFor(programme, typed, fields),
    ...typed,
    ...termFacts(fields, typed, manner),
  };
  return {
    answers,
    inlines: { parties: partiesInlines(programme, people, fields) },
    tables: { aims: aimsTables(people, answers, fields, manner) },
    people,
    manner,
  };
}

type Given = Readonly<Record<string, Answer>>;

/**
 * What was answered for all contracts; over it what these people agreed on when they talked; over that what was
 * answered for this contract alone.
 */
function typedAnswers(programme: Programme, ids: readonly string[], fields: readonly Field[]): Given {
  const { contract } = programme;
  return {
    ...answersTo(fields, contract.answers),
    ...agreedAnswers(programme, ids, fields),
    ...answersTo(fields, answersAlone(contract.each, ids)),
  };
}

/** What this pair's contract prints for each question that was answered, talked about or is known. */
export function contractAnswers(
  programme: Programme,
  pair: readonly string[],
  { fields }: ClauseLibrary,
): Given {
  const typed = typedAnswers(programme, pair, fields);
  return { ...suggestionsFor(programme, typed, fields), ...typed };
}

/**
 * What this pair's contract prints where nothing was answered and the programme knows better than the default:
 * the date of the match, and as many meetings as the term holds at its rhythm.
 */
export const contractSuggestions = (
  programme: Programme,
  pair: readonly string[],
  { fields }: ClauseLibrary,
): Given => suggestionsFor(programme, typedAnswers(programme, pair, fields), fields);

function suggestionsFor(programme: Programme, answers: Given, fields: readonly Field[]): Given {
  const manner = mannerOf(programme);
  const months = countTo(fields, answers, 'term', manner);
  const twice = answerTo(fields, answers, 'rhythm', manner) === 'two-weeks';
  return said({
    documentDate: programme.match?.adoptedOn ?? null,
    meetings: months !== null && twice ? Math.round((months * 26) / 12) : months,
  });
}

/** The programme lead as a witness, where the contract asks for one. */
function witnessFor(
  { lead }: Programme,
  { answers, manner }: Filling,
  { fields }: ClauseLibrary,
): Paper['signing']['signatories'] {
  const field = fields.find(({ id }) => id === 'witness');
  const told = field && tell(field, answers.witness, manner);
  if (told?.answer !== 'programme') return [];
  const label = fields.find(({ id }) => id === 'leadName')?.label ?? '';
  const role = told.items[0] ?? '';
  return lead.name.trim() === ''
    ? [{ name: [{ kind: 'blank', field: 'leadName', label }], role }]
    : [{ name: [{ kind: 'value', text: lead.name.trim(), field: 'leadName' }], role }];
}
