/** A change measures only what it touches, and the answer is the one that measuring everything afresh gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bestPairs,
  type Cohort,
  hardToPlace,
  measureCohort,
  readBalance,
} from '../../src/lib/balance/index.ts';
import type { Person, Programme } from '../../src/lib/programme/index.ts';
import { cohorts, criterion } from './cohorts.ts';

type Change = (p: Programme) => Programme;

const someone = fc.nat({ max: 7 });
const words = fc.constantFrom('pricing', 'cash', 'design', 'hiring', 'grant writing');
const withPerson =
  (place: number, change: (person: Person) => Person): Change =>
  (p) => ({ ...p, people: p.people.map((one, at) => (at === place % p.people.length ? change(one) : one)) });
const idAt = ({ people }: Programme, place: number): string => people[place % people.length]?.id ?? '';

/** Everything that an organiser can do to a programme in which people are being compared. */
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(
      someone,
      fc.constantFrom('stage', 'alone', 'sector', 'rivals'),
      fc.constantFrom('Idea', 'Person 1', ''),
    )
    .map(([place, id, answer]) =>
      withPerson(place, (person) => ({ ...person, answers: { ...person.answers, [id]: answer } })),
    ),
  fc
    .tuple(someone, fc.constantFrom('offers', 'seeks'), fc.array(words, { maxLength: 3 }))
    .map(([place, field, said]) => withPerson(place, (person) => ({ ...person, [field]: said }))),
  fc
    .tuple(someone, fc.constantFrom('Tue; Wed', 'Thu', '', 'most evenings'))
    .map(([place, availability]) => withPerson(place, (person) => ({ ...person, availability }))),
  fc.tuple(someone, words).map(([place, name]) => withPerson(place, (person) => ({ ...person, name }))),
  fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 })).map(
    ([low, high]): Change =>
      (p) => ({ ...p, balance: { ...p.balance, low, high } }),
  ),
  fc.tuple(words, words, fc.boolean()).map(
    ([want, offer, meets]): Change =>
      (p) => ({ ...p, balance: { ...p.balance, links: [...p.balance.links, { want, offer, meets }] } }),
  ),
  fc.tuple(someone, someone, fc.constantFrom('exclusions', 'forbidden')).map(
    ([one, other, kind]): Change =>
      (p) => ({ ...p, [kind]: [...p[kind], [idAt(p, one), idAt(p, other)]] }),
  ),
  fc.constantFrom<Change>(
    (p) => ({ ...p, exclusions: [], forbidden: [] }),
    (p) => ({ ...p, balance: { ...p.balance, links: [] } }),
    (p) => ({ ...p, balance: { ...p.balance, countProtected: !p.balance.countProtected } }),
    (p) => ({ ...p, people: [...p.people].reverse() }),
    (p) => ({ ...p, people: p.people.length > 3 ? p.people.slice(1) : p.people }),
    (p) => ({ ...p, shape: p.shape === 'one-pool' ? 'two-sided' : 'one-pool' }),
    (p) => ({ ...p, people: p.people.map((one, at) => ({ ...one, side: at % 2 ? 'a' : 'b' })) }),
    (p) => ({
      ...p,
      peer: {
        ...p.peer,
        criteria: p.peer.criteria.map((one) => ({ ...one, weight: 6 - one.weight, need: 'must' })),
      },
    }),
  ),
);

const toCompare = (cohort: Cohort) => ({ pairs: cohort.pairs, people: hardToPlace(cohort) });

test('measureCohort gives after any changes what it gives afresh', () => {
  const rivals = criterion('rivals', { menu: 'competitors', type: 'text', relation: 'irrelevant' });
  fc.assert(
    fc.property(cohorts, fc.array(changes, { minLength: 1, maxLength: 8 }), (drawn, steps) => {
      let p: Programme = { ...drawn, peer: { ...drawn.peer, criteria: [...drawn.peer.criteria, rivals] } };
      let cohort = measureCohort(readBalance(p));
      for (const step of steps) {
        p = step(p);
        const balance = readBalance(p, cohort.from);
        cohort = measureCohort(balance, cohort);
        const afresh = measureCohort(readBalance(p));
        expect(toCompare(cohort)).toEqual(toCompare(afresh));
        expect(bestPairs(balance, cohort, 4)).toEqual(bestPairs(afresh.from, afresh, 4));
      }
    }),
    { numRuns: 300 },
  );
});

test('measureCohort takes over the pairs that a change does not touch, and no others', () => {
  fc.assert(
    fc.property(cohorts, (p) => {
      const before = measureCohort(readBalance(p));
      const next = withPerson(1, (person) => ({ ...person, offers: ['something new'] }))(p);
      const after = measureCohort(readBalance(next, before.from), before);
      for (const [at, pair] of after.pairs.entries()) {
        const touched = pair.x === 1 || pair.y === 1;
        expect(pair === before.pairs[at]).toBe(!touched);
      }
    }),
  );
});
