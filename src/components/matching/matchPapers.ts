/** The organiser’s list and the runners-up as papers. They name ranks, and are for the organiser alone. */
import { canCompare } from '../../lib/balance/index.ts';
import { ballotsDigest, runnersUp } from '../../lib/matching/index.ts';
import { onOneLine, type Paper } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { heldWords } from './explainWords.ts';
import { decidedByHand } from './handMoves.ts';
import { lastResortWords, leftOverWords, listOf, short } from './matchWords.ts';
import { methodWords } from './methodWords.ts';
import { gotOf, idsOf, partnersIn, placedIn, rankedIn, ranksOf } from './outcome.ts';
import { cardsPart } from './pairCards.ts';
import { rankWords } from './pairFacts.ts';
import {
  capital,
  cell,
  type Matched,
  type Part,
  paperOf,
  paragraph,
  part,
  type Rows,
  row,
} from './paperParts.ts';
import { namesOf } from './telling.ts';

/** Whose wishes counted, who could be paired, and how a tie was settled. */
function rulesRows({ p, matching: { rules } }: Matched) {
  const { a, b } = p.sideNames;
  const whose = { a: `the ${a.many}`, b: `the ${b.many}`, both: 'everybody who ranked' }[rules.whose];
  const byFit = p.matching.fitTies && rules.method !== 'best-fit' && canCompare(p);
  return [
    row('Whose choices count', capital(whose)),
    row(
      'Who could be paired',
      rules.mutual ? 'Two people who ranked each other' : 'Two people of whom one ranked the other',
    ),
    row('Ties', `${byFit ? 'By balance, then by' : 'By'} draw number ${rules.seed}`),
    ...(rules.method === 'stable' && p.shape === 'two-sided'
      ? [row('Proposing', capital(p.sideNames[rules.proposing].many))]
      : []),
  ];
}

/** The match as a list: those without a partner first, every pair with its ranks, and what was decided by hand. */
export function organisersList(matched: Matched): Paper {
  const { p, market, matching } = matched;
  const nameOf = namesOf(p);
  const { method } = matching.rules;
  const ids = idsOf(p, 'a');
  const got = gotOf(matching, ids, ranksOf(p));
  return paperOf(matched, 'match-list', {
    title: 'The match, for the organiser alone',
    opening: [
      paragraph('Nobody should learn where a partner ranked them. Keep this list as you keep the ballots.'),
    ],
    commitments: {
      heading: 'How it was made',
      rows: [
        row('Method', methodWords[method].name),
        ...rulesRows(matched),
        row('Ballots', ballotsDigest(market).slice(0, 8)),
        row('Placed', `${placedIn(matching, ids).length} of ${ids.length} ${p.sideNames.a.many}`),
        ...got.map(({ rank, ids: who }) =>
          row(rank === null ? 'Nobody they ranked' : `${short(rank)} choices`, String(who.length)),
        ),
        row('Without a partner', String(matching.leftOver.length)),
        row('Set by hand', String(decidedByHand(p, nameOf).length)),
      ],
      note: cell('The same ballots, rules and draw number give the same match on any computer.'),
    },
    schedules: [
      ...part(
        'Without a partner',
        'Those without a partner, and why',
        ['Name', 'Why'],
        matching.leftOver.map((one) => [nameOf(one.id), leftOverWords(one, nameOf, rankedIn(ranksOf(p)))]),
      ),
      ...part(
        'With somebody they did not rank',
        'Those whom no choice of theirs placed',
        ['Name', 'Has'],
        unasked(matched),
      ),
      ...pairsPart(matched),
      ...byHandPart(p),
      ...methodsPart(matched),
      ...cardsPart(matched),
    ],
  });
}

/** Those who ranked somebody and have only people they did not rank. */
function unasked({ p, matching }: Matched): Rows {
  const nameOf = namesOf(p);
  const rank = ranksOf(p);
  const partners = partnersIn(matching);
  return p.ballots
    .filter(({ voter, tiers }) => {
      const theirs = partners.get(voter);
      return tiers.length > 0 && theirs?.every((other) => rank(voter, other) === null);
    })
    .map(({ voter }) => [nameOf(voter), listOf((partners.get(voter) ?? []).map(nameOf))]);
}

function pairsPart({ p, matching }: Matched): readonly Part[] {
  const nameOf = namesOf(p);
  const rank = ranksOf(p);
  const flagged = new Set(matching.lastResort.map((pair) => pair.join('~')));
  const pooled = p.shape === 'one-pool';
  const [one, other] = pooled ? ['Peer', 'Peer'] : [capital(p.sideNames.a.one), capital(p.sideNames.b.one)];
  const pairs = matching.pairs.map(([x, y]) => [
    nameOf(x),
    `${nameOf(y)}${flagged.has(`${x}~${y}`) ? ` (${lastResortWords([x, y], nameOf, rankedIn(rank))})` : ''}`,
    rankWords(rank(x, y)),
    rankWords(rank(y, x)),
  ]);
  const trios = (matching.groups ?? []).filter((group) => group.length > 2);
  return [
    ...part(
      'The pairs',
      'Every pair, with the rank that each gave the other',
      [one, other, 'First gave', 'Second gave'],
      pairs,
    ),
    ...trios.map((trio) => ({
      title: 'The trio',
      blocks: [paragraph(`${listOf(trio.map(nameOf))}, since the number of people is odd.`)],
    })),
  ];
}

function byHandPart(p: Programme): readonly Part[] {
  return part(
    'Decided by hand',
    'What the organiser changed, and no method decided',
    ['Change', 'Who', 'Decided by', 'Why'],
    decidedByHand(p, namesOf(p)).map(({ what, who, by, why }) => [
      capital(what),
      who,
      onOneLine(by),
      onOneLine(why),
    ]),
  );
}

function methodsPart({ p, trials }: Matched): readonly Part[] {
  const ids = idsOf(p, 'a');
  return part(
    'The same ballots by each method',
    `Counted for the ${p.sideNames.a.many}`,
    ['Method', 'Placed', '1st, 2nd, 3rd', 'Would both rather'],
    trials.map(({ options, result, summary }) => {
      const { name } = methodWords[options.method];
      if (!result.ok) return [name, 'not possible', '', ''];
      const got = gotOf(result.value, ids, ranksOf(p));
      const firsts = got.slice(0, 3).map(({ ids: who }) => who.length);
      const pairs = summary?.blocking.length ?? 0;
      return [
        name,
        String(placedIn(result.value, ids).length),
        firsts.join(', '),
        pairs === 0 ? 'nobody' : `${pairs} ${pairs === 1 ? 'pair' : 'pairs'}`,
      ];
    }),
  );
}

/** For everybody the next two who have a free place, if their own match falls through. */
export function runnersUpPaper(matched: Matched): Paper {
  const { p, market, matching } = matched;
  const nameOf = namesOf(p);
  const partners = partnersIn(matching);
  const free = (count: number): string =>
    count === 0 ? '' : ` (${count} ${count === 1 ? 'place' : 'places'} free)`;
  const rows = runnersUp(market, matching).map(({ id, freePlaces, next }) => [
    `${nameOf(id)}${free(freePlaces)}`,
    listOf((partners.get(id) ?? []).map(nameOf)),
    ...[0, 1].map((at) => (next[at] ? heldWords([next[at]], nameOf) : '')),
  ]);
  return paperOf(matched, 'runners-up', {
    title: 'Runners-up, for the organiser alone',
    opening: [
      paragraph(
        'If somebody’s match falls through and all others stay, these are free to take the place. Where nobody is named, match again: the match tool shows the fewest changes.',
      ),
    ],
    commitments: { heading: 'In short', rows: [], note: [] },
    schedules: part(
      'Everybody',
      'Whom each person has, and who could come next',
      ['Name', 'Has', 'Next', 'After that'],
      rows,
    ),
  });
}
