/** Worked out when the site is built: the match of the small ballots for every way of cutting them short. */
import { match } from '../../lib/matching/index.ts';
import { founders, mentors, seed } from '../site/guide/smallBallots.ts';
import { everyLengths, type Lengths } from './matchTrial.ts';

/** As many founders placed as can be, then the most first choices; a draw with a fixed number settles the rest. */
function ranksGiven(lengths: Lengths): string {
  const a = Object.entries(founders).map(([id, choices]) => ({
    id,
    tiers: choices.slice(0, lengths[id]).map((choice, index) => ({ rank: index + 1, ids: [choice] })),
  }));
  const b = Object.keys(mentors).map((id) => ({ id, tiers: [] }));
  const found = match({ kind: 'two-sided', a, b }, { method: 'greedy-maximum', seed });
  if (!found.ok) throw new Error('The small ballots cannot be matched');
  const partners = new Map(found.value.pairs);
  return Object.entries(founders)
    .map(([name, choices]) => choices.indexOf(partners.get(name) ?? '') + 1)
    .join('');
}

/** Five digits for each way, in the order of `everyLengths`: which of their names each founder got, 0 for none. */
export const allTrials = (): string => everyLengths.map(ranksGiven).join('');
