import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPeople, type PeopleReading, readPeople } from '../../src/lib/people/index.ts';
import { type Criterion, emptyProgramme, programmeSchema } from '../../src/lib/programme/index.ts';
import { workbook } from '../table/workbook.ts';

const criterion = (id: string, name: string, type: Criterion['type'], options: string[] = []): Criterion => ({
  id,
  menu: null,
  family: 'own',
  name,
  question: `What is your ${name.toLowerCase()}?`,
  type,
  options,
  asked: 'everyone',
  relation: 'same',
  need: 'should',
  weight: 3,
  near: null,
  reason: '',
});
const criteria = [
  criterion('years', 'Years in business', 'number'),
  criterion('sole', 'Sole founder', 'yes-no'),
  criterion('stage', 'Stage', 'one-of', ['Idea', 'First customers', 'Growing']),
];
const told = (reading: PeopleReading): string[] =>
  reading.findings
    .filter(({ level }) => level !== 'note')
    .map(({ level, code, row, value }) => `${level} ${code} ${row ?? ''} ${value ?? ''}`.trim());

const list = `Notes;Ohne mich bitte;Offers;E-Mail;Role;Last name;First name;Capacity;Wants;Avoid;Years in business;Sole founder;Stage;Company;Shoe size
quiet;;pricing; ana@example.org ;Founder;Lopez;Ana;1;sales, hiring;Moss, Stephen;2,5;yes;idea;Lopez Bikes;38
;;;bilal@example.org;founder;Haddad;Bilal;;exports;;;no;Grown;;
;;law | tax;rosa@example.org;Mentor;Delgado;Rosa;2 founders;;Ana Lopez;11;;Growing;;
;;;stephen(at)example.org;Wizard;Moss;Stephen;two;;Nobody Known;;;;;
`;

test('readPeople reads every column of the list, in any order, with the given name first', async () => {
  const { people, exclusions, source } = await readPeople(list, { criteria });
  expect(people.map(({ name, side, capacity }) => [name, side, capacity])).toEqual([
    ['Ana Lopez', 'a', 1],
    ['Bilal Haddad', 'a', null],
    ['Rosa Delgado', 'b', 2],
    ['Stephen Moss', null, null],
  ]);
  expect(people[0]).toMatchObject({
    id: 'ana-lopez',
    email: 'ana@example.org',
    business: 'Lopez Bikes',
    offers: ['pricing'],
    seeks: ['sales', 'hiring'],
    notes: 'quiet',
    answers: { years: 2.5, sole: true, stage: 'Idea' },
    row: 2,
  });
  expect(people[2]?.offers).toEqual(['law', 'tax']);
  expect(source.columns.filter(({ holds }) => holds === null).map(({ heading }) => heading)).toEqual([
    'Ohne mich bitte',
    'Shoe size',
  ]);
  expect(exclusions).toEqual([
    ['ana-lopez', 'stephen-moss'],
    ['ana-lopez', 'rosa-delgado'],
  ]);
});

test('readPeople tells the least number of partners from the most', async () => {
  const { people } = await readPeople('Name,Min mentees,Max mentees\nRosa Delgado,1,3\nWen Li,,2\n');
  expect(people.map(({ capacity, minimum }) => [minimum, capacity])).toEqual([
    [1, 3],
    [null, 2],
  ]);
  const other = await readPeople('Name,Max,At least,Meeting (min)\nRosa Delgado,3,2,45\n');
  expect(other.people[0]).toMatchObject({ capacity: 3, minimum: 2 });
  expect(other.source.columns.map(({ holds }) => holds)).toEqual(['name', 'capacity', 'minimum', null]);
});

test('readPeople asks what it cannot read, and takes the answers', async () => {
  const reading = await readPeople(list, { criteria });
  expect(told(reading)).toEqual([
    'block side-unread 5 Wizard',
    'block avoid-unknown 5 Nobody Known',
    'check answer-unread 3 Grown',
    'check capacity-unread 5 two',
    'check email-unread 5 stephen(at)example.org',
  ]);
  const decided = await readPeople(list, {
    criteria,
    decisions: [
      { code: 'side-unread', value: 'Wizard', row: 9, use: 'b' },
      { code: 'avoid-unknown', value: 'Nobody Known', use: 'bilal-haddad' },
    ],
  });
  expect(decided.findings.filter(({ level }) => level === 'block')).toEqual([]);
  expect(decided.people[3]?.side).toBe('b');
  expect(decided.exclusions).toContainEqual(['bilal-haddad', 'stephen-moss']);
});

const headings: readonly (readonly [language: string, ...headings: string[]])[] = [
  [
    'English',
    'Full name',
    'Role',
    'Email address',
    'Team',
    'Capacity',
    'Company',
    'What do you offer?',
    'Looking for',
    'Not with',
  ],
  ['French', 'Nom', 'Rôle', 'Courriel', 'Équipe', 'Capacité', 'Entreprise', 'Offre', 'Cherche', 'Pas avec'],
  [
    'German',
    'Vor- und Nachname',
    'Rolle',
    'E-Mail',
    'Mannschaft',
    'Plätze',
    'Firma',
    'Bietet',
    'Sucht',
    'Nicht mit',
  ],
  ['Spanish', 'Nombre', 'Rol', 'Correo', 'Equipo', 'Plazas', 'Empresa', 'Ofrece', 'Busca', 'No con'],
  [
    'Italian',
    'Nome',
    'Ruolo',
    'Posta elettronica',
    'Squadra',
    'Posti',
    'Azienda',
    'Offerta',
    'Cerca',
    'Non con',
  ],
  ['Portuguese', 'Nome', 'Papel', 'E-mail', 'Equipe', 'Vagas', 'Empresa', 'Oferece', 'Procura', 'Não com'],
  ['Dutch', 'Naam', 'Rol', 'E-mail', 'Ploeg', 'Plaatsen', 'Bedrijf', 'Biedt', 'Zoekt', 'Niet met'],
  [
    'Polish',
    'Nazwisko i imię',
    'Rola',
    'E-mail',
    'Zespół',
    'Liczba miejsc',
    'Firma',
    'Oferuje',
    'Szuka',
    'Nie z',
  ],
];
for (const [language, ...heads] of headings) {
  test(`readPeople knows the headings of a list in ${language}`, async () => {
    const { source } = await readPeople(`${heads.join('\t')}\n${heads.map(() => 'x').join('\t')}\n`);
    expect(source.columns.map(({ holds }) => holds?.replace('surname-first', 'name'))).toEqual([
      'name',
      'side',
      'email',
      'team',
      'capacity',
      'business',
      'offers',
      'seeks',
      'avoid',
    ]);
  });
}

test('readPeople tells people of one name apart by address, drops a repeated row, and asks where it cannot', async () => {
  const text = 'Name,Email\nJo Bell,jo@a.org\nJo Bell,jo@b.org\nJo Bell,JO@a.org\nAl Orr,\nAl Orr,\n';
  const reading = await readPeople(text);
  expect(reading.people.map(({ id }) => id)).toEqual(['jo-bell', 'jo-bell-2', 'al-orr', 'al-orr-2']);
  expect(told(reading)).toEqual(['block same-name 6 Al Orr', 'check person-repeated 4 Jo Bell']);
  const one = await readPeople(text, {
    decisions: [{ code: 'same-name', value: 'Al Orr', row: 6, use: 'al-orr' }],
  });
  expect(one.people.map(({ id }) => id)).toEqual(['jo-bell', 'jo-bell-2', 'al-orr']);
});

test('readPeople keeps a team’s people apart and says so, or makes them one entry', async () => {
  const text = 'Name,Team,Offers\nAna Lopez,Red,law\nBo Chen,Red,tax; law\nCy Young,,sales\n';
  const apart = await readPeople(text);
  expect(apart.people).toHaveLength(3);
  expect(told(apart)).toEqual(['check teams-apart']);
  const { people } = await readPeople(text, { teams: 'together' });
  expect(people.map(({ name, members, offers }) => [name, members, offers])).toEqual([
    ['Red', ['Ana Lopez', 'Bo Chen'], ['law', 'tax']],
    ['Cy Young', [], ['sales']],
  ]);
});

test('readPeople reads a workbook with a sheet for each side, and a bare list of names', async () => {
  const book = workbook({
    Founders: [
      ['Founder', 'Email'],
      ['Ana Lopez', 'ana@example.org'],
    ],
    Mentors: [
      ['Email', 'Mentor name'],
      ['rosa@example.org', 'Rosa Delgado'],
    ],
  });
  const { people } = await readPeople(book);
  expect(people.map(({ name, side, email }) => [name, side, email])).toEqual([
    ['Ana Lopez', 'a', 'ana@example.org'],
    ['Rosa Delgado', 'b', 'rosa@example.org'],
  ]);
  const bare = await readPeople('Ana Lopez\nRosa Delgado\n王小明\n');
  expect(bare.people.map(({ name }) => name)).toEqual(['Ana Lopez', 'Rosa Delgado', '王小明']);
  expect(told(bare)).toEqual(['check names-assumed']);
});

test('readPeople says what is wrong with what is no list', async () => {
  expect(told(await readPeople(''))).toEqual(['block empty-input']);
  expect(told(await readPeople('Colour,Size\nred,3\nblue,4\n'))).toEqual(['block no-names']);
  expect(told(await readPeople('Name,Email\n'))).toEqual(['block no-rows']);
});

test('applyPeople keeps what the list leaves blank, adds newcomers, and makes a programme that is valid', async () => {
  const empty = emptyProgramme('test');
  const first = applyPeople(empty, await readPeople(list, { criteria }), true);
  expect(programmeSchema.safeParse(first).success).toBe(true);
  expect(first.shape).toBe('two-sided');
  const next = await readPeople('Name,Email,Business\nANA LOPEZ,,New Bikes\nWen Zhang,wen@example.org,\n');
  const second = applyPeople(first, next, true);
  expect(second.people.map(({ name }) => name)).toEqual([
    'Ana Lopez',
    'Bilal Haddad',
    'Rosa Delgado',
    'Stephen Moss',
    'Wen Zhang',
  ]);
  expect(second.people[0]).toMatchObject({ contact: 'ana@example.org', business: 'New Bikes', side: 'a' });
  expect(second.exclusions).toEqual(first.exclusions);
  expect(applyPeople(second, next, true)).toEqual(second);
  expect(applyPeople(first, next, false).people).toHaveLength(2);
});

test('readPeople gives the people back whatever the order of the columns and the delimiter', async () => {
  const name = fc.tuple(fc.stringMatching(/^[A-Z][a-zéø]{2,8}$/), fc.stringMatching(/^[A-Z][a-zéø]{2,8}$/));
  const columns = fc.shuffledSubarray(['Name', 'Company', 'Wants', 'Capacity'], { minLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, {
        minLength: 2,
        maxLength: 9,
        selector: (parts) => parts.join(' ').toLowerCase(),
      }),
      columns,
      fc.constantFrom(',', ';', '\t', '|'),
      async (names, order, delimiter) => {
        const rows = names.map(
          (parts, at): Record<string, string> => ({
            Name: parts.join(' '),
            Company: `Firm ${at}`,
            Wants: `thing${at}`,
            Capacity: String(at + 1),
          }),
        );
        const text = [order, ...rows.map((row) => order.map((column) => row[column]))]
          .map((cells) => cells.join(delimiter))
          .join('\r\n');
        const { people } = await readPeople(text);
        expect(
          people.map((person) => [person.name, person.business, person.seeks[0], person.capacity]),
        ).toEqual(names.map((parts, at) => [parts.join(' '), `Firm ${at}`, `thing${at}`, at + 1]));
      },
    ),
  );
});

test('readPeople never throws, whatever comes', async () => {
  const piece = fc.constantFrom(
    'Name',
    'Avoid',
    'Side',
    ',',
    ';',
    '\n',
    '"',
    '=1+1',
    '__proto__',
    '<b>',
    'Ana',
    '\u0000',
    '٣',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), async (parts) => {
      const reading = await readPeople(parts.join(''), { criteria });
      expect(Array.isArray(reading.people)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('readPeople takes columns as the organiser says, by heading or by place', async () => {
  const text = 'Who,Thing,Name\nAna Lopez,pricing,Lopez Bikes\n';
  const { people, source } = await readPeople(text, {
    criteria,
    columns: [
      { heading: 'Thing', column: 9, holds: 'offers' },
      { heading: 'NAME', column: 3, holds: 'business' },
    ],
  });
  expect(people[0]).toMatchObject({ name: 'Ana Lopez', offers: ['pricing'], business: 'Lopez Bikes' });
  expect(source.columns.map(({ heading, holds, sample }) => [heading, holds, sample])).toEqual([
    ['Who', 'name', 'Ana Lopez'],
    ['Thing', 'offers', 'pricing'],
    ['Name', 'business', 'Lopez Bikes'],
  ]);
  const answered = await readPeople('Name,Grösse\nAna Lopez,7\n', {
    criteria,
    columns: [{ heading: 'Grösse', column: 2, holds: 'answer:years' }],
  });
  expect(answered.people[0]?.answers).toEqual({ years: 7 });
});

test('readPeople reads a list without headings by what stands in it, or as it is told', async () => {
  const text = 'ana@example.org;Ana Lopez;Founder;pricing\nrosa@example.org;Rosa Delgado;Mentor;law\n';
  const guessed = await readPeople(text);
  expect(guessed.people.map(({ name, side, email }) => [name, side, email])).toEqual([
    ['Ana Lopez', 'a', 'ana@example.org'],
    ['Rosa Delgado', 'b', 'rosa@example.org'],
  ]);
  expect(told(guessed)).toEqual(['check names-assumed']);
  const said = await readPeople(text, { columns: [{ heading: '', column: 4, holds: 'offers' }] });
  expect(said.people.map(({ offers }) => offers)).toEqual([['pricing'], ['law']]);
  const first = await readPeople('Name,Mentor\nNora Name,Founder\n', {
    headings: 'none',
    columns: [{ heading: '', column: 1, holds: 'name' }],
  });
  expect(first.people.map(({ name }) => name)).toEqual(['Name', 'Nora Name']);
});

test('readPeople shows the columns of a list in which it finds no names', async () => {
  const { source } = await readPeople('Colour,Size\nred,3\n');
  expect(source.columns.map(({ heading, holds }) => [heading, holds])).toEqual([
    ['Colour', null],
    ['Size', null],
  ]);
});
