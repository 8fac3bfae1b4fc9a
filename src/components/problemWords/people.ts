/** What reading the list of people may find. */
import type { PeopleCode } from '../../lib/people/index.ts';
import { tableWords } from './rankings.ts';
import { counted, type Facts, said, speaker, type WordsFor } from './words.ts';

const listed = (facts: Facts, name: string): string => {
  const all = facts[name];
  return Array.isArray(all) ? all.join(', ') : '';
};
const atRow = (facts: Facts): string => (typeof facts.row === 'number' ? `Row ${facts.row}: ` : '');
const quoted = (facts: Facts): string => `‘${said(facts, 'value')}’`;

export const peopleWords: WordsFor<PeopleCode> = {
  'no-names': () =>
    'We cannot find a column of names in this. Say under “This is how we read it” which column holds them.',
  'no-rows': () => 'These are headings without a row below them. Paste the people as well.',
  'row-nameless': (facts) => `${atRow(facts)}there is no name, so we left the row out.`,
  'same-name': (facts) =>
    `${atRow(facts)}a second ${said(facts, 'person')}, after row ${said(facts, 'first')}. Are they one person or two?`,
  'person-repeated': (facts) =>
    `${atRow(facts)}${said(facts, 'person')} stands in row ${said(facts, 'first')} already, with the same e-mail address. We kept the first.`,
  'side-unread': (facts) =>
    `${atRow(facts)}we do not know which side ${quoted(facts)} is. Which does ${said(facts, 'person')} belong to?`,
  'side-missing': (facts) =>
    `${atRow(facts)}nothing says on which side ${said(facts, 'person')} is. Add it to the list, or choose it with the people.`,
  'capacity-unread': (facts) =>
    `${atRow(facts)}we cannot read ${quoted(facts)} as a number of partners for ${said(facts, 'person')}. We left it as it was.`,
  'email-unread': (facts) =>
    `${atRow(facts)}${quoted(facts)} does not look like an e-mail address. We kept it as ${said(facts, 'person')}’s contact.`,
  'answer-unread': (facts) =>
    `${atRow(facts)}${quoted(facts)} is no answer that “${said(facts, 'heading')}” allows. We left it out for ${said(facts, 'person')}.`,
  'avoid-unknown': (facts) =>
    `${atRow(facts)}${said(facts, 'person')} is to be kept apart from ${quoted(facts)}, who is not on the list. Who is meant?`,
  'avoid-ambiguous': (facts) =>
    `${atRow(facts)}${said(facts, 'person')} is to be kept apart from ${quoted(facts)}, which could be ${listed(facts, 'names')}. Who is meant?`,
  'avoid-self': (facts) =>
    `${atRow(facts)}${said(facts, 'person')} is to be kept apart from themselves. We left that out.`,
  'teams-apart': (facts) =>
    `${counted(facts, 'count', 'team has', 'teams have')} several rows: ${listed(facts, 'teams')}. We read their people as taking part one by one.`,
  'names-assumed': () => 'There are no headings. We judged the columns by what stands in them.',
  'ignored-columns': (facts) =>
    `We left out ${counted(facts, 'count', 'column', 'columns')}: ${listed(facts, 'columns')}.`,
  'decision-used': (facts) =>
    `${atRow(facts)}as you decided, ${quoted(facts)} is ${said(facts, 'person') || 'left out'}.`,
};

export const wordsFor = speaker({ ...tableWords, ...peopleWords });
