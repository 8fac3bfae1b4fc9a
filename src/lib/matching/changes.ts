/** What differs between two matchings: who gains, who loses, and what it does to the method's aims. */
import { everyPair, pairsOfGroup } from './blockingPairs.ts';
import { type Ledger, partnersIn, rankOf } from './ledger.ts';
import type { Matching, MatchOptions, Method, Pair } from './market.ts';

type Grouped = Pick<Matching, 'pairs' | 'groups'>;
/** What a method's aims are read off. */
export type Scored = Grouped & Pick<Matching, 'profile'>;

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

const far = Number.MAX_SAFE_INTEGER;

/** Everybody's partners, best first, each worked out once, when it is asked for. O(people + pairs). */
export function heldIn(ledger: Ledger, matching: Grouped): (id: string) => readonly Held[] {
  const partners = partnersIn(ledger, everyPair(matching));
  const known = new Map<string, readonly Held[]>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const held = (partners.get(id) ?? [])
      .map((other): Held => ({ id: other, rank: rankOf(ledger, id, other) ?? null }))
      .sort((x, y) => (x.rank ?? far) - (y.rank ?? far));
    known.set(id, held);
    return held;
  };
}

/** -1 as the first partners are better by somebody's own list, 1 as the second are, 0 if alike. */
function compareHeld(x: readonly Held[], y: readonly Held[]): number {
  if (x.length !== y.length) return y.length - x.length;
  const at = x.findIndex((one, k) => one.rank !== y[k]?.rank);
  return at < 0 ? 0 : (x[at]?.rank ?? far) - (y[at]?.rank ?? far);
}

/** Everybody of these whose partners differ, in their order. */
export const changesAmong = (
  ids: Iterable<string>,
  before: (id: string) => readonly Held[],
  after: (id: string) => readonly Held[],
): Change[] =>
  [...ids].flatMap((id): Change[] => {
    const [was, is] = [before(id), after(id)];
    if (was.length === is.length && was.every((one) => is.some((other) => other.id === one.id))) return [];
    const order = compareHeld(is, was);
    return [{ id, before: was, after: is, outcome: order < 0 ? 'gains' : order > 0 ? 'loses' : 'same' }];
  });

/** Everybody whose partners differ, in order of input. O(people + pairs). */
export const changesBetween = (ledger: Ledger, before: Grouped, after: Grouped): Change[] =>
  changesAmong(ledger.agents.keys(), heldIn(ledger, before), heldIn(ledger, after));

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

/** The fit of all pairs; of a trio, the mean of its three. */
function totalFit({ pairs, groups }: Grouped, fitOf: MatchOptions['fit']): number {
  const of = (ways: readonly Pair[]): number => ways.reduce((sum, [x, y]) => sum + (fitOf?.(x, y) ?? 0), 0);
  const trios = (groups ?? []).filter((group) => group.length > 2).map(pairsOfGroup);
  const total = trios.reduce((sum, ways) => sum + of(ways) / ways.length, of(pairs));
  return Math.round(total * 1e6) / 1e6;
}

function valueIn(matching: Scored, value: Value, fitOf: MatchOptions['fit']): number {
  const { a, b } = matching.profile;
  if (value.aim === 'pairs') return (matching.groups ?? matching.pairs).flat().length / 2;
  if (value.aim === 'fit') return totalFit(matching, fitOf);
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
  before: Scored,
  after: Scored,
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
