import { availableMethods, marketOf, type Pair, type Trial } from '../../lib/matching/index.ts';
import type { Problem } from '../../lib/problem.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ProblemList } from '../controls/ProblemList.tsx';
import { wordsFor } from '../problemWords/matching.ts';
import { programme } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import { useReady } from '../useReady.ts';
import { useWorker } from '../useWorker.ts';
import { workerCall } from '../worker.ts';
import { Compare } from './Compare.tsx';
import { MatchAnswer, namesOf } from './MatchAnswer.tsx';
import { MatchRules } from './MatchRules.tsx';
import type { CheckedTrial, MatchQuestion } from './matchWorker.ts';
import { PairTable } from './PairTable.tsx';

const matching = workerCall<MatchQuestion, readonly CheckedTrial[]>(
  () => new Worker(new URL('./matchWorker.ts', import.meta.url), { type: 'module' }),
);

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

function Bench({ p }: { readonly p: Programme }) {
  const market = marketOf(p);
  const { matching: settings } = p;
  const question = { market, settings, methods: availableMethods(market) };
  const work = useWorker(matching, question, JSON.stringify(question));
  const trials = work.state === 'done' ? work.value : work.state === 'working' ? work.last : null;
  const chosen = trials?.find(({ options }) => options.method === settings.method);
  return (
    <div class="bench" aria-busy={work.state === 'working'}>
      <section class="in" aria-label="People, choices and rules">
        <WhatCameIn p={p} />
        <MatchRules p={p} />
      </section>
      <section class="out" aria-label="The match">
        {work.state === 'failed' && (
          <p role="alert">
            The matching stopped unexpectedly. Change a rule, or reload this page; nothing is lost.
          </p>
        )}
        {chosen && !chosen.sound && <Unsound />}
        {chosen?.sound &&
          (chosen.result.ok ? <Answer p={p} trial={chosen} /> : <Refused p={p} trial={chosen} />)}
        {trials && chosen && <Compare p={p} trials={trials} />}
      </section>
    </div>
  );
}

const Unsound = () => (
  <div class="answer" role="alert">
    <h2>This answer failed its check, so it is not shown</h2>
    <p>That is a mistake of ours. Choose another method below; your people and ballots are unharmed.</p>
  </div>
);

function Answer({ p, trial }: { readonly p: Programme; readonly trial: CheckedTrial }) {
  if (!trial.result.ok) return null;
  const pairs: readonly Pair[] = trial.result.value.pairs;
  return (
    <>
      <MatchAnswer
        p={p}
        matching={trial.result.value}
        blocking={trial.summary?.blocking ?? []}
        proved={trial.proved}
      />
      <PairTable
        p={p}
        pairs={pairs}
        trios={(trial.result.value.groups ?? []).filter((group) => group.length > 2)}
        lastResort={trial.result.value.lastResort}
      />
    </>
  );
}

/** Facts name people by id; the organiser knows them by name. */
const withNames = (facts: NonNullable<Problem['facts']>, nameOf: (id: string) => string): typeof facts =>
  Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => {
      if (!['id', 'partner', 'voter', 'ids', 'partners'].includes(key)) return [key, fact];
      return [key, Array.isArray(fact) ? fact.map(nameOf) : nameOf(String(fact))];
    }),
  );

function Refused({ p, trial }: { readonly p: Programme; readonly trial: Trial }) {
  if (trial.result.ok) return null;
  const nameOf = namesOf(p);
  return (
    <div class="answer">
      <h2>These rules cannot all be kept</h2>
      <ProblemList
        problems={trial.result.problems.map((problem, at) => ({
          key: `${problem.code}-${at}`,
          level: 'block',
          words: wordsFor({ code: problem.code, facts: withNames(problem.facts ?? {}, nameOf) }),
        }))}
      />
    </div>
  );
}

function WhatCameIn({ p }: { readonly p: Programme }) {
  const voted = new Set(p.ballots.map(({ voter }) => voter));
  const count = (side: 'a' | 'b') => p.people.filter((person) => person.side === side).length;
  const silent = p.people.filter(({ id, side }) => !voted.has(id) && side !== 'b');
  return (
    <>
      <h2>What came in</h2>
      <dl class="readout">
        <div>
          <dt>ballots</dt>
          <dd>{p.ballots.length}</dd>
        </div>
        {p.shape === 'two-sided' ? (
          <>
            <div>
              <dt>{p.sideNames.a.many}</dt>
              <dd>{count('a')}</dd>
            </div>
            <div>
              <dt>{p.sideNames.b.many}</dt>
              <dd>{count('b')}</dd>
            </div>
          </>
        ) : (
          <div>
            <dt>people</dt>
            <dd>{p.people.length}</dd>
          </div>
        )}
      </dl>
      {silent.length > 0 && <p class="small">No ballot from {silent.map(({ name }) => name).join(', ')}.</p>}
      <p class="btns">
        <a class="btn plain small" href={href('/tools/rankings/')}>
          Change the rankings
        </a>
      </p>
    </>
  );
}
