/** The packages that people could pick instead, each asked the same question in its own words. */
import type { PoolMarket, TwoSidedMarket } from '../../src/lib/matching/index.ts';

type Matrix = readonly (readonly number[])[];
type Rival<Input> = {
  readonly name: string;
  readonly solve: (input: Input) => unknown;
  readonly largest: number;
};
type Rivals = {
  readonly assignment: readonly Rival<Matrix>[];
  readonly stable: readonly Rival<TwoSidedMarket>[];
  readonly pool: readonly Rival<PoolMarket>[];
  readonly missing: readonly string[];
};

type Any = (...input: readonly unknown[]) => unknown;

/** The package’s function of this name, or its default; null where it is not installed. */
async function found(name: string, member: string | null): Promise<Any | null> {
  try {
    const loaded: Record<string, unknown> = await import(name);
    const inner = loaded.default as Record<string, unknown> | undefined;
    const named = member === null ? undefined : (loaded[member] ?? inner?.[member]);
    const one = named ?? inner?.default ?? loaded.default ?? loaded;
    return typeof one === 'function' ? (one as Any) : null;
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

export async function rivals(): Promise<Rivals> {
  const [lsa, on3, munkres, blossom] = await Promise.all([
    found('linear-sum-assignment', 'linearSumAssignment'),
    found('hungarian-on3', null),
    found('munkres-js', null),
    found('edmonds-blossom', null),
  ]);
  const missing = [
    ...(lsa ? [] : ['linear-sum-assignment']),
    ...(on3 ? [] : ['hungarian-on3']),
    ...(munkres ? [] : ['munkres-js']),
    ...(blossom ? [] : ['edmonds-blossom']),
  ];
  return {
    assignment: [
      ...(lsa
        ? [
            {
              name: 'linear-sum-assignment',
              solve: (m: Matrix) => lsa(copy(m), { maximaze: false }),
              largest: 2000,
            },
          ]
        : []),
      ...(on3 ? [{ name: 'hungarian-on3', solve: (m: Matrix) => on3(copy(m)), largest: 2000 }] : []),
      ...(munkres ? [{ name: 'munkres-js', solve: (m: Matrix) => munkres(copy(m)), largest: 500 }] : []),
    ],
    stable: [],
    pool: blossom
      ? [{ name: 'edmonds-blossom', solve: (market: PoolMarket) => blossom(edges(market)), largest: 500 }]
      : [],
    missing,
  };
}
