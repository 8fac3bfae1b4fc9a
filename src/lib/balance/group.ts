import { likenessOfPlaces } from './answers.ts';
import { conflictsOf } from './conflicts.ts';
import type { RuledOutPair } from './fit.ts';
import { answerWords, sharedFrom } from './likeness.ts';
import { strengthOf } from './links.ts';
import { type Balance, commonalityOf, placeOf } from './measure.ts';

/** A group of people measured; numbers are points of 100. */
export type GroupMeasure = {
  /** Wants of the members that another member's offer meets. */
  readonly wants: number;
  readonly wantsMet: number;
  /** The wants that nobody else in the group meets, and whose they are. */
  readonly unmet: readonly { readonly id: string; readonly want: string }[];
  /** Mean unlikeness on the criteria that are to differ (on all, if none is); null without answers. */
  readonly spread: number | null;
  /** Who has least in common with the rest, and the *same* and *near* criteria that nobody shares with them; null without answers. */
  readonly weakest: {
    readonly id: string;
    readonly commonality: number;
    readonly alone: readonly string[];
  } | null;
  /** The answer that most members gave to one criterion; null without answers. */
  readonly majority: { readonly name: string; readonly answer: string; readonly members: number } | null;
  /** Pairs inside the group that something speaks against: competitors, somebody to be avoided, a broken *must*. */
  readonly conflicts: readonly RuledOutPair[];
};

/** The mean to six places, summed in whole millionths so that the order changes nothing. */
const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0
    ? null
    : Math.round(numbers.reduce((sum, one) => sum + Math.round(one * 1e6), 0) / numbers.length) / 1e6;

const pairsIn = (places: readonly number[]): readonly (readonly [number, number])[] =>
  places.flatMap((x, at) => places.slice(at + 1).map((y) => [x, y] as const));

function countWants(balance: Balance, places: readonly number[]) {
  const wants = places.flatMap((at) => (balance.gains.wants[at] ?? []).map((want) => ({ at, want })));
  const met = wants.filter(({ at, want }) =>
    places.some(
      (other) =>
        other !== at &&
        (balance.gains.offers[other] ?? []).some(
          (offer) => strengthOf(want, offer, balance.gains.judged) > 0,
        ),
    ),
  );
  const unmet = wants
    .filter((one) => !met.includes(one))
    .map(({ at, want }) => ({ id: balance.people[at]?.id ?? '', want: want.text }));
  return { wants: wants.length, wantsMet: met.length, unmet };
}

function spreadOf({ lines }: Balance, places: readonly number[]): number | null {
  const counted = lines.filter((line) => line.counted);
  const toDiffer = counted.filter(({ criterion }) => criterion.relation === 'different');
  const unlike = (toDiffer.length > 0 ? toDiffer : counted).flatMap(({ answers }) =>
    pairsIn(places).flatMap(([x, y]) => {
      const likeness = likenessOfPlaces(answers, x, y);
      return likeness === null ? [] : [100 * (1 - likeness)];
    }),
  );
  return mean(unlike);
}

function weakestOf(balance: Balance, places: readonly number[]): GroupMeasure['weakest'] {
  const linked = places.flatMap((at) => {
    const others = places.filter((other) => other !== at);
    const common = mean(
      others.flatMap((other) => {
        const commonality = commonalityOf(balance, at, other);
        return commonality === null ? [] : [commonality];
      }),
    );
    return common === null ? [] : [{ at, id: balance.people[at]?.id ?? '', commonality: common }];
  });
  const [weakest] = linked.sort((a, b) => a.commonality - b.commonality || (a.id < b.id ? -1 : 1));
  if (!weakest) return null;
  const alone = balance.lines.filter(({ criterion: { relation }, counted, answers }) => {
    const likenesses = places
      .filter((other) => other !== weakest.at)
      .map((other) => likenessOfPlaces(answers, weakest.at, other))
      .filter((likeness) => likeness !== null);
    return (
      counted &&
      relation !== 'different' &&
      likenesses.length > 0 &&
      likenesses.every((likeness) => likeness < sharedFrom)
    );
  });
  const { id, commonality } = weakest;
  return { id, commonality, alone: alone.map(({ criterion }) => criterion.name) };
}

function majorityOf({ lines, people }: Balance, places: readonly number[]): GroupMeasure['majority'] {
  const counts = lines
    .filter(({ counted, criterion }) => counted && criterion.type !== 'number')
    .flatMap(({ criterion: { id, name } }) => {
      const given = places
        .map((at) => answerWords(people[at]?.answers[id]))
        .filter((answer) => answer !== '');
      return [...new Set(given)].map((answer) => ({
        name,
        answer,
        members: given.filter((other) => other === answer).length,
      }));
    })
    .sort((a, b) => b.members - a.members || (`${a.name}\n${a.answer}` < `${b.name}\n${b.answer}` ? -1 : 1));
  return counts[0] ?? null;
}

/** A group by the ids of its members. Throws for an id that is not in the programme. Cost: O(members² × criteria). */
export function measureGroup(balance: Balance, ids: readonly string[]): GroupMeasure {
  const places = ids.map((id) => placeOf(balance, id));
  return {
    ...countWants(balance, places),
    spread: spreadOf(balance, places),
    weakest: places.length > 1 ? weakestOf(balance, places) : null,
    majority: majorityOf(balance, places),
    conflicts: pairsIn(places).flatMap(([x, y]) => {
      const conflicts = conflictsOf(balance, x, y);
      const pair = [balance.people[x]?.id ?? '', balance.people[y]?.id ?? ''] as const;
      return conflicts.length > 0 ? [{ pair, conflicts }] : [];
    }),
  };
}
