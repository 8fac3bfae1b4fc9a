/** What reading a table of rankings may find. */
import type { RankingsCode, TableCode } from '../../lib/rankings/index.ts';
import { counted, type Facts, said, speaker, type WordsFor } from './words.ts';

/** "Ana", "Ana or Bo", "Ana, Bo or Cy". */
const enumerated = (facts: Facts, name: string, joint: 'and' | 'or'): string => {
  const all = facts[name];
  const names = Array.isArray(all) ? all.map(String) : [];
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${joint} ${last}`;
};
/** "Row 7: " where the place is known. */
const atRow = (facts: Facts): string => (typeof facts.row === 'number' ? `Row ${facts.row}: ` : '');
const quoted = (facts: Facts): string => `‘${said(facts, 'value')}’`;
const isVoter = (facts: Facts): boolean => facts.part === 'voter';

export const tableWords: WordsFor<TableCode> = {
  'empty-input': () =>
    'There is nothing here yet. Copy the rows of your sheet, headings too, and paste them.',
  'not-text': (facts) =>
    `This file is ${said(facts, 'kind')}, not a list of rankings. Open the sheet with the answers, then copy and paste its rows or save it as CSV.`,
  'workbook-unread': () =>
    'This is a workbook of a kind that we cannot open. Open it in your spreadsheet and save it as .xlsx or CSV, or copy the rows and paste them here.',
  'workbook-old': () =>
    'This is an old workbook (.xls), which we cannot open. Open it in your spreadsheet and save it as .xlsx or CSV, or copy the rows and paste them here.',
  'workbook-locked': () =>
    'This workbook needs a password, so we cannot open it. Open it in your spreadsheet, then copy the rows and paste them here, or save it without the password.',
  'workbook-broken': () =>
    'This workbook is damaged, or only a part of it arrived. Open it in your spreadsheet and save it again, or copy the rows and paste them here.',
  'sheets-read': (facts) =>
    facts.count === 1
      ? `We read the sheet “${enumerated(facts, 'names', 'and')}” of the workbook.`
      : `We read ${said(facts, 'count')} sheets of the workbook, ${enumerated(facts, 'names', 'and')}, and count their rows on from each to the next.`,
  'too-large': (facts) =>
    `This holds ${said(facts, 'megabytes')} MB; we read up to ${said(facts, 'limit')}. Rankings are far smaller, so check that it is the right file.`,
  'too-many-rows': (facts) =>
    `This has ${said(facts, 'rows')} rows; we read up to ${said(facts, 'limit')}. Check that it is the right file.`,
  'too-many-columns': (facts) =>
    `This has a row of ${said(facts, 'columns')} cells; we read up to ${said(facts, 'limit')}. Check that it is the right file.`,
  'unclosed-quote': (facts) =>
    `${atRow(facts)}a quotation mark opens and never closes. We read it as a letter; check the names near it.`,
  'letters-lost': (facts) =>
    `${atRow(facts)}another program put a � in place of a letter, in ${counted(facts, 'count', 'cell', 'cells')}. Export the sheet again as UTF-8, or check those names.`,
  'letters-repaired': (facts) =>
    `Another program had spoilt some letters (Ã« for ë, say). We put them right in ${counted(facts, 'count', 'place', 'places')}; look the names over.`,
};

export const rankingsWords: WordsFor<RankingsCode> = {
  'no-rankings': () =>
    'We cannot find who ranked whom in this. Give each voter a row, with their name in one column and each choice in a column of its own, headed “Choice 1”, “Choice 2” and so on.',
  'layout-unread': (facts) =>
    `We cannot read this as the layout you chose (${said(facts, 'layout')}). Choose another layout, or let us guess it.`,
  'no-rows': () => 'These are headings without a row below them. Paste the answers as well.',
  'nobody-known': (facts) =>
    `None of these ${said(facts, 'count')} ballots comes from anybody on your list. Is it the right file, or another programme’s list?`,
  'too-many-people': (facts) =>
    `This names more than ${said(facts, 'limit')} people, so it is hardly a list of rankings. Check that it is the right file.`,
  'too-many-names': () =>
    'There are so many different names that we did not look for slips in all of them. Check the list of people for the same person twice.',
  'ambiguous-name': (facts) =>
    isVoter(facts)
      ? `${atRow(facts)}the ballot of ${quoted(facts)} could come from ${enumerated(facts, 'names', 'or')}. Whose is it?`
      : `${atRow(facts)}${quoted(facts)} could be ${enumerated(facts, 'names', 'or')}. Which one?`,
  'unknown-name': (facts) => {
    const near = enumerated(facts, 'names', 'or');
    const who = isVoter(facts)
      ? `${quoted(facts)} sent a ballot but is not on your list.`
      : `${said(facts, 'voter')} names ${quoted(facts)}, who is not on your list.`;
    return `${atRow(facts)}${who} ${near === '' ? 'Add them, or leave this out.' : `Is it ${near}, or somebody to add?`}`;
  },
  'close-name': (facts) =>
    `${atRow(facts)}${quoted(facts)} is close to ${said(facts, 'person')}, but may be somebody else. Who is meant?`,
  'name-corrected': (facts) =>
    `${atRow(facts)}we read ${quoted(facts)} as a slip for ${said(facts, 'person')}. If it is somebody else, say so.`,
  'name-completed': (facts) =>
    `${atRow(facts)}we took ${quoted(facts)} for ${said(facts, 'person')}. If it is somebody else, say so.`,
  'name-spelling': (facts) =>
    `${atRow(facts)}${quoted(facts)} is ${said(facts, 'person')}, spelled otherwise.`,
  'voter-missing': (facts) =>
    `${atRow(facts)}there are choices but no name. Whose ballot is it? Put the name in the sheet and paste it again.`,
  'self-choice': (facts) =>
    `${atRow(facts)}${said(facts, 'person')} is their own choice. We left that choice out.`,
  'repeated-choice': (facts) =>
    `${atRow(facts)}${said(facts, 'voter')} names ${said(facts, 'person')} twice. We kept rank ${said(facts, 'kept')}.`,
  'wrong-side': (facts) =>
    `${atRow(facts)}${said(facts, 'voter')} names ${said(facts, 'person')}, who is on the same side. We left that choice out.`,
  'two-ballots': (facts) =>
    `${said(facts, 'voter')} sent different ballots in rows ${enumerated(facts, 'rows', 'and')}, and nothing says which is the later. Choose the row that counts: is it row ${said(facts, 'row')}?`,
  'ballot-replaced': (facts) =>
    `${said(facts, 'voter')} has ballots in rows ${enumerated(facts, 'rows', 'and')}. Row ${said(facts, 'kept')} counts; row ${said(facts, 'row')} does not.`,
  'same-ballot-twice': (facts) =>
    `${said(facts, 'voter')} has the same ballot in rows ${enumerated(facts, 'rows', 'and')}. We counted it once.`,
  'same-name': (facts) =>
    `${atRow(facts)}a second ${said(facts, 'person')}, with another e-mail address. We took them for two people.`,
  'tied-in-cell': (facts) =>
    `${atRow(facts)}${quoted(facts)} names ${enumerated(facts, 'names', 'and')}. We gave them the same rank.`,
  'blank-ballot': (facts) =>
    facts.declined === true || facts.sent === true
      ? `${atRow(facts)}${said(facts, 'voter')} chose nobody. We count an empty ballot.`
      : `${atRow(facts)}${said(facts, 'voter')} has no choices. We count no ballot yet.`,
  'no-ballot': (facts) =>
    `${counted(facts, 'count', 'person', 'people')} on your list sent no ballot: ${enumerated(facts, 'names', 'and')}.`,
  'rank-unread': (facts) =>
    `${atRow(facts)}we cannot read ‘${said(facts, 'rank')}’ as a rank, so ${said(facts, 'person')} is left out there. Correct the sheet and paste it again.`,
  'rank-by-order': (facts) =>
    `No ranks are given. We took the order of the ${said(facts, 'of')}: the first is the first choice.`,
  'prose-read': (facts) =>
    `We read this as written text and found ${counted(facts, 'count', 'ballot', 'ballots')}. Look each of them over before you go on.`,
  'line-unread': (facts) =>
    `${atRow(facts)}this line seems to name somebody, but we cannot tell what it says. Check that no choice is missing.`,
  'row-ignored': (facts) =>
    facts.why === 'total'
      ? `${atRow(facts)}this looks like a row of totals. We left it out.`
      : `${atRow(facts)}these look like headings, in words that we do not know. We left the row out.`,
  'codes-read': (facts) =>
    `${counted(facts, 'count', 'choice names', 'choices name')} somebody by a code. We took each code for the person in whose row it stands.`,
  'half-names': (facts) =>
    `We found only one part of the name under ${enumerated(facts, 'columns', 'and')}. Check these choices, or give the other part’s column a heading such as “Choice 1 surname”.`,
  'names-by-order': (facts) =>
    `There are numbers but no names. We gave them to the ${said(facts, 'count')} people on your list, in the order of the list.`,
  'ticks-tied': () =>
    'There are ticks but no ranks. We read everybody whom a person ticked as equally welcome, and a maybe after them.',
  'columns-vote': () =>
    'We took the columns for the voters, since each column counts 1, 2, 3. If the rows are the voters, head the first column “Voter”.',
  'voter-assumed': (facts) =>
    `We took “${said(facts, 'voter')}” for those who rank and “${said(facts, 'chosen')}” for those who are ranked. If it is the other way round, head the first of them “Voter” in your sheet.`,
  'direction-assumed': () => 'We took 1 as the first choice. If high numbers are best, say so above.',
  'direction-unclear': () =>
    'Are these points, where high is best, or ranks, where 1 is best? We read them as points until you say.',
  'model-assumed': (facts) =>
    facts.model === 'two-sided'
      ? 'Everybody seems to choose from another group, so we read two sides. Check who is on which.'
      : 'We read this as one pool, where anybody may choose anybody.',
  'ignored-columns': (facts) =>
    `We left out ${counted(facts, 'count', 'column', 'columns')}: ${enumerated(facts, 'columns', 'and')}.`,
  'decision-used': (facts) =>
    `${atRow(facts)}as you decided, ${quoted(facts)} is ${said(facts, 'person') || 'left out'}.`,
  'more-findings': (facts) => `And ${said(facts, 'count')} more of the same kind.`,
};

export const wordsFor = speaker({ ...tableWords, ...rankingsWords });
