/** Several names in one cell or line: `Rosa Delgado; Bo Chen = Di Ray > Cy Young`, `1. Rosa 2. Bo`. */

export type ListPart = { readonly text: string; readonly rank: number };

/** Separators from surest to least sure; the first that occurs is taken. */
const separators: readonly RegExp[] = [
  /\n+/,
  /\s*;\s*/,
  /\s*(?:>|→|»|➜|->|=>)\s*/,
  /\s*\|\s*/,
  /\s+\/\s+|\s*\/\s*/,
  /\s*,\s*/,
];
const numbered = /(?:^|[\s,;])(?:\(?(\d{1,2})\s*[.):]-?|#(\d{1,2}))\s*(?=\S)/g;
const marker = /^(?:\(?(\d{1,2})\s*[.):-]\)?\s*|#(\d{1,2})\s+|[-•*·–]\s*|(?:and|then|et|und|y|e|en|i)\s+)/i;
const tie = /\s+=\s+|\s*=\s*/;

/** `1. Rosa 2. Bo`: cut before each number, if the numbers count up from 1. */
function cutAtNumbers(text: string): readonly string[] | null {
  const found = [...text.matchAll(numbered)];
  if (found.length < 2 || !found.every((match, index) => Number(match[1] ?? match[2]) === index + 1))
    return null;
  return found.map((match, index) =>
    text
      .slice(match.index, found[index + 1]?.index ?? text.length)
      .trim()
      .replace(/[,;]$/, ''),
  );
}

const trimmed = (part: string): string => part.replace(/^[\s,;]+|[\s,;.]+$/g, '');

function cut(text: string): readonly string[] {
  const separator = separators.find(
    (pattern) =>
      trimmed(text)
        .split(pattern)
        .filter((part) => part.trim() !== '').length > 1,
  );
  const parts = separator ? text.split(separator) : [text];
  const last = parts.at(-1) ?? '';
  // "Rosa, Bo and Cy"
  const and = parts.length > 1 ? /^(.+?)\s+(?:and|et|und|y|e|en|i|&)\s+(.+)$/i.exec(last) : null;
  return and ? [...parts.slice(0, -1), and[1] ?? '', and[2] ?? ''] : parts;
}

/** The names in a cell with their ranks: by their numbers if they have them, else by their order. */
export function splitList(text: string): readonly ListPart[] {
  const parts = (cutAtNumbers(text) ?? cut(text)).map(trimmed).filter((part) => part !== '');
  const result: ListPart[] = [];
  let rank = 0;
  for (const part of parts) {
    const mark = marker.exec(part);
    const number = Number(mark?.[1] ?? mark?.[2] ?? 0);
    rank = number > 0 ? number : rank + 1;
    for (const name of (mark ? part.slice(mark[0].length) : part).split(tie)) {
      if (name.trim() !== '') result.push({ text: trimmed(name.trim()), rank });
    }
  }
  return result;
}
