/** Which mentors of the example are left for one founder, by the criteria that are ticked. */
import { describePeer } from '../../lib/peer/index.ts';
import type { Criterion } from '../../lib/programme/index.ts';

/** Worked out when the site is built by `allPeers`. */
export type PeerFacts = {
  readonly founders: readonly string[];
  readonly mentors: readonly string[];
  /** What each mentor does, in the order of the mentors. */
  readonly trades: readonly string[];
  readonly criteria: readonly Criterion[];
  /** For each founder and criterion a digit for each mentor: 1 if the two keep it. */
  readonly keeps: readonly (readonly string[])[];
};

/** The places of the mentors who keep every ticked criterion with this founder. */
export const leftFor = (
  { mentors, keeps }: PeerFacts,
  founder: number,
  ticked: readonly number[],
): readonly number[] =>
  mentors
    .map((_, at) => at)
    .filter((at) => ticked.every((criterion) => keeps[founder]?.[criterion]?.[at] === '1'));

/** The definition that the ticked criteria make, as the tool writes it. */
export const definitionOf = ({ criteria }: PeerFacts, ticked: readonly number[]): string =>
  ticked.length === 0
    ? ''
    : describePeer({
        criteria: criteria.filter((_, at) => ticked.includes(at)),
        nature: '',
        offered: [],
        notOffered: [],
        sides: { a: { offers: [], asks: [] }, b: { offers: [], asks: [] } },
      }).sentence;

const numbers = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');
const inWords = (count: number): string => numbers[count] ?? String(count);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What the tick marks come to: a crowd, a few, or nobody. */
export function sayPeers(facts: PeerFacts, founder: number, ticked: readonly number[]): string {
  const name = facts.founders[founder] ?? '';
  const left = leftFor(facts, founder, ticked).length;
  const all = facts.mentors.length;
  if (ticked.length === 0) return `Nothing is said yet, so all ${inWords(all)} mentors are ${name}’s peers.`;
  const people = `${capital(inWords(left))} of ${inWords(all)} mentors ${left === 1 ? 'fits' : 'fit'} ${name}`;
  if (ticked.length === 1) {
    const criterion = facts.criteria[ticked[0] ?? 0]?.name.toLowerCase() ?? '';
    return `${people} by ${criterion} alone. One criterion is no definition: it says nothing of all the rest.`;
  }
  if (left === 0) return `Nobody is left for ${name}. Let one of these be a wish in place of a rule.`;
  return left <= 4
    ? `${people}. Each of them fits in ${inWords(ticked.length)} ways at once, and they are few enough to meet.`
    : `${people}, in ${inWords(ticked.length)} ways at once.`;
}
