import type { Paper } from '../../lib/papers/index.ts';

/** The two sheets of paper a document can be printed on. */
export type PageSize = 'A4' | 'Letter';

/** Written out in full, since some browsers ignore custom properties inside `@page`. */
const pageOf: Readonly<Record<PageSize, string>> = {
  A4: 'size:A4 portrait;margin:25mm',
  Letter: 'size:letter portrait;margin:25mm',
};

/** The width of the shorter running line, 160 mm at 9 pt, less a gap between its two ends, in ems. */
const RUNNING_LINE = 47;
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
  const oneLine = text
    .replace(/[\s--\u00a0]+/gv, ' ')
    .trim()
    .toWellFormed();
  const escaped = oneLine.replace(
    /["'\\<>{}]|\p{Cc}/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${escaped}"`;
}

const segmenter = new Intl.Segmenter('en-GB');
const charactersOf = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

/** About how wide a character of the papers' typeface is, in ems; never too narrow for a whole name. */
function emsOf(character: string): number {
  if (/^[iljtfr.,:;'’!| ()-]/u.test(character)) return 0.36;
  if (/^[mwMWQ@%—…]/u.test(character)) return 1;
  if (/^[\p{Ll}\d]/u.test(character)) return 0.55;
  if (/^[\p{Lu}]/u.test(character)) return 0.72;
  return /^[\p{sc=Hebrew}\p{sc=Arabic}]/u.test(character) ? 0.6 : 1;
}

const widthOf = (text: string): number => charactersOf(text).reduce((sum, at) => sum + emsOf(at), 0);

/** Cuts a text after a whole character and says so with an ellipsis. Chromium neither wraps nor clips one. */
function cut(text: string, ems: number): string {
  if (widthOf(text) <= ems) return text;
  let room = ems - emsOf('…');
  const kept = charactersOf(text).filter((character) => {
    room -= room < 0 ? 0 : emsOf(character);
    return room >= 0;
  });
  return `${kept.join('').trimEnd()}…`;
}

/** What stands above every page, cut to fit one line: neither end runs into the other. */
export function runningHead({ title, subject }: Pick<Paper, 'title' | 'subject'>): {
  readonly title: string;
  readonly subject: string;
} {
  const left = cut(title, Math.max(RUNNING_LINE / 2, RUNNING_LINE - widthOf(subject)));
  return { title: left, subject: cut(subject, RUNNING_LINE - widthOf(left)) };
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
  const { title, subject } = runningHead(paper);
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

/** The longest file name we offer, in ems: about 120 characters. */
const FILE_NAME = 66;

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
    FILE_NAME,
  );
}
