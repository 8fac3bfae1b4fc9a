import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Paper } from '../../lib/papers/index.ts';
import { later } from '../later.tsx';
import { PaperView } from './PaperView.tsx';
import type { OnField } from './PaperWords.tsx';
import type { PageSize } from './pageStyle.ts';
import { measurePages, standForPrinting } from './printPapers.ts';

const PageView = later(async () => (await import('./PageView.tsx')).PageView);

/** Typing is let come to rest for this long before pages are counted again, in milliseconds. */
const REST = 250;

type Props = {
  readonly paper: Paper;
  readonly size: PageSize;
  readonly onField?: OnField | undefined;
  /** Buttons: "Print this contract". */
  readonly children?: ComponentChildren;
};

/** A paper on the desk: what is still open, how long it is, and the sheet. It is also what Ctrl+P prints. */
export function PaperPreview({ paper, size, onField, children }: Props) {
  const pages = usePageCount(paper, size);
  const [byPage, setByPage] = useState(false);
  useEffect(() => standForPrinting([paper], size), [paper, size]);
  return (
    <div class="desk" data-size={size}>
      <div class="desk-bar">
        <p>
          <strong>{openWords(paper.blanks.length)}</strong>{' '}
          {pages === undefined ? 'Counting pages.' : pageWords(pages, size)}
        </p>
        {children ? <p class="btns">{children}</p> : null}
        <p class="btns">
          <button
            class="btn plain small"
            type="button"
            aria-pressed={byPage}
            onClick={() => setByPage(!byPage)}
          >
            Show page by page
          </button>
        </p>
      </div>
      {byPage && pages !== undefined ? (
        <PageView paper={paper} size={size} pages={pages} onField={onField} />
      ) : (
        <PaperView paper={paper} onField={onField} />
      )}
    </div>
  );
}

function openWords(blanks: number): string {
  if (blanks === 0) return 'Everything is filled in.';
  if (blanks === 1) return '1 thing still to fill in. It prints as a ruled line.';
  return `${blanks} things still to fill in. They print as ruled lines.`;
}

const pageWords = (pages: number, size: PageSize): string =>
  `${pages} ${pages === 1 ? 'page' : 'pages'} of ${size === 'A4' ? 'A4' : 'US Letter'}.`;

function usePageCount(paper: Paper, size: PageSize): number | undefined {
  const [pages, setPages] = useState<number>();
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(async () => {
      const [counted] = await measurePages([paper], size);
      if (!stale) setPages(counted);
    }, REST);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [paper, size]);
  return pages;
}
