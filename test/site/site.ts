/** What every browser test shares: watch that nothing leaves the origin and nothing breaks in the console. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';

export { expect, type Page };

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Every page of the built site, as an address relative to its base: `guides/balance/`. */
export const allPages: readonly string[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html') && !path.startsWith('pagefind'))
  .map((path) =>
    relative('.', path)
      .replaceAll('\\', '/')
      .replace(/(^|\/)index\.html$/, '$1'),
  )
  .sort();

export const fixture = (name: string): string =>
  join(fileURLToPath(new URL('../fixtures/', import.meta.url)), name);

type Watched = {
  /** Errors that the test provokes on purpose, by a part of their text. */
  readonly expectedErrors: string[];
  readonly watch: undefined;
};

export const test = base.extend<Watched>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
  expectedErrors: async ({}, use) => use([]),
  watch: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const foreign: string[] = [];
      const errors: string[] = [];
      const own = new URL(baseURL ?? '').origin;
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== own && !['blob:', 'data:'].includes(protocol)) foreign.push(request.url());
      });
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      context.on('weberror', (error) => errors.push(String(error.error())));
      await use(undefined);
      expect(foreign, 'requests that left the origin').toEqual([]);
      const surprising = errors.filter((text) => !expectedErrors.some((part) => text.includes(part)));
      expect(surprising, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * axe as its builder for Playwright brings it. The builder hands it to the page anew for each look, opens a second
 * page, and carries over what passed as well; here it comes once for each document and tells what it faults.
 */
const { source: axeSource } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))(
  'axe-core',
) as { readonly source: string };

type Axe = {
  readonly run: (options: {
    readonly runOnly: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };
    readonly resultTypes: readonly ['violations'];
  }) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
    }[];
  }>;
};
declare global {
  interface Window {
    axe?: Axe;
  }
}

const everyRule = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const;
/** The rules that another scheme of colours can break, where everything else on the page stays as it is. */
const rulesOfColour = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;

async function faultsAsItStands(page: Page, scheme: 'dark' | 'light'): Promise<readonly string[]> {
  if (page.frames().length > 1) return ['the page has frames, and axe is asked about the outermost alone'];
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(
    async (runOnly) => {
      const { violations } = (await window.axe?.run({ runOnly, resultTypes: ['violations'] })) ?? {};
      if (!violations) return ['axe has not looked'];
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
      );
    },
    scheme === 'light' ? everyRule : rulesOfColour,
  );
}

/**
 * Everything that axe finds wrong with the page in the state it is in, and whether it scrolls sideways, as one
 * line each: at 1280 and at 360 px, in light by every rule, in dark by those of colour. The window is as it was
 * afterwards, in light.
 */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await faultsAsItStands(page, colorScheme);
      faults.push(...found.map((fault) => `${colorScheme}, ${width} px: ${fault}`));
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) faults.push(`${width} px: the page is ${wide} px wide`);
  }
  if (before) await page.setViewportSize(before);
  return faults;
}

/** Waits until every island listens and the tools have the programme. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Goes to the step in which an agreement's answers are read once before it is printed or saved. */
export async function checkAnswers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check your answers, then print' }).click();
  await expect(page.getByRole('heading', { name: 'Check your answers' })).toBeFocused();
}
