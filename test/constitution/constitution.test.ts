import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeConstitution, meetingParts, orderOfMeeting } from '../../src/lib/constitution/index.ts';
import { type Paper, toMarkdown, toText } from '../../src/lib/papers/index.ts';
import { type Answers, emptyProgramme, newPerson, type Programme } from '../../src/lib/programme/index.ts';
import { libraryOf } from '../papers/libraryOf.ts';
import { givingAndTaking, springCohort } from '../papers/springCohort.ts';
import {
  bothForms,
  conditionalWords,
  conditionsNotTried,
  everyChoice,
  everyOptional,
  wordsOfMarkdown,
  wordsOfText,
} from '../papers/wordsOf.ts';

const library = libraryOf('constitution');
const answering = (answers: Answers): Programme => {
  const p = springCohort();
  return { ...p, constitution: { ...p.constitution, answers } };
};
const compose = (answers: Answers = { treasurer: 'wen' }): Paper =>
  composeConstitution(answering(answers), library);
const cohortOf = (count: number): Programme => ({
  ...springCohort(),
  people: Array.from({ length: count }, (_, index) => newPerson(`p${index}`, `Founder ${index + 1}`, null)),
});

test('composeConstitution writes the constitution of a cohort', async () => {
  await expect(toText(compose())).toMatchFileSnapshot('../golden/constitution.txt');
});

test('composeConstitution writes one with nothing filled in, ready for a pen', async () => {
  await expect(toText(composeConstitution(emptyProgramme('new'), library))).toMatchFileSnapshot(
    '../golden/constitution-blank.txt',
  );
});

test('composeConstitution prints every clause once, in order, from 1 to 32, and the four annexes', () => {
  const paper = compose();
  const wanted = library.clauses.filter(({ place }) => place === 'clause').map(({ id }) => id);
  expect(wanted).toHaveLength(32);
  expect(paper.clauses.map(({ id }) => id)).toEqual(wanted);
  const text = toText(paper);
  for (const { number, heading } of paper.clauses)
    expect(text.split(`\n${number}. ${heading}.`)).toHaveLength(2);
  expect(paper.schedules.map(({ title }) => title)).toEqual([
    'Annex A: How we work on a question',
    'Annex B: Order of the meeting',
    'Annex C: Roles',
    'Annex D: Contact list',
  ]);
});

test('composeConstitution points to clauses and annexes by the numbers they have', () => {
  const paper = compose();
  const numberOf = (id: string) => paper.clauses.find((clause) => clause.id === id)?.number;
  const text = toText(paper);
  expect(text).toContain(`those who visit as clause\u00a0${numberOf('new-members')} describes`);
  expect(text).toContain(`reads clause\u00a0${numberOf('speaking')} aloud`);
  expect(text).toContain('the protocol in annex\u00a0A and to the order of the meeting in annex\u00a0B');
});

test('composeConstitution has the defaults of the design', () => {
  const text = toText(compose());
  for (const words of [
    'Members: Six to twelve',
    '60 per cent, and never fewer than four',
    'Once a month, on the first Tuesday, at 18:00',
    '150 minutes, and two hours before',
    '£50 a month each',
    'One meeting in the term; notice of 48 hours',
    'notice of 30 days',
    'moved only if more than half of us agree, at least 14 days ahead',
    'more than ten minutes late',
    'within seven days',
    'A role is held for three months',
    'the last two months of a term',
    'two thirds of those present',
    'Nothing of it is passed on, not even without names.',
  ]) {
    expect(text).toContain(words);
  }
});

test('composeConstitution lets everybody in the programme sign, and every member of a team', () => {
  const names = compose().signing.signatories.map(({ name }) =>
    name.map((inline) => (inline.kind === 'blank' ? '' : inline.text)).join(''),
  );
  expect(names).toEqual([
    'Hana Kimura',
    'Łukasz Żółć-O’Brien',
    'Amara Osei',
    'Ben Cole',
    'Stephen Moss',
    'Wen Li',
    'Inês Duarte',
  ]);
});

test('composeConstitution tells a cohort of 24 that it may be 24, and has 24 places to sign', () => {
  const paper = composeConstitution(cohortOf(24), library);
  expect(paper.signing.signatories).toHaveLength(24);
  expect(toText(paper)).toContain('Members: Six to 24');
  expect(toText(paper)).toContain('Founder 24');
});

test('composeConstitution does not ask three people for a quorum of four', () => {
  const text = toText(composeConstitution(cohortOf(3), library));
  expect(text).toContain('Members: Three to twelve');
  expect(text).toContain('never fewer than three');
});

test('composeConstitution can be for one group of the programme, with its own answers and its own key', () => {
  const p = springCohort();
  const each = { 'hana+ines+wen': { groupName: 'The Tuesday table', treasurer: 'ines' } };
  const paper = composeConstitution({ ...p, constitution: { ...p.constitution, each } }, library, [
    'wen',
    'hana',
    'ines',
  ]);
  expect(paper.subject).toBe('The Tuesday table');
  expect(paper.key).toBe('constitution-hana+ines+wen');
  expect(paper.signing.signatories).toHaveLength(3);
  expect(toText(paper)).toContain('Inês Duarte holds the money for us');
  expect(toText(paper)).not.toContain('Stephen Moss');
});

test('composeConstitution leaves a blank for what nobody knows yet, and takes the defaults for the rest', () => {
  const paper = composeConstitution({ ...emptyProgramme('new'), people: springCohort().people }, library);
  expect(paper.blanks.map(({ field }) => field)).toEqual([
    'groupName',
    'startDate',
    'treasurer',
    'leadName',
    'leadContact',
    'programmeName',
  ]);
});

test('composeConstitution prints contact details only where everyone has agreed', () => {
  expect(toText(compose())).not.toContain('hana@clearbell.example');
  expect(toText(compose({ contactDetails: 'printed' }))).toContain(
    'Hana Kimura | Clearbell | hana@clearbell.example',
  );
});

test('composeConstitution names the first holders of roles, by id or by name', () => {
  const text = toText(compose({ moderator: 'hana', deputy: 'A friend of the house' }));
  expect(text).toContain('Our first moderator is Hana Kimura.');
  expect(text).toContain('Our first deputy is A friend of the house.');
  expect(text).not.toContain('Our first timekeeper');
});

test('composeConstitution opens with what the mentorship is, and says what each side brings and may ask for', () => {
  const clause = (paper: Paper, id: string): string => {
    const { number = 0 } = paper.clauses.find((each) => each.id === id) ?? {};
    const [, from = ''] = toText(paper).split(`\n${number}. `);
    return from.split(`\n${number + 1}. `)[0] ?? '';
  };
  const paper = composeConstitution(givingAndTaking('two-sided'), library);
  expect(clause(paper, 'purpose')).toContain('Founders think aloud with someone');
  const peer = clause(paper, 'peer');
  for (const words of [
    'What founders bring in this programme:\n\n   - a question that is real',
    'What founders may ask for:\n\n   - experience of the stage ahead',
    'What peer mentors bring in this programme:\n\n   - time to think aloud',
    'What peer mentors may ask for:\n\n   - fresh eyes on their own business',
  ])
    expect(peer).toContain(words);
  const pool = clause(composeConstitution(givingAndTaking('one-pool'), library), 'peer');
  expect(pool).toContain('each of us brings:\n\n   - a question that is real');
  expect(pool).not.toContain('founders');
});

test('composeConstitution prints every conditional paragraph under some answers and leaves it out under others', () => {
  const texts = [
    toText(composeConstitution(emptyProgramme('bare'), library)),
    ...everyChoice(library).map((answers) => toText(compose(answers))),
    toText(compose(everyOptional(library))),
    toText(composeConstitution(givingAndTaking('two-sided'), library)),
    toText(composeConstitution(givingAndTaking('one-pool'), library)),
  ];
  expect(conditionalWords(library).length).toBeGreaterThan(30);
  expect(conditionsNotTried(library, texts)).toEqual([]);
});

test('orderOfMeeting keeps the suggested minutes for the lengths that have a pattern', () => {
  expect(orderOfMeeting(60).map(({ minutes }) => minutes)).toEqual([4, 8, 10, 3, 25, 6, 4]);
  expect(orderOfMeeting(90).map(({ minutes }) => minutes)).toEqual([5, 10, 15, 5, 35, 8, 7, 5]);
  expect(orderOfMeeting(120).map(({ minutes }) => minutes)).toEqual([5, 15, 20, 5, 30, 5, 25, 5, 6, 4]);
  expect(orderOfMeeting(180).map(({ minutes }) => minutes)).toEqual([10, 20, 30, 5, 40, 10, 35, 12, 10, 8]);
});

test('orderOfMeeting sums exactly to the length, in order, each part starting where the last one ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1440 }), (length) => {
      const blocks = orderOfMeeting(length);
      expect(blocks.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(length);
      let at = 0;
      for (const { starts, minutes } of blocks) {
        expect(starts).toBe(at);
        at += minutes;
      }
      const order = blocks.map(({ part }) => meetingParts.indexOf(part));
      expect(order).toEqual([...order].sort((one, other) => one - other));
    }),
  );
});

test('the order of the meeting follows its length and its start, also past midnight', () => {
  const text = toText(compose({ length: 90, startTime: '23:00' }));
  expect(text).toContain('| 5 | 23:00');
  expect(text).toContain('End | 90 | 00:30');
  expect(toText(compose({ length: 90, startTime: 'after supper' }))).toContain('End | 90 | +90');
  expect(toText(compose({ length: '' }))).not.toContain('Part | Minutes');
});

const plainText = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map((text) => text.replace(/[{}]/g, '').replace(/NaN|undefined/g, ''));
const answer = fc.oneof(
  plainText,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.array(plainText, { maxLength: 4 }),
);

test('composeConstitution never prints a raw placeholder, “undefined” or “NaN”, whatever is answered', () => {
  const ids = library.fields.map(({ id }) => id);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...ids, '__proto__'), answer), plainText, (answers, text) => {
      const p = answering(answers);
      const paper = composeConstitution(
        { ...p, organisation: text, lead: { name: text, contact: text } },
        library,
      );
      expect(bothForms(paper)).not.toMatch(/undefined|NaN|\{\{|\}\}|\[object/);
    }),
    { numRuns: 60 },
  );
});

test('Markdown and plain text say the same words', () => {
  for (const paper of [
    compose(),
    composeConstitution(emptyProgramme('new'), library),
    composeConstitution(cohortOf(24), library),
  ]) {
    expect(wordsOfMarkdown(toMarkdown(paper))).toEqual(wordsOfText(toText(paper)));
  }
});
