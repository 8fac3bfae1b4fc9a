import { allPages, expect, settled, test } from './site.ts';

/** What is too faint on a page, and how much was measured. Runs in the page. */
function faint(): {
  readonly faults: readonly string[];
  readonly words: number;
  readonly edges: number;
  readonly rings: number;
} {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  const known = new Map<string, Colour>();
  const read = (css: string): Colour => {
    const old = known.get(css);
    if (old) return old;
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
    known.set(css, [red, green, blue, alpha / 255]);
    return [red, green, blue, alpha / 255];
  };
  const over = (front: Colour, back: Colour): Colour => {
    const mix = (at: 0 | 1 | 2): number => front[at] * front[3] + back[at] * (1 - front[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  /** What is behind an element, itself included; null where a picture is. */
  const ground = (element: Element | null): Colour | null => {
    if (!element) return [255, 255, 255, 1];
    const style = getComputedStyle(element);
    if (style.backgroundImage !== 'none') return null;
    const own = read(style.backgroundColor);
    if (own[3] > 0.999) return own;
    const behind = ground(element.parentElement);
    return behind && over(own, behind);
  };
  const luminance = (colour: Colour): number => {
    const part = (at: 0 | 1 | 2): number => {
      const value = colour[at] / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2);
  };
  const contrast = (one: Colour, other: Colour): number => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  };
  const opacity = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1;
  const faults = new Set<string>();
  const told = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
  const judge = (
    what: string,
    element: Element,
    front: Colour,
    back: Colour | null,
    needs: number,
  ): boolean => {
    if (!back) return false;
    const has = contrast(over(front, back), back);
    if (has < needs - 0.005) faults.add(`${what} ${has.toFixed(2)} < ${needs}: ${told(element)}`);
    return true;
  };
  const shown = [...document.body.querySelectorAll('*')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('svg, .vh, .skip'),
  );
  const count = { words: 0, edges: 0, rings: 0 };
  for (const element of shown) {
    const style = getComputedStyle(element);
    const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const typed = element.matches(
      'textarea, select, input:not([type="radio"], [type="checkbox"], [type="range"], [type="file"])',
    );
    if (hasWords || typed) {
      const size = Number.parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const [red, green, blue, alpha] = read(style.color);
      const front: Colour = [red, green, blue, alpha * opacity(element)];
      count.words += Number(judge('words', element, front, ground(element), large ? 3 : 4.5));
    }
    // What is pressed or typed in shows its bounds by an edge or by its fill. Inactive controls need not.
    if (
      (typed || element.matches('.btn:not(.plain), .segmented label, .stepper')) &&
      !element.matches(':disabled')
    ) {
      if (element.closest('.stepper, .segmented') && !element.matches('.stepper, .segmented label')) continue;
      const outside = ground(element.parentElement);
      const inside = ground(element);
      const edged = style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) >= 1;
      const edge = edged ? read(style.borderTopColor) : inside;
      if (!outside || !edge || !inside) continue;
      const front = contrast(inside, outside) >= 3 ? inside : edge;
      count.edges += Number(judge('edge', element, front, outside, 3));
    }
  }
  for (const element of document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  )) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.vh, .skip')) continue;
    element.focus({ preventScroll: true });
    if (!element.matches(':focus-visible')) continue;
    const ringed =
      element.closest('.segmented label, .stepper') ?? element.querySelector(':scope > .cell') ?? element;
    const style = getComputedStyle(ringed);
    const width = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
    if (width < 2) faults.add(`no focus ring: ${told(element)}`);
    const inward = Number.parseFloat(style.outlineOffset) < 0;
    const back = ground(inward ? ringed : ringed.parentElement);
    count.rings += Number(judge('focus', element, read(style.outlineColor), back, 3));
  }
  // The next look finds the page as this one did.
  (document.activeElement as HTMLElement | null)?.blur();
  return { faults: [...faults], ...count };
}

test('words, edges and the focus ring stand out on every page, light and dark', async ({ page }) => {
  test.setTimeout(180_000);
  const schemes = ['light', 'dark'] as const;
  const nothing = () => ({ words: 0, edges: 0, rings: 0 });
  const total = { light: nothing(), dark: nothing() };
  const faults: string[] = [];
  for (const path of allPages) {
    await page.goto(path);
    await settled(page);
    // After a key the browser shows where the focus is.
    await page.keyboard.press('Tab');
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const found = await page.evaluate(faint);
      faults.push(...found.faults.map((fault) => `${scheme}: /${path} ${fault}`));
      for (const what of ['words', 'edges', 'rings'] as const) total[scheme][what] += found[what];
    }
  }
  expect(faults).toEqual([]);
  for (const scheme of schemes) {
    expect(total[scheme].words).toBeGreaterThan(2000);
    expect(total[scheme].edges).toBeGreaterThan(100);
    expect(total[scheme].rings).toBeGreaterThan(500);
  }
});
