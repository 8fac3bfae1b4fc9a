import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adviseFormat, arithmeticOf, formats, groupSizes } from '../../src/lib/format/index.ts';
import { type FormatInputs, untouchedFormat } from '../../src/lib/programme/index.ts';

/** The article's two cases, as answers. */
const dansGroup: FormatInputs = {
  ...untouchedFormat,
  people: 11,
  needs: 'open',
  attendance: 'all',
  facilitator: 'members',
};
const tinaAndSam: FormatInputs = {
  ...untouchedFormat,
  people: 12,
  needs: 'specific',
  experienced: 'yes',
  variety: 'same',
};

const answers: fc.Arbitrary<FormatInputs> = fc.record({
  people: fc.option(fc.integer({ min: 2, max: 300 }), { nil: null }),
  needs: fc.constantFrom('specific', 'mixed', 'open'),
  experienced: fc.constantFrom('yes', 'no'),
  variety: fc.constantFrom('same', 'varied'),
  trust: fc.constantFrom('some', 'deep'),
  facilitator: fc.constantFrom('organiser', 'members', 'nobody'),
  attendance: fc.constantFrom('all', 'most', 'doubtful'),
  channel: fc.constantFrom('in-person', 'mixed', 'online'),
  competitors: fc.constantFrom('none', 'some', 'many'),
  hours: fc.integer({ min: 0, max: 12 }),
  meetings: fc.integer({ min: 1, max: 12 }),
  slots: fc.integer({ min: 1, max: 6 }),
  minutes: fc.integer({ min: 30, max: 300 }),
});

test('adviseFormat says that five of eleven never present with one slot a month for six months', () => {
  const { arithmetic, format } = adviseFormat(dansGroup).recommended;
  expect(format).toBe('group');
  expect(arithmetic.groups).toEqual([11]);
  expect(arithmetic.mainSlots).toBe(6);
  expect(arithmetic.neverPresent).toBe(5);
  expect(arithmetic.slotsForAll).toBe(2);
  expect(arithmeticOf('group', 11, { ...dansGroup, slots: 2 }).neverPresent).toBe(0);
});

test('adviseFormat gives pairs where one experienced person can answer, with the panel behind it', () => {
  const { recommended } = adviseFormat(tinaAndSam);
  expect(recommended.format).toBe('pair');
  expect(recommended.for.map(({ code }) => code)).toContain('experienced-known');
  expect(recommended.for.find(({ code }) => code === 'needs-specific')?.source).toBe('panel');
});

test('adviseFormat rules a group out where not everybody can promise to come', () => {
  const { recommended, standings, changes } = adviseFormat({ ...dansGroup, attendance: 'most' });
  expect(recommended.format).not.toBe('group');
  const group = standings.find(({ format }) => format === 'group');
  expect(group?.ruledOutBy.map(({ code }) => code)).toEqual(['some-will-miss']);
  expect(changes).toContainEqual({ question: 'attendance', answer: 'all', format: 'group' });
});

test('arithmeticOf keeps four in the room when two of six stay away, and not when two of five do', () => {
  expect(arithmeticOf('group', 6, dansGroup)).toMatchObject({ leftAfterAbsences: 4, survivesAbsences: true });
  expect(arithmeticOf('group', 5, dansGroup)).toMatchObject({
    leftAfterAbsences: 3,
    survivesAbsences: false,
  });
});

test('arithmeticOf makes one trio of an odd number, and estimates 25 and 4 hours for twenty people', () => {
  expect(arithmeticOf('pair', 11, dansGroup)).toMatchObject({ pairs: 4, trios: 1, neverPresent: 0 });
  expect(arithmeticOf('pair', 20, dansGroup)).toMatchObject({ launchHours: 25, monthlyHours: 4 });
});

test('groupSizes divides people as evenly as can be', () => {
  expect(groupSizes(20)).toEqual([7, 7, 6]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (people) => {
      const sizes = groupSizes(people);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people);
      expect((sizes[0] ?? 0) - (sizes.at(-1) ?? 0)).toBeLessThanOrEqual(1);
      expect(sizes[0]).toBeLessThanOrEqual(12);
    }),
  );
});

test('arithmeticOf places everybody once in every format', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 300 }),
      fc.constantFrom(...formats),
      answers,
      (n, format, inputs) => {
        const { pairs, trios, groups, neverPresent } = arithmeticOf(format, n, inputs);
        if (format !== 'group') expect(2 * pairs + 3 * trios).toBe(n);
        expect(neverPresent).toBeLessThanOrEqual(groups[0] ?? 0);
        expect(neverPresent).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test('adviseFormat never recommends what it rules out, and its second choice is another', () => {
  fc.assert(
    fc.property(answers, (inputs) => {
      const { recommended, second, standings } = adviseFormat(inputs, 8);
      expect(recommended.ruledOutBy).toEqual([]);
      expect(second.format).not.toBe(recommended.format);
      expect(standings.map(({ format }) => format).sort()).toEqual([...formats].sort());
    }),
  );
});

test('adviseFormat names only changes that do change its answer', () => {
  fc.assert(
    fc.property(answers, (inputs) => {
      const { recommended, changes } = adviseFormat(inputs, 8);
      for (const { question, answer, format } of changes) {
        const then = adviseFormat({ ...inputs, [question]: answer } as FormatInputs, 8).recommended.format;
        expect(then).toBe(format);
        expect(then).not.toBe(recommended.format);
      }
    }),
  );
});
