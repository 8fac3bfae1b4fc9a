import { expect, test } from 'vitest';
import { leastOf, withLeast } from '../../src/components/matching/leastOfSide.ts';
import { marketOf, match } from '../../src/lib/matching/index.ts';
import type { Programme } from '../../src/lib/programme/index.ts';
import { springCohort } from '../papers/springCohort.ts';

test('withLeast asks for as many partners as a side has places for, and for nothing of the other side', () => {
  const [first, ...others] = springCohort().people;
  if (!first) throw new Error('the cohort has people');
  const p = { ...springCohort(), people: [{ ...first, capacity: 3 }, ...others] };
  const side = first.side ?? 'a';
  const bound = withLeast(p, side, 2);
  const least = bound.people.filter((person) => person.side === side).map(({ minimum }) => minimum);
  expect(least[0]).toBe(2);
  expect(new Set(least.slice(1))).toEqual(new Set([1]));
  expect(bound.people.filter((person) => person.side !== side).every(({ minimum }) => minimum === 0)).toBe(
    true,
  );
  expect(leastOf(bound, side)).toBe(2);
  expect(leastOf(withLeast(bound, side, 0), side)).toBe(0);
});

test('leastOf is nothing where people of a side differ', () => {
  const p = withLeast(springCohort(), 'b', 1);
  const at = p.people.findIndex(({ side }) => side === 'b');
  const people = p.people.map((person, k) => (k === at ? { ...person, capacity: 3, minimum: 3 } : person));
  expect(
    leastOf({ ...p, people: people.map((one, k) => (k === at ? { ...one, minimum: 2 } : one)) }, 'b'),
  ).toBe(2);
  expect(
    leastOf({ ...p, people: people.map((one, k) => (k === at ? { ...one, minimum: 0 } : one)) }, 'b'),
  ).toBe(null);
});

/** Everybody would rather have Stephen, who has a place for all three. */
const stephenFirst = (choices: readonly string[]): Programme => {
  const cohort = springCohort();
  const founders = cohort.people.filter(({ side }) => side === 'a');
  return {
    ...cohort,
    people: cohort.people.map((one) => (one.id === 'stephen' ? { ...one, capacity: 3 } : one)),
    ballots: founders.map(({ id }) => ({
      voter: id,
      tiers: choices.map((choice, at) => ({ rank: at + 1, ids: [choice] })),
    })),
  };
};

test('a least number of partners is kept by the match', () => {
  const p = stephenFirst(['stephen', 'wen', 'ines']);
  const mentors = (q: Programme) => {
    const result = match(marketOf(q), { method: 'rank-maximal' });
    return result.ok ? result.value.pairs.map(([, mentor]) => mentor).sort() : result.problems;
  };
  expect(mentors(p)).toEqual(['stephen', 'stephen', 'stephen']);
  expect(mentors(withLeast(p, 'b', 1))).toEqual(['ines', 'stephen', 'wen']);
});

test('a least number of partners that cannot be had is refused, with who is in the way', () => {
  const result = match(marketOf(withLeast(stephenFirst(['stephen', 'wen']), 'b', 1)), {
    method: 'rank-maximal',
  });
  expect(result.ok ? [] : result.problems).toMatchObject([
    { code: 'market-minimum-not-met', facts: { ids: ['ines'], needed: 1, partners: [], available: 0 } },
  ]);
});
