/**
 * The words of every problem that a user may meet: what is the matter, and the way on.
 * A code without words does not compile. Facts come from the Problem; nothing is looked up here.
 */
import type { FaultCode, MarketProblemCode } from '../lib/matching/index.ts';
import type { ClauseCode } from '../lib/papers/index.ts';
import type { PeerCode } from '../lib/peer/index.ts';
import type { Problem } from '../lib/problem.ts';
import type { RankingsCode, TableCode } from '../lib/rankings/index.ts';
import type { StoreCode } from './programmeStore.ts';

type Facts = NonNullable<Problem['facts']>;
type Words = (facts: Facts) => string;
type WordsFor<Code extends string> = Readonly<Record<Code, Words>>;

const said = (facts: Facts, name: string): string => String(facts[name] ?? '');
const counted = (facts: Facts, name: string, one: string, many: string): string =>
  `${said(facts, name)} ${facts[name] === 1 ? one : many}`;

const partNames: Readonly<Record<string, string>> = {
  people: 'the people',
  ballots: 'the ballots',
  peer: 'the peer definition',
  start: 'the start date',
  match: 'the match',
  constitution: 'the answers for the constitution',
  contract: 'the answers for the contract',
  logo: 'the logo',
};
const partName = (facts: Facts): string =>
  partNames[said(facts, 'part')] ?? `the part called “${said(facts, 'part')}”`;

const storeWords: WordsFor<StoreCode> = {
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

/** The article's two traps, told on the criterion that the organiser chose. */
const traps: Readonly<Record<string, string>> = {
  age: 'Two founders of one age may have had quite different journeys: one has begun and closed several companies, the other has built up one.',
  raised:
    'Two founders may raise the same round and still have little to say to each other: one builds deep technology, the other a social network.',
  stage:
    'Two companies at one stage may be as unlike as a food stall and a software house, with founders who cannot help each other.',
};

const peerWords: WordsFor<PeerCode> = {
  'one-criterion-alone': (facts) =>
    `One thing alone cannot say who is a peer. ${
      traps[said(facts, 'menu')] ??
      `Two founders may agree on “${said(facts, 'name')}” and share nothing else that matters.`
    } Add at least two more, from other parts of a founder’s life.`,
  'too-few-criteria': (facts) =>
    `You have ${counted(facts, 'count', 'criterion', 'criteria')} that define a peer. We suggest three or more, of different kinds.`,
  'one-family': () =>
    'All your criteria are of one kind. Add one of another: the company, the career, the journey, the market.',
  'nothing-alike': () =>
    'Nothing is the same or near. Without common ground the first meeting is hard work. Mark one or two criteria “same” or “near”.',
  'nothing-different': () =>
    'Nothing is different. Two people who know the same things have little to give each other. Mark at least one criterion “different”.',
  'criterion-without-name': () => 'This criterion has no name yet. Give it one, or remove it.',
  'criterion-twice': (facts) =>
    `“${said(facts, 'name')}” stands in the list twice. Remove one, or name them apart.`,
  'protected-criterion': (facts) =>
    `“${said(facts, 'name')}” touches a characteristic that equality law protects in many countries. Ask only if people gain by it, let them leave it out, and never use it to turn somebody away.`,
  'no-nature': () => 'Say in a sentence or two what this mentorship is. It opens both papers.',
  'nothing-offered': () => 'Say what each peer may expect of the other. One line is enough.',
  'nothing-ruled-out': () => 'Say what this is not. People speak more freely when they know where it ends.',
};

/** Faults in the clause files: they stop the build, so each begins with its file and line. */
const inClause = (facts: Facts): string => `${said(facts, 'file')}:${said(facts, 'line')}:`;
const clauseWords: WordsFor<ClauseCode> = {
  'clause-no-front-matter': (facts) =>
    `${inClause(facts)} the file has to begin with front matter between two lines of three hyphens.`,
  'clause-front-matter-line': (facts) =>
    `${inClause(facts)} “${said(facts, 'text')}” is not one “key: value” of its own. Put it on one line; put words that hold a colon or a # in quotation marks.`,
  'clause-key-unknown': (facts) => `${inClause(facts)} clauses have no “${said(facts, 'key')}”.`,
  'clause-key-missing': (facts) => `${inClause(facts)} “${said(facts, 'key')}” is missing.`,
  'clause-key-value': (facts) =>
    `${inClause(facts)} “${said(facts, 'key')}” has a value that does not fit. An id is also the name of its file.`,
  'clause-condition-malformed': (facts) =>
    `${inClause(facts)} “${said(facts, 'text')}” is no condition. Use all, any, not, equals or has.`,
  'clause-condition-dangling': (facts) => `${inClause(facts)} a condition stands before nothing.`,
  'clause-condition-contradiction': (facts) =>
    `${inClause(facts)} a condition contradicts itself, so its words could never be printed.`,
  'clause-condition-needs-person': (facts) =>
    `${inClause(facts)} “${said(facts, 'field')}” differs from person to person. Put “each: person” before it.`,
  'clause-placeholder-unbalanced': (facts) =>
    `${inClause(facts)} a pair of braces is open or closed on its own.`,
  'clause-placeholder-malformed': (facts) =>
    `${inClause(facts)} “${said(facts, 'text')}” is neither a field, nor a clause, nor a table.`,
  'clause-emphasis-unbalanced': (facts) => `${inClause(facts)} an asterisk is open or closed on its own.`,
  'clause-markup': (facts) =>
    `${inClause(facts)} “${said(facts, 'text')}” uses markup that papers do not print. Use paragraphs, “## ” headings, “- ” lists, **strong** and *emphasis*.`,
  'clause-empty': (facts) => `${inClause(facts)} the clause has no words.`,
  'clause-field-undefined': (facts) =>
    `${inClause(facts)} nobody has defined the field “${said(facts, 'field')}”.`,
  'clause-field-undeclared': (facts) =>
    `${inClause(facts)} the clause uses “${said(facts, 'field')}”, but “fields” does not name it.`,
  'clause-field-unused': (facts) =>
    `${inClause(facts)} “fields” names “${said(facts, 'field')}”, but the clause does not use it.`,
  'clause-field-unconditional': (facts) =>
    `${inClause(facts)} “${said(facts, 'field')}” may be left open, so it needs a condition.`,
  'clause-field-per-person': (facts) =>
    `${inClause(facts)} “${said(facts, 'field')}” differs from person to person. Put “each: person” before it.`,
  'clause-table-misplaced': (facts) =>
    `${inClause(facts)} “${said(facts, 'field')}”: a table stands alone, as {{table:…}}, and nothing else does.`,
  'clause-option-unknown': (facts) =>
    `${inClause(facts)} “${said(facts, 'option')}” is not among the options of “${said(facts, 'field')}”.`,
  'clause-start-answer': (facts) =>
    `${inClause(facts)} a starting point gives “${said(facts, 'field')}” an answer that it cannot have.`,
  'clause-reference-unknown': (facts) =>
    `${inClause(facts)} there is no clause “${said(facts, 'clause')}” to refer to.`,
  'clause-reference-conditional': (facts) =>
    `${inClause(facts)} the clause “${said(facts, 'clause')}” is not always printed. Refer to it only under its own condition.`,
  'clause-required-conditional': (facts) =>
    `${inClause(facts)} a clause cannot be required and depend on a condition.`,
  'clause-duplicate-id': (facts) =>
    `${inClause(facts)} “${said(facts, 'id')}” is also the id of ${said(facts, 'other')}.`,
  'clause-duplicate-order': (facts) =>
    `${inClause(facts)} ${said(facts, 'other')} has the same order, ${said(facts, 'order')}.`,
  'clause-content-missing': (facts) => `${inClause(facts)} this file is missing.`,
  'clause-content-malformed': (facts) =>
    `${inClause(facts)} ${said(facts, 'key') === '' ? 'this is not JSON' : `“${said(facts, 'key')}” does not fit`}.`,
};

/** People's names in a row: the facts hold names by now (`withNames`). */
const listed = (facts: Facts, name: string): string => {
  const fact = facts[name];
  const names = Array.isArray(fact) ? (fact as readonly string[]) : [];
  return names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};
const ruleName = (facts: Facts): string =>
  said(facts, 'rule') === 'required' ? 'must be together' : 'must not be together';

const marketWords: WordsFor<MarketProblemCode> = {
  'market-duplicate-id': (facts) =>
    `“${said(facts, 'id')}” stands in the list twice. Remove one of the two, or tell them apart.`,
  'market-id-on-both-sides': (facts) => `“${said(facts, 'id')}” is on both sides. Keep each person on one.`,
  'market-unknown-choice': (facts) =>
    `${said(facts, 'voter')} ranked “${said(facts, 'id')}”, who is not among the people. Add them, or take the choice out.`,
  'market-choice-on-own-side': (facts) =>
    `${said(facts, 'voter')} ranked ${said(facts, 'id')}, who is on the same side. Take the choice out.`,
  'market-self-choice': (facts) => `${said(facts, 'voter')} ranked themselves. Take the choice out.`,
  'market-duplicate-choice': (facts) =>
    `${said(facts, 'voter')} ranked ${said(facts, 'id')} twice. Keep one of the two ranks.`,
  'market-invalid-rank': (facts) =>
    `${said(facts, 'voter')} gave the rank ${said(facts, 'rank')}. Ranks are whole numbers from 1.`,
  'market-invalid-capacity': (facts) =>
    `${said(facts, 'id')} has ${said(facts, 'capacity')} places. Give a whole number, 0 or more.`,
  'market-capacity-in-pool': (facts) =>
    `${said(facts, 'id')} has ${said(facts, 'capacity')} places, but where everybody is in one pool each person has one partner. Set the number to 1.`,
  'market-minimum-not-met-in-pool': (facts) =>
    `Not everybody who must have a partner can have one: at least ${said(facts, 'missing')} of them ${said(facts, 'missing') === '1' ? 'is' : 'are'} left out, here ${listed(facts, 'ids')}. Ask for longer lists, or let somebody stay without a partner.`,
  'market-invalid-minimum': (facts) =>
    `${said(facts, 'id')} needs at least ${said(facts, 'minimum')} partners. Give a whole number, 0 or more.`,
  'market-minimum-over-capacity': (facts) =>
    `${said(facts, 'id')} needs at least ${said(facts, 'minimum')} partners but has ${counted(facts, 'capacity', 'place', 'places')}. Change one of the two numbers.`,
  'market-rule-unknown-id': (facts) =>
    `A rule says who ${ruleName(facts)}, but “${said(facts, 'id')}” is not among the people. Remove the rule, or add them.`,
  'market-rule-same-side': (facts) =>
    `A rule says that ${said(facts, 'id')} and ${said(facts, 'partner')} ${ruleName(facts)}, but they are on the same side and could not be paired. Remove the rule.`,
  'market-required-and-forbidden': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} must be together by one rule and must not be by another. Remove one of the two.`,
  'market-required-over-capacity': (facts) =>
    `Your rules give ${said(facts, 'id')} ${listed(facts, 'partners')}, but there ${said(facts, 'capacity') === '1' ? 'is' : 'are'} only ${counted(facts, 'capacity', 'place', 'places')}. Add a place, or remove a rule.`,
  'market-minimum-not-met': (facts) =>
    `${listed(facts, 'ids')} need ${counted(facts, 'needed', 'partner', 'partners')} in all. Only ${listed(facts, 'partners')} could be theirs, with ${counted(facts, 'available', 'place', 'places')} between them. Lower a minimum, or ask more people to rank them.`,
  'market-minimum-not-stable': (facts) =>
    `A stable match leaves ${listed(facts, 'ids')} ${counted(facts, 'missing', 'partner', 'partners')} short of what they need. ${said(facts, 'ties') === 'true' ? 'Try another seed, lower a minimum or choose another method.' : 'Every stable match does. Lower a minimum, or choose another method.'}`,
  'market-fit-not-a-number': (facts) =>
    `The fit of ${said(facts, 'id')} and ${said(facts, 'partner')} could not be worked out. Look at their answers to your criteria.`,
  'market-no-fit': () =>
    'This method needs to know how well people fit, and there is nothing to go by yet. Define your criteria and collect answers, or choose another method.',
  'market-invalid-seed': (facts) =>
    `The seed ${said(facts, 'seed')} cannot be used. Give a whole number, 0 or more.`,
  'method-not-available': () => 'This method is not on offer for this kind of programme. Choose another.',
};

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

const tableWords: WordsFor<TableCode> = {
  'empty-input': () =>
    'There is nothing here yet. Copy the rows of your sheet, headings too, and paste them.',
  'not-text': (facts) =>
    `This file is ${said(facts, 'kind')}, not a list of rankings. Open the sheet with the answers, then copy and paste its rows or save it as CSV.`,
  'workbook-unread': () =>
    'This is a workbook, which we cannot open. Open it in your spreadsheet, then copy the rows and paste them here, or save the sheet as CSV.',
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
};

const rankingsWords: WordsFor<RankingsCode> = {
  'no-rankings': () =>
    'We cannot find who ranked whom in this. Give each voter a row, with their name in one column and each choice in a column of its own, headed “Choice 1”, “Choice 2” and so on.',
  'layout-unread': (facts) =>
    `We cannot read this as the layout you chose (${said(facts, 'layout')}). Choose another layout, or let us guess it.`,
  'no-rows': () => 'These are headings without a row below them. Paste the answers as well.',
  'nobody-known': (facts) =>
    `None of these ${said(facts, 'count')} ballots comes from anybody on your list. Is it the right file, or another programme’s list?`,
  'too-many-people': (facts) =>
    `This names more than ${said(facts, 'limit')} people, so it is hardly a list of rankings. Check that it is the right file.`,
  'ambiguous-name': (facts) =>
    isVoter(facts)
      ? `${atRow(facts)}the ballot of ${quoted(facts)} could come from ${enumerated(facts, 'names', 'or')}. Whose is it?`
      : `${atRow(facts)}${quoted(facts)} could be ${enumerated(facts, 'names', 'or')}. Which one?`,
  'unknown-name': (facts) =>
    isVoter(facts)
      ? `${atRow(facts)}${quoted(facts)} sent a ballot but is not on your list. Add them, or leave the ballot out.`
      : `${atRow(facts)}${said(facts, 'voter')} names ${quoted(facts)}, who is not on your list. Add them, or leave the choice out.`,
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
  'names-by-order': (facts) =>
    `There are numbers but no names. We gave them to the ${said(facts, 'count')} people on your list, in the order of the list.`,
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

/** What the checker may find in a match, above all in one made by hand. */
const faultWords: WordsFor<FaultCode> = {
  'fault-unknown-pair': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} cannot be a pair: one of them is not among the people, or both are on one side.`,
  'fault-pair-twice': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} are paired twice. Remove one of the two.`,
  'fault-forbidden-pair': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} are together, although a rule keeps them apart.`,
  'fault-unranked-pair': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} are together, although their ballots do not ask for it.`,
  'fault-required-pair-missing': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} must be together by your rule, and are not.`,
  'fault-blocking-pair': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} would both rather have each other.`,
  'fault-wrong-last-resort': (facts) =>
    `${said(facts, 'id')} and ${said(facts, 'partner')} are not treated as your setting for unranked places asks.`,
  'fault-wrong-groups': () => 'The groups do not agree with the pairs, or one of them breaks a rule.',
  'fault-over-capacity': (facts) =>
    `${said(facts, 'id')} has ${counted(facts, 'partners', 'partner', 'partners')}, more than the ${counted(facts, 'capacity', 'place', 'places')} they have.`,
  'fault-under-minimum': (facts) =>
    `${said(facts, 'id')} has ${counted(facts, 'partners', 'partner', 'partners')}, fewer than the ${said(facts, 'minimum')} they need.`,
  'fault-wrong-left-over': (facts) =>
    `What is said of ${said(facts, 'id')} being left over does not agree with the ballots.`,
  'fault-wrong-profile': () =>
    'The count of first, second and third choices does not agree with the ballots.',
  'fault-wrong-rules': () => 'The rules shown are not those that this match was asked for.',
  'fault-unproved': () => 'The proof that nothing better exists does not hold for this match.',
};

const words: Readonly<Record<string, Words>> = {
  ...storeWords,
  ...peerWords,
  ...clauseWords,
  ...marketWords,
  ...faultWords,
  ...tableWords,
  ...rankingsWords,
};

export type ProblemCode =
  | keyof typeof storeWords
  | keyof typeof peerWords
  | keyof typeof clauseWords
  | keyof typeof marketWords
  | keyof typeof faultWords
  | keyof typeof tableWords
  | keyof typeof rankingsWords;

/** The sentence or two that a user reads for this problem. */
export function wordsFor(problem: Problem<ProblemCode>): string {
  const found = words[problem.code];
  if (!found) throw new Error(`no words for ${problem.code}`);
  return found(problem.facts ?? {});
}
