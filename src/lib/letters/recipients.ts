/** Who gets a letter, and with whom each of them was put. */
import { paperKey } from '../papers/index.ts';
import type { Programme } from '../programme/index.ts';

/** Somebody with the circles they belong to: the others of each pair, trio or group. None: nobody was found. */
export type Recipient = { readonly id: string; readonly circles: readonly (readonly string[])[] };

/** The key of somebody’s letter among the papers of a programme. */
export const letterKey = (id: string): string => paperKey('letter', [id]);

/**
 * Everybody who gets a letter, in the order of the list of people: those with a partner first, then those
 * without. Nobody who is no longer in the programme; of those left over, nobody who has no place to give.
 * Empty without a match. Cost: O(people + pairs × size).
 */
export function recipientsOf({ people, match }: Programme): readonly Recipient[] {
  if (!match) return [];
  const there = new Set(people.map(({ id }) => id));
  const circles = new Map<string, string[][]>();
  for (const members of [...match.pairs, ...match.groups]) {
    const present = members.filter((id) => there.has(id));
    for (const id of present) {
      const others = present.filter((other) => other !== id);
      if (others.length > 0) circles.set(id, [...(circles.get(id) ?? []), others]);
    }
  }
  const waiting = new Set(match.leftOver);
  const placed = people.filter(({ id }) => circles.has(id));
  const left = people.filter(({ id, capacity }) => waiting.has(id) && !circles.has(id) && capacity > 0);
  return [...placed, ...left].map(({ id }) => ({ id, circles: circles.get(id) ?? [] }));
}
