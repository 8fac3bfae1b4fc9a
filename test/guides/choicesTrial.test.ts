import { expect, test } from 'vitest';
import { questionsFor, sayChoices, shareOf } from '../../src/components/demonstrations/choicesTrial.ts';

test('questionsFor asks for one choice up to six, and never for more than there are mentors', () => {
  expect(questionsFor(12, 'even').map(({ choices }) => choices)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(questionsFor(4, 'even')).toHaveLength(4);
});

test('shareOf rises with the number of choices, and falls where there are favourites', () => {
  const even = questionsFor(10, 'even').map((question) => shareOf(question).everybody);
  const skewed = questionsFor(10, 'skewed').map((question) => shareOf(question).everybody);
  expect(even).toEqual(even.toSorted((one, other) => one - other));
  expect(even[2]).toBeGreaterThan(skewed[2] ?? 1);
});

test('sayChoices names the least number that nearly always suffices, or says that none does', () => {
  const shares = [0.02, 0.4, 0.93, 0.99].map((everybody) => ({ everybody, firstOrSecond: 0.5 }));
  expect(sayChoices(10, shares)).toContain('ask for 3 choices: in 93 of 100');
  expect(sayChoices(10, shares.slice(0, 2))).toContain('even 2 choices find everybody somebody in 40 of 100');
});
