/**
 * Faces that readers have already, stretched until a line of them is as long and as high as the same line
 * in ours, so that nothing moves when ours arrive. The stretching is worked out from our files at each build.
 */
import type { Buffer } from 'node:buffer';
import { fromBuffer } from '@capsizecss/unpack';
import { type Face, faces } from './faces.ts';

/** A face found on many machines, under the names that it, or a face of the same widths, goes by there. */
type SystemFace = {
  readonly local: readonly string[];
  /** The mean width of its letters, each counted as often as English uses it, as a share of its size. */
  readonly width: number;
};

/** One family of CSS: a system face in the cuts that the site uses. */
type Fallback = {
  readonly family: string;
  readonly cuts: readonly {
    readonly of: SystemFace;
    /** The name of our face in `faces.ts`, and the weight of it that is matched. */
    readonly face: string;
    readonly weight: number;
    readonly style: Face['style'];
    readonly declared: string;
  }[];
};

/**
 * The files of these faces are not ours to read at build, so their widths stand here, as measured by the same
 * library (`xWidthAvg` in @capsizecss/metrics 4.3). Liberation, Arimo, Tinos and Gelasio were drawn to the
 * widths of Arial, Times New Roman and Georgia.
 */
const arial = { local: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo', 'Helvetica'], width: 913 / 2048 };
const arialBold = {
  local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold', 'Helvetica Bold'],
  width: 983 / 2048,
};
const roboto = { local: ['Roboto'], width: 911 / 2048 };
const robotoBold = { local: ['Roboto Bold', 'Roboto-Bold'], width: 926 / 2048 };
const georgia = { local: ['Georgia', 'Gelasio'], width: 913 / 2048 };
const georgiaItalic = { local: ['Georgia Italic', 'Georgia-Italic', 'Gelasio Italic'], width: 931 / 2048 };
const times = {
  local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
  width: 832 / 2048,
};
const timesItalic = {
  local: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic', 'Tinos Italic'],
  width: 836 / 2048,
};
const noto = { local: ['Noto Serif', 'NotoSerif'], width: 481 / 1000 };
const notoItalic = { local: ['Noto Serif Italic', 'NotoSerif-Italic'], width: 469 / 1000 };

const serif = (family: string, roman: SystemFace, italic: SystemFace): Fallback => ({
  family,
  cuts: [
    { of: roman, face: 'brygada-roman', weight: 500, style: 'normal', declared: '400 700' },
    { of: italic, face: 'brygada-italic', weight: 400, style: 'italic', declared: '400 700' },
  ],
});
const sans = (family: string, regular: SystemFace, bold: SystemFace): Fallback => ({
  family,
  cuts: [
    { of: regular, face: 'figtree-roman', weight: 400, style: 'normal', declared: '400 499' },
    { of: regular, face: 'figtree-roman', weight: 550, style: 'normal', declared: '500 599' },
    { of: bold, face: 'figtree-roman', weight: 650, style: 'normal', declared: '600 900' },
  ],
});

/** In the order in which the faces of tokens.css try them. */
const fallbacks: readonly Fallback[] = [
  serif('Brygada as Georgia', georgia, georgiaItalic),
  serif('Brygada as Times', times, timesItalic),
  serif('Brygada as Noto', noto, notoItalic),
  sans('Figtree as Arial', arial, arialBold),
  sans('Figtree as Roboto', roboto, robotoBold),
];

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** The rules of every fallback. `instance` gives one of our faces at one weight, as a plain font file. */
export async function fallbackRules(
  instance: (face: Face, weight: number) => Promise<Buffer>,
): Promise<string> {
  const rules = fallbacks.flatMap(({ family, cuts }) =>
    cuts.map(async ({ of, face, weight, style, declared }) => {
      const ours = faces.find(({ name }) => name === face);
      if (!ours) throw new Error(`There is no face ${face}`);
      const { unitsPerEm, ascent, descent, lineGap, xWidthAvg } = await fromBuffer(
        await instance(ours, weight),
      );
      const stretch = xWidthAvg / unitsPerEm / of.width;
      const height = (units: number): string => percent(Math.abs(units) / unitsPerEm / stretch);
      return `@font-face {
  font-family: "${family}";
  src: ${of.local.map((name) => `local("${name}")`).join(', ')};
  font-weight: ${declared};
  font-style: ${style};
  size-adjust: ${percent(stretch)};
  ascent-override: ${height(ascent)};
  descent-override: ${height(descent)};
  line-gap-override: ${height(lineGap)};
}`;
    }),
  );
  return (await Promise.all(rules)).join('\n');
}
