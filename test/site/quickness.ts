/** How long it takes until a change shows, from the event in the page to the frame that has it. */
import { largeCohort } from '../balance/cohorts.ts';
import { expect, type Page, test } from './site.ts';

/** Two hundred people and twelve criteria, as a file to open. */
export const largeFile = {
  name: 'large.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ ...largeCohort(200, 12), name: 'Two hundred people' })),
};

/** What the page keeps of the change that is watched for: how many milliseconds it took until it showed. */
type Watching = { shown?: Promise<number> };

/**
 * Begins to watch for the next change, and notes in the page how many milliseconds went by until the frame in which
 * all the places looked different.
 */
const watch = (page: Page, places: readonly string[]): Promise<void> =>
  page.evaluate((selectors) => {
    const looks = (): (string | undefined)[] =>
      selectors.map((one) => document.querySelector(one)?.outerHTML);
    const before = looks();
    const shown = new Promise<number>((tell, fail) => {
      const seen = new AbortController();
      const begin = (event: Event): void => {
        if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
        seen.abort();
        const begun = performance.now();
        const frame = (): void => {
          const after = performance.now() - begun;
          const now = looks();
          const same = selectors.filter((_, at) => now[at] === before[at]);
          if (same.length === 0) tell(after);
          else if (after > 5000) fail(new Error(`the change does not show in ${same.join(' nor in ')}`));
          else requestAnimationFrame(() => setTimeout(frame));
        };
        requestAnimationFrame(() => setTimeout(frame));
      };
      for (const kind of ['input', 'change', 'keydown'])
        document.addEventListener(kind, begin, { capture: true, signal: seen.signal });
    });
    Object.assign(window, { shown } satisfies Watching);
  }, places);

/**
 * Until the change showed. The page waits by itself: while an assertion waits, Playwright reads the whole page again
 * and again, which takes 100 ms and more of the page's own time.
 */
const untilShown = (page: Page): Promise<number> =>
  page.evaluate(() => (window as Watching).shown ?? Number.NaN);

/**
 * Makes a change several times and holds that it showed in time in every place named by a selector: in under 100 ms
 * unless said. The least of the times counts: other work on the machine only ever adds. `prepare` brings the page to where one act makes the
 * change.
 */
export async function expectQuick(
  page: Page,
  what: string,
  places: readonly string[],
  prepare: (round: number) => Promise<() => Promise<unknown>>,
  within = 100,
): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 6; round++) {
    const act = await prepare(round);
    // What the last change, or the way to this one, left to paint is not this one's.
    await page.evaluate(() => new Promise((rest) => setTimeout(rest, 500)));
    await watch(page, places);
    await act();
    times.push(await untilShown(page));
  }
  const words = `${what}, milliseconds: ${times.map(Math.round).join(', ')}`;
  test.info().annotations.push({ type: 'shown after', description: words });
  expect.soft(Math.min(...times), words).toBeLessThan(within);
}
