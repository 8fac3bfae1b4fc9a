/**
 * How fast rankings are read, beside Papa Parse alone on the same bytes.
 *
 *   node bench/rankings/speed.ts
 */
import Papa from 'papaparse';
import { readRankings } from '../../src/lib/rankings/index.ts';
import { seededRandom } from '../../src/lib/seededRandom.ts';
import { names } from './roster.ts';

const choices = 10;
const comment = 'I met nearly everybody, and would be content with any of those whom I named. '.repeat(3);
const sizes = [0.1, 0.5, 1, 2, 4, 8];
const repeats = 3;
const limit = 100;

const givens = [...new Set(names.map(([given]) => given))];
const families = [...new Set(names.map(([, family]) => family))];

/** Somebody new for every number: a given name and two family names. */
function nameAt(at: number): string {
  const given = givens[at % givens.length];
  const rest = Math.floor(at / givens.length);
  return `${given} ${families[rest % families.length]} ${families[Math.floor(rest / families.length) % families.length]}`;
}

/** A form's export of so many megabytes: a time, a voter, ten choices, and a comment. */
function sheetOf(megabytes: number): string {
  const { below } = seededRandom(7);
  // About 2,000 voters a megabyte; everybody who is chosen votes too.
  const lines = [
    ['Timestamp', 'Name', ...Array.from({ length: choices }, (_, at) => `Choice ${at + 1}`), 'Comments'].join(
      ',',
    ),
  ];
  let length = 0;
  for (let voter = 0; length < megabytes * 1e6; voter++) {
    const chosen = Array.from({ length: choices }, () => nameAt(below(200)));
    const line = `2026-03-14 09:${String(voter % 60).padStart(2, '0')},${nameAt(voter)},${chosen.join(',')},"${comment}"`;
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
