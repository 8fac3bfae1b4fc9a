/** What can be done when a pair ends: every way on, with the match that it leads to and who gains or loses. */
import type { AdoptedMatch } from '../programme/index.ts';
import { type Change, changesBetween } from './changes.ts';
import { rulesExpected } from './fromBallots.ts';
import { keyOf, type Ledger, ledgerOf, rankOf } from './ledger.ts';
import type { Market, MatchOptions, Pair } from './market.ts';
import { type Reserve, runnersUp } from './runnersUp.ts';

/** People who meet together: a pair, a trio or a group. */
export type Circle = readonly string[];
/** A step: circles that are no more, and circles in their place. */
export type Step = { readonly ends: readonly Circle[]; readonly makes: readonly Circle[] };
/** Somebody who goes to another pair as its third, or to somebody who is free. */
export type Join = Step & { readonly who: string; readonly to: Circle };
/** Two pairs who change partners, judged by the lists of all four. */
export type Swap = Step & { readonly with: Circle; readonly changes: readonly Change[] };
export type WaysOn = {
  /** Pairs that somebody could join, best first by both sides' lists. */
  readonly trio: ReadonlyMap<string, readonly Join[]>;
  /** Those with a free place whom a ranking puts in question, best first. */
  readonly reserve: ReadonlyMap<string, readonly Join[]>;
  /** Fewest who lose first. */
  readonly swap: readonly Swap[];
};
type Made = Pick<AdoptedMatch, 'pairs' | 'groups' | 'leftOver'>;

/** Most ways of a kind that are offered. */
const most = 8;
/** Stands for a rank that nobody gave: beyond every list. */
const unlisted = 100_000;

const isSame = (one: Circle, other: Circle): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** The match after these steps; whoever has nobody then is left over. O(pairs × steps). */
export function matchAfter(match: Made, { ends, makes }: Step): Made {
  const stays = (circle: Circle): boolean => !ends.some((one) => isSame(one, circle));
  const pairs = [
    ...match.pairs.filter(stays),
    ...makes.flatMap(([x, y, ...more]): Pair[] =>
      x !== undefined && y !== undefined && more.length === 0 ? [[x, y]] : [],
    ),
  ];
  const groups = [...match.groups.filter(stays), ...makes.filter(({ length }) => length > 2)];
  const placed = new Set([...pairs, ...groups].flat());
  const free = [...match.leftOver, ...ends.flat()].filter((id) => !placed.has(id));
  return { pairs, groups, leftOver: [...new Set(free)] };
}

/** Several steps in one. */
export const inOne = (steps: readonly Step[]): Step => ({
  ends: steps
    .flatMap(({ ends }) => ends)
    .filter((one, at, all) => all.findIndex((other) => isSame(one, other)) === at),
  makes: steps.flatMap(({ makes }) => makes),
});

const whole = ({ pairs, groups }: Made) => ({ pairs, groups: [...pairs, ...groups] });
const changesBy = (ledger: Ledger, match: Made, step: Step): readonly Change[] =>
  changesBetween(ledger, whole(match), whole(matchAfter(match, step)));

/** Who has other partners after a step, with gain or loss by their own lists. O(people + pairs). */
export const changesOf = (market: Market, match: Made, step: Step): readonly Change[] =>
  changesBy(ledgerOf(market), match, step);

/**
 * What ends when a pair parts, or when one person leaves a larger group, whose others stay together if they are
 * two or more; and who is then without partners by it.
 */
export function partingOf(
  circle: Circle,
  leaver: string | null,
): Step & { readonly movers: readonly string[] } {
  const rest = circle.filter((id) => id !== leaver);
  return leaver !== null && rest.length > 1 && rest.length < circle.length
    ? { ends: [circle], makes: [rest], movers: [leaver] }
    : { ends: [circle], makes: [], movers: circle };
}

/** The ranks that people gave each other, unlisted as one more than anybody could give. */
const ranksBetween = (ledger: Ledger, x: string, y: string): number =>
  (rankOf(ledger, x, y) ?? unlisted) + (rankOf(ledger, y, x) ?? unlisted);

const mayMeet = (ledger: Ledger, x: string, y: string): boolean => !ledger.forbidden.has(keyOf(x, y));

function triosFor(ledger: Ledger, match: Made, who: string): readonly Join[] {
  const value = ([x, y]: Circle): number =>
    Math.min(ranksBetween(ledger, who, x ?? ''), ranksBetween(ledger, who, y ?? ''));
  return match.pairs
    .filter((pair) => !pair.includes(who) && pair.every((id) => mayMeet(ledger, who, id)))
    .sort((x, y) => value(x) - value(y))
    .slice(0, most)
    .map((pair) => ({ who, to: pair, ends: [pair], makes: [[...pair, who]] }));
}

function reservesFor(reserves: readonly Reserve[], inOrder: (x: string, y: string) => Pair) {
  return (who: string): readonly Join[] =>
    (reserves.find(({ id }) => id === who)?.next ?? []).map(({ id }) => ({
      who,
      to: [id],
      ends: [],
      makes: [inOrder(who, id)],
    }));
}

function swapsOf(market: Market, ledger: Ledger, match: Made, ending: Pair): readonly Swap[] {
  const [x, y] = ending;
  const losers = ({ changes }: Swap): number => changes.filter(({ outcome }) => outcome === 'loses').length;
  const value = ({ makes }: Swap): number =>
    makes.reduce((sum, [p, q]) => sum + ranksBetween(ledger, p ?? '', q ?? ''), 0);
  return match.pairs
    .filter((pair) => !pair.includes(x) && !pair.includes(y))
    .flatMap(([u, v]): Pair[][] =>
      market.kind === 'two-sided'
        ? [
            [
              [x, v],
              [u, y],
            ],
          ]
        : [
            [
              [x, v],
              [u, y],
            ],
            [
              [x, u],
              [v, y],
            ],
          ],
    )
    .filter((makes) => makes.every(([p, q]) => mayMeet(ledger, p, q)))
    .map((makes): Swap => {
      const other = makes.flat().filter((id) => !ending.includes(id));
      const step = { ends: [match.pairs.find((pair) => isSame(pair, other)) ?? other], makes };
      const all = { ...step, ends: [ending, ...step.ends] };
      return { ...step, with: other, changes: changesBy(ledger, match, all) };
    })
    .sort((one, two) => losers(one) - losers(two) || value(one) - value(two))
    .slice(0, most);
}

/**
 * The ways on when a circle of the adopted match ends: a third place, a swap, a free partner; each is to be taken
 * together with the parting itself (`inOne`). Each keeps the rules of the market, which should forbid the ended
 * pair. Nothing is changed. A swap is there for pairs alone. O(pairs × (people + ballot entries)).
 */
export function waysOn(
  market: Market,
  match: Made,
  parting: ReturnType<typeof partingOf>,
  options: MatchOptions,
): WaysOn {
  const ledger = ledgerOf(market);
  const { mutual } = rulesExpected(ledger, options);
  const rest = matchAfter(match, parting);
  const reserves = runnersUp(market, { ...whole(rest), rules: { mutual } }, most);
  const inOrder = (x: string, y: string): Pair => (ledger.sides.get(x) === 'b' ? [y, x] : [x, y]);
  const reserve = reservesFor(reserves, inOrder);
  const { movers } = parting;
  const [x, y, ...more] = movers;
  const isPair = x !== undefined && y !== undefined && more.length === 0;
  return {
    trio: new Map(movers.map((who) => [who, triosFor(ledger, rest, who)])),
    reserve: new Map(movers.map((who) => [who, reserve(who)])),
    swap: isPair ? swapsOf(market, ledger, match, [x, y]) : [],
  };
}
