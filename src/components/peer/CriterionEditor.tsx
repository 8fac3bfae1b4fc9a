import { useMemo, useState } from 'preact/hooks';
import type { MustTest } from '../../lib/balance/index.ts';
import type { PeerFinding } from '../../lib/peer/index.ts';
import type { Criterion, Person } from '../../lib/programme/index.ts';
import { ChoiceGroup, TextField } from '../controls/Field.tsx';
import { ProblemItem } from '../controls/ProblemList.tsx';
import { later } from '../later.tsx';
import { wordsFor } from '../problemWords/peer.ts';
import { update } from '../programmeStore.ts';
import { NearField } from './NearField.tsx';
import { changeCriterion, moveCriterion, removeCriterion } from './peerChanges.ts';
import { needs, relations, someOf } from './peerNames.ts';

const CriterionDetails = later(async () => (await import('./CriterionDetails.tsx')).CriterionDetails);

export type ChangeCriterion = (part: Partial<Criterion>, label: string, merge?: string) => void;

type Props = {
  readonly criterion: Criterion;
  readonly findings: readonly PeerFinding[];
  /** What this *must* costs with the people loaded, in words; nothing where everybody keeps a partner. */
  readonly removes: string;
  readonly first: boolean;
  readonly last: boolean;
};

/** The editor of one criterion, as it was while nothing of it changes: a letter in one is no work for the others. */
export function KeptEditor(props: Props) {
  const { criterion, findings, removes, first, last } = props;
  const found = JSON.stringify(findings);
  return useMemo(() => <CriterionEditor {...props} />, [criterion, found, removes, first, last]);
}

/** One criterion: its name, how two peers stand to each other in it, how firmly, and what is amiss with it. */
function CriterionEditor({ criterion, findings, removes, first, last }: Props) {
  const [open, setOpen] = useState(false);
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
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          Question, answers, weight and reason<span class="vh">: {name}</span>
        </summary>
        {open && <CriterionDetails criterion={criterion} change={change} />}
      </details>
      <Moves criterion={criterion} first={first} last={last} />
      {findings.map((finding) => (
        <ProblemItem
          key={finding.code}
          problem={{ key: finding.code, level: finding.level, words: wordsFor(finding) }}
        />
      ))}
      {removes !== '' && (
        <ProblemItem
          problem={{
            key: 'must-removes',
            level: 'check',
            words: removes,
            fixes: [{ label: 'Make it a “should”', act: () => change({ need: 'should' }, 'should') }],
          }}
        />
      )}
    </li>
  );
}

/** How this *must* fares with these people; nothing where it is none, or leaves everybody a partner. */
export function removesWords(test: MustTest | undefined, people: readonly Person[]): string {
  if (!test || test.partnerless.length === 0) return '';
  const { partnerless, ruledOut, pairs } = test;
  const names = partnerless.map(
    (id) => people.find((person) => person.id === id)?.name || 'somebody unnamed',
  );
  return `As a must it leaves ${someOf(names)} without any possible partner, and rules out ${ruledOut} of ${pairs} pairs.`;
}

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
