/** Numbers drawn from a seed: the only chance that `lib` may use. */

export type SeededRandom = {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** A whole number in [0, below). `below` must be a positive whole number. */
  readonly below: (below: number) => number;
  /** A new array with the same items in a drawn order (Fisher and Yates). */
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
};

/**
 * A stream of numbers that depends on `seed` alone; the same in every engine.
 * Source: mulberry32 by Tommy Ettinger, public domain. Cost: O(1) a number.
 */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const shuffled = <Item>(items: readonly Item[]): Item[] => {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [copy[i], copy[j]] = [copy[j] as Item, copy[i] as Item];
    }
    return copy;
  };
  return { next, below, shuffled };
}
