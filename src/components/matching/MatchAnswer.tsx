import type { Matching, Pair } from '../../lib/matching/index.ts';
import type { Method, Programme } from '../../lib/programme/index.ts';
import { later } from '../later.tsx';
import { Adopt } from './Adopt.tsx';
import { Missed } from './Missed.tsx';
import { ordinal, sideName } from './matchWords.ts';
import { type Got, gotOf, idsOf, placedIn, ranksOf } from './outcome.ts';
import { namesOf } from './telling.ts';

const Ring = later(async () => (await import('./Ring.tsx')).Ring);
const GotPicture = later(async () => (await import('./GotPicture.tsx')).GotPicture);

type Props = {
  readonly p: Programme;
  readonly matching: Matching;
  readonly blocking: readonly Pair[];
  /** Whether it is proved that nothing better exists under the method. */
  readonly proved: boolean;
  readonly ask: (id: string) => void;
};

/** The answer first: who is placed, who got which choice, who is left over and why. */
export function MatchAnswer({ p, matching, blocking, proved, ask }: Props) {
  const nameOf = namesOf(p);
  const ranks = ranksOf(p);
  const [ids, others] = [idsOf(p, 'a'), idsOf(p, 'b')];
  const got = gotOf(matching, ids, ranks);
  const firsts = got[0]?.ids.length ?? 0;
  const placed = placedIn(matching, ids).length;
  const all = ids.length;
  return (
    <div class="answer" aria-live="polite">
      <h2>
        {placed === all
          ? `All ${all} ${sideName(p, 'a', all)} are placed.`
          : placed === 0
            ? `None of the ${all} ${sideName(p, 'a', all)} ${all === 1 ? 'is' : 'are'} placed.`
            : `${placed} of ${all} ${sideName(p, 'a', all)} are placed.`}{' '}
        {placed > 0 && `${firsts} got their first choice.`}
      </h2>
      <p class="small">
        {p.ballots.every(({ tiers }) => tiers.length === 0)
          ? 'No ballot names anybody, so there is nothing to match by. Read the rankings once more, pair people by rule, or let those left over be paired with each other.'
          : assurance(matching, blocking, proved)}
      </p>
      {matching.proof.kind === 'no-stable-pairing' && <Ring proof={matching.proof} nameOf={nameOf} />}
      <Missed p={p} matching={matching} ask={ask} />
      <WhoGotWhat p={p} got={got} side="a" ask={ask} />
      {matching.profile.b.length > 0 && (
        <WhoGotWhat p={p} got={gotOf(matching, others, ranks)} side="b" ask={ask} />
      )}
      <details class="got-picture">
        <summary>The same as a picture, to copy or to keep</summary>
        <GotPicture p={p} matching={matching} />
      </details>
      <Blocking blocking={blocking} nameOf={nameOf} />
      <Adopt p={p} matching={matching} />
    </div>
  );
}

/** What the certificate of each method proves, in a sentence. */
const proven: Readonly<Record<Method, string>> = {
  'greedy-maximum': 'No other way keeps your rules, makes as many pairs and gives more first choices.',
  'generous-maximum':
    'No other way keeps your rules, makes as many pairs and leaves fewer people far down their lists.',
  'rank-maximal': 'No other way keeps your rules and gives more first choices.',
  'minimum-total-rank': 'No other way keeps your rules, makes as many pairs and has a better average.',
  stable: 'No two people would both rather have each other than the partners they got.',
  'best-fit': 'No other way keeps your rules, makes as many pairs and has a better balance.',
  lottery: 'People chose one after another, in an order that was drawn by lot.',
};

function assurance({ rules, proof }: Matching, blocking: readonly Pair[], shown: boolean): string {
  if (rules.method === 'stable' && proof.kind === 'no-stable-pairing') {
    return `With these ballots no pairing is free of two people who would both rather have each other. This one has ${blocking.length} such ${blocking.length === 1 ? 'pair' : 'pairs'}.`;
  }
  if (rules.method === 'stable' && blocking.length > 0) {
    return `${blocking.length} pairs of people would both rather have each other; a rule that you set keeps them apart.`;
  }
  return shown
    ? `${proven[rules.method]} This was checked before it was shown.`
    : 'It keeps every rule and was checked before it was shown. That nothing better exists is not proved here.';
}

function WhoGotWhat({
  p,
  got,
  side,
  ask,
}: {
  readonly p: Programme;
  readonly got: readonly Got[];
  readonly side: 'a' | 'b';
  readonly ask: (id: string) => void;
}) {
  const nameOf = namesOf(p);
  const label = ({ rank }: Got) =>
    rank === null
      ? 'Nobody they ranked'
      : `${ordinal(rank).charAt(0).toUpperCase()}${ordinal(rank).slice(1)} choice`;
  return (
    <section class="cq" aria-label={`Which choice the ${p.sideNames[side].many} got`}>
      <h3>Which choice the {p.sideNames[side].many} got</h3>
      <div class="got">
        {got.map((one) => (
          <div
            class="got-row"
            key={one.rank ?? 'none'}
            data-k={one.rank === null ? 4 : Math.min(one.rank, 3)}
          >
            <b>{one.ids.length}</b>
            <span class="got-l">{label(one)}</span>
            <span class="got-u">
              {one.ids.map((id) => (
                <button key={id} type="button" onClick={() => ask(id)}>
                  {nameOf(id)}
                </button>
              ))}
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}

function Blocking({
  blocking,
  nameOf,
}: {
  readonly blocking: readonly Pair[];
  readonly nameOf: (id: string) => string;
}) {
  if (blocking.length === 0) return null;
  return (
    <details class="blocking">
      <summary>
        {blocking.length === 1
          ? 'One pair would both rather have each other'
          : `${blocking.length} pairs would both rather have each other`}
      </summary>
      <ul>
        {blocking.map(([a, b]) => (
          <li key={`${a}~${b}`}>
            {nameOf(a)} and {nameOf(b)}
          </li>
        ))}
      </ul>
    </details>
  );
}
