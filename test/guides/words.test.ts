import { expect, test } from 'vitest';
import { chapters, frontMatter, guides, plainPages, read, slugOf, toolPages, yamlValues } from './pages.ts';
import { blocksOf, measure, sentencesIn, wordsIn } from './prose.ts';

/** Running text of an Astro page: its template, from the first heading on. */
const templateOf = (path: string): string => read(path).replace(/^---\n[\s\S]*?\n---\n/, '');

const pages: readonly (readonly [string, string])[] = [
  ...[...guides, ...chapters, ...toolPages].map((path) => [path, read(path)] as const),
  ...plainPages.map((path) => [path, templateOf(path)] as const),
];

test('there are five guides and eleven chapters', () => {
  expect(guides.map(slugOf)).toEqual([
    'balance',
    'define-the-peer',
    'let-them-choose',
    'one-to-one-or-group',
    'structure',
  ]);
  expect(chapters).toHaveLength(11);
});

test.each(guides)('%s has 1,200 to 2,000 words', (path) => {
  const { words } = measure(read(path));
  expect(words).toBeGreaterThanOrEqual(1200);
  expect(words).toBeLessThanOrEqual(2000);
});

test.each(chapters)('%s has 200 to 1,400 words', (path) => {
  const { words } = measure(read(path));
  expect(words).toBeGreaterThanOrEqual(200);
  expect(words).toBeLessThanOrEqual(1400);
});

test.each(pages)('%s: sentences average under 20 words, and the reading age is at most 15', (_, source) => {
  const { average, readingAge } = measure(source);
  expect(average).toBeLessThan(20);
  expect(readingAge).toBeLessThanOrEqual(15);
});

test.each(pages)('%s has no sentence of more than 45 words', (_, source) => {
  const long = blocksOf(source)
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ text }) => sentencesIn(text))
    .filter((sentence) => wordsIn(sentence).length > 45);
  expect(long).toEqual([]);
});

test('every finding, limit and meaning reads as easily as the guides', () => {
  const evidence = read('src/content/evidence.yaml');
  const glossary = read('src/content/glossary.yaml');
  const texts = [
    yamlValues(evidence, 'finding').join('\n\n'),
    yamlValues(evidence, 'limits').join('\n\n'),
    yamlValues(glossary, 'meaning').join('\n\n'),
  ];
  for (const text of texts) {
    expect(measure(text).words).toBeGreaterThan(100);
    expect(measure(text).average).toBeLessThan(25);
    expect(measure(text).readingAge).toBeLessThanOrEqual(15);
  }
});

test('the guide on choosing speaks of speed meetings in its text and in its steps', () => {
  const guide = read('src/content/guides/let-them-choose.mdx');
  expect(guide.match(/speed meetings?/gi)?.length).toBeGreaterThanOrEqual(3);
});

test('every guide and chapter says what it leaves you with, and when it was changed', () => {
  for (const path of [...guides, ...chapters]) {
    const source = read(path);
    expect(frontMatter(source, 'leaveWith'), path).not.toBe('');
    expect(frontMatter(source, 'updated'), path).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test('no page promises what nobody has measured', () => {
  const hype = /\b(proven to|guarantee[sd]?|game.chang\w*|unlock your|revolution\w*|research shows)\b/i;
  for (const [path, source] of pages) expect(source.match(hype)?.[0], path).toBeUndefined();
});
