/**
 * Checks a pool with a trio from the ballots alone: of a few people every set is paired as well as can be, the
 * smaller sets first (Held & Karp 1962), and every trio is tried with the best pairs of everybody else.
 */
import { pairsOfGroup } from './blockingPairs.ts';
import { type Case, caseOf, costing, placesOf } from './checkAims.ts';
import type { FaultInPrices } from './checkProof.ts';
import { drawOf, drawOfPair } from './draw.ts';
import { isRanked, keyOf, type Ledger, rankOf } from './ledger.ts';
import type { MatchOptions, Objective, Pair, RulesInForce, TrioProof } from './market.ts';

/** Of so many people every set is looked at. */
const mostPeople = 15;

type Words = readonly number[];
const sum = (x: Words, y: Words): Words => x.map((word, w) => word + (y[w] as number));
const isLess = (x: Words, y: Words): boolean => {
  const at = x.findIndex((word, w) => word !== y[w]);
  return at >= 0 && (x[at] as number) < (y[at] as number);
};

/** What a trio is worth under an aim, before its weight. */
function worthUnder({ ledger, rules, options }: Case, aim: Objective, trio: readonly string[]): number {
  const ways = pairsOfGroup(trio);
  const mean = (of: (pair: Pair) => number): number =>
    Math.round(ways.map(of).reduce((total, one) => total + one, 0) / ways.length);
  const ranks = trio.map((who) =>
    Math.min(rules.unlistedRank, ...trio.map((other) => rankOf(ledger, who, other) ?? rules.unlistedRank)),
  );
  const count = 'rank' in aim ? ranks.filter((rank) => rank === aim.rank).length : 0;
  switch (aim.aim) {
    case 'least-shortfall':
      return trio.reduce((total, id) => total + (ledger.agents.get(id)?.minimum ?? 0), 0);
    case 'most-pairs':
      return 1;
    case 'most-at-rank':
      return count;
    case 'fewest-at-rank':
      return -count;
    case 'least-total-rank':
      return -ranks.reduce((total, rank) => total + rank, 0);
    case 'most-fit':
      return mean(([x, y]) => (options.fit?.(x, y) ?? 0) * aim.scale);
    case 'most-even':
      return 0;
    case 'draw':
      return -mean(([x, y]) => drawOfPair(drawOf(rules.seed, x), drawOf(rules.seed, y)));
  }
}

const worthOfTrio = (one: Case, trio: readonly string[]): Words =>
  one.words.map((word) => word.reduce((total, aim) => total + aim.weight * worthUnder(one, aim, trio), 0));

/** What every possible pair is worth, by its key. */
function worthOfPairs(one: Case): Map<string, Words> {
  const costs = costing(one);
  const shortfall = one.words[0]?.[0]?.aim === 'least-shortfall';
  const needs = (id: string): number => (shortfall ? (one.ledger.agents.get(id)?.minimum ?? 0) : 0);
  return new Map(
    one.open.map((open) => {
      const [x, y] = open.pair;
      const worth = costs(open).map((cost, w) => (w === 0 ? needs(x) + needs(y) : 0) - cost);
      return [keyOf(x, y), worth] as const;
    }),
  );
}

/**
 * What the best pairs among every set of people are worth, `width` numbers a set; a set is the sum of 2 to the place
 * of each.
 */
function bestOfSets(
  people: readonly string[],
  worth: ReadonlyMap<string, Words>,
  width: number,
): Float64Array {
  const best = new Float64Array(width << people.length);
  const between = people.map((x) => people.map((y) => worth.get(keyOf(x, y))));
  const offer = (set: number, from: number, own: Words): void => {
    let better = false;
    for (let w = 0; w < width; w++) {
      const trial = (best[from * width + w] as number) + (own[w] as number);
      const now = best[set * width + w] as number;
      if (!better && trial < now) return;
      better ||= trial > now;
      if (better) best[set * width + w] = trial;
    }
  };
  for (let set = 1; set < 1 << people.length; set++) {
    const first = 31 - Math.clz32(set);
    const rest = set ^ (1 << first);
    best.copyWithin(set * width, rest * width, (rest + 1) * width);
    for (let other = 0; other < first; other++) {
      const own = between[first]?.[other];
      if ((rest & (1 << other)) !== 0 && own !== undefined) offer(set, rest ^ (1 << other), own);
    }
  }
  return best;
}

/** Whether three may go together: nobody kept from another, and each in question for one of the others at least. */
function mayGo(ledger: Ledger, rules: RulesInForce, trio: readonly string[]): boolean {
  const ways = pairsOfGroup(trio);
  const ranked = ways.filter(([x, y]) => isRanked(ledger, x, y, rules.mutual));
  return ranked.length >= 2 && !ways.some(([x, y]) => ledger.forbidden.has(keyOf(x, y)));
}

/**
 * Whether no other trio with any pairs is better by the method. Gives null, or what does not hold: `choices` where
 * something better exists, and `size` where there are too many people to look at all of it.
 */
export function faultInTrio(
  ledger: Ledger,
  rules: RulesInForce,
  options: MatchOptions,
  pairs: readonly Pair[],
  trio: readonly string[],
  proof: TrioProof,
): FaultInPrices | 'choices' | 'size' | null {
  const one = caseOf(ledger, rules, options, pairs, proof.words, true);
  if (typeof one === 'string') return one;
  const people = [...ledger.agents.keys()].filter((id) => placesOf(one, id) > 0);
  const ordered = people.filter((id) => trio.includes(id));
  const worth = worthOfPairs(one);
  const made = one.open.filter((open) => open.made).map(({ pair }) => worth.get(keyOf(...pair)) as Words);
  const reached = made.reduce(sum, worthOfTrio(one, ordered));
  if (reached.join() !== proof.reached.join()) return 'prices';
  if (people.length > mostPeople) return 'size';
  const width = one.words.length;
  const best = bestOfSets(people, worth, width);
  const all = (1 << people.length) - 1;
  for (let k = 2; k < people.length; k++)
    for (let j = 1; j < k; j++)
      for (let i = 0; i < j; i++) {
        const three = [people[i] as string, people[j] as string, people[k] as string];
        if (!mayGo(ledger, rules, three)) continue;
        const rest = all ^ (1 << i) ^ (1 << j) ^ (1 << k);
        const pairsOfRest = [...best.subarray(rest * width, (rest + 1) * width)];
        if (isLess(reached, sum(pairsOfRest, worthOfTrio(one, three)))) return 'choices';
      }
  return null;
}
