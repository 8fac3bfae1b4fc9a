/** A token's colour in both themes, as `#rrggbb`. */
export type Colour = { readonly light: string; readonly dark: string };

/** The colours of a token style sheet by name, without their two dashes. Throws where a colour is written in another way. */
export function coloursOf(css: string): ReadonlyMap<string, Colour> {
  const colours = new Map<string, Colour>();
  for (const [, name, value] of css.matchAll(/--([\w-]+):\s*light-dark\(([^;]*)\);/g)) {
    const [light, dark] = (value ?? '').split(',').map((part) => part.trim());
    if (!name || !light || !dark || ![light, dark].every((one) => /^#[0-9a-f]{6}$/i.test(one))) {
      throw new Error(`--${name} is not light-dark(#rrggbb, #rrggbb)`);
    }
    colours.set(name, { light, dark });
  }
  return colours;
}

/** Relative luminance of `#rrggbb`, from 0 to 1. Source: WCAG 2.2. */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21. Source: WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
