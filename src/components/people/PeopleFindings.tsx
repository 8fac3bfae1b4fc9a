import type { PeopleDecision, PeopleFinding, PeopleReading } from '../../lib/people/index.ts';
import { Decided } from '../controls/Decided.tsx';
import { ProblemList, type ShownProblem } from '../controls/ProblemList.tsx';
import type { Cell } from '../controls/SourceSheet.tsx';
import { wordsFor } from '../problemWords/people.ts';
import type { PeopleDraft } from './peopleDraft.ts';

type Fixes = NonNullable<ShownProblem['fixes']>;
type SetDraft = (next: PeopleDraft) => void;

/** Findings that may also be answered with nobody. */
const mayBeNobody: ReadonlySet<string> = new Set(['avoid-unknown', 'avoid-ambiguous', 'side-unread']);
/** Findings of this many are shown; the rest are counted. */
const most = 60;

/** The findings of a reading, each with its words and its fixes as buttons. */
export function shownFindings(
  reading: PeopleReading,
  draft: PeopleDraft,
  setDraft: SetDraft,
  look: (cell: Cell) => void,
): readonly ShownProblem[] {
  return reading.findings.map((finding, at) => ({
    key: `${finding.code}-${finding.row ?? ''}-${finding.column ?? ''}-${at}`,
    level: finding.level,
    words: wordsFor(finding),
    fixes: [...fixesOf(finding, draft, setDraft), ...lookAt(finding, look)],
  }));
}

function lookAt({ row, column }: PeopleFinding, look: (cell: Cell) => void): Fixes {
  if (row === undefined) return [];
  return [{ label: `Show row ${row}`, act: () => look({ row, column: column ?? null }) }];
}

function fixesOf(
  { code, value, row, suggestions = [] }: PeopleFinding,
  draft: PeopleDraft,
  setDraft: SetDraft,
): Fixes {
  if (code === 'teams-apart')
    return [
      {
        label: 'Let each team take part as one',
        act: () => setDraft({ ...draft, teamsTogether: true }),
      },
    ];
  if (value === undefined) return [];
  const decide = (use: string | null): void => {
    const decision: PeopleDecision = { code, value, ...(row === undefined ? {} : { row }), use };
    setDraft({ ...draft, decisions: [...draft.decisions, decision] });
  };
  const named = suggestions.map(({ use, name }) => ({ label: name, act: () => decide(use) }));
  if (!mayBeNobody.has(code)) return named;
  return [
    ...named,
    { label: code === 'side-unread' ? 'Leave the side open' : 'Leave it out', act: () => decide(null) },
  ];
}

type Props = {
  readonly problems: readonly ShownProblem[];
  readonly reading: PeopleReading;
  readonly draft: PeopleDraft;
  readonly setDraft: SetDraft;
};

export function PeopleFindings({ problems, reading, draft, setDraft }: Props) {
  const names = new Map(reading.people.map(({ id, name }) => [id, name]));
  return (
    <>
      <ProblemList problems={problems.slice(0, most)}>
        {problems.length > most && <p class="small">And {problems.length - most} more of the kind.</p>}
        {problems.length === 0 && <p class="small">Nothing. Every column and every row was clear.</p>}
      </ProblemList>
      {draft.teamsTogether && (
        <p class="small">
          Rows of one team are read as one entry.{' '}
          <button
            class="btn plain small"
            type="button"
            onClick={() => setDraft({ ...draft, teamsTogether: false })}
          >
            Undo<span class="vh">: teams as one</span>
          </button>
        </p>
      )}
      <Decided
        decisions={draft.decisions}
        nameOf={(use) => names.get(use) ?? use}
        onUndo={(at) => setDraft({ ...draft, decisions: draft.decisions.filter((_, other) => other !== at) })}
      />
    </>
  );
}
