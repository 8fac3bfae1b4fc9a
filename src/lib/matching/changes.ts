/** What differs between two matchings: who gains, who loses, and what it does to the method's aims. */
import { everyPair } from './blockingPairs.ts';
import { type Ledger, partnersIn, rankOf } from './ledger.ts';
import type { Matching, MatchOptions, Method } from './market.ts';

/** A partner, and the rank that was given them; null where they were not listed. */
export type Held = { readonly id: string; readonly rank: number | null };

/** Somebody whose partners are not the same. */
export type Change = {
  readonly id: string;
  readonly before: readonly Held[];
  readonly after: readonly Held[];
  /** By their own list: more partners first, then better ranks. Their side may have no lists: then `same`. */
  readonly outcome: 'gains' | 'loses' | 'same';
};

/** The first of the method's aims in which two matchings differ. */
export type Difference = {
  readonly aim: 'pairs' | 'at-rank' | 'total-rank' | 'fit';
  readonly rank: number | null;
  readonly before: number;
  readonly after: number;
  /** Whether the method likes the second better. */
  readonly better: boolean;
};

/** Somebody's partners, best first. */
export function heldBy(ledger: Ledger, matching: Pick<Matching, 'pairs' | 'groups'>, id: string): Held[] {
  const far = Number.MAX_SAFE_INTEGER;
  return (partnersIn(ledger, everyPair(matching)).get(id) ?? [])
    .map((other): Held => ({ id: other, rank: rankOf(ledger, id, other) ?? null }))
    .sort((x, y) => (x.rank ?? far) - (y.rank ?? far));
}

/** -1 as the first partners are better by somebody's own list, 1 as the second are, 0 if alike. */
function compareHeld(x: readonly Held[], y: readonly Held[]): number {
  if (x.length !== y.length) return y.length - x.length;
  const far = Number.MAX_SAFE_INTEGER;
  const at = x.findIndex((one, k) => one.rank !== y[k]?.rank);
  return at < 0 ? 0 : (x[at]?.rank ?? far) - (y[at]?.rank ?? far);
}

/** Everybody whose partners differ, in order of input. O(people + pairs). */
export function changesBetween(ledger: Ledger, before: Matching, after: Matching): Change[] {
  return [...ledger.agents.keys()].flatMap((id): Change[] => {
    const [was, is] = [heldBy(ledger, before, id), heldBy(ledger, after, id)];
    const ids = (held: readonly Held[]): string =>
      held
        .map((one) => one.id)
        .sort()
        .join('\n');
    if (ids(was) === ids(is)) return [];
    const order = compareHeld(is, was);
    return [{ id, before: was, after: is, outcome: order < 0 ? 'gains' : order > 0 ? 'loses' : 'same' }];
  });
}

type Value = { readonly aim: Difference['aim']; readonly rank: number | null; readonly sign: 1 | -1 };

/** The aims of a method in order, as numbers that can be read off a matching. */
function aimsIn(method: Method, length: number): Value[] {
  const ranks = Array.from({ length }, (_, k) => k + 1);
  const pairs: Value = { aim: 'pairs', rank: null, sign: 1 };
  const best = ranks.map((rank): Value => ({ aim: 'at-rank', rank, sign: 1 }));
  const worst = ranks.map((rank): Value => ({ aim: 'at-rank', rank, sign: -1 })).reverse();
  const fit: Value = { aim: 'fit', rank: null, sign: 1 };
  if (method === 'generous-maximum') return [pairs, ...worst, fit];
  if (method === 'rank-maximal') return [...best, fit];
  if (method === 'minimum-total-rank') return [pairs, { aim: 'total-rank', rank: null, sign: -1 }, fit];
  return method === 'best-fit' ? [pairs, fit] : [pairs, ...best, fit];
}

function valueIn(matching: Matching, value: Value, fitOf: MatchOptions['fit']): number {
  const { a, b } = matching.profile;
  if (value.aim === 'pairs') return (matching.groups ?? matching.pairs).flat().length / 2;
  if (value.aim === 'fit')
    return Math.round(matching.pairs.reduce((sum, [x, y]) => sum + (fitOf?.(x, y) ?? 0), 0) * 1e6) / 1e6;
  const rank = (value.rank ?? 1) - 1;
  if (value.aim === 'at-rank') return (a[rank] ?? 0) + (b[rank] ?? 0);
  return [a, b].flatMap((side) => side.map((count, k) => count * (k + 1))).reduce((sum, one) => sum + one, 0);
}

/**
 * The first aim in which two matchings differ, those of greatest number and best ranks where the method has none;
 * null if the method finds them alike but for the draw.
 */
export function firstDifference(
  method: Method,
  before: Matching,
  after: Matching,
  fitOf: MatchOptions['fit'],
): Difference | null {
  const profiles = [before.profile.a, before.profile.b, after.profile.a, after.profile.b];
  const length = Math.max(...profiles.map((profile) => profile.length));
  for (const value of aimsIn(method, length)) {
    const [was, is] = [valueIn(before, value, fitOf), valueIn(after, value, fitOf)];
    if (was !== is) {
      const better = (is - was) * value.sign > 0;
      return { aim: value.aim, rank: value.rank, before: was, after: is, better };
    }
  }
  return null;
}
