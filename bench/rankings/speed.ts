/**
 * How fast rankings are read, beside Papa Parse alone on the same bytes.
 *
 *   node bench/rankings/speed.ts
 */
import Papa from 'papaparse';
import { readRankings } from '../../src/lib/rankings/index.ts';
import { seededRandom } from '../../src/lib/seededRandom.ts';

const choices = 10;
const sizes = [0.1, 0.5, 1, 2, 4, 8];
const repeats = 3;
const limit = 100;

const syllables = ['ka', 'lo', 'mi', 'ren', 'ta', 'vo', 'shi', 'bel', 'dun', 'ari'];

/** A form's export of so many megabytes: a time, a voter, ten choices, and a comment. */
function sheetOf(megabytes: number): string {
  const { below } = seededRandom(7);
  const word = (at: number): string => [...String(at)].map((digit) => syllables[Number(digit)]).join('');
  const name = (at: number): string =>
    `${word(at % 89)[0]?.toUpperCase()}${word(at % 89).slice(1)} W${word(at)}`;
  // About 2,000 voters a quarter of a megabyte; the same people are chosen from in every size.
  const lines = [
    ['Timestamp', 'Name', ...Array.from({ length: choices }, (_, at) => `Choice ${at + 1}`), 'Comments'].join(
      ',',
    ),
  ];
  let length = 0;
  for (let voter = 0; length < megabytes * 1e6; voter++) {
    const chosen = Array.from({ length: choices }, () => name(20_000 + below(200)));
    const line = `2026-03-14 09:${String(voter % 60).padStart(2, '0')},${name(voter)},${chosen.join(',')},"none, thanks"`;
    length += line.length + 1;
    lines.push(line);
  }
  return lines.join('\n');
}

async function fastest(act: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < repeats; run++) {
    const start = performance.now();
    await act();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const rows: string[] = [];
const rates: number[] = [];
for (const size of sizes) {
  const text = sheetOf(size);
  const bytes = new TextEncoder().encode(text);
  const megabytes = bytes.length / 1e6;
  const ballots = (await readRankings(bytes)).ballots.length;
  const whole = await fastest(() => readRankings(bytes));
  const parse = await fastest(() => Papa.parse(new TextDecoder().decode(bytes)));
  rates.push(whole / megabytes);
  rows.push(
    `| ${megabytes.toFixed(1)} | ${ballots} | ${whole.toFixed(0)} | ${(whole / megabytes).toFixed(0)} | ${(megabytes / (whole / 1000)).toFixed(1)} | ${(whole / parse).toFixed(1)} |`,
  );
}
const [, , one = 0, , , eight = 0] = rates;
const verdict = rates.slice(2).every((rate) => rate <= limit) ? 'within' : 'OVER';
process.stdout.write(
  [
    '| MB | Ballots | ms | ms a MB | MB/s | times Papa Parse alone |',
    '| ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `From 1 to 8 MB the time for a megabyte grows ${(eight / one).toFixed(2)} times (1 is linear); ${verdict} ${limit} ms a MB from 1 MB on.`,
    '',
  ].join('\n'),
);
