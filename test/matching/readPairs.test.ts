import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsFor } from '../../src/components/problemWords/pairs.ts';
import { readPairs } from '../../src/lib/matching/index.ts';
import { newPerson, type Programme } from '../../src/lib/programme/index.ts';
import { springCohort } from '../papers/springCohort.ts';

const twoSided = springCohort();
const pool: Programme = {
  ...twoSided,
  shape: 'one-pool',
  people: ['Ana Reis', 'Bo Lind', 'Cy Moss', 'Dee Park', 'Eve Stone'].map((name) =>
    newPerson(name.toLowerCase().replace(' ', '-'), name, null),
  ),
};

test('readPairs reads a line a pair, in either order, between commas, tabs, dashes or words', async () => {
  for (const text of [
    'Hana Kimura,Stephen Moss\nKite,Wen Li',
    'Stephen Moss\tHana Kimura\nWen Li\tKite',
    'Hana Kimura – Stephen Moss\nKite – Wen Li',
    'hana kimura and STEPHEN MOSS\nkite with wen li',
    'founder,peer mentor,rank\nHana Kimura,Stephen Moss,1\nKite,Wen Li,not ranked',
  ]) {
    const read = await readPairs(text, twoSided);
    expect(read, text).toEqual({
      pairs: [
        ['hana', 'stephen'],
        ['kite', 'wen'],
      ],
      trios: [],
      problems: [],
    });
  }
});

test('readPairs gives a mentor every founder behind the name, and accents may be missing', async () => {
  const read = await readPairs('Stephen Moss: Hana Kimura, Lukasz Zolc-OBrien', twoSided);
  expect(read.pairs).toEqual([
    ['hana', 'stephen'],
    ['lukasz', 'stephen'],
  ]);
});

test('readPairs reads back the table of pairs that the match tool saves, those without a partner left out', async () => {
  const text =
    '\ufefffirst,second,rank first gave second,rank second gave first,kind\r\nAna Reis,Bo Lind,1,,trio\r\nBo Lind,Cy Moss,2,1,trio\r\nCy Moss,Ana Reis,,,trio\r\nDee Park,,,,without a partner\r\n';
  expect(await readPairs(text, pool)).toEqual({
    pairs: [],
    trios: [['ana-reis', 'bo-lind', 'cy-moss']],
    problems: [],
  });
  const inOneLine = await readPairs('Ana Reis, Bo Lind, Cy Moss\nDee Park, Eve Stone', pool);
  expect(inOneLine.trios).toEqual([['ana-reis', 'bo-lind', 'cy-moss']]);
  expect(inOneLine.pairs).toEqual([['dee-park', 'eve-stone']]);
});

test('readPairs names what it left out: an unknown name, two of one name, too many in a row, nothing at all', async () => {
  const twin = { ...twoSided, people: [...twoSided.people, newPerson('wen-2', 'Wen Li', 'b')] };
  const unknown = await readPairs('Hana Kimura, Steven Moss\nKite, Wen Li', twoSided);
  expect(unknown.pairs).toEqual([['kite', 'wen']]);
  expect(unknown.problems).toEqual([
    { code: 'pairs-unknown-name', facts: { row: 1, value: 'Steven Moss', near: 'Stephen Moss' } },
  ]);
  expect((await readPairs('Kite, Wen Li', twin)).problems.map(({ code }) => code)).toEqual([
    'pairs-ambiguous-name',
    'pairs-none',
  ]);
  const crowd = await readPairs('Ana Reis, Bo Lind, Cy Moss, Dee Park', pool);
  expect(crowd.problems.map(({ code }) => code)).toEqual(['pairs-too-many', 'pairs-none']);
  expect((await readPairs('', pool)).problems.map(({ code }) => code)).toEqual(['empty-input']);
});

test('readPairs reads again whatever list of known names was written', async () => {
  const names = twoSided.people.filter(({ side }) => side === 'a').map(({ name }) => name);
  const mentors = twoSided.people.filter(({ side }) => side === 'b').map(({ name }) => name);
  const idOf = new Map(twoSided.people.map(({ id, name }) => [name, id]));
  const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...mentors));
  const between = fc.constantFrom(', ', '\t', ';', ' – ', ' and ');
  await fc.assert(
    fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 6 }), between, async (pairs, joint) => {
      const text = pairs.map(([x, y]) => `${x}${joint}${y}`).join('\n');
      const read = await readPairs(text, twoSided);
      expect(read.problems).toEqual([]);
      expect(read.pairs).toEqual(pairs.map((names) => names.map((name) => idOf.get(name))));
    }),
  );
});

test('readPairs never fails, whatever it is given', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
      const { pairs, trios, problems } = await readPairs(text, pool);
      for (const group of [...pairs, ...trios]) expect(new Set(group).size).toBe(group.length);
      for (const problem of problems) expect(wordsFor(problem)).not.toMatch(/undefined/);
    }),
  );
});
