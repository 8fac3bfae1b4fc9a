/** The one group of three that an odd pool needs. */
import { heaviestPairs } from './heaviestPairs.ts';
import { keepEdges } from './poolPairs.ts';
import type { PoolGround } from './poolSolvers.ts';
import { type Bench, benchOf, isPossible, type Trio, type Words, worthOf } from './trioWorth.ts';

/** A trio with the best pairs of everybody else. */
export type TrioAnswer = {
  readonly words: Bench['words'];
  readonly trio: Trio;
  readonly mate: Int32Array;
  readonly reached: Words;
  /** No trio and pairs are worth more than this. */
  readonly bound: Words;
  /** Whether nothing better exists: every trio was tried, or the bound was reached. */
  readonly exact: boolean;
};

/** Up to so many people, every possible trio is tried. */
export const triedInFull = 15;
/** Beyond, so many people are tried as the third, and so many trios once more with the rest paired afresh. */
const thirdsTried = 40;
const triosTried = 40;

const add = (x: Words, y: Words): Words => x.map((word, w) => word + (y[w] as number));
const less = (x: Words, y: Words): Words => x.map((word, w) => word - (y[w] as number));
/** -1, 0 or 1 as x is worth less, the same or more, the first word first. */
export function compareWords(x: Words, y: Words): number {
  const at = x.findIndex((word, w) => word !== y[w]);
  return at < 0 ? 0 : Math.sign((x[at] as number) - (y[at] as number));
}

/** What the best pairs of all but these people are worth, and who has whom. */
function bestWithout(bench: Bench, out: readonly number[]): { total: Words; mate: Int32Array } {
  const { ground, words, worth } = bench;
  const width = words.length;
  const { pairs } = ground;
  const kept: number[] = [];
  const edges = keepEdges(pairs, pairs.sizeA, (e) => {
    const keep = !out.includes(pairs.from[e] as number) && !out.includes(pairs.to[e] as number);
    if (keep) kept.push(e);
    return keep;
  });
  const own = Float64Array.from({ length: kept.length * width }, (_, k) => {
    const e = kept[Math.floor(k / width)] as number;
    return worth[e * width + (k % width)] as number;
  });
  const { mate } = heaviestPairs({ ...edges, size: pairs.sizeA, words: width, worth: own });
  const total = new Array<number>(width).fill(0);
  for (const [k, e] of kept.entries())
    if (mate[edges.from[k] as number] === edges.to[k])
      for (let w = 0; w < width; w++) total[w] = (total[w] as number) + (worth[e * width + w] as number);
  return { total, mate };
}

function possibleTrios(bench: Bench): { trio: Trio; worth: Words }[] {
  const { free } = bench;
  const found: { trio: Trio; worth: Words }[] = [];
  for (let i = 0; i < free.length; i++)
    for (let j = i + 1; j < free.length; j++)
      for (let k = j + 1; k < free.length; k++) {
        const trio: Trio = [free[i] as number, free[j] as number, free[k] as number];
        if (isPossible(bench, trio)) found.push({ trio, worth: worthOf(bench, trio) });
      }
  return found;
}

type Candidate = { readonly trio: Trio; readonly mate: Int32Array; readonly reached: Words };

const better = (best: Candidate | null, one: Candidate): Candidate =>
  best === null || compareWords(one.reached, best.reached) > 0 ? one : best;

function tryTrios(bench: Bench, trios: readonly { trio: Trio; worth: Words }[]): Candidate | null {
  let best: Candidate | null = null;
  for (const { trio, worth } of trios) {
    const { total, mate } = bestWithout(bench, trio);
    best = better(best, { trio, mate, reached: add(total, worth) });
  }
  return best;
}

/**
 * An upper bound, and the trios worth a try: without its third person z a trio leaves pairs, which are worth
 * no more than the best pairs of all but z; the trio adds at most what z can add to any pair.
 */
function searchThirds(bench: Bench, trios: readonly { trio: Trio; worth: Words }[]) {
  const everybody = bestWithout(bench, []);
  const rest = new Map(bench.free.slice(0, thirdsTried).map((z) => [z, bestWithout(bench, [z])]));
  const size = bench.ground.pairs.sizeA;
  let bound: Words | null = null;
  const wanted: { trio: Trio; worth: Words; guess: Words }[] = [];
  for (const { trio, worth } of trios) {
    const ways = trio.flatMap((z) => {
      const [x, y] = trio.filter((who) => who !== z) as [number, number];
      const e = bench.pairOf[x * size + y] as number;
      if (e < 0) return [];
      const width = bench.words.length;
      const gain = less(worth, [...bench.worth.subarray(e * width, (e + 1) * width)]);
      const own = rest.get(z) ?? everybody;
      return [{ limit: add(own.total, gain), kept: own.mate[x] === y }];
    });
    const limit = ways.map((way) => way.limit).reduce((x, y) => (compareWords(x, y) < 0 ? x : y));
    if (bound === null || compareWords(limit, bound) > 0) bound = limit;
    wanted.push({ trio, worth, guess: limit });
  }
  wanted.sort((x, y) => compareWords(y.guess, x.guess));
  return { bound: bound ?? [], wanted: wanted.slice(0, triosTried) };
}

/**
 * The best trio with the best pairs of everybody else, by the method's aims; null where no trio is possible.
 * Exact up to 15 people with a choice; beyond, the most promising trios are tried, and a bound says how far
 * from the best they can be. O(people^3) trios, each tried in the time of `heaviestPairs`.
 */
export function bestTrio(ground: PoolGround): TrioAnswer | null {
  const bench = benchOf(ground);
  const trios = possibleTrios(bench);
  const inFull = bench.free.length <= triedInFull;
  const { bound, wanted } = inFull ? { bound: null, wanted: trios } : searchThirds(bench, trios);
  const best = tryTrios(bench, wanted);
  if (best === null) return null;
  const limit = bound ?? best.reached;
  return { ...best, words: bench.words, bound: limit, exact: compareWords(best.reached, limit) === 0 };
}

/**
 * Somebody left over joins a pair: the best such trio by the method's aims, the other pairs staying as they
 * are; null where nobody can join. O(people left over x pairs).
 */
export function joiningTrio(ground: PoolGround, mate: Int32Array): Trio | null {
  const bench = benchOf(ground);
  const pairs = [...mate.keys()].filter((who) => (mate[who] as number) > who);
  let best: { trio: Trio; worth: Words } | null = null;
  for (const z of bench.free.filter((who) => mate[who] === -1))
    for (const x of pairs) {
      const trio = [z, x, mate[x] as number].sort((i, j) => i - j) as unknown as Trio;
      if (!isPossible(bench, trio)) continue;
      const worth = worthOf(bench, trio);
      if (best === null || compareWords(worth, best.worth) > 0) best = { trio, worth };
    }
  return best?.trio ?? null;
}
