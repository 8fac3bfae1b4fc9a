/** What the match worker is sent of a Programme: what a match is made from, without papers, logo and the rest. */
import type { Matchable } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';

export const matchPartsOf = (p: Programme): Matchable => ({
  people: p.people,
  ballots: p.ballots,
  exclusions: p.exclusions,
  forbidden: p.forbidden,
  required: p.required,
  shape: p.shape,
  peer: p.peer,
  balance: p.balance,
  matching: p.matching,
});
