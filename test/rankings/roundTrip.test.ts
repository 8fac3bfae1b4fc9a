import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRankings, type Reading, readRankings } from '../../src/lib/rankings/index.ts';
import { asBytes, asText, layouts, onePool, type Sheet, square, twoSides, writings } from './arbitraries.ts';

/** Ballots by names, comparable whatever the ids and the order within a tie. */
function byNames(reading: Reading): Record<string, unknown> {
  const name = new Map(reading.people.map(({ id, name: shown }) => [id, shown]));
  const entries = reading.ballots.map(({ voter, tiers }) => [
    name.get(voter) ?? voter,
    tiers.map(({ rank, ids }) => [rank, ids.map((id) => name.get(id)).sort()]),
  ]);
  return Object.fromEntries(entries.sort(([x], [y]) => (String(x) < String(y) ? -1 : 1)));
}
const expected = ({ ballots }: Sheet): Record<string, unknown> =>
  Object.fromEntries(
    [...ballots]
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([voter, tiers]) => [voter, tiers.map(({ rank, names }) => [rank, [...names].sort()])]),
  );
const alarms = ({ findings }: Reading): string[] =>
  findings
    .filter(({ level, code }) => level !== 'note' && code !== 'model-assumed')
    .map(({ code, value }) => `${code} ${value ?? ''}`);

const encodings = ['text', 'utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be'];
const input = (text: string, encoding: string) => (encoding === 'text' ? text : asBytes(text, encoding));

/** Whether everybody who is chosen has the ranks 1, 2, 3 … once each: then the columns may be the voters. */
function columnsCount({ ballots }: Sheet): boolean {
  const ranks = new Map<string, number[]>();
  for (const { rank, names } of [...ballots.values()].flat())
    for (const name of names) ranks.set(name, [...(ranks.get(name) ?? []), rank]);
  return [...ranks.values()].every((all) => all.sort((x, y) => x - y).every((rank, at) => rank === at + 1));
}

for (const [layout, { plain, cells }] of Object.entries(layouts)) {
  test(`readRankings gives back ballots written as ${layout}, in every encoding and separator`, async () => {
    const sheets = fc.oneof(twoSides(plain), onePool(plain));
    const how = fc.record({
      encoding: fc.constantFrom(...encodings),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
    });
    await fc.assert(
      fc.asyncProperty(sheets, how, async (sheet, { encoding, delimiter, end }) => {
        fc.pre(layout !== 'people-columns' || !columnsCount(sheet));
        const reading = await readRankings(input(asText(cells(sheet), delimiter, end), encoding), {
          roster: sheet.roster,
        });
        expect(byNames(reading)).toEqual(expected(sheet));
        expect(alarms(reading)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
}

for (const [form, { plain, text }] of Object.entries(writings)) {
  test(`readRankings gives back ballots written as ${form}`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(twoSides(plain), onePool(plain)), async (sheet) => {
        const reading = await readRankings(text(sheet), { roster: sheet.roster });
        const ranks = [...sheet.ballots].map(
          ([voter, tiers]) => [voter, tiers.map((tier, index) => ({ ...tier, rank: index + 1 }))] as const,
        );
        expect(byNames(reading)).toEqual(expected({ ...sheet, ballots: new Map(ranks) }));
        expect(alarms(reading).filter((alarm) => !alarm.startsWith('prose-read'))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
}

test('readRankings says that it took the columns for the voters where only they count 1, 2, 3', async () => {
  const text = 'Rank from 1,Eve Kim,Bo Chen,Cy Ray\nAna Lopez,1,,\nDi Moss,,2,\nIda Roux,,,2\nUma Lind,2,1,1';
  const reading = await readRankings(text);
  expect(reading.ballots).toHaveLength(3);
  expect(alarms(reading)).toContain('columns-vote ');
});

test('readRankings takes a name above a choice for a voter, though the voter before has all its words', async () => {
  const roster = ['Ana García-Ruiz', 'Ana Ruiz', 'Bo Chen', 'Cy Young'].map((name) => ({ name }));
  const text = 'Ana García-Ruiz\n1. Bo Chen\n\nAna Ruiz\n1. Cy Young\n\nBo Chen\n1. Ana Ruiz\n\nBest\nBo';
  expect(byNames(await readRankings(text, { roster }))).toEqual({
    'Ana García-Ruiz': [[1, ['Bo Chen']]],
    'Ana Ruiz': [[1, ['Cy Young']]],
    'Bo Chen': [[1, ['Ana Ruiz']]],
  });
});

test('readRankings gives back one pool written as a square of ranks', async () => {
  await fc.assert(
    fc.asyncProperty(onePool(false), fc.constantFrom(',', ';', '\t'), async (sheet, delimiter) => {
      const reading = await readRankings(asText(square(sheet), delimiter, '\n'), {
        roster: sheet.roster,
        direction: 'low-is-best',
      });
      expect(reading.source.layout).toBe('matrix');
      expect(byNames(reading)).toEqual(expected(sheet));
    }),
    { numRuns: 150 },
  );
});

test('formatRankings writes what readRankings reads as the same ballots', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(twoSides(false), onePool(false)), async (sheet) => {
      const cells = layouts.long?.cells(sheet) ?? [];
      const first = await readRankings(asText(cells, '\t', '\n'), { roster: sheet.roster });
      const again = await readRankings(formatRankings(first.ballots, first.people), { roster: sheet.roster });
      expect(again.ballots).toEqual(first.ballots);
      expect(again.people).toEqual(first.people);
      expect(alarms(again)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('formatRankings writes ties side by side, empty ballots as none, and no formula', () => {
  const people = [
    { id: 'ana', name: 'Ana Lopez', side: null },
    { id: 'bo', name: '=Bo', side: null },
    { id: 'cy', name: 'Cy Young', side: null },
  ];
  const ballots = [
    { voter: 'ana', tiers: [{ rank: 2, ids: ['bo', 'cy'] }] },
    { voter: 'cy', tiers: [] },
  ];
  expect(formatRankings(ballots, people)).toBe(
    "Voter\tChoice 2\tChoice 2\nAna Lopez\t'=Bo\tCy Young\nCy Young\tnone\t\n",
  );
});
