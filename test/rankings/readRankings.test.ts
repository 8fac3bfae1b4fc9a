import { expect, test } from 'vitest';
import { type Reading, type ReadOptions, readRankings } from '../../src/lib/rankings/index.ts';

/** Ballots in short: `Rosa Delgado > Bo Chen = Cy Young`, a number where a rank is left out. */
function ballotsOf(reading: Reading): Record<string, string> {
  const name = new Map(reading.people.map(({ id, name: shown }) => [id, shown]));
  return Object.fromEntries(
    reading.ballots.map(({ voter, tiers }) => {
      let next = 1;
      const parts = tiers.map(({ rank, ids }) => {
        const mark = rank === next ? '' : `${rank}:`;
        next = rank + 1;
        return mark + ids.map((id) => name.get(id)).join(' = ');
      });
      return [name.get(voter), parts.join(' > ')];
    }),
  );
}
const toDecide = (reading: Reading): string[] =>
  reading.findings
    .filter(({ level }) => level !== 'note')
    .map(({ level, code, row, value }) => `${level} ${code} ${row ?? ''} ${value ?? ''}`.trim());
const read = (text: string | Uint8Array, options?: ReadOptions) => readRankings(text, options);

const founders = [
  'Ana Lopez',
  'Bilal Haddad',
  'Chiara Conti',
  'Dev Patel',
  'Eve Stone',
  'Femi Adeyemi',
  'Grace Kim',
  'Hugo Martin',
  'Ines Costa',
  'Jonas Weber',
  'Kaja Nowak',
  'Liam Byrne',
];
const mentors = [
  'Rosa Delgado',
  'Stephen Moss',
  'Stephanie Moss',
  'Tomás Ruiz',
  'Uma Rao',
  'Viktor Lind',
  'Wen Zhang',
  'Xavier Roux',
  'Yara Aziz',
  'Zoë Müller',
  'Aoife Daly',
  'Bruno Rossi',
];
const roster = [
  ...founders.map((name) => ({ name, side: 'a' as const })),
  ...mentors.map((name) => ({ name, side: 'b' as const })),
];
const at = (names: readonly string[], index: number): string => names[index % names.length] ?? '';
const row = (names: readonly string[], others: readonly string[], index: number): string[] => [
  at(names, index),
  at(others, index),
  at(others, index + 3),
  at(others, index + 7),
];
const twelveByTwelve = [
  [
    'Timestamp',
    'Email address',
    'Your name',
    '1st choice',
    '2nd choice',
    '3rd choice',
    'Comments',
    'I agree',
  ],
  ...founders.map((_, i) => [
    `2026/03/0${1 + (i % 9)} 10:00:00`,
    `f${i}@example.org`,
    ...row(founders, mentors, i),
    '',
    'Yes',
  ]),
  ...mentors.map((_, i) => [
    '2026/03/11 09:00:00',
    `m${i}@example.org`,
    ...row(mentors, founders, i),
    'see "notes"',
    'Yes',
  ]),
];
const asCsv = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

test('readRankings reads twelve founders and twelve mentors who rank each other, with and without a list', async () => {
  for (const options of [{ roster }, {}]) {
    const reading = await read(asCsv(twelveByTwelve), options);
    expect(reading.model).toBe('two-sided');
    expect(reading.source).toMatchObject({
      delimiter: ',',
      layout: 'choice-columns',
      direction: 'low-is-best',
    });
    expect(reading.source.ignored).toEqual(['Timestamp', 'Email address', 'Comments', 'I agree']);
    expect(reading.people.filter(({ side }) => side === 'a').map(({ name }) => name)).toEqual(founders);
    expect(new Set(reading.people.filter(({ side }) => side === 'b').map(({ name }) => name))).toEqual(
      new Set(mentors),
    );
    expect(reading.people.every(({ submitted }) => submitted)).toBe(true);
    const expected = [
      ...founders.map((_, i) => row(founders, mentors, i)),
      ...mentors.map((_, i) => row(mentors, founders, i)),
    ];
    expect(ballotsOf(reading)).toEqual(
      Object.fromEntries(expected.map(([voter, ...choices]) => [voter, choices.join(' > ')])),
    );
    expect(toDecide(reading)).toEqual(options.roster ? [] : ['check model-assumed']);
  }
});

test('readRankings says which rows need somebody to decide, and why', async () => {
  const text = `Name\tChoice 1\tChoice 2\tChoice 3
ana lopez\tS. Moss\tRoza Delgado\tZoe Muller
Bilal Haddad\tViktor\tViktor Lind\tBilal Haddad
Chiara Conti\tEve Stone\tZed Quinn\tDelgado, Rosa
Dev Patel\tnone\t\t-
Somebody Else\tRosa Delgado\t\t
`;
  const reading = await read(text, { roster });
  expect(ballotsOf(reading)).toEqual({
    'Ana Lopez': '2:Rosa Delgado > Zoë Müller',
    'Bilal Haddad': 'Viktor Lind',
    'Chiara Conti': '3:Rosa Delgado',
    'Dev Patel': '',
  });
  expect(toDecide(reading)).toEqual([
    'block ambiguous-name 2 S. Moss',
    'block unknown-name 4 Zed Quinn',
    'block unknown-name 6 Somebody Else',
    'check name-corrected 2 Roza Delgado',
    'check name-completed 3 Viktor',
    'check repeated-choice 3 Viktor Lind',
    'check self-choice 3 Bilal Haddad',
    'check wrong-side 4 Eve Stone',
    'check blank-ballot 5',
  ]);
  const moss = reading.findings.find(({ code }) => code === 'ambiguous-name');
  expect(moss).toMatchObject({ row: 2, column: 2, who: 'ana-lopez' });
  expect(moss?.suggestions?.map(({ name }) => name)).toEqual(['Stephen Moss', 'Stephanie Moss']);
  expect(reading.findings.find(({ code }) => code === 'no-ballot')?.facts).toMatchObject({ count: 8 });
});

test('readRankings follows decisions, also when a corrected file has moved the rows', async () => {
  const text = 'Name,Choice 1,Choice 2\nAna Lopez,S. Moss,Roza Delgado\nDev Patel,S. Moss,Zed Quinn\n';
  const decisions = [
    { code: 'ambiguous-name', value: 'S. Moss', row: 2, use: 'stephen-moss' },
    { code: 'ambiguous-name', value: 'S. Moss', row: 3, use: 'stephanie-moss' },
    { code: 'name-corrected', value: 'Roza Delgado', use: null },
    { code: 'unknown-name', value: 'zed quinn', row: 3, use: 'zed-quinn' },
  ];
  const reading = await read(text, { roster, decisions });
  expect(ballotsOf(reading)).toEqual({
    'Ana Lopez': 'Stephen Moss',
    'Dev Patel': 'Stephanie Moss > Zed Quinn',
  });
  expect(toDecide(reading)).toEqual([]);
  const corrected =
    'Name,Choice 1,Choice 2\nEve Stone,Uma Rao,\nDev Patel,Uma Rao,Zed Quinn\nAna Lopez,S. Moss,roza  delgado\n';
  const one = decisions.slice(0, 1).concat(decisions.slice(2));
  expect(ballotsOf(await read(corrected, { roster, decisions: one }))).toEqual({
    'Eve Stone': 'Uma Rao',
    'Dev Patel': 'Uma Rao > Zed Quinn',
    'Ana Lopez': 'Stephen Moss',
  });
});

test('readRankings takes a person’s exact name before anything that is like it', async () => {
  const close = [
    'Dan Smith',
    'Daniel Smith',
    'Danielle Smith',
    'Jon Hall',
    'John Hall',
    'Maria Silva',
    'Marta Silva',
  ];
  const list = [
    { name: 'Eve Stone', side: 'a' as const },
    ...close.map((name) => ({ name, side: 'b' as const })),
  ];
  const text = `Name,${close.map((_, i) => `Choice ${i + 1}`).join(',')}\nEve Stone,${close.join(',')}\n`;
  const reading = await read(text, { roster: list });
  expect(ballotsOf(reading)).toEqual({ 'Eve Stone': close.join(' > ') });
  expect(toDecide(reading)).toEqual([]);
});

test('readRankings asks rather than guesses where a slip would make another person’s name', async () => {
  const list = [
    { name: 'Eve Stone', side: 'a' as const },
    { name: 'Daniel Rossi', side: 'b' as const },
    { name: 'Maria Silva', side: 'b' as const },
  ];
  const reading = await read('Name,Choice 1,Choice 2\nEve Stone,Daniela Rossi,Marta Silva\n', {
    roster: list,
  });
  expect(ballotsOf(reading)).toEqual({ 'Eve Stone': '' });
  expect(toDecide(reading)).toEqual(['block close-name 2 Daniela Rossi', 'block close-name 2 Marta Silva']);
});

test('readRankings lets the later of two ballots win only if their order is known', async () => {
  const head = 'Timestamp,Name,Choice 1\n';
  const later = await read(
    `${head}01/03/2026 09:30,Ana Lopez,Uma Rao\n13/03/2026 08:00,Ana Lopez,Wen Zhang\n`,
    { roster },
  );
  expect(ballotsOf(later)).toEqual({ 'Ana Lopez': 'Wen Zhang' });
  expect(toDecide(later)).toEqual(['check ballot-replaced 2 Ana Lopez']);
  // The first of March or the third of January? The other could be either as well.
  const unclear = await read(
    `${head}01/03/2026 09:30,Ana Lopez,Uma Rao\n02/01/2026 08:00,Ana Lopez,Wen Zhang\n`,
    { roster },
  );
  expect(ballotsOf(unclear)).toEqual({});
  expect(toDecide(unclear)).toEqual(['block two-ballots 2 Ana Lopez', 'block two-ballots 3 Ana Lopez']);
  expect(unclear.people.find(({ name }) => name === 'Ana Lopez')?.submitted).toBe(true);
  const decisions = [{ code: 'two-ballots', value: 'Ana Lopez', row: 2, use: 'ana-lopez' }];
  const decided = await read(
    `${head}01/03/2026 09:30,Ana Lopez,Uma Rao\n02/01/2026 08:00,Ana Lopez,Wen Zhang\n`,
    { roster, decisions },
  );
  expect(ballotsOf(decided)).toEqual({ 'Ana Lopez': 'Uma Rao' });
  const same = await read('Name,Choice 1\nAna Lopez,Uma Rao\nAna Lopez,uma rao\n', { roster });
  expect(ballotsOf(same)).toEqual({ 'Ana Lopez': 'Uma Rao' });
  expect(toDecide(same)).toEqual([]);
});

test('readRankings reads one pool', async () => {
  const pool = founders.slice(0, 11);
  const lines = pool.map((name, i) => [name, at(pool, i + 1), at(pool, i + 2), at(pool, i + 5)].join(';'));
  const reading = await read(`Nom;Choix 1;Choix 2;Choix 3\n${lines.join('\n')}\n`);
  expect(reading.model).toBe('one-pool');
  expect(reading.people.map(({ name, side }) => [name, side])).toEqual(pool.map((name) => [name, null]));
  expect(ballotsOf(reading)['Ana Lopez']).toBe('Bilal Haddad > Chiara Conti > Femi Adeyemi');
  expect(toDecide(reading)).toEqual([]);
});

test('readRankings tells one side that ranks from the other that is ranked', async () => {
  const lines = founders.map((_, i) => row(founders, mentors, i).join(','));
  const reading = await read(`Founder,First mentor,Second mentor,Third mentor\n${lines.join('\n')}`);
  expect(reading.model).toBe('two-sided');
  expect(reading.people.filter(({ side, submitted }) => side === 'a' && submitted).length).toBe(12);
  expect(reading.people.filter(({ side, submitted }) => side === 'b' && !submitted).length).toBe(12);
  expect(toDecide(reading)).toEqual([]);
});

test('readRankings reads long rows in any order, with ties and gaps', async () => {
  const text = `rank;voter;choice
2;Ana Lopez;Uma Rao
1;Dev Patel;Wen Zhang
1;Ana Lopez;Rosa Delgado
5;Dev Patel;Uma Rao
1;Dev Patel;Rosa Delgado
`;
  const reading = await read(text, { roster });
  expect(reading.source).toMatchObject({ layout: 'long', delimiter: ';' });
  expect(ballotsOf(reading)).toEqual({
    'Ana Lopez': 'Rosa Delgado > Uma Rao',
    'Dev Patel': 'Wen Zhang = Rosa Delgado > 5:Uma Rao',
  });
});

test('readRankings holds two people of one name apart', async () => {
  const list = [
    { name: 'Eve Stone', side: 'a' as const },
    { name: 'Sam Lee', side: 'a' as const },
    { name: 'Sam Lee', side: 'b' as const },
    { name: 'Kim Day', side: 'b' as const },
    { name: 'Kim Day', side: 'b' as const, aliases: ['kim.day@example.org'] },
  ];
  const reading = await read(
    'Name,Choice 1,Choice 2,Choice 3\nEve Stone,Sam Lee,Kim Day,kim.day@example.org\n',
    { roster: list },
  );
  expect(reading.people.map(({ name }) => name)).toEqual([
    'Eve Stone',
    'Sam Lee (side A)',
    'Sam Lee (side B)',
    'Kim Day (1)',
    'Kim Day (2)',
  ]);
  expect(ballotsOf(reading)).toEqual({ 'Eve Stone': 'Sam Lee (side B) > 3:Kim Day (2)' });
  expect(toDecide(reading)).toEqual(['block ambiguous-name 2 Kim Day']);
});

test('readRankings answers broken and hostile input with a finding and no people', async () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const cases: readonly (readonly [string | Uint8Array, string])[] = [
    ['', 'empty-input'],
    ['\n \t\n', 'empty-input'],
    [png, 'not-text'],
    [Buffer.from(png).toString(), 'not-text'],
    ['Name,First choice,Second choice\n', 'no-rows'],
    ['lorem ipsum dolor', 'no-rankings'],
    ['id,amount,currency\n1,20.50,EUR\n2,30.00,USD\n', 'no-rankings'],
    [JSON.stringify({ people: [1, 2, 3], deep: { a: [{}] } }, null, 2), 'no-rankings'],
  ];
  for (const [input, code] of cases) {
    const reading = await read(input);
    expect(
      reading.findings.map((finding) => [finding.level, finding.code]),
      String(input).slice(0, 40),
    ).toContainEqual(['block', code]);
    expect(reading.ballots).toEqual([]);
  }
});

test('readRankings says when nobody in the file is on the list', async () => {
  const reading = await read('Name,Choice 1\nPat Other,Rosa Delgado\nLee Other,Uma Rao\n', { roster });
  expect(toDecide(reading)).toEqual([
    'block nobody-known',
    'block unknown-name 2 Pat Other',
    'block unknown-name 3 Lee Other',
  ]);
});

test('readRankings treats names as text, whatever they look like', async () => {
  const text = `Name,Choice 1,Choice 2
__proto__,constructor,"=HYPERLINK(""http://evil.example"",""Ana"")"
hasOwnProperty,__proto__,<script>alert(1)</script>
constructor,toString,__proto__
`;
  const reading = await read(text);
  expect(reading.ballots).toHaveLength(3);
  expect(new Map(Object.entries(ballotsOf(reading))).get('hasOwnProperty')).toBe(
    '__proto__ > <script>alert(1)</script>',
  );
  expect(Object.getPrototypeOf(reading.people[0])).toBe(Object.prototype);
});
