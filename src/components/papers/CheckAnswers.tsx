import { type ClauseLibrary, type Field, mannerOf, type Paper, tell } from '../../lib/papers/index.ts';
import type { Answer, Programme } from '../../lib/programme/index.ts';
import { goToQuestion } from '../controls/PaperQuestions.tsx';

type Props = {
  readonly p: Programme;
  readonly library: ClauseLibrary;
  readonly paper: Paper;
  /** What was answered, or else suggested, by field. */
  readonly answers: Readonly<Record<string, Answer>>;
};

/** Every answer as it will be printed, to read through once before printing. */
export function CheckAnswers({ p, library, paper, answers }: Props) {
  const open = new Set(paper.blanks.map(({ field }) => field.split('@', 1)[0] ?? ''));
  const asked = library.fields.filter(
    ({ from, scope, type }) => from === 'answers' && scope !== 'person' && type !== 'table',
  );
  return (
    <details class="wide-panel">
      <summary>
        Check your answers before you print:{' '}
        {paper.blanks.length === 0 ? 'everything is filled in' : `${paper.blanks.length} still to fill in`}
      </summary>
      {library.groups.map(({ id, label }) => {
        const questions = asked.filter(({ group }) => group === id);
        if (questions.length === 0) return null;
        return (
          <table key={id} class="check-answers">
            <caption>{label}</caption>
            <tbody>
              {questions.map((question) => (
                <tr key={question.id}>
                  <th scope="row">{question.label}</th>
                  <td>
                    {printedAnswer(question, answers[question.id], p)}
                    {open.has(question.id) && <b> Still to fill in</b>}
                  </td>
                  <td>
                    <button class="btn plain small" type="button" onClick={() => goToQuestion(question.id)}>
                      Change<span class="vh">: {question.label}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </details>
  );
}

function printedAnswer(field: Field, given: Answer | undefined, p: Programme): string {
  const told = tell(field, given, mannerOf(p));
  const option = field.options.find(({ id }) => id === told?.answer);
  return option?.label ?? told?.items.join('; ') ?? (field.required ? '' : 'Left out');
}
