import type { MustTest } from '../../lib/balance/index.ts';
import type { PeerFinding } from '../../lib/peer/index.ts';
import type { Criterion } from '../../lib/programme/index.ts';
import { ChoiceGroup, TextField } from '../controls/Field.tsx';
import { ProblemItem } from '../controls/ProblemList.tsx';
import { later } from '../later.tsx';
import { wordsFor } from '../problemWords/peer.ts';
import { programme, update } from '../programmeStore.ts';
import { NearField } from './NearField.tsx';
import { changeCriterion, moveCriterion, removeCriterion } from './peerChanges.ts';
import { needs, relations, someOf } from './peerNames.ts';

const CriterionDetails = later(async () => (await import('./CriterionDetails.tsx')).CriterionDetails);

export type ChangeCriterion = (part: Partial<Criterion>, label: string, merge?: string) => void;

type Props = {
  readonly criterion: Criterion;
  readonly findings: readonly PeerFinding[];
  /** How this *must* fares with the people loaded; undefined where it is none. */
  readonly test: MustTest | undefined;
  readonly first: boolean;
  readonly last: boolean;
};

/** One criterion: its name, how two peers stand to each other in it, how firmly, and what is amiss with it. */
export function CriterionEditor({ criterion, findings, test, first, last }: Props) {
  const { id, name, relation } = criterion;
  const change: ChangeCriterion = (part, label, merge) =>
    update(changeCriterion(id, part), `${name || 'Criterion'}: ${label}`, merge ? `${merge}-${id}` : null);
  return (
    <li class="criterion">
      <TextField
        label="Criterion"
        value={name}
        onChange={(value) => change({ name: value }, 'name', 'name')}
      />
      <ChoiceGroup
        label="Two peers are, in this,"
        sideBySide
        value={relation}
        options={relations}
        onChange={(value) => change({ relation: value }, value)}
      />
      <NearField criterion={criterion} change={change} />
      {relation !== 'irrelevant' && (
        <ChoiceGroup
          label="How firmly?"
          sideBySide
          value={criterion.need}
          options={needs}
          onChange={(need) => change({ need }, need)}
        />
      )}
      <details>
        <summary>
          Question, answers, weight and reason<span class="vh">: {name}</span>
        </summary>
        <CriterionDetails criterion={criterion} change={change} />
      </details>
      <Moves criterion={criterion} first={first} last={last} />
      {findings.map((finding) => (
        <ProblemItem
          key={finding.code}
          problem={{ key: finding.code, level: finding.level, words: wordsFor(finding) }}
        />
      ))}
      {test && test.partnerless.length > 0 && (
        <ProblemItem
          problem={{
            key: 'must-removes',
            level: 'check',
            words: removesWords(test),
            fixes: [{ label: 'Make it a “should”', act: () => change({ need: 'should' }, 'should') }],
          }}
        />
      )}
    </li>
  );
}

const nameOf = (id: string): string =>
  programme.value.people.find((person) => person.id === id)?.name || 'somebody unnamed';

const removesWords = ({ partnerless, ruledOut, pairs }: MustTest): string =>
  `As a must it leaves ${someOf(partnerless.map(nameOf))} without any possible partner, and rules out ${ruledOut} of ${pairs} pairs.`;

function Moves({ criterion: { id, name }, first, last }: Pick<Props, 'criterion' | 'first' | 'last'>) {
  const shown = name || 'criterion without a name';
  return (
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
  );
}
