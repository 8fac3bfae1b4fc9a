/** One line inside a circle, and which of the items it belongs to. */
export type FitLine = { readonly words: string; readonly item: number; readonly key: string };

/** A text broken at spaces into lines of at most so many letters; a longer word is cut with a dot. */
function broken(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const shown = word.length > width ? `${word.slice(0, width - 1)}…` : word;
    if (last !== undefined && last.length + 1 + shown.length <= width)
      lines[lines.length - 1] = `${last} ${shown}`;
    else lines.push(shown);
  }
  return lines;
}

/** As many items as fit whole into so many lines; what is left is counted: "and 2 more". */
export function fitWords(items: readonly string[], width: number, most: number): readonly FitLine[] {
  const all = items.map((item) => broken(item, width));
  const total = all.reduce((sum, lines) => sum + lines.length, 0);
  const room = total <= most ? most : most - 1;
  let used = 0;
  let whole = 0;
  for (const lines of all) {
    if (used + lines.length > room) break;
    used += lines.length;
    whole += 1;
  }
  const shown = all
    .slice(0, whole)
    .flatMap((lines, item) => lines.map((words, at) => ({ words, item, key: `${item}-${at}` })));
  const left = items.length - whole;
  return left === 0 ? shown : [...shown, { words: `and ${left} more`, item: items.length, key: 'more' }];
}
