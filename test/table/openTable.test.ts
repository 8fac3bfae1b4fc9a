import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Opened, openTable, placeOf, turned, wholeSheet } from '../../src/lib/table/index.ts';

const opened = async (input: string | Uint8Array): Promise<Opened> => {
  const result = await openTable(input);
  if (!result.ok) throw new Error(`refused: ${result.problems.map(({ code }) => code).join(', ')}`);
  return result.value;
};
const cellsOf = async (input: string | Uint8Array) =>
  (await opened(input)).tables[0]?.cells.filter((line) => line.some((cell) => cell !== ''));
const refusal = async (input: string | Uint8Array) => {
  const result = await openTable(input);
  return result.ok ? null : result.problems[0];
};
const bytes = (...values: number[]) => new Uint8Array(values);

/** Text as bytes in an encoding that Node does not write by itself. */
function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8 with mark') return Buffer.from(`\ufeff${text}`, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  if (encoding === 'utf-16le without mark') return Buffer.from(text, 'utf16le');
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(bytes(byte)), byte]));
  return Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 63);
}

test('openTable finds the delimiter by what makes the lines equally long', async () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['Name,First choice\nAna Lopez,Rosa Delgado\n', ','],
    ['Name;Choices\nAna Lopez;Bo Chen, Cy Young\nDi Ray;Bo Chen\n', ';'],
    ['Name,Choices\nAna Lopez,"Bo Chen; Cy Young"\nDi Ray,"Cy Young; Bo Chen"\n', ','],
    ['Name\tFirst choice\nLopez, Ana\tDelgado, Rosa\nRay, Di\tChen, Bo\n', '\t'],
    ['Name|First choice\nAna Lopez|Rosa Delgado\n', '|'],
    ['Ana Lopez\nBo Chen\n', null],
  ];
  for (const [text, delimiter] of cases) expect((await opened(text)).delimiter, text).toBe(delimiter);
});

test('openTable reads the same cells from every encoding, delimiter and line end', async () => {
  const lines = [
    ['Name', 'Wybór 1'],
    ['Zoë Müller', 'Łucja Żółć'],
    ['René Čapek', 'Ana “Nita” Núñez'],
  ];
  const western = lines.map((line) =>
    line.map((cell) =>
      cell
        .normalize('NFD')
        .replace(/[^\x20-\xff]/g, '')
        .normalize('NFC'),
    ),
  );
  for (const encoding of [
    'utf-8',
    'utf-8 with mark',
    'utf-16le',
    'utf-16be',
    'utf-16le without mark',
    'windows-1252',
  ]) {
    for (const delimiter of [',', ';', '\t', '|']) {
      for (const end of ['\n', '\r\n', '\r']) {
        const wanted = encoding === 'windows-1252' ? western : lines;
        const text = wanted.map((line) => line.join(delimiter)).join(end);
        expect(
          await cellsOf(encoded(text, encoding)),
          `${encoding} ${delimiter} ${JSON.stringify(end)}`,
        ).toEqual(wanted);
      }
    }
  }
});

test('openTable tells Polish and Mac files from Windows-1252 by the letters that make words', async () => {
  const polish = 'Imię;Wybór 1\nŁukasz Wójcik;Małgorzata Żak\n';
  const mac = 'Nom;Choix 1\nRené Lefèvre;Zoé François\n';
  expect((await opened(encoded(polish, 'windows-1250'))).encoding).toBe('windows-1250');
  expect(await cellsOf(encoded(polish, 'windows-1250'))).toEqual([
    ['Imię', 'Wybór 1'],
    ['Łukasz Wójcik', 'Małgorzata Żak'],
  ]);
  expect((await opened(encoded(mac, 'macintosh'))).text).toBe(mac);
});

test('openTable keeps line breaks inside quoted cells and counts rows as the sheet does', async () => {
  const { tables } = await opened('Name,Note\n\n"Ana\nLopez","said ""yes"""\nBo,no\n');
  const table = tables[0] ?? wholeSheet([]);
  expect(table.cells[2]).toEqual(['Ana\nLopez', 'said "yes"']);
  expect(placeOf(table, 3, 1)).toEqual({ row: 4, column: 2 });
});

test('placeOf finds the source cell of a table that was turned on its side', () => {
  const table = wholeSheet([
    ['a1', 'b1', 'c1'],
    ['a2', 'b2'],
  ]);
  const side = turned(table);
  expect(side.cells).toEqual([
    ['a1', 'a2'],
    ['b1', 'b2'],
    ['c1', ''],
  ]);
  expect(placeOf(side, 1, 0)).toEqual({ row: 1, column: 2 });
  expect(turned(side).cells[1]).toEqual(['a2', 'b2', '']);
});

test('openTable reads a quotation mark that never closes as a letter, and says so', async () => {
  const { tables, findings } = await opened('Name,Choice 1\n"Ana Lopez,Bo Chen\nDi Ray,Cy Young\n');
  expect(tables[0]?.cells[2]).toEqual(['Di Ray', 'Cy Young']);
  expect(findings).toEqual([{ code: 'unclosed-quote', level: 'check', row: 2 }]);
});

test('openTable says where letters were lost before the text came here', async () => {
  const { findings } = await opened('Name,Choice 1\nZo\ufffd Stone,Ren\ufffd Roy\n');
  expect(findings).toEqual([{ code: 'letters-lost', level: 'check', row: 2, facts: { count: 2 } }]);
});

test('openTable reads tables in HTML and in Markdown', async () => {
  const html =
    '<table><thead><tr><th>Name</th><th>Choice&nbsp;1</th></tr></thead><tr><td><b>Zo&euml;</b> &amp; Bo<td>R&#246;sti</table>';
  expect(await cellsOf(html)).toEqual([
    ['Name', 'Choice 1'],
    ['Zoë & Bo', 'Rösti'],
  ]);
  expect(await cellsOf('| Name | Choice 1 |\n| :--- | ---: |\n| Ana | Bo \\| Co |\n')).toEqual([
    ['Name', 'Choice 1'],
    ['Ana', 'Bo | Co'],
  ]);
});

test('openTable drops what is not seen and unwraps ="…"', async () => {
  expect(await cellsOf('Name,Choice 1\n \u200bAna\u00a0 Lopez\u202e ,"=""Bo Chen"""\n')).toEqual([
    ['Name', 'Choice 1'],
    ['Ana Lopez', 'Bo Chen'],
  ]);
  expect((await opened('sep=;\nName;Choice 1\nAna;Bo\n')).tables[0]?.cells[0]).toEqual(['Name', 'Choice 1']);
});

test('openTable refuses what is not text and says what it is', async () => {
  const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
  const zip = bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0);
  const book = Buffer.concat([zip, Buffer.from('[Content_Types].xml'), Buffer.from('xl/workbook.xml')]);
  expect(await refusal(png)).toMatchObject({ code: 'not-text', facts: { kind: 'a PNG picture' } });
  expect(await refusal(Buffer.from(png).toString('utf8'))).toMatchObject({ code: 'not-text' });
  expect(await refusal(Buffer.from(png).toString('latin1'))).toMatchObject({ code: 'not-text' });
  expect(await refusal(bytes(0xff, 0xd8, 0xff, 0xe0))).toMatchObject({ facts: { kind: 'a JPEG picture' } });
  expect(await refusal(Buffer.from('%PDF-1.7 …'))).toMatchObject({ facts: { kind: 'a PDF document' } });
  expect(await refusal(zip)).toMatchObject({ facts: { kind: 'a compressed archive' } });
  expect(await refusal(book)).toMatchObject({ code: 'workbook-broken' });
  expect(await refusal(Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))).toMatchObject({
    code: 'not-text',
  });
  expect(await refusal(' \n\u200b\t\r\n')).toMatchObject({ code: 'empty-input', level: 'block' });
  expect(await refusal(new Uint8Array(0))).toMatchObject({ code: 'empty-input' });
  expect(await refusal('x'.repeat(16_000_001))).toMatchObject({
    code: 'too-large',
    facts: { megabytes: 17, limit: 16 },
  });
  expect(await refusal('x\n'.repeat(200_001))).toMatchObject({ code: 'too-many-rows' });
  expect(await refusal(','.repeat(3001))).toMatchObject({ code: 'too-many-columns' });
});

test('openTable gives back any cells that were written with quotes', async () => {
  const cell = fc
    .stringMatching(/^[A-Za-zÀ-ÿ一-龠0-9,;"'| .-]{0,12}$/)
    .map((text) => text.replace(/ +/g, ' ').trim());
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 });
  const delimiter = fc.constantFrom(',', ';', '\t');
  await fc.assert(
    fc.asyncProperty(table, delimiter, async (lines, by) => {
      fc.pre(lines.every((line) => line.every((text) => text !== '' && !text.startsWith('="'))));
      const text = lines
        .map((line) => line.map((part) => `"${part.replaceAll('"', '""')}"`).join(by))
        .join('\r\n');
      expect(await cellsOf(text)).toEqual(lines);
    }),
  );
});
