import { expect, test } from 'vitest';
import {
  choiceWords,
  decidedWords,
  heldWords,
  type Telling,
} from '../../src/components/matching/explainWords.ts';
import { lastResortWords, leftOverWords } from '../../src/components/matching/matchWords.ts';
import {
  explainer,
  judge,
  type Market,
  type Matching,
  type MatchOptions,
  type Method,
  match,
  methods,
  type TwoSidedMarket,
} from '../../src/lib/matching/index.ts';
import { drawMarket, someFit, strict, tinyShape } from './markets.ts';
import { drawPool, smallPool } from './poolExhaustive.ts';
import {
  partners,
  rank,
  truthOfChoice,
  truthOfEmpty,
  truthOfLeftOver,
  truthOfPair,
  type World,
  worldOf,
} from './sentences.ts';

const telling = (market: Market, matching: Matching, byBalance = false): Telling => {
  const agents = market.kind === 'two-sided' ? [...market.a, ...market.b] : market.agents;
  const places = new Map(agents.map(({ id, capacity }) => [id, capacity ?? 1]));
  return {
    nameOf: (id) => id,
    matching,
    capacityOf: (id) => places.get(id) ?? 1,
    onePool: market.kind === 'one-pool',
    sides: { a: 'founders', b: 'mentors' },
    isSet: (x, y) => (market.required ?? []).some((pair) => pair.includes(x) && pair.includes(y)),
    hasMinimums: agents.some(({ minimum = 0 }) => minimum > 0),
    byBalance,
  };
};

test('choiceWords says what a choice would have cost, and whom', () => {
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [
      { id: 'Amina', tiers: strict('Ruth', 'Tomás') },
      { id: 'Bjørn', tiers: strict('Ruth') },
    ],
    b: [
      { id: 'Ruth', tiers: [] },
      { id: 'Tomás', tiers: [] },
    ],
  };
  const result = match(market, { method: 'greedy-maximum' });
  if (!result.ok) throw new Error('no match');
  const { choices, partners: got } = explainer(market, result.value)('Amina');
  const [first] = choices;
  if (first === undefined) throw new Error('no choice');
  expect(choiceWords('Amina', first, got, telling(market, result.value))).toBe(
    'With this pair there would be 1 pair, not 2. Those who lose: Bjørn (from 1st choice to nobody) and Tomás (from somebody not ranked to nobody).',
  );
});

test('leftOverWords tells somebody who was not ranked back from somebody who did not rank back', () => {
  const ranks: Readonly<Record<string, readonly string[]>> = { Amina: ['Ruth'], Tomás: ['Amina'] };
  const reason = {
    code: 'nobody-possible' as const,
    ruledOut: [
      { id: 'Ruth', why: 'not-ranked-back' as const },
      { id: 'Tomás', why: 'not-ranked-back' as const },
      { id: 'Uma', why: 'forbidden' as const },
    ],
  };
  const ranked = (voter: string, id: string): boolean => ranks[voter]?.includes(id) ?? false;
  expect(leftOverWords({ id: 'Amina', reason }, (id) => id, ranked)).toBe(
    'Nobody they could be paired with: Ruth did not rank them back; they did not rank Tomás, who ranked them; a rule keeps them from Uma.',
  );
  expect(lastResortWords(['Amina', 'Ruth'], (id) => id, ranked)).toBe('only Amina ranked the other');
  expect(lastResortWords(['Bjørn', 'Ruth'], (id) => id, ranked)).toBe('neither ranked the other');
});

/** Sentences by kind, and those that are not so. */
type Tally = { readonly seen: Map<string, number>; readonly wrong: string[] };

/** Everything that is said of one matching, each sentence held against every matching there is. */
function hear(world: World, { seen, wrong }: Tally, about: string): void {
  const { market, matching, options, agents } = world;
  const why = explainer(market, matching, options.fit);
  const words = telling(market, matching, options.fit !== undefined);
  const note = (sentence: string, truths: readonly { readonly kind: string; readonly holds: boolean }[]) => {
    for (const { kind, holds } of truths) {
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      if (!holds) wrong.push(`${about}: ${kind}: ${sentence}`);
    }
  };
  let turned: readonly (readonly string[])[] | null = null;
  const turn = (): readonly (readonly string[])[] => {
    const again = match(market, { ...options, proposing: matching.rules.proposing === 'a' ? 'b' : 'a' });
    turned ??= again.ok ? again.value.pairs : [];
    return turned;
  };
  for (const id of agents.keys()) {
    const { choices, partners: held, emptyPlaces, couldHave } = why(id);
    for (const choice of choices) {
      const sentence = choiceWords(id, choice, held, words);
      note(sentence, [truthOfChoice(world, id, choice.id, sentence)]);
    }
    for (const { id: other, decidedBy } of isBest(world) ? held : []) {
      const sentence = decidedWords(decidedBy, words, [id, other]);
      note(sentence, [truthOfPair(world, id, other, sentence, turn)]);
    }
    if (emptyPlaces > 0) {
      const named = couldHave.map((one) => ({ id: one.id, has: heldWords(one.has, (name) => name) }));
      note(`${id}: ${JSON.stringify(named)}`, truthOfEmpty(world, id, named));
    }
    expect([...held.map((one) => one.id)].sort(), about).toEqual([...partners(world, id)].sort());
  }
  for (const one of matching.leftOver) {
    const sentence = leftOverWords(
      one,
      (name) => name,
      (voter, id) => rank(world, voter, id) !== null,
    );
    note(`${one.id}: ${sentence}`, truthOfLeftOver(world, one.id, sentence));
  }
}

/** A matching that another method made has no best to be held by. */
const isBest = ({ matching, options }: World): boolean =>
  matching.proof.kind !== 'draw' || options.method === 'lottery';

/** The draw’s matching, spoken of as if it had been made with the fewest far down in mind: often not the best. */
function asIfBest(market: Market, options: MatchOptions, drawn: Matching): readonly [MatchOptions, Matching] {
  const meant: MatchOptions = { ...options, method: 'generous-maximum' };
  const { profile } = judge(
    market,
    { pairs: drawn.pairs, ...(drawn.groups ? { groups: drawn.groups } : {}) },
    meant,
  );
  return [meant, { ...drawn, profile, rules: { ...drawn.rules, method: 'generous-maximum' } }];
}

/** One matching of a random market, as the turn of the loop asks. */
function hearOne(market: Market, turn: number, method: Method, tally: Tally): void {
  const fits = method === 'best-fit' || turn % 3 === 0;
  const options: MatchOptions = {
    method,
    seed: turn,
    ...(fits ? { fit: turn % 2 === 0 ? someFit : (): number => 1 } : {}),
    ...(turn % 4 === 0 ? { unranked: 'last-resort' as const } : {}),
    ...(turn % 5 < 2 ? { mutual: turn % 5 === 0 } : {}),
    ...(turn % 7 === 0 ? { whose: (['a', 'b', 'both'] as const)[turn % 3] as 'a' | 'b' | 'both' } : {}),
    ...(turn % 6 === 0 ? { proposing: 'b' as const } : {}),
  };
  const result = match(market, options);
  if (!result.ok) return;
  const { value } = result;
  const lost = value.proof.kind === 'no-stable-pairing';
  const meant = lost ? { ...options, method: 'greedy-maximum' as const } : options;
  hear(worldOf(market, meant, value), tally, `${market.kind} ${turn}, ${method}`);
  if (method !== 'lottery' || options.unranked === 'last-resort' || market.kind === 'one-pool') return;
  const [instead, taken] = asIfBest(market, options, value);
  hear(worldOf(market, instead, taken), tally, `${market.kind} ${turn}, as if best`);
}

/** Both sides rank everybody, with ties: much for the stable method and the draw to settle. */
const crowded = (turn: number): TwoSidedMarket =>
  drawMarket(turn, {
    a: 3 + (turn % 2),
    b: 3,
    choicesA: 3,
    choicesB: 4,
    capacityA: 1,
    capacityB: 1 + (turn % 2),
    ties: turn % 4 === 0,
    minimums: turn % 3 === 0,
    rules: turn % 5 === 0,
    full: true,
  });

/** How many sentences are held against every matching there is. */
const wanted = Number(process.env.MATCHING_SENTENCES ?? 40_000);
/**
 * How many of each kind there are at the least. A place kept for a minimum is no kind: where both still have a place
 * at the end, the pair could have been made.
 */
const floors: Readonly<Record<string, number>> = {
  forbidden: 500,
  'no-capacity': 500,
  'not-ranked-back': 250,
  'bound-by-rule': 200,
  'has-better': 1000,
  'full-with-higher': 150,
  'lost-tie': 60,
  'taken-before': 150,
  'has-others': 200,
  'would-cost': 500,
  'would-gain': 10,
  drawn: 100,
  impossible: 20,
  rule: 200,
  ballots: 1000,
  fit: 100,
  draw: 200,
  stability: 500,
  proposing: 30,
  turn: 500,
  'last-resort': 100,
  'empty place: who': 1000,
  'empty place: has': 500,
  'left over: no-capacity': 500,
  'left over: ranked-nobody': 150,
  'left over: ranked-by-nobody': 100,
  'left over: nobody-possible': 500,
  'left over: all-full': 500,
};

test('Every sentence about a choice, a pair, an empty place or somebody left over is borne out by all matchings there are', () => {
  const tally: Tally = { seen: new Map(), wrong: [] };
  const count = (): number => [...tally.seen.values()].reduce((sum, one) => sum + one, 0);
  for (let turn = 0; count() < wanted; turn++) {
    const method = methods[turn % methods.length] as Method;
    hearOne(drawMarket(turn, { ...tinyShape(turn), minimums: turn % 3 === 0 }), turn, method, tally);
    hearOne(drawPool(turn, smallPool(turn)), turn, method, tally);
    hearOne(crowded(turn), turn, turn % 2 === 0 ? 'stable' : 'lottery', tally);
  }
  expect(tally.wrong.slice(0, 20)).toEqual([]);
  expect(Object.keys(floors).sort()).toEqual([...tally.seen.keys()].sort());
  const few = Object.entries(floors).filter(([kind, least]) => (tally.seen.get(kind) ?? 0) < least);
  expect(few.map(([kind]) => `${kind}: ${tally.seen.get(kind)}`)).toEqual([]);
}, 120_000);
