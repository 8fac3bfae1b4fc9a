import { expect, test } from 'vitest';
import { contentWords, joined } from '../../src/components/site/searchWords.ts';

test('contentWords keeps what a question is about', () => {
  expect(contentWords('What if someone does not turn up?')).toEqual(['turn', 'up']);
  expect(contentWords('do we need an NDA')).toEqual(['NDA']);
  expect(contentWords('Chloé’s three-year goals')).toEqual(['Chloé’s', 'three-year', 'goals']);
});

test('contentWords keeps every word of a question that has no other', () => {
  expect(contentWords('who are you')).toEqual(['who', 'are', 'you']);
  expect(contentWords('  ')).toEqual([]);
});

test('joined puts pages with more of the words first, then those that score higher', () => {
  const page = (id: string, score: number) => ({ id, score });
  const lists = [
    [page('a', 9), page('b', 2)],
    [page('b', 1), page('c', 5)],
  ];
  expect(joined(lists).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});
