/** What the sentences about a match need to know, from the Programme. */
import type { Matching } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import type { Telling } from './explainWords.ts';

/** Everybody’s name by id; the id itself for somebody who is gone. */
export const namesOf = (p: Programme): ((id: string) => string) => {
  const names = new Map(p.people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

/** `byBalance`: whether balance goes before the draw where a ballot leaves a tie. */
export function tellingOf(p: Programme, matching: Matching, byBalance = false): Telling {
  const places = new Map(p.people.map(({ id, capacity }) => [id, capacity]));
  return {
    nameOf: namesOf(p),
    matching,
    capacityOf: (id) => places.get(id) ?? 1,
    onePool: p.shape === 'one-pool',
    sides: { a: p.sideNames.a.many, b: p.sideNames.b.many },
    isSet: (x, y) => p.required.some((pair) => pair.includes(x) && pair.includes(y)),
    hasMinimums: p.people.some(({ minimum }) => minimum > 0),
    byBalance,
  };
}
