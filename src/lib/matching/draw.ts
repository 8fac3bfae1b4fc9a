/**
 * What the seed decides. A draw depends on the seed and the ids alone: never on the order of input,
 * and never on who else takes part, so that a rerun after a drop-out draws the same for everybody else.
 */

/** Stirs 32 bits. Source: the finaliser of MurmurHash3 by Austin Appleby, public domain. */
const stir = (value: number): number => {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** A number in [0, 2^32) for one person. Source: FNV-1a over the UTF-16 units, then stirred. O(length of id). */
export function drawOf(seed: number, id: string): number {
  let h = stir(seed ^ Math.floor(seed / 4294967296)) ^ 0x811c9dc5;
  for (let k = 0; k < id.length; k++) h = Math.imul(h ^ id.charCodeAt(k), 0x01000193);
  return stir(h);
}

/** The draws run from 0 to this number. */
export const largestDraw = 2 ** 30 - 1;

/** A number from 0 to `largestDraw` for a pair, from the draws of its two people in either order. */
export const drawOfPair = (x: number, y: number): number =>
  stir(Math.imul(Math.min(x, y), 0x9e3779b1) ^ stir(Math.max(x, y))) >>> 2;
