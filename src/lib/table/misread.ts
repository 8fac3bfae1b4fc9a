/** UTF-8 that some earlier program read as Windows-1252: `ZoÃ«` for Zoë. */

/** What pages, workers and Node all have of TextDecoder. */
declare const TextDecoder: {
  new (label: string, options?: { readonly fatal?: boolean }): { decode(bytes: Uint8Array): string };
};

/** The letters of Windows-1252 for the bytes 0x80 to 0x9f, where it differs from Latin-1. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = (letter: string): number => {
  const place = upper.indexOf(letter);
  return place < 0 ? letter.charCodeAt(0) : 0x80 + place;
};

/** A first byte of Latin letters with one after it, two or more of Cyrillic, or a curly quote or dash. */
const misread = new RegExp(
  `[ÂÃÄÅ][\\u0080-\\u00bf${upper}]|(?:[ÐÑ][\\u0080-\\u00bf${upper}]){2,}|â€[\\u0080-\\u00bf${upper}]`,
  'g',
);

function decodedAgain(letters: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(letters, byteOf));
  } catch {
    return null;
  }
}

/** The text with such letters put right, and in how many places. Cost: linear. */
export function repaired(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const right = text.replace(misread, (letters) => {
    const letter = decodedAgain(letters);
    if (letter === null) return letters;
    count++;
    return letter;
  });
  return { text: right, count };
}
