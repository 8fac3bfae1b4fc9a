import { useRef } from 'preact/hooks';
import type { Person } from '../../lib/programme/index.ts';

export type Named = Pick<Person, 'id' | 'name' | 'side'>;

/** The people by name and side: the same list as before while nobody is called otherwise or has moved. */
export function useNamed(people: readonly Named[]): readonly Named[] {
  const kept = useRef(people);
  const same =
    kept.current.length === people.length &&
    people.every(({ id, name, side }, at) => {
      const was = kept.current[at];
      return was?.id === id && was.name === name && was.side === side;
    });
  if (!same) kept.current = people;
  return kept.current;
}
