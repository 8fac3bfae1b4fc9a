/** How far a match is from the best of a method, in a sentence. */
import type { Distance, Matching } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { differenceWords } from './explainWords.ts';
import { tellingOf } from './telling.ts';

const pairsOfPeople = (count: number): string =>
  `${count} ${count === 1 ? 'pair of people' : 'pairs of people'} would both rather have each other.`;

function stableWords({ blocking, reached }: Distance, best: Matching, keepsRules: boolean): string {
  if (best.proof.kind === 'no-stable-pairing')
    return `${pairsOfPeople(blocking.length)} With these ballots no pairing is free of such pairs.`;
  if (blocking.length > 0) return `${pairsOfPeople(blocking.length)} At its best there is no such pair.`;
  if (reached) return 'Nothing is missing: no two people would both rather have each other.';
  return keepsRules
    ? 'No two people would both rather have each other. But a pair in it did not rank each other, as this method requires.'
    : 'No two people would both rather have each other, but it breaks a rule.';
}

const drawWords = ({ drawnOtherwise, reached }: Distance, seed: number): string => {
  const count = drawnOtherwise.length;
  if (count > 0)
    return `With draw number ${seed}, ${count} people would have other partners. A draw has no best to fall short of.`;
  return reached
    ? 'These are just the pairs that the draw gives.'
    : 'The pairs are drawn so, but a rule is broken.';
};

/** What the method's best has that this match has not, in the first aim in which they differ. */
export function distanceWords(p: Programme, one: Distance, keepsRules: boolean): string {
  const { method, best, difference, reached, proved } = one;
  if (!best.ok) return 'There is no match under this method that keeps every rule.';
  const telling = tellingOf(p, best.value);
  if (method === 'stable') return stableWords(one, best.value, keepsRules);
  if (method === 'lottery') return drawWords(one, best.value.rules.seed);
  if (reached) return 'Nothing is missing: it is as good as the best.';
  if (difference === null)
    return proved
      ? 'It counts for as much as the best, but it breaks a rule.'
      : 'It is as good as the best that we found.';
  const words = differenceWords(difference, telling, true);
  if (difference.better) return `At ${proved ? 'its best' : 'the best that we found'}, ${words}.`;
  return proved
    ? `It breaks a rule, and so counts for more than any match may: within the rules ${words}.`
    : `It is better than the best that we found, where ${words}.`;
}
