/** Headings, pictures and links of the playbook, as far as they can be judged without building it. */
import { expect, test } from 'vitest';
import { chapters, filesIn, guides, read, slugOf, staticPages, toolPages, yamlValues } from './pages.ts';
import { blocksOf } from './prose.ts';

const content = [...guides, ...chapters, ...toolPages];

/** Levels of the headings of an MDX file, those that its components bring included. */
function headingLevels(source: string): readonly number[] {
  return [...source.matchAll(/^\s*(#{1,6}) |<(Step|MethodPicture)\b/gm)].map(
    (found) => found[1]?.length ?? 3,
  );
}

test.each(content)('%s has its headings in order, from the second level down', (path) => {
  const levels = headingLevels(read(path));
  expect(levels[0]).toBe(2);
  for (const [index, level] of levels.entries()) {
    expect(level).toBeGreaterThanOrEqual(2);
    expect(level - (levels[index - 1] ?? 2)).toBeLessThanOrEqual(1);
  }
});

test.each(content)('%s has no two headings of the second or third level alike', (path) => {
  const headings = blocksOf(read(path)).filter(({ kind }) => kind === 'heading');
  expect(new Set(headings.map(({ text }) => text)).size).toBe(headings.length);
});

/** Every opening tag of one name, attributes and expressions in them included. */
function tagsOf(source: string, name: string): readonly string[] {
  const tags: string[] = [];
  for (let at = source.indexOf(`<${name}`); at >= 0; at = source.indexOf(`<${name}`, at + 1)) {
    if (/[\w-]/.test(source[at + name.length + 1] ?? '')) continue;
    let braces = 0;
    let end = at;
    while (end < source.length && !(source[end] === '>' && braces === 0)) {
      if (source[end] === '{') braces += 1;
      if (source[end] === '}') braces -= 1;
      end += 1;
    }
    tags.push(source.slice(at, end + 1));
  }
  return tags;
}

const drawings = [
  ...filesIn('src/components/site/diagrams', '.astro'),
  ...filesIn('src/components/site/guide', '.astro'),
  ...filesIn('src/components/site', '.astro'),
  ...filesIn('src/pages', '.astro'),
  ...filesIn('src/pages/guides', '.astro'),
  ...content,
].map((path) => [path, read(path)] as const);

test('every drawing has a text alternative, or is marked as decoration', () => {
  const found = drawings.flatMap(([path, source]) =>
    tagsOf(source, 'svg').map((tag) => [path, tag] as const),
  );
  expect(found.length).toBeGreaterThan(7);
  const silent = found.filter(
    ([, tag]) => !(/role=/.test(tag) && /aria-label=/.test(tag)) && !/aria-hidden=/.test(tag),
  );
  expect(silent).toEqual([]);
});

test('every picture has a text alternative', () => {
  const missing = drawings.flatMap(([path, source]) => [
    ...tagsOf(source, 'img').filter((tag) => !/\balt=/.test(tag)),
    ...[...source.matchAll(/!\[\s*\]\([^)]*\)/g)].map(([tag]) => `${path}: ${tag}`),
  ]);
  expect(missing).toEqual([]);
});

test('every table of a guide or chapter stands in a region with a name', () => {
  for (const path of content) {
    const source = read(path);
    const tables = source.match(/^\|[\s|:-]*-{3,}[\s|:-]*$/gm)?.length ?? 0;
    const regions = [...source.matchAll(/<DataTable label="([^"]+)"/g)].map(([, label]) => label);
    expect(regions.length, path).toBe(tables);
    expect(new Set(regions).size, path).toBe(regions.length);
  }
});

/** The anchor that a heading gets: small letters, spaces as hyphens, no other marks. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

const idsIn = (source: string): readonly string[] =>
  [...source.matchAll(/\sid="([\w-]+)"/g)].map(([, id]) => id ?? '');
const headingsOf = (path: string): readonly string[] =>
  blocksOf(read(path))
    .filter(({ kind }) => kind === 'heading')
    .map(({ text }) => anchorOf(text));

/** Every page that the build makes, and the anchors on it that a link may name. */
const pages = new Map<string, ReadonlySet<string>>([
  ...staticPages.map((path): [string, ReadonlySet<string>] => [
    `/${path.replace(/^src\/pages\//, '').replace(/\.astro$/, '/')}`.replace(/index\/$/, ''),
    new Set(idsIn(read(path))),
  ]),
  ...[...guides, ...chapters].map((path): [string, ReadonlySet<string>] => [
    `/guides/${slugOf(path)}/`,
    new Set([...headingsOf(path), 'make-yours']),
  ]),
  ...toolPages.map((path): [string, ReadonlySet<string>] => [
    `/tools/${slugOf(path)}/`,
    new Set(headingsOf(path)),
  ]),
  ['/glossary/', new Set(yamlValues(read('src/content/glossary.yaml'), 'id'))],
  [
    '/evidence/',
    new Set([
      ...yamlValues(read('src/content/evidence.yaml'), 'id'),
      ...idsIn(read('src/pages/evidence.astro')),
    ]),
  ],
]);

const linksIn = (source: string): readonly string[] =>
  [...source.matchAll(/\]\((\/[^)\s]*)\)|href\('(\/[^']*)'\)|path: '(\/[^']*)'|\['(\/[^']*)', '/g)].map(
    (found) => found[1] ?? found[2] ?? found[3] ?? found[4] ?? '',
  );

const linking = [
  ...content,
  ...filesIn('src/pages', '.astro'),
  ...filesIn('src/pages/guides', '.astro'),
  'src/components/site/Colophon.astro',
  ...filesIn('src/components/site/guide', '.astro'),
].map((path) => [path, linksIn(read(path))] as const);

test('every link inside the site leads to a page that is built, and to an anchor that is on it', () => {
  const all = linking.flatMap(([path, links]) => links.map((link) => [path, link] as const));
  expect(all.length).toBeGreaterThan(100);
  const broken = all.filter(([, link]) => {
    const [path = '', anchor] = link.split('#');
    const anchors = pages.get(path);
    return !anchors || (anchor !== undefined && !anchors.has(anchor));
  });
  expect(broken).toEqual([]);
});

test('every address and neighbour in the glossary is there', () => {
  const glossary = read('src/content/glossary.yaml');
  const ids = new Set(yamlValues(glossary, 'id'));
  expect(ids.size).toBe(yamlValues(glossary, 'id').length);
  for (const see of yamlValues(glossary, 'see')) if (see !== 'null') expect([...pages.keys()]).toContain(see);
  for (const also of yamlValues(glossary, 'also'))
    for (const id of also
      .replace(/[[\]\s]/g, '')
      .split(',')
      .filter(Boolean))
      expect([...ids]).toContain(id);
});

test('every study that a page cites has its row, and a page names the row’s strength through it', () => {
  const rows = new Set(yamlValues(read('src/content/evidence.yaml'), 'id'));
  const cited = content.flatMap((path) =>
    [...read(path).matchAll(/<Research row="([^"]*)"/g)].map(([, row]) => row ?? ''),
  );
  expect(cited.length).toBeGreaterThan(15);
  expect(cited.filter((row) => !rows.has(row))).toEqual([]);
});

test('every row of evidence is used by a guide or a chapter', () => {
  const cited = new Set(
    content.flatMap((path) => [...read(path).matchAll(/<Research row="([^"]*)"/g)].map(([, row]) => row)),
  );
  const rows = yamlValues(read('src/content/evidence.yaml'), 'id');
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !cited.has(row))).toEqual([]);
});
