import { expect, test } from 'vitest';
import { toMarkdown, toText } from '../../src/lib/papers/index.ts';
import { composeDefinition } from '../../src/lib/peer/index.ts';
import { type Criterion, emptyProgramme, type Programme } from '../../src/lib/programme/index.ts';
import { libraryOf } from '../papers/libraryOf.ts';
import { givingAndTaking } from '../papers/springCohort.ts';
import { bothForms, conditionsNotTried, wordsOfMarkdown, wordsOfText } from '../papers/wordsOf.ts';

const library = libraryOf('peer-definition');
const compose = (p: Programme) => composeDefinition(p, library);
/** The spring cohort with everything that a criterion can say. */
const defined = (shape: Programme['shape'] = 'two-sided'): Programme => {
  const p = givingAndTaking(shape);
  const [stage, ...others] = p.peer.criteria;
  const whole: Criterion = {
    ...(stage as Criterion),
    question: 'Where is your company now?',
    type: 'band',
    options: ['Idea', 'First revenue', 'Growth'],
    near: 1,
    weight: 5,
    asked: 'everyone',
    reason: 'Daily worries are alike at the same stage.',
  };
  const idle: Criterion = {
    ...whole,
    id: 'rivals',
    name: 'Rivals',
    relation: 'irrelevant',
    asked: 'b',
    question: '',
  };
  const age: Criterion = { ...whole, id: 'age', menu: 'age', name: 'Age band', need: 'nice', near: null };
  return { ...p, peer: { ...p.peer, criteria: [whole, ...others, idle, age] } };
};

test('composeDefinition writes the definition of a programme', async () => {
  await expect(toText(compose(defined()))).toMatchFileSnapshot('../golden/peer-definition.txt');
});

test('composeDefinition writes one with nothing filled in, without anything that looks like a fault', async () => {
  const paper = compose(emptyProgramme('new'));
  await expect(toText(paper)).toMatchFileSnapshot('../golden/peer-definition-blank.txt');
  expect(bothForms(paper)).not.toMatch(/undefined|NaN|\{\{|null/);
});

test('composeDefinition tells near by its distance, and what is asked only apart from what defines', () => {
  const text = toText(compose(defined()));
  expect(text).toContain('Stage of company | near, at most 1 step apart | must | 5 | Daily worries');
  expect(text).toContain('Rivals | asked only | not at all | – |');
  expect(text).toContain('Rivals | one step of: Idea, First revenue, Growth | peer mentors');
  expect(text).toContain('Musts: Stage of company');
});

test('composeDefinition says who is asked only where there are two sides', () => {
  expect(compose(defined()).schedules.at(-1)?.blocks[0]).toMatchObject({
    head: ['Question asked', 'Answered with', 'Asked of'],
  });
  expect(compose(defined('one-pool')).schedules.at(-1)?.blocks[0]).toMatchObject({
    head: ['Question asked', 'Answered with'],
  });
});

test('composeDefinition says the same words as text and as Markdown', () => {
  const paper = compose(defined());
  expect(wordsOfMarkdown(toMarkdown(paper))).toEqual(wordsOfText(toText(paper)));
});

test('composeDefinition prints every conditional paragraph under some answers and leaves it out under others', () => {
  const texts = [emptyProgramme('bare'), defined(), defined('one-pool')].map((p) => toText(compose(p)));
  expect(conditionsNotTried(library, texts)).toEqual([]);
});
