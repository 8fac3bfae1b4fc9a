import type { Paper } from '../../lib/papers/index.ts';

/** The two sheets of paper a document can be printed on. */
export type PageSize = 'A4' | 'Letter';

/** Written out in full, since some browsers ignore custom properties inside `@page`. */
const pageOf: Readonly<Record<PageSize, string>> = {
  A4: 'size:A4 portrait;margin:25mm',
  Letter: 'size:letter portrait;margin:25mm',
};

/** What two running heads on one line may hold together, in characters, before one is cut. */
const RUNNING_LINE = 96;
const BOX_FONT = 'font:9pt/1.3 "Source Serif 4 Variable",Georgia,"Times New Roman",serif;color:#333';

/** How a paper is numbered: by the browser when it is alone, by counted pages when it is one of many. */
export type Numbering =
  | { readonly kind: 'alone' }
  | { readonly kind: 'among'; readonly index: number; readonly pages: number };

/** The copy's eight digits in two fours, as people read them aloud. */
export const copyInFours = (copy: string): string => copy.replace(/^(.{4})(.{4})$/u, '$1\u00a0$2');

/** "Version 1, 8 December 2026, copy 7c1e 40af". */
export function versionLine({ control }: Pick<Paper, 'control'>): string {
  const dated = control.date ?? 'undated';
  return `Version ${control.documentVersion}, ${dated}, copy ${copyInFours(control.copy)}`;
}

/**
 * Any text as a CSS string, quotes included. Everything that could end the string, the rule or a
 * style element is written as a numbered escape; line breaks become spaces.
 */
export function cssString(text: string): string {
  const oneLine = text.replace(/\s+/gu, ' ').trim().toWellFormed();
  const escaped = oneLine.replace(
    /["'\\<>{}]|\p{Cc}/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${escaped}"`;
}

/** Cuts a text after a whole character and says so with an ellipsis. */
function cut(text: string, most: number): string {
  const characters = Array.from(new Intl.Segmenter('en-GB').segment(text), ({ segment }) => segment);
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

const box = (place: string, content: string): string => `@${place}{content:${content};${BOX_FONT}}`;

/**
 * The page style of one paper: size, margins and the four running lines. Among many papers the page
 * carries its own name and its own counter, which Chromium steps once a page of that name; setting
 * the built-in `page` counter from an element does nothing there.
 */
export function pageRule(paper: Paper, size: PageSize, numbering: Numbering): string {
  const name = numbering.kind === 'among' ? pageName(numbering.index) : '';
  const counted =
    numbering.kind === 'among'
      ? `"Page " counter(${name}) " of ${numbering.pages}"`
      : '"Page " counter(page) " of " counter(pages)';
  const title = cut(paper.title, RUNNING_LINE / 2);
  const subject = cut(paper.subject, RUNNING_LINE - title.length);
  return [
    `@page ${name}{${pageOf[size]};${name === '' ? '' : `counter-increment:${name};`}`,
    box('top-left', cssString(title)),
    '@top-center{content:none}@bottom-center{content:none}',
    box('top-right', cssString(subject)),
    box('bottom-left', cssString(versionLine(paper))),
    `${box('bottom-right', counted)}}`,
  ].join('');
}

const pageName = (index: number): string => `paper-${index + 1}`;

/** All page rules of a print set, and the rule that gives each paper its page. */
export function pageRules(papers: readonly Paper[], size: PageSize, pages: readonly number[]): string {
  const [only] = papers;
  if (papers.length === 1 && only) return pageRule(only, size, { kind: 'alone' });
  return papers
    .map((paper, index) => {
      const rule = pageRule(paper, size, { kind: 'among', index, pages: pages[index] ?? 1 });
      return `${rule}.print-set>:nth-child(${index + 1}){page:${pageName(index)}}`;
    })
    .join('');
}

/** The name a browser offers for the saved file: it is the title of the window. */
export function fileNameOf(papers: readonly Paper[]): string {
  const [first] = papers;
  if (!first) return '';
  const parts =
    papers.length === 1
      ? [first.title, first.subject, `version ${first.control.documentVersion}`]
      : [first.title, `${papers.length} papers`, first.control.programme];
  const name = parts.filter((part) => part !== '').join(', ');
  return cut(
    name
      .replace(/[\\/:*?"<>|]|\p{Cc}/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
    120,
  );
}
