/** What the guides tell of the two example programmes, held against those programmes and the match engine. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { elevenMatched } from '../../src/components/site/guide/elevenMatched.ts';
import { fitInForce, marketOf, match, matchOptionsOf } from '../../src/lib/matching/index.ts';
import { openProgramme, type Programme } from '../../src/lib/programme/index.ts';
import { read } from './pages.ts';
import { textOf } from './prose.ts';

const example = (name: string): Programme => {
  const opened = openProgramme(
    JSON.parse(readFileSync(new URL(`../../src/content/examples/${name}.json`, import.meta.url), 'utf8')),
  );
  if (!opened.ok) throw new Error(`${name} does not open`);
  return opened.value.programme;
};
const spring = example('founders-and-mentors');
const eleven = example('one-pool');

const guide = (slug: string): string => textOf(read(`src/content/guides/${slug}.mdx`)).replace(/\s+/g, ' ');
const chapter = (slug: string): string => guide(`chapters/${slug}`);

const rankOf = (programme: Programme, voter: string, other: string): number | null =>
  programme.ballots.find((ballot) => ballot.voter === voter)?.tiers.find(({ ids }) => ids.includes(other))
    ?.rank ?? null;

const pairsBy = (method: 'greedy-maximum' | 'stable'): readonly (readonly [string, string])[] => {
  const found = match(
    marketOf(spring),
    matchOptionsOf(spring.matching, method, fitInForce(spring, spring.matching, method)),
  );
  if (!found.ok) throw new Error('the example cannot be matched');
  return found.value.pairs;
};
const ranks = (side: 0 | 1): readonly (number | null)[] =>
  pairsBy('greedy-maximum').map(([a, b]) => (side === 0 ? rankOf(spring, a, b) : rankOf(spring, b, a)));
const count = (list: readonly (number | null)[], rank: number | null): number =>
  list.filter((one) => one === rank).length;

test('let-them-choose tells the first answer as the engine gives it', () => {
  const text = guide('let-them-choose');
  expect(pairsBy('greedy-maximum')).toHaveLength(12);
  expect([count(ranks(0), 1), count(ranks(0), 2), count(ranks(0), 3)]).toEqual([9, 2, 1]);
  expect([count(ranks(1), 1), count(ranks(1), 2), count(ranks(1), null)]).toEqual([9, 2, 1]);
  expect(text).toMatch(
    /twelve pairs\. Of the founders, nine have their first choice, two their second, and Jess her third/,
  );
  expect(text).toMatch(
    /Of the mentors, nine have their first, two their second, and Una Kelly has somebody she did not rank/,
  );
  const jess = pairsBy('greedy-maximum').find(([a]) => a === 'jess-okafor');
  expect(jess && rankOf(spring, ...jess)).toBe(3);
  expect(pairsBy('greedy-maximum')).toContainEqual(['zofia-nowak', 'una-kelly']);
  expect([rankOf(spring, 'zofia-nowak', 'una-kelly'), rankOf(spring, 'una-kelly', 'zofia-nowak')]).toEqual([
    1,
    null,
  ]);
});

test('let-them-choose tells the stable answer as the engine gives it: the same pairs but one', () => {
  const without = pairsBy('greedy-maximum').filter(([a]) => a !== 'zofia-nowak');
  expect(pairsBy('stable')).toEqual(without);
  expect(guide('let-them-choose')).toMatch(/makes the same pairs but one\. Una and Zofia get nobody/);
});

test('what was adopted in the example is what the guide adopts, on the Friday that it names', () => {
  expect(spring.match?.pairs).toEqual(pairsBy('greedy-maximum'));
  const weekday = (date: string): string =>
    new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
  expect(spring.match?.adoptedOn).toBe('2027-02-19');
  expect(weekday('2027-02-19')).toBe('Friday');
  expect([spring.start, weekday(spring.start ?? '')]).toEqual(['2027-03-02', 'Tuesday']);
  expect(weekday('2027-02-16')).toBe('Tuesday');
  expect(guide('let-them-choose')).toMatch(/Tuesday 16 February/);
  expect(guide('structure')).toMatch(/Tuesday 2 March/);
});

test('seven rounds are enough for everybody to meet whom they ranked and who ranked them', () => {
  const met = new Map<string, Set<string>>();
  for (const { voter, tiers } of spring.ballots)
    for (const other of tiers.flatMap(({ ids }) => ids)) {
      met.set(voter, (met.get(voter) ?? new Set()).add(other));
      met.set(other, (met.get(other) ?? new Set()).add(voter));
    }
  expect(Math.max(...[...met.values()].map(({ size }) => size))).toBeLessThanOrEqual(7);
});

test('Chloé and Stephanie put each other first, against a sector line that says different and must', () => {
  expect([
    rankOf(spring, 'chloe-martin', 'stephanie-moss'),
    rankOf(spring, 'stephanie-moss', 'chloe-martin'),
  ]).toEqual([1, 1]);
  const sector = spring.peer.criteria.find(({ id }) => id === 'sector');
  expect([sector?.relation, sector?.need]).toEqual(['different', 'must']);
  expect(guide('balance')).toMatch(/Chloé Martin.*Stephanie Moss.*put each other first/);
});

test('balance lays offers beside wants as they stand in the example', () => {
  const person = (id: string) => {
    const found = spring.people.find((one) => one.id === id);
    if (!found) throw new Error(`${id} is not in the example`);
    return { seeks: found.seeks.join('; '), offers: found.offers.join('; ') };
  };
  expect(person('chloe-martin').seeks).toMatch(/a first shop/);
  expect(person('stephanie-moss').offers).toMatch(/opening shops/);
  expect(person('stephanie-moss').seeks).toMatch(/costing to the gram/);
  expect(person('chloe-martin').offers).toMatch(/recipes costed/);
  expect(person('gareth-lloyd').seeks).toMatch(/a second branch/);
  expect(person('wen-li').offers).toMatch(/a second site/);
  expect(person('wen-li').seeks).toMatch(/apprentices/);
  expect(person('gareth-lloyd').offers).toMatch(/training apprentices/);
  expect(person('ben-whitlock').seeks).toMatch(/councils/);
  expect(person('priya-shah').offers).toMatch(/the public sector/);
  expect(person('priya-shah').seeks).toBe('volunteers who stay; plain writing');
  expect(person('ben-whitlock').offers).not.toMatch(/volunteers|writing for|plain/);
});

test('define-the-peer shows Ruth’s five criteria as they stand in the example', () => {
  const text = guide('define-the-peer');
  const rows = {
    stage: 'Stage of company near must',
    alone: 'Founding alone or not the same should',
    career: 'Career as a founder near should',
    sector: 'Sector different must',
    background: 'Background before founding different should',
  };
  expect(spring.peer.criteria.map(({ id }) => id)).toEqual(Object.keys(rows));
  for (const [id, row] of Object.entries(rows)) {
    const criterion = spring.peer.criteria.find((one) => one.id === id);
    expect(text).toContain(row);
    expect(row).toMatch(new RegExp(`(the )?${criterion?.relation} ${criterion?.need}$`));
  }
});

test('define-the-peer tells the four lines of First Tuesday Eleven as they stand in the example', () => {
  expect(eleven.peer.criteria.map(({ id, relation }) => `${id} ${relation}`)).toEqual([
    'team near',
    'years near',
    'sector different',
    'time same',
  ]);
  expect(guide('define-the-peer')).toMatch(
    /teams of about the same size, a few years between them at most, different sectors, and two hours a month/,
  );
});

test('everybody whom a guide names is in an example, with the wish that the guide gives them', () => {
  const wishes: Readonly<Record<string, readonly [Programme, RegExp]>> = {
    'Hana Kimura': [spring, /first manufacturer/],
    'Ben Whitlock': [spring, /selling to councils/],
    'Gareth Lloyd': [spring, /second branch/],
    'Zofia Nowak': [spring, /margins on small jobs/],
    'Jess Okafor': [spring, /time away from the business/],
    'Leila Haddad': [spring, /calmer year/],
    'Stephen Moss': [spring, /design for people/],
    'Viktor Lang': [spring, /measuring social change/],
    'Una Kelly': [spring, /subscription idea/],
  };
  for (const [name, [programme, wish]] of Object.entries(wishes))
    expect(programme.people.find((one) => one.name === name)?.seeks.join('; '), name).toMatch(wish);
  for (const name of ['Amara Osei', 'Priya Shah', 'Isaac Cohen', 'Marcus Bell', 'Wen Li'])
    expect(
      spring.people.some((one) => one.name === name),
      name,
    ).toBe(true);
  expect([spring.lead.name, eleven.lead.name]).toEqual(['Ruth Adair', 'Malcolm Reid']);
});

test('small-cohorts shows the eleven in four pairs and one trio, everybody placed, one third choice among them', () => {
  const parties = elevenMatched();
  expect(parties.map(({ names }) => names.length)).toEqual([2, 2, 2, 2, 3]);
  expect(new Set(parties.flatMap(({ names }) => names)).size).toBe(11);
  const got = parties.flatMap((party) => party.ranks);
  expect(got.includes(null)).toBe(false);
  expect(Math.max(...got.map(Number))).toBe(3);
  expect(chapter('small-cohorts')).toMatch(/four pairs and one trio/);
  expect(chapter('small-cohorts')).toMatch(/somebody got a third choice/);
});

test('small-cohorts is right that Ada, Ben, Cleo and Dan have no stable pairing', () => {
  const ballots = {
    Ada: ['Ben', 'Cleo', 'Dan'],
    Ben: ['Cleo', 'Ada', 'Dan'],
    Cleo: ['Ada', 'Ben', 'Dan'],
    Dan: ['Ada', 'Ben', 'Cleo'],
  };
  const agents = Object.entries(ballots).map(([id, choices]) => ({
    id,
    tiers: choices.map((choice, index) => ({ rank: index + 1, ids: [choice] })),
  }));
  const found = match({ kind: 'one-pool', agents, size: { min: 2, max: 2 } }, { method: 'stable' });
  if (!found.ok) throw new Error('the four cannot be matched');
  expect(found.value.proof.kind).toBe('no-stable-pairing');
  expect(found.value.pairs).toHaveLength(2);
});
