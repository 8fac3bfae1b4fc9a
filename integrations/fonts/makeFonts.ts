/**
 * Makes the font files of the site from the packages that carry them. Each face comes as three: the letters
 * that the site's own words use, which a page loads at first view, then the rest of Latin and extended Latin,
 * which browsers fetch by `unicode-range` when a name needs them.
 */
/// <reference path="./subset-font.d.ts" />
import type { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { always, type Face, faces, features, wordsOfPages } from './faces.ts';
import { fallbackRules } from './fallbacks.ts';

const require = createRequire(import.meta.url);

type Script = 'latin' | 'latin-ext';
type Codes = ReadonlySet<number>;

const packaged = (face: Face, path: string): Buffer =>
  readFileSync(require.resolve(`@fontsource-variable/${face.source}/${path}`));
const sourceFile = (face: Face, script: Script): Buffer =>
  packaged(face, `files/${face.source}-${script}-wght-${face.style}.woff2`);

/** Control characters have no shape, so no face has to bring one. */
const isLetter = (code: number): boolean => code >= 32;

/** Every character in `U+0000-00FF,U+0131`. */
function codesOf(range: string): Codes {
  return new Set(
    range.split(',').flatMap((part) => {
      const ends = part.replace('U+', '').split('-');
      const [first = 0, last = first] = ends.map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(isLetter);
    }),
  );
}

/** The same the other way round, in the fewest ranges. */
function rangeOf(codes: Codes): string {
  const sorted = [...codes].sort((one, other) => one - other);
  const runs: [number, number][] = [];
  for (const code of sorted) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}

const codeOf = (letter: string): number => letter.codePointAt(0) ?? 0;

/** The letters that are always there, and every other that stands in a file which words of pages come from. */
function lettersOfPages(root: string): Codes {
  const codes = new Set(Array.from(always, codeOf));
  const files = wordsOfPages.flatMap((path) => {
    const whole = join(root, path);
    if (!statSync(whole).isDirectory()) return [whole];
    return readdirSync(whole, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(astro|css|json|mdx?|ts|tsx|ya?ml)$/.test(name))
      .map((name) => join(whole, name));
  });
  for (const file of files) {
    for (const letter of readFileSync(file, 'utf8')) codes.add(codeOf(letter));
  }
  return codes;
}

/** One file: a part of a face, and the characters for which browsers fetch it. */
type Part = {
  readonly file: string;
  readonly script: Script;
  readonly codes: Codes;
  readonly first: boolean;
};

/**
 * No character is in two parts: while the face that has it is on its way, Chromium would fetch the next one
 * that claims it as well.
 */
function partsOf(face: Face, letters: Codes): readonly Part[] {
  const ranges = JSON.parse(packaged(face, 'unicode.json').toString('utf8')) as Record<Script, string>;
  const latin = codesOf(ranges.latin);
  const first = latin.intersection(letters);
  const part = (name: string, script: Script, codes: Codes): Part => ({
    file: `${face.name}${name}.woff2`,
    script,
    codes,
    first: codes === first,
  });
  return [
    part('', 'latin', first),
    part('-latin', 'latin', latin.difference(first)),
    part('-latin-ext', 'latin-ext', codesOf(ranges['latin-ext']).difference(latin)),
  ];
}

const makePart = (face: Face, { script, codes, first }: Part): Promise<Buffer> =>
  subsetFont(sourceFile(face, script), String.fromCodePoint(...codes), {
    targetFormat: 'woff2',
    variationAxes: { wght: face.weight },
    ...(first ? { keepFeatures: features, noHinting: true } : {}),
  });

/** One face at one weight, to be measured. */
const instance = (face: Face, weight: number): Promise<Buffer> =>
  subsetFont(sourceFile(face, 'latin'), undefined, {
    targetFormat: 'sfnt',
    keepAllGlyphs: true,
    variationAxes: { wght: weight },
  });

const rule = (face: Face, { file, codes }: Part): string => `@font-face {
  font-family: "${face.family}";
  src: url("./${file}") format("woff2");
  font-weight: ${face.declared};
  font-style: ${face.style};
  font-display: swap;
  unicode-range: ${rangeOf(codes)};
}`;

/** Everything that decides what the files hold; other fonts come to lie in another folder. */
function fingerprint(letters: Codes): string {
  const hash = createHash('sha256');
  for (const name of ['faces.ts', 'fallbacks.ts', 'makeFonts.ts']) {
    hash.update(readFileSync(new URL(name, import.meta.url)));
  }
  for (const face of faces) hash.update(sourceFile(face, 'latin')).update(sourceFile(face, 'latin-ext'));
  return hash
    .update([...letters].sort((one, other) => one - other).join())
    .digest('hex')
    .slice(0, 16);
}

/** Written beside its place and moved there, so that two builds at once never see half a file. */
function place(folder: string, name: string, content: Buffer | string): void {
  const draft = join(folder, `${name}.${process.pid}`);
  writeFileSync(draft, content);
  renameSync(draft, join(folder, name));
}

/**
 * Makes the fonts and `faces.css`, which names them, in a folder under `cache`, and returns that folder.
 * Fonts made before from the same sources and letters are kept. Takes about three seconds otherwise.
 */
export async function makeFonts(root: string, cache: string): Promise<string> {
  const letters = lettersOfPages(root);
  const folder = join(cache, 'fonts', fingerprint(letters));
  if (existsSync(join(folder, 'faces.css'))) return folder;
  mkdirSync(folder, { recursive: true });
  const rules: string[] = [];
  for (const face of faces) {
    for (const part of partsOf(face, letters)) {
      place(folder, part.file, await makePart(face, part));
      rules.push(rule(face, part));
    }
  }
  rules.push(await fallbackRules(instance));
  place(folder, 'faces.css', `${rules.join('\n')}\n`);
  return folder;
}
