/** The order in which the playbook is read: start here, the five guides, the plan, and the chapters after it. */
import { type IngredientNumber, ingredients } from './ingredients.ts';

export type Turn = {
  readonly rel: 'prev' | 'next';
  readonly label: 'Before' | 'Next';
  readonly path: string;
  readonly title: string;
  readonly number?: IngredientNumber;
};

const at = (rel: Turn['rel'], number: number): Turn | undefined => {
  const found = ingredients.find((one) => one.number === number);
  return (
    found && {
      rel,
      label: rel === 'prev' ? 'Before' : 'Next',
      path: `/guides/${found.slug}/`,
      title: found.title,
      number: found.number,
    }
  );
};

/** What stands before the guide of an ingredient, and what comes after it. */
export const turnOf = (number: IngredientNumber): readonly [Turn, Turn] => [
  at('prev', number - 1) ?? {
    rel: 'prev',
    label: 'Before',
    path: '/guides/start-here/',
    title: 'Start here',
  },
  at('next', number + 1) ?? {
    rel: 'next',
    label: 'Next',
    path: '/guides/plan/',
    title: 'The plan, week by week',
  },
];

/** Where the five guides stand between two chapters: after the first chapter, before the second. */
export const firstGuide: Turn | undefined = at('next', 1);
export const lastGuide: Turn | undefined = at('prev', ingredients.length);
