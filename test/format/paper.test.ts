import { expect, test } from 'vitest';
import { formatNames } from '../../src/components/format/formatWords.ts';
import { recordWords } from '../../src/components/format/recordWords.ts';
import { composeFormatRecord, formats } from '../../src/lib/format/index.ts';
import { toMarkdown, toText } from '../../src/lib/papers/index.ts';
import {
  emptyProgramme,
  type FormatDecision,
  type FormatInputs,
  type Programme,
  untouchedFormat,
} from '../../src/lib/programme/index.ts';
import { libraryOf } from '../papers/libraryOf.ts';
import { springCohort } from '../papers/springCohort.ts';
import { bothForms, wordsOfMarkdown, wordsOfText } from '../papers/wordsOf.ts';

const library = libraryOf('format-record');
const compose = (p: Programme) => composeFormatRecord(p, library, recordWords);
const eleven: FormatInputs = { ...untouchedFormat, people: 11, needs: 'open', attendance: 'all' };
const decided = (decision: FormatDecision | null, inputs = eleven): Programme => ({
  ...springCohort(),
  format: { inputs, decision },
});
const group: FormatDecision = {
  format: 'group',
  reason: 'All eleven promised the first Tuesday.',
  reviewOn: '2027-03-02',
};

test('composeFormatRecord writes the record of a decision, with its working', async () => {
  await expect(toText(compose(decided(group)))).toMatchFileSnapshot('../golden/format-record.txt');
});

test('composeFormatRecord leaves room for a decision that has not been taken', async () => {
  const paper = compose(emptyProgramme('new'));
  await expect(toText(paper)).toMatchFileSnapshot('../golden/format-record-blank.txt');
  expect(paper.blanks.map(({ field }) => field)).toEqual(['leadName', 'leadContact', 'decided', 'reason']);
  expect(bothForms(paper)).not.toMatch(/undefined|NaN|\{\{|null/);
});

test('composeFormatRecord does the sums for the format that was decided, and says where the advice was otherwise', () => {
  expect(toText(compose(decided(group)))).toContain('5 members never present.');
  const pairs = toText(compose(decided({ ...group, format: 'pair' })));
  expect(pairs).toContain('The advice was otherwise: A group.');
  expect(pairs).toContain('Makes: 4 pairs and 1 trio');
  expect(toText(compose(decided(group)))).not.toContain('otherwise');
});

test('composeFormatRecord names as second choice what was not decided and is not ruled out', () => {
  const second = (decision: FormatDecision | null, inputs = eleven) =>
    /Second choice: (.*)/.exec(toText(compose(decided(decision, inputs))))?.[1];
  const open = second(null);
  expect(open).toBe('A group with pairs');
  expect(second({ ...group, format: 'trio' })).toBe('A group');
  for (const format of formats) expect(second({ ...group, format })).not.toBe(formatNames[format]);
  const most = { ...eleven, attendance: 'most' } as const;
  for (const format of formats) expect(second({ ...group, format }, most)).not.toBe('A group');
});

test('composeFormatRecord names what rules the chosen format out', () => {
  const text = toText(compose(decided(group, { ...eleven, attendance: 'most' })));
  expect(text).toContain('What speaks against it');
  expect(text).toContain('Your people cannot promise that');
});

test('composeFormatRecord says the same words as text and as Markdown', () => {
  const paper = compose(decided(group));
  expect(wordsOfMarkdown(toMarkdown(paper))).toEqual(wordsOfText(toText(paper)));
});
