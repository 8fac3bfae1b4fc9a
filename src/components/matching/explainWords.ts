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
  /** What each side is called: "founders". */
  readonly sides: { readonly a: string; readonly b: string };
  /** Whether the organiser set this pair. */
  readonly isSet: (x: string, y: string) => boolean;
  /** Whether anybody must have a partner. */
  readonly hasMinimums: boolean;
  /** Whether balance goes before the draw where a ballot leaves a tie. */
  readonly byBalance: boolean;
};

/** Whether these are all in the one trio of an odd pool. */
const inTrio = ({ matching }: Telling, ids: readonly string[]): boolean =>
  matching.groups?.some((group) => group.length > 2 && ids.every((id) => group.includes(id))) ?? false;

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

/** Whose choices a count of choices is of, where that is not the first side alone. */
function ofWhom({ onePool, sides, matching: { rules } }: Telling): string {
  if (onePool || rules.whose === 'a') return '';
  return rules.whose === 'both' ? ' on both sides together' : ` among the ${sides.b}`;
}

/** Whose ranks are added up. */
const ranksOfWhom = ({ onePool, sides, matching: { rules } }: Telling): string =>
  onePool || rules.whose === 'both' ? 'everybody’s partners' : `the partners of the ${sides[rules.whose]}`;

/** How many partners somebody had not ranked: "the founders would have 2 partners whom they had not ranked, not 1". */
function unlistedWords({ before, after }: Difference, { onePool, sides, matching }: Telling): string {
  const { whose } = matching.rules;
  const who = onePool ? 'people' : whose === 'both' ? 'both sides together' : `the ${sides[whose]}`;
  const partners = `${after === 0 ? 'no' : after} ${after > 1 ? 'partners' : 'partner'}`;
  return `${who} would have ${partners} whom they had not ranked, not ${before}`;
}

/**
 * What the first aim that differs says: "there would be 3 first choices, not 4". `asked` says of pairs which are
 * counted, where a match may hold others as well.
 */
export function differenceWords(difference: Difference, telling: Telling, asked = false): string {
  const { aim, rank, before, after } = difference;
  switch (aim) {
    case 'pairs':
      return telling.onePool
        ? `${after * 2} people would be placed${asked ? ' as the ballots ask' : ''}, not ${before * 2}`
        : `there would be ${after} ${after === 1 ? 'pair' : 'pairs'}${asked ? ' that the ballots ask for' : ''}, not ${before}`;
    case 'at-rank': {
      if (rank === telling.matching.rules.unlistedRank) return unlistedWords(difference, telling);
      const what = `${ordinal(rank ?? 1)} ${after === 1 ? 'choice' : 'choices'}`;
      return `there would be ${after === 0 ? 'no' : after} ${what}${ofWhom(telling)}, not ${before}`;
    }
    case 'total-rank':
      return `the ranks of ${ranksOfWhom(telling)} would add up to ${after}, not ${before}`;
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

/** Of two partners in a trio, the one who was ranked higher, and how that rank stands beside another. */
function bestOfTrio([one]: readonly Held[], limit: number, { nameOf }: Telling): string {
  return `${nameOf(one?.id ?? '')}, ranked ${(one?.rank ?? limit) < limit ? 'higher' : 'as high'}`;
}

function betterWords(id: string, rank: number | null, partners: readonly Held[], telling: Telling): string {
  const far = Number.MAX_SAFE_INTEGER;
  const limit = rank ?? far;
  const me = telling.nameOf(id);
  const got = people(partners, telling);
  if (partners.every((one) => (one.rank ?? far) < limit)) return `${me} has ${got}, ranked higher.`;
  if (partners.every((one) => (one.rank ?? far) <= limit))
    return `${me} has ${got}, ranked at least as high.`;
  if (inTrio(telling, [id])) return `${me} is in a trio with ${bestOfTrio(partners, limit, telling)}.`;
  return `All places of ${me} are taken: by people ranked at least as high, or by pairs that you set.`;
}

/** Why a partner holds others under the stable method. */
function fullWords(
  me: string,
  id: string,
  reason: Extract<ChoiceReason, { code: 'full-with-higher' | 'lost-tie' }>,
  telling: Telling,
): string {
  const holds = people(reason.holds, telling);
  const other = telling.nameOf(id);
  const far = Number.MAX_SAFE_INTEGER;
  const limit = reason.rankOfYou ?? far;
  const { seed } = telling.matching.rules;
  const trio =
    reason.holds.length > 1 && inTrio(telling, [id])
      ? ` a trio with ${bestOfTrio(reason.holds, limit, telling)}`
      : '';
  if (reason.code === 'lost-tie') {
    const settled = telling.byBalance
      ? `The balance score settled the tie, or draw number ${seed} where that was even.`
      : `Draw number ${seed} settled the tie.`;
    if (trio !== '') return `${other} is in${trio} as ${me}. ${settled}`;
    return reason.holds.every(({ rank }) => (rank ?? far) <= limit)
      ? `${other} has ${holds}, and did not rank ${me} above that. ${settled}`
      : `${other} has ${holds}: ranked no lower than ${me}, or a pair that you set. ${settled}`;
  }
  if (trio !== '') return `${other} is in${trio} than ${me}.`;
  return reason.holds.every(({ rank }) => (rank ?? far) < limit)
    ? `${other} has ${holds}, ranked higher than ${me}.`
    : `${other} has ${holds}: ranked higher than ${me}, or a pair that you set.`;
}

/** In a draw: who has the places, and whether they chose them or a rule gave them. */
function takenWords(other: string, id: string, takenBy: readonly string[], telling: Telling): string {
  const { nameOf, isSet, hasMinimums } = telling;
  const set = takenBy.filter((one) => isSet(one, id));
  const chose = takenBy.filter((one) => !isSet(one, id));
  const rule = set.length === 0 ? '' : ` Your rule put ${listOf(set.map(nameOf))} there.`;
  const when = hasMinimums
    ? ': in an earlier turn of the draw, or in a place kept for somebody who must have a partner.'
    : ' in an earlier turn of the draw.';
  return `${listOf(chose.map(nameOf))} chose ${other}${when}${rule}`;
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
  const withThem = matching.groups === undefined ? 'ith this pair' : 'ith these two as a pair';
  const found = isSure(telling) ? `W${withThem}` : `In the best match we found w${withThem},`;
  switch (reason.code) {
    case 'forbidden':
      return `A rule keeps ${me} and ${other} apart.`;
    case 'no-capacity':
      return `${capacityOf(choice.id) === 0 ? other : me} has no place to give: the number of partners is 0.`;
    case 'not-ranked-back':
      return `${other} did not rank ${me}, and these rules ask for both.`;
    case 'has-better':
      return betterWords(id, choice.rank, partners, telling);
    case 'full-with-higher':
    case 'lost-tie':
      return fullWords(me, choice.id, reason, telling);
    case 'taken-before':
      return takenWords(other, choice.id, reason.takenBy, telling);
    case 'has-others':
      return reason.holds.length < capacityOf(choice.id)
        ? `Every place of ${me} is taken: by ${people(partners, telling)}.`
        : `${other} has ${people(reason.holds, telling)}.`;
    case 'bound-by-rule':
      return `Every place of ${nameOf(reason.bound)} is taken by a pair that you set.`;
    case 'would-cost':
    case 'would-gain':
      return `${found} ${differenceWords(reason.difference, telling)}.${losers(reason.changes, telling)}`;
    case 'drawn':
      return `A match w${withThem} is exactly as good. Draw number ${matching.rules.seed} decided against it.`;
    case 'impossible':
      return `W${withThem}, your other rules cannot all be kept.`;
  }
}

/** What a pair rests on, in a sentence; two of a trio are told as such where turns decided. */
export function decidedWords(by: DecidedBy, telling: Telling, pair: readonly [string, string]): string {
  const { seed, mutual, proposing } = telling.matching.rules;
  const [own, others] =
    proposing === 'a' ? [telling.sides.a, telling.sides.b] : [telling.sides.b, telling.sides.a];
  switch (by) {
    case 'rule':
      return 'You set this pair by a rule.';
    case 'ballots':
      // In an odd pool a third joins the best pairs; other trios are not tried.
      if (telling.matching.proof.kind === 'no-stable-pairing' && telling.matching.groups !== undefined)
        return 'No stable pairing exists. This pair is in the best that we found in its place.';
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
        : `The ballots hold it: it stays when the ${others} propose.`;
    case 'proposing':
      return `It rests on the ${own} proposing. Were the ${others} to propose, it would part.`;
    case 'turn':
      if (
        telling.matching.groups?.some((group) => group.length > 2 && pair.every((id) => group.includes(id)))
      )
        return 'They are together in the trio, which is there because the number is odd.';
      return `One of the two chose the other when their turn came in draw number ${seed}.`;
    case 'last-resort':
      return `${mutual ? 'They did not both rank each other' : 'Neither ranked the other'}. The pair fills what the rankings left over.`;
  }
}
