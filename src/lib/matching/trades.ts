/** What one pair more, or one fewer, would do to a match that follows a method's aims. */
import {
  type Change,
  changesAmong,
  changesBetween,
  firstDifference,
  heldIn,
  type Scored,
} from './changes.ts';
import type { ChoiceReason, DecidedBy } from './explanation.ts';
import { keyOf, type Ledger } from './ledger.ts';
import type { Market, Matching, MatchOptions, Pair, Profile } from './market.ts';
import { match } from './match.ts';
import { rankThatCounts } from './objectives.ts';
import { type Resolver, resolver } from './resolve.ts';
import type { Trade } from './turnPair.ts';

export type Trades = {
  /** What forcing a pair on everybody else would cost. */
  readonly withPair: (pair: Pair) => ChoiceReason;
  /** What a pair rests on, by what there is without it. */
  readonly withoutPair: (pair: Pair) => DecidedBy;
};

/** A matching after a trade, and who is touched by it. */
type Traded = { readonly after: Scored; readonly changes: readonly Change[] };

type Bench = {
  readonly ledger: Ledger;
  readonly options: MatchOptions;
  readonly before: Matching;
  readonly held: ReturnType<typeof heldIn>;
  readonly place: ReadonlyMap<string, number>;
  /** The pairs to trade with; null in one pool, and for a matching that is not the method's best. */
  readonly solved: Resolver | null;
};

const withRule = (market: Market, rule: 'required' | 'forbidden', pair: Pair): Market => ({
  ...market,
  [rule]: [...(market[rule] ?? []), pair],
});

/** The ranked part of a matching, which is what one without last-resort pairs can be compared with. */
function rankedPart(matching: Matching): Matching {
  if (matching.lastResort.length === 0) return matching;
  const extra = new Set(matching.lastResort.map(([x, y]) => keyOf(x, y)));
  const kept = (group: readonly string[]): boolean =>
    !extra.has(keyOf(group[0] as string, group[1] as string));
  const { groups, ...rest } = matching;
  return { ...rest, pairs: rest.pairs.filter(kept), ...(groups ? { groups: groups.filter(kept) } : {}) };
}

/** The number of a pair among the possible ones, -1 if it is none. */
function numberOf({ ledger, place }: Bench, { pairOf }: Resolver, [x, y]: Pair): number {
  const size = ledger.market.kind === 'two-sided' ? ledger.market.a.length : 0;
  return pairOf(place.get(x) ?? -1, (place.get(y) ?? -1) - size);
}

function benchOf(ledger: Ledger, matching: Matching, options: MatchOptions): Bench {
  const { market } = ledger;
  const before = rankedPart(matching);
  const bench: Bench = {
    ledger,
    options,
    before,
    held: heldIn(ledger, before),
    place: new Map([...ledger.agents.keys()].map((id, at) => [id, at])),
    solved: market.kind === 'two-sided' ? resolver(market, options) : null,
  };
  const { solved } = bench;
  if (solved === null) return bench;
  const open = before.pairs.filter(([x, y]) => !ledger.required.has(keyOf(x, y)));
  const count = solved.used.reduce((sum, one) => sum + one, 0);
  const same = open.every((pair) => solved.used[numberOf(bench, solved, pair)] === 1);
  return same && open.length === count ? bench : { ...bench, solved: null };
}

/** The profile with these pairs counted in or out. */
function countPairs(profile: Profile, { pairs, rules }: Resolver, { won, lost }: Trade): Profile {
  const counts = (side: readonly number[], ranks: Int32Array): number[] => {
    const now = [...side];
    const add = (e: number, by: number): void => {
      const rank = rankThatCounts(ranks[e] as number, rules.unlistedRank);
      while (now.length < rank) now.push(0);
      now[rank - 1] = (now[rank - 1] as number) + by;
    };
    for (const e of won) add(e, 1);
    for (const e of lost) add(e, -1);
    return now;
  };
  return {
    a: rules.whose === 'b' ? [] : counts(profile.a, pairs.rankA),
    b: rules.whose === 'a' ? [] : counts(profile.b, pairs.rankB),
  };
}

/** The matching after a trade, and whose partners change. */
function traded(bench: Bench, solved: Resolver, trade: Trade): Traded {
  const { ledger, place, before } = bench;
  const ids = [...place.keys()];
  const { from, to, sizeA } = solved.pairs;
  const named = (e: number): Pair => [
    ids[from[e] as number] as string,
    ids[sizeA + (to[e] as number)] as string,
  ];
  const at = ([x, y]: Pair): number => (place.get(x) as number) * ids.length + (place.get(y) as number);
  const [won, lost] = [trade.won.map(named), trade.lost.map(named)];
  const gone = new Set(lost.map(at));
  const pairs = [...before.pairs.filter((pair) => !gone.has(at(pair))), ...won].sort((x, y) => at(x) - at(y));
  const after = { pairs, profile: countPairs(before.profile, solved, trade) };
  const touched = [...new Set([...won, ...lost].flat())];
  touched.sort((x, y) => (place.get(x) as number) - (place.get(y) as number));
  return { after, changes: changesAmong(touched, bench.held, heldIn(ledger, after)) };
}

/** The best matching with a pair required or forbidden; the codes of what is in the way, where there is none. */
function turned(bench: Bench, rule: 'required' | 'forbidden', pair: Pair): Traded | readonly string[] {
  const { ledger, options, before, solved } = bench;
  const number = solved === null ? -1 : numberOf(bench, solved, pair);
  const trade = solved !== null && number >= 0 ? solved.turn(number) : null;
  if (solved !== null && trade !== null) return traded(bench, solved, trade);
  const result = match(withRule(ledger.market, rule, pair), options);
  if (!result.ok) return result.problems.map(({ code }) => code);
  return { after: result.value, changes: changesBetween(ledger, before, result.value) };
}

function withPair(bench: Bench, pair: Pair): ChoiceReason {
  const result = turned(bench, 'required', pair);
  if (!('after' in result)) return { code: 'impossible', problems: result };
  const { method, fit } = bench.options;
  const difference = firstDifference(method, bench.before, result.after, fit);
  if (difference === null) return { code: 'drawn', changes: result.changes };
  return { code: difference.better ? 'would-gain' : 'would-cost', difference, changes: result.changes };
}

function withoutPair(bench: Bench, pair: Pair): DecidedBy {
  const result = turned(bench, 'forbidden', pair);
  if (!('after' in result)) return 'ballots';
  const { method, fit } = bench.options;
  const difference = firstDifference(method, bench.before, result.after, fit);
  if (difference === null) return 'draw';
  return difference.aim === 'fit' ? 'fit' : 'ballots';
}

/**
 * What one pair more or fewer would do, by the method's aims. The best match is found once, when first asked; then
 * each question costs a search on two sides, and a `match` in one pool or where the matching is not the best.
 */
export function tradesOf(ledger: Ledger, matching: Matching, options: MatchOptions): Trades {
  let bench: Bench | null = null;
  const ready = (): Bench => {
    bench ??= benchOf(ledger, matching, options);
    return bench;
  };
  return {
    withPair: (pair) => withPair(ready(), pair),
    withoutPair: (pair) => withoutPair(ready(), pair),
  };
}
