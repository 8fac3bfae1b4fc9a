import fc from 'fast-check';
import papa from 'papaparse';
import { expect, test } from 'vitest';
import { readPeople } from '../../src/lib/people/index.ts';
import { criterionHeadings, participantSheet } from '../../src/lib/planning/index.ts';
import type { Criterion, Person, Programme } from '../../src/lib/programme/index.ts';
import { planned } from './autumnPlan.ts';

const csvOf = (p: Programme): string =>
  `\uFEFF${papa.unparse(
    participantSheet(p).map((row) => [...row]),
    { escapeFormulae: true },
  )}\r\n`;
const readBack = (p: Programme) =>
  readPeople(csvOf(p), { criteria: p.peer.criteria, sideNames: p.sideNames });

const [first] = planned().peer.criteria;
const criterion = (change: Partial<Criterion>): Criterion => ({ ...(first as Criterion), ...change });
const asking = (...criteria: Criterion[]): Programme => ({
  ...planned(),
  peer: { ...planned().peer, criteria },
});

test('participantSheet is read back as the people it was written from', async () => {
  const stage = criterion({ id: 'stage', name: 'Stage', type: 'band', options: ['Idea', 'Growth'] });
  const languages = criterion({ id: 'languages', name: 'Languages', type: 'many-of', options: [] });
  const years = criterion({ id: 'years', name: 'Years', type: 'number' });
  const alone = criterion({ id: 'alone', name: 'Alone', type: 'yes-no' });
  const base = asking(stage, languages, years, alone);
  const answers = { stage: 'Growth', languages: ['Polish', 'English'], years: 4, alone: true };
  const people = base.people.map((person, at) => ({
    ...person,
    contact: `${person.id}@mail.example`,
    capacity: 1 + (at % 2),
    minimum: at % 2,
    availability: 'Tuesdays after five',
    notes: 'Met in May',
    answers: at === 0 ? answers : {},
  }));
  const p: Programme = { ...base, people, exclusions: [['hana', 'wen']] };
  const { people: read, exclusions, findings } = await readBack(p);
  expect(findings).toEqual([]);
  expect(exclusions).toEqual([['hana', 'wen']]);
  expect(
    read.map(({ row: _row, aliases: _aliases, team: _team, email, ...person }) => ({
      ...person,
      contact: email,
    })),
  ).toEqual(people.map(({ aliases: _aliases, ...person }) => person));
});

test('participantSheet asks for a least number of partners only where somebody has one', () => {
  const p = planned();
  expect(participantSheet(p)[0]).not.toContain('At least');
  const [hana, ...others] = p.people;
  if (!hana) throw new Error('the plan has people');
  const bound = participantSheet({ ...p, people: [{ ...hana, capacity: 3, minimum: 2 }, ...others] });
  const at = bound[0]?.indexOf('At least') ?? -1;
  expect(bound.slice(1).map((row) => row[at])).toEqual(['2', ...others.map(() => '0')]);
});

test('participantSheet without people is a sheet of headings, every one of which is known', async () => {
  const p = { ...planned(), people: [], exclusions: [] };
  const sheet = participantSheet(p);
  expect(sheet).toHaveLength(1);
  const filled = `${csvOf(p).trimEnd()}\r\n${sheet[0]?.map((heading) => (heading === 'Name' ? 'Ada Byron' : '')).join(',')}\r\n`;
  const { source, people } = await readPeople(filled, { criteria: p.peer.criteria });
  expect(people.map(({ name }) => name)).toEqual(['Ada Byron']);
  expect(source.columns.filter(({ holds }) => holds === null)).toEqual([]);
  expect(source.columns).toHaveLength(sheet[0]?.length ?? 0);
});

test('criterionHeadings gives way to the columns of the list, and tells two criteria of one name apart', () => {
  const notes = criterion({ id: 'n', name: 'Notes', question: 'What else matters?' });
  const twice = criterion({ id: 'n2', name: 'Sector', question: '' });
  expect(criterionHeadings([notes, criterion({ id: 's', name: 'Sector', question: '' }), twice])).toEqual([
    'What else matters?',
    'Sector',
    'n2',
  ]);
});

test('participantSheet is read back whatever the criteria are called', async () => {
  const names = fc.constantFrom(
    'Sector',
    'Name',
    'E-mail',
    'Wants',
    'Avoid',
    'Id',
    'Places',
    'Łódź?',
    '',
    '   ',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(names, names), { maxLength: 6 }), async (drawn) => {
      const criteria = drawn.map(([name, question], at) =>
        criterion({ id: `criterion-${at}`, name, question, type: 'text' }),
      );
      const base = asking(...criteria);
      const people = base.people.map(
        (person): Person => ({
          ...person,
          answers: Object.fromEntries(criteria.map(({ id }) => [id, `said of ${id}`])),
        }),
      );
      const { people: read } = await readBack({ ...base, people, exclusions: [] });
      expect(read.map(({ name, answers }) => ({ name, answers }))).toEqual(
        people.map(({ name, answers }) => ({ name, answers })),
      );
    }),
    { numRuns: 60 },
  );
});
