/**
 * An independent judge of the sentences in which a match is explained: each is held against the ballots, the pairs and
 * every matching that there is, with numbers and names worked out here. Shares no code with the engine.
 */
import type { Agent, Market, Matching, MatchOptions } from '../../src/lib/matching/index.ts';
import { compareScores, oracleOf, type Score, scoreOf } from './exhaustive.ts';
import { poolOracle, poolScore } from './poolExhaustive.ts';

/** One matching of all that there are: its groups, and how good the method finds it. */
type Outcome = { readonly groups: readonly (readonly string[])[]; readonly score: Score };

export type World = {
  readonly market: Market;
  readonly options: MatchOptions;
  readonly matching: Matching;
  readonly agents: ReadonlyMap<string, Agent>;
  readonly groups: readonly (readonly string[])[];
  readonly pooled: boolean;
  readonly mutual: boolean;
  readonly outcomes: readonly Outcome[];
  /** The score of the matching at hand. */
  readonly own: Score;
  readonly unlisted: number;
};

const groupsOf = ({ pairs, groups }: Matching): readonly (readonly string[])[] => groups ?? pairs;
const withoutExtra = (matching: Matching): readonly (readonly string[])[] =>
  groupsOf(matching).filter(
    (group) => !matching.lastResort.some((pair) => pair.every((id) => group.includes(id))),
  );

export function worldOf(market: Market, options: MatchOptions, matching: Matching): World {
  const list = market.kind === 'two-sided' ? [...market.a, ...market.b] : market.agents;
  const ranked = withoutExtra(matching);
  const common = {
    market,
    options,
    matching,
    agents: new Map(list.map((agent) => [agent.id, agent])),
    groups: groupsOf(matching),
    pooled: market.kind === 'one-pool',
    mutual: matching.rules.mutual,
  };
  const rules = { ...options, mutual: matching.rules.mutual };
  if (market.kind === 'two-sided') {
    const oracle = oracleOf(market, rules);
    const outcomes = oracle.matchings.map((groups) => ({ groups, score: scoreOf(oracle, rules, groups) }));
    const own = scoreOf(oracle, rules, ranked as typeof matching.pairs);
    return { ...common, outcomes, own, unlisted: oracle.unlisted };
  }
  const oracle = poolOracle(market, rules);
  // Where no number is demanded, a trio stands before the ranks only by the rule in `bestOf`.
  const score = (groups: Outcome['groups']): Score =>
    poolScore(oracle, rules, groups).slice(options.method === 'rank-maximal' ? 1 : 0);
  const outcomes = oracle.divisions.map((groups) => ({ groups, score: score(groups) }));
  return { ...common, outcomes, own: score(ranked), unlisted: oracle.unlisted };
}

export const rank = ({ agents }: World, voter: string, id: string): number | null =>
  agents.get(voter)?.tiers.find(({ ids }) => ids.includes(id))?.rank ?? null;
const among = (pairs: Market['required'], x: string, y: string): boolean =>
  (pairs ?? []).some((pair) => pair.includes(x) && pair.includes(y));
export const isSet = ({ market }: World, x: string, y: string): boolean => among(market.required, x, y);
const isApart = ({ market }: World, x: string, y: string): boolean => among(market.forbidden, x, y);
export const places = ({ agents }: World, id: string): number => agents.get(id)?.capacity ?? 1;
export const partnersIn = (groups: readonly (readonly string[])[], id: string): readonly string[] =>
  groups.flatMap((group) => (group.includes(id) ? group.filter((one) => one !== id) : []));
export const partners = ({ groups }: World, id: string): readonly string[] => partnersIn(groups, id);
const isFull = (world: World, id: string): boolean =>
  world.groups.filter((group) => group.includes(id)).length >= places(world, id);
export const isPossible = (world: World, x: string, y: string): boolean => {
  const [there, back] = [rank(world, x, y) !== null, rank(world, y, x) !== null];
  return (world.mutual ? there && back : there || back) && !isApart(world, x, y);
};
const sideOf = ({ market }: World, id: string): 'a' | 'b' =>
  market.kind === 'two-sided' && market.b.some((one) => one.id === id) ? 'b' : 'a';
const isExtra = ({ matching }: World, x: string, y: string): boolean => among(matching.lastResort, x, y);
const far = Number.MAX_SAFE_INTEGER;

/** The best of some matchings, several where they are alike. */
function bestAmong(outcomes: readonly Outcome[]): readonly Outcome[] {
  let best: Outcome[] = [];
  for (const one of outcomes) {
    const order = best[0] === undefined ? 1 : compareScores(one.score, best[0].score);
    if (order > 0) best = [one];
    else if (order === 0) best.push(one);
  }
  return best;
}

/**
 * The best of all matchings that keep a condition. In an odd pool a method that demands no number has a trio only
 * where that places more people.
 */
export function bestOf(
  { outcomes, pooled, options }: World,
  keep: (groups: Outcome['groups']) => boolean,
): readonly Outcome[] {
  const kept = outcomes.filter(({ groups }) => keep(groups));
  if (!pooled || options.method !== 'rank-maximal') return bestAmong(kept);
  const hasTrio = ({ groups }: Outcome): boolean => groups.some(({ length }) => length === 3);
  const [three, alone] = [bestAmong(kept.filter(hasTrio)), bestAmong(kept.filter((one) => !hasTrio(one)))];
  const placed = (some: readonly Outcome[]): number => some[0]?.groups.flat().length ?? -1;
  return placed(three) > placed(alone) ? three : alone;
}
export const together =
  (x: string, y: string) =>
  (groups: Outcome['groups']): boolean =>
    groups.some((group) => group.includes(x) && group.includes(y));

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const short = (place: number): string => ['', '1st', '2nd', '3rd'][place] ?? `${place}th`;
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const isOneOf = (sentence: string, ways: readonly string[]): boolean => ways.includes(sentence);
/** Every order of a few names, since a sentence may give them in any. */
const orders = (names: readonly string[]): readonly (readonly string[])[] =>
  names.length < 2
    ? [names]
    : names.flatMap((name, at) => orders(names.filter((_, k) => k !== at)).map((rest) => [name, ...rest]));

/** What the numbers of a score stand for in this world, in its order. */
function meanings(world: World): readonly ((before: number, after: number) => string)[] {
  const { unlisted, pooled, options, matching } = world;
  const levels = Array.from({ length: unlisted }, (_, k) => k + 1);
  const { whose } = matching.rules;
  const of =
    pooled || whose === 'a' ? '' : whose === 'both' ? ' on both sides together' : ' among the mentors';
  const ranksOf =
    pooled || whose === 'both'
      ? 'everybody’s partners'
      : `the partners of the ${whose === 'a' ? 'founders' : 'mentors'}`;
  const side = whose === 'a' ? 'founders' : 'mentors';
  const having = pooled ? 'people' : whose === 'both' ? 'both sides together' : `the ${side}`;
  const count = (before: number, after: number): string =>
    pooled
      ? `${after} people would be placed, not ${before}`
      : `there would be ${after} ${after === 1 ? 'pair' : 'pairs'}, not ${before}`;
  const at = (place: number) => (before: number, after: number) => {
    const [was, is] = [Math.abs(before), Math.abs(after)];
    const one = is === 1;
    if (place === unlisted) {
      const partners = is > 1 ? `${is} partners` : one ? '1 partner' : 'no partner';
      return `${having} would have ${partners} whom they had not ranked, not ${was}`;
    }
    const what = `${ordinals[place]} ${one ? 'choice' : 'choices'}`;
    return `there would be ${is === 0 ? 'no' : is} ${what}${of}, not ${was}`;
  };
  const total = (before: number, after: number): string =>
    `the ranks of ${ranksOf} would add up to ${-after}, not ${-before}`;
  const fit = (before: number, after: number): string => {
    const wide = Math.round(before) === Math.round(after);
    const said = (sum: number): string => String(Number(sum.toFixed(wide ? 6 : 0)));
    return `the balance scores would add up to ${said(after)}, not ${said(before)}`;
  };
  switch (options.method) {
    case 'generous-maximum':
      return [count, ...levels.toReversed().map(at), fit];
    case 'rank-maximal':
      return [...levels.map(at), fit];
    case 'minimum-total-rank':
      return [count, total, fit];
    case 'best-fit':
      return [count, fit];
    default:
      return [count, ...levels.map(at), fit];
  }
}

/** In words put together here, what two scores differ in first; null where in nothing. */
export function differs(world: World, now: Score, then: Score): string | null {
  const at = now.findIndex((value, k) => Math.abs(value - (then[k] as number)) > 1e-9);
  return at < 0 ? null : (meanings(world)[at]?.(now[at] as number, then[at] as number) ?? '');
}

type HeldRank = { readonly id: string; readonly rank: number | null };
const heldIn = (world: World, groups: Outcome['groups'], id: string): readonly HeldRank[] =>
  partnersIn(groups, id)
    .map((other) => ({ id: other, rank: rank(world, id, other) }))
    .sort((x, y) => (x.rank ?? far) - (y.rank ?? far));

function heldWords(held: readonly HeldRank[]): string {
  if (held.length === 0) return 'nobody';
  const ranks = held.flatMap((one) => (one.rank === null ? [] : [short(one.rank)]));
  const strangers = held.length - ranks.length;
  const last =
    strangers > 1 ? [`${strangers} people not ranked`] : strangers === 1 ? ['somebody not ranked'] : [];
  return listed([...(ranks.length > 0 ? [`${listed(ranks)} choice`] : []), ...last]);
}

/** Who loses from one matching to another, in the order of the market, as the sentence has it. */
export function losersBetween(world: World, before: Outcome['groups'], after: Outcome['groups']): string {
  const lose = [...world.agents.keys()].flatMap((id) => {
    const [was, is] = [heldIn(world, before, id), heldIn(world, after, id)];
    const at = was.findIndex((one, k) => one.rank !== is[k]?.rank);
    const worse =
      is.length !== was.length
        ? is.length < was.length
        : at >= 0 && (is[at]?.rank ?? far) > (was[at]?.rank ?? far);
    const same = was.length === is.length && was.every((one) => is.some((other) => other.id === one.id));
    return worse && !same ? [`${id} (from ${heldWords(was)} to ${heldWords(is)})`] : [];
  });
  if (lose.length === 0) return '';
  const more = lose.length > 3 ? [`${lose.length - 3} more`] : [];
  return ` Those who lose: ${listed([...lose.slice(0, 3), ...more])}.`;
}

/** Whether somebody chose another before a third had the turn in which that other was their best. */
function choseEarlier(world: World, chooser: string, taken: string, loser: string): boolean {
  const { proof } = world.matching;
  if (proof.kind !== 'draw') return false;
  const [first, second] = [proof.order.indexOf(chooser), proof.order.indexOf(loser)];
  if (first < 0 || second < 0 || isSet(world, chooser, taken) || isExtra(world, chooser, taken)) return false;
  const drawn = (id: string): readonly string[] =>
    partners(world, id).filter((other) => !isSet(world, id, other) && !isExtra(world, id, other));
  const above = (id: string, other: string, orAlike: boolean): number =>
    drawn(id).filter((one) => {
      const [x, y] = [rank(world, id, one) ?? far, rank(world, id, other) ?? far];
      return one !== other && (orAlike ? x <= y : x < y);
    }).length;
  const [round, roundOfLoser] = [above(chooser, taken, false), above(loser, taken, true)];
  return round < roundOfLoser || (round === roundOfLoser && first < second);
}

/** Whether nobody would leave their partner for somebody who would do the same, with this person in it. */
function blocks(world: World, x: string): boolean {
  const wants = (id: string, other: string): boolean =>
    !isFull(world, id) ||
    partners(world, id).every(
      (one) => !isSet(world, id, one) && (rank(world, id, one) ?? far) > (rank(world, id, other) ?? far),
    );
  return [...world.agents.keys()].some(
    (y) =>
      y !== x &&
      isPossible(world, x, y) &&
      !partners(world, x).includes(y) &&
      places(world, y) > 0 &&
      wants(x, y) &&
      wants(y, x),
  );
}

type Truth = { readonly kind: string; readonly holds: boolean };
const told = (kind: string, holds: boolean): Truth => ({ kind, holds });

/** Whether what is said of a choice that somebody did not get is so. `kind` is the kind of the sentence, by its words. */
export function truthOfChoice(world: World, id: string, other: string, sentence: string): Truth {
  const { market, matching, options } = world;
  const [theirs, own] = [partners(world, other), partners(world, id)];
  const limit = rank(world, other, id) ?? far;
  const mine = rank(world, id, other) ?? far;
  const seed = matching.rules.seed;
  const minimums = [...world.agents.values()].some(({ minimum = 0 }) => minimum > 0);
  const is = (kind: string, condition: boolean, ways: readonly string[]): Truth | null =>
    isOneOf(sentence, ways) ? told(kind, condition) : null;
  const holding = orders(theirs).map((names) => `${other} has ${listed(names)}`);
  const having = orders(own).map((names) => `${id} has ${listed(names)}`);
  const higher = theirs.every((one) => (rank(world, other, one) ?? far) < limit);
  const tie = theirs.some((one) => !isSet(world, other, one) && (rank(world, other, one) ?? far) === limit);
  const noLower = theirs.every(
    (one) => isSet(world, other, one) || (rank(world, other, one) ?? far) <= limit,
  );
  const bound = (one: string): boolean =>
    (market.required ?? []).filter((pair) => pair.includes(one)).length >= places(world, one);
  const settled = options.fit
    ? `The balance score settled the tie, or draw number ${seed} where that was even.`
    : `Draw number ${seed} settled the tie.`;
  const stable = options.method === 'stable' && matching.proof.kind !== 'no-stable-pairing';
  const lottery = options.method === 'lottery';
  const chosen = theirs.filter((one) => !isSet(world, one, other));
  const set = theirs.filter((one) => isSet(world, one, other));
  const byRule = orders(set).map((names) =>
    set.length === 0 ? '' : ` Your rule put ${listed(names)} there.`,
  );
  const trioOf = (one: string): boolean =>
    world.groups.some((group) => group.length === 3 && group.includes(one));
  const highest = (one: string, limit: number): readonly string[] => {
    const best = Math.min(...partners(world, one).map((other) => rank(world, one, other) ?? far));
    return best > limit
      ? []
      : partners(world, one)
          .filter((other) => (rank(world, one, other) ?? far) === best)
          .map((other) => `${one} is in a trio with ${other}, ranked ${best < limit ? 'higher' : 'as high'}`);
  };
  const simple =
    is(
      'has-better',
      trioOf(id),
      highest(id, mine).map((words) => `${words}.`),
    ) ??
    is(
      'full-with-higher',
      stable && trioOf(other),
      highest(other, limit).map((words) => `${words} than ${id}.`),
    ) ??
    is(
      'lost-tie',
      stable && trioOf(other),
      highest(other, limit).map((words) => `${words} as ${id}. ${settled}`),
    ) ??
    is('forbidden', isApart(world, id, other), [`A rule keeps ${id} and ${other} apart.`]) ??
    is('no-capacity', places(world, other) === 0, [
      `${other} has no place to give: the number of partners is 0.`,
    ]) ??
    is('no-capacity', places(world, id) === 0, [
      `${id} has no place to give: the number of partners is 0.`,
    ]) ??
    is('not-ranked-back', world.mutual && rank(world, other, id) === null, [
      `${other} did not rank ${id}, and these rules ask for both.`,
    ]) ??
    is('bound-by-rule', bound(other), [`Every place of ${other} is taken by a pair that you set.`]) ??
    is('bound-by-rule', bound(id), [`Every place of ${id} is taken by a pair that you set.`]) ??
    is(
      'has-better',
      isFull(world, id) && own.every((one) => (rank(world, id, one) ?? far) < mine),
      having.map((words) => `${words}, ranked higher.`),
    ) ??
    is(
      'has-better',
      isFull(world, id) && own.every((one) => (rank(world, id, one) ?? far) <= mine),
      having.map((words) => `${words}, ranked at least as high.`),
    ) ??
    is(
      'has-better',
      isFull(world, id) && own.every((one) => isSet(world, id, one) || (rank(world, id, one) ?? far) <= mine),
      [`All places of ${id} are taken: by people ranked at least as high, or by pairs that you set.`],
    ) ??
    is(
      'full-with-higher',
      stable && isFull(world, other) && higher,
      holding.map((words) => `${words}, ranked higher than ${id}.`),
    ) ??
    is(
      'full-with-higher',
      stable && isFull(world, other) && !tie && noLower && set.length > 0,
      holding.map((words) => `${words}: ranked higher than ${id}, or a pair that you set.`),
    ) ??
    is(
      'lost-tie',
      stable &&
        isFull(world, other) &&
        tie &&
        theirs.every((one) => (rank(world, other, one) ?? far) <= limit),
      holding.map((words) => `${words}, and did not rank ${id} above that. ${settled}`),
    ) ??
    is(
      'lost-tie',
      stable && isFull(world, other) && tie && noLower,
      holding.map((words) => `${words}: ranked no lower than ${id}, or a pair that you set. ${settled}`),
    ) ??
    is(
      'taken-before',
      lottery && minimums && isFull(world, other),
      orders(chosen).flatMap((names) =>
        byRule.map(
          (rule) =>
            `${listed(names)} chose ${other}: in an earlier turn of the draw, or in a place kept for somebody who must have a partner.${rule}`,
        ),
      ),
    ) ??
    is(
      'taken-before',
      lottery &&
        !minimums &&
        isFull(world, other) &&
        chosen.every((one) => choseEarlier(world, one, other, id)),
      orders(chosen).flatMap((names) =>
        byRule.map((rule) => `${listed(names)} chose ${other} in an earlier turn of the draw.${rule}`),
      ),
    ) ??
    is(
      'has-others',
      lottery && isFull(world, id),
      orders(own).map((names) => `Every place of ${id} is taken: by ${listed(names)}.`),
    ) ??
    is(
      'has-others',
      lottery && isFull(world, other),
      holding.map((words) => `${words}.`),
    );
  if (simple !== null) return simple;
  const two = matching.groups === undefined ? 'ith this pair' : 'ith these two as a pair';
  const best = bestOf(world, (groups) =>
    groups.some((group) => group.length === 2 && group.includes(id) && group.includes(other)),
  );
  const score = best[0]?.score;
  if (sentence === `W${two}, your other rules cannot all be kept.`)
    return told('impossible', best.length === 0);
  if (sentence === `A match w${two} is exactly as good. Draw number ${seed} decided against it.`)
    return told('drawn', score !== undefined && compareScores(score, world.own) === 0);
  const words = score === undefined ? null : differs(world, world.own, score);
  const order = score === undefined ? 0 : compareScores(score, world.own);
  const kind = order > 0 ? 'would-gain' : 'would-cost';
  const head = `W${two} ${words}.`;
  const before = withoutExtra(matching);
  return told(
    kind,
    words !== null &&
      best.some(({ groups }) => sentence === `${head}${losersBetween(world, before, groups)}`),
  );
}

/** Whether what is said of a pair that was made is so; `turned` are the pairs with the other side proposing. */
export function truthOfPair(
  world: World,
  x: string,
  y: string,
  sentence: string,
  turned: () => readonly (readonly string[])[],
): Truth {
  const { matching, options } = world;
  const { seed, proposing } = matching.rules;
  const [own, others] = proposing === 'a' ? ['founders', 'mentors'] : ['mentors', 'founders'];
  const best = (): Score | undefined => bestOf(world, (groups) => !together(x, y)(groups))[0]?.score;
  const now = world.own;
  const aims = (score: Score): Score => score.slice(0, -1);
  switch (sentence) {
    case 'You set this pair by a rule.':
      return told('rule', isSet(world, x, y));
    case `${world.mutual ? 'They did not both rank each other' : 'Neither ranked the other'}. The pair fills what the rankings left over.`:
      return told('last-resort', isExtra(world, x, y) && !isPossible(world, x, y));
    case 'The ballots decide it: every match without this pair is worse by this method, or breaks a rule.': {
      const score = best();
      return told('ballots', score === undefined || compareScores(aims(score), aims(now)) < 0);
    }
    case 'Going by the ballots alone, other matches are as good. The balance score decided.': {
      const score = best();
      const as = score !== undefined && compareScores(aims(score), aims(now)) === 0;
      return told('fit', as && compareScores(score, now) < 0);
    }
    case `Another match, without this pair, is exactly as good. Draw number ${seed} decided.`: {
      const score = best();
      return told('draw', score !== undefined && compareScores(score, now) === 0);
    }
    case `The ballots hold it: it stays when the ${others} propose.`:
      return told('stability', options.method === 'stable' && together(x, y)(turned()));
    case `It rests on the ${own} proposing. Were the ${others} to propose, it would part.`:
      return told('proposing', options.method === 'stable' && !together(x, y)(turned()));
    case 'The ballots hold it: neither knows of somebody they would rather have and who would rather have them.':
      return told('stability', world.pooled && !blocks(world, x) && !blocks(world, y));
    case 'No stable pairing exists. This pair is in the best that we found in its place.':
      return told('ballots', matching.proof.kind === 'no-stable-pairing');
    case 'They are together in the trio, which is there because the number is odd.':
      return told(
        'turn',
        world.agents.size % 2 === 1 ||
          [...world.agents.values()].filter(({ capacity = 1 }) => capacity > 0).length % 2 === 1
          ? world.groups.some((group) => group.length === 3 && group.includes(x) && group.includes(y))
          : false,
      );
    case `One of the two chose the other when their turn came in draw number ${seed}.`:
      return told('turn', options.method === 'lottery' && isPossible(world, x, y) && !isSet(world, x, y));
    default:
      return told(`unknown: ${sentence}`, false);
  }
}

/** Whether the reason that somebody is left over is so, part by part. */
export function truthOfLeftOver(world: World, id: string, sentence: string): readonly Truth[] {
  if (partners(world, id).length > 0) return [told('left over', false)];
  const others = [...world.agents.keys()].filter(
    (one) => one !== id && (world.pooled || sideOf(world, one) !== sideOf(world, id)),
  );
  const rankedBy = others.filter((one) => rank(world, one, id) !== null);
  const own = world.agents.get(id)?.tiers.flatMap(({ ids }) => ids) ?? [];
  const can = (one: string): boolean => isPossible(world, id, one) && places(world, one) > 0;
  const none = !others.some(can);
  if (sentence === 'Has no place to give: the number of partners is set to 0.')
    return [told('left over: no-capacity', places(world, id) === 0)];
  if (sentence === 'Nobody ranked them.')
    return [told('left over: ranked-by-nobody', rankedBy.length === 0 && own.length === 0)];
  if (sentence === 'Ranked nobody, and nobody ranked them.')
    return [told('left over: ranked-nobody', rankedBy.length === 0 && own.length === 0)];
  const vain = / ranked them, but these rules ask that both rank each other\.$/;
  if (vain.test(sentence)) {
    const ways = orders(rankedBy).map((names) => `Ranked nobody. ${listed(names)}`);
    return [
      told(
        'left over: ranked-nobody',
        own.length === 0 && world.mutual && ways.includes(sentence.replace(vain, '')),
      ),
    ];
  }
  const [head, rest] = [sentence.split(': ')[0], sentence.split(': ').slice(1).join(': ').replace(/\.$/, '')];
  const parts = rest.split('; ');
  if (head === 'Everyone possible is taken') {
    const possible = others.filter(can);
    const said = parts.map((part) => part.split(' has ')[0] as string);
    const all = [...said].sort().join() === [...possible].sort().join();
    return [
      told('left over: all-full', all && said.every((one) => isFull(world, one))),
      ...parts.map((part) => {
        const who = part.split(' has ')[0] as string;
        const ways = orders(partners(world, who)).map((names) => `${who} has ${listed(names)}`);
        return told('left over: all-full', ways.includes(part));
      }),
    ];
  }
  if (head !== 'Nobody they could be paired with') return [told(`unknown: ${sentence}`, false)];
  const mentioned = new Set([...own, ...rankedBy]);
  return [
    told('left over: nobody-possible', none && parts.length === mentioned.size),
    ...parts.map((part) => {
      const who = others.find((one) => part.split(/[ ,]/).includes(one)) ?? '';
      const truths: Readonly<Record<string, boolean>> = {
        [`a rule keeps them from ${who}`]: isApart(world, id, who),
        [`${who} has no place to give`]: places(world, who) === 0,
        [`${who} did not rank them back`]: world.mutual && own.includes(who) && !rankedBy.includes(who),
        [`they did not rank ${who}, who ranked them`]:
          world.mutual && !own.includes(who) && rankedBy.includes(who),
      };
      return told('left over: nobody-possible', truths[part] ?? false);
    }),
  ];
}

/** Whether those who are named are just those who could have filled somebody’s empty place, with whom they have. */
export function truthOfEmpty(
  world: World,
  id: string,
  couldHave: readonly { readonly id: string; readonly has: string }[],
): readonly Truth[] {
  const others = [...world.agents.keys()].filter(
    (one) =>
      one !== id &&
      (world.pooled || sideOf(world, one) !== sideOf(world, id)) &&
      isPossible(world, id, one) &&
      places(world, one) > 0 &&
      !partners(world, id).includes(one),
  );
  const all = [...couldHave.map((one) => one.id)].sort().join() === [...others].sort().join();
  const word = (who: string, other: string): string => {
    const place = rank(world, who, other);
    return `${other} (${place === null ? 'not ranked' : `${short(place)} choice`})`;
  };
  return [
    told('empty place: who', all),
    ...couldHave.map(({ id: who, has }) =>
      told(
        'empty place: has',
        orders(partners(world, who)).some((names) => listed(names.map((name) => word(who, name))) === has),
      ),
    ),
  ];
}
