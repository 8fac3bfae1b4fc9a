import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type Change,
  type Market,
  type Matching,
  type Move,
  type MoveJudgement,
  marketOf,
  movedProgramme,
  withNames,
} from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ChoiceGroup } from '../controls/Choices.tsx';
import { SelectField } from '../controls/Field.tsx';
import { type Done, Notice } from '../controls/Notice.tsx';
import { ProblemList } from '../controls/ProblemList.tsx';
import { wordsFor } from '../problemWords/matching.ts';
import { undo, update } from '../programmeStore.ts';
import { useWorker } from '../useWorker.ts';
import { Changes } from './Changes.tsx';
import { judging } from './calls.ts';
import { differenceWords } from './explainWords.ts';
import { tellingOf } from './telling.ts';
import { type Asked, type Kind, useMove } from './useMove.ts';

type Props = {
  readonly p: Programme;
  readonly market: Market;
  readonly matching: Matching;
  readonly basis: string | null;
  readonly asked: Asked;
};

/** A change is judged before it is made: who gains, who loses, and what it does to the match as a whole. */
export function WhatIf({ p, market, matching, basis, asked }: Props) {
  const { kind, setKind, first, setFirst, second, setSecond, move } = useMove(p, asked);
  const [done, setDone] = useState<Done | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked) heading.current?.focus();
  }, [asked?.count]);
  const asks = move && apart(p, move);
  const question =
    basis !== null && move && !asks
      ? ({ ask: 'change', market, matching, changed: marketOf(movedProgramme(p, move)) } as const)
      : null;
  const work = useWorker(judging, question, `${basis} ${JSON.stringify(move)}`);
  const names = p.people.map(({ id, name }) => ({ value: id, label: name }));
  const blank = { value: '', label: 'Choose a person' };
  const isPair = kind === 'lock' || kind === 'forbid';
  const pooled = p.shape === 'one-pool';
  const inSide = (side: 'a' | 'b') =>
    names.filter(({ value }) => pooled || p.people.find(({ id }) => id === value)?.side === side);
  return (
    <section class="what-if" aria-labelledby="what-if-h">
      <h3 id="what-if-h" ref={heading} tabIndex={-1}>
        Try a change before you make it
      </h3>
      <ChoiceGroup
        label="What would you change?"
        value={kind}
        options={kinds.filter(({ value }) => !pooled || value !== 'add-place')}
        onChange={setKind}
      />
      <div class="two-fields">
        <SelectField
          label={isPair ? 'First person' : 'Who?'}
          value={first}
          options={[blank, ...(isPair ? inSide('a') : names)]}
          onChange={setFirst}
        />
        {isPair && (
          <SelectField
            label="Second person"
            value={second}
            options={[blank, ...inSide('b').filter(({ value }) => value !== first)]}
            onChange={setSecond}
          />
        )}
      </div>
      <div aria-live="polite">
        {asks && (
          <p class="small">
            One of these two asked in confidence not to be with the other. Change that with them first.
          </p>
        )}
        {question && work.state === 'done' && move && (
          <Judged
            p={p}
            judged={work.value}
            matching={matching}
            onDo={() => {
              update((now) => movedProgramme(now, move), label(move, p));
              setDone({ words: `${label(move, p)}.`, back: { label: 'Undo', act: () => back(setDone) } });
              setFirst('');
              setSecond('');
            }}
          />
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

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'lock', label: 'Move somebody: pair these two' },
  { value: 'forbid', label: 'Keep these two apart' },
  { value: 'add-place', label: 'Give somebody one more place' },
  { value: 'drop', label: 'Take somebody out who dropped out' },
];

/** Whether one of the two asked to be kept from the other: no rule of the organiser’s lifts that. */
const apart = (p: Programme, move: Move): boolean =>
  move.kind === 'lock' && p.exclusions.some((pair) => move.pair.every((id) => pair.includes(id)));

function label(move: Move, p: Programme): string {
  const nameOf = (id: string): string => p.people.find((person) => person.id === id)?.name ?? id;
  switch (move.kind) {
    case 'lock':
      return `${nameOf(move.pair[0])} and ${nameOf(move.pair[1])} are paired by your rule`;
    case 'forbid':
      return `${nameOf(move.pair[0])} and ${nameOf(move.pair[1])} are kept apart`;
    case 'add-place':
      return `${nameOf(move.id)} has one more place`;
    case 'drop':
      return `${nameOf(move.id)} is taken out of the programme`;
  }
}

type JudgedProps = {
  readonly p: Programme;
  readonly judged: MoveJudgement;
  readonly matching: Matching;
  readonly onDo: () => void;
};

function Judged({ p, judged, matching, onDo }: JudgedProps) {
  const telling = tellingOf(p, matching);
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
      <p class="btns">
        <button class="btn ruled small" type="button" onClick={onDo}>
          Make this change
        </button>
      </p>
    </div>
  );
}
