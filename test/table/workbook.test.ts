import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readRankings } from '../../src/lib/rankings/index.ts';
import { openTable } from '../../src/lib/table/index.ts';
import { type Cell, workbook } from './workbook.ts';

const codeOf = async (input: Uint8Array): Promise<string | undefined> => {
  const result = await openTable(input);
  return result.ok ? undefined : result.problems[0]?.code;
};

test('openTable reads every sheet of a workbook that holds something, as a person sees it', async () => {
  const bytes = workbook({
    Founders: [
      ['Name', 'Sent', 'Points', 'Came'],
      [],
      ['Zoë  Müller & Co', { day: 45000.5 }, 0.1 + 0.2, true],
      ['  Łucja "Lu" Żak', { day: 45000 }, 1e-3, null],
    ],
    Blank: [[], ['   ']],
    Mentors: [['Name'], ['王小明']],
  });
  const opened = await openTable(bytes);
  if (!opened.ok) throw new Error('refused');
  const { tables, encoding, findings } = opened.value;
  expect(encoding).toBe('workbook');
  expect(tables.map(({ cells }) => cells)).toEqual([
    [
      ['Name', 'Sent', 'Points', 'Came'],
      ['', '', '', ''],
      ['Zoë Müller & Co', '2023-03-15 12:00', '0.3', 'TRUE'],
      ['Łucja "Lu" Żak', '2023-03-15', '0.001', ''],
    ],
    [['Name'], ['王小明']],
  ]);
  expect(tables.map(({ lineNumbers }) => lineNumbers)).toEqual([
    [1, 2, 3, 4],
    [6, 7],
  ]);
  expect(findings).toEqual([
    { code: 'sheets-read', level: 'note', facts: { names: ['Founders', 'Mentors'], count: 2 } },
  ]);
});

test('openTable reads a workbook whose sheet is larger than its reader unpacks in place', async () => {
  const rows: Cell[][] = Array.from({ length: 20_000 }, (_, at) => [`Person ${at}`, `Choice ${at % 97}`]);
  const opened = await openTable(workbook({ Ballots: [['Name', 'Choice 1'], ...rows] }));
  if (!opened.ok) throw new Error('refused');
  expect(opened.value.tables[0]?.cells).toHaveLength(20_001);
  expect(opened.value.tables[0]?.cells.at(-1)).toEqual(['Person 19999', 'Choice 17']);
});

test('openTable refuses workbooks that it cannot read by what is the matter', async () => {
  const good = workbook({ Ballots: [['Name'], ['Ana Lopez']] });
  const withParts = (change: Record<string, string>): Uint8Array =>
    zipSync({
      ...unzipSync(good),
      ...Object.fromEntries(Object.entries(change).map(([name, text]) => [name, strToU8(text)])),
    });
  const old = (stream: string): Uint8Array =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(stream, 'utf16le'),
    ]);
  expect(await codeOf(good.subarray(0, good.length - 200))).toBe('workbook-broken');
  expect(await codeOf(withParts({ 'xl/workbook.xml': '' }))).toBe('workbook-broken');
  expect(await codeOf(old('EncryptedPackage'))).toBe('workbook-locked');
  expect(await codeOf(old('Workbook'))).toBe('workbook-old');
  expect(await codeOf(old('WordDocument'))).toBe('not-text');
  expect(await codeOf(zipSync({ 'xl/workbook.bin': strToU8('x') }))).toBe('workbook-unread');
  expect(await codeOf(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toBe('not-text');
  expect(await codeOf(workbook({ Ballots: [[]] }))).toBe('empty-input');
});

test('openTable never throws at a workbook with a byte changed or the end cut off', async () => {
  const good = workbook({
    Ballots: [
      ['Name', 'Choice 1'],
      ['Ana Lopez', 'Bo Chen'],
    ],
  });
  for (let at = 0; at < good.length; at += 7) {
    const spoilt = Uint8Array.from(good);
    spoilt[at] = (spoilt[at] ?? 0) ^ 0x55;
    expect(typeof (await openTable(spoilt)).ok).toBe('boolean');
    expect(typeof (await openTable(good.subarray(0, at))).ok).toBe('boolean');
  }
});

test('openTable refuses a small archive that would unpack to hundreds of megabytes', async () => {
  const bomb = zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(150_000_000),
  });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await codeOf(bomb)).toBe('too-large');
});

test('readRankings reads a workbook like the same text pasted', async () => {
  const rows = [
    ['Name', 'Choice 1', 'Choice 2'],
    ['Ana Lopez', 'Rosa Delgado', 'Tomás Ruiz'],
    ['Bilal Haddad', 'Tomas Ruiz', 'Rosa Delgdo'],
  ];
  const fromBook = await readRankings(workbook({ Answers: rows }));
  const fromText = await readRankings(rows.map((row) => row.join('\t')).join('\n'));
  expect(fromBook.ballots).toEqual(fromText.ballots);
  expect(fromBook.people).toEqual(fromText.people);
  expect(fromBook.ballots).toHaveLength(2);
  expect(fromBook.findings.map(({ code }) => code)).toEqual([
    ...fromText.findings.filter(({ level }) => level !== 'note').map(({ code }) => code),
    'sheets-read',
    ...fromText.findings.filter(({ level }) => level === 'note').map(({ code }) => code),
  ]);
});
