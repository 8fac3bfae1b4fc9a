import { readdirSync, readFileSync } from 'node:fs';
import { type ClauseLibrary, readLibrary } from '../../src/lib/papers/index.ts';

/** The text of every file of a paper's folder of content, by its path. */
export function contentOf(paper: string): Readonly<Record<string, string>> {
  const folder = `src/content/clauses/${paper}/`;
  return Object.fromEntries(
    readdirSync(folder).map((name) => [`${folder}${name}`, readFileSync(`${folder}${name}`, 'utf8')]),
  );
}

/** The real clauses of a paper. */
export function libraryOf(paper: string): ClauseLibrary {
  const read = readLibrary(contentOf(paper));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}
