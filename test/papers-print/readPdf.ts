import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One run of text as it stands on the page, in points, measured from the top left corner. */
export type PdfText = {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  /** The size of the type. */
  readonly height: number;
};

export type PdfPage = { readonly width: number; readonly height: number; readonly items: readonly PdfText[] };

export type PdfPaper = {
  /** What the bottom corner of each page says, in order: "Page 1 of 2". */
  readonly folios: readonly string[];
  readonly pages: readonly PdfPage[];
};

/** One inch is 72 points. */
export const millimetres = (mm: number): number => (mm * 72) / 25.4;

/** The sheets of paper we print on, in points. */
export const sheets = {
  A4: { width: millimetres(210), height: millimetres(297) },
  Letter: { width: 612, height: 792 },
} as const;

/** Every page of a PDF with its text and where it stands. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const file = await task.promise;
  try {
    const numbers = Array.from({ length: file.numPages }, (_, index) => index + 1);
    return await Promise.all(numbers.map(async (number) => readPage(await file.getPage(number))));
  } finally {
    await task.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(page: Page): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const items = content.items.flatMap((item): PdfText[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , skew, scale, x, y] = item.transform as number[];
    const size = Math.hypot(skew ?? 0, scale ?? 0);
    return [{ text: item.str, x: x ?? 0, y: height - (y ?? 0), width: item.width, height: size }];
  });
  return { width, height, items };
}

/** The words of a page in the order of the document, spaces made single. */
export const wordsOf = (page: PdfPage): string =>
  page.items
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** What stands in the body of a page: all but the running lines in the margins. */
export function bodyOf(page: PdfPage, margin = millimetres(25)): readonly PdfText[] {
  return page.items.filter(({ y }) => y > margin && y <= page.height - margin + 1);
}

/** "Page 1 of 2", read at the foot of a page; empty where there is none. */
export function folioOf(page: PdfPage): string {
  const foot = page.items.filter(({ y }) => y > page.height - millimetres(25));
  const words = foot
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ');
  return words.match(/Page \d+ of \d+/u)?.[0] ?? '';
}

/** Text that leaves the text area sideways, by more than one point. */
export function outsideMargins(page: PdfPage, margin = millimetres(25)): readonly PdfText[] {
  return page.items.filter(({ x, width }) => x < margin - 1 || x + width > page.width - margin + 1);
}

/** The size in which most characters of the body are set, in points, to a hundredth. */
export function bodySize(pages: readonly PdfPage[]): number {
  const characters = new Map<number, number>();
  for (const { text, height } of pages.flatMap((page) => bodyOf(page))) {
    const size = Math.round(height * 100) / 100;
    characters.set(size, (characters.get(size) ?? 0) + text.length);
  }
  const [commonest] = [...characters].sort(([, a], [, b]) => b - a);
  return commonest?.[0] ?? 0;
}

/** Parts a print job into its papers: a new one begins wherever the folio says "Page 1". */
export function papersOf(pages: readonly PdfPage[]): readonly PdfPaper[] {
  const papers: { folios: string[]; pages: PdfPage[] }[] = [];
  for (const page of pages) {
    const folio = folioOf(page);
    if (folio.startsWith('Page 1 of ') || papers.length === 0) papers.push({ folios: [], pages: [] });
    papers.at(-1)?.folios.push(folio);
    papers.at(-1)?.pages.push(page);
  }
  return papers;
}

/** The folios a job must have, from the number of pages in each of its papers. */
export const expectedFolios = (pages: readonly number[]): readonly string[] =>
  pages.flatMap((total) => Array.from({ length: total }, (_, index) => `Page ${index + 1} of ${total}`));
