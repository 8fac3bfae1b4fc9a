import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Condition, contradicts, holds, readCondition } from '../../src/lib/papers/index.ts';

const answers: Readonly<Record<string, unknown>> = { money: 'none', place: 'The library', count: 2 };
const answerOf = (field: string): unknown => answers[field] ?? null;

test.each([
  [{ has: 'place' }, true],
  [{ has: 'nowhere' }, false],
  [{ equals: ['money', 'none'] }, true],
  [{ equals: ['money', 'monthly'] }, false],
  [{ equals: ['count', 2] }, true],
  [{ equals: ['count', '2'] }, false],
  [{ not: { has: 'place' } }, false],
  [{ all: [{ has: 'place' }, { has: 'money' }] }, true],
  [{ all: [{ has: 'place' }, { has: 'nowhere' }] }, false],
  [{ any: [{ has: 'nowhere' }, { has: 'money' }] }, true],
  [{ any: [{ has: 'nowhere' }] }, false],
] as const satisfies readonly (readonly [Condition, boolean])[])('holds judges %j', (condition, expected) => {
  expect(holds(condition, answerOf)).toBe(expected);
});

test.each([
  'payTo',
  {},
  { has: 3 },
  { has: 'a', not: { has: 'b' } },
  { equals: ['a'] },
  { equals: ['a', null] },
  { all: [] },
  { any: [{ has: 'a' }, { maybe: 'b' }] },
  { has: 'constructor()' },
])('readCondition refuses %j', (value) => {
  expect(readCondition(value)).toBe(null);
});

const condition = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({ has: fc.constantFrom('money', 'place', 'nowhere') }),
    fc.record({ equals: fc.tuple(fc.constantFrom('money', 'count'), fc.constantFrom('none', 2)) }),
    fc.record({ not: tie('tree') }),
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
  ),
})).tree;

test('readCondition gives back every condition, and its denial holds exactly where it does not', () => {
  fc.assert(
    fc.property(condition, (given) => {
      expect(readCondition(JSON.parse(JSON.stringify(given)))).toEqual(given);
      expect(holds({ not: given }, answerOf)).toBe(!holds(given, answerOf));
    }),
  );
});

test('contradicts finds conditions that no answers can meet', () => {
  const strict = { equals: ['confidentiality', 'strict'] } as const;
  const open = { equals: ['confidentiality', 'open'] } as const;
  expect(contradicts({ all: [strict, open] })).toBe(true);
  expect(contradicts({ all: [strict, { not: strict }] })).toBe(true);
  expect(contradicts({ all: [{ has: 'place' }, { not: { has: 'place' } }] })).toBe(true);
  expect(contradicts({ all: [strict, { not: { has: 'confidentiality' } }] })).toBe(true);
  expect(contradicts({ any: [strict, { not: strict }] })).toBe(false);
  expect(contradicts({ all: [{ not: strict }, { not: open }] })).toBe(false);
  expect(contradicts(null)).toBe(false);
});
