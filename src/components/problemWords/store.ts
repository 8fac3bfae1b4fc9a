/** What saving, opening and files may run into. */
import type { StoreCode } from '../programmeStore.ts';
import { counted, type Facts, said, speaker, type WordsFor } from './words.ts';

const partNames: Readonly<Record<string, string>> = {
  people: 'the people',
  ballots: 'the ballots',
  peer: 'the peer definition',
  start: 'the start date',
  match: 'the match',
  constitution: 'the answers for the constitution',
  contract: 'the answers for the contract',
  logo: 'the logo',
  event: 'the day of the event',
  sheets: 'the answers for the smaller papers',
  handChanges: 'the reasons for changes made by hand',
};
const partName = (facts: Facts): string =>
  partNames[said(facts, 'part')] ?? `the part called “${said(facts, 'part')}”`;

export const storeWords: WordsFor<StoreCode> = {
  'storage-full': () =>
    'This browser has no room left, so your latest changes are not saved. They are still on this page. Save the programme to a file now, then free some space.',
  'storage-forbidden': () =>
    'This browser does not let the site keep anything, as some do in private windows. You can work on, but save the programme to a file before you close this page.',
  'file-empty': () =>
    'That file is empty. Choose the file that you saved from this site; its name ends in .programme.json.',
  'file-too-large': () =>
    'That file is too large to be a programme. Choose one that you saved from this site.',
  'file-not-json': () =>
    'That file is not a programme: it may be a picture, a document or a spreadsheet. Choose one that you saved from this site. To read rankings, use the rankings tool.',
  'file-not-a-programme': () =>
    'That file holds data, but not a programme from this site. Choose one whose name ends in .programme.json.',
  'file-newer': (facts) =>
    `That file comes from a newer edition of this site (version ${said(facts, 'version')}; this page knows ${said(facts, 'known')}). Reload this page to get the newer edition, then open the file again.`,
  'file-unreadable': () =>
    'The browser could not read that file. It may have been moved or be open elsewhere. Choose it once more.',
  'part-unreadable': (facts) =>
    `One part could not be read and was left as it is in a new programme: ${partName(facts)}. The file itself is unchanged.`,
  'items-unreadable': (facts) =>
    `In ${partName(facts)}, ${counted(facts, 'lost', 'entry', 'entries')} could not be read; ${said(facts, 'kept')} could. The file itself is unchanged.`,
  'loose-ends': (facts) =>
    `${counted(facts, 'lost', 'entry', 'entries')} named somebody who is not among the people, and was left out.`,
};

export const wordsFor = speaker(storeWords);
