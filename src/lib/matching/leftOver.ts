import type { Agent, LeftOver, LeftOverReason, RuledOut } from './market.ts';
import type { Lists } from './readMarket.ts';

type Place = readonly [number, number];

/** One side as the reasons see it; in one pool everybody is on both. */
export type Outcome = {
  readonly own: readonly Agent[];
  readonly others: readonly Agent[];
  readonly lists: Lists;
  readonly listsOfOthers: Lists;
  /** The pairs that were made, and those that a rule forbids, as places, one's own first. */
  readonly made: readonly Place[];
  readonly forbidden: readonly Place[];
  readonly mutual: boolean;
};

/** An outcome with its look-ups: who ranked those left over, and who has whom. */
type Ground = Outcome & {
  readonly rankedBy: ReadonlyMap<number, readonly number[]>;
  readonly partners: readonly (readonly number[])[];
  readonly partnersOfOthers: readonly (readonly number[])[];
  readonly apart: ReadonlySet<number>;
};

const listed = (lists: Lists, who: number): number[] => [
  ...lists.to.subarray(lists.start[who], lists.start[who + 1]),
];

/** Who ranked each of these. */
function rankers(lists: Lists, alone: readonly number[]): Map<number, number[]> {
  const by = new Map<number, number[]>(alone.map((who) => [who, []]));
  if (alone.length === 0) return by;
  for (let k = 0; k + 1 < lists.start.length; k++)
    for (let at = lists.start[k] as number; at < (lists.start[k + 1] as number); at++)
      by.get(lists.to[at] as number)?.push(k);
  return by;
}

function groundOf(outcome: Outcome): Ground {
  const { own, others, listsOfOthers, made, forbidden } = outcome;
  const partners: number[][] = own.map(() => []);
  const partnersOfOthers: number[][] = others.map(() => []);
  for (const [me, you] of made) {
    partners[me]?.push(you);
    partnersOfOthers[you]?.push(me);
  }
  const alone = [...own.keys()].filter((who) => partners[who]?.length === 0);
  return {
    ...outcome,
    rankedBy: rankers(listsOfOthers, alone),
    partners,
    partnersOfOthers,
    apart: new Set(forbidden.map(([me, you]) => me * others.length + you)),
  };
}

/** Everyone whom a ranking on either side puts in question, and why each is not possible, if so. */
function inQuestion(ground: Ground, who: number): { id: number; why: RuledOut['why'] | null }[] {
  const chosen = new Set(listed(ground.lists, who));
  const choosers = new Set(ground.rankedBy.get(who));
  return [...new Set([...chosen, ...choosers])].map((id) => {
    if (ground.apart.has(who * ground.others.length + id)) return { id, why: 'forbidden' };
    if (ground.mutual && !(chosen.has(id) && choosers.has(id))) return { id, why: 'not-ranked-back' };
    if (ground.others[id]?.capacity === 0) return { id, why: 'no-capacity' };
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
        takenBy: (ground.partnersOfOthers[id] ?? []).map((other) => ground.own[other]?.id as string),
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
  const ground = groundOf(outcome);
  return [...ground.rankedBy.keys()].map((who) => ({
    id: ground.own[who]?.id as string,
    reason: reasonFor(ground, who),
  }));
}
