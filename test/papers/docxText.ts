import { strFromU8, unzipSync } from 'fflate';

/** One file of a `.docx` as text. */
export const fileIn = (docx: Uint8Array, path: string): string => {
  const bytes = unzipSync(docx)[path];
  if (!bytes) throw new Error(`${path} is missing`);
  return strFromU8(bytes);
};

const decoded = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The text of a document's paragraphs, with a space between them. */
export const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:tab\/>/gs)]
        .map(([, text]) => text ?? ' ')
        .join(''),
    )
    .map(decoded)
    .join(' ');
