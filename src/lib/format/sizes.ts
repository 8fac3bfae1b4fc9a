/** Practice, not research: a group of eight is the playbook's aim, and twelve the most. */
const aim = 8;

/** At least so many must be left in the room when two stay away. */
export const leastInRoom = 4;
/** How many absences a group has to survive. */
export const absencesToSurvive = 2;

/** Sizes of the groups that so many people make, as even as can be, largest first: 20 → 7, 7, 6; 11 → 11. */
export function groupSizes(people: number): readonly number[] {
  if (people < 1) return [];
  const groups = Math.max(1, Math.round(people / aim));
  const least = Math.floor(people / groups);
  return Array.from({ length: groups }, (_, at) => (at < people % groups ? least + 1 : least));
}

/** Pairs, with one trio if the number is odd: 11 → four pairs and a trio. */
export const pairsAndTrio = (people: number): { readonly pairs: number; readonly trios: number } =>
  people % 2 === 0 || people < 3
    ? { pairs: Math.floor(people / 2), trios: 0 }
    : { pairs: (people - 3) / 2, trios: 1 };

/** Trios as far as they go, with pairs for the rest: 11 → three trios and a pair; 10 → two trios and two pairs. */
export function triosAndPairs(people: number): { readonly pairs: number; readonly trios: number } {
  const rest = people % 3;
  if (rest === 0) return { pairs: 0, trios: people / 3 };
  if (rest === 2) return { pairs: 1, trios: (people - 2) / 3 };
  return people < 4 ? { pairs: 0, trios: 0 } : { pairs: 2, trios: (people - 4) / 3 };
}
