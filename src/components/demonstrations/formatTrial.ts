/** Who has a main slot in a group's term, and who never does. */
import { arithmeticOf } from '../../lib/format/index.ts';
import { untouchedFormat } from '../../lib/programme/index.ts';

export type Turns = {
  /** For each member, the meeting of their first main slot; null for those who never have one. */
  readonly first: readonly (number | null)[];
  readonly never: number;
  readonly said: string;
};

const numbers = 'nobody one two three four five six seven eight nine ten eleven twelve'.split(' ');
const inWords = (count: number): string => numbers[count] ?? String(count);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const counted = (count: number, one: string): string => `${inWords(count)} ${one}${count === 1 ? '' : 's'}`;

/** The turns of one group of so many people, 11 at most (more would part), in so many meetings with so many main slots each. */
export function turnsOf(people: number, meetings: number, slots: number): Turns {
  const { mainSlots, neverPresent, slotsForAll } = arithmeticOf('group', people, {
    ...untouchedFormat,
    meetings,
    slots,
  });
  const first = Array.from({ length: people }, (_, at) =>
    at < mainSlots ? Math.floor(at / slots) + 1 : null,
  );
  const sum = `${capital(counted(meetings, 'meeting'))} with ${counted(slots, 'main slot')} each make ${mainSlots} turns for ${inWords(people)} people.`;
  const rest =
    neverPresent === 0
      ? mainSlots === people
        ? 'Everybody has just one.'
        : `Everybody has one, and ${mainSlots - people} are left over for a second.`
      : `${capital(inWords(neverPresent))} never ${neverPresent === 1 ? 'has' : 'have'} one. With ${counted(slotsForAll, 'slot')} in each meeting, everybody would.`;
  return { first, never: neverPresent, said: `${sum} ${rest}` };
}
