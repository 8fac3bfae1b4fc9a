/** How many partners a whole side must have. */
import type { Programme, Side } from '../../lib/programme/index.ts';

/** The Programme in which everybody of a side has at least so many partners, as far as they have places. */
export const withLeast = (p: Programme, side: Side, least: number): Programme => ({
  ...p,
  people: p.people.map((person) =>
    person.side === side ? { ...person, minimum: Math.min(least, person.capacity) } : person,
  ),
});

/** How many partners everybody of a side has at least: what most places allow, or null where people differ. */
export function leastOf({ people }: Programme, side: Side): number | null {
  const own = people.filter((person) => person.side === side);
  const least = own.reduce((highest, { minimum }) => Math.max(highest, minimum), 0);
  return own.every(({ minimum, capacity }) => minimum === Math.min(least, capacity)) ? least : null;
}
