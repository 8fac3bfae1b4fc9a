/** The solver and the checker of two sides by themselves, so that a pool does not wait for them. */
import { judgeSides, matchTwoSided } from '../../lib/matching/index.ts';
import { ofOneKind } from './ofOneKind.ts';

export const { solve, judge } = ofOneKind('two-sided', matchTwoSided, judgeSides);
