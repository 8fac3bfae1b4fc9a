import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type Change,
  type Market,
  type Matching,
  type MoveJudgement,
  marketOf,
  withNames,
} from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { TextField } from '../controls/Field.tsx';
import { type Done, Notice } from '../controls/Notice.tsx';
import { ProblemList } from '../controls/ProblemList.tsx';
import { wordsFor } from '../problemWords/matching.ts';
import { undo, update } from '../programmeStore.ts';
import { useWorker } from '../useWorker.ts';
import { Changes } from './Changes.tsx';
import { judging } from './calls.ts';
import { differenceWords } from './explainWords.ts';
import { afterHandMove, type HandMove, moveLabel, type Said, unsaid } from './handMoves.ts';
import { MoveFields } from './MoveFields.tsx';
import { matchPartsOf } from './matchParts.ts';
import { namesOf, tellingOf } from './telling.ts';
import { type Asked, useMove } from './useMove.ts';

type Props = {
  readonly p: Programme;
  readonly market: Market;
  readonly matching: Matching;
  readonly basis: string | null;
  readonly asked: Asked;
};

/** A change is judged before it is made: who gains, who loses, and what it does to the match as a whole. */
export function WhatIf({ p, market, matching, basis, asked }: Props) {
  const draft = useMove(p, asked);
  const { move } = draft;
  const [done, setDone] = useState<Done | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked) heading.current?.focus();
  }, [asked?.count]);
  const asks = move && apart(p, move);
  const changed = (said: Said) => (now: Programme) => (move ? afterHandMove(now, move, said) : now);
  const question =
    basis !== null && move && !asks
      ? ({
          ask: 'change',
          market,
          matching,
          changed: marketOf(changed(unsaid)(p)),
          parts: matchPartsOf(p),
        } as const)
      : null;
  const work = useWorker(judging, question, `${basis} ${JSON.stringify(move)}`);
  const make = (said: Said): void => {
    if (!move) return;
    const words = moveLabel(move, namesOf(p));
    update(changed(said), words);
    setDone({ words: `${words}.`, back: { label: 'Undo', act: () => back(setDone) } });
    draft.setFirst('');
    draft.setLeaving('');
    draft.setSecond('');
  };
  return (
    <section class="what-if" aria-labelledby="what-if-h">
      <h3 id="what-if-h" ref={heading} tabIndex={-1}>
        Try a change before you make it
      </h3>
      <MoveFields p={p} matching={matching} draft={draft} />
      <div aria-live="polite">
        {asks && (
          <p class="small">
            One of these two asked in confidence not to be with the other. Change that with them first.
          </p>
        )}
        {question && work.state === 'done' && move && (
          <Judged p={p} judged={work.value} matching={matching} onDo={make} />
        )}
      </div>
      <Notice done={done} onDismiss={() => setDone(null)} takeFocus />
    </section>
  );
}

function back(setDone: (done: Done | null) => void): void {
  undo();
  setDone(null);
}

/** Whether one of the two asked to be kept from the other: no rule of the organiser’s lifts that. */
const apart = (p: Programme, move: HandMove): boolean =>
  (move.kind === 'lock' || move.kind === 'swap') &&
  p.exclusions.some((pair) => move.pair.every((id) => pair.includes(id)));

type JudgedProps = {
  readonly p: Programme;
  readonly judged: MoveJudgement;
  readonly matching: Matching;
  readonly onDo: (said: Said) => void;
};

function Judged({ p, judged, matching, onDo }: JudgedProps) {
  const telling = tellingOf(p, matching);
  const [said, setSaid] = useState<Said>({ ...unsaid, by: p.handChanges.at(-1)?.by ?? '' });
  const { result, changes, difference } = judged;
  if (!result.ok) {
    return (
      <ProblemList
        problems={result.problems.map((problem, at) => ({
          key: `${problem.code}-${at}`,
          level: 'block',
          words: wordsFor(withNames(problem, telling.nameOf)),
        }))}
      />
    );
  }
  const count = (outcome: Change['outcome']): number =>
    changes.filter((change) => change.outcome === outcome).length;
  return (
    <div class="price">
      <p>
        <b>
          {changes.length === 0
            ? 'Nobody’s partner would change.'
            : `${count('gains')} would gain and ${count('loses')} would lose, by their own lists.`}
        </b>{' '}
        {difference === null
          ? 'The match as a whole would be as good, by this method.'
          : `As a whole, ${differenceWords(difference, telling)}.`}
      </p>
      {changes.length > 0 && <Changes changes={changes} nameOf={telling.nameOf} />}
      <div class="two-fields">
        <TextField
          label="Who decides this? (optional)"
          value={said.by}
          onChange={(by) => setSaid({ ...said, by })}
        />
        <TextField
          label="Why? (optional)"
          hint="Both stand on the organiser’s list, and nowhere else."
          value={said.why}
          onChange={(why) => setSaid({ ...said, why })}
        />
      </div>
      <p class="btns">
        <button class="btn ruled small" type="button" onClick={() => onDo(said)}>
          Make this change
        </button>
      </p>
    </div>
  );
}
