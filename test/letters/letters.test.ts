import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeLetter, composeLetters, recipientsOf } from '../../src/lib/letters/index.ts';
import { type Paper, toText } from '../../src/lib/papers/index.ts';
import {
  type AdoptedMatch,
  type Answers,
  type Ballot,
  emptyProgramme,
  newPerson,
  type Programme,
} from '../../src/lib/programme/index.ts';
import { libraryOf } from '../papers/libraryOf.ts';
import { springCohort } from '../papers/springCohort.ts';

const library = libraryOf('letter');
const ballot = (voter: string, ...choices: readonly string[]): Ballot => ({
  voter,
  tiers: choices.map((id, at) => ({ rank: at + 1, ids: [id] })),
});
const ballots = [
  ballot('hana', 'wen', 'stephen'),
  ballot('lukasz', 'wen', 'ines'),
  ballot('kite', 'stephen', 'ines'),
  ballot('stephen', 'kite', 'hana'),
  ballot('wen', 'lukasz'),
];
/** The spring cohort with its ballots; these circles in place of the match, and these answers. */
function cohort(match: Partial<AdoptedMatch> = {}, answers: Answers = {}): Programme {
  const p = springCohort();
  return {
    ...p,
    ballots,
    match: p.match && { ...p.match, ...match },
    sheets: { letter: { answers, documentVersion: 1 } },
  };
}
function letterTo(id: string, p: Programme): Paper {
  const recipient = recipientsOf(p).find((one) => one.id === id);
  if (!recipient) throw new Error(`${id} gets no letter`);
  return composeLetter(p, recipient, library);
}
const textTo = (id: string, p: Programme): string => toText(letterTo(id, p));
const answered = (p: Programme): Programme => ({
  ...p,
  people: p.people.map((person) => ({
    ...person,
    answers: {
      stage: 'Growth',
      sector: person.side === 'a' ? 'health' : 'measuring',
      journey: 'A second career',
    },
  })),
});

const three = { pairs: [] as const, groups: [['hana', 'kite', 'stephen']], leftOver: ['lukasz', 'wen'] };
const six = {
  pairs: [] as const,
  groups: [['hana', 'lukasz', 'kite', 'stephen', 'wen', 'ines']],
  leftOver: [],
};

test.each([
  ['pair', 'hana', answered(cohort())],
  ['team', 'kite', cohort({}, { contactRule: 'all' })],
  ['trio', 'hana', answered(cohort(three, { contactRule: 'some', contactsOf: ['stephen'] }))],
  ['group', 'wen', cohort(six)],
  [
    'several',
    'stephen',
    cohort({
      pairs: [
        ['hana', 'stephen'],
        ['kite', 'stephen'],
      ],
    }),
  ],
  [
    'left-over',
    'lukasz',
    cohort({
      pairs: [
        ['hana', 'wen'],
        ['kite', 'ines'],
      ],
      leftOver: ['lukasz'],
    }),
  ],
] as const)('composeLetter writes the letter of a %s', async (name, id, p) => {
  await expect(textTo(id, p)).toMatchFileSnapshot(`../golden/letter-${name}.txt`);
});

test('composeLetter writes a letter to nobody in particular, ready for a pen', async () => {
  const blank = composeLetter(emptyProgramme('new'), null, library);
  await expect(toText(blank)).toMatchFileSnapshot('../golden/letter-blank.txt');
  expect(blank.blanks.map(({ field }) => field)).toContain('partnerNames');
});

test('recipientsOf gives everybody of the match one letter, those with partners first', () => {
  const p = cohort({
    pairs: [
      ['hana', 'stephen'],
      ['kite', 'stephen'],
      ['gone', 'wen'],
    ],
    leftOver: ['lukasz'],
  });
  expect(recipientsOf(p)).toEqual([
    { id: 'hana', circles: [['stephen']] },
    { id: 'kite', circles: [['stephen']] },
    { id: 'stephen', circles: [['hana'], ['kite']] },
    { id: 'lukasz', circles: [] },
  ]);
  expect(recipientsOf({ ...p, match: null })).toEqual([]);
});

test('recipientsOf writes to nobody who was left over because they have no place to give', () => {
  const p = cohort({ pairs: [['hana', 'stephen']], leftOver: ['wen', 'ines'] });
  const people = p.people.map((person) => (person.id === 'ines' ? { ...person, capacity: 0 } : person));
  expect(recipientsOf({ ...p, people }).map(({ id }) => id)).toEqual(['hana', 'stephen', 'wen']);
});

test('composeLetter shows a contact only by the organiser’s choice', () => {
  const contact = '020 7946 0018';
  expect(textTo('hana', cohort())).not.toContain(contact);
  expect(textTo('hana', cohort())).toContain('Ruth Adair introduces you');
  expect(textTo('hana', cohort({}, { contactRule: 'all' }))).toContain(contact);
  expect(textTo('hana', cohort({}, { contactRule: 'some', contactsOf: ['stephen'] }))).toContain(contact);
  expect(textTo('hana', cohort({}, { contactRule: 'some', contactsOf: ['hana'] }))).not.toContain(contact);
});

test('composeLetter reminds people of their own choice, with its place only where that is chosen', () => {
  expect(textTo('hana', cohort())).toContain('You named Stephen Moss on your ballot.');
  expect(textTo('hana', cohort({}, { ownChoice: 'rank' }))).toContain('Stephen Moss was your second choice.');
  expect(textTo('hana', cohort({}, { ownChoice: 'no' }))).not.toMatch(/ballot|choice\b/);
});

test('composeLetter counts the day of the first meeting from the match or from the start', () => {
  expect(textTo('hana', cohort())).toContain('By 22 December 2026');
  expect(textTo('hana', cohort({}, { firstFrom: 'start', firstDays: 7 }))).toContain('By 22 December 2026');
  expect(textTo('hana', cohort({}, { firstDays: 10 }))).toContain('By 18 December 2026');
});

test('composeLetter prints nothing that people answered about what is protected', () => {
  const p = answered(cohort());
  const criteria = p.peer.criteria.map((one) => (one.id === 'journey' ? { ...one, name: 'Religion' } : one));
  expect(textTo('hana', p)).toContain('A second career');
  const letter = textTo('hana', { ...p, peer: { ...p.peer, criteria } });
  expect(letter).toContain('Growth');
  expect(letter).not.toContain('A second career');
});

test('composeLetter says that all are taken only where all whom somebody named are', () => {
  const full = cohort({
    pairs: [
      ['hana', 'wen'],
      ['kite', 'ines'],
    ],
    leftOver: ['lukasz'],
  });
  const free = cohort({ pairs: [['hana', 'wen']], leftOver: ['lukasz', 'kite'] });
  const silent = { ...full, ballots: ballots.filter(({ voter }) => voter !== 'lukasz') };
  expect(textTo('lukasz', full)).toContain('Everybody whom you named');
  expect(textTo('lukasz', free)).toContain('no further pair could be made');
  expect(textTo('lukasz', silent)).toContain('No ballot reached us');
});

test('composeLetters gives each letter a key of its own, and no clause a number', () => {
  const letters = composeLetters(cohort(three), library);
  expect(new Set(letters.map(({ key }) => key)).size).toBe(5);
  for (const { clauses, schedules, signing } of letters) {
    expect(clauses).toEqual([]);
    expect(schedules.length).toBeGreaterThan(1);
    expect(signing.signatories).toEqual([]);
  }
});

test('composeLetter says the same to somebody whatever anybody else wrote on a ballot', () => {
  const ids = springCohort().people.map(({ id }) => id);
  const anyBallot = (voter: string) =>
    fc.shuffledSubarray(ids.filter((id) => id !== voter)).map((choices) => ballot(voter, ...choices));
  fc.assert(
    fc.property(
      fc.constantFrom(...ids),
      fc.constantFrom(
        cohort(),
        cohort(three),
        cohort(six),
        cohort({ pairs: [['hana', 'wen']], leftOver: ids.filter((id) => id !== 'hana' && id !== 'wen') }),
      ),
      fc.tuple(...ids.map(anyBallot)),
      fc.constantFrom('named', 'rank'),
      (id, p, others, ownChoice) => {
        fc.pre(recipientsOf(p).some((one) => one.id === id));
        const own = p.ballots.filter(({ voter }) => voter === id);
        const sheets = { letter: { answers: { ownChoice }, documentVersion: 1 } };
        const before = { ...p, sheets };
        const after = { ...p, sheets, ballots: [...own, ...others.filter(({ voter }) => voter !== id)] };
        expect(textTo(id, after)).toBe(textTo(id, before));
      },
    ),
    { numRuns: 200 },
  );
});

test('composeLetter survives any names, businesses and contacts, on one line each', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 300, unit: 'grapheme' }),
      fc.string({ maxLength: 300, unit: 'grapheme' }),
      (name, business) => {
        const p = cohort({}, { contactRule: 'all' });
        const people = [
          ...p.people.filter(({ id }) => id !== 'stephen'),
          { ...newPerson('stephen', name, 'b' as const), business, contact: business },
        ];
        const text = textTo('hana', { ...p, people });
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      },
    ),
    { numRuns: 100 },
  );
});
