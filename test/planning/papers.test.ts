import { expect, test } from 'vitest';
import { type Paper, toMarkdown, toText } from '../../src/lib/papers/index.ts';
import {
  composeBrief,
  composeForm,
  composePlan,
  composePrivacyNote,
  formQuestions,
  formText,
} from '../../src/lib/planning/index.ts';
import { type Criterion, emptyProgramme, type Programme } from '../../src/lib/programme/index.ts';
import { libraryOf } from '../papers/libraryOf.ts';
import { bothForms, conditionsNotTried, wordsOfMarkdown, wordsOfText } from '../papers/wordsOf.ts';
import { planned } from './autumnPlan.ts';

const [brief, plan, form, note] = ['brief', 'plan', 'application-form', 'privacy-note'].map(libraryOf);
if (!brief || !plan || !form || !note) throw new Error('four papers');
const papers = {
  brief: (p: Programme): Paper => composeBrief(p, brief),
  plan: (p: Programme): Paper => composePlan(p, plan),
  'application-form': (p: Programme): Paper => composeForm(p, form),
  'privacy-note': (p: Programme): Paper => composePrivacyNote(p, note),
};
const guarded = (p: Programme): Programme => {
  const [first] = p.peer.criteria;
  const age = { ...first, id: 'age', menu: 'age', name: 'Age band', question: 'Which age band are you in?' };
  return { ...p, peer: { ...p.peer, criteria: [...p.peer.criteria, age as Criterion] } };
};
const answering = (
  kind: string,
  answers: Programme['sheets'][string]['answers'],
  p = planned(),
): Programme => ({
  ...p,
  sheets: { ...p.sheets, [kind]: { answers, documentVersion: 1 } },
});

for (const [name, compose] of Object.entries(papers)) {
  test(`the ${name} reads as it should`, async () => {
    await expect(toText(compose(planned()))).toMatchFileSnapshot(`../golden/${name}.txt`);
  });

  test(`the ${name} can be printed with nothing filled in`, async () => {
    const paper = compose(emptyProgramme('new'));
    await expect(toText(paper)).toMatchFileSnapshot(`../golden/${name}-blank.txt`);
    expect(bothForms(paper)).not.toMatch(/undefined|NaN|\{\{|null/);
  });

  test(`the ${name} names its programme, version, date and owner`, () => {
    const dated = answering(name, { documentDate: '2026-10-05' });
    const text = toText(compose(dated));
    expect(text).toContain('Spring cohort 2027, Harbour Business School. Version 1, 5 October 2026.');
    expect(text).toContain('Ruth Adair, ruth.adair@harbour.example');
  });

  test(`the ${name} says the same words as text and as Markdown`, () => {
    const paper = compose(guarded(planned()));
    expect(wordsOfMarkdown(toMarkdown(paper))).toEqual(wordsOfText(toText(paper)));
  });
}

test('every conditional paragraph of the planning papers is printed under some answers and not under others', () => {
  const cases = [
    emptyProgramme('bare'),
    planned(),
    guarded(planned()),
    answering('application-form', { moneyAsked: { amount: 50, currency: 'GBP' } }),
  ];
  for (const [name, compose] of Object.entries(papers)) {
    const texts = cases.map((p) => toText(compose(p)));
    expect(conditionsNotTried(libraryOf(name), texts)).toEqual([]);
  }
});

test('composeBrief estimates 25 hours to launch twenty people and 4 a month, and says that it is an estimate', () => {
  const text = toText(composeBrief(answering('brief', { people: 20 }), brief));
  expect(text).toContain('25 hours to launch, then four hours a month');
  expect(text).toContain('The hours are an estimate from practice, not from a study.');
});

test('composeBrief prints a blank for what nobody can know', () => {
  const fields = composeBrief(emptyProgramme('new'), brief).blanks.map(({ field }) => field);
  expect(fields).toEqual([
    'leadName',
    'leadContact',
    'sponsor',
    'people',
    'why',
    'forWhom',
    'after',
    'decides',
  ]);
});

test('composePrivacyNote deletes six months after the end, and lists protected criteria apart', () => {
  const text = toText(composePrivacyNote(guarded(planned()), note));
  expect(text).toContain('Kept until: 15 December 2027');
  expect(text).toMatch(/equality law protects.*\n\n {3}- Age band/);
  expect(text.split('Age band')).toHaveLength(2);
});

test('formQuestions asks for each criterion once, and for nothing twice', () => {
  const p = planned();
  const [first] = p.peer.criteria;
  const sector = {
    ...first,
    id: 'sector',
    menu: 'sector',
    family: 'market',
    name: 'Sector',
    question: 'Which sector?',
  };
  const asked = formQuestions({ ...p, peer: { ...p.peer, criteria: [sector as Criterion] } }, form);
  expect(asked.filter(({ words }) => /sector/i.test(words)).map(({ words }) => words)).toEqual([
    'Which sector?',
  ]);
  expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
});

test('formQuestions asks only what is needed in the short form, and no side in one pool', () => {
  const ids = (p: Programme) => formQuestions(p, form).map(({ id }) => id);
  const short = ids({ ...answering('application-form', { breadth: 'short' }), shape: 'one-pool' });
  expect(short).toEqual([
    'name',
    'email',
    'business',
    'role',
    'stage',
    'sector',
    'journey',
    'offers',
    'seeks',
    'dates',
    'avoid',
    'competitors',
    'commit',
    'consent',
    'share',
  ]);
  expect(ids(planned())).toEqual(expect.arrayContaining(['side', 'capacity', 'challenge', 'access']));
});

test('formText numbers the questions, says how each is answered, and ends with consent', () => {
  const text = formText(planned(), form);
  expect(text).toContain('\n1. Your name (short answer, required)\n');
  expect(text).toContain('(choose one, required)\n   - founder\n   - peer mentor\n');
  expect(text).toMatch(/I have read the privacy note .* \(choose one, required\)\n {3}- Yes\n {3}- No/);
  expect(text).toContain('Apply until: 10 November 2026');
  expect(text).not.toMatch(/undefined|\{\{/);
});
