/** The packages that people could pick instead, each asked the same question in its own words. */
import type { PoolMarket, TwoSidedMarket } from '../../src/lib/matching/index.ts';

export type Matrix = readonly (readonly number[])[];
/** A package asked one kind of question; `worth` reads off its answer what ours can be compared with. */
export type Rival<Input> = {
  readonly name: string;
  readonly solve: (input: Input) => unknown;
  /** The largest size that it is asked about: beyond, it takes too long. */
  readonly largest: number;
  readonly worth: ((answer: unknown, input: Input) => number) | null;
};
export type Rivals = {
  readonly assignment: readonly Rival<Matrix>[];
  readonly sparse: readonly Rival<TwoSidedMarket>[];
  readonly stable: readonly Rival<TwoSidedMarket>[];
  readonly pool: readonly Rival<PoolMarket>[];
  readonly missing: readonly string[];
};

type Any = (...input: readonly unknown[]) => unknown;

/** A package’s functions by name, `call` for its default one; null where it is not installed. */
async function loaded(name: string): Promise<((member: string) => Any | undefined) | null> {
  try {
    const all: Record<string, unknown> = await import(name);
    const inner = all.default as Record<string, unknown> | undefined;
    return (member) => {
      if (member === 'call') return inner as Any | undefined;
      const found = all[member] ?? inner?.[member];
      return typeof found === 'function' ? found.bind(inner) : undefined;
    };
  } catch {
    return null;
  }
}

/** The rank that each of side a gave each of side b, as a square of numbers. */
export function ranksMatrix({ a, b }: TwoSidedMarket): Matrix {
  const place = new Map(b.map(({ id }, k) => [id, k]));
  return a.map(({ tiers }) => {
    const ranks = new Array<number>(b.length).fill(b.length + 1);
    for (const { rank, ids } of tiers) for (const id of ids) ranks[place.get(id) as number] = rank;
    return ranks;
  });
}

const copy = (matrix: Matrix): number[][] => matrix.map((line) => [...line]);

/** Every possible pair with what it is worth, for a solver of heaviest pairs. */
function edges({ agents }: PoolMarket): [number, number, number][] {
  const place = new Map(agents.map(({ id }, k) => [id, k]));
  const ranks = agents.map(({ tiers }) => {
    const own = new Map<number, number>();
    for (const { rank, ids } of tiers) for (const id of ids) own.set(place.get(id) as number, rank);
    return own;
  });
  const most = 2 * agents.length + 1;
  return agents.flatMap((_, i) =>
    agents.slice(i + 1).map((__, k): [number, number, number] => {
      const j = i + 1 + k;
      return [i, j, most - (ranks[i]?.get(j) ?? agents.length) - (ranks[j]?.get(i) ?? agents.length)];
    }),
  );
}

const totalOf = (matrix: Matrix, chosen: Iterable<readonly [number, number]>): number => {
  let total = 0;
  for (const [i, j] of chosen) total += matrix[i]?.[j] ?? Number.NaN;
  return total;
};
const pairsTotal = (answer: unknown, matrix: Matrix): number =>
  totalOf(matrix, answer as readonly (readonly [number, number])[]);

/** The most pairs, then the least total rank, as one linear programme: a pair is worth what a worse rank cannot undo. */
function programme({ a, b }: TwoSidedMarket) {
  const places = new Map<string, { max: number }>();
  for (const { id, capacity = 1 } of [...a, ...b]) places.set(id, { max: capacity });
  const far = 10 * (a.length + b.length);
  const variables = a.flatMap(({ id, tiers }) =>
    tiers.flatMap(({ rank, ids }) =>
      ids.map((other) => [`${id} ${other}`, { worth: far - rank, [id]: 1, [other]: 1 }] as const),
    ),
  );
  return { places, variables, far };
}

/** Reads the pairs and the total rank back from what a linear programme was worth. */
const linearWorth = (value: number, { a, b }: TwoSidedMarket): number => {
  const far = 10 * (a.length + b.length);
  return Math.ceil(value / far - 1e-9) * far - value;
};

function byYalps(solve: Any, market: TwoSidedMarket): number {
  const { places, variables } = programme(market);
  const model = { direction: 'maximize', objective: 'worth', constraints: places, variables };
  return (solve(model) as { result: number }).result;
}

function bySimplex(solve: Any, market: TwoSidedMarket): number {
  const { places, variables } = programme(market);
  const model = {
    optimize: 'worth',
    opType: 'max',
    constraints: Object.fromEntries(places),
    variables: Object.fromEntries(variables),
  };
  return (solve(model) as { result: number }).result;
}

type Person = { generatePreferences: (others: readonly unknown[]) => void };

function byStableMarriage(make: new (name: string) => Person, solve: Any, { a, b }: TwoSidedMarket): void {
  const people = new Map([...a, ...b].map(({ id }) => [id, new make(id)]));
  for (const { id, tiers } of [...a, ...b])
    people.get(id)?.generatePreferences(tiers.flatMap(({ ids }) => ids.map((other) => people.get(other))));
  solve(a.map(({ id }) => people.get(id)));
}

const poolWorth = (answer: unknown, market: PoolMarket): number => {
  const mate = answer as readonly number[];
  return edges(market).reduce((sum, [i, j, worth]) => sum + (mate[i] === j ? worth : 0), 0);
};

const names = [
  'linear-sum-assignment',
  'hungarian-on3',
  'munkres-js',
  'edmonds-blossom',
  'javascript-lp-solver',
  'yalps',
  'stable-marriage',
] as const;

const rival = <Input>(
  solve: Any | undefined,
  one: Omit<Rival<Input>, 'solve'> & { readonly ask: (solve: Any, input: Input) => unknown },
): Rival<Input>[] =>
  solve === undefined ? [] : [{ ...one, solve: (input: Input) => one.ask(solve, input) }];

/** Every package that is installed, and the names of those that are not. */
export async function rivals(): Promise<Rivals> {
  const found = new Map(await Promise.all(names.map(async (name) => [name, await loaded(name)] as const)));
  const of = (name: (typeof names)[number], member: string): Any | undefined => found.get(name)?.(member);
  const person = of('stable-marriage', 'Person') as unknown as new (name: string) => Person;
  return {
    assignment: [
      ...rival<Matrix>(of('linear-sum-assignment', 'linearSumAssignment'), {
        name: 'linear-sum-assignment',
        ask: (solve, matrix) => solve(copy(matrix), { maximaze: false }),
        largest: 2000,
        worth: (answer, matrix) =>
          totalOf(matrix, [...(answer as { rowAssignments: Float64Array }).rowAssignments].entries()),
      }),
      ...rival<Matrix>(of('hungarian-on3', 'call'), {
        name: 'hungarian-on3',
        ask: (solve, matrix) => solve(copy(matrix)),
        largest: 2000,
        worth: pairsTotal,
      }),
      ...rival<Matrix>(of('munkres-js', 'call'), {
        name: 'munkres-js',
        ask: (solve, matrix) => solve(copy(matrix)),
        largest: 500,
        worth: pairsTotal,
      }),
    ],
    sparse: [
      ...rival<TwoSidedMarket>(of('yalps', 'solve'), {
        name: 'yalps',
        ask: byYalps,
        largest: 300,
        worth: (answer, market) => linearWorth(answer as number, market),
      }),
      ...rival<TwoSidedMarket>(of('javascript-lp-solver', 'Solve'), {
        name: 'javascript-lp-solver',
        ask: bySimplex,
        largest: 300,
        worth: (answer, market) => linearWorth(answer as number, market),
      }),
    ],
    stable: rival<TwoSidedMarket>(of('stable-marriage', 'stableMarriage'), {
      name: 'stable-marriage',
      ask: (solve, market) => byStableMarriage(person, solve, market),
      largest: 1000,
      worth: null,
    }),
    pool: rival<PoolMarket>(of('edmonds-blossom', 'call'), {
      name: 'edmonds-blossom',
      ask: (solve, market) => solve(edges(market)),
      largest: 500,
      worth: poolWorth,
    }),
    missing: names.filter((name) => found.get(name) === null),
  };
}

/** What our pairs in one pool are worth by the numbers that a rival is given. */
export const poolWorthOf = (market: PoolMarket, pairs: readonly (readonly [string, string])[]): number => {
  const place = new Map(market.agents.map(({ id }, k) => [id, k]));
  const mate = market.agents.map(() => -1);
  for (const [x, y] of pairs) {
    mate[place.get(x) as number] = place.get(y) as number;
    mate[place.get(y) as number] = place.get(x) as number;
  }
  return poolWorth(mate, market);
};
