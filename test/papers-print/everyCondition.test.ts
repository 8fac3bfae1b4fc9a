import { expect, test } from 'vitest';
import { libraryOf } from '../papers/libraryOf.ts';
import { everyCondition } from './everyCondition.ts';

test.each(['contract', 'constitution'])(
  'a few programmes meet and do not meet every condition of the %s',
  (paper) => {
    const { programmes, missed } = everyCondition(libraryOf(paper));
    expect(missed).toEqual([]);
    expect(programmes.length).toBeGreaterThan(1);
    expect(programmes.length).toBeLessThan(9);
  },
);
