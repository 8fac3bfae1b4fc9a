import { expect, test } from 'vitest';
import { seededRandom } from '../src/lib/seededRandom.ts';

test('seededRandom gives the same numbers for the same seed and others for another', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed).next);
  expect(draw(4127)).toEqual(draw(4127));
  expect(draw(4127)).not.toEqual(draw(4128));
});

test('seededRandom draws every place of a shuffle about equally often', () => {
  const { shuffled } = seededRandom(1);
  const first = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const winner = shuffled(['Amara', 'Ben', 'Chloé'])[0] as string;
    first.set(winner, (first.get(winner) ?? 0) + 1);
  }
  for (const count of first.values()) expect(Math.abs(count - 2000)).toBeLessThan(150);
  expect(first.size).toBe(3);
});
