/** Words as outlines: a picture made at build needs no fonts on the machine that makes it. */
/// <reference path="../fonts/subset-font.d.ts" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

/** The three cuts that a picture is set in. */
const cuts = {
  roman: { source: 'brygada-1918', style: 'normal', weight: 500 },
  italic: { source: 'brygada-1918', style: 'italic', weight: 400 },
  text: { source: 'figtree', style: 'normal', weight: 500 },
} as const;

export type Cut = keyof typeof cuts;
export type Outlines = { readonly path: string; readonly width: number };

/** The outlines of a word at a size in pixels, from a baseline at 0, and how wide it runs. */
export type Setter = (words: string, cut: Cut, size: number) => Outlines;

async function fontOf({ source, style, weight }: (typeof cuts)[Cut]): Promise<hb.Font> {
  const file = require.resolve(`@fontsource-variable/${source}/files/${source}-latin-wght-${style}.woff2`);
  const whole = await subsetFont(readFileSync(file), undefined, {
    targetFormat: 'sfnt',
    keepAllGlyphs: true,
    variationAxes: { wght: weight },
  });
  return new hb.Font(new hb.Face(new hb.Blob(new Uint8Array(whole))));
}

/** Moves an outline from font units, which rise, to pixels, which fall. */
const placed = (path: string, x: number, scale: number): string =>
  `<path transform="translate(${x.toFixed(2)} 0) scale(${scale} ${-scale})" d="${path}"/>`;

/** Reads the three cuts and returns what sets words in them. Takes about half a second. */
export async function makeSetter(): Promise<Setter> {
  const fonts = {
    roman: await fontOf(cuts.roman),
    italic: await fontOf(cuts.italic),
    text: await fontOf(cuts.text),
  };
  return (words, cut, size) => {
    const font = fonts[cut];
    const buffer = new hb.Buffer();
    buffer.addText(words);
    buffer.guessSegmentProperties();
    hb.shape(font, buffer);
    const scale = size / font.face.upem;
    let width = 0;
    const path = buffer
      .getGlyphInfosAndPositions()
      .map(({ codepoint, xAdvance = 0, xOffset = 0 }) => {
        const drawn = placed(font.glyphToPath(codepoint), width + xOffset * scale, scale);
        width += xAdvance * scale;
        return drawn;
      })
      .join('');
    return { path, width };
  };
}
