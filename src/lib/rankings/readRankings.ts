/** Bytes → encoding → delimiter → tables → header → layout → people → choices → findings. */
import { type Opened, openTable, type TableProblem } from '../table/index.ts';
import { countBallots } from './ballots.ts';
import { type Cast, castOf, emptyCast, tellApart } from './cast.ts';
import { surelyOne } from './certain.ts';
import { type Decisions, decisionsFor } from './decisions.ts';
import { sorted } from './findings.ts';
import { gatherChosen, gatherVoters, spellings } from './gather.ts';
import { rawReading } from './raw.ts';
import type {
  Mention,
  RankingsFinding,
  RawBallot,
  RawReading,
  ReadBallot,
  Reading,
  ReadOptions,
  ReadSource,
} from './reading.ts';
import { type Context, type Resolver, resolver } from './resolve.ts';
import { type Edge, type Sides, sidesOf } from './sides.ts';

/** Most people that a reading may hold, and most ballots. */
const most = 20_000;

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

type People = {
  readonly cast: Cast;
  /** The voter of each ballot where the sheet alone says who it is. */
  readonly voters: readonly (number | null)[] | null;
  readonly findings: readonly RankingsFinding[];
};

/** The organiser's list, or whoever the sheet names; null if they are too many. */
function peopleOf(ballots: readonly RawBallot[], options: ReadOptions): People | null {
  if (options.roster && options.roster.length > 0)
    return { cast: castOf(options.roster), voters: null, findings: [] };
  const chosen = spellings(ballots);
  if (chosen.length + ballots.length > most) return null;
  const cast = emptyCast();
  const { voters, findings } = gatherVoters(cast, ballots);
  gatherChosen(cast, chosen);
  return { cast, voters, findings };
}

/** The person whom a name means beyond doubt, or null. */
function surely(cast: Cast, name: string): number | null {
  const [best] = cast.names.find(name);
  return best && surelyOne(best) ? (best.people[0] ?? null) : null;
}

/** Sides from what is certain, before anything has to be guessed. */
function placeOnSides({ cast, voters }: People, ballots: readonly RawBallot[], hasRoster: boolean): Sides {
  const find = (name: string): number | null => surely(cast, name);
  const edges: Edge[] = [];
  const rows: { person: number; said: string; table: number }[] = [];
  ballots.forEach(({ voter, choices, side, table }, index) => {
    const person = voters?.[index] ?? find(voter.name);
    if (person === null) return;
    rows.push({ person, said: side, table });
    for (const { name } of choices) {
      const chosen = find(name);
      if (chosen !== null && chosen !== person) edges.push([person, chosen]);
    }
  });
  const listed = cast.people.map(({ side }) => side);
  const sides = sidesOf({ people: cast.people.length, edges, voters: rows, listed, hasRoster });
  cast.people.forEach((person, number) => {
    person.side = sides.side[number] ?? person.side;
  });
  return sides;
}

/** People who were recognised late stand opposite to whoever chose them. */
function placeTheRest(cast: Cast, ballots: readonly ReadBallot[]): void {
  if (cast.people.every(({ side }) => side !== null)) return;
  const someone = (id: string) => cast.people[cast.byId(id) ?? -1];
  for (const { voter, tiers } of ballots) {
    const side = someone(voter)?.side;
    for (const id of tiers.flatMap(({ ids }) => ids)) {
      const person = someone(id);
      if (person && side) person.side ??= side === 'a' ? 'b' : 'a';
    }
  }
}

/** Whose ballot each row is: by the name, or else by the e-mail address. */
function votersOf(
  people: People,
  ballots: readonly RawBallot[],
  names: Resolver,
  findings: RankingsFinding[],
): readonly (number | null)[] {
  const context: Context = { part: 'voter', voter: null, heading: '', allowed: () => true };
  return ballots.map(({ voter, email, choices }, index) => {
    const given = people.voters?.[index] ?? null;
    const named = voter.text !== '' || email === '' ? voter : { ...voter, text: email, name: email };
    if (names.isDecided(named)) return names.resolve(named, context)[0] ?? null;
    if (named.text === '') {
      if (choices.length > 0) findings.push(voterMissing(voter, choices));
      return null;
    }
    if (given !== null) return given;
    const [address] = email === '' ? [] : people.cast.names.findSame(email);
    return address ?? names.resolve(named, context)[0] ?? null;
  });
}

const voterMissing = (voter: Mention, choices: readonly Mention[]): RankingsFinding => ({
  code: 'voter-missing',
  level: 'block',
  row: voter.row,
  column: voter.column,
  value: '',
  facts: { choices: choices.map(({ text }) => text) },
});

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
  const findings: RankingsFinding[] = [...opened.findings, ...raw.findings, ...people.findings];
  const voters = votersOf(people, raw.ballots, names, findings);
  const counted = countBallots(cast, raw.ballots, voters, names, decisions);
  if (sides.model === 'two-sided') placeTheRest(cast, counted.ballots);
  return {
    source,
    model: sides.model,
    people: cast.people.map(({ id, shown, side, submitted, members }) => ({
      id,
      name: shown,
      side,
      submitted,
      ...(members.length > 0 ? { members } : {}),
    })),
    ballots: counted.ballots,
    exclusions: counted.exclusions,
    findings: sorted([
      ...findings,
      ...names.findings,
      ...counted.findings,
      ...assumedModel(sides),
      ...silentPeople(cast, hasRoster),
      ...nobodyKnown(hasRoster, voters),
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
 * Cost: linear in the input (about 100 ms a megabyte), plus one comparison a person for each distinct name
 * that is not found exactly, within a budget of three million. At most 16 million characters and 200,000 rows.
 */
export async function readRankings(input: string | Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  const opened = await openTable(input);
  if (!opened.ok) return nothingRead(sourceOf(null, null), opened.problems as readonly TableProblem[]);
  const raw = rawReading(opened.value, options);
  if (raw.ballots.length === 0) {
    return nothingRead(sourceOf(opened.value, raw), [...opened.value.findings, ...raw.findings]);
  }
  return readBallots(opened.value, raw, options);
}
