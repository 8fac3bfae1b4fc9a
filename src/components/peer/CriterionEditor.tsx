import type { PeerFinding } from '../../lib/peer/index.ts';
import type { Criterion } from '../../lib/programme/index.ts';
import { ChoiceGroup, TextField } from '../controls/Field.tsx';
import { ProblemItem } from '../controls/ProblemList.tsx';
import { wordsFor } from '../problemWords/peer.ts';
import { programme, update } from '../programmeStore.ts';
import { changeCriterion, moveCriterion, removeCriterion } from './peerChanges.ts';

const relations = [
  { value: 'same', label: 'Same' },
  { value: 'near', label: 'Near' },
  { value: 'different', label: 'Different' },
  { value: 'irrelevant', label: 'No matter' },
] as const;
const needs = [
  { value: 'must', label: 'Must' },
  { value: 'should', label: 'Should' },
] as const;

type Props = {
  readonly criterion: Criterion;
  readonly findings: readonly PeerFinding[];
  readonly first: boolean;
  readonly last: boolean;
};

/** One criterion: its name and question, on which side it is asked, how two peers stand to each other in it. */
export function CriterionEditor({ criterion, findings, first, last }: Props) {
  const { id, name } = criterion;
  const change = (part: Partial<Criterion>, label: string, merge: string | null = null) =>
    update(changeCriterion(id, part), `${name || 'Criterion'}: ${label}`, merge);
  const shown = name || 'criterion without a name';
  return (
    <li class="criterion">
      <TextField
        label="Criterion"
        value={name}
        onChange={(value) => change({ name: value }, 'name', `name-${id}`)}
      />
      <ChoiceGroup
        label="Two peers are, in this,"
        sideBySide
        value={criterion.relation}
        options={relations}
        onChange={(relation) => change({ relation }, relation)}
      />
      <ChoiceGroup
        label="How firmly?"
        sideBySide
        value={criterion.need === 'nice' ? 'should' : criterion.need}
        options={needs}
        onChange={(need) => change({ need }, need)}
      />
      <details>
        <summary>Question, side and reason</summary>
        <TextField
          label="The question people answer"
          value={criterion.question}
          onChange={(question) => change({ question }, 'question', `question-${id}`)}
        />
        {programme.value.shape === 'two-sided' && <SideChoice criterion={criterion} change={change} />}
        <TextField
          label="Why it matters here"
          value={criterion.reason}
          lines={2}
          onChange={(reason) => change({ reason }, 'reason', `reason-${id}`)}
        />
      </details>
      <p class="btns">
        <button
          class="btn plain small"
          type="button"
          disabled={first}
          onClick={() => update(moveCriterion(id, -1), `${shown} moved up`)}
        >
          Move up<span class="vh">: {shown}</span>
        </button>
        <button
          class="btn plain small"
          type="button"
          disabled={last}
          onClick={() => update(moveCriterion(id, 1), `${shown} moved down`)}
        >
          Move down<span class="vh">: {shown}</span>
        </button>
        <button
          class="btn plain small"
          type="button"
          onClick={() => update(removeCriterion(id), `${shown} removed`)}
        >
          Remove<span class="vh">: {shown}</span>
        </button>
      </p>
      {findings.map((finding) => (
        <ProblemItem
          key={finding.code}
          problem={{ key: finding.code, level: finding.level, words: wordsFor(finding) }}
        />
      ))}
    </li>
  );
}

function SideChoice({
  criterion,
  change,
}: {
  readonly criterion: Criterion;
  readonly change: (part: Partial<Criterion>, label: string) => void;
}) {
  const { a, b } = programme.value.sideNames;
  return (
    <ChoiceGroup
      label="Who answers it?"
      value={criterion.asked}
      options={[
        { value: 'everyone', label: 'Both sides' },
        { value: 'a', label: `Only the ${a.many}` },
        { value: 'b', label: `Only the ${b.many}` },
      ]}
      onChange={(asked) => change({ asked }, 'who answers')}
    />
  );
}
