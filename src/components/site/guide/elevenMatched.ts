/** The example pool of eleven, matched by the tools’ own engine when the site is built: pairs, and one trio. */
import example from '../../../content/examples/one-pool.json';
import { fitInForce, marketOf, match, matchOptionsOf } from '../../../lib/matching/index.ts';
import { openProgramme, type Programme } from '../../../lib/programme/index.ts';

export type Party = {
  readonly names: readonly string[];
  /** For each member, the best place that another of the party has on their ballot; null where none stands on it. */
  readonly ranks: readonly (number | null)[];
};

function bestRank(programme: Programme, voter: string, others: readonly string[]): number | null {
  const tiers = programme.ballots.find((ballot) => ballot.voter === voter)?.tiers ?? [];
  const ranks = tiers.filter(({ ids }) => ids.some((id) => others.includes(id))).map(({ rank }) => rank);
  return ranks.length > 0 ? Math.min(...ranks) : null;
}

/** Everybody’s pair or trio, the trio last. */
export function elevenMatched(): readonly Party[] {
  const opened = openProgramme(example);
  if (!opened.ok) throw new Error('src/content/examples/one-pool.json is not a programme');
  const { programme } = opened.value;
  const { method } = programme.matching;
  const found = match(
    marketOf(programme),
    matchOptionsOf(programme.matching, method, fitInForce(programme, programme.matching, method)),
  );
  if (!found.ok) throw new Error('The example pool cannot be matched');
  const names = new Map(programme.people.map(({ id, name }) => [id, name]));
  const groups: readonly (readonly string[])[] = found.value.groups ?? found.value.pairs;
  return [...groups]
    .sort((one, other) => one.length - other.length)
    .map((ids) => ({
      names: ids.map((id) => names.get(id) ?? id),
      ranks: ids.map((id) =>
        bestRank(
          programme,
          id,
          ids.filter((other) => other !== id),
        ),
      ),
    }));
}
