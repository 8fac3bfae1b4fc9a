/** What the sentences about a match need to know, from the Programme. */
import type { Matching } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import type { Telling } from './explainWords.ts';

/** Everybody’s name by id; the id itself for somebody who is gone. */
export const namesOf = (p: Programme): ((id: string) => string) => {
  const names = new Map(p.people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

export function tellingOf(p: Programme, matching: Matching): Telling {
  const places = new Map(p.people.map(({ id, capacity }) => [id, capacity]));
  const { proposing } = matching.rules;
  return {
    nameOf: namesOf(p),
    matching,
    capacityOf: (id) => places.get(id) ?? 1,
    onePool: p.shape === 'one-pool',
    proposing: p.sideNames[proposing].many,
    proposedTo: p.sideNames[proposing === 'a' ? 'b' : 'a'].many,
  };
}
