import { cheapestFlow } from './cheapestFlow.ts';
import { drawOfPair } from './draw.ts';
import type { TwoSidedMarket } from './market.ts';
import type { PossiblePairs } from './possiblePairs.ts';
import { type MarketProblem, problem } from './problems.ts';

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
function costsOfRest(
  market: TwoSidedMarket,
  pairs: PossiblePairs,
  rest: Rest,
  fitOf: ((x: string, y: string) => number) | undefined,
  problems: MarketProblem[],
): Float64Array {
  const costs = new Float64Array(rest.from.length * 5);
  for (let e = 0; e < rest.from.length; e++) {
    const [i, j] = [rest.from[e] as number, rest.to[e] as number];
    const [x, y] = [market.a[i]?.id as string, market.b[j]?.id as string];
    const value = fitOf ? fitOf(x, y) : 0;
    if (!Number.isFinite(value) || Math.abs(value) > 1e9)
      problems.push(problem('market-fit-not-a-number', { id: x, partner: y }));
    costs[e * 5 + 1] = -1;
    costs[e * 5 + 2] = -value;
    costs[e * 5 + 4] = drawOfPair(pairs.drawA[i] as number, pairs.drawB[j] as number);
  }
  return costs;
}

/** Rounds the fit words to whole numbers that can be added up exactly, six decimals at most. */
function makeWhole(costs: Float64Array, most: number): void {
  const room = Number.MAX_SAFE_INTEGER / (32 * (most + 2));
  let largest = 1;
  for (let k = 2; k < costs.length; k += 5) largest = Math.max(largest, Math.abs(costs[k] as number));
  let scale = 1_000_000;
  while (scale > 1 && largest * scale > room) scale /= 10;
  for (let k = 2; k < costs.length; k += 5) costs[k] = Math.round((costs[k] as number) * scale);
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
  const costs = costsOfRest(market, pairs, rest, fitOf, problems);
  makeWhole(costs, Math.min(pairs.sizeA, rest.from.length));
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
    costs: (word, edges) => Float64Array.from(edges, (e) => costs[e * 5 + word] as number),
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
