import { useMemo, useState } from 'preact/hooks';
import { explainPair, readBalance } from '../../lib/balance/index.ts';
import type { Join, WaysOn } from '../../lib/matching/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { conflictWords } from '../balance/balanceWords.ts';
import { SelectField } from '../controls/Field.tsx';
import { Agreed } from './EndingSwap.tsx';
import type { Decision } from './endingSteps.ts';
import { listOf } from './matchWords.ts';
import { ranksOf } from './outcome.ts';
import { rankWords } from './pairFacts.ts';
import { namesOf } from './telling.ts';

type Option = 'trio' | 'reserve' | 'leave';
type Props = {
  readonly p: Programme;
  readonly option: Option;
  readonly movers: readonly string[];
  readonly ways: WaysOn;
  readonly onTake: (decision: Decision) => void;
};

const labels: Readonly<Record<Option, string>> = {
  trio: 'Make the trio',
  reserve: 'Put them together',
  leave: 'They leave',
};
const nobody: Readonly<Record<Option, string>> = {
  trio: 'No pair can take a third under your rules.',
  reserve: 'Nobody whom they ranked, or who ranked them, has a free place.',
  leave: '',
};

/** What becomes of each of them: a pair to join, somebody from the reserve, leaving, or waiting. */
export function EndingEach({ p, option, movers, ways, onTake }: Props) {
  const nameOf = namesOf(p);
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const offersFor = (who: string): readonly Join[] =>
    (option === 'trio' ? ways.trio : ways.reserve).get(who) ?? [];
  const joinOf = (who: string): Join | null => offersFor(who)[Number(picked[who] ?? 'none')] ?? null;
  const joins = movers.flatMap((who) => joinOf(who) ?? []);
  const leavers = movers.filter((who) => picked[who] === 'leave');
  const asked = [...new Set(joins.flatMap(({ who, to }) => [who, ...to]))];
  const isTwice = asked.length < joins.reduce((sum, { to }) => sum + to.length + 1, 0);
  const none = option !== 'leave' && movers.every((who) => offersFor(who).length === 0);
  const decision: Decision = { option, steps: joins, rematched: null, leavers };
  const isReady = option === 'leave' ? leavers.length > 0 : joins.length > 0;
  if (none) return <p>{nobody[option]}</p>;
  return (
    <>
      {movers.map((who) => (
        <SelectField
          key={who}
          label={`What becomes of ${nameOf(who)}?`}
          value={picked[who] ?? 'wait'}
          options={[
            ...(option === 'leave' ? [{ value: 'leave', label: 'Leaves the programme' }] : []),
            { value: 'wait', label: 'Waits for the next place' },
            ...offersFor(who).map((join, at) => ({ value: String(at), label: joinLabel(p, join) })),
          ]}
          onChange={(value) => setPicked({ ...picked, [who]: value })}
        />
      ))}
      {joins.map((join) => (
        <Against key={join.who} p={p} join={join} />
      ))}
      {isTwice && <p role="alert">Both cannot go to the same people. Choose another for one of them.</p>}
      {leavers.length > 0 && (
        <p class="small">
          {listOf(leavers.map(nameOf))} {leavers.length === 1 ? 'comes' : 'come'} out of the list of people,
          with answers and ballot. Undo brings everything back.
        </p>
      )}
      {isReady && !isTwice && (
        <Agreed
          key={`${asked.join()} ${leavers.join()}`}
          ids={[...asked, ...leavers]}
          nameOf={nameOf}
          label={labels[option]}
          onTake={() => onTake(decision)}
        />
      )}
    </>
  );
}

/** "Gareth Lloyd and Wen Li – ranked Wen Li 2nd choice". */
function joinLabel(p: Programme, { who, to }: Join): string {
  const nameOf = namesOf(p);
  const rank = ranksOf(p);
  const given = to.flatMap((id) => {
    const [there, back] = [rank(who, id), rank(id, who)];
    return [
      ...(there === null ? [] : [`gave ${nameOf(id)} ${rankWords(there)}`]),
      ...(back === null ? [] : [`was ${rankWords(back)} of ${nameOf(id)}`]),
    ];
  });
  return `Goes to ${listOf(to.map(nameOf))}${given.length === 0 ? ' (no rank either way)' : ` (${given.join(', ')})`}`;
}

/** What speaks against people who would come together. */
function Against({ p, join }: { readonly p: Programme; readonly join: Join }) {
  const balance = useMemo(() => readBalance(p), [p]);
  const nameOf = namesOf(p);
  const found = join.to.flatMap((id) =>
    explainPair(balance, join.who, id).conflicts.map(
      (conflict) => `${nameOf(join.who)} and ${nameOf(id)}: ${conflictWords(conflict)}`,
    ),
  );
  if (found.length === 0) return <p class="small">Nothing that people said speaks against it.</p>;
  return <p class="small">Please check. {found.join(' ')}</p>;
}
