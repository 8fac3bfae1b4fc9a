import { expect, test } from 'vitest';
import { judge, type MatchOptions, match, type TwoSidedMarket } from '../../src/lib/matching/index.ts';
import { compareScores, oracleOf, scoreOf } from './exhaustive.ts';
import { drawMarket, strict, tinyShape } from './markets.ts';

/** Amina and Bjørn both want Ruth; Ruth would rather have Amina, whom she fits badly. */
const market: TwoSidedMarket = {
  kind: 'two-sided',
  a: [
    { id: 'Amina', tiers: strict('Ruth') },
    { id: 'Bjørn', tiers: strict('Ruth') },
  ],
  b: [{ id: 'Ruth', tiers: strict('Amina', 'Bjørn') }],
};
const badAgainstGood = (x: string): number => (x === 'Amina' ? -Math.SQRT2 : 3 * Math.E);

test.each(['greedy-maximum', 'generous-maximum', 'rank-maximal', 'minimum-total-rank'] as const)(
  '%s never lets a good fit beside a bad one outweigh a rank',
  (method) => {
    const options: MatchOptions = { method, fit: badAgainstGood, seed: 206 };
    const result = match(market, options);
    expect(result.ok && result.value.pairs).toEqual([['Amina', 'Ruth']]);
  },
);

test('judge finds no proof in weights that good and bad fit together can outweigh', () => {
  const options: MatchOptions = { method: 'greedy-maximum', fit: badAgainstGood };
  const result = match(market, options);
  if (!result.ok || result.value.proof.kind !== 'prices') throw new Error('no proof by prices');
  const { proof } = result.value;
  const bent = proof.words.map((word) => {
    const fit = word.find(({ aim }) => aim === 'most-fit');
    const before = fit ? word.indexOf(fit) - 1 : -1;
    return word.map((aim, at) =>
      at === before && fit && 'scale' in fit
        ? { ...aim, weight: Math.round(1.1 * 3 * Math.E * fit.scale) * fit.weight }
        : aim,
    );
  });
  const verdict = judge(market, { ...result.value, proof: { ...proof, words: bent } }, options);
  expect(verdict.faults).toEqual([{ code: 'fault-unproved', facts: { what: 'weights' } }]);
});

test('match equals the exhaustive search where fits are good, bad and decimal at once', () => {
  for (let seed = 0; seed < 300; seed++) {
    const one = drawMarket(seed, { ...tinyShape(seed), rules: false });
    const fit = (x: string, y: string): number =>
      Math.round(1e6 * (Math.PI * ((x.length * 5 + y.charCodeAt(y.length - 1) * 7 + seed) % 9) - 9)) / 1e6;
    for (const method of ['greedy-maximum', 'generous-maximum', 'minimum-total-rank', 'best-fit'] as const) {
      const options: MatchOptions = { method, fit, seed };
      const result = match(one, options);
      const oracle = oracleOf(one, options);
      const scores = oracle.matchings.map((pairs) => scoreOf(oracle, options, pairs));
      expect(result.ok).toBe(scores.length > 0);
      if (!result.ok) continue;
      const own = scoreOf(oracle, options, result.value.pairs);
      expect(scores.filter((score) => compareScores(score, own) > 0)).toEqual([]);
    }
  }
});
