/** How the match tool says why: each sentence is made from the facts of an explanation, and from nothing else. */
import type {
  Change,
  ChoiceReason,
  DecidedBy,
  Difference,
  Held,
  Matching,
} from '../../lib/matching/index.ts';
import { listOf, ordinal, short } from './matchWords.ts';

/** What the sentences need besides the facts. */
export type Telling = {
  readonly nameOf: (id: string) => string;
  readonly matching: Matching;
  readonly capacityOf: (id: string) => number;
  readonly onePool: boolean;
  /** What the proposing side, and the other, is called: "founders". */
  readonly proposing: string;
  readonly proposedTo: string;
};

/** Whether the best is known for certain: not where a trio was searched for and its bound not reached. */
const isSure = ({ matching: { proof } }: Telling): boolean => proof.kind !== 'trio' || proof.exact;

const people = (held: readonly Held[], { nameOf }: Telling): string =>
  listOf(held.map(({ id }) => nameOf(id)));

/** "Ruth (1st choice)", "Tomás (not ranked)", "nobody". */
export const heldWords = (held: readonly Held[], nameOf: (id: string) => string): string =>
  held.length === 0
    ? 'nobody'
    : listOf(
        held.map(
          ({ id, rank }) => `${nameOf(id)} (${rank === null ? 'not ranked' : `${short(rank)} choice`})`,
        ),
      );

/** What the first aim that differs says: "there would be 3 first choices, not 4". */
export function differenceWords({ aim, rank, before, after }: Difference, telling: Telling): string {
  switch (aim) {
    case 'pairs':
      return telling.onePool
        ? `${after * 2} people would be placed, not ${before * 2}`
        : `there would be ${after} ${after === 1 ? 'pair' : 'pairs'}, not ${before}`;
    case 'at-rank': {
      const unlisted = rank === telling.matching.rules.unlistedRank;
      const what = unlisted
        ? `${after === 1 ? 'place' : 'places'} with somebody not ranked`
        : `${ordinal(rank ?? 1)} ${after === 1 ? 'choice' : 'choices'}`;
      return `there would be ${after === 0 ? 'no' : after} ${what}, not ${before}`;
    }
    case 'total-rank':
      return `the ranks of everybody’s partners would add up to ${after}, not ${before}`;
    case 'fit': {
      const digits = Math.round(after) === Math.round(before) ? 6 : 0;
      const [then, now] = [after, before].map((sum) => String(Number(sum.toFixed(digits))));
      return `the balance scores would add up to ${then}, not ${now}`;
    }
  }
}

/** "1st choice", "1st and 3rd choice", "somebody not ranked", "nobody". */
function ranksWords(held: readonly Held[]): string {
  const ranks = held.flatMap(({ rank }) => (rank === null ? [] : [short(rank)]));
  if (held.length === 0) return 'nobody';
  const unranked = held.length - ranks.length;
  const without = unranked > 1 ? `${unranked} people not ranked` : 'somebody not ranked';
  return listOf([
    ...(ranks.length > 0 ? [`${listOf(ranks)} choice`] : []),
    ...(unranked > 0 ? [without] : []),
  ]);
}

/** Who would lose by a change, by their own list: three at most by name. */
function losers(changes: readonly Change[], { nameOf }: Telling): string {
  const lose = changes.filter(({ outcome }) => outcome === 'loses');
  if (lose.length === 0) return '';
  const shown = lose
    .slice(0, 3)
    .map(({ id, before, after }) => `${nameOf(id)} (from ${ranksWords(before)} to ${ranksWords(after)})`);
  const more = lose.length - shown.length;
  return ` Those who lose: ${listOf([...shown, ...(more > 0 ? [`${more} more`] : [])])}.`;
}

function betterWords(me: string, rank: number | null, partners: readonly Held[], telling: Telling): string {
  const far = Number.MAX_SAFE_INTEGER;
  const limit = rank ?? far;
  const got = people(partners, telling);
  if (partners.every((one) => (one.rank ?? far) < limit)) return `${me} has ${got}, ranked higher.`;
  if (partners.every((one) => (one.rank ?? far) <= limit))
    return `${me} has ${got}, ranked at least as high.`;
  return `All places of ${me} are taken: by people ranked at least as high, or by pairs that you set.`;
}

function fullWords(
  me: string,
  other: string,
  reason: Extract<ChoiceReason, { code: 'full-with-higher' | 'lost-tie' }>,
  telling: Telling,
): string {
  const holds = people(reason.holds, telling);
  const far = Number.MAX_SAFE_INTEGER;
  const limit = reason.rankOfYou ?? far;
  if (reason.code === 'lost-tie') {
    return `${other} has ${holds}. Nothing in ${other}’s ballot puts ${me} before all of them; draw number ${telling.matching.rules.seed} settled it.`;
  }
  return reason.holds.every(({ rank }) => (rank ?? far) < limit)
    ? `${other} has ${holds}, ranked higher than ${me}.`
    : `${other} has ${holds}: ranked higher than ${me}, or a pair that you set.`;
}

/** Why somebody did not get one of their choices, in a sentence or two. */
export function choiceWords(
  id: string,
  choice: Held & { readonly reason: ChoiceReason },
  partners: readonly Held[],
  telling: Telling,
): string {
  const { nameOf, matching, capacityOf } = telling;
  const [me, other] = [nameOf(id), nameOf(choice.id)];
  const { reason } = choice;
  const found = isSure(telling) ? 'With this pair' : 'In the best match we found with this pair,';
  switch (reason.code) {
    case 'forbidden':
      return `A rule keeps ${me} and ${other} apart.`;
    case 'no-capacity':
      return `${capacityOf(choice.id) === 0 ? other : me} has no place to give: the number of partners is 0.`;
    case 'not-ranked-back':
      return `${other} did not rank ${me}, and these rules ask for both.`;
    case 'has-better':
      return betterWords(me, choice.rank, partners, telling);
    case 'full-with-higher':
    case 'lost-tie':
      return fullWords(me, other, reason, telling);
    case 'taken-before':
      return `${listOf(reason.takenBy.map(nameOf))} came earlier in the draw and took the place.`;
    case 'has-others':
      return `${other} has ${people(reason.holds, telling)}.`;
    case 'kept-for-minimum':
      return 'The place was kept for somebody who must have a partner.';
    case 'bound-by-rule':
      return `Every place of ${nameOf(reason.bound)} is taken by a pair that you set.`;
    case 'would-cost':
    case 'would-gain':
      return `${found} ${differenceWords(reason.difference, telling)}.${losers(reason.changes, telling)}`;
    case 'drawn':
      return `A match with this pair is exactly as good. Draw number ${matching.rules.seed} decided against it.`;
    case 'impossible':
      return 'With this pair, your other rules cannot all be kept.';
  }
}

/** What a pair rests on, in a sentence. */
export function decidedWords(by: DecidedBy, telling: Telling): string {
  const { seed } = telling.matching.rules;
  switch (by) {
    case 'rule':
      return 'You set this pair by a rule.';
    case 'ballots':
      return isSure(telling)
        ? 'The ballots decide it: every match without this pair is worse by this method, or breaks a rule.'
        : 'The best match that we found without this pair is worse by this method.';
    case 'fit':
      return 'Going by the ballots alone, other matches are as good. The balance score decided.';
    case 'draw':
      return `Another match, without this pair, is exactly as good. Draw number ${seed} decided.`;
    case 'stability':
      return telling.onePool
        ? 'The ballots hold it: neither knows of somebody they would rather have and who would rather have them.'
        : `The ballots hold it: it stays when the ${telling.proposedTo} propose.`;
    case 'proposing':
      return `It rests on the ${telling.proposing} proposing. Were the ${telling.proposedTo} to propose, it would part.`;
    case 'turn':
      return `One of the two chose the other when their turn came in draw number ${seed}.`;
    case 'last-resort':
      return 'No ranking asked for this pair. It fills what the rankings left over.';
  }
}
