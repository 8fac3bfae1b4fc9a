import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Market } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { later } from '../later.tsx';
import { programme } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import { useReady } from '../useReady.ts';
import { useWorker } from '../useWorker.ts';
import { matching } from './calls.ts';
import { MatchAnswer } from './MatchAnswer.tsx';
import { MatchRules } from './MatchRules.tsx';
import { matchPartsOf } from './matchParts.ts';
import type { BalanceAnswer, CheckedTrial } from './matchWorker.ts';
import { type TryMove, useFocus } from './useFocus.ts';
import type { Asked } from './useMove.ts';
import { WhatCameIn } from './WhatCameIn.tsx';

const PairTable = later(async () => (await import('./PairTable.tsx')).PairTable);
const Compare = later(async () => (await import('./Compare.tsx')).Compare);
const Closely = later(async () => (await import('./Closely.tsx')).Closely);
const Progress = later(async () => (await import('../controls/Progress.tsx')).Progress);
const Stopped = later(async () => (await import('./Stopped.tsx')).Stopped);
const Refused = later(async () => (await import('./Refused.tsx')).Refused);
const Rerun = later(async () => (await import('./Rerun.tsx')).Rerun);

/** People and choices on the left, the match on the right, the methods side by side beneath. */
export function MatchingTool() {
  if (!useReady()) return <div class="bench" aria-busy="true" />;
  const { people, ballots } = programme.value;
  if (people.length === 0 || ballots.length === 0) return <NothingYet />;
  return <Bench p={programme.value} />;
}

const NothingYet = () => (
  <div class="answer">
    <h2>There are no rankings to match yet</h2>
    <p>Paste the ballots as they came, from a form, a spreadsheet or e-mails. Then come back here.</p>
    <p class="btns">
      <a class="btn" href={href('/tools/rankings/')}>
        Read the rankings
      </a>
    </p>
  </div>
);

/** An answer together with the Programme that it answers: numbers of one never stand beside names of another. */
type Shown = {
  readonly p: Programme;
  readonly market: Market;
  readonly trials: readonly CheckedTrial[];
  readonly balance: BalanceAnswer;
};

function useMatch(p: Programme) {
  const [attempt, setAttempt] = useState(0);
  const asked = useMemo(() => JSON.stringify([matchPartsOf(p), attempt]), [p, attempt]);
  const turn = useRef({ asked, count: 0, began: 0 });
  if (turn.current.asked !== asked || turn.current.began === 0)
    turn.current = { asked, count: turn.current.count + 1, began: performance.now() };
  const { count, began } = turn.current;
  const work = useWorker(matching, { ask: 'match', turn: count, parts: matchPartsOf(p) }, asked);
  const last = useRef<Shown | null>(null);
  const fresh = work.state === 'done' && work.value.turn === count;
  if (fresh) {
    const { market, trials, balance } = work.value;
    last.current = { p, market, trials, balance };
  }
  const shown = last.current?.p.id === p.id ? last.current : null;
  const again = (): void => setAttempt((one) => one + 1);
  return { shown, basis: fresh ? asked : null, state: work.state, began, again };
}

function Bench({ p }: { readonly p: Programme }) {
  const { shown, basis, state, began, again } = useMatch(p);
  const [asked, setAsked] = useState<Asked>(null);
  const tryMove: TryMove = (move) => setAsked((last) => ({ move, count: (last?.count ?? 0) + 1 }));
  const chosen = shown?.trials.find(({ options }) => options.method === p.matching.method);
  return (
    <div class="bench" aria-busy={basis === null && state === 'working'}>
      <section class="in" aria-label="People, choices and rules">
        <WhatCameIn p={p} />
        <MatchRules
          p={p}
          balance={shown?.balance ?? null}
          tryMove={chosen?.sound && chosen.result.ok ? tryMove : null}
          answered={shown !== null || state !== 'working'}
        />
      </section>
      <section class="out" aria-label="The match">
        {state === 'working' && <Waiting key={began} people={p.people.length} began={began} />}
        {state === 'failed' && (
          <p role="alert">
            The matching stopped unexpectedly. Change a rule, or reload this page; nothing is lost.
          </p>
        )}
        {state === 'cancelled' && <Stopped before={shown !== null} again={again} />}
        {shown && <Result {...shown} basis={basis} asked={asked} tryMove={tryMove} />}
      </section>
    </div>
  );
}

/** After how long a way to stop is shown, in milliseconds; until then its code is not even fetched. */
const patience = 500;

function Waiting({ people, began }: { readonly people: number; readonly began: number }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(setLong, patience, true);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <Progress
      label={`Matching ${people} people by each method`}
      fraction={null}
      began={began}
      onCancel={matching.cancel}
    />
  );
}

type Tried = {
  /** Names the question that the match answers; null while a newer one is being worked out. */
  readonly basis: string | null;
  readonly asked: Asked;
  readonly tryMove: TryMove;
};

function Result({ p, market, trials, ...tried }: Shown & Tried) {
  const chosen = trials.find(({ options }) => options.method === p.matching.method);
  if (!chosen) {
    return (
      <>
        <NoBalance />
        <Compare p={p} trials={trials} />
      </>
    );
  }
  if (chosen.sound && chosen.result.ok) {
    return <Answer p={p} market={market} trial={chosen} trials={trials} {...tried} />;
  }
  return (
    <>
      {chosen.sound ? <Refused p={p} trial={chosen} /> : <Unsound />}
      <Compare p={p} trials={trials} />
    </>
  );
}

/** The one method that may be chosen and then have nothing to go by. */
const NoBalance = () => (
  <div class="answer">
    <h2>There is no balance to go by</h2>
    <p>
      “Best balance” needs answers, or offers and wants, of at least two people. Choose another method below,
      or <a href={href('/tools/balance/')}>add what people said</a>.
    </p>
  </div>
);

const Unsound = () => (
  <div class="answer" role="alert">
    <h2>This answer failed its check, so it is not shown</h2>
    <p>That is a mistake of ours. Choose another method below; your people and ballots are unharmed.</p>
  </div>
);

type AnswerProps = {
  readonly p: Programme;
  readonly market: Market;
  readonly trial: CheckedTrial;
  readonly trials: readonly CheckedTrial[];
};

function Answer({ p, market, trial, trials, basis, ...tried }: AnswerProps & Tried) {
  const focus = useFocus();
  const answer = useMemo(
    () =>
      trial.result.ok && (
        <MatchAnswer
          p={p}
          matching={trial.result.value}
          blocking={trial.summary?.blocking ?? []}
          proved={trial.proved}
          ask={focus.ask}
        />
      ),
    [p, trial],
  );
  const pairs = useMemo(
    () =>
      trial.result.ok && <PairTable p={p} market={market} matching={trial.result.value} ask={focus.ask} />,
    [p, market, trial],
  );
  const compare = useMemo(() => <Compare p={p} trials={trials} />, [p, trials]);
  if (!trial.result.ok) return null;
  const own = { p, market, matching: trial.result.value, basis };
  return (
    <>
      {answer}
      {pairs}
      <Rerun {...own} />
      {compare}
      <Closely {...own} {...tried} trials={trials} focus={focus} />
    </>
  );
}
