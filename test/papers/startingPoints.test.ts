import { expect, test } from 'vitest';
import { composeConstitution } from '../../src/lib/constitution/index.ts';
import { composeContract } from '../../src/lib/contract/index.ts';
import {
  answersFrom,
  compareStarts,
  mannerOf,
  questionsOfStarts,
  readLibrary,
  toText,
} from '../../src/lib/papers/index.ts';
import { contentOf, libraryOf } from './libraryOf.ts';
import { springCohort } from './springCohort.ts';

for (const paper of ['contract', 'constitution'] as const) {
  const library = libraryOf(paper);

  test(`the three ${paper}s differ in confidence, money, absence and exit`, () => {
    expect(library.starts.map(({ id }) => id)).toEqual(['gentle', 'standard', 'strict']);
    const asked = questionsOfStarts(library);
    const exit = paper === 'contract' ? 'trial' : 'leaveDays';
    const absence = paper === 'contract' ? 'cancelHours' : 'noticeHours';
    for (const id of ['confidentiality', 'moneyKind', absence, exit]) {
      expect(asked.map((field) => field.id)).toContain(id);
    }
    for (const { field, words } of compareStarts(library, {}, mannerOf(springCohort()))) {
      expect(words).toHaveLength(3);
      expect(new Set(words).size, field.id).toBeGreaterThan(1);
    }
  });

  test(`every starting point makes a ${paper} of its own, with nothing more to fill in`, () => {
    const p = springCohort();
    const texts = library.starts.map(({ id }) => {
      const answers = answersFrom(library, id, p[paper].answers);
      const own = { ...p, [paper]: { ...p[paper], answers } };
      const composed =
        paper === 'contract'
          ? composeContract(own, ['hana', 'stephen'], library)
          : composeConstitution(own, library);
      expect(composed.blanks).toEqual([]);
      return toText(composed);
    });
    expect(new Set(texts).size).toBe(3);
  });
}

test('answersFrom replaces the answers on which they differ and keeps all others', () => {
  const library = libraryOf('contract');
  const strict = answersFrom(library, 'strict', { term: 9, misses: 5, law: 'Wales' });
  expect(strict).toMatchObject({ term: 9, law: 'Wales', misses: 2, confidentiality: 'strict' });
  expect(answersFrom(library, 'standard', strict)).toEqual({ term: 9, law: 'Wales' });
});

test('readLibrary refuses a starting point that answers what is not asked, or with what is no option', () => {
  const starts = JSON.stringify([
    { id: 'gentle', label: 'Gentle', words: 'Soft.', answers: { nothing: 1, confidentiality: 'loud' } },
  ]);
  const path = 'src/content/clauses/contract/starts.json';
  const read = readLibrary({ ...contentOf('contract'), [path]: starts });
  expect(read.ok ? [] : read.problems.map(({ code, facts }) => [code, facts?.field])).toEqual([
    ['clause-start-answer', 'nothing'],
    ['clause-start-answer', 'confidentiality'],
  ]);
});
