/** What the demonstrations of the first three guides compute, held against the tools' own modules and the guides. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allPeers } from '../../src/components/demonstrations/allPeers.ts';
import {
  measureTwo,
  openingAlike,
  openingHelps,
  sayBalance,
  traits,
} from '../../src/components/demonstrations/balanceTrial.ts';
import { turnsOf } from '../../src/components/demonstrations/formatTrial.ts';
import { definitionOf, leftFor, sayPeers } from '../../src/components/demonstrations/peerTrial.ts';

const peers = allPeers();
const hana = peers.founders.indexOf('Hana Kimura');
const all = peers.criteria.map((_, at) => at);

test('sayPeers leaves Hana a crowd by stage alone, and three mentors where all her criteria cross', () => {
  expect(sayPeers(peers, hana, [0])).toBe(
    'Ten of twelve mentors fit Hana Kimura by stage of company alone. One criterion is no definition: it says nothing of all the rest.',
  );
  expect(leftFor(peers, hana, all).map((at) => peers.mentors[at])).toEqual([
    'Tunde Adeyemi',
    'Stephen Moss',
    'Rosa Delgado',
  ]);
  expect(sayPeers(peers, hana, all)).toMatch(
    /^Three of twelve mentors fit Hana Kimura\. .*few enough to meet/,
  );
  expect(sayPeers(peers, hana, [])).toMatch(/all twelve mentors are Hana Kimura’s peers/);
  expect(definitionOf(peers, [0, 3])).toBe(
    'Two peers here must be close in stage of company and different in sector.',
  );
});

test('leftFor never gains anybody by another criterion, for any founder', () => {
  fc.assert(
    fc.property(
      fc.nat(peers.founders.length - 1),
      fc.subarray(all),
      fc.constantFrom(...all),
      (who, some, one) => {
        const before = leftFor(peers, who, some);
        const after = leftFor(peers, who, [...new Set([...some, one])]);
        expect(after.every((at) => before.includes(at))).toBe(true);
      },
    ),
  );
});

test('turnsOf leaves five of eleven without a turn at one slot in six meetings, and nobody at two', () => {
  const one = turnsOf(11, 6, 1);
  expect(one.never).toBe(5);
  expect(one.first).toEqual([1, 2, 3, 4, 5, 6, null, null, null, null, null]);
  expect(one.said).toBe(
    'Six meetings with one main slot each make 6 turns for eleven people. Five never have one. With two slots in each meeting, everybody would.',
  );
  expect(turnsOf(11, 6, 2)).toMatchObject({ never: 0, said: expect.stringContaining('Everybody has one') });
  expect(turnsOf(6, 6, 1).said).toMatch(/Everybody has just one\.$/);
});

test('turnsOf has as many dashed chairs as people who never present', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 11 }),
      fc.integer({ min: 3, max: 12 }),
      fc.integer({ min: 1, max: 3 }),
      (people, meetings, slots) => {
        const { first, never } = turnsOf(people, meetings, slots);
        expect(first.filter((meeting) => meeting === null)).toHaveLength(never);
        expect(Math.max(...first.map((meeting) => meeting ?? 0))).toBeLessThanOrEqual(meetings);
      },
    ),
  );
});

test('measureTwo moves a trait into the middle and tips from balanced to too alike and too far', () => {
  const opened = measureTwo(openingAlike, openingHelps);
  expect(opened).toMatchObject({ commonality: 50, band: 'balanced', gainX: 100, gainY: 100 });
  expect(sayBalance(opened)).toBe(
    'They have 50 of 100 in common: in balance. Each gains something from the other.',
  );
  const every = (alike: boolean) =>
    measureTwo(
      traits.map(() => alike),
      [true, false],
    );
  expect(every(true).band).toBe('too-alike');
  expect(every(true).shared.map(({ name }) => name)).toEqual(traits.map(({ name }) => name));
  expect(every(false).band).toBe('too-far');
  expect(sayBalance(every(false))).toMatch(/Sol gains, and Ida does not: the help runs one way\.$/);
});
