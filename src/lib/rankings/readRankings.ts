/** Bytes → encoding → delimiter → tables → header → layout → people → choices → findings. */
import type { Result } from '../problem.ts';
import { type Opened, openTable, type TableProblem } from '../table/index.ts';
import { countBallots } from './ballots.ts';
import { type Cast, tellApart } from './cast.ts';
import { type Decisions, decisionsFor } from './decisions.ts';
import { sorted } from './findings.ts';
import { rawReading } from './raw.ts';
import type {
  Mention,
  RankingsFinding,
  RawBallot,
  RawReading,
  Reading,
  ReadOptions,
  ReadSource,
} from './reading.ts';
import { resolver } from './resolve.ts';
import type { Sides } from './sides.ts';
import { most, peopleOf, placeOnSides, placeTheRest, votersOf, withoutName } from './whoIsWho.ts';

const nothingRead = (source: ReadSource, findings: readonly RankingsFinding[]): Reading => ({
  source,
  model: 'one-pool',
  people: [],
  ballots: [],
  exclusions: [],
  findings,
});

const sourceOf = (opened: Opened | null, raw: RawReading | null): ReadSource => ({
  encoding: opened?.encoding ?? 'unknown',
  delimiter: opened?.delimiter ?? null,
  layout: raw?.layout ?? null,
  direction: raw?.direction ?? 'low-is-best',
  headerRows: raw?.headerRows ?? 0,
  ignored: raw?.ignored ?? [],
});

function* mentionsIn(ballots: readonly RawBallot[]): Generator<Mention> {
  for (const { voter, choices, avoid } of ballots) {
    yield voter;
    yield* choices;
    yield* avoid;
  }
}

function assumedModel(sides: Sides): readonly RankingsFinding[] {
  return sides.sure ? [] : [{ code: 'model-assumed', level: 'check', facts: { model: sides.model } }];
}

function silentPeople(cast: Cast, hasRoster: boolean): readonly RankingsFinding[] {
  const ranking = new Set(cast.people.filter(({ submitted }) => submitted).map(({ side }) => side));
  const silent = cast.people
    .filter(({ submitted, side }) => !submitted && ranking.has(side))
    .map(({ shown }) => shown);
  return hasRoster && silent.length > 0
    ? [{ code: 'no-ballot', level: 'note', facts: { names: silent, count: silent.length } }]
    : [];
}

/** A list of people of whom nobody sent any of these ballots is probably the wrong list, or the wrong file. */
function nobodyKnown(hasRoster: boolean, voters: readonly (number | null)[]): readonly RankingsFinding[] {
  const nobody = voters.every((voter) => voter === null);
  return hasRoster && nobody && voters.length > 1
    ? [{ code: 'nobody-known', level: 'block', facts: { count: voters.length } }]
    : [];
}

const shownPeople = ({ people }: Cast): Reading['people'] =>
  people.map(({ id, shown, side, submitted, members }) => ({
    id,
    name: shown,
    side,
    submitted,
    ...(members.length > 0 ? { members } : {}),
  }));

function readBallots(opened: Opened, raw: RawReading, options: ReadOptions): Reading {
  const hasRoster = (options.roster?.length ?? 0) > 0;
  const people = peopleOf(raw.ballots, options);
  const source = sourceOf(opened, raw);
  if (people === null || people.cast.people.length > most) {
    return nothingRead(source, [
      { code: 'too-many-people', level: 'block', facts: { rows: raw.ballots.length, limit: most } },
    ]);
  }
  const { cast } = people;
  const sides = placeOnSides(people, raw.ballots, hasRoster);
  tellApart(cast);
  const decisions: Decisions = decisionsFor(options.decisions ?? [], mentionsIn(raw.ballots));
  const names = resolver(cast, decisions);
  const voters = votersOf(people, raw.ballots, names);
  const counted = countBallots(cast, raw.ballots, voters, names, decisions);
  if (sides.model === 'two-sided') placeTheRest(cast, counted.ballots);
  return {
    source,
    model: sides.model,
    people: shownPeople(cast),
    ballots: counted.ballots,
    exclusions: counted.exclusions,
    findings: sorted([
      ...opened.findings,
      ...raw.findings,
      ...people.findings,
      ...withoutName(people, raw.ballots, voters, names),
      ...names.findings,
      ...counted.findings,
      ...assumedModel(sides),
      ...silentPeople(cast, hasRoster),
      ...nobodyKnown(hasRoster, voters),
      ...(people.isSpent || cast.names.isSpent()
        ? [{ code: 'too-many-names', level: 'check' } as const]
        : []),
    ]),
  };
}

/**
 * Reads rankings as people really have them: a paste, a form's export, a rearranged sheet.
 *
 * Takes text, or the bytes of a file, and what is already known: who is taking part (`roster`), the
 * organiser's corrections of the reader's guesses (`layout`, `direction`) and answers to earlier findings
 * (`decisions`). Gives people, one ballot a voter, exclusions, and findings in three levels; whatever is in
 * doubt is asked and stays out of the ballots until decided. Never throws and never rejects, whatever comes.
 *
 * Cost: linear in the input (about 100 ms a megabyte), plus, for each distinct name that is not found to the
 * letter, a look at each known word of about its length, within a budget of twelve million. At most 16 million characters and 200,000 rows.
 */
export async function readRankings(input: string | Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  return readOpenedRankings(await openTable(input), options);
}

/** The same for a list that has been opened already. */
export function readOpenedRankings(opened: Result<Opened, TableProblem>, options: ReadOptions): Reading {
  if (!opened.ok) return nothingRead(sourceOf(null, null), opened.problems);
  const raw = rawReading(opened.value, options);
  if (raw.ballots.length === 0) {
    return nothingRead(sourceOf(opened.value, raw), [...opened.value.findings, ...raw.findings]);
  }
  return readBallots(opened.value, raw, options);
}
