/** Papers as files to change. The code that writes them is fetched on the first click. */
import type { Paper } from '../../lib/papers/index.ts';
import { saveText } from '../controls/saveText.ts';
import type { PageSize } from './pageStyle.ts';
import { saveBytes } from './saveBytes.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** All the papers in one file. */
export async function saveAsDocx(papers: readonly Paper[], size: PageSize, name: string): Promise<void> {
  const { toDocx } = await import('./toDocx.ts');
  saveBytes(`${name}.docx`, await toDocx(papers, size), WORD);
}

/** A file for each paper, in one zip. */
export async function saveAsZip(papers: readonly Paper[], size: PageSize, name: string): Promise<void> {
  const { toDocxZip } = await import('./toDocxZip.ts');
  saveBytes(`${name}.zip`, await toDocxZip(papers, size), 'application/zip');
}

/** All the papers in one file of plain text with marks. */
export async function saveAsMarkdown(papers: readonly Paper[], _size: PageSize, name: string): Promise<void> {
  const { toMarkdown } = await import('./toMarkdown.ts');
  saveText(`${name}.md`, papers.map(toMarkdown).join('\n\n'), 'text/markdown');
}

/** The same without marks; each paper begins a page. */
export async function saveAsText(papers: readonly Paper[], _size: PageSize, name: string): Promise<void> {
  const { toText } = await import('./toMarkdown.ts');
  saveText(`${name}.txt`, papers.map(toText).join('\n\f\n'));
}
