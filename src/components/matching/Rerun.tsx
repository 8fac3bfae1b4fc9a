import {
  everyPair,
  type Market,
  type Matching,
  matchOptionsOf,
  whoChanges,
  withNames,
} from '../../lib/matching/index.ts';
import type { AdoptedMatch, Programme } from '../../lib/programme/index.ts';
import { wordsFor } from '../problemWords/faults.ts';
import { useWorker } from '../useWorker.ts';
import { adopt } from './Adopt.tsx';
import { rematching } from './calls.ts';
import { matchPartsOf } from './matchParts.ts';
import { listOf, sideName } from './matchWords.ts';
import { gotOf, idsOf, placedIn, ranksOf } from './outcome.ts';
import { namesOf } from './telling.ts';

type Props = {
  readonly p: Programme;
  readonly market: Market;
  /** What the method gives now, from scratch. */
  readonly matching: Matching;
  readonly basis: string | null;
};
type Outcome = Pick<Matching, 'pairs' | 'groups'>;

/**
 * A match was taken, and what it was made from has changed since: the fewest changes that mend it stand beside
 * the match made from scratch.
 */
export function Rerun({ p, market, matching, basis }: Props) {
  const taken = p.match;
  const moved = taken !== null && whoChanges(everyPair(taken), everyPair(matching)).length > 0;
  const options = matchOptionsOf(p.matching);
  const question =
    basis !== null && moved
      ? ({
          ask: 'rematch',
          market,
          before: taken,
          lastResort: unrankedIn(taken, p),
          options,
          parts: matchPartsOf(p),
        } as const)
      : null;
  const work = useWorker(rematching, question, `${basis} ${JSON.stringify(taken)}`);
  if (!moved || basis === null) return null;
  const answer = work.state === 'done' ? work.value : null;
  const least = answer?.matching ?? null;
  const broken = answer?.faultsBefore.filter(({ code }) => code !== 'fault-blocking-pair');
  const nameOf = namesOf(p);
  const row = { p, taken };
  const same = least !== null && whoChanges(everyPair(least), everyPair(taken)).length === 0;
  return (
    <section class="rerun" aria-labelledby="rerun-h" aria-busy={work.state === 'working'}>
      <h3 id="rerun-h">The match that you took, and matching again</h3>
      <p class="small">
        Something has changed since you took your match, or you took another than the method gives.{' '}
        {broken !== undefined &&
          (broken.length === 0
            ? 'It still keeps every rule.'
            : `It no longer keeps every rule. ${broken.map((one) => wordsFor(withNames(one, nameOf))).join(' ')}`)}
      </p>
      <section class="scroll" aria-label="The match you took beside two ways of matching again" tabIndex={0}>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">Match</th>
              <th scope="col" class="num">
                Placed
              </th>
              <th scope="col" class="num">
                First choices
              </th>
              <th scope="col">Other partners than you took</th>
              <th scope="col">
                <span class="vh">Take it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <Row {...row} name="As you took it" outcome={taken} />
            {least && !same && <Row {...row} name={fewest(least)} outcome={least} take={least} />}
            <Row {...row} name="From scratch, by the method" outcome={matching} take={matching} />
          </tbody>
        </table>
      </section>
      <p class="fine">
        Placed and first choices are of the {sideName(p, 'a', 2)}. Fewest changes means: of all matches that
        keep the rules and make the most pairs, the one that keeps the most of yours, then has the best ranks.
        {same && ' Yours is already that one.'}
      </p>
    </section>
  );
}

const fewest = ({ proof }: Matching): string =>
  proof.kind === 'trio' && !proof.exact ? 'Few changes (the best we found)' : 'Fewest changes';

/** The pairs that nobody’s ranking asked for: in a match taken by hand they are no fault. */
const unrankedIn = ({ pairs }: AdoptedMatch, p: Programme): AdoptedMatch['pairs'] => {
  const rank = ranksOf(p);
  return p.matching.unranked === 'never'
    ? []
    : pairs.filter(([x, y]) => rank(x, y) === null && rank(y, x) === null);
};

type RowProps = {
  readonly p: Programme;
  readonly taken: AdoptedMatch;
  readonly name: string;
  readonly outcome: Outcome;
  readonly take?: Matching;
};

function Row({ p, taken, name, outcome, take }: RowProps) {
  const nameOf = namesOf(p);
  const ids = idsOf(p, 'a');
  const placed = placedIn(outcome, ids).length;
  const firsts = gotOf(outcome, ids, ranksOf(p))[0]?.ids.length ?? 0;
  const there = new Set(p.people.map(({ id }) => id));
  const changed = whoChanges(everyPair(taken), everyPair(outcome)).filter((id) => there.has(id));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="num">
        {placed} of {ids.length}
      </td>
      <td class="num">{firsts}</td>
      <td>{changed.length === 0 ? 'nobody' : `${changed.length}: ${listOf(changed.map(nameOf))}`}</td>
      <td>
        {take && (
          <button class="btn ruled small" type="button" onClick={() => adopt(take, `${name}: taken`)}>
            Take this match
            <span class="vh">: {name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}
