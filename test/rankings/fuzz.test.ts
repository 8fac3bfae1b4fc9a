import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRankings } from '../../src/lib/rankings/index.ts';

/** How many inputs: a few thousand with every test, more by `FUZZ_RUNS=100000`. */
const { FUZZ_RUNS = '3000' } = process.env;
const runs = Number(FUZZ_RUNS);
/** No small input may take longer, in milliseconds. */
const bound = 1000;
/**
 * Milliseconds that this process has worked until now. Unlike the time that passes, they do not grow while
 * something else has the machine.
 */
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const scraps = [
  'Name',
  'Choice 1',
  '2nd choice',
  'Rank',
  'Points',
  'Side',
  'Ana Lopez',
  'S. Moss',
  'Lopez, Ana',
  'none',
  '1',
  '2',
  '★★★',
  '4,5',
  '',
  ' ',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  '|---|---|',
  '<table><tr><td>',
  '</td><td>',
  '<tr>',
  '&#x110000;',
  '&eacute;',
  '__proto__',
  'constructor',
  '=1+1',
  '@x',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '😀',
  'Zoë',
  '山田太郎',
  'a@b.org',
  '2026/03/01 10:00',
  'sep=;',
  '1. Ana 2. Bo',
  'Ana: Bo > Cy',
  'x'.repeat(300),
];
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...scraps), { maxLength: 60 }).map((parts) => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.array(fc.constantFrom(...scraps), { maxLength: 6 }), { maxLength: 12 })
      .map((rows) => rows.map((row) => row.join(',')).join('\n')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
);
const input = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
);
const roster = fc.array(
  fc.record({
    name: fc.constantFrom(...scraps),
    side: fc.constantFrom('a' as const, 'b' as const, null),
    aliases: fc.array(fc.constantFrom(...scraps), { maxLength: 2 }),
  }),
  { maxLength: 6 },
);
const options = fc.record(
  {
    roster,
    layout: fc.constantFrom(
      'choice-columns',
      'people-columns',
      'rank-columns',
      'matrix',
      'long',
      'list-in-cell',
      'points',
      'prose',
    ),
    direction: fc.constantFrom('low-is-best', 'high-is-best'),
    decisions: fc.array(
      fc.record(
        {
          code: fc.constantFrom('ambiguous-name', 'two-ballots', 'x'),
          value: fc.constantFrom(...scraps),
          row: fc.nat(5),
          use: fc.constantFrom('ana-lopez', 'x', null),
        },
        { requiredKeys: ['code', 'value', 'use'] },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

test(`readRankings holds its promises on ${runs} inputs that nobody would send`, async () => {
  await fc.assert(
    fc.asyncProperty(input, options, async (given, asked) => {
      const start = worked();
      const { people, ballots, exclusions, findings } = await readRankings(given, asked);
      expect(worked() - start).toBeLessThan(bound);
      const ids = new Set(people.map(({ id }) => id));
      expect(ids.size).toBe(people.length);
      expect(new Set(ballots.map(({ voter }) => voter)).size).toBe(ballots.length);
      for (const { voter, tiers } of ballots) {
        const named = tiers.flatMap((tier) => tier.ids);
        expect(ids.has(voter) && named.every((id) => ids.has(id) && id !== voter)).toBe(true);
        expect(new Set(named).size).toBe(named.length);
        expect(tiers.every(({ rank }, index) => rank >= 1 && rank > (tiers[index - 1]?.rank ?? 0))).toBe(
          true,
        );
      }
      for (const [one, other] of exclusions)
        expect(ids.has(one) && ids.has(other) && one !== other).toBe(true);
      if (ballots.length === 0 && people.length === 0)
        expect(findings.some(({ level }) => level === 'block')).toBe(true);
    }),
    { numRuns: runs },
  );
}, 3_600_000);

const someRoster = Array.from({ length: 400 }, (_, index) => ({ name: `Ana${index} Lopez${index % 7}` }));

test('readRankings answers 5 MB of noise in bounded time, with a finding', async () => {
  let seed = 7;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  const noise: readonly (() => string)[] = [
    () => String.fromCharCode(32 + next(95)),
    () => (next(60) === 0 ? '\n' : String.fromCharCode(32 + next(95))),
    () => (next(30) === 0 ? '\n' : 'abcdefghij kl,'.charAt(next(14))),
    () => 'Aé;"\n x,1'.charAt(next(9)),
    () => '"',
    () => (next(20) === 0 ? ',\n'.charAt(next(2)) : String.fromCharCode(0x4e00 + next(2000))),
  ];
  for (const [number, letter] of noise.entries()) {
    const body = Array.from({ length: number < 3 ? 5_000_000 : 1_000_000 }, letter).join('');
    for (const head of ['', 'Name,First choice,Second choice\n']) {
      const start = worked();
      const roster = head === '' ? [] : someRoster;
      const { findings } = await readRankings(head + body, { roster });
      expect(worked() - start, `noise ${number}`).toBeLessThan(6000);
      expect(findings.length).toBeGreaterThan(0);
    }
  }
}, 120_000);
