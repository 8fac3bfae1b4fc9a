/**
 * The key pages look as they did when their pictures in test/site/pictures were taken. After a change that is
 * meant, look at the pages, then take new pictures on Linux and look at those in the diff:
 *
 *     npm run build
 *     BROWSER_PATH="$(node scripts/browser.mjs | head -1)" npx playwright test visual --update-snapshots=all
 */
import { expect, settled, test } from './site.ts';

const pages = [
  ['home', ''],
  ['guide', 'guides/balance/'],
  ['peer', 'tools/peer/'],
  ['matching', 'tools/matching/'],
  ['rankings', 'tools/rankings/'],
  ['contract', 'tools/contract/'],
  ['fields', 'developers/controls/#fields'],
  ['tables', 'developers/controls/#tables'],
] as const;
const views = [
  ['light', 360, 1600],
  ['light', 1280, 1000],
  ['dark', 1280, 1000],
] as const;

/**
 * How much may differ: the share of the picture, and how far a colour may be off before its pixel counts. On
 * Linux, Chromium 153 and 156 agree in every pixel of every picture; a changed word differs in more than this,
 * and buttons that are 2 px higher in 3 % of a page. Other systems draw letters in their own way, and there only
 * what is badly broken shows.
 */
const tolerance =
  process.platform === 'linux'
    ? { maxDiffPixelRatio: 0.0001, threshold: 0.1 }
    : { maxDiffPixelRatio: 0.1, threshold: 0.3 };

test.use({ locale: 'en-GB', timezoneId: 'UTC' });

for (const [name, path] of pages) {
  for (const [scheme, width, height] of views) {
    test(`${name} looks as it did (${scheme}, ${width} px)`, async ({ page }) => {
      await page.clock.setFixedTime('2027-02-19T10:00:00Z');
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await page.goto(path);
      await settled(page);
      if (name === 'contract') await expect(page.getByText(/\d+ pages of A4/)).toBeVisible();
      await page.evaluate(async (place) => {
        // Browsers round the widths of letters in their own ways; exact widths are the same in all.
        const exact = new CSSStyleSheet();
        exact.replaceSync('* { text-rendering: geometricPrecision !important }');
        document.adoptedStyleSheets.push(exact);
        await document.fonts.ready;
        document.getElementById(place)?.scrollIntoView();
      }, path.split('#')[1] ?? '');
      await expect(page).toHaveScreenshot(`${name}-${width}-${scheme}.png`, tolerance);
    });
  }
}
