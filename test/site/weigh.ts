/** What a page costs at first view, as a browser that has never been here receives it. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from '@playwright/test';

type Fetched = {
  readonly address: string;
  /** The browser's word for what it is: "script", "font", "stylesheet" … */
  readonly kind: string;
  /** Bytes on the wire, head and body, as compressed. */
  readonly whole: number;
  readonly body: number;
  /** Fetched before the tool had its first answer; on a page without a tool, always. */
  readonly early: boolean;
};

export type Weight = {
  /** Everything over the wire, in bytes. */
  readonly total: number;
  readonly html: number;
  readonly styles: number;
  readonly fonts: number;
  readonly fontFiles: readonly string[];
  /** Script that comes before the first answer, compressed, with what stands in the page itself. */
  readonly script: number;
  /** Script that comes by itself after it. */
  readonly laterScript: number;
  /** Script that runs beside the page. */
  readonly workers: number;
  readonly data: number;
  /** Layout shift as browsers count it: 0 is none. */
  readonly shift: number;
  /** What moved, for whoever has to mend it. */
  readonly moved: readonly string[];
};

type Watch = { shift: number; moved: string[]; answeredAt: number | null };
declare global {
  interface Window {
    watch: Watch;
  }
}

/** Runs in the page: counts shifts, and notes when nothing in it is busy any more. */
function watchPage(): void {
  const watch: Watch = { shift: 0, moved: [], answeredAt: null };
  window.watch = watch;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as readonly LayoutShift[]) {
      if (entry.hadRecentInput) continue;
      watch.shift += entry.value;
      watch.moved.push(...entry.sources.map(({ node }) => node?.nodeName + '.' + node?.className));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const busy = document.querySelector(
      '.bench[aria-busy="true"], .tool-island [aria-busy="true"]:not(.later)',
    );
    if (watch.answeredAt === null && document.readyState !== 'loading' && !busy) {
      watch.answeredAt = performance.now();
    }
  };
  document.addEventListener('DOMContentLoaded', look);
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}

type LayoutShift = {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Element | null }[];
};

async function weighed(request: Request, answeredAt: number): Promise<Fetched> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  const { startTime } = request.timing();
  return {
    address: request.url(),
    kind: fromWorker(request.url()) ? 'worker module' : request.resourceType(),
    whole: responseBodySize + responseHeadersSize,
    body: responseBodySize,
    early: startTime <= answeredAt,
  };
}

/** The scripts that stand in the page, as much as they add to it when it is compressed. */
async function inlineScript(page: Page): Promise<number> {
  const texts = await page.locator('script:not([src])').allTextContents();
  return texts.length === 0 ? 0 : gzipSync(texts.join('\n')).length;
}

/** Workers fetch their own modules; the build parts name and hash of those with a dash, those of pages with a dot. */
const fromWorker = (address: string): boolean => /\/_astro\/[^/.]+-[\w-]{8}\.js$/.test(address);

/** What runs in workers, fetched once more to be weighed: browsers do not tell the page what they fetched for them. */
async function workerScript(page: Page): Promise<number> {
  const sizes = page.workers().map(async (worker) => {
    const response = await page.request.get(worker.url());
    return gzipSync(await response.body()).length;
  });
  return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
}

/** The screen on which a page is weighed, and by how many milliseconds each of its scripts comes late. */
export type Screen = { readonly width: number; readonly height: number; readonly late?: number };

/** Opens the page in a browser of its own, lets it come to rest, and weighs what came. */
export async function weigh(
  browser: Browser,
  address: string,
  { width, height, late = 0 }: Screen,
): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  if (late > 0)
    await page.route(/\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, late));
      await route.continue();
    });
  await page.addInitScript(watchPage);
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForFunction(() => window.watch.answeredAt !== null);
  await page.waitForLoadState('networkidle');
  const { shift, moved, answeredAt, origin } = await page.evaluate(() => ({
    ...window.watch,
    origin: performance.timeOrigin,
  }));
  const inline = await inlineScript(page);
  const workers = await workerScript(page);
  const all = await Promise.all(requests.map((request) => weighed(request, origin + (answeredAt ?? 0))));
  await context.close();
  const sum = (of: (one: Fetched) => number | false) =>
    all.reduce((total, one) => total + Number(of(one)), 0);
  const kind = (name: string) => sum((one) => one.kind === name && one.whole);
  return {
    total: sum(({ whole }) => whole),
    html: kind('document'),
    styles: kind('stylesheet'),
    fonts: kind('font'),
    fontFiles: all.flatMap(({ address: url, kind: what }) =>
      what === 'font' ? [url.replace(/.*\/|\.[^.]*\.woff2$/g, '')] : [],
    ),
    script: inline + sum((one) => one.kind === 'script' && one.early && one.body),
    laterScript: sum((one) => one.kind === 'script' && !one.early && one.body),
    workers: workers + kind('worker module'),
    data: kind('fetch') + kind('xhr'),
    shift,
    moved,
  };
}
