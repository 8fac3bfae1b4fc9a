/** Long lists are laid out by their heads alone: the answer is the one that whole lists give, and its proof holds. */
import { expect, test } from 'vitest';
import { judge, type Method, match, type TwoSidedMarket } from '../../src/lib/matching/index.ts';
import { seededRandom } from '../../src/lib/seededRandom.ts';
import { strict } from './markets.ts';

const methods: readonly Method[] = [
  'greedy-maximum',
  'generous-maximum',
  'rank-maximal',
  'minimum-total-rank',
];
const names = (letter: string, size: number): string[] =>
  Array.from({ length: size }, (_, k) => `${letter}${k}`);

/** Everybody ranks everybody; `alike` is how far one list is like another, from 0 (drawn) to 1 (the same list). */
function fullLists(seed: number, a: number, b: number, places: number, alike: number): TwoSidedMarket {
  const random = seededRandom(seed);
  const others = names('mentor', b);
  const list = (): string[] => {
    const taste = others.map((id, k) => ({ id, worth: alike * k + (1 - alike) * random.below(b) }));
    return taste.sort((x, y) => x.worth - y.worth).map(({ id }) => id);
  };
  return {
    kind: 'two-sided',
    a: names('founder', a).map((id) => ({ id, tiers: strict(...list()) })),
    b: others.map((id) => ({ id, tiers: [], capacity: places })),
  };
}

test.each([
  ['drawn at random', fullLists(1, 110, 120, 1, 0)],
  ['fewer places than people', fullLists(2, 130, 110, 1, 0.3)],
  ['everybody with much the same taste', fullLists(3, 115, 115, 1, 0.9)],
  ['everybody with the same list', fullLists(4, 100, 104, 1, 1)],
  ['several places each', fullLists(5, 240, 100, 3, 0.5)],
])('match by the heads of long lists gives what whole lists give: %s', (_, market) => {
  for (const method of methods) {
    const byHeads = match(market, { method });
    // A fit that is the same for everybody changes nothing but that lists are laid out whole.
    const whole = match(market, { method, fit: () => 0 });
    if (!byHeads.ok || !whole.ok) throw new Error('no match');
    expect(byHeads.value.pairs, method).toEqual(whole.value.pairs);
    expect(byHeads.value.profile).toEqual(whole.value.profile);
    if (market.a.length < 120 || method === 'minimum-total-rank')
      expect(judge(market, byHeads.value, { method }), method).toMatchObject({ faults: [], proved: true });
  }
});

/** The same with lists from side b too, in which several stand at one rank where `tied` is more than 1. */
function rankedBack(market: TwoSidedMarket, seed: number, tied: number, alike: number): TwoSidedMarket {
  const { a } = fullLists(seed, market.b.length, market.a.length, 1, alike);
  const b = market.b.map((agent, k) => {
    const ids = (a[k]?.tiers ?? []).flatMap((tier) => tier.ids.map((id) => id.replace('mentor', 'founder')));
    const tiers = Array.from({ length: Math.ceil(ids.length / tied) }, (_, at) => ({
      rank: 3 * at + 1,
      ids: ids.slice(at * tied, (at + 1) * tied),
    }));
    return { ...agent, tiers };
  });
  return { ...market, b };
}

test.each([
  ['drawn at random', rankedBack(fullLists(11, 110, 110, 1, 0), 21, 1, 0)],
  ['ties among those who receive', rankedBack(fullLists(12, 110, 120, 1, 0.2), 22, 5, 0.5)],
  ['fewer places than people', rankedBack(fullLists(13, 130, 110, 1, 0.3), 23, 1, 0.3)],
  [
    'the same list for everybody, so that somebody proposes to all',
    rankedBack(fullLists(14, 104, 104, 1, 1), 24, 1, 1),
  ],
  ['several places each', rankedBack(fullLists(15, 240, 110, 2, 0.5), 25, 2, 0.2)],
])('match finds the stable match by the heads of long lists: %s', (_, market) => {
  const byHeads = match(market, { method: 'stable' });
  const whole = match(market, { method: 'stable', fit: () => 0 });
  if (!byHeads.ok || !whole.ok) throw new Error('no match');
  expect(byHeads.value.pairs).toEqual(whole.value.pairs);
  expect(byHeads.value.leftOver).toEqual(whole.value.leftOver);
  expect(byHeads.value.proof).toEqual(whole.value.proof);
  expect(judge(market, byHeads.value, { method: 'stable' })).toMatchObject({ faults: [], proved: true });
});

test('match lays out an entry below the heads where only the draw decides about it', () => {
  // Everybody else gets a first choice that they would give up for much. Ada is left with her ranks 48 and 49, Bo with 2 and 1.
  const mentors = names('mentor', 100);
  const others = names('founder', 47).map((id, k) => {
    const rest = mentors.filter((_, place) => place !== k);
    return {
      id,
      tiers: [mentors[k] as string, ...rest].map((one, at) => ({
        rank: at === 0 ? 1 : 200 + at,
        ids: [one],
      })),
    };
  });
  const [first, second] = [mentors[47] as string, mentors[48] as string];
  const rest = mentors.filter((id) => id !== first && id !== second);
  const market: TwoSidedMarket = {
    kind: 'two-sided',
    a: [
      ...others,
      { id: 'Ada', tiers: strict(...mentors) },
      { id: 'Bo', tiers: strict(first, second, ...rest) },
    ],
    b: mentors.map((id) => ({ id, tiers: [] })),
  };
  const given = new Set<string>();
  for (let seed = 1; seed <= 12; seed++) {
    const byHeads = match(market, { method: 'minimum-total-rank', seed });
    const whole = match(market, { method: 'minimum-total-rank', seed, fit: () => 0 });
    if (!byHeads.ok || !whole.ok) throw new Error('no match');
    expect(byHeads.value.pairs).toEqual(whole.value.pairs);
    for (const [id, mentor] of byHeads.value.pairs) if (id === 'Ada') given.add(mentor);
  }
  expect([...given].sort()).toEqual([first, second]);
});

test('match takes long lists whole where their ranks do not rise from first to last', () => {
  const market = fullLists(6, 100, 100, 1, 0.4);
  const turned: TwoSidedMarket = {
    ...market,
    a: market.a.map((agent) => ({ ...agent, tiers: [...agent.tiers].reverse() })),
  };
  const [there, back] = [market, turned].map((one) => match(one, { method: 'minimum-total-rank' }));
  if (!there?.ok || !back?.ok) throw new Error('no match');
  expect(back.value.pairs).toEqual(there.value.pairs);
});
