/**
 * Draws the picture that each built page names in its head, and stops the build when a page names none.
 * A picture drawn before from the same words is kept in the cache.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { makeSetter, type Setter } from './outlines.ts';
import { type Card, drawCard } from './shareCard.ts';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': '’',
  '&#38;': '&',
};

/** The heading of a page with its italic part between asterisks. */
const plain = (html: string): string =>
  html
    .replace(/<\/?(i|em)\b[^>]*>/g, '*')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();

type Named = { readonly file: string; readonly card: Card };

/** What a page calls itself, and the file that it names; both are read from what was built. */
function read(path: string): Named {
  const html = readFileSync(path, 'utf8');
  const image = html.match(/<meta property="og:image" content="([^"]+)"/)?.[1];
  const heading = html.match(/<h1\b[^>]*>([\s\S]*?)<\/h1>/)?.[1];
  if (!image || !heading) throw new Error(`${path} has no heading, or names no picture to share`);
  const ingredient = html.match(/(?:<body[^>]*|<div class="chapter") data-i="(\d)"/)?.[1];
  const kind = html.match(/<main[^>]*\bdata-kind="([^"]+)"/)?.[1] ?? '';
  return {
    file: basename(new URL(image).pathname),
    card: {
      label: kind === 'About' ? '' : kind,
      heading: plain(heading),
      ingredient: ingredient === undefined ? null : Number(ingredient),
    },
  };
}

/** Everything that decides how a picture looks. */
function fingerprint(card: Card): string {
  const hash = createHash('sha256').update(JSON.stringify(card));
  for (const name of ['outlines.ts', 'shareCard.ts'])
    hash.update(readFileSync(new URL(name, import.meta.url)));
  return hash.digest('hex').slice(0, 16);
}

async function draw(pages: readonly Named[], folder: string, cache: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  mkdirSync(cache, { recursive: true });
  let setter: Setter | undefined;
  for (const { file, card } of pages) {
    const kept = join(cache, `${fingerprint(card)}.png`);
    if (!existsSync(kept)) {
      setter ??= await makeSetter();
      const picture = await sharp(Buffer.from(drawCard(card, setter)))
        .png({ palette: true, compressionLevel: 9 })
        .toBuffer();
      writeFileSync(kept, picture);
    }
    copyFileSync(kept, join(folder, file));
  }
}

export const shareImages = (): AstroIntegration => {
  let cache = '';
  return {
    name: 'share-images',
    hooks: {
      'astro:config:setup': ({ config }) => {
        cache = join(fileURLToPath(config.cacheDir), 'share');
      },
      'astro:build:done': async ({ dir }) => {
        const out = fileURLToPath(dir);
        const pages = readdirSync(out, { recursive: true, encoding: 'utf8' })
          .filter((path) => path.endsWith('.html'))
          .map((path) => read(join(out, path)));
        await draw(pages, join(out, 'share'), cache);
      },
    },
  };
};
