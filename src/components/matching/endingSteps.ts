/** What the organiser decides when a pair ends, as one change of the Programme. */
import {
  type Circle,
  type Ending,
  type EndingOption,
  inOne,
  matchAfter,
  partingOf,
  type Step,
  withEnding,
} from '../../lib/matching/index.ts';
import { pairKey } from '../../lib/papers/index.ts';
import type { AdoptedMatch, Programme } from '../../lib/programme/index.ts';
import { namesIn } from './endingWords.ts';
import { afterHandMove } from './handMoves.ts';
import { listOf } from './matchWords.ts';

/** What is to be done: how the match changes, and who leaves the programme. */
export type Decision = {
  readonly option: EndingOption;
  /** The steps beside the parting itself; for `again` the whole match. */
  readonly steps: readonly Step[];
  readonly rematched: Pick<AdoptedMatch, 'pairs' | 'groups' | 'leftOver'> | null;
  readonly leavers: readonly string[];
};

/** Whoever leaves a larger group; null where the whole of it ends. */
export const leaverOf = ({ members, askedBy }: Ending): string | null =>
  members.length > 2 && members.includes(askedBy) ? askedBy : null;

const circlesOf = ({ pairs, groups }: Pick<AdoptedMatch, 'pairs' | 'groups'>): readonly Circle[] => [
  ...pairs,
  ...groups,
];

/** The circles that were not there before. */
function newCircles(before: AdoptedMatch, after: Pick<AdoptedMatch, 'pairs' | 'groups'>): readonly Circle[] {
  const known = new Set(circlesOf(before).map(pairKey));
  return circlesOf(after).filter((circle) => !known.has(pairKey(circle)));
}

/** What was done, in words that still hold when somebody has left. */
function outcomeWords(
  p: Programme,
  ending: Ending,
  { option, leavers }: Decision,
  made: readonly Circle[],
): string {
  const nameOf = namesIn(p, ending);
  if (option === 'reset') return 'They stay together, and have a reset talk.';
  const leaving =
    leavers.length === 0
      ? ''
      : `${listOf(leavers.map(nameOf))} ${leavers.length === 1 ? 'leaves' : 'leave'} the programme.`;
  const together = made.map((circle) => `${listOf(circle.map(nameOf))} go on together.`);
  const placed = new Set([...made.flat(), ...leavers]);
  const without = ending.members.filter((id) => !placed.has(id)).map(nameOf);
  const waiting =
    without.length === 0
      ? ''
      : `${listOf(without)} ${without.length === 1 ? 'waits' : 'wait'} for the next place.`;
  return [...together, leaving, waiting].filter((words) => words !== '').join(' ');
}

/** The two who parted are not put together again, with the reason among the decisions by hand. */
function keptApart(p: Programme, { members }: Ending): Programme {
  const [x, y, ...more] = members;
  if (x === undefined || y === undefined || more.length > 0) return p;
  const side = p.people.find(({ id }) => id === x)?.side;
  return afterHandMove(
    p,
    { kind: 'forbid', pair: side === 'b' ? [y, x] : [x, y] },
    { by: p.lead.name, why: 'Their pairing ended by choice' },
  );
}

/** New papers carry the day on which these people were put together. */
const dated = (p: Programme, made: readonly Circle[], documentDate: string): Programme => ({
  ...p,
  contract: {
    ...p.contract,
    each: {
      ...p.contract.each,
      ...Object.fromEntries(
        made.map((circle) => [pairKey(circle), { ...p.contract.each[pairKey(circle)], documentDate }]),
      ),
    },
  },
});

/**
 * The Programme once this was decided: the match that contracts and letters are made from, who is kept apart, who
 * left, and the record of it. Nothing happens without a match.
 */
export function afterEnding(p: Programme, ending: Ending, decision: Decision, today: string): Programme {
  const { match } = p;
  if (match === null) return p;
  const { option, steps, rematched, leavers } = decision;
  const step =
    option === 'reset'
      ? { ends: [], makes: [] }
      : inOne([partingOf(ending.members, leaverOf(ending)), ...steps]);
  const after = rematched ?? matchAfter(match, step);
  const made = newCircles(match, after);
  const settled: Ending = {
    ...ending,
    option,
    doneOn: today,
    outcome: outcomeWords(p, ending, decision, made),
    made: made.map(pairKey),
  };
  const changed = dated({ ...p, match: { ...match, ...after } }, made, today);
  const apart = option === 'reset' ? changed : keptApart(changed, ending);
  const gone = leavers.reduce(
    (now, id) =>
      afterHandMove(now, { kind: 'drop', id }, { by: p.lead.name, why: 'Left when their pairing ended' }),
    apart,
  );
  return withEnding(gone, settled);
}
