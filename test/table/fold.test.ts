import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, tidy } from '../../src/lib/table/index.ts';

test('fold brings together spellings that differ by case, accents, punctuation and spacing', () => {
  const same: readonly (readonly string[])[] = [
    ['Zoë O’Brien-Núñez', "ZOE O'BRIEN NUNEZ", 'zoe  obrien nunez'],
    ['Łukasz Wójcik', 'lukasz wojcik'],
    ['Søren Åkesson', 'soren akesson'],
    ['Jürgen Groß', 'jurgen gross'],
    ['Ёлена Йович', 'елена иович'],
    ['İpek Çelik', 'ipek celik'],
    ['山田　太郎', '山田 太郎'],
    ['Ｒｏｓａ', 'rosa'],
  ];
  for (const group of same) expect(new Set(group.map(fold)).size, group.join(' | ')).toBe(1);
});

test('fold keeps apart words of scripts whose marks are letters', () => {
  expect(fold('प्रिया')).not.toBe(fold('प्रया'));
  expect(fold('がく')).not.toBe(fold('かく'));
  expect(fold('홍길동')).toBe('홍길동');
});

test('fold and tidy are settled after one turn, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(tidy(tidy(text))).toBe(tidy(text));
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 2000 },
  );
});

test('fold is quick and does not fail on a very long text', () => {
  for (const unit of ['😀', 'é', ' ', 'a', '\u0301'])
    expect(fold(unit.repeat(2_000_000)).length).toBeLessThan(2_000_001);
});
