/** Markets to measure on: the same for the same size, on every machine. */
import type { Agent, PoolMarket, TwoSidedMarket } from '../../src/lib/matching/index.ts';
import { seededRandom } from '../../src/lib/seededRandom.ts';

const names = (letter: string, size: number): string[] =>
  Array.from({ length: size }, (_, k) => `${letter}${k}`);
const strict = (ids: readonly string[]): Agent['tiers'] => ids.map((id, k) => ({ rank: k + 1, ids: [id] }));

/** Everybody of side a ranks some of side b at random. */
export function shortLists(a: number, b: number, choices: number, places: number): TwoSidedMarket {
  const random = seededRandom(a * 31 + b);
  const others = names('m', b);
  const few = (): string[] => {
    const chosen = new Set<string>();
    while (chosen.size < Math.min(choices, b)) chosen.add(others[random.below(b)] as string);
    return [...chosen];
  };
  return {
    kind: 'two-sided',
    a: names('f', a).map((id) => ({ id, tiers: strict(few()) })),
    b: others.map((id) => ({ id, tiers: [], capacity: places })),
  };
}

/** Cohorts of 24 who each choose three of eight mentors with three places, as many as asked for, no two drawn alike. */
export function cohorts(count: number): TwoSidedMarket[] {
  const mentors = names('m', 8);
  const founders = names('f', 24);
  const b = mentors.map((id) => ({ id, tiers: [], capacity: 3 }));
  return Array.from({ length: count }, (_, seed) => {
    const random = seededRandom(seed);
    const a = founders.map((id) => ({ id, tiers: strict(random.shuffled(mentors).slice(0, 3)) }));
    return { kind: 'two-sided', a, b };
  });
}

/** Everybody of side a ranks everybody of side b. */
export function dense(n: number): TwoSidedMarket {
  const random = seededRandom(n);
  const others = names('m', n);
  return {
    kind: 'two-sided',
    a: names('f', n).map((id) => ({ id, tiers: strict(random.shuffled(others)) })),
    b: others.map((id) => ({ id, tiers: [] })),
  };
}

/** Everybody ranks everybody on the other side, and lists share what is alike in them: 50 million entries fit in 3 GB. */
export function strictListsInLittleRoom(n: number): TwoSidedMarket {
  const random = seededRandom(n + 1);
  const side = (own: readonly string[], others: readonly string[]): Agent[] => {
    const alone = new Map(others.map((id) => [id, [id]]));
    const list = (): Agent['tiers'] =>
      random.shuffled(others).map((id, k) => ({ rank: k + 1, ids: alone.get(id) ?? [] }));
    return own.map((id) => ({ id, tiers: list() }));
  };
  const [a, b] = [names('f', n), names('m', n)];
  return { kind: 'two-sided', a: side(a, b), b: side(b, a) };
}

/** Everybody ranks everybody on the other side. */
export function strictLists(n: number): TwoSidedMarket {
  const random = seededRandom(n + 1);
  const own = names('f', n);
  const { a, b } = dense(n);
  return { kind: 'two-sided', a, b: b.map(({ id }) => ({ id, tiers: strict(random.shuffled(own)) })) };
}

/** One pool in which everybody ranks so many others. */
export function pool(n: number, choices: number): PoolMarket {
  const random = seededRandom(n + 2);
  const all = names('p', n);
  const agents = all.map((id) => ({
    id,
    tiers: strict(random.shuffled(all.filter((other) => other !== id)).slice(0, choices)),
  }));
  return { kind: 'one-pool', agents };
}
