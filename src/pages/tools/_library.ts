import { wordsFor } from '../../components/problemWords/clauses.ts';
import { type ClauseLibrary, readLibrary } from '../../lib/papers/index.ts';

const files: Readonly<Record<string, string>> = import.meta.glob('../../content/clauses/*/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The clauses, questions and cover of one paper. A fault in any of them stops the build, with file and line. */
export function clauseLibrary(paper: string): ClauseLibrary {
  const own = Object.fromEntries(
    Object.entries(files).filter(([path]) => path.includes(`/clauses/${paper}/`)),
  );
  const library = readLibrary(own);
  if (library.ok) return library.value;
  throw new Error(
    `The clauses of the ${paper} do not hold together:\n${library.problems.map(wordsFor).join('\n')}`,
  );
}
