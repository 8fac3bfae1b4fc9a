/** What reading a match made by hand may find. */
import type { PairsCode } from '../../lib/matching/index.ts';
import { tableWords } from './rankings.ts';
import { said, speaker, type WordsFor } from './words.ts';

export const pairsWords: WordsFor<PairsCode> = {
  'pairs-unknown-name': (facts) =>
    `Row ${said(facts, 'row')}: nobody among the people is called ‘${said(facts, 'value')}’, so we left it out.${said(facts, 'near') === '' ? ' Write the name as the list of people has it.' : ` Is ${said(facts, 'near')} meant?`}`,
  'pairs-ambiguous-name': (facts) =>
    `Row ${said(facts, 'row')}: ‘${said(facts, 'value')}’ could be ${Array.isArray(facts.names) ? facts.names.join(' or ') : ''}, so we left it out. Give one of them another name in the list of people.`,
  'pairs-too-many': (facts) =>
    `Row ${said(facts, 'row')}: there are ${said(facts, 'count')} people in one group. Only pairs and trios are matched here, so we left it out.`,
  'pairs-none': () =>
    'There is no pair in this. Write one pair a line: two names with a comma between them, as the list of people has them.',
};

export const wordsFor = speaker({ ...tableWords, ...pairsWords });
