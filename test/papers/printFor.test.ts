import { expect, test } from 'vitest';
import { printFor } from '../../src/lib/papers/index.ts';
import { emptyProgramme, openProgramme } from '../../src/lib/programme/index.ts';

test('printFor gives Letter, the month first and dollars in the United States, and A4 and pounds in Britain', () => {
  expect(printFor(['en-US', 'en'])).toEqual({ size: 'Letter', dateStyle: 'month-first', currency: 'USD' });
  expect(printFor(['en-GB'])).toEqual({ size: 'A4', dateStyle: 'day-first', currency: 'GBP' });
});

test('printFor follows the region, not the language', () => {
  expect(printFor(['en-CA'])).toEqual({ size: 'Letter', dateStyle: 'month-first', currency: 'CAD' });
  expect(printFor(['fr-CA'])?.currency).toBe('CAD');
  expect(printFor(['en-DE'])).toEqual({ size: 'A4', dateStyle: 'day-first', currency: 'EUR' });
  expect(printFor(['de-CH'])?.currency).toBe('CHF');
});

test('printFor takes a language without a region to be at home, but for English, which is at home anywhere', () => {
  expect(printFor(['pl'])).toEqual({ size: 'A4', dateStyle: 'day-first', currency: 'PLN' });
  expect(printFor(['en', 'nl'])?.currency).toBe('EUR');
  expect(printFor(['en'])).toBeNull();
});

test('printFor passes over what is no language', () => {
  expect(printFor(['', '???', 'en-ZA'])?.currency).toBe('ZAR');
  expect(printFor([])).toBeNull();
});

test('printFor gives what a programme may hold', () => {
  for (const language of ['en-US', 'en-IN', 'sr-Latn-RS', 'zh-Hant-TW', 'ar-EG']) {
    const print = printFor([language]);
    expect(print).not.toBeNull();
    const opened = openProgramme({ ...emptyProgramme('x'), print });
    expect(opened.ok && opened.value.problems).toEqual([]);
    expect(opened.ok && opened.value.programme.print).toEqual(print);
  }
});
