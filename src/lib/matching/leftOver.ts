import { bytes, ints } from './arrays.ts';
import type { Agent, LeftOver, LeftOverReason, RuledOut } from './market.ts';
import type { Lists } from './readMarket.ts';

type Place = readonly [number, number];

/** One side as the reasons see it; in one pool everybody is on both. */
export type Outcome = {
  readonly own: readonly Agent[];
  readonly others: readonly Agent[];
  readonly lists: Lists;
  readonly listsOfOthers: Lists;
  /** The pairs that were made, as places: pair k is of `mine[k]` and `yours[k]`. */
  readonly mine: Int32Array;
  readonly yours: Int32Array;
  /** The pairs that a rule forbids, one's own place first. */
  readonly forbidden: readonly Place[];
  readonly mutual: boolean;
};

/** An outcome with its look-ups: who is left over, who ranked them, and who has whom. */
type Ground = Outcome & {
  readonly alone: readonly number[];
  /** Where somebody stands in `alone`, -1 if they do not; who ranked each of those. */
  readonly aloneAt: Int32Array;
  readonly rankedBy: readonly (readonly number[])[];
  /** The first pair of each of the others, and the next of the same, -1 after the last. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly apart: ReadonlySet<number>;
  /** How each of the others stands in the question at hand: 1 chosen, 2 choosing, 3 both, 0 not in question. */
  readonly standing: Uint8Array;
};

/** Who ranked each of those left over. */
function rankers({ start, to }: Lists, aloneAt: Int32Array, alone: readonly number[]): number[][] {
  const by: number[][] = alone.map(() => []);
  for (let k = 0; k + 1 < start.length; k++)
    for (let at = start[k] as number; at < (start[k + 1] as number); at++) {
      const place = aloneAt[to[at] as number] as number;
      if (place >= 0) by[place]?.push(k);
    }
  return by;
}

function groundOf(outcome: Outcome, alone: readonly number[]): Ground {
  const { own, others, listsOfOthers, mine, yours, forbidden } = outcome;
  const aloneAt = ints(own.length).fill(-1);
  alone.forEach((who, at) => {
    aloneAt[who] = at;
  });
  const first = ints(others.length).fill(-1);
  const next = ints(mine.length);
  for (let k = mine.length - 1; k >= 0; k--) {
    next[k] = first[yours[k] as number] as number;
    first[yours[k] as number] = k;
  }
  return {
    ...outcome,
    alone,
    aloneAt,
    rankedBy: rankers(listsOfOthers, aloneAt, alone),
    first,
    next,
    apart: new Set(forbidden.map(([me, you]) => me * others.length + you)),
    standing: bytes(others.length),
  };
}

/** Who has one of the others, by id, in the order of the pairs. */
function takersOf({ own, mine, first, next }: Ground, id: number): string[] {
  const takers: string[] = [];
  for (let k = first[id] as number; k >= 0; k = next[k] as number)
    takers.push(own[mine[k] as number]?.id as string);
  return takers;
}

type InQuestion = { readonly id: number; readonly why: RuledOut['why'] | null };

/** Everyone whom a ranking on either side puts in question, and why each is not possible, if so. */
function inQuestion(ground: Ground, who: number): InQuestion[] {
  const { lists, others, apart, standing } = ground;
  const ids: number[] = [];
  const note = (id: number, how: number): void => {
    if (standing[id] === 0) ids.push(id);
    standing[id] = (standing[id] as number) | how;
  };
  for (let k = lists.start[who] as number; k < (lists.start[who + 1] as number); k++)
    note(lists.to[k] as number, 1);
  for (const id of ground.rankedBy[ground.aloneAt[who] as number] ?? []) note(id, 2);
  return ids.map((id) => {
    const both = standing[id] === 3;
    standing[id] = 0;
    if (apart.size > 0 && apart.has(who * others.length + id)) return { id, why: 'forbidden' };
    if (ground.mutual && !both) return { id, why: 'not-ranked-back' };
    if (others[id]?.capacity === 0) return { id, why: 'no-capacity' };
    return { id, why: null };
  });
}

function reasonFor(ground: Ground, who: number): LeftOverReason {
  if (ground.own[who]?.capacity === 0) return { code: 'no-capacity' };
  const nameOf = (id: number): string => ground.others[id]?.id as string;
  const question = inQuestion(ground, who);
  const possible = question.filter((one) => one.why === null);
  if (possible.length > 0)
    return {
      code: 'all-full',
      partners: possible.map(({ id }) => ({
        id: nameOf(id),
        takenBy: takersOf(ground, id),
      })),
    };
  const ruledOut: RuledOut[] = [];
  for (const { id, why } of question) if (why !== null) ruledOut.push({ id: nameOf(id), why });
  const rankedNobody = ground.lists.start[who] === ground.lists.start[who + 1];
  if (rankedNobody && ruledOut.every(({ why }) => why === 'not-ranked-back'))
    return ground.lists.longest === 0 && ruledOut.length === 0
      ? { code: 'ranked-by-nobody' }
      : { code: 'ranked-nobody', rankedBy: ruledOut.map(({ id }) => id) };
  return { code: 'nobody-possible', ruledOut };
}

/** Everyone of the side without a partner, in order of input. O(ballot entries of those left over + pairs). */
export function leftOverOf(outcome: Outcome): LeftOver[] {
  const { own, mine } = outcome;
  const taken = bytes(own.length);
  for (let k = 0; k < mine.length; k++) taken[mine[k] as number] = 1;
  const alone: number[] = [];
  for (let who = 0; who < taken.length; who++) if (taken[who] === 0) alone.push(who);
  if (alone.length === 0) return [];
  const ground = groundOf(outcome, alone);
  return alone.map((who) => ({ id: own[who]?.id as string, reason: reasonFor(ground, who) }));
}
