import { useState } from 'preact/hooks';
import { composeContract, composeContracts, contractSuggestions, pairKey } from '../../lib/contract/index.ts';
import type { ClauseLibrary, Field, Paper } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ChoiceGroup, SelectField } from '../controls/Field.tsx';
import {
  goToQuestion,
  PaperQuestions,
  ProgrammeQuestions,
  StillToFill,
} from '../controls/PaperQuestions.tsx';
import { PaperPanels } from '../papers/PaperPanels.tsx';
import { PaperPreview } from '../papers/PaperPreview.tsx';
import { answerAlone, answerPaper } from '../papers/paperChanges.ts';
import { printPapers } from '../papers/printPapers.ts';
import { SavePapers } from '../papers/SavePapers.tsx';
import { programme } from '../programmeStore.ts';
import { href } from '../site/href.ts';
import { useReady } from '../useReady.ts';
import { ChooseContracts } from './ChooseContracts.tsx';
import { PersonQuestions } from './PersonQuestions.tsx';

type Props = { readonly library: ClauseLibrary };
type Members = readonly string[];

/** Every pair, trio or group of the match that was taken. */
const matched = (p: Programme): readonly Members[] =>
  p.match === null ? [] : [...p.match.pairs, ...p.match.groups];

/** Questions on the left, one pair’s contract on the right; all of them are one print job. */
export function ContractTool({ library }: Props) {
  const [chosen, setChosen] = useState('');
  if (!useReady()) return <div class="bench" aria-busy="true" />;
  const p = programme.value;
  const all = matched(p);
  const members = all.find((ids) => pairKey(ids) === chosen) ?? all[0] ?? [];
  const paper = composeContract(p, members, library);
  const answers = {
    ...contractSuggestions(p, members, library),
    ...p.contract.answers,
    ...p.contract.each[pairKey(members)],
  };
  return (
    <>
      <PaperPanels p={p} library={library} paper={paper} answers={answers}>
        {all.length > 1 && (
          <ChooseContracts p={p} library={library} all={all} nameOf={(ids) => namesOf(p, ids)} />
        )}
      </PaperPanels>
      <div class="bench paper-bench">
        <section class="in" aria-label="Questions for the contracts">
          <WhichContract p={p} all={all} members={members} onChoose={setChosen} />
          <h2>
            Still to fill in <span class="count">{paper.blanks.length}</span>
          </h2>
          <StillToFill paper={paper} />
          <Questions p={p} library={library} paper={paper} members={members} />
        </section>
        <section class="out" aria-label="The contract">
          <PaperPreview paper={paper} size={p.print.size} onField={goToQuestion}>
            <Buttons p={p} library={library} paper={paper} count={all.length} />
          </PaperPreview>
        </section>
      </div>
    </>
  );
}

const namesOf = (p: Programme, ids: Members): string =>
  ids.map((id) => p.people.find((person) => person.id === id)?.name ?? id).join(' and ');

function WhichContract({
  p,
  all,
  members,
  onChoose,
}: {
  readonly p: Programme;
  readonly all: readonly Members[];
  readonly members: Members;
  readonly onChoose: (key: string) => void;
}) {
  if (all.length === 0) {
    return (
      <div class="answer">
        <h2>No match has been taken yet</h2>
        <p>
          This is a blank contract. <a href={href('/tools/matching/')}>Take a match</a>, and there will be one
          for each pair, with names and aims filled in.
        </p>
      </div>
    );
  }
  return (
    <>
      <h2>
        Contracts <span class="count">{all.length}</span>
      </h2>
      <SelectField
        label="Show the contract of"
        value={pairKey(members)}
        options={all.map((ids) => ({ value: pairKey(ids), label: namesOf(p, ids) }))}
        onChange={onChoose}
      />
    </>
  );
}

type QuestionProps = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly paper: Paper;
  readonly members: Members;
};

/** Most answers hold for every contract; some may differ for one pair. */
function Questions({ p, library, paper, members }: QuestionProps) {
  const [alone, setAlone] = useState(false);
  const key = pairKey(members);
  const own = members.length > 0 && alone;
  const asks = own ? ({ scope }: Field) => scope === 'each' : () => true;
  const shared = p.contract.answers;
  return (
    <>
      <h2>Questions</h2>
      {members.length > 0 && (
        <ChoiceGroup
          label="These answers are for"
          value={own ? 'alone' : 'all'}
          options={[
            { value: 'all', label: 'every contract' },
            { value: 'alone', label: `${namesOf(p, members)} alone` },
          ]}
          onChange={(value) => setAlone(value === 'alone')}
        />
      )}
      {!own && <ProgrammeQuestions paper={paper} />}
      {members.map((id) => (
        <PersonQuestions key={id} p={p} library={library} paper={paper} id={id} members={members} />
      ))}
      <PaperQuestions
        library={library}
        paper={paper}
        answers={own ? { ...shared, ...p.contract.each[key] } : shared}
        suggestions={contractSuggestions(p, members, library)}
        asks={asks}
        onAnswer={(field, given, label) =>
          own ? answerAlone(library, key, field, given, label) : answerPaper(library, field, given, label)
        }
      />
      <p class="small" data-question="peer">
        Who counts as a peer, and what this mentorship is, come from{' '}
        <a href={href('/tools/peer/')}>Define the peer</a>.
      </p>
    </>
  );
}

type ButtonProps = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly paper: Paper;
  readonly count: number;
};

function Buttons({ p, library, paper, count }: ButtonProps) {
  const { size } = p.print;
  const every = (): readonly Paper[] => (count === 0 ? [paper] : composeContracts(p, library));
  return (
    <>
      <button class="btn" type="button" onClick={() => void printPapers(every(), { size })}>
        {count === 0
          ? 'Print a blank contract'
          : count === 1
            ? 'Print the contract'
            : `Print all ${count} contracts`}
      </button>
      {count > 1 && (
        <button class="btn ruled" type="button" onClick={() => void printPapers([paper], { size })}>
          Print this one
        </button>
      )}
      <SavePapers papers={every} count={count} size={size} name="contracts" />
    </>
  );
}
