/** Made-up markets for the tests: drawn from a seed, or by fast-check. */
import fc from 'fast-check';
import type { Agent, Pair, Tier, TwoSidedMarket } from '../../src/lib/matching/index.ts';
import { type SeededRandom, seededRandom } from '../../src/lib/seededRandom.ts';

/** A list without ties: first choice first. */
export const strict = (...ids: readonly string[]): Tier[] =>
  ids.map((id, place) => ({ rank: place + 1, ids: [id] }));

export type Shape = {
  readonly a: number;
  readonly b: number;
  /** Most choices of one person, by side; 0 for a side that is not asked. */
  readonly choicesA: number;
  readonly choicesB: number;
  readonly capacityA: number;
  readonly capacityB: number;
  readonly ties?: boolean;
  readonly gaps?: boolean;
  readonly minimums?: boolean;
  /** Only side b has minimums, if anybody. */
  readonly minimumsOfB?: boolean;
  readonly rules?: boolean;
  /** Everybody ranks as many as they may. */
  readonly full?: boolean;
};

function drawTiers(random: SeededRandom, ids: readonly string[], most: number, shape: Shape): Tier[] {
  const chosen = random.shuffled(ids).slice(0, shape.full || most === 0 ? most : random.below(most + 1));
  const tiers: { rank: number; ids: string[] }[] = [];
  for (const id of chosen) {
    const last = tiers.at(-1);
    if (last && shape.ties && random.below(3) === 0) last.ids.push(id);
    else tiers.push({ rank: (last?.rank ?? 0) + 1 + (shape.gaps ? random.below(2) : 0), ids: [id] });
  }
  return tiers;
}

function drawAgents(
  random: SeededRandom,
  own: readonly string[],
  others: readonly string[],
  choices: number,
  places: number,
  shape: Shape,
): Agent[] {
  return own.map((id) => {
    const capacity = places === 1 ? 1 : random.below(places + 1);
    const bound = shape.minimums || (shape.minimumsOfB && own.some((one) => one.startsWith('mentor')));
    const minimum = bound && random.below(4) === 0 ? random.below(capacity + 1) : 0;
    return { id, tiers: drawTiers(random, others, choices, shape), capacity, minimum };
  });
}

/** A market of the shape, the same for the same seed. */
export function drawMarket(seed: number, shape: Shape): TwoSidedMarket {
  const random = seededRandom(seed);
  const names = (letter: string, size: number): string[] =>
    Array.from({ length: size }, (_, k) => `${letter}${k}`);
  const [as, bs] = [names('founder', shape.a), names('mentor', shape.b)];
  const a = drawAgents(random, as, bs, shape.choicesA, shape.capacityA, shape);
  const b = drawAgents(random, bs, as, shape.choicesB, shape.capacityB, shape);
  if (!shape.rules || as.length === 0 || bs.length === 0) return { kind: 'two-sided', a, b };
  const some = (list: readonly string[]): string => list[random.below(list.length)] as string;
  const forbidden: Pair[] = Array.from({ length: random.below(3) }, () => [some(as), some(bs)]);
  const required: Pair[] = random.below(3) === 0 ? [[some(bs), some(as)]] : [];
  return { kind: 'two-sided', a, b, forbidden, required };
}

/** Shapes of tiny markets: every mixture of sides, places, ties, gaps, minimums and rules. */
export function tinyShape(seed: number): Shape {
  const random = seededRandom(seed * 7919 + 13);
  const oneSided = random.below(3);
  return {
    a: 1 + random.below(4),
    b: 1 + random.below(3),
    choicesA: oneSided === 1 ? 0 : 3,
    choicesB: oneSided === 2 ? 0 : 4,
    capacityA: 1 + random.below(2),
    capacityB: 1 + random.below(3),
    ties: random.below(2) === 0,
    gaps: random.below(2) === 0,
    minimums: random.below(4) === 0,
    rules: random.below(2) === 0,
  };
}

/** Any market that `match` accepts, as fast-check draws it. */
export const anyMarket: fc.Arbitrary<TwoSidedMarket> = fc
  .record({
    seed: fc.nat(),
    a: fc.nat({ max: 9 }),
    b: fc.nat({ max: 9 }),
    choicesA: fc.nat({ max: 6 }),
    choicesB: fc.nat({ max: 6 }),
    capacityA: fc.integer({ min: 1, max: 3 }),
    capacityB: fc.integer({ min: 1, max: 4 }),
    ties: fc.boolean(),
    gaps: fc.boolean(),
    rules: fc.boolean(),
  })
  .map(({ seed, ...shape }) => drawMarket(seed, shape))
  .filter(({ forbidden = [], required = [], a, b }) => {
    const capacity = new Map([...a, ...b].map((agent) => [agent.id, agent.capacity ?? 1]));
    return required.every(
      ([x, y]) =>
        (capacity.get(x) ?? 0) > 0 &&
        (capacity.get(y) ?? 0) > 0 &&
        !forbidden.some((pair) => pair.includes(x) && pair.includes(y)),
    );
  });

/** A fit that looks natural: 0 to 100 with two decimals, another for nearly every pair. */
export const someFit = (x: string, y: string): number => {
  const seed = [...`${x}/${y}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 4294967296, 7);
  return Math.round(seededRandom(seed).next() * 10000) / 100;
};
