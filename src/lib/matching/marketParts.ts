import type { Measurable } from '../balance/index.ts';
import type { MatchSettings, Method, Person, Programme } from '../programme/index.ts';
import type { Agent, Market, MatchOptions, Pair } from './market.ts';

/** The parts of a Programme that a match is made from, so that a worker need not be sent the rest. */
export type Matchable = Measurable & Pick<Programme, 'ballots' | 'required' | 'matching'>;

/**
 * The market that a Programme describes, with the `pairsKeptApart` that balance asks for. What people asked to be
 * kept from, what the organiser ruled out, and those pairs are forbidden alike. Choices of somebody's own side,
 * which no match could use, are left out. Cost: O(people + ballot entries + pairs kept apart).
 */
export function marketKeepingApart(programme: Matchable, keptApart: readonly Pair[]): Market {
  const { people, ballots, exclusions, forbidden, required, shape } = programme;
  const sides = new Map(people.map(({ id, side }) => [id, side]));
  const tiersBy = new Map(ballots.map(({ voter, tiers }) => [voter, tiers]));
  const pooled = shape === 'one-pool';
  const mayChoose = (voter: string, id: string): boolean =>
    id !== voter && sides.has(id) && (pooled || sides.get(id) !== sides.get(voter));
  const agent = ({ id, capacity, minimum }: Person): Agent => ({
    id,
    capacity,
    ...(minimum > 0 ? { minimum } : {}),
    tiers: (tiersBy.get(id) ?? []).flatMap(({ rank, ids }) => {
      const kept = ids.filter((chosen) => mayChoose(id, chosen));
      return kept.length > 0 ? [{ rank, ids: kept }] : [];
    }),
  });
  const acrossSides = ([x, y]: readonly [string, string]): boolean => pooled || sides.get(x) !== sides.get(y);
  const rules = {
    forbidden: [...exclusions, ...forbidden, ...keptApart].filter(acrossSides),
    required: required.filter(acrossSides),
  };
  if (pooled) {
    return {
      kind: 'one-pool',
      agents: people.map(agent),
      ...rules,
      size: { min: 2, max: people.length % 2 === 0 ? 2 : 3 },
    };
  }
  const of = (side: 'a' | 'b'): readonly Agent[] =>
    people.filter((person) => person.side === side).map(agent);
  return { kind: 'two-sided', a: of('a'), b: of('b'), ...rules };
}

/** The options that the organiser's settings ask for, with another method if one is given, and the fit in force. */
export const matchOptionsOf = (
  settings: MatchSettings,
  method: Method = settings.method,
  fit: MatchOptions['fit'] = undefined,
): MatchOptions => ({
  method,
  ...(settings.whose === null ? {} : { whose: settings.whose }),
  proposing: settings.proposing,
  unranked: settings.unranked,
  ...(settings.mutual === null ? {} : { mutual: settings.mutual }),
  seed: settings.seed,
  ...(fit ? { fit } : {}),
});
