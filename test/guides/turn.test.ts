import { expect, test } from 'vitest';
import { weeks } from '../../src/components/site/home/weeks.ts';
import { ingredients } from '../../src/components/site/ingredients.ts';
import { firstGuide, lastGuide, turnOf } from '../../src/components/site/turn.ts';
import { chapters, frontMatter, read } from './pages.ts';

test('turnOf leads from start here through the five guides to the plan, and back', () => {
  const ways = ingredients.map(({ number }) => turnOf(number).map(({ path }) => path));
  expect(ways.map(([before]) => before)).toEqual([
    '/guides/start-here/',
    ...ingredients.slice(0, 4).map(({ slug }) => `/guides/${slug}/`),
  ]);
  expect(ways.map(([, next]) => next)).toEqual([
    ...ingredients.slice(1).map(({ slug }) => `/guides/${slug}/`),
    '/guides/plan/',
  ]);
  expect([firstGuide?.path, lastGuide?.path]).toEqual(['/guides/define-the-peer/', '/guides/structure/']);
});

test('start here is the first chapter and the plan the second, as the turn of the guides has them', () => {
  const order = (slug: string) =>
    Number(frontMatter(read(chapters.find((path) => path.endsWith(`/${slug}.mdx`)) ?? ''), 'order'));
  expect([order('start-here'), order('plan')]).toEqual([1, 2]);
});

test('the weeks on the home page stand in the plan, in its order', () => {
  const plan = read('src/content/guides/chapters/plan.mdx');
  const places = weeks.map(({ when }) => plan.indexOf(`| ${when} `));
  expect(places.every((place) => place > 0)).toBe(true);
  expect([...places].sort((one, other) => one - other)).toEqual(places);
});
