import type { ClauseLibrary, Paper, Field as Question } from '../../lib/papers/index.ts';
import type { Answer, Answers } from '../../lib/programme/index.ts';
import { later } from '../later.tsx';
import { programme } from '../programmeStore.ts';

const GroupQuestions = later(async () => (await import('./GroupQuestions.tsx')).GroupQuestions);
const ProgrammeDetails = later(async () => (await import('./ProgrammeDetails.tsx')).ProgrammeDetails);

type Props = {
  readonly library: ClauseLibrary;
  readonly paper: Paper;
  readonly answers: Answers;
  /** What is printed where nothing was answered, if it is better than the standard. */
  readonly suggestions: Answers;
  /** Which questions are put here: those of the whole programme, or those that one pair may answer its own way. */
  readonly asks: (question: Question) => boolean;
  readonly onAnswer: (field: string, answer: Answer | undefined, label: string) => void;
};

/** The questions of a paper, group by group, in the order in which an organiser thinks. Fields are fetched later. */
export function PaperQuestions({ library, paper, answers, suggestions, asks, onAnswer }: Props) {
  const open = new Set(paper.blanks.map(({ field }) => field));
  const asked = library.fields.filter(
    (field) => field.from === 'answers' && field.scope !== 'person' && asks(field),
  );
  return (
    <>
      {library.groups.map(({ id, label }) => {
        const questions = asked.filter(({ group }) => group === id);
        if (questions.length === 0) return null;
        const left = questions.filter((question) => open.has(question.id)).length;
        return (
          <details key={id} class="question-group">
            <summary>
              {label} <span class="count">{left > 0 ? `${left} to fill in` : 'filled in'}</span>
            </summary>
            <GroupQuestions
              questions={questions}
              open={open}
              answers={answers}
              suggestions={suggestions}
              onAnswer={onAnswer}
            />
          </details>
        );
      })}
    </>
  );
}

/** The facts that stand on every paper. */
export function ProgrammeQuestions({ paper }: { readonly paper: Paper }) {
  const facts = ['programmeName', 'organisation', 'startDate', 'leadName', 'leadContact'];
  const left = paper.blanks.filter(({ field }) => facts.includes(field)).length;
  return (
    <details class="question-group">
      <summary>
        The programme{' '}
        <span class="count">{left > 0 ? `${left} to fill in` : programme.value.name || 'filled in'}</span>
      </summary>
      <ProgrammeDetails />
    </details>
  );
}

/** What is still to fill in, each a button that leads to its question. */
export function StillToFill({
  paper,
  onGo = goToQuestion,
}: {
  readonly paper: Paper;
  readonly onGo?: (field: string) => void;
}) {
  if (paper.blanks.length === 0) return <p class="small">Nothing is left to fill in.</p>;
  return (
    <ul class="still">
      {paper.blanks.map(({ field, label }) => (
        <li key={field}>
          <button class="btn plain small" type="button" onClick={() => onGo(field)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Facts that are worked out from an answer, or come from elsewhere: the question that settles them. */
const settledBy: Readonly<Record<string, string>> = {
  endDate: 'startDate',
  termName: 'startDate',
  midpointDate: 'startDate',
  deleteBy: 'startDate',
  deleteOn: 'keepMonths',
  guarded: 'peer',
  documentVersion: 'programmeName',
  peerSentence: 'peer',
  nature: 'peer',
  offered: 'peer',
  notOffered: 'peer',
  offersEach: 'peer',
  asksEach: 'peer',
  offersA: 'peer',
  asksA: 'peer',
  offersB: 'peer',
  asksB: 'peer',
};

const placeOf = (field: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-question="${CSS.escape(field)}"]`);

/** How often, and how long apart in milliseconds, a question is looked for whose fields are still being fetched. */
const TRIES = 60;
const PAUSE = 50;

/** Opens the question of a field, or the one that settles it, and puts the cursor into it. */
export function goToQuestion(field: string, tries: number = TRIES): void {
  const [asked = field] = field.split('@', 1);
  const place =
    placeOf(field) ?? placeOf(settledBy[asked] ?? asked) ?? (tries > 0 ? null : placeOf('programmeName'));
  if (!place) {
    if (tries > 0) setTimeout(goToQuestion, PAUSE, field, tries - 1);
    return;
  }
  for (let group = place.closest('details'); group; group = group.parentElement?.closest('details') ?? null) {
    group.open = true;
  }
  const control = place.querySelector<HTMLElement>('input:checked, input, select, textarea, a, button');
  control?.focus();
  place.scrollIntoView({ block: 'center' });
}
