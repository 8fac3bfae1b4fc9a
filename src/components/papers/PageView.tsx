import { useEffect, useRef } from 'preact/hooks';
import type { Paper } from '../../lib/papers/index.ts';
import { PaperView } from './PaperView.tsx';
import type { OnField } from './PaperWords.tsx';
import { type PageSize, versionLine } from './pageStyle.ts';

type Props = {
  readonly paper: Paper;
  readonly size: PageSize;
  readonly pages: number;
  readonly onField?: OnField | undefined;
};

/**
 * The pages as they will print: each is a window on the same columns in which pages are counted. They are
 * pictures to look at; the sheet above them is the document to read. A click on an answer leads to its question.
 */
export function PageView({ paper, size, pages, onField }: Props) {
  const click = (event: MouseEvent): void => {
    const place = event.target instanceof Element ? event.target.closest('[data-field]') : null;
    const field = place?.getAttribute('data-field');
    if (field) onField?.(field);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the hand; the sheet has the links
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div class="page-view print-set-look" data-size={size} onClick={click}>
      {Array.from({ length: pages }, (_, at) => (
        <figure key={at} role="img" aria-label={`Page ${at + 1} of ${pages}`}>
          <div class="page-line" aria-hidden="true">
            <span>{paper.title}</span>
            <span>{paper.subject}</span>
          </div>
          <PageWindow paper={paper} page={at} />
          <div class="page-line" aria-hidden="true">
            <span>{versionLine(paper)}</span>
            <span>{`Page ${at + 1} of ${pages}`}</span>
          </div>
        </figure>
      ))}
    </div>
  );
}

function PageWindow({ paper, page }: { readonly paper: Paper; readonly page: number }) {
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = strip.current;
    const gap = element
      ? Number.parseFloat(getComputedStyle(element.firstElementChild ?? element).columnGap)
      : 0;
    if (element) element.scrollLeft = page * (element.clientWidth + gap);
  });
  return (
    <div class="page-window" ref={strip} aria-hidden="true">
      <PaperView paper={paper} />
    </div>
  );
}
