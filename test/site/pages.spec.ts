import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { allPages, dist, expect, faultsOf, settled, test } from './site.ts';

for (const path of allPages) {
  test(`/${path} has no fault for axe and no sideways scrolling, wide and narrow, light and dark`, async ({
    page,
  }) => {
    await page.goto(path);
    await settled(page);
    expect(await faultsOf(page)).toEqual([]);
  });
}

test('no page scrolls sideways at 320 px, and every link leads to a page and an anchor that are there', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const base = new URL(baseURL ?? '');
  const anchors = new Map<string, ReadonlySet<string>>();
  const links: { from: string; to: URL }[] = [];
  for (const path of allPages) {
    await page.goto(path);
    await settled(page);
    const found = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      hrefs: [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not(.sheet .answer)')].map(
        ({ href }) => href,
      ),
    }));
    expect.soft(found.width, path).toBeLessThanOrEqual(320);
    anchors.set(path, new Set(found.ids));
    for (const href of found.hrefs) links.push({ from: path, to: new URL(href) });
  }
  const broken = links
    .filter(({ to }) => to.origin === base.origin)
    .filter(({ to }) => {
      const path = to.pathname.slice(base.pathname.length);
      if (!anchors.has(path)) return !existsSync(join(dist, path));
      return to.hash.length > 1 && !anchors.get(path)?.has(decodeURIComponent(to.hash.slice(1)));
    })
    .map(({ from, to }) => `${from} → ${to.pathname}${to.hash}`);
  expect(broken).toEqual([]);
  expect(links.length).toBeGreaterThan(200);
});

for (const tool of ['constitution', 'contract']) {
  test(`every answer on the ${tool} leads to the question that settles it`, async ({ page }) => {
    await page.goto(`tools/${tool}/`);
    await settled(page);
    await expect(page.locator('.sheet a.answer').first()).toBeVisible();
    const lost = await page.evaluate(() => {
      const answers = [...document.querySelectorAll<HTMLAnchorElement>('.sheet a.answer')];
      return answers.flatMap((answer) => {
        answer.click();
        const { activeElement: reached } = document;
        const arrived =
          reached !== null && reached !== document.body && reached.closest('[data-question]') !== null;
        return arrived ? [] : [answer.hash];
      });
    });
    expect(lost).toEqual([]);
    expect(await page.locator('.sheet a.answer').count()).toBeGreaterThan(20);
  });
}

test('an address that is not there says so and leads on', async ({ page, expectedErrors }) => {
  expectedErrors.push('404');
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});
