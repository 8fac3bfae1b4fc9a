import type { Decision, RankingsFinding, Reading } from '../../lib/rankings/index.ts';
import { Decided } from '../controls/Decided.tsx';
import { ProblemList, type ShownProblem } from '../controls/ProblemList.tsx';
import type { Cell } from '../controls/SourceSheet.tsx';
import { wordsFor } from '../problemWords/rankings.ts';
import type { Draft } from './draft.ts';

/** Findings about a name, which a decision may give to somebody or to nobody. */
const aboutNames: ReadonlySet<string> = new Set([
  'ambiguous-name',
  'unknown-name',
  'close-name',
  'name-corrected',
  'name-completed',
]);
/** Findings of this many at one level are shown; the rest are counted. */
const most = 60;

/** The findings of a reading, each with its words and its fixes as buttons. */
function shownFindings(
  reading: Reading,
  shown: Draft,
  setDraft: (next: Draft) => void,
  look: (cell: Cell) => void,
): readonly ShownProblem[] {
  const decide = (decision: Decision): void =>
    setDraft({ ...shown, decisions: [...shown.decisions, decision] });
  const known = new Set(reading.people.map(({ id }) => id));
  return reading.findings.map((finding, at) => ({
    key: `${finding.code}-${finding.row ?? ''}-${finding.column ?? ''}-${at}`,
    level: finding.level,
    words: wordsFor(finding),
    fixes: [...fixesOf(finding, known, decide), ...lookAt(finding, look)],
  }));
}

/** A button that lights up the finding's cell. */
function lookAt(
  { row, column }: RankingsFinding,
  look: (cell: Cell) => void,
): NonNullable<ShownProblem['fixes']> {
  if (row === undefined) return [];
  return [{ label: `Show row ${row}`, act: () => look({ row, column: column ?? null }) }];
}

/** A button for each person that may be meant; one who is not among the people yet would be new. */
function fixesOf(
  finding: RankingsFinding,
  known: ReadonlySet<string>,
  decide: (decision: Decision) => void,
): NonNullable<ShownProblem['fixes']> {
  const { code, value, row } = finding;
  if (value === undefined) return [];
  const use = (id: string | null): void =>
    decide({ code, value, ...(row === undefined ? {} : { row }), use: id });
  const named = (finding.suggestions ?? []).map(({ use: id, name }) => ({
    label: known.has(id) ? name : `${name} is somebody else`,
    act: () => use(id),
  }));
  return aboutNames.has(code) ? [...named, { label: 'Leave it out', act: () => use(null) }] : named;
}

type Props = {
  readonly reading: Reading;
  readonly shown: Draft;
  readonly setDraft: (next: Draft) => void;
  /** Shows a cell of the list. */
  readonly onLook: (cell: Cell) => void;
};

export function RankingsProblems({ reading, shown, setDraft, onLook }: Props) {
  const problems = shownFindings(reading, shown, setDraft, onLook);
  const names = new Map(reading.people.map(({ id, name }) => [id, name]));
  return (
    <>
      <ProblemList problems={problems.slice(0, most)}>
        {problems.length > most && <p class="small">And {problems.length - most} more of the kind.</p>}
        {problems.length === 0 && <p class="small">Nothing. Every name and every choice was clear.</p>}
      </ProblemList>
      <Decided
        decisions={shown.decisions}
        nameOf={(id) => names.get(id) ?? id}
        onUndo={(at) => setDraft({ ...shown, decisions: shown.decisions.filter((_, other) => other !== at) })}
      />
    </>
  );
}
