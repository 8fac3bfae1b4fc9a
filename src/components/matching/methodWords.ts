/** How the match tool speaks of methods: apart from other words, since a match begins without them. */
import type { Method, Programme } from '../../lib/programme/index.ts';

type MethodWords = { readonly name: string; readonly meaning: string };

export const methodWords: Readonly<Record<Method, MethodWords>> = {
  'greedy-maximum': {
    name: 'Everyone placed, then as many first choices as possible',
    meaning:
      'Places as many people as can be placed. Among all such ways it takes the one with the most first choices, then the most second choices, and so on.',
  },
  'generous-maximum': {
    name: 'Everyone placed, nobody far down their list',
    meaning:
      'Places as many people as can be placed, then makes as few as possible take their worst choice, then their next worst.',
  },
  'rank-maximal': {
    name: 'Most first choices, whatever else',
    meaning:
      'Gives the most first choices that are possible, then the most second choices, even if fewer people are placed.',
  },
  'minimum-total-rank': {
    name: 'Best average',
    meaning: 'Places as many people as can be placed, with the smallest sum of ranks.',
  },
  stable: {
    name: 'No two people would both rather have each other',
    meaning:
      'One side proposes, the other holds the best offer so far. At the end no two people could both do better by leaving their partners for each other.',
  },
  'best-fit': {
    name: 'Best balance',
    meaning:
      'Places as many people as can be placed, with the best balance of what they share and where they differ.',
  },
  lottery: {
    name: 'By draw, one after another',
    meaning: 'People choose in an order that is drawn by lot.',
  },
};

/** Whether a list that hides a wish could serve somebody better, by method and by who chooses. */
export function honestyWords(method: Method, { shape, sideNames, matching }: Programme): string {
  const side = (one: 'a' | 'b'): string => sideNames[one].many;
  const pooled = shape === 'one-pool';
  if (method === 'best-fit')
    return 'The order of a list changes nothing. But nobody is given a name that neither wrote down, so somebody could gain by leaving names out.';
  if (method === 'lottery')
    return pooled
      ? 'When your turn comes, an honest list is the best list. Where only people who ranked each other are paired, leaving a name out can keep its owner from taking you first.'
      : `An honest list is the best list for the ${side(matching.whose === 'b' ? 'b' : 'a')}, who choose, where nobody must have a partner and each has one place.`;
  if (method === 'stable')
    return pooled
      ? 'With everybody in one pool nobody proposes, and somebody who knew the others’ lists could sometimes gain by hiding a true wish.'
      : `An honest list is the best list for the ${side(matching.proposing)}, who propose, where each has one place. The ${side(matching.proposing === 'a' ? 'b' : 'a')} could sometimes gain by leaving names out.`;
  return 'Somebody who knew the others’ lists could sometimes gain by hiding a true wish. Ask for honest ballots, and do not publish them before the match.';
}
