import { expect, test } from 'vitest';
import { choiceWords, decidedWords, type Telling } from '../../src/components/matching/explainWords.ts';
import {
  explain,
  type Matching,
  type MatchOptions,
  match,
  type Pair,
  type TwoSidedMarket,
} from '../../src/lib/matching/index.ts';
import { compareScores, type FullOracle, oracleOf, type Score, scoreOf } from './exhaustive.ts';
import { drawMarket, strict, tinyShape } from './markets.ts';

const telling = (market: TwoSidedMarket, matching: Matching): Telling => ({
  nameOf: (id) => id,
  matching,
  capacityOf: (id) => [...market.a, ...market.b].find((one) => one.id === id)?.capacity ?? 1,
  onePool: false,
  proposing: 'founders',
  proposedTo: 'mentors',
});

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
  const { choices, partners } = explain(market, result.value, 'Amina');
  const [first] = choices;
  if (first === undefined) throw new Error('no choice');
  expect(choiceWords('Amina', first, partners, telling(market, result.value))).toBe(
    'With this pair there would be 1 pair, not 2. Those who lose: Bjørn (from 1st choice to nobody) and Tomás (from somebody not ranked to nobody).',
  );
});

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** What two scores differ in first, in words put together here, from the oracle’s numbers alone. */
function phrase(oracle: FullOracle, method: string, now: Score, then: Score): string {
  const at = now.findIndex((value, k) => value !== then[k]);
  const count = (k: number, sign: 1 | -1): number => Math.max(0, sign * (then[k] ?? 0));
  const not = (k: number): number => Math.abs(now[k] ?? 0);
  if (method !== 'rank-maximal' && at === 0)
    return `there would be ${count(0, 1)} ${count(0, 1) === 1 ? 'pair' : 'pairs'}, not ${not(0)}`;
  if (method === 'minimum-total-rank')
    return `the ranks of everybody’s partners would add up to ${-(then[at] ?? 0)}, not ${not(at)}`;
  const rank = {
    'greedy-maximum': at,
    'generous-maximum': oracle.unlisted + 1 - at,
    'rank-maximal': at + 1,
  }[method] as number;
  const n = count(at, method === 'generous-maximum' ? -1 : 1);
  const what =
    rank === oracle.unlisted
      ? `${n === 1 ? 'place' : 'places'} with somebody not ranked`
      : `${ordinals[rank]} ${n === 1 ? 'choice' : 'choices'}`;
  return `there would be ${n === 0 ? 'no' : n} ${what}, not ${not(at)}`;
}

/** How many sentences are held against every matching there is. */
const wanted = Number(process.env.MATCHING_SENTENCES ?? 10_000);

test('choiceWords and decidedWords say only what every matching there is bears out', () => {
  const kinds = ['greedy-maximum', 'generous-maximum', 'rank-maximal', 'minimum-total-rank'] as const;
  const seen = new Map<string, number>();
  let sentences = 0;
  for (let seed = 0; sentences < wanted; seed++) {
    const method = kinds[seed % 4] as (typeof kinds)[number];
    const market = drawMarket(seed, tinyShape(seed));
    const options: MatchOptions = { method, seed, mutual: false };
    const result = match(market, options);
    if (!result.ok) continue;
    const oracle = oracleOf(market, options);
    const own = scoreOf(oracle, options, result.value.pairs);
    const told = telling(market, result.value);
    const scored = oracle.matchings.map((pairs) => ({ pairs, score: scoreOf(oracle, options, pairs) }));
    const bestWhere = (keep: (pairs: readonly Pair[]) => boolean): Score | null =>
      scored
        .filter(({ pairs }) => keep(pairs))
        .reduce<Score | null>((x, { score }) => (x && compareScores(score, x) <= 0 ? x : score), null);
    const holds = (pairs: readonly Pair[], x: string, y: string): boolean =>
      pairs.some((pair) => pair.includes(x) && pair.includes(y));
    for (const { id } of [...market.a, ...market.b]) {
      const { choices, partners } = explain(market, result.value, id);
      for (const choice of choices) {
        const sentence = choiceWords(id, choice, partners, told);
        const best = bestWhere((pairs) => holds(pairs, id, choice.id));
        const code = choice.reason.code;
        seen.set(code, (seen.get(code) ?? 0) + 1);
        sentences++;
        if (code === 'would-cost') {
          expect(best).not.toBeNull();
          expect(sentence, `seed ${seed}`).toContain(phrase(oracle, method, own, best as Score));
        } else if (code === 'drawn') {
          expect(best, `seed ${seed}`).toEqual(own);
          expect(sentence).toContain('exactly as good');
        } else if (code === 'has-better') {
          const got = partners.map((one) => one.id);
          for (const partner of got) if (sentence.includes(' has ')) expect(sentence).toContain(partner);
          const limit = choice.rank ?? 0;
          expect(sentence.endsWith('ranked higher.'), `seed ${seed}`).toBe(
            partners.every(({ rank }) => rank !== null && rank < limit),
          );
        } else expect(best, `seed ${seed}: ${code}`).toBeNull();
      }
      for (const partner of partners) {
        const sentence = decidedWords(partner.decidedBy, told);
        const best = bestWhere((pairs) => !holds(pairs, id, partner.id));
        sentences++;
        seen.set(partner.decidedBy, (seen.get(partner.decidedBy) ?? 0) + 1);
        if (partner.decidedBy === 'rule') expect(best, `seed ${seed}`).toBeNull();
        if (sentence.includes('exactly as good')) expect(best, `seed ${seed}`).toEqual(own);
        if (partner.decidedBy === 'ballots')
          expect(best === null || compareScores(best, own) < 0, `seed ${seed}`).toBe(true);
      }
    }
  }
  expect([...seen.keys()]).toEqual(
    expect.arrayContaining(['would-cost', 'drawn', 'has-better', 'ballots', 'draw', 'rule', 'no-capacity']),
  );
});
