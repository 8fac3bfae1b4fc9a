import { useMemo, useState } from 'preact/hooks';
import {
  type Ending,
  type EndingOption,
  earlierRematch,
  endingsIn,
  marketOf,
  matchOptionsOf,
  partingOf,
  waysOn,
} from '../../lib/matching/index.ts';
import { pairKey } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ChoiceGroup } from '../controls/Choices.tsx';
import { update } from '../programmeStore.ts';
import { today } from '../today.ts';
import { EndingAgain } from './EndingAgain.tsx';
import { EndingDone } from './EndingDone.tsx';
import { EndingEach } from './EndingEach.tsx';
import { EndingSwap } from './EndingSwap.tsx';
import { afterEnding, type Decision, leaverOf } from './endingSteps.ts';
import { deadlineWords, membersOf, namesIn, optionWords } from './endingWords.ts';

type Props = { readonly p: Programme; readonly ending: Ending };

/** The ways on, one chosen and judged; once one was taken, what came of it. */
export function EndingWays({ p, ending }: Props) {
  const members = membersOf(p, ending);
  const circles = [...(p.match?.pairs ?? []), ...(p.match?.groups ?? [])].map(pairKey);
  if (ending.option !== null) return <EndingDone p={p} ending={ending} />;
  if (!circles.includes(pairKey(ending.members))) {
    return (
      <div class="answer">
        <h2>{members} are no longer in the match</h2>
        <p>The match has changed since you began this record. Remove it, or undo the change.</p>
      </div>
    );
  }
  return <Open p={p} ending={ending} />;
}

/** The match as the ways on are judged in it: the two who part are not put together again. */
function useWays(p: Programme, ending: Ending) {
  return useMemo(() => {
    const parting = partingOf(ending.members, leaverOf(ending));
    const [x, y] = ending.members;
    const apart = ending.members.length === 2 && x && y ? [[x, y] as const] : [];
    const required = p.required.filter((pair) => !pair.every((id) => ending.members.includes(id)));
    const market = marketOf({ ...p, required, forbidden: [...p.forbidden, ...apart] });
    const match = p.match ?? { pairs: [], groups: [], leftOver: [] };
    return { parting, market, ways: waysOn(market, match, parting, matchOptionsOf(p.matching)) };
  }, [p, ending.key, ending.askedBy]);
}

function Open({ p, ending }: Props) {
  const { parting, market, ways } = useWays(p, ending);
  const [option, setOption] = useState<EndingOption>('reset');
  const take = (decision: Decision): void =>
    update(
      (now) => afterEnding(now, ending, decision, today()),
      `${membersOf(p, ending)}: ${optionWords[decision.option].label}`,
    );
  const isPair = ending.members.length === 2;
  const offered: readonly EndingOption[] = isPair
    ? ['reset', 'trio', 'swap', 'reserve', 'again', 'leave', 'wait']
    : ['reset', 'trio', 'reserve', 'leave', 'wait'];
  const simple = (words: string, label: string) => (
    <Simple words={words} label={label} onTake={() => take({ option, ...nothing })} />
  );
  return (
    <div class="answer">
      <h2>{membersOf(p, ending)}: what now?</h2>
      <Deadlines p={p} ending={ending} />
      <FreeRematch p={p} ending={ending} />
      <ChoiceGroup
        label="The way on"
        value={option}
        options={offered.map((value) => ({ value, ...optionWords[value] }))}
        onChange={setOption}
      />
      <section class="price" aria-label="What it would change" aria-live="polite">
        {option === 'reset' &&
          simple(
            'Nobody’s partner changes. If the talk does not help, open this again.',
            'They have a reset talk',
          )}
        {option === 'wait' &&
          simple(
            'Nobody else’s partner changes. They stand first among those without a partner.',
            'They part and wait',
          )}
        {option === 'swap' && <EndingSwap p={p} ways={ways} onTake={take} />}
        {option === 'again' && <EndingAgain p={p} market={market} ending={ending} onTake={take} />}
        {(option === 'trio' || option === 'reserve' || option === 'leave') && (
          <EndingEach key={option} p={p} option={option} movers={parting.movers} ways={ways} onTake={take} />
        )}
      </section>
    </div>
  );
}

export const nothing = { steps: [], rematched: null, leavers: [] } as const;

type SimpleProps = { readonly words: string; readonly label: string; readonly onTake: () => void };

const Simple = ({ words, label, onTake }: SimpleProps) => (
  <>
    <p>
      <b>{words}</b>
    </p>
    <p class="btns">
      <button class="btn" type="button" onClick={onTake}>
        {label}
      </button>
    </p>
  </>
);

function Deadlines({ p, ending }: Props) {
  const due = deadlineWords(p, ending, today());
  if (due.length === 0) return <p class="small">Say when you heard of it, and the two dates stand here.</p>;
  return (
    <ul class="deadlines">
      {due.map(({ what, by, isPast }) => (
        <li key={what}>
          {what} <b>{by}</b>
          {isPast && <strong class="late"> – that day has gone by</strong>}
        </li>
      ))}
    </ul>
  );
}

function FreeRematch({ p, ending }: Props) {
  const all = endingsIn(p);
  const had = ending.members.filter((id) => earlierRematch(all, ending, id) !== undefined);
  if (had.length === 0) return <p class="small">Each of them has one rematch free. It takes no reason.</p>;
  const nameOf = namesIn(p, ending);
  return (
    <p class="small">
      {had.map(nameOf).join(' and ')} had a free rematch before. Another one is for you to decide, after a
      talk.
    </p>
  );
}
