/** Every fact of the panel’s article, in the words that readers of the built pages see. */
import { facts } from '../guides/facts.ts';
import { expect, test } from './site.ts';

/** `src/content/guides/chapters/plan.mdx` is built as `guides/plan/`, `src/pages/about.astro` as `about/`. */
const addressOf = (source: string): string =>
  source
    .replace(/^src\/(content|pages)\//, '')
    .replace('guides/chapters/', 'guides/')
    .replace(/\.\w+$/, '/');

test('every fact of the article stands in the built page that has to carry it', async ({
  browser,
  baseURL,
}) => {
  expect(facts.length).toBeGreaterThan(60);
  const page = await browser.newPage({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const missing: string[] = [];
  for (const source of new Set(facts.map(([path]) => path))) {
    await page.goto(addressOf(source));
    const words = ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
    for (const [path, fact, ...patterns] of facts)
      if (path === source && !patterns.every((pattern) => pattern.test(words)))
        missing.push(`${addressOf(source)}: ${fact}`);
  }
  await page.close();
  expect(missing).toEqual([]);
});
