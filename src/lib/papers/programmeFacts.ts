/** What both agreements take from the Programme, so that nobody is asked twice. */
import { addDays, addMonths } from '../dates.ts';
import type { Answer, Answers, PaperChoices, Person, Programme } from '../programme/index.ts';
import { dateOrNull, type Manner, tell } from './answers.ts';
import type { Field } from './clause.ts';
import { pairKey } from './pairKey.ts';
import type { Inlines, Paper, Signatory } from './paper.ts';
import { type PaperPerson, personField } from './printBlocks.ts';
import { listInProse, numberInProse, onOneLine } from './prose.ts';

type Given = Readonly<Record<string, Answer>>;

/** The pairs that hold something: an empty text or list says nothing. */
export const said = (facts: Readonly<Record<string, Answer | null>>): Given => {
  const given: Record<string, Answer> = {};
  for (const [key, value] of Object.entries(facts)) {
    if (value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)) given[key] = value;
  }
  return given;
};

/** Facts of the programme and of its peer definition. `peerSentence` is the definition in words. */
export const programmeFacts = (programme: Programme, peerSentence: string): Given =>
  said({
    programmeName: programme.name,
    organisation: programme.organisation,
    leadName: programme.lead.name,
    leadContact: programme.lead.contact,
    startDate: programme.start,
    peerSentence,
    nature: programme.peer.nature,
    offered: programme.peer.offered,
    notOffered: programme.peer.notOffered,
    ...sideFacts(programme),
    shape: programme.shape,
  });

/** What each side brings and may ask for; in one pool what each person does. */
function sideFacts({ shape, sideNames, peer: { sides } }: Programme): Readonly<Record<string, Answer>> {
  if (shape === 'one-pool') return { offersEach: sides.a.offers, asksEach: sides.a.asks };
  return {
    manyA: sideNames.a.many,
    offersA: sides.a.offers,
    asksA: sides.a.asks,
    manyB: sideNames.b.many,
    offersB: sides.b.offers,
    asksB: sides.b.asks,
  };
}

/** How this programme writes dates and sums, and whom its ids mean. */
export function mannerOf({ print, people }: Programme): Manner {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    dateStyle: print.dateStyle,
    currency: print.currency,
    nameOf: (id) => names.get(id) ?? null,
  };
}

/** Those of the answers that are answers to questions of this paper; facts cannot be answered over. */
export function answersTo(fields: readonly Field[], answers: Answers): Given {
  const asked = new Set(fields.filter(({ from }) => from === 'answers').map(({ id }) => id));
  const given: Record<string, Answer> = {};
  for (const [key, answer] of Object.entries(answers)) {
    if (asked.has(key.split('@', 1)[0] ?? '')) given[key] = answer;
  }
  return given;
}

/** What these answers, or else the defaults, say to a question. */
export function answerTo(
  fields: readonly Field[],
  answers: Given,
  id: string,
  manner: Manner,
): Answer | null {
  const field = fields.find((candidate) => candidate.id === id);
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return field ? (tell(field, answer, manner)?.answer ?? null) : null;
}

/** The same as a whole number from 0 to 1200, else null. */
export function countTo(fields: readonly Field[], answers: Given, id: string, manner: Manner): number | null {
  const answer = answerTo(fields, answers, id, manner);
  return typeof answer === 'number' && Number.isInteger(answer) && answer <= 1200 ? answer : null;
}

/** The dates that follow from the first day and the length of the term. */
export function termFacts(fields: readonly Field[], answers: Given, manner: Manner): Given {
  const count = (id: string): number | null => countTo(fields, answers, id, manner);
  const start = answers.startDate;
  const [term, half, days] = [count('term'), count('midpointMonth'), count('deleteDays')];
  const after = (months: number | null) =>
    typeof start === 'string' && months !== null ? dateOrNull(addMonths(start, months)) : null;
  const end = after(term);
  const number = term === null ? '' : numberInProse(term);
  return said({
    endDate: end,
    midpointDate: after(half),
    deleteBy: end !== null && days !== null ? dateOrNull(addDays(end, days)) : null,
    termName: term === null ? null : `${number.charAt(0).toUpperCase()}${number.slice(1)}-month`,
  });
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** The people with these ids, in this order; one who is not in the programme is somebody without a name yet. */
export const peopleWith = (programme: Programme, ids: readonly string[]): readonly PaperPerson[] =>
  ids.map((id, index) => ({
    id,
    name: onOneLine(programme.people.find((person) => person.id === id)?.name ?? ''),
    stand: ordinals[index] ? `the ${ordinals[index]} person` : `person ${index + 1}`,
  }));

/** A person's name, or a blank for it. `label` is the question that the blank asks. */
export const nameInlines = ({ id, name, stand }: PaperPerson, label: string): Inlines => {
  const field = personField('personName', id);
  return name === ''
    ? [{ kind: 'blank', field, label: `${label} (${stand})` }]
    : [{ kind: 'value', text: name, field }];
};

/** Who signs for this person: the person, or every member of a team. */
function signatoriesFor(
  somebody: PaperPerson,
  person: Person | undefined,
  label: string,
): readonly Signatory[] {
  const business = onOneLine(person?.business ?? '');
  const role = business === '' ? '' : `of ${business}`;
  const members = (person?.members ?? []).map(onOneLine).filter((member) => member !== '');
  if (members.length === 0) return [{ name: nameInlines(somebody, label), role }];
  const team = [somebody.name === '' ? '' : `for ${somebody.name}`, role];
  return members.map((member) => ({
    name: [{ kind: 'value', text: member, field: personField('members', somebody.id) }],
    role: team.filter((part) => part !== '').join(', '),
  }));
}

/** Everybody who signs for these people, each in turn. `label` is the question that a missing name's blank asks. */
export const signatoriesOf = (
  programme: Programme,
  people: readonly PaperPerson[],
  label: string,
): readonly Signatory[] =>
  people.flatMap((somebody) =>
    signatoriesFor(
      somebody,
      programme.people.find(({ id }) => id === somebody.id),
      label,
    ),
  );

/** What was answered for the paper of these people alone. */
export function answersAlone(each: PaperChoices['each'], people: readonly string[]): Answers {
  const key = pairKey(people);
  return Object.hasOwn(each, key) ? (each[key] ?? {}) : {};
}

/** Everybody's name in a line, as far as it is known. */
export const namesOf = (people: readonly PaperPerson[]): string =>
  listInProse(people.map(({ name }) => name).filter((name) => name !== ''));

/** Document control, but for what the composing adds. A paper made from an example says so on every page 1. */
export function controlOf(
  programme: Programme,
  documentVersion: number,
  date: string,
): Omit<Paper['control'], 'copy' | 'templateVersion'> {
  return {
    programme: `${programme.example === null ? '' : 'An example: '}${onOneLine(programme.name)}`,
    organisation: onOneLine(programme.organisation),
    logo: programme.logo,
    documentVersion,
    date: date === '' ? null : date,
  };
}
