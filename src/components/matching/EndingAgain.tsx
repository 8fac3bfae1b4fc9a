import { type Ending, type Market, matchOptionsOf } from '../../lib/matching/index.ts';
import type { AdoptedMatch, Programme } from '../../lib/programme/index.ts';
import { useWorker } from '../useWorker.ts';
import { Changes } from './Changes.tsx';
import { rematching } from './calls.ts';
import { Agreed, changers } from './EndingSwap.tsx';
import { changesBetweenMatches } from './endingChanges.ts';
import type { Decision } from './endingSteps.ts';
import { matchPartsOf } from './matchParts.ts';
import { namesOf } from './telling.ts';

type Props = {
  readonly p: Programme;
  /** With the pair that ends kept apart. */
  readonly market: Market;
  readonly ending: Ending;
  readonly onTake: (decision: Decision) => void;
};

/** The engine’s own answer: most people placed, most pairs kept, proved. */
export function EndingAgain({ p, market, ending, onTake }: Props) {
  const { match } = p;
  const before: Pick<AdoptedMatch, 'pairs' | 'groups' | 'leftOver'> = match ?? {
    pairs: [],
    groups: [],
    leftOver: [],
  };
  const question = {
    ask: 'rematch',
    market,
    before,
    lastResort: [],
    options: matchOptionsOf(p.matching),
    parts: matchPartsOf(p),
  } as const;
  const work = useWorker(rematching, question, JSON.stringify([ending.members, before, p.people, p.ballots]));
  const nameOf = namesOf(p);
  if (work.state === 'failed')
    return <p role="alert">The matching stopped unexpectedly. Reload this page.</p>;
  if (work.state !== 'done') return <p aria-busy="true">Matching again…</p>;
  const { matching } = work.value;
  if (matching === null) return <p>Under your rules there is no match without this pair.</p>;
  const groups = (matching.groups ?? []).filter((group) => group.length > 2);
  const after = { pairs: matching.pairs, groups, leftOver: matching.leftOver.map(({ id }) => id) };
  const changes = changesBetweenMatches(market, before, after);
  const others = changes.filter(({ id }) => !ending.members.includes(id));
  return (
    <>
      <p>
        <b>
          {others.length === 0
            ? 'Nobody else would change.'
            : `${others.length} other ${others.length === 1 ? 'person' : 'people'} would change partners.`}
        </b>{' '}
        Of all matches that keep your rules and make the most pairs, this one keeps the most of yours.
      </p>
      <Changes changes={changes} nameOf={nameOf} />
      <Agreed
        ids={changers(changes)}
        nameOf={nameOf}
        label="Take this match"
        onTake={() => onTake({ option: 'again', steps: [], rematched: after, leavers: [] })}
      />
    </>
  );
}
