/** Checks a lottery from the ballots alone, by letting everybody choose once more. */
import { pairsOfGroup } from './blockingPairs.ts';
import { drawOf } from './draw.ts';
import { capacityOf, keyOf, type Ledger, rankedPairs, rankOf } from './ledger.ts';
import type { Matching, MatchOptions, RulesInForce } from './market.ts';

/** Everyone whom somebody may choose, best first: by rank, fit and the other's draw. */
function choicesOf(ledger: Ledger, rules: RulesInForce, options: MatchOptions): Map<string, string[]> {
  const chooses = rules.whose === 'b' ? 'b' : 'a';
  const lists = new Map<string, string[]>();
  for (const [x, y] of rankedPairs(ledger, rules.mutual)) {
    const key = keyOf(x, y);
    if (ledger.forbidden.has(key) || ledger.required.has(key)) continue;
    for (const [who, other] of [
      [x, y],
      [y, x],
    ] as const)
      if (ledger.sides.get(who) === chooses) lists.set(who, [...(lists.get(who) ?? []), other]);
  }
  const order = new Map([...ledger.agents.keys()].map((id, place) => [id, place]));
  const fitOf = (who: string, other: string): number =>
    ((order.get(who) ?? 0) < (order.get(other) ?? 0)
      ? options.fit?.(who, other)
      : options.fit?.(other, who)) ?? 0;
  for (const [who, list] of lists) {
    const rank = (id: string): number => rankOf(ledger, who, id) ?? Number.MAX_SAFE_INTEGER;
    list.sort(
      (x, y) =>
        rank(x) - rank(y) || fitOf(who, y) - fitOf(who, x) || drawOf(rules.seed, x) - drawOf(rules.seed, y),
    );
  }
  return lists;
}

/** The pairs' keys when everybody takes, in turn, the best partner there still is. */
function chosenAnew(
  ledger: Ledger,
  lists: ReadonlyMap<string, string[]>,
  order: readonly string[],
): string[] {
  const left = new Map([...ledger.agents.keys()].map((id) => [id, capacityOf(ledger, id)]));
  const pay = (id: string): void => {
    left.set(id, (left.get(id) ?? 0) - 1);
  };
  for (const key of ledger.required) (JSON.parse(key) as string[]).forEach(pay);
  const chosen = [...ledger.required];
  for (let waiting = [...order]; waiting.length > 0; ) {
    waiting = waiting.filter((who) => {
      const other = (lists.get(who) ?? []).find(
        (id) => (left.get(id) ?? 0) > 0 && !chosen.includes(keyOf(who, id)),
      );
      if (other === undefined || (left.get(who) ?? 0) === 0) return false;
      pay(who);
      pay(other);
      chosen.push(keyOf(who, other));
      return true;
    });
  }
  return chosen;
}

/**
 * Whether the order is the one that the seed draws and everybody got the best that was left to them. Gives
 * null, or what does not hold. Where there are minimums the order alone is checked. O(pairs x pairs chosen).
 */
export function faultInDraw(
  ledger: Ledger,
  rules: RulesInForce,
  options: MatchOptions,
  answer: Pick<Matching, 'pairs'> & Partial<Matching>,
  order: readonly string[],
): 'order' | 'choices' | null {
  const chooses = rules.whose === 'b' ? 'b' : 'a';
  const people = [...ledger.sides].filter(([, side]) => side === chooses).map(([id]) => id);
  const drawn = people.sort((x, y) => drawOf(rules.seed, x) - drawOf(rules.seed, y));
  if (drawn.join('\n') !== order.join('\n')) return 'order';
  if ([...ledger.agents.values()].some(({ minimum = 0 }) => minimum > 0)) return null;
  const extra = new Set((answer.lastResort ?? []).map(([x, y]) => keyOf(x, y)));
  const own = answer.pairs.map(([x, y]) => keyOf(x, y)).filter((key) => !extra.has(key));
  const trio = answer.groups?.find((group) => group.length === 3) ?? [];
  const joined = new Set(pairsOfGroup(trio).map(([x, y]) => keyOf(x, y)));
  const anew = chosenAnew(ledger, choicesOf(ledger, rules, options), order).filter((key) => !joined.has(key));
  return own.sort().join() === anew.sort().join() ? null : 'choices';
}
