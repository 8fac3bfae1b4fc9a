import { type ClauseLibrary, type Paper, parseBody, toMarkdown, toText } from '../../src/lib/papers/index.ts';

/** The words of a Markdown text, without its markup. */
export const wordsOfMarkdown = (markdown: string): readonly string[] =>
  wordsOf(
    markdown
      .replace(/^ *\| --- .*$/gm, '')
      .replace(/^ *(?:#+|-) /gm, '')
      .replace(/(?<!\\)[*|]/g, '')
      .replace(/\\([\\`*_[\]<>~|&#+=.)-])/g, '$1'),
  );

/** The words of a plain text. */
export const wordsOfText = (text: string): readonly string[] =>
  wordsOf(text.replace(/^ *- /gm, '').replace(/ \| /g, ' '));

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Everything a paper says, in both forms. */
export const bothForms = (paper: Paper): string => `${toText(paper)}\n${toMarkdown(paper)}`;

/** Of every conditional block of words: its clause, and the longest piece of its text. */
export const conditionalWords = (
  library: ClauseLibrary,
): readonly { readonly clause: string; readonly words: string }[] =>
  library.clauses.flatMap(({ id, body }) =>
    parseBody(body)
      .blocks.filter(({ when }) => when !== null)
      .flatMap(({ items }) => {
        const texts = items.flat().flatMap((inline) => (inline.kind === 'text' ? [inline.text.trim()] : []));
        const words = texts.sort((one, other) => other.length - one.length)[0] ?? '';
        return words === '' ? [] : [{ clause: id, words }];
      }),
  );

/** The conditional paragraphs that all of the texts print, or none of them, and which of the two. */
export const conditionsNotTried = (library: ClauseLibrary, texts: readonly string[]): readonly string[] =>
  conditionalWords(library).flatMap(({ clause, words }) => {
    const printed = texts.filter((text) => text.includes(words)).length;
    if (printed > 0 && printed < texts.length) return [];
    return [`${clause}: “${words}” is ${printed === 0 ? 'never' : 'always'} printed`];
  });

/** For every choice and every option of it, answers that choose it and leave all else at its default. */
export const everyChoice = (library: ClauseLibrary): readonly Readonly<Record<string, string>>[] =>
  library.fields
    .filter(({ type, from }) => type === 'choice' && from === 'answers')
    .flatMap(({ id, options }) => options.map((option) => ({ [id]: option.id })));

/** An answer to every optional question of a paper. */
export const everyOptional = (library: ClauseLibrary): Readonly<Record<string, string | readonly string[]>> =>
  Object.fromEntries(
    library.fields
      .filter(({ required, from, scope }) => !required && from === 'answers' && scope !== 'person')
      .map(({ id, type }) => [
        id,
        type === 'date' ? '2026-12-01' : type === 'list' ? ['Dr Nwosu'] : 'Something',
      ]),
  );
