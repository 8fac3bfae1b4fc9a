/** The faces of the page, so that a picture taken from it keeps its letters anywhere. */

/** How one `@font-face` of this site stands in the style sheets. */
type Face = { readonly family: string; readonly rule: CSSFontFaceRule; readonly address: string };

function facesOfPage(): readonly Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    fontRules(sheet).flatMap((rule) => {
      const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      const family = unquoted(rule.style.getPropertyValue('font-family'));
      return address
        ? [{ family, rule, address: new URL(address, sheet.href ?? document.baseURI).href }]
        : [];
    }),
  );
}

function fontRules(sheet: CSSStyleSheet): readonly CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    // A style sheet that a browser extension brought from elsewhere may not be read.
    return [];
  }
}

const unquoted = (name: string): string => name.trim().replace(/^["']|["']$/g, '');

/** Whether a face has letters for the text, by its `unicode-range`. */
export function covers(range: string, text: string): boolean {
  if (range.trim() === '') return true;
  const spans = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from.replace(/\?/g, '0'), 16), Number.parseInt(to.replace(/\?/g, 'F'), 16)];
  });
  return [...text].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return spans.some(([from = 0, to = 0]) => code >= from && code <= to);
  });
}

async function asData(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
}

/**
 * `@font-face` rules with their files inside, for the upright faces of these families that the text needs.
 * The files are those that the page shows already, so they come from the cache.
 */
export async function fontRulesFor(families: ReadonlySet<string>, text: string): Promise<string> {
  const needed = facesOfPage().filter(
    ({ family, rule }) =>
      families.has(family) &&
      rule.style.getPropertyValue('font-style') !== 'italic' &&
      covers(rule.style.getPropertyValue('unicode-range'), text),
  );
  const rules = await Promise.all(
    needed.map(async ({ family, rule, address }) => {
      const weight = rule.style.getPropertyValue('font-weight') || 'normal';
      return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${await asData(address)}) format("woff2")}`;
    }),
  );
  return rules.join('\n');
}
