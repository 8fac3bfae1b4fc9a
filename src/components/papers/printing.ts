import type { Paper } from '../../lib/papers/index.ts';
import { fileNameOf, type PageSize } from './pageStyle.ts';
import { addPrintSet, measurePages } from './printSet.tsx';

export { measurePages };

/** Some browsers say that printing is over before they have read the page: they get this long, in ms. */
const GRACE = 1000;

type Standing = { readonly papers: readonly Paper[]; readonly size: PageSize };

let standing: Standing | undefined;
let printing: (() => void) | undefined;

/**
 * Prints papers as one job, each from a page 1 of its own, and resolves with the pages of each once
 * the printer's window is closed. Fonts are waited for; the page is afterwards as it was before.
 */
export async function printPapers(
  papers: readonly Paper[],
  { size }: { readonly size: PageSize },
): Promise<readonly number[]> {
  if (papers.length === 0) return [];
  await measurePages(papers, size);
  const pages = begin({ papers, size });
  const over = new Promise<void>((resolve) =>
    addEventListener('afterprint', () => resolve(), { once: true }),
  );
  print();
  await over;
  return pages;
}

function begin({ papers, size }: Standing): readonly number[] {
  printing?.();
  const set = addPrintSet(papers, size);
  const title = document.title;
  document.title = fileNameOf(papers);
  printing = () => {
    set.remove();
    document.title = title;
    printing = undefined;
  };
  addEventListener('afterprint', () => setTimeout(end, GRACE, printing), { once: true });
  return set.pages;
}

function end(job: (() => void) | undefined): void {
  if (job === printing) job?.();
}

/**
 * Makes papers what this page prints when its reader uses the browser's own print command, until the
 * returned function is called. They are laid out when the command is given and taken away after it.
 */
export function standForPrinting(papers: readonly Paper[], size: PageSize): () => void {
  const mine: Standing = { papers, size };
  standing = mine;
  addEventListener('beforeprint', beginStanding);
  return () => {
    if (standing === mine) standing = undefined;
  };
}

function beginStanding(): void {
  if (standing && !printing) begin(standing);
}
