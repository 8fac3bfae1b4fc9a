/** What a person is asked, and what of it is still unanswered. */
import type { Criterion, Person } from '../programme/index.ts';

/** The two things that everybody is asked besides the criteria. */
export type SaidField = 'offers' | 'seeks';

export type Unanswered = {
  /** How many questions the person is asked: those of the criteria, what they offer and what they seek. */
  readonly asked: number;
  readonly criteria: readonly Criterion[];
  readonly said: readonly SaidField[];
};

/** An answer as a cell says it: several things are parted by semicolons. */
export function answerText(answer: Person['answers'][string] | undefined): string {
  if (answer === undefined) return '';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return Array.isArray(answer) ? answer.join('; ') : String(answer);
}

/** Whether a criterion is asked of this person; of somebody without a side, all are. */
export const asks = (criterion: Criterion, { side }: Person): boolean =>
  criterion.asked === 'everyone' || side === null || criterion.asked === side;

const isEmpty = (answer: Person['answers'][string] | undefined): boolean =>
  answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);

/** What the person has not answered yet. Cost: linear in criteria. */
export function unanswered(person: Person, criteria: readonly Criterion[]): Unanswered {
  const own = criteria.filter((criterion) => asks(criterion, person));
  return {
    asked: own.length + 2,
    criteria: own.filter(({ id }) => isEmpty(person.answers[id])),
    said: (['offers', 'seeks'] as const).filter((field) => person[field].length === 0),
  };
}

/** How many questions are unanswered. */
export const countOf = ({ criteria, said }: Unanswered): number => criteria.length + said.length;
