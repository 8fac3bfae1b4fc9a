import { expect, test } from 'vitest';
import { distanceWords } from '../../src/components/matching/distanceWords.ts';
import { judgedMatch } from '../../src/components/matching/judgedMatch.ts';
import {
  availableMethods,
  type Market,
  marketOf,
  match,
  matchOptionsOf,
  type Pair,
} from '../../src/lib/matching/index.ts';
import type { Programme } from '../../src/lib/programme/index.ts';
import { springCohort } from '../papers/springCohort.ts';
import { drawPool } from './poolExhaustive.ts';

const ballot = (voter: string, ...choices: readonly string[]) => ({
  voter,
  tiers: choices.map((id, at) => ({ rank: at + 1, ids: [id] })),
});
const cohort: Programme = {
  ...springCohort(),
  ballots: [
    ballot('hana', 'stephen', 'wen'),
    ballot('lukasz', 'stephen'),
    ballot('kite', 'wen', 'ines', 'stephen'),
    ballot('stephen', 'lukasz', 'hana', 'kite'),
    ballot('wen', 'hana', 'kite'),
    ballot('ines', 'kite'),
  ],
};

function judged(p: Programme, pairs: readonly Pair[]) {
  const market = marketOf(p);
  const by = (method?: Programme['matching']['method']) => matchOptionsOf(p.matching, method);
  return judgedMatch(market, { pairs, trios: [] }, { own: by(), each: availableMethods(market).map(by) });
}

test('judgedMatch tells of a match by hand what breaks a rule, who has nobody and how far each best is', () => {
  const hand = judged(cohort, [
    ['hana', 'wen'],
    ['lukasz', 'ines'],
  ]);
  expect(hand.faults.map(({ code, facts }) => [code, facts])).toEqual([
    ['fault-unranked-pair', { id: 'lukasz', partner: 'ines' }],
  ]);
  expect(hand.leftOver).toEqual(['kite', 'stephen']);
  const said = Object.fromEntries(
    hand.distances.map((one) => [one.method, distanceWords(cohort, one, false)]),
  );
  expect(said['greedy-maximum']).toBe('At its best, there would be 3 pairs that the ballots ask for, not 1.');
  expect(said.stable).toMatch(/would both rather have each other\. At its best there is no such pair\.$/);
  expect(said.lottery).toMatch(/^With draw number \d+, \d people would have other partners\./);
});

test('judgedMatch finds the match of each method as good as its best, and says so', () => {
  const market = marketOf(cohort);
  for (const method of availableMethods(market)) {
    const options = matchOptionsOf(cohort.matching, method);
    const made = match(market, options);
    if (!made.ok) throw new Error('no match');
    const { faults, distances } = judgedMatch(
      market,
      { pairs: made.value.pairs, trios: [] },
      { own: options, each: [options] },
    );
    expect(faults, method).toEqual([]);
    expect(distances[0]?.reached, method).toBe(true);
    expect(distances.map((one) => distanceWords(cohort, one, true)).join(), method).toMatch(
      /^(?:Nothing is missing|These are just the pairs)/,
    );
  }
});

test('judgedMatch never says of a match that breaks a rule that nothing is missing', () => {
  const founders: Programme = { ...cohort, matching: { ...cohort.matching, whose: 'a' } };
  const over = judged(founders, [
    ['hana', 'stephen'],
    ['lukasz', 'stephen'],
    ['kite', 'wen'],
  ]);
  expect(over.faults.map(({ code }) => code)).toEqual(['fault-over-capacity']);
  for (const one of over.distances)
    expect(distanceWords(cohort, one, false)).not.toMatch(/^Nothing|^These are just/);
  const best = over.distances.find(({ method }) => method === 'rank-maximal');
  expect(best && distanceWords(cohort, best, false)).toMatch(/^It breaks a rule, and so counts for more/);
});

test('distanceWords tells a rule of the method from a rule that was set', () => {
  const oneSided: Programme = {
    ...cohort,
    ballots: [ballot('hana', 'stephen'), ballot('lukasz', 'wen'), ballot('wen', 'lukasz')],
  };
  const hand = judged(oneSided, [
    ['hana', 'stephen'],
    ['lukasz', 'wen'],
  ]);
  const stable = hand.distances.find(({ method }) => method === 'stable');
  expect(hand.faults).toEqual([]);
  expect(stable && distanceWords(oneSided, stable, true)).toMatch(/did not rank each other/);
});

test('judgedMatch takes a match of one pool with its trio, as the engine made it', () => {
  let trios = 0;
  for (let seed = 0; seed < 60; seed++) {
    const market: Market = drawPool(seed, { people: 5, choices: 3, trio: true });
    const options = { method: 'greedy-maximum', seed, mutual: false } as const;
    const made = match(market, options);
    if (!made.ok) continue;
    const three = (made.value.groups ?? []).filter((group) => group.length === 3);
    trios += three.length;
    const { faults, distances } = judgedMatch(
      market,
      { pairs: made.value.pairs, trios: three },
      { own: options, each: [options] },
    );
    expect(faults, `seed ${seed}`).toEqual([]);
    expect(distances[0]?.reached, `seed ${seed}`).toBe(true);
  }
  expect(trios).toBeGreaterThan(5);
});
