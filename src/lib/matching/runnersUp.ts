/** Whom people could still have if their match fell through, everybody else staying where they are. */
import { everyPair } from './blockingPairs.ts';
import type { Held } from './changes.ts';
import { capacityOf, keyOf, ledgerOf, partnersIn, rankedPairs, rankOf } from './ledger.ts';
import type { Market, Matching, RulesInForce } from './market.ts';

export type Reserve = {
  readonly id: string;
  /** Places that nobody has taken. */
  readonly freePlaces: number;
  /** Possible partners with a free place, best first by this person's list; those not listed come last. */
  readonly next: readonly Held[];
};

/** The part of a matching that says who is taken, and who could be paired at all. */
type Taken = Pick<Matching, 'pairs' | 'groups'> & { readonly rules: Pick<RulesInForce, 'mutual'> };

const far = Number.MAX_SAFE_INTEGER;

/**
 * For everybody the next partners (`most` of them, 2 unless said) who have a free place while all other pairs
 * stay: by their own rank, then by the rank the other gave them, then in order of input. O(ballot entries).
 */
export function runnersUp(market: Market, matching: Taken, most = 2): readonly Reserve[] {
  const ledger = ledgerOf(market);
  const made = everyPair(matching);
  const partners = partnersIn(ledger, made);
  const taken = new Set(made.map(([x, y]) => keyOf(x, y)));
  const inTrio = (id: string): boolean => market.kind === 'one-pool' && (partners.get(id)?.length ?? 0) > 0;
  const free = (id: string): number =>
    inTrio(id) ? 0 : Math.max(0, capacityOf(ledger, id) - (partners.get(id)?.length ?? 0));
  const next = new Map<string, (Held & { readonly back: number })[]>();
  const offer = (id: string, other: string): void => {
    if (capacityOf(ledger, id) === 0 || free(other) === 0) return;
    const rank = rankOf(ledger, id, other) ?? null;
    const one = { id: other, rank, back: rankOf(ledger, other, id) ?? far };
    next.set(id, [...(next.get(id) ?? []), one]);
  };
  for (const [x, y] of rankedPairs(ledger, matching.rules.mutual)) {
    if (taken.has(keyOf(x, y)) || ledger.forbidden.has(keyOf(x, y))) continue;
    offer(x, y);
    offer(y, x);
  }
  return [...ledger.agents.keys()].map((id) => ({
    id,
    freePlaces: free(id),
    next: (next.get(id) ?? [])
      .sort((x, y) => (x.rank ?? far) - (y.rank ?? far) || x.back - y.back)
      .slice(0, most)
      .map(({ id: other, rank }) => ({ id: other, rank })),
  }));
}
