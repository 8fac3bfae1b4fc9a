import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measurePair, readBalance } from '../../src/lib/balance/index.ts';
import { newPerson, type Programme } from '../../src/lib/programme/index.ts';
import { cohorts, criterion, programmeOf } from './cohorts.ts';

const between = (one: string, other: string) => {
  const people = [one, other].map((availability, at) => ({
    ...newPerson(`p${at}`, `Person ${at}`, null),
    availability,
  }));
  const { conflicts } = measurePair(readBalance(programmeOf([criterion('alone')], people)), 'p0', 'p1');
  return conflicts.map(({ kind }) => kind);
};

test('measurePair finds no common date where both gave dates, or both days of the week, and none agrees', () => {
  expect(between('2 March; 9 March', '16 March')).toEqual(['no-common-dates']);
  expect(between('2027-03-02', '9th March 2027, March 16')).toEqual(['no-common-dates']);
  expect(between('Tuesdays, Thursday mornings', 'Mon; Thursday evening')).toEqual(['no-common-dates']);
});

test('measurePair takes one common date, in whatever way it is written, for enough', () => {
  expect(between('2 March; 9 March', '2027-03-09')).toEqual([]);
  expect(between('2 March 2026', '2 March 2027')).toEqual(['no-common-dates']);
  expect(between('March 2nd, 2027', '2 mar')).toEqual([]);
  expect(between('every Tuesday', 'Tue evenings and Wed mornings')).toEqual([]);
});

test('measurePair makes no conflict of availability that it cannot compare', () => {
  for (const words of [
    '',
    'most evenings',
    'Tuesdays, or ask me',
    '2 March; after Easter',
    '02/03/2027',
    'mayday',
  ])
    expect(between(words, '16 March')).toEqual([]);
  expect(between('2 March', 'Tuesdays')).toEqual([]);
});

test('readBalance gives the same measures with what was read before as without', () => {
  const change = fc.constantFrom<(p: Programme) => Programme>(
    (p) => ({ ...p, balance: { ...p.balance, low: 30, high: 55 } }),
    (p) => ({ ...p, peer: { ...p.peer, criteria: p.peer.criteria.map((one) => ({ ...one, weight: 5 })) } }),
    (p) => ({ ...p, peer: { ...p.peer, criteria: p.peer.criteria.map((one) => ({ ...one, near: 7 })) } }),
    (p) => ({ ...p, people: p.people.map((one, at) => (at === 0 ? { ...one, answers: {} } : one)) }),
    (p) => ({ ...p, people: p.people.map((one, at) => (at === 1 ? { ...one, seeks: ['cash'] } : one)) }),
    (p) => ({ ...p, people: [...p.people].reverse() }),
    (p) => ({ ...p, people: p.people.slice(1) }),
    (p) => ({
      ...p,
      balance: { ...p.balance, links: [{ want: 'pricing', offer: 'design', meets: true }] },
    }),
  );
  fc.assert(
    fc.property(cohorts, fc.array(change, { minLength: 1, maxLength: 4 }), (programme, changes) => {
      let now = programme;
      let kept = readBalance(programme);
      for (const one of changes) {
        now = one(now);
        kept = readBalance(now, kept);
        const fresh = readBalance(now);
        for (const { id: x } of now.people)
          for (const { id: y } of now.people)
            if (x !== y) expect(measurePair(kept, x, y)).toEqual(measurePair(fresh, x, y));
      }
    }),
  );
});
