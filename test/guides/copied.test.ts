/**
 * The article’s facts are carried over, its sentences are not. The project holds no word of it, only the hashes of
 * every run of eight words; names and titles of people are passed over, since there is only one way to say them.
 */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import article from './articleRuns.json' with { type: 'json' };
import { chapters, filesIn, guides, read, toolPages } from './pages.ts';

const run = 8;
const credits = [
  'Dan Lauer',
  'Tina Chen',
  'WuQing Hipsh',
  'Dr David Cliff',
  'Alae Ismail',
  'Victoria Nicholl',
  'Professor Harveen Chugh',
  'Ben Mumby-Croft',
  'Founding Executive Director of UMSL Accelerate at the University of Missouri – St.Louis',
  'creator of Water Babies',
  'Imperial College London',
  'WE Innovate',
  'founder of HumaniTea',
  'founder of WeAlign',
  'MD of Gedanken',
  'Entrepreneurs’ Forum',
  'Mentor of the Year',
  'Innovation and Entrepreneurship Manager at Imperial Enterprise Lab',
  'British Library Mentoring Programme',
];
const hashes = new Set(article.runs);

const plain = (text: string): string =>
  (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[’‘']/g, '')
      .match(/[\p{L}\p{N}$]+/gu) ?? []
  ).join(' ');
const passedOver = credits.map(plain).sort((one, other) => other.length - one.length);

const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 12);

/** Every run of eight words, in order, without the runs that touch a name or a title. */
function runsIn(text: string): readonly string[] {
  const words = passedOver
    .reduce((rest, credit) => rest.replaceAll(` ${credit} `, ' | '), ` ${plain(text)} `)
    .trim()
    .split(/\s+/);
  return words
    .map((_, start) => words.slice(start, start + run))
    .filter((found) => found.length === run && !found.includes('|'))
    .map((found) => found.join(' '));
}

const copiedFrom = (text: string, known: ReadonlySet<string>): readonly string[] =>
  runsIn(text).filter((found) => known.has(hashOf(found)));

const files = [
  ...guides,
  ...chapters,
  ...toolPages,
  'src/content/evidence.yaml',
  'src/content/glossary.yaml',
  ...filesIn('src/pages', '.astro'),
  ...filesIn('src/pages/guides', '.astro'),
  ...filesIn('src/components/site', '.astro'),
  ...filesIn('src/components/site/home', '.astro'),
  ...filesIn('src/components/site/home', '.ts'),
  ...filesIn('src/components/site/guide', '.astro'),
  ...filesIn('src/components/site/guide', '.ts'),
  ...filesIn('src/components/demonstrations', '.astro'),
  ...filesIn('src/components/demonstrations', '.tsx'),
  'README.md',
];

test('the list holds the runs of the whole article, as hashes alone', () => {
  expect(hashes.size).toBeGreaterThan(1000);
  expect(article.runs.every((one) => /^[0-9a-f]{12}$/.test(one))).toBe(true);
});

test('copiedFrom finds eight words of a known text, whatever stands round them and however they are set', () => {
  const known = new Set(runsIn('One two three four five six seven eight nine.').map(hashOf));
  expect(known.size).toBe(2);
  expect(copiedFrom('Before, “one – two; THREE four *five* six seven eight” after', known)).toHaveLength(1);
  expect(copiedFrom('One two three four five six seven and eight', known)).toEqual([]);
});

test('runsIn passes over names and titles, and joins nothing across them', () => {
  expect(runsIn('as we heard from Dan Lauer on the first Tuesday of May')).toEqual([]);
  expect(runsIn('a b c d e f g h Dan Lauer')).toEqual(['a b c d e f g h']);
});

test.each(files)('%s has no run of eight words from the article', (path) => {
  expect(copiedFrom(read(path), hashes)).toEqual([]);
});
