import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  composeContract,
  composeDiscussion,
  composeDiscussions,
  contractAnswers,
  pairKey,
  type Settlement,
  settle,
  talkTopics,
} from '../../src/lib/contract/index.ts';
import { toMarkdown, toText } from '../../src/lib/papers/index.ts';
import { type Answers, emptyProgramme, newPerson, type Programme } from '../../src/lib/programme/index.ts';
import { libraryOf } from '../papers/libraryOf.ts';
import { springCohort } from '../papers/springCohort.ts';
import { wordsOfMarkdown, wordsOfText } from '../papers/wordsOf.ts';

const contract = libraryOf('contract');
const discussion = libraryOf('discussion');
const topics = talkTopics(discussion, contract);
const pair = ['hana', 'stephen'];
const key = pairKey(pair);

const talked = (answers: Answers, each: Answers = {}): Programme => {
  const p = springCohort();
  return { ...p, contract: { ...p.contract, discussion: { [key]: answers }, each: { [key]: each } } };
};
const standing = (p: Programme, id: string): Settlement => {
  const found = settle(p, pair, topics).find(({ question }) => question.id === id);
  if (!found) throw new Error(`${id} is not asked`);
  return found;
};
const answerFor = (p: Programme, id: string) => contractAnswers(p, pair, contract)[id];

const spoken: Answers = {
  'outside@hana': ['my divorce', 'Investor gossip'],
  'outside@stephen': ['investor  gossip.', 'my divorce'],
  'contactHours@hana': 'before nine',
  'contactHours@stephen': 'at any time',
  'talkClosed@hana': 'The lawsuit.',
  'seeks@hana': ['somebody who has built a factory'],
  'rhythm@hana': 'monthly',
  'rhythm@stephen': 'two-weeks',
  'length@hana': 60,
  'length@stephen': 60,
  'amount@hana': { amount: 5, currency: 'GBP' },
};

test('talkTopics asks of boundaries, what is sought and provided, time, money, confidences and leaving', () => {
  expect(topics.map(({ heading }) => heading)).toEqual([
    'Boundaries',
    'What is sought',
    'What can be provided',
    'Time',
    'Money',
    'Confidences',
    'Leaving',
  ]);
  const asked = discussion.fields
    .flatMap(({ type, options }) => (type === 'table' ? options : []))
    .filter(({ id }) => !['question', 'everybody'].includes(id));
  expect(topics.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual(asked.map(({ id }) => id));
});

test('talkTopics fills only questions that one pair may answer its own way', () => {
  const filled = topics.flatMap(({ questions }) => questions).filter(({ fills }) => fills === 'shared');
  expect(filled.length).toBeGreaterThan(10);
  expect(filled.filter(({ field }) => field.scope !== 'each').map(({ id }) => id)).toEqual([]);
});

test('settle tells agreement from difference, from waiting, and from silence', () => {
  const p = talked(spoken);
  expect(standing(p, 'outside').state).toBe('agreed');
  expect(standing(p, 'length').state).toBe('agreed');
  expect(standing(p, 'contactHours').state).toBe('differ');
  expect(standing(p, 'rhythm').said.map(({ words }) => words)).toEqual(['Once a month', 'Every two weeks']);
  expect(standing(p, 'amount').state).toBe('waiting');
  expect(standing(p, 'amount').missing.map(({ name }) => name)).toEqual(['Stephen Moss']);
  expect(standing(p, 'survival').state).toBe('open');
});

test('composeContract fills in what both said, and decides nothing where they differ or one is silent', () => {
  const before = springCohort();
  const p = talked(spoken);
  const text = toText(composeContract(p, pair, contract));
  expect(text).toContain('- my divorce\n');
  expect(text).toContain('60 minutes');
  expect(answerFor(p, 'length')).toBe(60);
  for (const id of ['contactHours', 'rhythm', 'amount'])
    expect(answerFor(p, id)).toEqual(answerFor(before, id));
  expect(text).not.toContain('before nine');
  expect(text).toContain('seeks somebody who has built a factory');
  expect(text).toContain('Stephen Moss seeks a second view on design');
  expect(text).not.toContain('lawsuit');
});

test('composeContract lets what the organiser chose for this pair stand over what they said', () => {
  const p = talked(spoken, { length: 75, contactHours: 'before nine' });
  expect(answerFor(p, 'length')).toBe(75);
  expect(answerFor(p, 'contactHours')).toBe('before nine');
  expect(standing(p, 'length')).toMatchObject({ state: 'agreed', decided: 75 });
  expect(toText(composeContract(p, ['lukasz', 'wen'], contract))).toContain('90 minutes');
});

test('settle treats an answer that was taken back as unsaid', () => {
  const p = talked({ 'place@hana': '', 'place@stephen': 'The library café', 'outside@hana': [] });
  expect(standing(p, 'place')).toMatchObject({ state: 'waiting' });
  expect(standing(p, 'outside').state).toBe('open');
});

test('composeDiscussion writes the sheet of a pair that has begun to talk', async () => {
  const sheet = composeDiscussion(talked(spoken), pair, discussion, contract);
  await expect(toText(sheet)).toMatchFileSnapshot('../golden/discussion.txt');
  expect(wordsOfMarkdown(toMarkdown(sheet))).toEqual(wordsOfText(toText(sheet)));
});

test('composeDiscussion writes a blank sheet for two people who are not named yet', async () => {
  const sheet = composeDiscussion(emptyProgramme('new'), [], discussion, contract);
  await expect(toText(sheet)).toMatchFileSnapshot('../golden/discussion-blank.txt');
});

test('composeDiscussion gives three people a column each, and eleven one wide column with room for all', () => {
  const names = Array.from({ length: 11 }, (_, at) => `p${at}`);
  const p: Programme = {
    ...emptyProgramme('many'),
    people: names.map((id) => newPerson(id, `Person ${id}`, null)),
  };
  const tables = (ids: readonly string[]) =>
    composeDiscussion(p, ids, discussion, contract).clauses.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
    );
  expect(tables(names.slice(0, 3)).every(({ head, room }) => head.length === 4 && room === 'some')).toBe(
    true,
  );
  expect(tables(names).every(({ head, room }) => head.length === 2 && room === 'much')).toBe(true);
});

test('composeDiscussions makes a sheet for each pair of the match', () => {
  const sheets = composeDiscussions(springCohort(), discussion, contract);
  expect(sheets.map(({ subject }) => subject)[0]).toBe('Hana Kimura and Stephen Moss');
  expect(new Set(sheets.map(({ key: own }) => own)).size).toBe(3);
  expect(sheets.flatMap(({ blanks }) => blanks)).toEqual([]);
});

test('agreed answers never come from fewer than everybody', () => {
  const answer = fc.constantFrom<string | undefined>('at nine', 'At nine.', 'at ten', undefined);
  fc.assert(
    fc.property(answer, answer, (one, other) => {
      const given = Object.fromEntries(
        [
          ['contactHours@hana', one],
          ['contactHours@stephen', other],
        ].filter(([, said]) => said !== undefined),
      ) as Answers;
      const same =
        one !== undefined && other !== undefined && (one === other || !(one + other).includes('ten'));
      const p = talked(given);
      expect(standing(p, 'contactHours').state === 'agreed').toBe(same);
      expect(answerFor(p, 'contactHours') !== undefined).toBe(same);
    }),
  );
});
