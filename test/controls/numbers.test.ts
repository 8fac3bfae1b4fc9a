import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aboutTime, remaining } from '../../src/components/controls/estimate.ts';
import { covers } from '../../src/components/controls/pictureFonts.ts';
import { numberWithin, stepped } from '../../src/components/controls/Stepper.tsx';
import { apart, ticks } from '../../src/components/controls/scale.ts';

test('aboutTime says a length of time as somebody would', () => {
  const said = [0, 2_900, 5_000, 12_000, 43_000, 58_000, 100_000, 3_000_000].map(aboutTime);
  expect(said).toEqual([
    'a moment',
    'a moment',
    'a few seconds',
    'about 10 seconds',
    'about 45 seconds',
    'about a minute',
    'about 2 minutes',
    'about 50 minutes',
  ]);
});

test('remaining says nothing at the start and at the end, and the plain share between', () => {
  expect(remaining(100, 0.5)).toBeNull();
  expect(remaining(5_000, 0.01)).toBeNull();
  expect(remaining(5_000, 1)).toBeNull();
  expect(remaining(5_000, 0.25)).toBe(15_000);
});

test('numberWithin reads what people type and refuses what is out of bounds', () => {
  expect(
    ['7', ' 7 ', '1,5', '−3', '', 'seven', '100', 'Infinity'].map((typed) => numberWithin(typed, -5, 99)),
  ).toEqual([7, 7, 1.5, -3, null, null, null, null]);
});

test('stepped adds tenths without a crumb and stays inside the bounds', () => {
  expect(stepped(0.2, 0.1, 0, 1)).toBe(0.3);
  expect(stepped(5, 1, 1, 5)).toBe(5);
  expect(stepped(1, -5, 1, 5)).toBe(1);
});

test('ticks are round, rise evenly from 0 and reach the highest value', () => {
  expect(ticks(40, 4)).toEqual([0, 10, 20, 30, 40]);
  expect(ticks(0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(ticks(0, 4)).toEqual([0, 1]);
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
      fc.integer({ min: 1, max: 12 }),
      (max, count) => {
        const marks = ticks(max, count);
        const step = marks[1] ?? 0;
        expect(marks.at(-1)).toBeGreaterThanOrEqual(max * 0.999_999);
        expect(marks.at(-2)).toBeLessThan(max);
        expect(marks.length).toBeLessThanOrEqual(count + 2);
        expect(Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toFixed(6))).toSatisfy((one) =>
          [1, 2, 5].includes(one as number),
        );
      },
    ),
  );
});

test('apart keeps the order and the gap where there is room', () => {
  expect(apart([10, 12, 100], 17, 0, 200)).toEqual([10, 27, 100]);
  expect(apart([198, 199], 17, 0, 200)).toEqual([183, 200]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 4 }), (values) => {
      const places = apart(values, 17, 0, 300);
      const sorted = [...places].sort((one, other) => one - other);
      for (let at = 1; at < sorted.length; at++) {
        expect((sorted[at] ?? 0) - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(17);
      }
      expect(sorted.every((place) => place >= 0 && place <= 300)).toBe(true);
    }),
  );
});

test('covers tells which letters a face has', () => {
  expect(covers('U+0000-00FF, U+0131', 'Chloé')).toBe(true);
  expect(covers('U+0100-02BA', 'Chloé')).toBe(false);
  expect(covers('U+0100-02BA', 'Żofia')).toBe(true);
  expect(covers('U+26??', '★')).toBe(true);
  expect(covers('', 'anything')).toBe(true);
});
