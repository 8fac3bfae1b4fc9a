/** Made-up people and ballots, and the ways in which an organiser's sheet may hold them. */
import fc from 'fast-check';
import type { RosterEntry } from '../../src/lib/rankings/index.ts';

/** A ballot by names: `tiers[0]` are the first choices, and so on; ranks as given. */
export type Sheet = {
  readonly roster: readonly RosterEntry[];
  readonly ballots: ReadonlyMap<
    string,
    readonly { readonly rank: number; readonly names: readonly string[] }[]
  >;
};

const given =
  'Ana Bilal Chiara Dev Eve Femi Grace Hugo Inês Jonas Kaja Liam Małgorzata Nadia Øyvind Petra Quentin Rosa Søren Tomás Uma Viktor Wen Xavier Yara Zoë Aoife Bruno Çelik Ewa'.split(
    ' ',
  );
const family =
  'Lopez Haddad Conti Patel Stone Adeyemi Kim Martin Costa Weber Nowak Byrne Żak Delgado Moss Ruiz Rao Lind Zhang Roux Aziz Müller Daly Rossi O’Brien Núñez García-Ruiz Ünal Šimić Łukasiewicz'.split(
    ' ',
  );

/** Distinct names, no two of which differ by accents alone. */
const names = (count: { readonly min: number; readonly max: number }): fc.Arbitrary<string[]> =>
  fc
    .uniqueArray(fc.tuple(fc.nat(given.length - 1), fc.nat(family.length - 1)), {
      minLength: count.min,
      maxLength: count.max,
      selector: ([first, last]) => `${first} ${last}`,
    })
    .map((pairs) => pairs.map(([first, last]) => `${given[first]} ${family[last]}`));

type Choices = { readonly order: number[]; readonly cuts: boolean[]; readonly gaps: number[] };

const choices = (size: number): fc.Arbitrary<Choices> =>
  fc.record({
    order: fc.shuffledSubarray(
      Array.from({ length: size }, (_, index) => index),
      { minLength: 1, maxLength: Math.min(size, 4) },
    ),
    cuts: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    gaps: fc.array(fc.constantFrom(1, 1, 1, 2), { minLength: 4, maxLength: 4 }),
  });

/** Tiers with ties and gaps if wanted; rank 1 comes first if they are not. */
function tiersOf(
  { order, cuts, gaps }: Choices,
  pool: readonly string[],
  plain: boolean,
): { rank: number; names: string[] }[] {
  const tiers: { rank: number; names: string[] }[] = [];
  order.forEach((number, index) => {
    const name = pool[number] ?? '';
    const last = tiers.at(-1);
    if (last && !plain && cuts[index]) last.names.push(name);
    else tiers.push({ rank: (last?.rank ?? 0) + (plain ? 1 : (gaps[index] ?? 1)), names: [name] });
  });
  return tiers;
}

/** Two sides, of which the first ranks or both do. `plain` leaves out ties and gaps. */
export const twoSides = (plain: boolean): fc.Arbitrary<Sheet> =>
  fc
    .tuple(names({ min: 8, max: 14 }), fc.boolean(), fc.array(choices(4), { minLength: 14, maxLength: 14 }))
    .map(([people, both, picks]) => {
      const half = Math.floor(people.length / 2);
      const [a, b] = [people.slice(0, half), people.slice(half)];
      const roster = people.map((name, index) => ({
        name,
        side: index < half ? ('a' as const) : ('b' as const),
      }));
      const voters = both ? people : a;
      const ballots = voters.map((name, index) => {
        const pool = index < half ? b : a;
        return [name, tiersOf(picks[index] as Choices, pool, plain)] as const;
      });
      return { roster, ballots: new Map(ballots) };
    });

/** One pool: everybody may rank everybody else. */
export const onePool = (plain: boolean): fc.Arbitrary<Sheet> =>
  fc
    .tuple(names({ min: 6, max: 11 }), fc.array(choices(5), { minLength: 11, maxLength: 11 }))
    .map(([people, picks]) => ({
      roster: people.map((name) => ({ name })),
      ballots: new Map(
        people.map((name, index) => {
          const others = people.filter((other) => other !== name);
          return [name, tiersOf(picks[index] as Choices, others, plain)] as const;
        }),
      ),
    }));

const ranksUsed = ({ ballots }: Sheet): number[] =>
  [...new Set([...ballots.values()].flat().map(({ rank }) => rank))].sort((x, y) => x - y);
const chosen = ({ ballots }: Sheet): string[] => [
  ...new Set([...ballots.values()].flat().flatMap(({ names: all }) => all)),
];

/** Each layout: whether it can hold ties and gaps, and the cells. */
export const layouts: Readonly<
  Record<
    string,
    { readonly plain: boolean; readonly cells: (sheet: Sheet) => readonly (readonly string[])[] }
  >
> = {
  'choice-columns': {
    plain: true,
    cells: (sheet) => [
      ['Name', ...ranksUsed(sheet).map((rank) => `Choice ${rank}`)],
      ...[...sheet.ballots].map(([voter, tiers]) => [voter, ...tiers.map(({ names: all }) => all[0] ?? '')]),
    ],
  },
  'rank-columns': {
    plain: true,
    cells: (sheet) => [
      ['Your name', ...ranksUsed(sheet).map((rank) => `Rank the mentors [${rank}]`)],
      ...[...sheet.ballots].map(([voter, tiers]) => [voter, ...tiers.map(({ names: all }) => all[0] ?? '')]),
    ],
  },
  long: {
    plain: false,
    cells: (sheet) => [
      ['Voter', 'Choice', 'Rank'],
      ...[...sheet.ballots].flatMap(([voter, tiers]) =>
        tiers.flatMap(({ rank, names: all }) => all.map((name) => [voter, name, String(rank)])),
      ),
    ],
  },
  'list-in-cell': {
    plain: true,
    cells: (sheet) => [
      ['Name', 'Choices in order'],
      ...[...sheet.ballots].map(([voter, tiers]) => [
        voter,
        tiers.map(({ names: all }) => all[0]).join(' > '),
      ]),
    ],
  },
  'people-columns': {
    plain: false,
    cells: (sheet) => [
      ['Rank from 1', ...chosen(sheet)],
      ...[...sheet.ballots].map(([voter, tiers]) => [
        voter,
        ...chosen(sheet).map((name) =>
          String(tiers.find(({ names: all }) => all.includes(name))?.rank ?? ''),
        ),
      ]),
    ],
  },
  points: {
    plain: true,
    cells: (sheet) => [
      ['Name', ...chosen(sheet).map((name) => `Points [${name}]`)],
      ...[...sheet.ballots].map(([voter, tiers]) => [
        voter,
        ...chosen(sheet).map((name) => {
          const rank = tiers.find(({ names: all }) => all.includes(name))?.rank;
          return rank === undefined ? '' : String(10 - rank);
        }),
      ]),
    ],
  },
};

/** Text that holds rankings without delimiters: a list for each voter, and tables in markup. */
export const writings: Readonly<
  Record<string, { readonly plain: boolean; readonly text: (sheet: Sheet) => string }>
> = {
  'a line for each voter': {
    plain: false,
    text: ({ ballots }) =>
      [...ballots]
        .map(([voter, tiers]) => `${voter}: ${tiers.map(({ names: all }) => all.join(' = ')).join(' > ')}`)
        .join('\n'),
  },
  'a numbered list for each voter': {
    plain: true,
    text: ({ ballots }) =>
      [...ballots]
        .map(([voter, tiers]) =>
          [voter, ...tiers.map(({ names: all }, index) => `${index + 1}. ${all[0]}`)].join('\n'),
        )
        .join('\n\n'),
  },
  mails: {
    plain: true,
    text: ({ ballots }) =>
      [...ballots]
        .map(([voter, tiers]) => {
          const choices = tiers.map(({ names: all }, index) => `Choice ${index + 1}: ${all[0]}`);
          return [
            `From: ${voter} <somebody@example.org>`,
            'Subject: my choices',
            '',
            ...choices,
            '',
            'Best wishes',
          ].join('\n');
        })
        .join('\n\n'),
  },
  Markdown: {
    plain: true,
    text: (sheet) => {
      const [head = [], ...rows] = (layouts['choice-columns']?.cells(sheet) ?? []).map((line) => [...line]);
      const line = (cells: readonly string[]): string =>
        `| ${head.map((_, index) => cells[index] ?? '').join(' | ')} |`;
      return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
    },
  },
  HTML: {
    plain: true,
    text: (sheet) => {
      const cells = layouts['choice-columns']?.cells(sheet) ?? [];
      return `<table>${cells.map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`;
    },
  },
};

/** One pool as a square of ranks: everybody down and across. */
export const square = ({ roster, ballots }: Sheet): readonly (readonly string[])[] => [
  ['', ...roster.map(({ name }) => name)],
  ...roster.map(({ name: voter }) => [
    voter,
    ...roster.map(({ name }) =>
      String(ballots.get(voter)?.find(({ names: all }) => all.includes(name))?.rank ?? ''),
    ),
  ]),
];

/** Cells as text: quoted where they must be. */
export const asText = (cells: readonly (readonly string[])[], delimiter: string, end: string): string =>
  cells
    .map((line) =>
      line
        .map((cell) =>
          /["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell,
        )
        .join(delimiter),
    )
    .join(end);

/** Text as the bytes of a file. */
export function asBytes(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return Buffer.from(encoding === 'utf-8 with mark' ? `\ufeff${text}` : text, 'utf8');
}
