/** Running text out of content files, and two measures of how hard it is to read. */

/** One paragraph, list item or cell of running text, without marks. */
export type Block = { readonly kind: 'heading' | 'text' | 'row'; readonly text: string };

const withoutFrontMatter = (source: string): string => source.replace(/^---\n[\s\S]*?\n---\n/, '');

/** Links and stress give way to their words; tags, attributes, comments and expressions go. */
function plain(markup: string): string {
  return markup
    .replace(/\{'([^']*)'\}/g, '$1')
    .replace(/\{[^{}]*\}/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const tableRow = /^\s*\|/;

function kindOf(block: string): Block['kind'] {
  if (/^\s*#{1,6} /.test(block)) return 'heading';
  return tableRow.test(block) ? 'row' : 'text';
}

/** The blocks of an MDX or Markdown file, in order; a rule under a table's head is no block. */
export function blocksOf(source: string): readonly Block[] {
  const lines = withoutFrontMatter(source)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^import .*$/gm, '')
    // A tag over several lines goes first, so that its attributes are not read as text.
    .replace(/<[A-Za-z/][^>]*>/g, '\n\n')
    .split('\n');
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (/^\s*\|[\s|:-]+\|?\s*$/.test(line)) continue;
    const starts = /^\s*(#{1,6} |[-*] |\d{1,2}\. |\|)/.test(line);
    if (line.trim() === '' || starts) parts.push([]);
    if (line.trim() !== '') parts.at(-1)?.push(line);
    if (/^\s*#{1,6} /.test(line)) parts.push([]);
  }
  return parts
    .map((part) => part.join(' '))
    .map((block) => ({
      kind: kindOf(block),
      text: plain(block.replace(/^\s*(#{1,6} |[-*] |\d{1,2}\. )/, '').replace(/\|/g, ' ')),
    }))
    .filter(({ text }) => /\p{L}/u.test(text));
}

export const textOf = (source: string): string =>
  blocksOf(source)
    .map(({ text }) => text)
    .join('\n');

export const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,–-]*/gu) ?? [];

/** Sentences of one block: a block without a full stop is one. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .replace(/\b(St|Dr|vs|No)\. /g, '$1 ')
    .split(/(?<=[.?!][”’)]*)\s+(?=[\p{Lu}\p{N}“‘(£$])/u)
    .filter((sentence) => wordsIn(sentence).length > 0);
}

/** Vowel groups, less a silent e: right for most English words, and near enough for an average. */
function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-zà-ÿ]/g, '');
  if (letters.length === 0) return 1;
  const groups = letters.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, 'x').match(/[aeiouyà-ÿ]+/g);
  return Math.max(1, groups?.length ?? 1);
}

export type Measures = {
  readonly words: number;
  readonly sentences: number;
  /** Words to a sentence. */
  readonly average: number;
  /** Years: the higher of two formulas, each a school grade plus five. */
  readonly readingAge: number;
};

/**
 * Measures running text; headings and rows of tables are counted among the words and kept out of the averages.
 * The reading age is the higher of Flesch–Kincaid (Kincaid et al. 1975) and the Automated Readability Index
 * (Smith & Senter 1967), both grades of American schools, plus five years.
 */
export function measure(source: string): Measures {
  const blocks = blocksOf(source);
  const running = blocks.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  const words = running.flatMap(wordsIn);
  const sentences = running.flatMap(sentencesIn).length;
  const average = words.length / sentences;
  const characters = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const kincaid = 0.39 * average + 11.8 * (syllables / words.length) - 15.59;
  const automated = 4.71 * (characters / words.length) + 0.5 * average - 21.43;
  return {
    words: wordsIn(blocks.map(({ text }) => text).join(' ')).length,
    sentences,
    average,
    readingAge: Math.max(kincaid, automated) + 5,
  };
}
