import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatMoney,
  listInProse,
  numberInProse,
  pairKey,
  paperKey,
  tell,
} from '../../src/lib/papers/index.ts';
import type { Answer } from '../../src/lib/programme/index.ts';
import { libraryOf } from './libraryOf.ts';

const fields = [...libraryOf('contract').fields, ...libraryOf('constitution').fields];
const manner = {
  dateStyle: 'day-first',
  currency: 'GBP',
  nameOf: (id: string) => (id === 'wen' ? 'Wen Li' : null),
} as const;
const say = (id: string, answer: Answer | undefined): readonly string[] | null => {
  const field = fields.find((candidate) => candidate.id === id);
  if (!field) throw new Error(`no field ${id}`);
  return tell(field, answer, manner)?.items ?? null;
};

test.each([
  [20, 'GBP', '£20'],
  [20, 'EUR', '€20'],
  [7.5, 'USD', '$7.50'],
  [1200, 'USD', '$1,200'],
  [1234567.89, 'GBP', '£1,234,567.89'],
  [0, 'GBP', '£0'],
  [20, 'CHF', 'CHF\u00A020'],
])('formatMoney writes %d %s as %s', (amount, currency, expected) => {
  expect(formatMoney(amount, currency)).toBe(expected);
});

test('numberInProse writes words up to twelve and figures above', () => {
  expect([0, 1, 12, 13, 90, 1.5].map(numberInProse)).toEqual(['no', 'one', 'twelve', '13', '90', '1.5']);
});

test('listInProse joins a list as a sentence does', () => {
  expect(listInProse([])).toBe('');
  expect(listInProse(['a'])).toBe('a');
  expect(listInProse(['a', 'b'])).toBe('a and b');
  expect(listInProse(['a', 'b', 'c'])).toBe('a, b and c');
});

test('listInProse keeps items apart that hold commas or “and” themselves', () => {
  expect(listInProse(['design, above all', 'hiring'])).toBe('design, above all; and hiring');
  expect(listInProse(['law and tax', 'hiring', 'sleep'])).toBe('law and tax; hiring; and sleep');
});

test('tell prints each type of answer in its own way', () => {
  expect(say('term', undefined)).toEqual(['six months']);
  expect(say('term', 1)).toEqual(['one month']);
  expect(say('length', 90)).toEqual(['90 minutes']);
  expect(say('amount', 15)).toEqual(['£15']);
  expect(say('amount', { amount: 15, currency: 'EUR' })).toEqual(['€15']);
  expect(say('rhythm', 'two-weeks')).toEqual(['every two weeks']);
  expect(say('startDate', '2026-12-15')).toEqual(['15 December 2026']);
  expect(say('treasurer', 'wen')).toEqual(['Wen Li']);
  expect(say('treasurer', 'Somebody Else')).toEqual(['Somebody Else']);
  expect(say('nature', 'We think aloud')).toEqual(['We think aloud.']);
  expect(say('seeks', [' pricing. ', '', 'hiring;'])).toEqual(['pricing', 'hiring']);
});

test('tell prints no more of a list than its question asks for', () => {
  expect(say('seeks', ['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c']);
});

test('tell leaves open what was emptied, and what does not fit the question', () => {
  expect(say('place', '')).toBe(null);
  expect(say('length', '')).toBe(null);
  expect(say('length', -5)).toBe(null);
  expect(say('length', Number.NaN)).toBe(null);
  expect(say('length', Number.POSITIVE_INFINITY)).toBe(null);
  expect(say('startDate', '2026-02-30')).toBe(null);
  expect(say('amount', 'twenty')).toBe(null);
});

test('tell falls back to the default where a choice is none of the options', () => {
  expect(say('rhythm', 'whenever')).toEqual(['once a month']);
});

test('tell puts a text with line breaks on one line', () => {
  expect(say('place', 'The library\n\n  café\u0007')).toEqual(['The library café']);
});

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.boolean(),
  fc.array(fc.string({ unit: 'binary' })),
  fc.record({ amount: fc.double(), currency: fc.string({ minLength: 3, maxLength: 3 }) }),
);

test('tell gives words without line breaks for any field and any answer, or nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...fields), anything, (field, answer) => {
      const told = tell(field, answer, manner);
      for (const words of told?.items ?? []) expect(words).toMatch(/^[^\n\r\t]+$/);
    }),
  );
});

test('pairKey is the same in whatever order, and differs for different people', () => {
  expect(pairKey(['wen', 'hana'])).toBe(pairKey(['hana', 'wen']));
  expect(pairKey(['a+b', 'c'])).not.toBe(pairKey(['a', 'b+c']));
  expect(pairKey(['a+b'])).not.toBe(pairKey(['a', 'b']));
});

test('paperKey is fit for a file name, and differs for different people', () => {
  const ids = fc.array(fc.string({ minLength: 1, maxLength: 120, unit: 'binary' }), {
    minLength: 2,
    maxLength: 3,
  });
  fc.assert(
    fc.property(ids, ids, (one, other) => {
      expect(paperKey('contract', one)).toMatch(/^[\w+-]{1,80}$/);
      if (pairKey(one) !== pairKey(other))
        expect(paperKey('contract', one)).not.toBe(paperKey('contract', other));
    }),
  );
});
