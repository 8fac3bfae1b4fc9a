/**
 * An exact solver that is not ours: HiGHS, asked for one objective after another, each kept while the next
 * is improved. The pairs of a two-sided market under capacities make a matrix whose corners are whole, so a
 * linear programme is enough, and each kept objective is a face of it.
 */
import loadHighs, { type Highs } from 'highs';
import type { MatchOptions, TwoSidedMarket } from '../../src/lib/matching/index.ts';
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

/** The best value of each aim in turn, given the best of those before; null where nothing keeps the rules. */
export function bestInTurn(
  solver: Highs,
  market: TwoSidedMarket,
  oracle: Oracle,
  aims: readonly (readonly number[])[],
): number[] | null {
  const { possible } = oracle;
  const agents = [...market.a, ...market.b];
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
