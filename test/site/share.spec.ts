/** What a page gives to whoever passes its address on: words, an address, and a picture that is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { allPages, dist, expect } from './site.ts';

/** Width and height of a PNG, as its header has them. */
const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

const content = (html: string, name: string): string =>
  html.match(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`))?.[1] ?? '';

for (const path of allPages) {
  test(`/${path} names its title, its description and a picture of its own to share`, () => {
    const html = readFileSync(join(dist, path.endsWith('.html') ? path : `${path}index.html`), 'utf8');
    const canonical = new URL(html.match(/<link rel="canonical" href="([^"]+)"/)?.[1] ?? '');
    const picture = new URL(content(html, 'og:image'));
    expect(content(html, 'og:title').length).toBeGreaterThan(10);
    expect(content(html, 'og:description')).toBe(content(html, 'description'));
    expect(content(html, 'og:description').length).toBeGreaterThan(40);
    expect(picture.origin).toBe(canonical.origin);
    const own = path.replace(/\.html$/, '/');
    const base = canonical.pathname.slice(0, canonical.pathname.length - own.length);
    expect(picture.pathname.startsWith(`${base}share/`)).toBe(true);
    const file = readFileSync(join(dist, picture.pathname.slice(base.length)));
    expect(sizeOf(file)).toEqual([
      Number(content(html, 'og:image:width')),
      Number(content(html, 'og:image:height')),
    ]);
    expect(sizeOf(file)).toEqual([1200, 630]);
    expect(file.length).toBeLessThan(60_000);
    expect(content(html, 'og:image:alt')).not.toBe('');
  });
}

test('no two pages share one picture', () => {
  const pictures = allPages.map((path) =>
    content(
      readFileSync(join(dist, path.endsWith('.html') ? path : `${path}index.html`), 'utf8'),
      'og:image',
    ),
  );
  expect(new Set(pictures).size).toBe(allPages.length);
});
