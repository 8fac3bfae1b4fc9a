/** Everything that the organiser’s list tells of a pair, in words: ranks, common ground, checks, and what else there was. */
import { type Balance, explainPair, type Link, readBalance, type Trait } from '../../lib/balance/index.ts';
import { type Market, type Matching, type Pair, runnersUp } from '../../lib/matching/index.ts';
import { onOneLine } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { conflictWords } from '../balance/balanceWords.ts';
import { heldWords } from './explainWords.ts';
import { saidOf, saidWords } from './handMoves.ts';
import { lastResortWords, listOf, short } from './matchWords.ts';
import { partnersIn, rankedIn, ranksOf } from './outcome.ts';
import { namesOf } from './telling.ts';

export type PairFacts = {
  readonly pair: Pair;
  readonly names: readonly [string, string];
  /** The rank that the first gave the second, and the second the first; null where not ranked. */
  readonly ranks: readonly [number | null, number | null];
  readonly common: readonly string[];
  readonly different: readonly string[];
  /** Offers that meet a want, either way. */
  readonly helps: readonly string[];
  /** What speaks against the pair, or that nothing does. */
  readonly checks: string;
  readonly isSound: boolean;
  /** Whom each ranked higher than whom they got, and who has those. */
  readonly higher: readonly string[];
  /** Whom each could have instead, all else staying: at most two, best first. */
  readonly instead: readonly [string, string];
  /** "set by hand (Ruth Adair: both asked for it)", "neither ranked the other"; empty for an ordinary pair. */
  readonly remark: string;
  readonly kind: 'pair' | 'trio';
};

const told = ({ counted, isProtected }: Trait): boolean => counted && !isProtected;
const quoted = (answer: string): string => `“${onOneLine(answer)}”`;

const commonWords = ({ name, x, y }: Trait): string =>
  `${onOneLine(name)}: ${x === y ? quoted(x) : `${quoted(x)} and ${quoted(y)}`}`;

const apartWords = ({ name, x, y }: Trait): string => `${onOneLine(name)}: ${quoted(x)}, ${quoted(y)}`;

/** Each want once, by the offer that meets it best. */
function helpWords(taker: string, giver: string, links: readonly Link[]): readonly string[] {
  const best = new Map<string, Link>();
  for (const link of links)
    if ((best.get(link.want)?.strength ?? -1) < link.strength) best.set(link.want, link);
  return [...best.values()].map(
    ({ want, offer }) => `${taker} looks for ${quoted(want)}, ${giver} offers ${quoted(offer)}`,
  );
}

const nothingAgainst =
  'Nothing speaks against them: no wish to be apart, no competitor, no clash of dates, places kept.';

function remarkOf(p: Programme, { lastResort }: Matching, pair: Pair): string {
  const isSame = (one: Pair): boolean => one.every((id) => pair.includes(id));
  if (p.required.some(isSame)) {
    const said = saidOf(p, 'required', pair);
    const words = said ? saidWords(said) : '';
    return `set by hand${words === '' ? '' : ` (${onOneLine(words)})`}`;
  }
  return lastResort.some(isSame) ? lastResortWords(pair, namesOf(p), rankedIn(ranksOf(p))) : '';
}

const triosOf = ({ groups }: Matching): readonly (readonly string[])[] =>
  (groups ?? []).filter((group) => group.length > 2);

/** The pairs, then the three pairs of each trio. */
const allPairs = (matching: Matching): readonly (readonly [Pair, PairFacts['kind']])[] => [
  ...matching.pairs.map((pair) => [pair, 'pair'] as const),
  ...triosOf(matching).flatMap((trio) =>
    trio.map((x, at) => [[x, trio[(at + 1) % trio.length] as string], 'trio'] as const),
  ),
];

function balanceFacts(balance: Balance, [x, y]: Pair, [nameX, nameY]: readonly [string, string]) {
  const { shared, different, helpsX, helpsY, conflicts } = explainPair(balance, x, y);
  return {
    common: shared.filter(told).map(commonWords),
    different: different.filter(told).map(apartWords),
    helps: [...helpWords(nameX, nameY, helpsX), ...helpWords(nameY, nameX, helpsY)],
    isSound: conflicts.length === 0,
    checks: conflicts.length === 0 ? nothingAgainst : conflicts.map(conflictWords).join(' '),
  };
}

/** Whom somebody ranked higher than this, and who has those. */
function rankedAbove(p: Programme, matching: Matching) {
  const nameOf = namesOf(p);
  const partners = partnersIn(matching);
  const sides = new Map(p.people.map(({ id, side }) => [id, side]));
  const lists = new Map(p.ballots.map(({ voter, tiers }) => [voter, tiers]));
  const has = (id: string): string => listOf((partners.get(id) ?? []).map(nameOf));
  return (id: string, got: number | null): readonly string[] => {
    const couldBe = (other: string): boolean =>
      !partners.get(id)?.includes(other) && (p.shape === 'one-pool' || sides.get(other) !== sides.get(id));
    return (lists.get(id) ?? [])
      .filter(({ rank }) => got === null || rank < got)
      .flatMap(({ rank, ids }) =>
        ids
          .filter(couldBe)
          .map((other) => `${nameOf(id)}: ${nameOf(other)} (${rankWords(rank)}), who has ${has(other)}`),
      );
  };
}

/** What is known of every pair of a match, in the order of the match. O(pairs × (criteria + wants × offers)). */
export function pairFacts(p: Programme, market: Market, matching: Matching): readonly PairFacts[] {
  const nameOf = namesOf(p);
  const rank = ranksOf(p);
  const balance = readBalance(p);
  const next = new Map(runnersUp(market, matching).map((one) => [one.id, one.next]));
  const above = rankedAbove(p, matching);
  const insteadOf = (id: string): string => heldWords(next.get(id) ?? [], nameOf);
  return allPairs(matching).map(([pair, kind]) => {
    const [x, y] = pair;
    const names = [nameOf(x), nameOf(y)] as const;
    return {
      pair,
      names,
      ranks: [rank(x, y), rank(y, x)],
      ...balanceFacts(balance, pair, names),
      higher: [...above(x, rank(x, y)), ...above(y, rank(y, x))],
      instead: [insteadOf(x), insteadOf(y)],
      remark: remarkOf(p, matching, pair),
      kind,
    };
  });
}

/** "1st choice", "not ranked". */
export const rankWords = (rank: number | null): string =>
  rank === null ? 'not ranked' : `${short(rank)} choice`;

/** The pairs as a table to save, one row each; those without a partner last. */
export function pairsTable(p: Programme, market: Market, matching: Matching) {
  const nameOf = namesOf(p);
  const many = (words: readonly string[]): string => words.join('; ');
  const facts = pairFacts(p, market, matching);
  const empty = Array.from({ length: 8 }, () => '');
  return {
    headings: [
      'first',
      'second',
      'rank first gave second',
      'rank second gave first',
      'kind',
      'in common',
      'different',
      'help',
      'checks',
      'ranked higher',
      'next for the first',
      'next for the second',
      'remark',
    ],
    rows: [
      ...facts.map(({ names, ranks, common, different, helps, checks, higher, instead, remark, kind }) => [
        ...names,
        ...ranks,
        kind,
        many(common),
        many(different),
        many(helps),
        checks,
        many(higher),
        ...instead,
        remark,
      ]),
      ...matching.leftOver.map(({ id }) => [nameOf(id), '', null, null, 'without a partner', ...empty]),
    ],
  };
}
