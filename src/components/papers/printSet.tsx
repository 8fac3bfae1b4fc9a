import { render } from 'preact';
import type { Paper } from '../../lib/papers/index.ts';
import { PaperView } from './PaperView.tsx';
import { type PageSize, pageRules } from './pageStyle.ts';

/** The class of what begins a page in a print set. */
const OPENS_PAGE = 'opens-page';

/** Papers laid out in the page, out of sight, ready to be counted or printed. */
type PrintSet = { readonly pages: readonly number[]; readonly remove: () => void };

/** While a print set stands in the page nothing else is printed. Outside all layers, so that it wins. */
const ALONE =
  '@media print{html,body{display:block;margin:0;padding:0;background:none}body>:not(.print-set){display:none}}';

/** The papers of one print job, each of which starts on a page of its own. */
function Papers({ papers }: { readonly papers: readonly Paper[] }) {
  return papers.map((paper) => (
    <div key={paper.key}>
      <PaperView paper={paper} />
    </div>
  ));
}

/**
 * Adds papers to the end of `body`, counts their pages, and makes them the only thing that prints
 * until `remove` is called. Costs one layout of all the papers.
 */
export function addPrintSet(papers: readonly Paper[], size: PageSize): PrintSet {
  const container = layOut(papers, size);
  keepCompany(container);
  const pages = countPages(container);
  const rules = new CSSStyleSheet();
  rules.replaceSync(`${pageRules(papers, size, pages)}${ALONE}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  const remove = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules);
    takeAway(container);
  };
  return { pages, remove };
}

function layOut(papers: readonly Paper[], size: PageSize): HTMLElement {
  const container = document.createElement('div');
  container.className = 'print-set';
  container.dataset.size = size;
  document.body.append(container);
  render(<Papers papers={papers} />, container);
  return container;
}

/**
 * Where signatures would open a page because a long table or list before them has just filled the last
 * one, its last three rows turn the page with them, or fewer where three are too high to leave room.
 * (What else may end a paper is kept by `endingOf`.)
 */
function keepCompany(container: HTMLElement): void {
  for (const signatures of container.querySelectorAll('.ending > .sign:first-child')) {
    const before = signatures.parentElement?.previousElementSibling?.lastElementChild;
    const rows = Array.from(before?.querySelectorAll('tbody tr, li') ?? []);
    const apart = (): boolean => pagesUnder(signatures.firstElementChild)[0] !== pagesUnder(before).at(-1);
    for (const count of [3, 2, 1]) {
      if (!before || !apart()) break;
      for (const row of rows) row.classList.remove(OPENS_PAGE);
      rows.at(-count)?.classList.add(OPENS_PAGE);
    }
  }
}

function takeAway(container: HTMLElement): void {
  render(null, container);
  container.remove();
}

/**
 * The left edges of the pages on which an element stands. On the screen a print set flows through columns
 * of one page each, and a box that is parted has a rectangle in each.
 */
function pagesUnder(element: Element | null | undefined): readonly number[] {
  return Array.from(element?.getClientRects() ?? [], ({ left }) => left);
}

const countPages = (container: HTMLElement): readonly number[] =>
  Array.from(container.children, (child) => pagesUnder(child.firstElementChild).length);

/** How many pages each paper fills, once its typeface is there. Nothing stays in the page. */
export async function measurePages(papers: readonly Paper[], size: PageSize): Promise<readonly number[]> {
  const container = layOut(papers, size);
  try {
    await typefaceFor(container);
    keepCompany(container);
    return countPages(container);
  } finally {
    takeAway(container);
  }
}

/** How long a printer's typeface may take before we print with the next best one, in milliseconds. */
const PATIENCE = 5000;
const FACE = '"Source Serif 4 Variable"';

/**
 * Waits for every part of the typeface that these words need (accents and other scripts are files of
 * their own). A file that cannot be fetched holds nothing up: the words are then set in the next face.
 */
async function typefaceFor(container: HTMLElement): Promise<void> {
  const words = container.textContent ?? '';
  const weights = ['400 14px', '600 14px', '650 14px'];
  const asked = weights.map((weight) => document.fonts.load(`${weight} ${FACE}`, words));
  const loaded = Promise.allSettled(asked).then(() => document.fonts.ready);
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
