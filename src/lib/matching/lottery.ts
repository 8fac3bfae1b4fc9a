import { bytes, copyOf } from './arrays.ts';
import { cheapestFlow } from './cheapestFlow.ts';
import type { RulesInForce, Side } from './market.ts';
import { shortOf } from './minimums.ts';
import type { PossiblePairs } from './possiblePairs.ts';
import { wishesOf } from './stablePairs.ts';

/** The side that chooses: the one whose ranks count, side a where both do. */
export const choosingSide = (rules: Pick<RulesInForce, 'whose'>): Side => (rules.whose === 'b' ? 'b' : 'a');

/** What has been chosen so far. */
type Chosen = { readonly used: Uint8Array; readonly leftA: Int32Array; readonly leftB: Int32Array };

/** Whether the places that are left can still meet every minimum. */
function canMeetMinimums(pairs: PossiblePairs, chosen: Chosen): boolean {
  const rest = (minimum: Int32Array, capacity: Int32Array, left: Int32Array): Int32Array =>
    minimum.map((least, k) => Math.max(0, least - ((capacity[k] as number) - (left[k] as number))));
  const minimumA = rest(pairs.minimumA, pairs.capacityA, chosen.leftA);
  const minimumB = rest(pairs.minimumB, pairs.capacityB, chosen.leftB);
  const flow = cheapestFlow({
    ...pairs,
    words: 1,
    costs: (_, edges) => Float64Array.from(edges, (e) => 4 * (chosen.used[e] as number)),
    capacityA: chosen.leftA,
    capacityB: chosen.leftB,
    minimumA,
    minimumB,
    even: null,
  });
  return shortOf(minimumA, flow.loadA).length + shortOf(minimumB, flow.loadB).length === 0;
}

/** Takes a pair if both have a place and, where there are minimums, all of them can still be met. */
function take(pairs: PossiblePairs, chosen: Chosen, edge: number, bound: boolean): boolean {
  const { used, leftA, leftB } = chosen;
  const [i, j] = [pairs.from[edge] as number, pairs.to[edge] as number];
  if (used[edge] === 1 || leftA[i] === 0 || leftB[j] === 0) return false;
  const change = (by: 1 | 0): void => {
    used[edge] = by;
    leftA[i] = (leftA[i] as number) + 1 - 2 * by;
    leftB[j] = (leftB[j] as number) + 1 - 2 * by;
  };
  change(1);
  if (!bound || canMeetMinimums(pairs, chosen)) return true;
  change(0);
  return false;
}

export type Lottery = {
  readonly used: Uint8Array;
  /** The places of those who chose, in the order they did. */
  readonly order: readonly number[];
};

/**
 * Serial dictatorship (Satterthwaite & Sonnenschein 1981): one after another, in an order drawn by the seed,
 * everybody takes the best partner there still is; nobody has a second partner before everybody had a turn.
 * Where there are minimums, only partners who leave them within reach. The minimums must be possible.
 * O(possible pairs) without minimums; with them, a flow for each choice.
 */
export function lottery(pairs: PossiblePairs, rules: RulesInForce, fits: Float64Array | null): Lottery {
  const side = choosingSide(rules);
  const wishes = wishesOf(pairs, side, fits);
  const draws = side === 'a' ? pairs.drawA : pairs.drawB;
  const order = [...draws.keys()].sort((x, y) => (draws[x] as number) - (draws[y] as number) || x - y);
  const bound = [pairs.minimumA, pairs.minimumB].some((minimum) => minimum.some((one) => one > 0));
  const chosen: Chosen = {
    used: bytes(pairs.to.length),
    leftA: copyOf(pairs.capacityA),
    leftB: copyOf(pairs.capacityB),
  };
  const next = copyOf(wishes.start);
  const turn = (who: number): boolean => {
    for (let at = next[who] as number; at < (wishes.start[who + 1] as number); at++) {
      next[who] = at + 1;
      if (take(pairs, chosen, wishes.edges[at] as number, bound)) return true;
    }
    return false;
  };
  let waiting = order;
  while (waiting.length > 0) waiting = waiting.filter(turn);
  return { used: chosen.used, order };
}
