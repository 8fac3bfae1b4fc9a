/** The short hash that tells two printed copies apart. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Paper } from './paper.ts';
import { toText } from './toText.ts';

/** Pages, workers and Node all have it; the language's own library does not name it. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** The first eight hexadecimal digits of the SHA-256 of a text in UTF-8. */
export const shortHash = (text: string): string =>
  [...sha256(new TextEncoder().encode(text)).subarray(0, 4)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** The hash over all the words of a paper but the hash itself. Cost: O(words). */
export const copyOf = (paper: Paper): string =>
  shortHash(toText({ ...paper, control: { ...paper.control, copy: '' } }));
