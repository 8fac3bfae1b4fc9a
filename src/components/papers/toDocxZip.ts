import { zipSync } from 'fflate';
import type { Paper } from '../../lib/papers/index.ts';
import type { PageSize } from './pageStyle.ts';
import { toDocx } from './toDocx.ts';

/** A zip with one Word file a paper, named by its key. Word files are zipped already, so they are only stored. */
export async function toDocxZip(papers: readonly Paper[], size: PageSize): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const paper of papers) files[`${paper.key}.docx`] = await toDocx([paper], size);
  return zipSync(files, { level: 0 });
}
