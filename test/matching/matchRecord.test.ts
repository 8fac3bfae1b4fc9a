import { expect, test } from 'vitest';
import {
  ballotsDigest,
  checkRecord,
  type MatchOptions,
  match,
  methods,
  readRecord,
  recordOf,
  type TwoSidedMarket,
  writeRecord,
} from '../../src/lib/matching/index.ts';
import { drawMarket, someFit, strict } from './markets.ts';
import { drawPool } from './poolExhaustive.ts';

const cohort: TwoSidedMarket = {
  kind: 'two-sided',
  a: [
    { id: 'Amina', tiers: strict('Ruth', 'Tomás') },
    { id: 'Bjørn', tiers: strict('Ruth') },
    { id: 'Chidi', tiers: [{ rank: 1, ids: ['Tomás', 'Ruth'] }] },
  ],
  b: [
    { id: 'Ruth', tiers: [] },
    { id: 'Tomás', tiers: [], capacity: 2 },
  ],
  forbidden: [['Chidi', 'Ruth']],
};
const recordFor = (market: TwoSidedMarket, options: MatchOptions) => {
  const result = match(market, options);
  if (!result.ok) throw new Error('no match');
  return recordOf(market, result.value);
};

test('ballotsDigest is the same in whatever order people, ties and rules stand', () => {
  const turned: TwoSidedMarket = {
    ...cohort,
    a: cohort.a
      .map((one) => ({ ...one, tiers: one.tiers.map((tier) => ({ ...tier, ids: tier.ids.toReversed() })) }))
      .toReversed(),
    b: cohort.b.map((one) => ({ minimum: 0, capacity: 1, ...one })).toReversed(),
    forbidden: [
      ['Ruth', 'Chidi'],
      ['Chidi', 'Ruth'],
    ],
    required: [],
  };
  expect(ballotsDigest(turned)).toBe(ballotsDigest(cohort));
  expect(ballotsDigest(cohort)).toMatch(/^[\da-f]{64}$/);
});

test('ballotsDigest changes with any choice, place or rule', () => {
  const others: TwoSidedMarket[] = [
    { ...cohort, forbidden: [] },
    { ...cohort, required: [['Bjørn', 'Ruth']] },
    { ...cohort, b: cohort.b.map((one) => ({ ...one, capacity: 2 })) },
    { ...cohort, b: cohort.b.map((one) => ({ ...one, minimum: 1 })) },
    { ...cohort, a: cohort.a.slice(1) },
    { ...cohort, a: [{ id: 'Amina', tiers: strict('Tomás', 'Ruth') }, ...cohort.a.slice(1)] },
    {
      ...cohort,
      a: [...cohort.a.slice(0, 2), { id: 'Chidi', tiers: [{ rank: 2, ids: ['Tomás', 'Ruth'] }] }],
    },
  ];
  const digests = [cohort, ...others].map(ballotsDigest);
  expect(new Set(digests).size).toBe(digests.length);
});

test('checkRecord finds the record of every method sound and, where there is a proof, proved', () => {
  for (let seed = 0; seed < 120; seed++) {
    const shape = { a: 9, b: 6, choicesA: 4, choicesB: 4, capacityA: 1, capacityB: 2, ties: seed % 2 === 0 };
    const market =
      seed % 3 === 0 ? drawPool(seed, { people: 9, choices: 4, trio: true }) : drawMarket(seed, shape);
    for (const method of methods) {
      const fit = method === 'best-fit' ? someFit : undefined;
      const unranked = seed % 5 === 0 ? 'last-resort' : 'never';
      const result = match(market, { method, seed, unranked, ...(fit ? { fit } : {}) });
      if (!result.ok) throw new Error(`seed ${seed} ${method}`);
      const read = readRecord(writeRecord(recordOf(market, result.value, fit)));
      if (!read.ok) throw new Error('unread');
      const verdict = checkRecord(market, read.value, fit);
      expect(verdict, `seed ${seed} ${method}`).toMatchObject({
        sameBallots: true,
        sameFit: fit ? true : null,
        different: [],
        faults: [],
      });
      if (market.kind === 'two-sided') expect(verdict.proved, `seed ${seed} ${method}`).toBe(true);
    }
  }
});

test('checkRecord tells other ballots, a swapped pair and a broken rule', () => {
  const record = recordFor(cohort, { method: 'greedy-maximum' });
  const other = { ...cohort, a: [{ id: 'Amina', tiers: strict('Tomás') }, ...cohort.a.slice(1)] };
  expect(checkRecord(other, record).sameBallots).toBe(false);
  const swapped = { ...record, pairs: [['Amina', 'Ruth'] as const, ['Chidi', 'Tomás'] as const] };
  expect(checkRecord(cohort, swapped)).toMatchObject({
    sameBallots: true,
    different: ['Amina', 'Tomás', 'Bjørn', 'Ruth'],
    faults: [],
  });
  const broken = { ...record, pairs: [['Chidi', 'Ruth'] as const] };
  expect(checkRecord(cohort, broken).faults.map(({ code }) => code)).toContain('fault-forbidden-pair');
});

test('readRecord refuses what is no record, and says so of a newer one', () => {
  const record = recordFor(cohort, { method: 'stable' });
  const bad: unknown[] = [
    null,
    [],
    {},
    { ...record, record: 'other' },
    { ...record, version: 0 },
    { ...record, pairs: [['Amina']] },
    { ...record, pairs: 'Amina' },
    { ...record, ballots: 'abc' },
    { ...record, rules: { ...record.rules, method: 'best' } },
    { ...record, rules: { ...record.rules, seed: -1 } },
    { ...record, trios: [['Amina', 'Ruth']] },
    { ...record, leftOver: [1] },
  ];
  for (const one of bad)
    expect(readRecord(JSON.stringify(one))).toEqual({
      ok: false,
      problems: [{ code: 'record-unreadable', facts: {} }],
    });
  expect(readRecord('{').ok).toBe(false);
  expect(readRecord(JSON.stringify({ ...record, version: 2 }))).toMatchObject({
    problems: [{ code: 'record-newer' }],
  });
  expect(readRecord(JSON.stringify(record))).toEqual({ ok: true, value: record });
});
