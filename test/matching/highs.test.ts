import { expect, test } from 'vitest';
import { availableMethods, judge, type MatchOptions, match } from '../../src/lib/matching/index.ts';
import { seededRandom } from '../../src/lib/seededRandom.ts';
import { possibleOf } from './exhaustive.ts';
import { aimsOf, bestInTurn, highs, possibleInPool } from './highs.ts';
import { drawMarket, type Shape, someFit } from './markets.ts';
import { drawPool } from './poolExhaustive.ts';

/** Markets of 20 to 300 people: every mixture of who ranks, places, ties, gaps, minimums and rules. */
function shapeOf(seed: number): Shape {
  const random = seededRandom(seed * 104729 + 1);
  const people = 20 + random.below(281);
  const a = Math.max(5, Math.floor(people * (0.3 + 0.5 * random.next())));
  const sides = random.below(4);
  return {
    a,
    b: Math.max(3, people - a),
    choicesA: sides === 1 ? 0 : 3 + random.below(4),
    choicesB: sides === 2 ? 0 : 3 + random.below(4),
    capacityA: random.below(4) === 0 ? 2 : 1,
    capacityB: 1 + random.below(4),
    ties: random.below(2) === 0,
    gaps: random.below(3) === 0,
    rules: random.below(2) === 0,
    minimums: random.below(6) === 0,
  };
}

/** Markets of 40 to 80 people who rank everybody, or nearly: enough pairs for the engine to put them in order first. */
function fullShapeOf(seed: number): Shape {
  const random = seededRandom(seed * 86028121 + 5);
  const [a, b] = [20 + random.below(21), 20 + random.below(21)];
  const sides = random.below(3);
  return {
    a,
    b,
    choicesA: sides === 1 ? 0 : b - random.below(3),
    choicesB: sides === 2 ? 0 : a - random.below(3),
    capacityA: random.below(4) === 0 ? 3 : 1,
    capacityB: 1 + random.below(3),
    ties: random.below(2) === 0,
    gaps: random.below(3) === 0,
    rules: random.below(2) === 0,
    minimums: random.below(4) === 0,
    full: true,
  };
}

/** Markets of 130 to 220 people with hundreds of choices, whose mentors have least places that can be met as a rule. */
function leastPlacesOf(seed: number): Shape {
  const random = seededRandom(seed * 49979687 + 7);
  return {
    a: 100 + random.below(61),
    b: 30 + random.below(31),
    choicesA: 4 + random.below(2),
    choicesB: random.below(2) === 0 ? 0 : 3 + random.below(3),
    capacityA: random.below(4) === 0 ? 2 : 1,
    capacityB: 3 + random.below(4),
    ties: random.below(2) === 0,
    gaps: random.below(3) === 0,
    rules: random.below(2) === 0,
    minimumsOfB: true,
    full: true,
  };
}

/** How many markets a method is compared on; `MATCHING_MARKETS=500` takes some minutes. */
const markets = Number(process.env.MATCHING_MARKETS ?? 40);
const methods = availableMethods({ kind: 'two-sided', a: [], b: [] }, { fit: someFit }).filter(
  (method) => method !== 'stable' && method !== 'lottery',
);

/** Asks HiGHS about so many markets, and the checker about our answers; how often each side's ranks counted. */
async function compared(
  method: (typeof methods)[number],
  shape: (seed: number) => Shape,
  count: number,
): Promise<{ readonly a: number; readonly b: number; readonly both: number }> {
  const solver = await highs;
  const whoseSeen = { a: 0, b: 0, both: 0 };
  let done = 0;
  for (let seed = 1; done < count; seed++) {
    const market = drawMarket(seed, shape(seed));
    const whose = ([undefined, 'a', 'b', 'both'] as const)[seed % 4];
    const fit = method === 'best-fit' ? { fit: someFit } : {};
    const options: MatchOptions = { method, seed, ...fit, ...(whose ? { whose } : {}) };
    const oracle = possibleOf(market, options);
    const result = match(market, options);
    if (!result.ok && result.problems.some(({ code }) => code.startsWith('market-required'))) continue;
    if (oracle.possible.length === 0) continue;
    done++;
    const aims = aimsOf(oracle, options);
    const best = bestInTurn(solver, market, oracle, aims);
    if (!result.ok) {
      expect(best, `seed ${seed}`).toBeNull();
      continue;
    }
    whoseSeen[result.value.rules.whose]++;
    const made = new Set(result.value.pairs.map((pair) => pair.join()));
    const own = aims.map((aim) =>
      oracle.possible.reduce((sum, pair, k) => sum + (made.has(pair.join()) ? (aim[k] as number) : 0), 0),
    );
    expect(own, `seed ${seed}`).toEqual(best);
    expect(judge(market, result.value, options), `seed ${seed}`).toMatchObject({ faults: [], proved: true });
  }
  return whoseSeen;
}

test.each(methods)(
  'match agrees with HiGHS on markets of 20 to 300 people: %s',
  async (method) => {
    const whoseSeen = await compared(method, shapeOf, markets);
    expect(Math.min(...Object.values(whoseSeen))).toBeGreaterThan(markets / 10);
  },
  3_600_000,
);

test.each(methods)(
  'match agrees with HiGHS where everybody ranks everybody: %s',
  async (method) => {
    const count = Math.ceil(markets / 4);
    const whoseSeen = await compared(method, fullShapeOf, count);
    expect(Math.min(...Object.values(whoseSeen))).toBeGreaterThan(count / 20);
  },
  3_600_000,
);

test.each(methods)(
  'match agrees with HiGHS on hundreds of choices where mentors have least places: %s',
  async (method) => {
    const count = Math.ceil(markets / 4);
    const whoseSeen = await compared(method, leastPlacesOf, count);
    // Most of them can be met.
    expect(Object.values(whoseSeen).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(count / 2);
  },
  3_600_000,
);

/** One pool of 20 to 300 people, who rank three to six others. */
const poolOf = (seed: number) => {
  const random = seededRandom(seed * 15485863 + 3);
  return drawPool(seed, {
    people: 20 + random.below(281),
    choices: 3 + random.below(4),
    ties: random.below(2) === 0,
    rules: random.below(2) === 0,
    minimums: random.below(8) === 0,
  });
};

test.each(methods)(
  'match agrees with HiGHS on one pool of 20 to 300 people: %s',
  async (method) => {
    const solver = await highs;
    let compared = 0;
    for (let seed = 1; compared < markets / 4; seed++) {
      const market = poolOf(seed);
      const options: MatchOptions = { method, seed, ...(method === 'best-fit' ? { fit: someFit } : {}) };
      const oracle = possibleInPool(market);
      const result = match(market, options);
      if (!result.ok && result.problems.some(({ code }) => code.startsWith('market-required'))) continue;
      if (oracle.possible.length === 0) continue;
      compared++;
      const aims = aimsOf(oracle, options);
      const best = bestInTurn(solver, market, oracle, aims);
      if (!result.ok) {
        expect(best, `seed ${seed}`).toBeNull();
        continue;
      }
      const made = new Set(result.value.pairs.map((pair) => pair.join()));
      const own = aims.map((aim) =>
        oracle.possible.reduce((sum, pair, k) => sum + (made.has(pair.join()) ? (aim[k] as number) : 0), 0),
      );
      expect(own, `seed ${seed}`).toEqual(best);
      expect(judge(market, result.value, options), `seed ${seed}`).toMatchObject({
        faults: [],
        proved: true,
      });
    }
  },
  3_600_000,
);
