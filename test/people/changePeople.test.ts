import { expect, test } from 'vitest';
import {
  addPerson,
  avoidedBy,
  changePerson,
  countOf,
  peopleNamed,
  removePerson,
  setAvoided,
  unanswered,
} from '../../src/lib/people/index.ts';
import {
  type Criterion,
  emptyProgramme,
  newPerson,
  type Person,
  type Programme,
  programmeSchema,
} from '../../src/lib/programme/index.ts';

const criterion = (id: string, name: string, part: Partial<Criterion> = {}): Criterion => ({
  id,
  menu: null,
  family: 'own',
  name,
  question: `What about ${name.toLowerCase()}?`,
  type: 'text',
  options: [],
  asked: 'everyone',
  relation: 'same',
  need: 'should',
  weight: 3,
  near: null,
  reason: '',
  ...part,
});
const criteria = [
  criterion('years', 'Years in business', { type: 'number' }),
  criterion('sole', 'Sole founder', { type: 'yes-no', asked: 'a' }),
  criterion('stage', 'Stage', { type: 'one-of', options: ['Idea', 'Growing'] }),
  criterion('markets', 'Markets', { type: 'many-of' }),
  criterion('sector', 'Business', { question: 'What about the sector?' }),
];

const matched = (): Programme => {
  const empty = emptyProgramme('test');
  return {
    ...empty,
    shape: 'two-sided',
    peer: { ...empty.peer, criteria },
    people: [
      newPerson('ana', 'Ana Lopez', 'a'),
      newPerson('bilal', 'Bilal Haddad', 'a'),
      newPerson('rosa', 'Rosa Delgado', 'b'),
    ],
    ballots: [
      { voter: 'ana', tiers: [{ rank: 1, ids: ['rosa'] }] },
      {
        voter: 'rosa',
        tiers: [
          { rank: 1, ids: ['bilal'] },
          { rank: 2, ids: ['ana'] },
        ],
      },
    ],
    exclusions: [['ana', 'bilal']],
    forbidden: [['bilal', 'rosa']],
    match: {
      settings: empty.matching,
      pairs: [['ana', 'rosa']],
      groups: [],
      leftOver: ['bilal'],
      adoptedOn: '2027-02-18',
    },
  };
};
const valid = (p: Programme): boolean => programmeSchema.safeParse(p).success;

test('addPerson puts a newcomer under a free id, and a team as one entry with its members', () => {
  const one = addPerson(matched(), { name: 'Ana', side: 'a', members: [] });
  const two = addPerson(one, { name: 'Ana', side: 'b', members: ['Cy Young', 'Di Orr'] });
  expect(two.people.slice(3).map(({ id, side, members }) => [id, side, members])).toEqual([
    ['ana-2', 'a', []],
    ['ana-3', 'b', ['Cy Young', 'Di Orr']],
  ]);
  expect(valid(two)).toBe(true);
});

test('removePerson leaves no trace of somebody, and their partner left over', () => {
  const gone = removePerson(matched(), 'ana');
  expect(gone.people.map(({ id }) => id)).toEqual(['bilal', 'rosa']);
  expect(gone.ballots).toEqual([{ voter: 'rosa', tiers: [{ rank: 1, ids: ['bilal'] }] }]);
  expect(gone.exclusions).toEqual([]);
  expect(gone.forbidden).toEqual([['bilal', 'rosa']]);
  expect(gone.match).toMatchObject({ pairs: [], leftOver: ['bilal', 'rosa'] });
  expect(JSON.stringify({ ...gone, id: '' })).not.toContain('"ana"');
  expect(valid(gone)).toBe(true);
});

test('removePerson keeps two of a trio together, and makes no group of one', () => {
  const p = matched();
  const grouped = (group: readonly string[]): Programme => ({
    ...p,
    match: p.match && { ...p.match, pairs: [], groups: [group], leftOver: [] },
  });
  expect(removePerson(grouped(['ana', 'bilal', 'rosa']), 'ana').match).toMatchObject({
    groups: [['bilal', 'rosa']],
    leftOver: [],
  });
  expect(removePerson(grouped(['ana', 'rosa']), 'ana').match).toMatchObject({
    groups: [],
    leftOver: ['rosa'],
  });
});

test('setAvoided keeps somebody apart from these and from nobody else, whoever asked for it', () => {
  const p = setAvoided(matched(), 'bilal', ['rosa', 'bilal']);
  expect(p.exclusions).toEqual([['bilal', 'rosa']]);
  expect(avoidedBy(p.exclusions, 'rosa')).toEqual(['bilal']);
  expect(setAvoided(matched(), 'bilal', ['ana']).exclusions).toEqual([['ana', 'bilal']]);
});

test('peopleNamed takes names as they stand on the list, and says which mean nobody or several', () => {
  const { people } = addPerson(matched(), { name: 'Rosa Delgado', side: 'b', members: [] });
  expect(peopleNamed(people, 'ana lopez; Nobody Known; Rosa Delgado')).toEqual({
    ids: ['ana'],
    unclear: ['Nobody Known', 'Rosa Delgado'],
  });
});

test('unanswered counts what a person is asked on their own side, with offers and wants', () => {
  const p = changePerson(matched(), 'ana', {
    answers: { years: 0, sole: false, stage: '', markets: [] },
    offers: ['law'],
  });
  const [ana, , rosa] = p.people;
  const ofAna = unanswered(ana as Person, criteria);
  expect(ofAna).toMatchObject({ asked: 7, said: ['seeks'] });
  expect(ofAna.criteria.map(({ id }) => id)).toEqual(['stage', 'markets', 'sector']);
  expect(countOf(unanswered(rosa as Person, criteria))).toBe(6);
  expect(unanswered(rosa as Person, criteria).asked).toBe(6);
});
