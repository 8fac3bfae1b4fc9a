import type { Field as Question } from '../../lib/papers/index.ts';
import type { Answer, Answers } from '../../lib/programme/index.ts';
import { QuestionField } from './QuestionField.tsx';

type Props = {
  readonly questions: readonly Question[];
  /** The fields of which the paper still has a blank. */
  readonly open: ReadonlySet<string>;
  readonly answers: Answers;
  readonly suggestions: Answers;
  readonly onAnswer: (field: string, answer: Answer | undefined, label: string) => void;
};

/** The questions of one group, each with the control that fits it. */
export const GroupQuestions = ({ questions, open, answers, suggestions, onAnswer }: Props) => (
  <>
    {questions.map((question) => (
      <div key={question.id} data-question={question.id}>
        <QuestionField
          question={question}
          given={answers[question.id]}
          standard={suggestions[question.id] ?? question.default}
          open={open.has(question.id)}
          onAnswer={(answer) => onAnswer(question.id, answer, question.label)}
        />
      </div>
    ))}
  </>
);
