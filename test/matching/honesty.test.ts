/** Which methods reward honesty: every list that one person could hand in, tried on tiny markets. */
import { expect, test } from 'vitest';
import {
  type Agent,
  type Market,
  type MatchOptions,
  match,
  type PoolMarket,
  type TwoSidedMarket,
} from '../../src/lib/matching/index.ts';
import { seededRandom } from '../../src/lib/seededRandom.ts';
import { strict } from './markets.ts';

/** Every list of some of these, in every order, the empty one too. */
const everyList = (ids: readonly string[]): readonly (readonly string[])[] => [
  [],
  ...ids.flatMap((id) => everyList(ids.filter((one) => one !== id)).map((rest) => [id, ...rest])),
];

const names = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at}`);

/** Three founders and three mentors, each with one place, all with lists without ties. */
function drawSides(seed: number, mentorsRank: boolean): TwoSidedMarket {
  const random = seededRandom(seed);
  const [founders, mentors] = [names('founder', 3), names('mentor', 3)];
  const side = (own: readonly string[], others: readonly string[], asked: boolean): Agent[] =>
    own.map((id) => ({
      id,
      tiers: asked ? strict(...random.shuffled(others).slice(0, 2 + random.below(2))) : [],
    }));
  return { kind: 'two-sided', a: side(founders, mentors, true), b: side(mentors, founders, mentorsRank) };
}

function drawPool(seed: number): PoolMarket {
  const random = seededRandom(seed);
  const peers = names('peer', 4);
  const agents = peers.map((id) => ({
    id,
    tiers: strict(...random.shuffled(peers.filter((other) => other !== id)).slice(0, 2 + random.below(2))),
  }));
  return { kind: 'one-pool', agents };
}

const agentsOf = (market: Market): readonly Agent[] =>
  market.kind === 'two-sided' ? [...market.a, ...market.b] : market.agents;

function withList(market: Market, id: string, list: readonly string[]): Market {
  const put = (agent: Agent): Agent => (agent.id === id ? { ...agent, tiers: strict(...list) } : agent);
  return market.kind === 'two-sided'
    ? { ...market, a: market.a.map(put), b: market.b.map(put) }
    : { ...market, agents: market.agents.map(put) };
}

/** The place of somebody’s partner on their true list, which names everybody whom they would have rather than nobody. */
function placeOf(market: Market, options: MatchOptions, id: string, truth: readonly string[]): number {
  const result = match(market, options);
  if (!result.ok) throw new Error('no match');
  const pair = result.value.pairs.find((one) => one.includes(id));
  const partner = pair?.find((one) => one !== id);
  const place = partner === undefined ? -1 : truth.indexOf(partner);
  return place < 0 ? truth.length : place;
}

/** Of these people, how many could gain by another list than their own, over so many markets. */
function gainers(
  draw: (seed: number) => Market,
  options: MatchOptions,
  whose: (id: string) => boolean,
  markets: number,
): number {
  let count = 0;
  for (let seed = 0; seed < markets; seed++) {
    const market = draw(seed);
    for (const { id, tiers } of agentsOf(market)) {
      if (!whose(id)) continue;
      const truth = tiers.flatMap(({ ids }) => ids);
      const honest = placeOf(market, { ...options, seed }, id, truth);
      const others = agentsOf(market)
        .map((agent) => agent.id)
        .filter((one) => one !== id && (market.kind === 'one-pool' || one.slice(0, -1) !== id.slice(0, -1)));
      const gains = everyList(others).some(
        (list) => placeOf(withList(market, id, list), { ...options, seed }, id, truth) < honest,
      );
      if (gains) count++;
    }
  }
  return count;
}

const isFounder = (id: string): boolean => id.startsWith('founder');
const isMentor = (id: string): boolean => id.startsWith('mentor');
const both = (seed: number): Market => drawSides(seed, true);
const oneSide = (seed: number): Market => drawSides(seed, false);

test('No list serves somebody who proposes better than the honest one, under the stable method', () => {
  expect(gainers(both, { method: 'stable' }, isFounder, 150)).toBe(0);
  expect(gainers(both, { method: 'stable', proposing: 'b' }, isMentor, 150)).toBe(0);
});

test('No list serves somebody who chooses in the draw better than the honest one', () => {
  expect(gainers(oneSide, { method: 'lottery' }, isFounder, 150)).toBe(0);
  expect(gainers(both, { method: 'lottery', mutual: true }, isFounder, 150)).toBe(0);
  expect(gainers(both, { method: 'lottery', whose: 'b' }, isMentor, 150)).toBe(0);
});

test('Those proposed to can sometimes gain by leaving names out, under the stable method', () => {
  expect(gainers(both, { method: 'stable' }, isMentor, 150)).toBeGreaterThan(0);
});

test.each(['greedy-maximum', 'generous-maximum', 'rank-maximal', 'minimum-total-rank'] as const)(
  'Somebody who knew the others’ lists could sometimes gain by hiding a true wish: %s',
  (method) => {
    expect(gainers(oneSide, { method }, isFounder, 60)).toBeGreaterThan(0);
  },
);

test('Under best balance the order of a list changes nothing, and leaving names out can', () => {
  const fit = (x: string, y: string): number =>
    [...`${x}${y}`].reduce((sum, one) => sum + one.charCodeAt(0) ** 2, 0) % 97;
  const options: MatchOptions = { method: 'best-fit', fit };
  expect(gainers(oneSide, options, isFounder, 60)).toBeGreaterThan(0);
  for (let seed = 0; seed < 60; seed++) {
    const market = oneSide(seed);
    const [one] = agentsOf(market);
    if (!one) throw new Error('nobody');
    const list = one.tiers.flatMap(({ ids }) => ids);
    const turned = match(withList(market, one.id, list.toReversed()), { ...options, seed });
    const straight = match(market, { ...options, seed });
    expect(turned.ok && turned.value.pairs).toEqual(straight.ok && straight.value.pairs);
  }
});

test.each([
  ['stable', undefined],
  ['lottery', true],
] as const)('In one pool somebody can sometimes gain by leaving names out: %s', (method, mutual) => {
  const options: MatchOptions = { method, ...(mutual === undefined ? {} : { mutual }) };
  expect(gainers(drawPool, options, () => true, 80)).toBeGreaterThan(0);
});
