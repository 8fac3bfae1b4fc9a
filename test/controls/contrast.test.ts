import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coloursOf, contrast, luminance } from '../../src/components/developers/contrast.ts';
import { pairs } from '../../src/components/developers/pairs.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const colours = coloursOf(css);

test('contrast gives the figures of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
  // The darkest grey that fails on white, and the first that passes: the pair everybody quotes.
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrast('#0000ff', '#ffffff')).toBeCloseTo(8.59, 2);
  expect(contrast('#ff0000', '#00ff00')).toBeCloseTo(contrast('#00ff00', '#ff0000'), 9);
  expect(luminance('#ffffff')).toBeCloseTo(1, 9);
});

test('coloursOf reads every colour of the tokens, and refuses one that is written otherwise', () => {
  expect(colours.size).toBe(css.match(/: light-dark\(/g)?.length);
  expect(colours.get('ink')).toEqual({ light: '#211c16', dark: '#f0e8da' });
  expect(() => coloursOf('--ink: light-dark(black, #ffffff);')).toThrow('--ink');
});

test('every colour stands in a pair, but for the hairline that is decoration', () => {
  const used = new Set(pairs.flatMap(({ front, on }) => [front, on]));
  expect([...colours.keys()].filter((name) => !used.has(name))).toEqual(['rule']);
});

test.each(['light', 'dark'] as const)('every pair in use has the contrast it needs (%s)', (theme) => {
  const measured = pairs.map(({ front, on, needs }) => {
    const [one, other] = [colours.get(front)?.[theme], colours.get(on)?.[theme]];
    if (!one || !other) throw new Error(`${front} or ${on} is no token`);
    return { words: `${front} on ${on}`, needs, has: contrast(one, other) };
  });
  expect(measured.length).toBeGreaterThan(100);
  expect(measured.filter(({ needs, has }) => !(has >= needs))).toEqual([]);
});
