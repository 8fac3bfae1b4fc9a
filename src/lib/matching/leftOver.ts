import type { LeftOver, LeftOverReason, RuledOut, Side, TwoSidedMarket } from './market.ts';
import type { Lists, ReadMarket } from './readMarket.ts';

/** What the reasons are read from: who is possible for whom, and who has whom. */
export type Outcome = {
  readonly market: TwoSidedMarket;
  readonly read: ReadMarket;
  /** The pairs that were made, as places. */
  readonly made: readonly (readonly [number, number])[];
  readonly mutual: boolean;
};

/** One side's people with everything that bears on why one of them has nobody. */
type Ground = {
  readonly own: TwoSidedMarket['a'];
  readonly others: TwoSidedMarket['a'];
  readonly lists: Lists;
  /** Who ranked them: places on the other side. */
  readonly rankedBy: readonly (readonly number[])[];
  readonly partners: readonly (readonly number[])[];
  readonly partnersOfOthers: readonly (readonly number[])[];
  readonly apart: ReadonlySet<number>;
  readonly mutual: boolean;
};

const listed = (lists: Lists, who: number): number[] => [
  ...lists.to.subarray(lists.start[who], lists.start[who + 1]),
];

function rankers(lists: Lists, size: number): number[][] {
  const by: number[][] = Array.from({ length: size }, () => []);
  for (let k = 0; k + 1 < lists.start.length; k++) for (const other of listed(lists, k)) by[other]?.push(k);
  return by;
}

function groundOf(outcome: Outcome, side: Side): Ground {
  const { market, read, made, mutual } = outcome;
  const [own, others] = side === 'a' ? [market.a, market.b] : [market.b, market.a];
  const partners: number[][] = own.map(() => []);
  const partnersOfOthers: number[][] = others.map(() => []);
  for (const [i, j] of made) {
    const [me, you] = side === 'a' ? [i, j] : [j, i];
    partners[me]?.push(you);
    partnersOfOthers[you]?.push(me);
  }
  const [lists, theirs] = side === 'a' ? [read.listsA, read.listsB] : [read.listsB, read.listsA];
  return {
    own,
    others,
    lists,
    rankedBy: rankers(theirs, own.length),
    partners,
    partnersOfOthers,
    apart: new Set(
      read.forbidden.map(([i, j]) => (side === 'a' ? i * others.length + j : j * others.length + i)),
    ),
    mutual,
  };
}

/** Everyone whom a ranking on either side puts in question, and why each is not possible, if so. */
function inQuestion(ground: Ground, who: number): { id: number; why: RuledOut['why'] | null }[] {
  const chosen = new Set(listed(ground.lists, who));
  const choosers = new Set(ground.rankedBy[who]);
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

/** Everyone without a partner, side a first, in order of input. O(ballot entries of those left over + pairs). */
export function leftOverOf(outcome: Outcome): LeftOver[] {
  return (['a', 'b'] as const).flatMap((side) => {
    const ground = groundOf(outcome, side);
    return [...ground.own.keys()]
      .filter((who) => ground.partners[who]?.length === 0)
      .map((who) => ({ id: ground.own[who]?.id as string, reason: reasonFor(ground, who) }));
  });
}
