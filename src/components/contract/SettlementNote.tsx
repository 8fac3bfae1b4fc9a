import type { Settlement, TalkSaid } from '../../lib/contract/index.ts';
import { type ClauseLibrary, listInProse } from '../../lib/papers/index.ts';
import type { Answer, Programme } from '../../lib/programme/index.ts';
import { printedAnswer } from '../papers/CheckStep.tsx';
import type { Composed } from '../papers/composing.ts';
import { answerAlone } from '../papers/paperChanges.ts';

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly composed: Composed;
  /** The key of the pair or group. */
  readonly pair: string;
  readonly settlement: Settlement;
};

/** Whether people agree on a question, what their contract says about it, and the choice where they differ. */
export function SettlementNote({ p, library, composed, pair, settlement }: Props) {
  const { question, state, said, missing, decided } = settlement;
  const { field } = question;
  if (state === 'open') return null;
  const now = printedAnswer(field, composed.answers[field.id], p) || 'left blank';
  const put = (answer: Answer | undefined): void =>
    answerAlone(library, pair, field.id, answer, `${field.label}`);
  const offered = state === 'agreed' && decided === null ? [] : distinct(said);
  return (
    <div
      class="settlement"
      data-state={state === 'differ' && decided !== null ? 'agreed' : state}
      role="status"
    >
      <p>{wordsOf(state, decided !== null, listInProse(missing.map(({ name, stand }) => name || stand)))}</p>
      <p>
        The contract says: <b>{now}</b>.
      </p>
      {state !== 'waiting' && offered.length > 0 && (
        <p class="btns">
          {offered.map(({ person, answer, words }) => (
            <button key={person.id} class="btn ruled small" type="button" onClick={() => put(answer)}>
              Take “{words}”{state === 'differ' && ` (${person.name || person.stand})`}
            </button>
          ))}
          {decided !== null && (
            <button class="btn plain small" type="button" onClick={() => put(undefined)}>
              Take back my choice<span class="vh">: {question.ask}</span>
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function wordsOf(state: Settlement['state'], decided: boolean, missing: string): string {
  if (state === 'waiting') return `${missing} has not answered yet, so nothing is filled in.`;
  if (state === 'agreed')
    return decided ? 'They agree, and you have chosen for this contract.' : 'They agree.';
  return decided ? 'They differ, and you have chosen.' : 'They differ. Nothing is decided until you choose.';
}

/** Each answer once, in the words of whoever gave it first. */
const distinct = (said: readonly TalkSaid[]): readonly TalkSaid[] =>
  said.filter(({ words }, at) => said.findIndex((each) => each.words === words) === at);
