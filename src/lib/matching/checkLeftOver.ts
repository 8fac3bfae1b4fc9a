/** Checks from the ballots alone who is left over, and whether the reasons given are true. */
import { capacityOf, isRanked, keyOf, type Ledger, partnersIn } from './ledger.ts';
import type { LeftOver, Pair, RulesInForce } from './market.ts';

/** Who is said to be left over, and all pairs that were made, a trio's three among them. */
export type LeftOverClaim = { readonly pairs: readonly Pair[]; readonly leftOver: readonly LeftOver[] };

/** Whether a reason for being left over is true of the ballots and the pairs. */
function reasonHolds(
  ledger: Ledger,
  rules: RulesInForce,
  answer: LeftOverClaim,
  { id, reason }: LeftOver,
): boolean {
  const partners = partnersIn(ledger, answer.pairs);
  const others = [...ledger.agents.keys()].filter((other) =>
    ledger.market.kind === 'one-pool' ? other !== id : ledger.sides.get(other) !== ledger.sides.get(id),
  );
  const inQuestion = others.filter((other) => isRanked(ledger, id, other, false));
  const possible = inQuestion.filter(
    (other) =>
      isRanked(ledger, id, other, rules.mutual) &&
      !ledger.forbidden.has(keyOf(id, other)) &&
      capacityOf(ledger, other) > 0,
  );
  const own = ledger.ranks.get(id)?.size ?? 0;
  switch (reason.code) {
    case 'no-capacity':
      return capacityOf(ledger, id) === 0;
    case 'ranked-nobody':
      return own === 0 && possible.length === 0 && same(reason.rankedBy, inQuestion);
    case 'ranked-by-nobody':
      return own === 0 && inQuestion.length === 0;
    case 'nobody-possible':
      return (
        possible.length === 0 &&
        same(
          reason.ruledOut.map((one) => one.id),
          inQuestion,
        )
      );
    case 'all-full':
      return (
        same(
          reason.partners.map((one) => one.id),
          possible,
        ) &&
        reason.partners.every(
          (one) =>
            same(one.takenBy, partners.get(one.id) ?? []) && one.takenBy.length >= capacityOf(ledger, one.id),
        )
      );
  }
}

const same = (x: readonly string[], y: readonly string[]): boolean =>
  [...x].sort().join('\n') === [...y].sort().join('\n');

/** The ids of people who are wrongly said to be left over, or wrongly not. */
export function wrongLeftOver(ledger: Ledger, rules: RulesInForce, answer: LeftOverClaim): readonly string[] {
  const alone = [...partnersIn(ledger, answer.pairs)]
    .filter(([, list]) => list.length === 0)
    .map(([id]) => id);
  const named = answer.leftOver.map((one) => one.id);
  const wrong = answer.leftOver
    .filter((one) => !reasonHolds(ledger, rules, answer, one))
    .map((one) => one.id);
  const astray = [
    ...alone.filter((id) => !named.includes(id)),
    ...named.filter((id) => !alone.includes(id)),
    ...named.filter((id, place) => named.indexOf(id) < place),
  ];
  return [...new Set([...astray, ...wrong])];
}
