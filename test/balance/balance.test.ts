import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wantsWords, weakestWords } from '../../src/components/balance/groupWords.ts';
import {
  bandOf,
  bestPairs,
  explainPair,
  fitOf,
  hardToPlace,
  measureCohort,
  measureGroup,
  measurePair,
  pairsRuledOut,
  readBalance,
} from '../../src/lib/balance/index.ts';
import { newPerson, type Programme } from '../../src/lib/programme/index.ts';
import { articlePair, cohorts, criterion, largeCohort, programmeOf } from './cohorts.ts';
import { leastTime } from './leastTime.ts';

const measured = (programme: Programme, x: string, y: string) => measurePair(readBalance(programme), x, y);
const pairsOf = ({ people }: Programme) =>
  people.flatMap(({ id: x }) => people.flatMap(({ id: y }) => (x === y ? [] : [[x, y] as const])));

test('explainPair finds Tina and WuQing alike in some ways, different in others, and both gaining', () => {
  const programme = { ...articlePair, balance: { ...articlePair.balance, countProtected: true } };
  const told = explainPair(readBalance(programme), 'tina', 'wuqing');
  expect(told.shared.map(({ criterion: id }) => id)).toEqual(['gender', 'alone', 'university', 'company']);
  expect(told.different.map(({ criterion: id }) => id)).toEqual(['study', 'background', 'sector', 'years']);
  expect(told.commonality).toBe(50);
  expect(told.band).toBe('balanced');
  expect(told.helpsX.map(({ offer }) => offer)).toContain('design');
  expect(told.helpsY.map(({ offer }) => offer)).toEqual([
    'experience further along the road',
    'emotional support',
  ]);
  expect([told.gainX, told.gainY, told.reciprocity]).toEqual([100, 100, 100]);
});

test('measurePair leaves a protected characteristic out unless the organiser asks for it', () => {
  const without = measured(articlePair, 'tina', 'wuqing');
  expect(without.commonality).toBeCloseTo(300 / 7, 5);
  expect(without.band).toBe('balanced');
  const own = programmeOf(
    [criterion('faith', { menu: null, name: 'Religion', type: 'text' }), criterion('alone')],
    [
      { ...newPerson('a', 'Ada', null), answers: { faith: 'one', alone: 'Alone' } },
      { ...newPerson('b', 'Bea', null), answers: { faith: 'other', alone: 'Alone' } },
    ],
  );
  expect(measured(own, 'a', 'b').commonality).toBe(100);
});

test('measurePair says unknown, not zero, where nobody has answered', () => {
  const programme = programmeOf(
    [criterion('alone')],
    [newPerson('a', 'Ada', null), newPerson('b', 'Bea', null)],
  );
  expect(measured(programme, 'a', 'b')).toMatchObject({
    commonality: null,
    gainX: null,
    reciprocity: null,
    band: 'unknown',
    fit: 0,
  });
});

test('explainPair links an offer to a want by the stems of their words, and by the organiser’s word', () => {
  const people = [
    {
      ...newPerson('gareth', 'Gareth', null),
      seeks: ['handing over daily work', 'staff'],
      offers: ['repairs'],
    },
    { ...newPerson('wen', 'Wen', null), offers: ['handed over daily work', 'apprentices'], seeks: [] },
  ];
  const programme = programmeOf([], people);
  expect(explainPair(readBalance(programme), 'gareth', 'wen').helpsX).toEqual([
    { want: 'handing over daily work', offer: 'handed over daily work', strength: 1, byHand: false },
  ]);
  const links = [
    { want: 'staff', offer: 'apprentices', meets: true },
    { want: 'handing over daily work', offer: 'handed over daily work', meets: false },
  ];
  const judged = { ...programme, balance: { ...programme.balance, links } };
  const told = explainPair(readBalance(judged), 'gareth', 'wen');
  expect(told.helpsX).toEqual([{ want: 'staff', offer: 'apprentices', strength: 1, byHand: true }]);
  expect(told.unmetX).toEqual(['handing over daily work']);
});

test('measurePair names every conflict: asked apart, ruled out, competitor, no common date, a broken must', () => {
  const asked = [
    criterion('competitors', { type: 'text', relation: 'irrelevant' }),
    criterion('dates', { type: 'many-of', relation: 'irrelevant' }),
    criterion('sector', { type: 'text', relation: 'different', need: 'must', name: 'Sector' }),
  ];
  const people = [
    {
      ...newPerson('a', 'Ada', null),
      answers: { competitors: 'Other Ltd; Bea’s Bakes', dates: ['2 March'], sector: 'baking' },
    },
    {
      ...newPerson('b', 'Bea', null),
      business: 'Bea’s Bakes, a bakery',
      answers: { dates: ['9 March'], sector: 'Baking' },
    },
  ];
  const programme = programmeOf(asked, people, { exclusions: [['b', 'a']], forbidden: [['a', 'b']] });
  const { conflicts, fit } = measured(programme, 'b', 'a');
  expect(conflicts.map(({ kind }) => kind)).toEqual([
    'avoid',
    'forbidden',
    'competitor',
    'no-common-dates',
    'must',
  ]);
  expect(fit).toBe(0);
  expect(pairsRuledOut(programme)).toEqual([{ pair: ['a', 'b'], conflicts }]);
});

test('bandOf keeps its edges inside', () => {
  expect([39.9, 40, 70, 70.1].map((common) => bandOf(common, 40, 70))).toEqual([
    'too-far',
    'balanced',
    'balanced',
    'too-alike',
  ]);
});

test('measureGroup finds what is covered, who is weakest linked and the largest majority', () => {
  const people = ['wen', 'una', 'rosa'].map((id, at) => ({
    ...newPerson(id, id, null),
    seeks: [at === 0 ? 'leases' : 'pricing'],
    offers: [at === 1 ? 'leases' : 'repairs'],
    answers: { alone: at === 0 ? 'Together' : 'Alone', sector: ['a1', 'b2', 'c3'][at] ?? '' },
  }));
  const group = measureGroup(
    readBalance(
      programmeOf([criterion('alone'), criterion('sector', { type: 'text', relation: 'different' })], people),
    ),
    ['wen', 'una', 'rosa'],
  );
  expect(group).toMatchObject({ wants: 3, wantsMet: 1, spread: 100 });
  expect(group.weakest).toEqual({ id: 'wen', commonality: 0, alone: ['alone'] });
  expect(group.majority).toEqual({ name: 'alone', answer: 'Alone', members: 2 });
  expect(group.unmet).toEqual([
    { id: 'una', want: 'pricing' },
    { id: 'rosa', want: 'pricing' },
  ]);
  expect(group.conflicts).toEqual([]);
  expect(weakestWords(group, (id) => id)).toBe(
    'wen has least in common with the rest, 0 of 100 on the mean. Nobody here shares alone with wen.',
  );
  expect(wantsWords(group)).toBe('1 of 3 wants can be met inside the group.');
});

test('measurePair is the same seen from either person, but for the gains, which change places', () => {
  fc.assert(
    fc.property(cohorts, (programme) => {
      for (const [x, y] of pairsOf(programme)) {
        const there = measured(programme, x, y);
        const back = measured(programme, y, x);
        expect(back).toEqual({ ...there, gainX: there.gainY, gainY: there.gainX });
      }
    }),
  );
});

test('measurePair stays between 0 and 100, and reciprocity is the lower gain', () => {
  fc.assert(
    fc.property(cohorts, (programme) => {
      for (const [x, y] of pairsOf(programme)) {
        const { commonality, gainX, gainY, reciprocity, fit } = measured(programme, x, y);
        for (const points of [commonality, gainX, gainY, fit]) {
          expect(points ?? 0).toBeGreaterThanOrEqual(0);
          expect(points ?? 0).toBeLessThanOrEqual(100);
        }
        if (gainX !== null && gainY !== null) expect(reciprocity).toBe(Math.min(gainX, gainY));
        else expect(reciprocity).toBeNull();
      }
    }),
  );
});

test('measureCohort is unmoved by names and by the order of people and criteria', () => {
  fc.assert(
    fc.property(cohorts, (programme) => {
      const moved: Programme = {
        ...programme,
        people: programme.people.map((one) => ({ ...one, name: `${one.name} II` })).reverse(),
        peer: { ...programme.peer, criteria: [...programme.peer.criteria].reverse() },
      };
      for (const [x, y] of pairsOf(programme)) {
        expect(measured(moved, x, y)).toEqual(measured(programme, x, y));
      }
      const hardest = (p: Programme) =>
        hardToPlace(measureCohort(readBalance(p))).map(({ id, best }) => [id, best]);
      expect(hardest(moved)).toEqual(hardest(programme));
    }),
  );
});

test('measurePair gives two people more in common when one takes over the other’s answer', () => {
  fc.assert(
    fc.property(cohorts, fc.constantFrom('stage', 'alone', 'years', 'sector'), (programme, id) => {
      const [one, other] = programme.people;
      const answer = other?.answers[id];
      fc.pre(
        one !== undefined && other !== undefined && answer !== undefined && one.answers[id] !== undefined,
      );
      const before = measured(programme, one.id, other.id).commonality ?? 0;
      const taken = programme.people.map((person) =>
        person.id === one.id ? { ...person, answers: { ...person.answers, [id]: answer } } : person,
      );
      const after = measured({ ...programme, people: taken }, one.id, other.id).commonality ?? 0;
      expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('measurePair never moves with a protected answer that nobody asked to count', () => {
  fc.assert(
    fc.property(cohorts, (programme) => {
      const people = programme.people.map((person) => ({
        ...person,
        answers: { ...person.answers, gender: 'not said' },
      }));
      for (const [x, y] of pairsOf(programme)) {
        expect(measured({ ...programme, people }, x, y)).toEqual(measured(programme, x, y));
      }
    }),
  );
});

test('another offer never takes anything from what somebody gains', () => {
  fc.assert(
    fc.property(cohorts, fc.constantFrom('pricing', 'cash', 'design'), (programme, offer) => {
      const [one, other] = programme.people;
      fc.pre(one !== undefined && other !== undefined);
      const people = programme.people.map((person) =>
        person.id === other.id ? { ...person, offers: [...person.offers, offer] } : person,
      );
      const before = measured(programme, one.id, other.id).gainX ?? 0;
      expect(measured({ ...programme, people }, one.id, other.id).gainX ?? 0).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('measureGroup covers no less with another member, and is unmoved by the order of members', () => {
  fc.assert(
    fc.property(cohorts, (programme) => {
      const balance = readBalance(programme);
      const ids = programme.people.map(({ id }) => id);
      expect(measureGroup(balance, [...ids].reverse())).toMatchObject({
        wants: measureGroup(balance, ids).wants,
        wantsMet: measureGroup(balance, ids).wantsMet,
        weakest: measureGroup(balance, ids).weakest,
        majority: measureGroup(balance, ids).majority,
      });
      expect(measureGroup(balance, ids).wantsMet).toBeGreaterThanOrEqual(
        measureGroup(balance, ids.slice(1)).wantsMet,
      );
    }),
  );
});

test('fitOf agrees with the measure, in either order, and knows nobody else', () => {
  fc.assert(
    fc.property(cohorts, (programme) => {
      const worth = fitOf(programme);
      for (const [x, y] of pairsOf(programme)) {
        expect(worth(x, y)).toBe(measured(programme, x, y).fit);
        expect(worth(y, x)).toBe(worth(x, y));
      }
      expect(worth('p0', 'nobody')).toBe(0);
    }),
  );
});

test('bestPairs are the largest fits of the cohort, without a conflict among them', () => {
  fc.assert(
    fc.property(cohorts, (programme) => {
      const balance = readBalance(programme);
      const cohort = measureCohort(balance);
      const best = bestPairs(balance, cohort, 3);
      const all = cohort.pairs.map(({ fit }) => fit).sort((one, other) => other - one);
      expect(best.map(({ fit }) => fit)).toEqual(all.filter((fit) => fit > 0).slice(0, 3));
      expect(best.every(({ conflicts }) => conflicts.length === 0)).toBe(true);
    }),
  );
});

test('measureCohort measures 200 people on 12 criteria in under 100 ms, and a change in a part of that', () => {
  const programme = largeCohort(200, 12);
  const afresh = leastTime(12, () => expect(measureCohort(readBalance(programme)).pairs.length).toBe(19900));
  expect(afresh).toBeLessThan(100);
  const before = measureCohort(readBalance(programme));
  const changed = (round: number): Programme => ({
    ...programme,
    people: programme.people.map((person, at) =>
      at === round ? { ...person, answers: { ...person.answers, c2: `something else ${round}` } } : person,
    ),
  });
  const again = leastTime(12, (round) =>
    expect(measureCohort(readBalance(changed(round), before.from), before).pairs.length).toBe(19900),
  );
  expect(again).toBeLessThan(Math.min(50, afresh / 2));
});
