/** The door to printing. What lays out, counts and prints pages is fetched after the tool has begun. */
import type { Paper } from '../../lib/papers/index.ts';
import type { PageSize } from './pageStyle.ts';

const printing = (): Promise<typeof import('./printing.ts')> => import('./printing.ts');

/** Prints papers as one job; resolves with the pages of each once the printer’s window is closed. */
export const printPapers = async (
  papers: readonly Paper[],
  options: { readonly size: PageSize },
): Promise<readonly number[]> => (await printing()).printPapers(papers, options);

/** How many pages each paper has. */
export const measurePages = async (papers: readonly Paper[], size: PageSize): Promise<readonly number[]> =>
  (await printing()).measurePages(papers, size);

/** Makes papers what the browser’s own print command prints, until the returned function is called. */
export function standForPrinting(papers: readonly Paper[], size: PageSize): () => void {
  let over = false;
  let stop: (() => void) | undefined;
  void printing().then((there) => {
    if (!over) stop = there.standForPrinting(papers, size);
  });
  return () => {
    over = true;
    stop?.();
  };
}
