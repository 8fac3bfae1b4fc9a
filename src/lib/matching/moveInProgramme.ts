/** An organiser's move as a change of the Programme, so that it is stored, shown and undone like any other. */
import { removePerson } from '../people/index.ts';
import type { Programme } from '../programme/index.ts';
import type { Move } from './judgeMove.ts';
import { keyOf } from './ledger.ts';
import type { Pair } from './market.ts';

const without = (pairs: readonly Pair[], pair: Pair): Pair[] =>
  pairs.filter((one) => keyOf(...one) !== keyOf(...pair));

/**
 * The Programme after a move. A pair that is locked is forbidden no longer, and the other way round; what people
 * asked for in confidence stays. Of a trio that somebody leaves, the two others remain. O(people + ballot entries).
 */
export function movedProgramme(programme: Programme, move: Move): Programme {
  const { required, forbidden } = programme;
  switch (move.kind) {
    case 'lock':
      return {
        ...programme,
        required: [...without(required, move.pair), move.pair],
        forbidden: without(forbidden, move.pair),
      };
    case 'forbid':
      return {
        ...programme,
        required: without(required, move.pair),
        forbidden: [...without(forbidden, move.pair), move.pair],
      };
    case 'add-place':
      return {
        ...programme,
        people: programme.people.map((person) =>
          person.id === move.id ? { ...person, capacity: person.capacity + 1 } : person,
        ),
      };
    case 'drop':
      return removePerson(programme, move.id);
  }
}
