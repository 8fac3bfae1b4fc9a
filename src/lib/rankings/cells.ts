/** Several people in one cell, where the layout expects one: a tie. */

const hard = /\s*(?:\n+|;|\|)\s*|\s+[/=]\s+/;
const soft = /\s*(?:\n+|;|\||=|\/|,|&|\+)\s*|\s+(?:and|or|und|oder|et|ou|y|o|e|en|of|i|lub)\s+/i;

const filled = (parts: readonly string[]): readonly string[] =>
  parts.filter((part) => /\p{L}|\p{N}/u.test(part));

/** Cut at signs that never stand inside a name. */
export const hardParts = (text: string): readonly string[] =>
  hard.test(text) ? filled(text.split(hard)) : [text];

/** Cut also at signs and words that may stand inside a name; to be trusted only if every part is known. */
export const softParts = (text: string): readonly string[] =>
  soft.test(text) ? filled(text.split(soft)) : [text];
