import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { composeContracts } from '../../src/lib/contract/index.ts';
import { controlLine } from '../../src/lib/papers/index.ts';
import { openProgramme } from '../../src/lib/programme/index.ts';
import { libraryOf } from '../papers/libraryOf.ts';

const file = new URL('../../src/content/examples/founders-and-mentors.json', import.meta.url);

test('composeContracts marks every contract of an example as one, and nobody else’s', () => {
  const opened = openProgramme(JSON.parse(readFileSync(file, 'utf8')));
  if (!opened.ok) throw new Error('the example does not open');
  const { programme } = opened.value;
  const library = libraryOf('contract');
  const lines = composeContracts(programme, library).map(({ control }) => controlLine(control));
  expect(lines.length).toBe(12);
  for (const line of lines) expect(line).toContain('An example: Spring cohort 2027');
  const [own] = composeContracts({ ...programme, example: null }, library).map(({ control }) =>
    controlLine(control),
  );
  expect(own).not.toContain('example');
});
