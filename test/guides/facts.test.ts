/** Every fact of the panel’s article stands in the page that has to carry it. `test/site/facts.spec.ts` asks the built pages. */
import { expect, test } from 'vitest';
import { balance, choose, facts, format, peer, structure } from './facts.ts';
import { read } from './pages.ts';
import { textOf } from './prose.ts';

const textOfPage = new Map(
  [...new Set(facts.map(([page]) => page))].map((page) => [
    page,
    textOf(page.endsWith('.astro') ? read(page).replace(/^---\n[\s\S]*?\n---\n/, '') : read(page)).replace(
      /\s+/g,
      ' ',
    ),
  ]),
);

test.each(facts.map(([page, fact, ...patterns]) => ({ page, fact, patterns })))(
  '$page says: $fact',
  ({ page, patterns }) => {
    const text = textOfPage.get(page) ?? '';
    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) expect(text).toMatch(pattern);
  },
);

test('the people of the article are credited wherever a guide tells what they said', () => {
  const panels: Readonly<Record<string, readonly string[]>> = {
    [peer]: ['Dr David Cliff'],
    [format]: ['Dan Lauer', 'Tina Chen'],
    [balance]: ['Tina Chen and WuQing Hipsh', 'Tina Chen'],
    [choose]: ['WE Innovate', 'Alae Ismail'],
    [structure]: ['Dan Lauer', 'Dr David Cliff'],
  };
  for (const [page, names] of Object.entries(panels))
    expect([...read(page).matchAll(/<Panel who="([^"]*)"/g)].map(([, who]) => who)).toEqual(names);
});
