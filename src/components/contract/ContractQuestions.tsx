import { useState } from 'preact/hooks';
import { type ClauseLibrary, type Field, pairKey } from '../../lib/papers/index.ts';
import type { Programme } from '../../lib/programme/index.ts';
import { ChoiceGroup, SelectField } from '../controls/Field.tsx';
import { PaperQuestions, ProgrammeQuestions, StillToFill } from '../controls/PaperQuestions.tsx';
import { later } from '../later.tsx';
import type { Composed } from '../papers/composing.ts';
import { answerAlone, answerPaper } from '../papers/paperChanges.ts';
import { href } from '../site/href.ts';
import { type Members, nameOf, namesOf } from './members.ts';

const PersonQuestions = later(async () => (await import('./PersonQuestions.tsx')).PersonQuestions);

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly composed: Composed;
  readonly members: Members;
};

type ChoosingProps = Omit<Props, 'library'> & {
  readonly all: readonly Members[];
  readonly onChoose: (key: string) => void;
};

/** Whose contract is shown, what is still open in it, and its questions. */
export function ContractQuestions({ p, library, composed, all, members, onChoose }: ChoosingProps & Props) {
  const { paper } = composed;
  return (
    <>
      <WhichContract p={p} all={all} members={members} composed={composed} onChoose={onChoose} />
      <h2>
        Still to fill in <span class="count">{paper.blanks.length}</span>
      </h2>
      <StillToFill paper={paper} />
      <Questions p={p} library={library} composed={composed} members={members} />
    </>
  );
}

function WhichContract({ p, all, members, onChoose }: ChoosingProps) {
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

/** Most answers hold for every contract; some may differ for one pair. */
function Questions({ p, library, composed, members }: Props) {
  const [alone, setAlone] = useState(false);
  const { paper, suggestions, answers } = composed;
  const key = pairKey(members);
  const own = members.length > 0 && alone;
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
        <details key={id} class="question-group">
          <summary>
            {nameOf(p, id)} <span class="count">{openWords(composed, id)}</span>
          </summary>
          <PersonQuestions p={p} library={library} paper={paper} id={id} members={members} />
        </details>
      ))}
      <PaperQuestions
        library={library}
        paper={paper}
        answers={own ? (p.contract.each[key] ?? {}) : p.contract.answers}
        suggestions={own ? answers : suggestions}
        asks={({ scope }: Field) => !own || scope === 'each'}
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

function openWords({ paper }: Composed, id: string): string {
  const left = paper.blanks.filter(({ field }) => field.endsWith(`@${id}`)).length;
  return left > 0 ? `${left} to fill in` : 'filled in';
}
