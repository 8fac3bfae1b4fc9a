/**
 * Every problem that a user may meet has words: what is the matter, and the way on. They stand in
 * `problemWords/`, a file for each module that has codes, so that a page loads only the words it may need.
 * A code without words does not compile. Facts come from the Problem; nothing is looked up there.
 */
import type { clauseWords } from './problemWords/clauses.ts';
import type { faultWords } from './problemWords/faults.ts';
import type { marketWords } from './problemWords/matching.ts';
import type { pairsWords } from './problemWords/pairs.ts';
import type { peerWords } from './problemWords/peer.ts';
import type { peopleWords } from './problemWords/people.ts';
import type { rankingsWords, tableWords } from './problemWords/rankings.ts';
import type { storeWords } from './problemWords/store.ts';

export type ProblemCode =
  | keyof typeof storeWords
  | keyof typeof peerWords
  | keyof typeof clauseWords
  | keyof typeof marketWords
  | keyof typeof pairsWords
  | keyof typeof faultWords
  | keyof typeof tableWords
  | keyof typeof peopleWords
  | keyof typeof rankingsWords;
