/**
 * Arrays of zeros for the numbers of one match. An engine gives each typed array memory of its own, which takes half a
 * microsecond, more than a cohort of twenty does with it; so short ones are cut one after another from a common piece,
 * and none is ever used twice.
 */

/** Bytes of the common piece, and of the longest array that is cut from it. */
const piece = 65_536;
const short = 4096;
let memory = new ArrayBuffer(piece);
let used = 0;

type Kind<Numbers> = {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): Numbers;
  new (memory: ArrayBuffer, from: number, length: number): Numbers;
};

/** Makes arrays of one kind. */
const made =
  <Numbers>(Kind: Kind<Numbers>) =>
  (length: number): Numbers => {
    const size = length * Kind.BYTES_PER_ELEMENT;
    if (size > short) return new Kind(length);
    if (used + size > piece) {
      memory = new ArrayBuffer(piece);
      used = 0;
    }
    const from = used;
    used += Math.ceil(size / 8) * 8;
    return new Kind(memory, from, length);
  };

export const ints = made<Int32Array<ArrayBuffer>>(Int32Array);
export const doubles = made<Float64Array<ArrayBuffer>>(Float64Array);
export const bytes = made<Uint8Array<ArrayBuffer>>(Uint8Array);

/** The same numbers in an array of their own. */
export function copyOf(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const copy = ints(numbers.length);
  copy.set(numbers);
  return copy;
}
