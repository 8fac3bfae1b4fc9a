/** The solver and the checker of one pool by themselves, so that two sides do not wait for them. */
import { judgePool, matchPool } from '../../lib/matching/index.ts';
import { ofOneKind } from './ofOneKind.ts';

export const { solve, judge } = ofOneKind('one-pool', matchPool, judgePool);
