import { useEffect } from 'preact/hooks';
import type { DecidedBy, Market, Matching, Pair } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { Progress } from '../controls/Progress.tsx';
import { useJob } from '../controls/useJob.ts';
import { deciding } from './calls.ts';
import { matchPartsOf } from './matchParts.ts';
import { namesOf } from './telling.ts';

type Props = {
  readonly p: Programme;
  readonly market: Market;
  readonly matching: Matching;
  readonly basis: string | null;
};

/** Up to so many pairs it is worked out unasked; every pair costs a match. */
const unasked = 60;
const atOnce = 10;

/** Which pairs the ballots decided, and which the draw: pairs in every best match, and pairs in some. */
export function BallotsOrDraw({ p, market, matching, basis }: Props) {
  const { job, start, cancel } = useJob(deciding);
  const { pairs } = matching;
  const parts: readonly (readonly Pair[])[] = Array.from(
    { length: Math.ceil(pairs.length / atOnce) },
    (_, k) => pairs.slice(k * atOnce, (k + 1) * atOnce),
  );
  const own = { market, matching, parts: matchPartsOf(p) };
  const begin = (): void =>
    void start(parts.map((some) => ({ ask: 'decided', ...own, pairs: some }) as const));
  useEffect(() => {
    cancel();
    if (basis !== null && pairs.length <= unasked) begin();
  }, [basis]);
  const complete = job.state === 'done' && job.values.flat().length === pairs.length;
  if (pairs.length === 0) return null;
  return (
    <section class="ballots-draw" aria-labelledby="decided-h" aria-busy={job.state === 'working'}>
      <h3 id="decided-h">What the ballots decided, and what the draw did</h3>
      {job.state === 'working' && (
        <Progress
          label={`Looking at ${pairs.length} pairs one by one`}
          fraction={job.values.length / job.parts}
          began={job.began}
          onCancel={cancel}
        />
      )}
      {complete && basis !== null && <Told p={p} matching={matching} decided={job.values.flat()} />}
      {job.state === 'failed' && <p role="alert">It could not be worked out. Nothing is lost.</p>}
      {!complete && job.state !== 'working' && (
        <p class="btns">
          <button class="btn ruled small" type="button" onClick={begin}>
            Look at each of the {pairs.length} pairs
          </button>
        </p>
      )}
    </section>
  );
}

/** What is said of all pairs that rest on the same thing: of one, or of several. */
const sentences = (
  matching: Matching,
  p: Programme,
): readonly (readonly [DecidedBy, one: string, several: string])[] => {
  const { seed, proposing } = matching.rules;
  const side = p.sideNames[proposing].many;
  const searched = matching.proof.kind === 'trio' && !matching.proof.exact;
  const best = searched
    ? 'the best match we found without it is worse'
    : 'in every best match by this method';
  const bests = searched
    ? 'leave out any one of them, and the best match we found is worse'
    : 'in every best match by this method';
  return [
    [
      'draw',
      `settled by draw number ${seed}: without it another match is exactly as good`,
      `settled by draw number ${seed}: leave out any one of them, and another match is exactly as good`,
    ],
    [
      'fit',
      'settled by the balance score: by the ballots alone, another match is as good',
      'settled by the balance score: leave out any one, and by the ballots alone another match is as good',
    ],
    ['ballots', `decided by the ballots: ${best}`, `decided by the ballots: ${bests}`],
    ['stability', 'held by the ballots, as ties were broken', 'held by the ballots, as ties were broken'],
    [
      'proposing',
      `resting on the ${side} proposing: were the others to propose, it would part`,
      `resting on the ${side} proposing: were the others to propose, they would part`,
    ],
    [
      'turn',
      `chosen in turn, in the order of draw number ${seed}`,
      `chosen in turn, in the order of draw number ${seed}`,
    ],
    ['rule', 'set by you', 'set by you'],
    ['last-resort', 'made to fill what the rankings left over', 'made to fill what the rankings left over'],
  ];
};

type ToldProps = {
  readonly p: Programme;
  readonly matching: Matching;
  readonly decided: readonly DecidedBy[];
};

function Told({ p, matching, decided }: ToldProps) {
  const nameOf = namesOf(p);
  const by = (code: DecidedBy): readonly Pair[] => matching.pairs.filter((_, at) => decided[at] === code);
  return (
    <ul class="decided">
      {sentences(matching, p).map(([code, one, several]) => {
        const own = by(code);
        if (own.length === 0) return null;
        return (
          <li key={code}>
            <details>
              <summary>
                {own.length === 1 ? `1 pair is ${one}` : `${own.length} pairs are ${several}`}.
              </summary>
              <p class="fine">{own.map(([x, y]) => `${nameOf(x)} and ${nameOf(y)}`).join('; ')}</p>
            </details>
          </li>
        );
      })}
      {by('draw').length === 0 && by('turn').length === 0 && (
        <li class="fine">
          The draw decided nothing{by('stability').length + by('proposing').length > 0 && ' but ties'}.
        </li>
      )}
    </ul>
  );
}
