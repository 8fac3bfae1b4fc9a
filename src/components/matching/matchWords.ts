/** How the match tool speaks of ranks and outcomes. */
import type { LeftOver, RuledOut } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** "first", "second", … and "11th" from there on. */
export const ordinal = (rank: number): string => ordinals[rank - 1] ?? `${rank}th`;
export const short = (rank: number): string =>
  ['1st', '2nd', '3rd'][rank - 1] ??
  `${rank}${[11, 12, 13].includes(rank % 100) ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')}`;

/** "Ana", "Ana and Bo", "Ana, Bo and Cy"; "nobody" for none. */
export const listOf = (list: readonly string[]): string =>
  list.length < 2 ? (list[0] ?? 'nobody') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;

const names = (ids: readonly string[], nameOf: (id: string) => string): string => listOf(ids.map(nameOf));

/** Whether the first put the second on their ballot. */
export type HasRanked = (voter: string, id: string) => boolean;

/** Why two people could not be paired, of whom one ranked the other. */
function ruledOutWords(
  me: string,
  { id, why }: RuledOut,
  nameOf: (id: string) => string,
  ranked: HasRanked,
): string {
  const other = nameOf(id);
  if (why === 'forbidden') return `a rule keeps them from ${other}`;
  if (why === 'no-capacity') return `${other} has no place to give`;
  return ranked(me, id) ? `${other} did not rank them back` : `they did not rank ${other}, who ranked them`;
}

/** Why somebody has no partner, in a sentence. */
export function leftOverWords(
  { id: me, reason }: LeftOver,
  nameOf: (id: string) => string,
  ranked: HasRanked,
): string {
  switch (reason.code) {
    case 'no-capacity':
      return 'Has no place to give: the number of partners is set to 0.';
    case 'ranked-nobody':
      return reason.rankedBy.length === 0
        ? 'Ranked nobody, and nobody ranked them.'
        : `Ranked nobody. ${names(reason.rankedBy, nameOf)} ranked them, but these rules ask that both rank each other.`;
    case 'ranked-by-nobody':
      return 'Nobody ranked them.';
    case 'nobody-possible':
      return `Nobody they could be paired with: ${reason.ruledOut
        .map((one) => ruledOutWords(me, one, nameOf, ranked))
        .join('; ')}.`;
    case 'all-full':
      return `Everyone possible is taken: ${reason.partners
        .map(({ id, takenBy }) => `${nameOf(id)} has ${names(takenBy, nameOf)}`)
        .join('; ')}.`;
  }
}

/** What is to be said of a pair that no rule of the ballots made, beside its names. */
export function lastResortWords(
  [x, y]: readonly [string, string],
  nameOf: (id: string) => string,
  ranked: HasRanked,
): string {
  if (ranked(x, y)) return `only ${nameOf(x)} ranked the other`;
  return ranked(y, x) ? `only ${nameOf(y)} ranked the other` : 'neither ranked the other';
}

/** What one, and several, of a side are called: "founder", "founders". */
export const sideName = (programme: Programme, side: 'a' | 'b', count: number): string =>
  count === 1 ? programme.sideNames[side].one : programme.sideNames[side].many;
