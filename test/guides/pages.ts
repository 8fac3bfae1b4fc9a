/** The pages whose words are tested, as they stand in the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const read = (path: string): string => readFileSync(root + path, 'utf8');

/** Files of a folder by the end of their name, without folders inside it. */
export const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(root + folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ name }) => `${folder}/${name}`)
    .sort();

export const guides = filesIn('src/content/guides', '.mdx');
export const chapters = filesIn('src/content/guides/chapters', '.mdx');
export const toolPages = filesIn('src/content/tools', '.mdx');

/** Pages with an address of their own, in whatever folder; those with [brackets] are made from content. */
export const staticPages = readdirSync(`${root}src/pages`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.astro') && !path.includes('['))
  .map((path) => `src/pages/${path.replaceAll('\\', '/')}`)
  .sort();

/** Pages of running text that are written in Astro. */
export const plainPages = ['about', 'evidence', 'privacy', 'accessibility'].map(
  (name) => `src/pages/${name}.astro`,
);

export const slugOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.\w+$/, '');

/** A front matter’s line by its name; empty where there is none. */
export const frontMatter = (source: string, name: string): string =>
  source
    .match(/^---\n([\s\S]*?)\n---/)?.[1]
    ?.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1]
    ?.trim() ?? '';

/** Values of one key in a YAML file that is a list of flat maps, folded text included. */
export function yamlValues(source: string, key: string): readonly string[] {
  const lines = source.split('\n');
  return lines.flatMap((line, index) => {
    const found = line.match(new RegExp(`^(?:- |  )${key}: (.*)$`))?.[1];
    if (found === undefined) return [];
    if (found !== '>-') return [found];
    const rest = lines.slice(index + 1);
    const end = rest.findIndex((next) => !next.startsWith('    '));
    return [
      rest
        .slice(0, end < 0 ? rest.length : end)
        .map((next) => next.trim())
        .join(' '),
    ];
  });
}
