/** Checks a matching against the rules and the ballots: who may be with whom, and how many. */
import { pairsOfGroup } from './blockingPairs.ts';
import { type Answer, type Fault, fault } from './faults.ts';
import { capacityOf, isRanked, keyOf, type Ledger, partnersIn } from './ledger.ts';
import type { Pair, RulesInForce } from './market.ts';

export function faultsInPairs(
  ledger: Ledger,
  rules: RulesInForce,
  pairs: readonly Pair[],
  extra: Set<string>,
): Fault[] {
  const seen = new Set<string>();
  return pairs.flatMap(([id, partner]) => {
    const key = keyOf(id, partner);
    const sides = [ledger.sides.get(id), ledger.sides.get(partner)].join();
    if (sides !== (ledger.market.kind === 'one-pool' ? 'a,a' : 'a,b') || id === partner)
      return [fault('fault-unknown-pair', { id, partner })];
    if (seen.has(key)) return [fault('fault-pair-twice', { id, partner })];
    seen.add(key);
    if (ledger.forbidden.has(key)) return [fault('fault-forbidden-pair', { id, partner })];
    const ranked = isRanked(ledger, id, partner, rules.mutual);
    return ranked || ledger.required.has(key) || extra.has(key)
      ? []
      : [fault('fault-unranked-pair', { id, partner })];
  });
}

export function faultsInPlaces(ledger: Ledger, pairs: readonly Pair[], trio: readonly string[]): Fault[] {
  return [...partnersIn(ledger, pairs)].flatMap(([id, partners]) => {
    const capacity = trio.includes(id) ? 2 : capacityOf(ledger, id);
    const minimum = ledger.agents.get(id)?.minimum ?? 0;
    const count = partners.length;
    if (count > capacity) return [fault('fault-over-capacity', { id, capacity, partners: count })];
    return count < minimum ? [fault('fault-under-minimum', { id, minimum, partners: count })] : [];
  });
}

export function missingRequired(ledger: Ledger, pairs: readonly Pair[]): Fault[] {
  const made = new Set(pairs.map(([x, y]) => keyOf(x, y)));
  return [...ledger.required]
    .filter((key) => !made.has(key))
    .map((key) => {
      const [id, partner] = JSON.parse(key) as [string, string];
      return fault('fault-required-pair-missing', { id, partner });
    });
}

/** Pairs flagged as made without a ranking: only where asked for, and never where a ranking suffices. */
export function faultsInLastResort(ledger: Ledger, rules: RulesInForce, answer: Answer): Fault[] {
  const made = new Set(answer.pairs.map(([x, y]) => keyOf(x, y)));
  return (answer.lastResort ?? [])
    .filter(([x, y]) => {
      const key = keyOf(x, y);
      const settled = ledger.required.has(key) || isRanked(ledger, x, y, rules.mutual);
      return rules.unranked === 'never' || settled || !made.has(key);
    })
    .map(([id, partner]) => fault('fault-wrong-last-resort', { id, partner }));
}

/** Groups must be the pairs and at most one trio, of people who may be together, where the pool allows one. */
export function faultsInGroups(ledger: Ledger, rules: RulesInForce, answer: Answer): Fault[] {
  const { market } = ledger;
  const groups = answer.groups ?? [];
  if (groups.length === 0) return [];
  const trios = groups.filter((group) => group.length === 3);
  const pairs = groups.filter((group) => group.length === 2).map(([x, y]) => keyOf(x as string, y as string));
  const own = answer.pairs.map(([x, y]) => keyOf(x, y));
  const linked = (trio: readonly string[]): boolean => {
    const ways = pairsOfGroup(trio);
    const possible = ways.filter(([x, y]) => isRanked(ledger, x, y, rules.mutual));
    const apart = ways.some(([x, y]) => ledger.forbidden.has(keyOf(x, y)));
    return possible.length >= 2 && !apart && new Set(trio).size === 3;
  };
  const people = groups.flat();
  const right =
    market.kind === 'one-pool' &&
    market.size?.max === 3 &&
    pairs.length + trios.length === groups.length &&
    pairs.sort().join() === own.sort().join() &&
    new Set(people).size === people.length &&
    people.every((id) => ledger.agents.has(id) && capacityOf(ledger, id) > 0) &&
    trios.length <= 1 &&
    trios.every(linked);
  return right ? [] : [fault('fault-wrong-groups')];
}

/** Two people free who could be paired, where every place was to be filled. */
export function unfilled(ledger: Ledger, rules: RulesInForce, answer: Answer, all: readonly Pair[]): Fault[] {
  if (rules.unranked === 'never' || answer.lastResort === undefined) return [];
  const partners = partnersIn(ledger, all);
  const pool = ledger.market.kind === 'one-pool';
  const free = [...ledger.agents.keys()].filter(
    (id) => (partners.get(id)?.length ?? 0) < capacityOf(ledger, id),
  );
  const made = new Set(all.map(([x, y]) => keyOf(x, y)));
  const found = pairsOfGroup(free).find(
    ([x, y]) =>
      (pool || ledger.sides.get(x) !== ledger.sides.get(y)) &&
      !made.has(keyOf(x, y)) &&
      !ledger.forbidden.has(keyOf(x, y)),
  );
  return found ? [fault('fault-wrong-last-resort', { id: found[0], partner: found[1] })] : [];
}
