import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { ballotForms, ballotSheet, choicesToAsk } from '../../src/lib/ballots/index.ts';
import { emptyProgramme, newPerson, type Programme } from '../../src/lib/programme/index.ts';
import { readRankings } from '../../src/lib/rankings/index.ts';

const spring: Programme = {
  ...emptyProgramme('spring'),
  name: 'Spring cohort 2027',
  lead: { name: 'Ruth Adair', contact: '' },
  people: [
    newPerson('amara', 'Amara Osei', 'a'),
    newPerson('ben', 'Ben Whitlock', 'a'),
    newPerson('nadia', 'Nadia Rahman', 'b'),
    newPerson('stephen', 'Stephen Moss', 'b'),
  ],
};

test('choicesToAsk asks for three, for five from eight people up, and for no more than there are', () => {
  expect([1, 2, 3, 7, 8, 40].map(choicesToAsk)).toEqual([1, 2, 3, 3, 5, 5]);
});

test('ballotForms gives each side the other side’s names to choose from', () => {
  const [founders, mentors] = ballotForms(spring);
  expect(founders?.voters).toBe('founders');
  expect(founders?.text).toContain('1. Your name (drop-down list, required)\n  Amara Osei\n  Ben Whitlock');
  expect(founders?.text).toContain(
    '2. First choice (drop-down list, required)\n  Nadia Rahman\n  Stephen Moss',
  );
  expect(mentors?.text).toContain('2. First choice (drop-down list, required)\n  Amara Osei\n  Ben Whitlock');
  expect(founders?.text).toContain('Only Ruth Adair sees your answers.');
});

test('ballotForms says what to put where no names are known', () => {
  const [founders] = ballotForms(emptyProgramme('new'));
  expect(founders?.text).toContain('(the names of everyone whom a founder may choose)');
});

test('ballotSheet, once filled in, is read without a question', async () => {
  const filled = ballotSheet(spring).map((row, at) =>
    at === 0
      ? row
      : [
          ...row.slice(0, 2),
          ...(at <= 2 ? ['Stephen Moss', 'Nadia Rahman'] : ['Ben Whitlock', 'Amara Osei']),
        ],
  );
  const reading = await readRankings(Papa.unparse(filled.map((row) => [...row])), {
    roster: spring.people.map(({ name, side }) => ({ name, side })),
  });
  expect(reading.findings.filter(({ level }) => level !== 'note')).toEqual([]);
  expect(reading.ballots.length).toBe(4);
  expect(reading.model).toBe('two-sided');
});
