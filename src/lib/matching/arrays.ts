/**
 * Arrays of zeros for the numbers of one match. An engine gives each typed array memory of its own, which takes half a
 * microsecond, more than a cohort of twenty does with it, and long ones make it look for memory to free. So arrays are cut
 * one after another from a larger piece, and no part of it is ever used twice.
 */

/** The least bytes of a piece, and how many arrays as long as the one that begins it fit in. */
const least = 65_536;
const several = 4;
let memory = new ArrayBuffer(0);
let used = 0;

type Kind<Numbers> = {
  readonly BYTES_PER_ELEMENT: number;
  new (memory: ArrayBuffer, from: number, length: number): Numbers;
};

/** Makes arrays of one kind. */
const made =
  <Numbers>(Kind: Kind<Numbers>) =>
  (length: number): Numbers => {
    const size = length * Kind.BYTES_PER_ELEMENT;
    if (used + size > memory.byteLength) {
      memory = new ArrayBuffer(Math.max(least, several * size));
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
