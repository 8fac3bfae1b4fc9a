/** The pictures that stand beside links to the pages. */
import { expect, test } from 'vitest';
import type { Setter } from '../../integrations/shareImages/outlines.ts';
import { makeSetter } from '../../integrations/shareImages/outlines.ts';
import { drawCard } from '../../integrations/shareImages/shareCard.ts';

/** Every letter half as wide as the size, and drawn as itself, so that the picture can be read. */
const plainly: Setter = (words, cut, size) => ({
  path: `<t ${cut} ${size}>${words}</t>`,
  width: words.length * size * 0.5,
});

const card = { label: 'Guide', heading: 'Firm rules make room for *open* talk', ingredient: 5 };

test('drawCard sets the stressed word in italic, and marks the page’s own step alone', () => {
  const drawn = drawCard(card, plainly);
  expect(drawn).toMatch(/<t italic \d+>open<\/t>/);
  expect(drawn).toMatch(/<t roman \d+>talk<\/t>/);
  expect(drawn).toContain('height="630" fill="#136872"');
  expect(drawn).not.toContain('height="150" fill="#b93a20"');
  expect(drawCard({ ...card, ingredient: null }, plainly)).toContain('height="150" fill="#b93a20"');
});

test('drawCard makes a long heading smaller until it ends above the imprint', () => {
  const sizesIn = (heading: string) =>
    [...drawCard({ ...card, heading }, plainly).matchAll(/<t (?:roman|italic) (\d+)>/g)].map(([, size]) =>
      Number(size),
    );
  const long = 'Practice is not *proof*, but it shows what people keep up year after year after year';
  expect(Math.max(...sizesIn('Match'))).toBe(104);
  expect(Math.max(...sizesIn(long))).toBeLessThanOrEqual(70);
  const lines = [...drawCard({ ...card, heading: long }, plainly).matchAll(/translate\(64 (\d+)/g)].map(
    ([, y]) => Number(y),
  );
  expect(Math.max(...lines.filter((y) => y < 572))).toBeLessThan(510);
});

test('makeSetter turns words into outlines of our faces, kerned and with their accents', async () => {
  const set = await makeSetter();
  const { path, width } = set('Chloé', 'roman', 100);
  expect(path.match(/<path/g)).toHaveLength(5);
  expect(width).toBeGreaterThan(200);
  expect(width).toBeLessThan(350);
  expect(set('AV', 'text', 100).width).toBeLessThan(
    set('A', 'text', 100).width + set('V', 'text', 100).width,
  );
});
