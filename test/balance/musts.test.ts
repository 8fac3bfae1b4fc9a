import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measurePair, readBalance, testMusts } from '../../src/lib/balance/index.ts';
import { type Criterion, newPerson, type Person, type Programme } from '../../src/lib/programme/index.ts';
import { cohorts, criterion, largeCohort, programmeOf } from './cohorts.ts';
import { leastTime } from './leastTime.ts';

const stage = criterion('stage', {
  name: 'Stage of company',
  type: 'band',
  options: ['Idea', 'First revenue', 'Growth', 'Scale'],
  relation: 'near',
  need: 'must',
  near: 1,
});
const sector = criterion('sector', { name: 'Sector', type: 'text', relation: 'different', need: 'must' });
const person = (name: string, side: 'a' | 'b' | null, answers: Person['answers']): Person => ({
  ...newPerson(name.toLowerCase(), name, side),
  answers,
});
const hana = person('Hana', 'a', { stage: 'Idea', sector: 'hearing' });
const amara = person('Amara', 'a', { stage: 'Growth', sector: 'textiles' });
const lukasz = person('Łukasz', 'a', { sector: 'food' });
const stephen = person('Stephen', 'b', { stage: 'Growth', sector: 'textiles' });
const wen = person('Wen', 'b', { stage: 'Scale', sector: 'tea' });
const cohort = (...criteria: Programme['peer']['criteria']): Programme =>
  programmeOf(criteria, [hana, amara, lukasz, stephen, wen], { shape: 'two-sided' });

test('testMusts counts the pairs that a must rules out, and names who is left without a partner', () => {
  expect(testMusts(cohort(stage)).each).toEqual([
    {
      criterion: 'stage',
      name: 'Stage of company',
      pairs: 6,
      ruledOut: 2,
      partnerless: ['hana'],
      unanswered: ['łukasz'],
    },
  ]);
});

test('testMusts says what all musts do together', () => {
  const { each, together } = testMusts(cohort(stage, sector));
  expect(each.map(({ ruledOut }) => ruledOut)).toEqual([2, 1]);
  expect(together).toEqual({ pairs: 6, ruledOut: 3, partnerless: ['hana'] });
});

test('testMusts leaves out what is no must, what is irrelevant, and what is protected without being asked for', () => {
  const age = criterion('age', { name: 'Age band', type: 'text', need: 'must' });
  const none = cohort({ ...stage, need: 'should' }, { ...sector, relation: 'irrelevant' }, age);
  expect(testMusts(none).each).toEqual([]);
  const asked = { ...none, balance: { ...none.balance, countProtected: true } };
  expect(testMusts(asked).each.map(({ criterion: id }) => id)).toEqual(['age']);
});

test('testMusts does not miss the answer of somebody who was not asked', () => {
  const founders = { ...stage, asked: 'a' as const };
  expect(testMusts(cohort(founders)).each[0]?.unanswered).toEqual(['łukasz']);
  const mentors = { ...stage, asked: 'b' as const };
  expect(testMusts(cohort(mentors)).each[0]?.unanswered).toEqual([]);
});

test('testMusts agrees, pair by pair, with the conflicts that balance finds', () => {
  fc.assert(
    fc.property(cohorts, (made) => {
      const programme = {
        ...made,
        peer: {
          ...made.peer,
          criteria: made.peer.criteria.map((one) => ({ ...one, need: 'must' as const })),
        },
      };
      const balance = readBalance(programme);
      const possible = programme.people.flatMap((one, at) =>
        programme.people
          .slice(at + 1)
          .filter(({ side }) => programme.shape === 'one-pool' || (side !== one.side && side && one.side))
          .map((other) => [one.id, other.id] as const),
      );
      const broken = possible.filter(([x, y]) =>
        measurePair(balance, x, y).conflicts.some(({ kind }) => kind === 'must'),
      );
      const { together } = testMusts(programme);
      expect(together.pairs).toBe(possible.length);
      expect(together.ruledOut).toBe(broken.length);
      for (const id of together.partnerless) {
        const own = possible.filter((pair) => pair.includes(id));
        expect(own.every((pair) => broken.includes(pair))).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('testMusts gives after any changes what it gives afresh', () => {
  const changes = fc.constantFrom<(p: Programme, at: number) => Programme>(
    ...(['same', 'near', 'different', 'irrelevant'] as const).map(
      (relation) => (p: Programme, at: number) => changed(p, at, { relation }),
    ),
    (p, at) => changed(p, at, { need: 'must' }),
    (p, at) => changed(p, at, { need: 'nice' }),
    (p, at) => changed(p, at, { near: 7 }),
    (p, at) => changed(p, at, { asked: 'a' }),
    (p, at) => changed(p, at, { type: 'text' }),
    (p, at) => changed(p, at, { options: ['Growth', 'Idea'] }),
    (p, at) => changed(p, at, { name: 'Called otherwise' }),
    (p) => ({ ...p, shape: p.shape === 'one-pool' ? 'two-sided' : 'one-pool' }),
    (p) => ({ ...p, people: p.people.map((one, at) => ({ ...one, side: at % 2 ? 'a' : 'b' })) }),
    (p) => ({ ...p, people: p.people.slice(1) }),
    (p) => ({ ...p, balance: { ...p.balance, countProtected: !p.balance.countProtected } }),
    (p) => ({ ...p, peer: { ...p.peer, criteria: [...p.peer.criteria].reverse() } }),
  );
  fc.assert(
    fc.property(cohorts, fc.array(fc.tuple(changes, fc.nat({ max: 5 })), { minLength: 1 }), (made, steps) => {
      let p: Programme = made;
      let kept = testMusts(p);
      for (const [change, at] of steps) {
        p = change(p, at);
        kept = testMusts(p, kept);
        const { each, together } = testMusts(p);
        expect({ each: kept.each, together: kept.together }).toEqual({ each, together });
      }
    }),
  );
});

function changed(p: Programme, at: number, part: Partial<Criterion>): Programme {
  const criteria = p.peer.criteria.map((one, place) => (place === at ? { ...one, ...part } : one));
  return { ...p, peer: { ...p.peer, criteria } };
}

test('testMusts tries twelve musts on two hundred people well within the time of one change', () => {
  const made = largeCohort(200, 12);
  const criteria = made.peer.criteria.map((one) => ({ ...one, need: 'must' as const }));
  const programme = { ...made, peer: { ...made.peer, criteria } };
  const least = leastTime(5, () => expect(testMusts(programme).together.pairs).toBe(19_900));
  expect(least).toBeLessThan(100);
});
