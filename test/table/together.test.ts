import { expect, test } from 'vitest';
import { openTable, sheetOf, together } from '../../src/lib/table/index.ts';
import { workbook } from './workbook.ts';

const founders = 'Founder,First choice\nAna Prado,"Rosa\nDelgado"';
const spoilt = 'Mentor;First choice\nRosa Delgado;Ana Prado\n"Bo Chen;Ana Prado';

test('together leaves a single input as it is', async () => {
  const bytes = new TextEncoder().encode(founders);
  expect(await together([bytes])).toEqual({ input: bytes, findings: [] });
  expect(await together([])).toEqual({ input: '', findings: [] });
});

test('together puts files under each other, and a finding of one keeps its row in the sheet of all', async () => {
  const book = workbook({
    One: [
      ['Founder', 'First choice'],
      ['Bo Chen', 'Cy Young'],
    ],
    Two: [['Notes'], ['none']],
  });
  const { input, findings } = await together([founders, book, spoilt]);
  const sheet = sheetOf(await openTable(input));
  const open = findings.find(({ code }) => code === 'unclosed-quote');
  expect(sheet[(open?.row ?? 0) - 1]).toEqual(['"Bo Chen', 'Ana Prado']);
  expect(sheet.map(([first = '']) => first)).toEqual([
    'Founder',
    'Ana Prado',
    '',
    'Founder',
    'Bo Chen',
    '',
    'Notes',
    'none',
    '',
    'Mentor',
    'Rosa Delgado',
    '"Bo Chen',
  ]);
  const opened = await openTable(input);
  expect(opened.ok).toBe(true);
});

test('together says what is wrong with a file that cannot be opened, and reads the others', async () => {
  const { input, findings } = await together([
    founders,
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
  ]);
  expect(findings.map(({ code, level }) => [code, level])).toEqual([['not-text', 'block']]);
  expect(sheetOf(await openTable(input))).toHaveLength(2);
});
