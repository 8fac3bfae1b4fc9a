/**
 * How many true matches the reader of names finds, and how many false ones it makes.
 *
 *   node bench/rankings/names.ts
 *
 * The similarity is that of src/lib/rankings/likeness.ts: words aligned one to one in any order; initials,
 * openings and usual short forms; optimal string alignment distance of at most 1 in words of 4 to 7 letters and
 * at most 2 in longer ones, 2 in a whole name, none in shorter words. These thresholds were fixed before this
 * measurement was written. A third of the people, drawn with a seed, is held out: the other two thirds
 * are there for whoever changes a threshold, and the last word is the held-out third's.
 */
import { readRankings } from '../../src/lib/rankings/index.ts';
import { seededRandom } from '../../src/lib/seededRandom.ts';
import { calledBy, names, strangers } from './roster.ts';

const { below } = seededRandom(20261123);
const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;

/** One letter left out, doubled, changed or swapped with its neighbour, never the first of a word. */
function slipped(word: string): string {
  const letters = [...word];
  const at = 1 + below(letters.length - 2);
  const [here = '', next = ''] = letters.slice(at, at + 2);
  const kinds = [[], [here, here], [pick([...'aeinrst'].filter((letter) => letter !== here))], [next, here]];
  const kind = below(here === next ? 3 : 4);
  letters.splice(at, kind === 3 ? 2 : 1, ...(kinds[kind] as string[]));
  return letters.join('');
}

const withSlip = (given: string, family: string): string =>
  family.length >= given.length ? `${given} ${slipped(family)}` : `${slipped(given)} ${family}`;

type Variant = readonly [kind: string, written: string];

function variantsOf([given, family]: readonly [string, string]): readonly Variant[] {
  const plain = `${given} ${family}`.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  const short = calledBy[given];
  return [
    ['a slip of the pen', withSlip(given, family)],
    ['an initial', `${given[0]}. ${family}`],
    ['without accents', plain],
    ['surname first', `${family}, ${given}`],
    ['surname first in capitals', `${family.toUpperCase()} ${given}`],
    ['small letters', `${given} ${family}`.toLowerCase()],
    ['a slip, surname first', `${slipped(family)} ${given}`],
    ...(short ? ([['a short form', `${short} ${family}`]] as const) : []),
  ];
}

type Row = { readonly kind: string; readonly written: string; readonly meant: string | null };
type Tally = { right: number; wrong: number; asked: number; offered: number };

/** Reads a ballot for each row, and says how each was taken. */
async function tallied(rows: readonly Row[]): Promise<ReadonlyMap<string, Tally>> {
  const voters = rows.map((_, at) => `voter-${at}`);
  const roster = [
    ...voters.map((name) => ({ name, side: 'a' as const })),
    ...names.map((parts) => ({ name: parts.join(' '), side: 'b' as const })),
  ];
  const text = rows.map(({ written }, at) => `${voters[at]}\t${written}`).join('\n');
  const reading = await readRankings(`Voter\tFirst choice\n${text}\n`, { roster, layout: 'choice-columns' });
  const nameOf = new Map(reading.people.map(({ id, name }) => [id, name]));
  const taken = new Map(
    reading.ballots.map(({ voter, tiers }) => [nameOf.get(voter), nameOf.get(tiers[0]?.ids[0] ?? '')]),
  );
  const offers = new Map(reading.findings.map(({ row, suggestions = [] }) => [row, suggestions]));
  const byKind = new Map<string, Tally>();
  rows.forEach(({ kind, meant }, at) => {
    const tally = byKind.get(kind) ?? { right: 0, wrong: 0, asked: 0, offered: 0 };
    byKind.set(kind, tally);
    const name = taken.get(voters[at]);
    if (name === undefined) {
      tally.asked++;
      if (offers.get(at + 2)?.some((one) => one.name === meant)) tally.offered++;
    } else if (name === meant) tally.right++;
    else tally.wrong++;
  });
  return byKind;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function line(kind: string, { right, wrong, asked, offered }: Tally, whole = right + wrong + asked): string {
  return `| ${kind} | ${whole} | ${right} | ${asked} | ${offered} | ${wrong} | ${percent(right, right + wrong)} | ${percent(right, whole)} |`;
}

async function report(
  title: string,
  people: readonly (readonly [string, string])[],
  others: readonly string[],
) {
  const rows = people.flatMap((parts) =>
    variantsOf(parts).map(([kind, written]): Row => ({ kind, written, meant: parts.join(' ') })),
  );
  const unknown = others.map((written): Row => ({ kind: 'not on the list', written, meant: null }));
  const tallies = await tallied([...rows, ...unknown]);
  const all = { right: 0, wrong: 0, asked: 0, offered: 0 };
  const lines = [...tallies].map(([kind, tally]) => {
    for (const key of ['right', 'wrong', 'asked', 'offered'] as const) all[key] += tally[key];
    return line(kind, tally);
  });
  const output = [
    `\n${title}: ${people.length} of ${names.length} people, ${others.length} strangers\n`,
    '| Written as | Names | Taken rightly | Asked | of these, offered rightly | Taken wrongly | Precision | Recall |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
    line('**All who are on the list**, and wrong of all', all, rows.length),
  ];
  process.stdout.write(`${output.join('\n')}\n`);
}

const drawn = names.map((_, at) => ({ at, lot: below(2 ** 30) })).sort((x, y) => x.lot - y.lot);
const held = new Set(drawn.slice(0, Math.floor(names.length / 3)).map(({ at }) => at));
const heldStrangers = strangers.filter((_, at) => at % 3 === 0);
await report(
  'For setting thresholds',
  names.filter((_, at) => !held.has(at)),
  strangers.filter((_, at) => at % 3 !== 0),
);
await report(
  'Held out',
  names.filter((_, at) => held.has(at)),
  heldStrangers,
);
