import { cheapestFlow } from './cheapestFlow.ts';
import { drawOfPair } from './draw.ts';
import type { TwoSidedMarket } from './market.ts';
import { fitOfPairs, scaleOfFit } from './objectives.ts';
import type { PossiblePairs } from './possiblePairs.ts';
import type { MarketProblem } from './problems.ts';

/** Places of people, a first: which pair was made, and how many each has. */
export type Made = {
  readonly pairs: readonly (readonly [number, number])[];
  readonly loadA: Int32Array;
  readonly loadB: Int32Array;
};

/** What is left to be paired: everyone with a place, with everyone they are not kept from. */
type Rest = { readonly start: Int32Array; readonly from: Int32Array; readonly to: Int32Array };

function restOf(pairs: PossiblePairs, made: Made, apart: ReadonlySet<number>): Rest {
  const paired = new Set(made.pairs.map(([i, j]) => i * pairs.sizeB + j));
  const free = [...pairs.capacityB.keys()].filter(
    (j) => (made.loadB[j] as number) < (pairs.capacityB[j] as number),
  );
  const start = new Int32Array(pairs.sizeA + 1);
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < pairs.sizeA; i++) {
    if ((made.loadA[i] as number) < (pairs.capacityA[i] as number))
      for (const j of free) {
        const key = i * pairs.sizeB + j;
        if (paired.has(key) || apart.has(key)) continue;
        from.push(i);
        to.push(j);
      }
    start[i + 1] = from.length;
  }
  return { start, from: Int32Array.from(from), to: Int32Array.from(to) };
}

/** The words of a pair's cost: nothing for shortfall, then pairs, fit, evenness (by place), draw. */
function costsOfRest({ drawA, drawB }: PossiblePairs, { from, to }: Rest, fits: Float64Array | null) {
  const scale = scaleOfFit(fits, from.length);
  return (word: number, e: number): number => {
    if (word === 1) return -1;
    if (word === 2) return 0 - Math.round((fits?.[e] ?? 0) * scale);
    return word === 4 ? drawOfPair(drawA[from[e] as number] as number, drawB[to[e] as number] as number) : 0;
  };
}

/**
 * Fills what the ranked match left: as many people who have nobody as can be, then as many pairs, then the
 * most fit in all, then the most even load, then the draw. Pairs are edges between places, side a first.
 * O(people left on one side x on the other) to lay out.
 */
export function lastResortPairs(
  market: TwoSidedMarket,
  pairs: PossiblePairs,
  made: Made,
  apart: ReadonlySet<number>,
  fitOf: ((x: string, y: string) => number) | undefined,
  problems: MarketProblem[],
): (readonly [number, number])[] {
  const rest = restOf(pairs, made, apart);
  const costOf = costsOfRest(pairs, rest, fitOfPairs(market.a, market.b, rest, fitOf, problems));
  const left = (capacity: Int32Array, load: Int32Array): Int32Array =>
    capacity.map((places, k) => places - (load[k] as number));
  const needy = (load: Int32Array): Int32Array => load.map((one) => (one === 0 ? 1 : 0));
  const taken = new Int32Array(pairs.sizeA + pairs.sizeB);
  taken.set(made.loadA);
  taken.set(made.loadB, pairs.sizeA);
  const flow = cheapestFlow({
    ...rest,
    sizeA: pairs.sizeA,
    sizeB: pairs.sizeB,
    words: 5,
    costs: (word, edges) => Float64Array.from(edges, (e) => costOf(word, e)),
    capacityA: left(pairs.capacityA, made.loadA),
    capacityB: left(pairs.capacityB, made.loadB),
    minimumA: needy(made.loadA),
    minimumB: needy(made.loadB),
    even: { word: 3, taken },
  });
  return [...flow.used.keys()]
    .filter((e) => flow.used[e] === 1)
    .map((e) => [rest.from[e] as number, rest.to[e] as number]);
}
