import type { Problem } from '../problem.ts';
import { blockingPairsIn } from './blockingPairs.ts';
import { faultInDraw } from './checkDraw.ts';
import { faultInPrices } from './checkProof.ts';
import {
  capacityOf,
  isRanked,
  keyOf,
  type Ledger,
  ledgerOf,
  partnersIn,
  rankOf,
  sideRanked,
} from './ledger.ts';
import type {
  LeftOver,
  Market,
  Matching,
  MatchOptions,
  Pair,
  Profile,
  RulesInForce,
  Side,
} from './market.ts';

/** What can be wrong with a matching. */
export type FaultCode =
  /** facts: id, partner */
  | 'fault-unknown-pair'
  | 'fault-pair-twice'
  | 'fault-forbidden-pair'
  | 'fault-unranked-pair'
  | 'fault-required-pair-missing'
  | 'fault-blocking-pair'
  | 'fault-wrong-last-resort'
  /** facts: id, capacity, partners (how many) */
  | 'fault-over-capacity'
  /** facts: id, minimum, partners (how many) */
  | 'fault-under-minimum'
  /** facts: id */
  | 'fault-wrong-left-over'
  /** facts: side */
  | 'fault-wrong-profile'
  | 'fault-wrong-rules'
  /** facts: what (aims, weights, prices, pairs, places, order, choices or kind) */
  | 'fault-unproved';

export type Fault = Problem<FaultCode>;

/** A matching's worth, from the ballots alone. */
export type Judgement = {
  /** Empty where the matching is all that it claims to be. */
  readonly faults: readonly Fault[];
  readonly placed: number;
  readonly profile: Profile;
  readonly blocking: readonly Pair[];
  /** Whether its proof was given and holds: under its method nothing better exists, or nothing else was drawn. */
  readonly proved: boolean;
};

type Answer = Pick<Matching, 'pairs'> & Partial<Matching>;

const fault = (code: FaultCode, facts: Problem['facts'] = {}): Fault => ({ code, facts });

/** The rules as the options and the ballots have them: the design's defaults, worked out afresh. */
function rulesExpected(ledger: Ledger, options: MatchOptions): RulesInForce {
  const ranked = { a: sideRanked(ledger, 'a'), b: sideRanked(ledger, 'b') };
  const whose = options.whose ?? (ranked.a === ranked.b ? 'both' : ranked.a ? 'a' : 'b');
  const ranksOf = (side: Side): number[] =>
    whose !== 'both' && whose !== side
      ? []
      : [...ledger.ranks].flatMap(([id, list]) => (ledger.sides.get(id) === side ? [...list.values()] : []));
  const longest = [...ranksOf('a'), ...ranksOf('b')].reduce((most, rank) => Math.max(most, rank), 0);
  return {
    method: options.method,
    whose,
    proposing: options.proposing ?? 'a',
    unranked: options.unranked ?? 'never',
    mutual: options.mutual ?? (options.method === 'stable' && ranked.a && ranked.b),
    seed: options.seed ?? 0,
    unlistedRank: longest + 1,
  };
}

function faultsInPairs(
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

function faultsInPlaces(ledger: Ledger, pairs: readonly Pair[]): Fault[] {
  return [...partnersIn(ledger, pairs)].flatMap(([id, partners]) => {
    const capacity = capacityOf(ledger, id);
    const minimum = ledger.agents.get(id)?.minimum ?? 0;
    const count = partners.length;
    if (count > capacity) return [fault('fault-over-capacity', { id, capacity, partners: count })];
    return count < minimum ? [fault('fault-under-minimum', { id, minimum, partners: count })] : [];
  });
}

function missingRequired(ledger: Ledger, pairs: readonly Pair[]): Fault[] {
  const made = new Set(pairs.map(([x, y]) => keyOf(x, y)));
  return [...ledger.required]
    .filter((key) => !made.has(key))
    .map((key) => {
      const [id, partner] = JSON.parse(key) as [string, string];
      return fault('fault-required-pair-missing', { id, partner });
    });
}

/** Pairs flagged as made without a ranking: only where asked for, and never where a ranking suffices. */
function faultsInLastResort(ledger: Ledger, rules: RulesInForce, answer: Answer): Fault[] {
  const made = new Set(answer.pairs.map(([x, y]) => keyOf(x, y)));
  return (answer.lastResort ?? [])
    .filter(([x, y]) => {
      const key = keyOf(x, y);
      const settled = ledger.required.has(key) || isRanked(ledger, x, y, rules.mutual);
      return rules.unranked === 'never' || settled || !made.has(key);
    })
    .map(([id, partner]) => fault('fault-wrong-last-resort', { id, partner }));
}

/** The profile of the pairs that a ranking made: not of those flagged, nor of a required pair that nobody ranked. */
function profileFromBallots(
  ledger: Ledger,
  rules: RulesInForce,
  pairs: readonly Pair[],
  extra: ReadonlySet<string>,
): Profile {
  const counts = (side: Side): number[] => {
    if (rules.whose !== 'both' && rules.whose !== side) return [];
    const lists = [...ledger.ranks].filter(([id]) => ledger.sides.get(id) === side);
    const longest = lists.flatMap(([, list]) => [...list.values()]).reduce((m, rank) => Math.max(m, rank), 0);
    const got = pairs
      .filter(([x, y]) => isRanked(ledger, x, y, false) && !extra.has(keyOf(x, y)))
      .map(([x, y]) => (side === 'a' ? rankOf(ledger, x, y) : rankOf(ledger, y, x)) ?? rules.unlistedRank);
    const length = got.reduce((most, rank) => Math.max(most, rank), longest);
    return Array.from({ length }, (_, k) => got.filter((rank) => rank === k + 1).length);
  };
  return { a: counts('a'), b: counts('b') };
}

/** Whether a reason for being left over is true of the ballots and the pairs. */
function reasonHolds(ledger: Ledger, rules: RulesInForce, answer: Answer, { id, reason }: LeftOver): boolean {
  const partners = partnersIn(ledger, answer.pairs);
  const others = [...ledger.agents.keys()].filter(
    (other) => ledger.sides.get(other) !== ledger.sides.get(id),
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
            same(one.takenBy, partners.get(one.id) ?? []) &&
            one.takenBy.length === capacityOf(ledger, one.id),
        )
      );
  }
}

const same = (x: readonly string[], y: readonly string[]): boolean =>
  [...x].sort().join('\n') === [...y].sort().join('\n');

function faultsInLeftOver(ledger: Ledger, rules: RulesInForce, answer: Answer): Fault[] {
  if (answer.leftOver === undefined) return [];
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
  return [...new Set([...astray, ...wrong])].map((id) => fault('fault-wrong-left-over', { id }));
}

/** What is missing from the proof that nothing better exists; nothing where it holds. */
function faultsInProof(ledger: Ledger, rules: RulesInForce, options: MatchOptions, answer: Answer): Fault[] {
  const { proof } = answer;
  if (proof === undefined) return [];
  const kind =
    rules.method === 'stable' ? 'no-blocking-pair' : rules.method === 'lottery' ? 'draw' : 'prices';
  if (proof.kind !== kind) return [fault('fault-unproved', { what: 'kind' })];
  if (proof.kind === 'no-blocking-pair') return [];
  if (proof.kind === 'draw') {
    const what = faultInDraw(ledger, rules, options, answer, proof.order);
    return what === null ? [] : [fault('fault-unproved', { what })];
  }
  const what = faultInPrices(ledger, rules, options, answer.pairs, proof);
  return what === null ? [] : [fault('fault-unproved', { what })];
}

/**
 * Judges a matching of a two-sided market, whether a solver or a person made it, from the ballots alone:
 * capacities, minimums, rules, the reasons of those left over, the profile, blocking pairs, and the proof that
 * nothing better exists. The market must be one that `match` accepts. What the matching does not claim (a
 * pairing made by hand has no proof) is not held against it.
 * O(ballot entries + left over x people).
 */
export function judge(market: Market, answer: Answer, options: MatchOptions): Judgement {
  const ledger = ledgerOf(market);
  const rules = rulesExpected(ledger, options);
  const extra = new Set((answer.lastResort ?? []).map(([x, y]) => keyOf(x, y)));
  const blocking = blockingPairsIn(ledger, answer.pairs, rules.mutual);
  const profile = profileFromBallots(ledger, rules, answer.pairs, extra);
  const proof = faultsInProof(ledger, rules, options, answer);
  const claimed = answer.profile ?? profile;
  const faults = [
    ...faultsInPairs(ledger, rules, answer.pairs, extra),
    ...faultsInPlaces(ledger, answer.pairs),
    ...missingRequired(ledger, answer.pairs),
    ...faultsInLastResort(ledger, rules, answer),
    ...faultsInLeftOver(ledger, rules, answer),
    ...(['a', 'b'] as const)
      .filter((side) => claimed[side].join() !== profile[side].join())
      .map((side) => fault('fault-wrong-profile', { side })),
    ...(answer.rules && JSON.stringify(answer.rules) !== JSON.stringify(rules)
      ? [fault('fault-wrong-rules')]
      : []),
    ...(options.method === 'stable'
      ? blocking.map(([id, partner]) => fault('fault-blocking-pair', { id, partner }))
      : []),
    ...proof,
  ];
  const proved = answer.proof !== undefined && proof.length === 0;
  return { faults, placed: answer.pairs.length, profile, blocking, proved: proved && faults.length === 0 };
}
