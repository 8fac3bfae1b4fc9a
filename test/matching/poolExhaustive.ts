/**
 * The slow oracle for one pool: every division of a few people into pairs, single people and, if asked for, one
 * trio, judged by the definitions alone. Shares no code with the engine.
 */
import type { Agent, MatchOptions, Pair, PoolMarket } from '../../src/lib/matching/index.ts';
import { type SeededRandom, seededRandom } from '../../src/lib/seededRandom.ts';
import { compareScores, type Score } from './exhaustive.ts';

export type Division = readonly (readonly string[])[];

export type PoolOracle = {
  readonly divisions: readonly Division[];
  readonly rank: (voter: string, id: string) => number | undefined;
  readonly possible: (x: string, y: string) => boolean;
  readonly unlisted: number;
};

const among = (pairs: readonly Pair[] | undefined, x: string, y: string): boolean =>
  (pairs ?? []).some((pair) => pair.includes(x) && pair.includes(y));

const pairsIn = (group: readonly string[]): Pair[] =>
  group.flatMap((x, place) => group.slice(place + 1).map((y): Pair => [x, y]));

/** Everything that can be made of these people: each in at most one group. */
function divide(
  people: readonly string[],
  mayGo: (group: readonly string[]) => boolean,
  trio: boolean,
): Division[] {
  const [first, ...rest] = people;
  if (first === undefined) return [[]];
  const alone = divide(rest, mayGo, trio);
  const paired = rest.flatMap((other) => {
    if (!mayGo([first, other])) return [];
    const left = rest.filter((id) => id !== other);
    return divide(left, mayGo, trio).map((groups) => [[first, other], ...groups]);
  });
  if (!trio) return [...alone, ...paired];
  const threes = pairsIn(rest).flatMap(([y, z]) => {
    if (!mayGo([first, y, z])) return [];
    const left = rest.filter((id) => id !== y && id !== z);
    return divide(left, mayGo, false).map((groups) => [[first, y, z], ...groups]);
  });
  return [...alone, ...paired, ...threes];
}

export function poolOracle(market: PoolMarket, options: MatchOptions): PoolOracle {
  const agents = new Map(market.agents.map((agent) => [agent.id, agent]));
  const rank = (voter: string, id: string): number | undefined =>
    agents.get(voter)?.tiers.find((tier) => tier.ids.includes(id))?.rank;
  const mutual = options.mutual ?? options.method === 'stable';
  const possible = (x: string, y: string): boolean => {
    const [there, back] = [rank(x, y) !== undefined, rank(y, x) !== undefined];
    return (mutual ? there && back : there || back) && !among(market.forbidden, x, y);
  };
  const present = market.agents.filter(({ capacity = 1 }) => capacity > 0).map(({ id }) => id);
  const bound = new Set((market.required ?? []).flat());
  const mayGo = (group: readonly string[]): boolean => {
    const ways = pairsIn(group);
    if (ways.some(([x, y]) => among(market.required, x, y))) return group.length === 2;
    if (group.some((id) => bound.has(id)) || ways.some(([x, y]) => among(market.forbidden, x, y)))
      return false;
    return ways.filter(([x, y]) => possible(x, y)).length >= group.length - 1;
  };
  const trio = market.size?.max === 3 && present.length % 2 === 1;
  const least = (id: string): number => agents.get(id)?.minimum ?? 0;
  const divisions = divide(present, mayGo, trio).filter((groups) => {
    const placed = new Set(groups.flat());
    return (
      [...bound].every((id) => placed.has(id)) && present.every((id) => placed.has(id) || least(id) === 0)
    );
  });
  const ranks = market.agents.flatMap(({ tiers }) =>
    tiers.filter(({ ids }) => ids.length > 0).map((t) => t.rank),
  );
  return { divisions, rank, possible, unlisted: Math.max(0, ...ranks) + 1 };
}

/** Everybody's rank of their partner, of the better one in a trio; a group that nobody ranked has none. */
export const ranksIn = ({ rank, unlisted }: PoolOracle, groups: Division): number[] =>
  groups
    .filter((group) => group.some((x) => group.some((y) => rank(x, y) !== undefined)))
    .flatMap((group) => group.map((x) => Math.min(unlisted, ...group.map((y) => rank(x, y) ?? unlisted))));

/** What a method wants, as scores, with the total fit last (a trio's is the mean of its three pairs). */
export function poolScore(oracle: PoolOracle, options: MatchOptions, groups: Division): Score {
  const ranks = ranksIn(oracle, groups);
  const count = (rank: number): number => ranks.filter((one) => one === rank).length;
  const levels = Array.from({ length: oracle.unlisted }, (_, k) => k + 1);
  const people = groups.flat().length;
  const trio = groups.filter((group) => group.length === 3).length;
  const mean = (group: readonly string[]): number => {
    const ways = pairsIn(group).map(([x, y]) => options.fit?.(x, y) ?? 0);
    return ways.reduce((sum, one) => sum + one, 0) / ways.length;
  };
  const fit = groups.reduce((sum, group) => sum + Math.round(mean(group) * 1e6) / 1e6, 0);
  const total = ranks.reduce((sum, rank) => sum + rank, 0);
  switch (options.method) {
    case 'generous-maximum':
      return [people, ...levels.toReversed().map((rank) => -count(rank)), fit];
    case 'rank-maximal':
      return trio > 0 ? [1, ...levels.map(count), fit] : [0, ...levels.map(count), fit];
    case 'minimum-total-rank':
      return [people, -total, fit];
    case 'best-fit':
      return [people, fit];
    default:
      return [people, ...levels.map(count), fit];
  }
}

/** Whether no two people would both rather have each other, required pairs being left alone. */
export function isStableInPool(market: PoolMarket, oracle: PoolOracle, groups: Division): boolean {
  const groupOf = (id: string): readonly string[] => groups.find((group) => group.includes(id)) ?? [id];
  const far = Number.MAX_SAFE_INTEGER;
  const wants = (x: string, y: string): boolean => {
    const own = groupOf(x).filter((id) => id !== x);
    return own.every(
      (id) => !among(market.required, x, id) && (oracle.rank(x, id) ?? far) > (oracle.rank(x, y) ?? far),
    );
  };
  const present = market.agents.filter(({ capacity = 1 }) => capacity > 0).map(({ id }) => id);
  return pairsIn(present).every(
    ([x, y]) => !oracle.possible(x, y) || groupOf(x).includes(y) || !(wants(x, y) && wants(y, x)),
  );
}

export const best = (oracle: PoolOracle, options: MatchOptions): Score =>
  oracle.divisions
    .map((groups) => poolScore(oracle, options, groups))
    .reduce((x, y) => (compareScores(y, x) > 0 ? y : x));

export type PoolShape = {
  readonly people: number;
  readonly choices: number;
  readonly ties?: boolean;
  readonly rules?: boolean;
  readonly minimums?: boolean;
  readonly full?: boolean;
  readonly trio?: boolean;
};

function drawTiers(random: SeededRandom, others: readonly string[], shape: PoolShape): Agent['tiers'] {
  const length = shape.full ? shape.choices : random.below(shape.choices + 1);
  const tiers: { rank: number; ids: string[] }[] = [];
  for (const id of random.shuffled(others).slice(0, length)) {
    const last = tiers.at(-1);
    if (last && shape.ties && random.below(3) === 0) last.ids.push(id);
    else tiers.push({ rank: (last?.rank ?? 0) + 1, ids: [id] });
  }
  return tiers;
}

/** One pool of the shape, the same for the same seed. */
export function drawPool(seed: number, shape: PoolShape): PoolMarket {
  const random = seededRandom(seed);
  const names = Array.from({ length: shape.people }, (_, k) => `peer${k}`);
  const agents = names.map((id) => ({
    id,
    tiers: drawTiers(
      random,
      names.filter((other) => other !== id),
      shape,
    ),
    capacity: shape.rules && random.below(9) === 0 ? 0 : 1,
    minimum: 0,
  }));
  const withMinimums = agents.map((agent) =>
    shape.minimums && agent.capacity === 1 && random.below(3) === 0 ? { ...agent, minimum: 1 } : agent,
  );
  const open = agents.filter(({ capacity }) => capacity === 1).map(({ id }) => id);
  const some = (): Pair => random.shuffled(names).slice(0, 2) as unknown as Pair;
  const two = random.shuffled(open).slice(0, 2) as unknown as Pair;
  const required = shape.rules && open.length > 1 && random.below(4) === 0 ? [two] : [];
  const forbidden = (shape.rules && names.length > 1 ? [some(), some()] : []).filter(
    ([x, y]) => !among(required, x, y),
  );
  const size = { min: 2, max: shape.trio ? 3 : 2 };
  return { kind: 'one-pool', agents: withMinimums, forbidden, required, size };
}

/** Shapes of small pools: every mixture of ties, rules, minimums and list lengths. */
export function smallPool(seed: number): PoolShape {
  const random = seededRandom(seed * 7919 + 13);
  const people = 1 + random.below(7);
  return {
    people,
    choices: 1 + random.below(Math.max(1, people - 1)),
    ties: random.below(2) === 0,
    rules: random.below(2) === 0,
    minimums: random.below(4) === 0,
    full: random.below(2) === 0,
    trio: random.below(2) === 0,
  };
}
