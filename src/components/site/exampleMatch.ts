/** The example programme’s own match, worked out by the tools’ own engine when the site is built. */
import example from '../../content/examples/founders-and-mentors.json';
import { fitInForce, marketOf, match, matchOptionsOf } from '../../lib/matching/index.ts';
import { openProgramme } from '../../lib/programme/index.ts';
import { gotOf, idsOf, ranksOf } from '../matching/outcome.ts';

export type ExampleMatch = {
  readonly ballots: number;
  readonly pairs: number;
  readonly founders: number;
  /** Each choice and the first names of the founders who got it; a rank of null is somebody whom they had not ranked. */
  readonly got: readonly { readonly rank: number | null; readonly names: readonly string[] }[];
};

/** What the match tool shows when it opens on the example. */
export function exampleMatch(): ExampleMatch {
  const opened = openProgramme(example);
  if (!opened.ok) throw new Error('src/content/examples/founders-and-mentors.json is not a programme');
  const { programme } = opened.value;
  const { method } = programme.matching;
  const found = match(
    marketOf(programme),
    matchOptionsOf(programme.matching, method, fitInForce(programme, programme.matching, method)),
  );
  if (!found.ok) throw new Error('The example programme cannot be matched');
  const names = new Map(programme.people.map(({ id, name }) => [id, name.split(' ')[0] ?? name]));
  const got = gotOf(found.value, idsOf(programme, 'a'), ranksOf(programme));
  return {
    ballots: programme.ballots.length,
    pairs: found.value.pairs.length,
    founders: programme.people.filter(({ side }) => side === 'a').length,
    got: got.map(({ rank, ids }) => ({ rank, names: ids.map((id) => names.get(id) ?? id) })),
  };
}
