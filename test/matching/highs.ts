/**
 * An exact solver that is not ours: HiGHS, asked for one objective after another, each kept while the next
 * is improved. The pairs of a two-sided market under capacities make a matrix whose corners are whole, so a
 * linear programme is enough, and each kept objective is a face of it.
 */
import loadHighs, { type Highs } from 'highs';
import type { Market, MatchOptions, Pair, PoolMarket } from '../../src/lib/matching/index.ts';
import type { Oracle } from './exhaustive.ts';

export const highs: Promise<Highs> = loadHighs();

/** The aims of a method as rows of numbers, one a possible pair, each to be made as large as can be. */
export function aimsOf(oracle: Oracle, options: MatchOptions): number[][] {
  const { possible, unlisted, whose } = oracle;
  const ranks = possible.map((pair) => [
    ...(whose === 'b' ? [] : [oracle.rankA(pair) ?? unlisted]),
    ...(whose === 'a' ? [] : [oracle.rankB(pair) ?? unlisted]),
  ]);
  const levels = [...new Set(ranks.flat())].sort((x, y) => x - y);
  const most = levels.map((level) => ranks.map((own) => own.filter((rank) => rank === level).length));
  const count = possible.map(() => 1);
  const fewest = most.map((row) => row.map((value) => 0 - value)).reverse();
  switch (options.method) {
    case 'greedy-maximum':
      return [count, ...most];
    case 'generous-maximum':
      return [count, ...fewest];
    case 'rank-maximal':
      return most;
    case 'minimum-total-rank':
      return [count, ranks.map((own) => 0 - own.reduce((sum, rank) => sum + rank, 0))];
    default:
      return [count, possible.map(([x, y]) => Math.round((options.fit?.(x, y) ?? 0) * 100))];
  }
}

/**
 * The best value of each aim in turn, given the best of those before; null where nothing keeps the rules. The
 * corners of one pool are not whole, so there every pair is told to be.
 */
export function bestInTurn(
  solver: Highs,
  market: Market,
  { possible }: Pick<Oracle, 'possible'>,
  aims: readonly (readonly number[])[],
): number[] | null {
  const pooled = market.kind === 'one-pool';
  const agents = pooled ? market.agents : [...market.a, ...market.b];
  const row = new Map(agents.map(({ id }, place) => [id, place]));
  const required = (x: string, y: string): boolean =>
    (market.required ?? []).some((pair) => pair.includes(x) && pair.includes(y));
  const indices = Int32Array.from(possible.flatMap(([x, y]) => [row.get(x) as number, row.get(y) as number]));
  return solver.withModel(
    {
      numCols: possible.length,
      numRows: agents.length,
      sense: solver.constants.objectiveSense.maximize,
      colCost: possible.map(() => 0),
      colLower: possible.map(([x, y]) => (required(x, y) ? 1 : 0)),
      colUpper: possible.map(() => 1),
      ...(pooled ? { integrality: possible.map(() => solver.constants.variableType.integer) } : {}),
      rowLower: agents.map(({ minimum = 0 }) => minimum),
      rowUpper: agents.map(({ capacity = 1 }) => capacity),
      matrix: {
        format: 'csc',
        numRows: agents.length,
        numCols: possible.length,
        starts: Int32Array.from({ length: possible.length + 1 }, (_, k) => 2 * k),
        indices,
        values: new Float64Array(indices.length).fill(1),
      },
    },
    (model): number[] | null => {
      model.options.set({ output_flag: false });
      const all = { kind: 'range', from: 0, to: possible.length - 1 } as const;
      const best: number[] = [];
      for (const aim of aims) {
        model.changeColsCost(all, [...aim]);
        model.run();
        if (model.getModelStatus() !== solver.constants.modelStatus.optimal) return null;
        const value = Math.round(model.getObjectiveValue()) + 0;
        best.push(value);
        const kept = aim.flatMap((worth, k) => (worth === 0 ? [] : [k]));
        model.addRow(value, solver.infinity, { indices: kept, values: kept.map((k) => aim[k] as number) });
      }
      return best;
    },
  );
}

/** The pairs that are possible in one pool, with both ranks, from the ballots alone. */
export function possibleInPool(market: PoolMarket): Oracle {
  const ranks = new Map(
    market.agents.map(({ id, tiers }) => [
      id,
      new Map(tiers.flatMap(({ rank, ids }) => ids.map((other) => [other, rank] as const))),
    ]),
  );
  const among = (pairs: readonly Pair[] | undefined, x: string, y: string): boolean =>
    (pairs ?? []).some((pair) => pair.includes(x) && pair.includes(y));
  const open = new Set(market.agents.filter(({ capacity = 1 }) => capacity > 0).map(({ id }) => id));
  const bound = new Set((market.required ?? []).flat());
  const possible = market.agents.flatMap(({ id: x }, place) =>
    market.agents.slice(place + 1).flatMap(({ id: y }): Pair[] => {
      if (among(market.required, x, y)) return [[x, y]];
      const ranked = ranks.get(x)?.has(y) || ranks.get(y)?.has(x);
      const free = ![x, y].some((id) => bound.has(id) || !open.has(id));
      return ranked && free && !among(market.forbidden, x, y) ? [[x, y]] : [];
    }),
  );
  const all = [...ranks.values()].flatMap((list) => [...list.values()]);
  return {
    possible,
    rankA: ([x, y]) => ranks.get(x)?.get(y),
    rankB: ([x, y]) => ranks.get(y)?.get(x),
    unlisted: all.reduce((most, rank) => Math.max(most, rank), 0) + 1,
    whose: 'both',
  };
}
