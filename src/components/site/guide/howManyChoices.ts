/** How often everybody gets somebody they ranked, by the size of a cohort and the choices asked. */
import { match } from '../../../lib/matching/index.ts';
import { type SeededRandom, seededRandom } from '../../../lib/seededRandom.ts';

/** `even`: nobody is more sought after. `skewed`: the second most wanted is named half as often, the third a third as often. */
export type Tastes = 'even' | 'skewed';

/** Draws `count` different places out of `weights`, each in proportion to its weight. */
function drawn(weights: readonly number[], count: number, chance: SeededRandom): readonly number[] {
  const picked: number[] = [];
  while (picked.length < Math.min(count, weights.length)) {
    const open = weights.map((weight, place) => (picked.includes(place) ? 0 : weight));
    let left = chance.next() * open.reduce((sum, weight) => sum + weight, 0);
    const found = open.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    if (found >= 0) picked.push(found);
  }
  return picked;
}

export type Share = {
  /** Cohorts in which every founder got somebody they ranked, from 0 to 1. */
  readonly everybody: number;
  /** Founders who got their first or second choice, from 0 to 1. */
  readonly firstOrSecond: number;
};

/**
 * Matches `cohorts` invented cohorts of as many founders as mentors, founders ranking, as many placed as can be and
 * then the most first choices. The same seed gives the same shares. Cost: one match a cohort.
 */
export function shareServed(
  size: number,
  choices: number,
  tastes: Tastes,
  { cohorts = 400, seed = 2027 } = {},
): Share {
  const chance = seededRandom(seed);
  const mentors = Array.from({ length: size }, (_, place) => `mentor-${place}`);
  const weights = mentors.map((_, place) => (tastes === 'even' ? 1 : 1 / (place + 1)));
  let everybody = 0;
  let high = 0;
  for (let cohort = 0; cohort < cohorts; cohort++) {
    const a = mentors.map((_, founder) => ({
      id: `founder-${founder}`,
      tiers: drawn(weights, choices, chance).map((place, index) => ({
        rank: index + 1,
        ids: [mentors[place] ?? ''],
      })),
    }));
    const found = match(
      { kind: 'two-sided', a, b: mentors.map((id) => ({ id, tiers: [] })) },
      { method: 'greedy-maximum', seed: cohort },
    );
    if (!found.ok) throw new Error('An invented cohort cannot be matched');
    if (found.value.pairs.length === size) everybody += 1;
    const [first = 0, second = 0] = found.value.profile.a;
    high += first + second;
  }
  return { everybody: everybody / cohorts, firstOrSecond: high / (cohorts * size) };
}
