/** Who takes part, on which side, and whose ballot each row is. */
import type { Cast } from './cast.ts';
import { castOf, emptyCast } from './cast.ts';
import { surelyOne } from './certain.ts';
import { gatherChosen, gatherVoters, spellings } from './gather.ts';
import type { Mention, RankingsFinding, RawBallot, ReadBallot, ReadOptions, Side } from './reading.ts';
import type { Context, Resolver } from './resolve.ts';
import { type Edge, type Sides, sidesOf } from './sides.ts';

/** Most people that a reading may hold. */
export const most = 20_000;

export type People = {
  readonly cast: Cast;
  /** The voter of each ballot where the sheet alone says who it is. */
  readonly voters: readonly (number | null)[] | null;
  readonly findings: readonly RankingsFinding[];
  /** Whether there were too many names to compare each with each. */
  readonly isSpent: boolean;
};

/** The organiser's list, or whoever the sheet names; null if they are too many. */
export function peopleOf(ballots: readonly RawBallot[], options: ReadOptions): People | null {
  if (ballots.length > most) return null;
  if (options.roster && options.roster.length > 0)
    return { cast: castOf(options.roster), voters: null, findings: [], isSpent: false };
  const chosen = spellings(ballots);
  if (chosen.length + ballots.length > most) return null;
  const cast = emptyCast();
  const { voters, findings } = gatherVoters(cast, ballots);
  return { cast, voters, findings, isSpent: gatherChosen(cast, chosen) };
}

/** The person whom a name means beyond doubt, or null. */
function surely(cast: Cast, name: string): number | null {
  const [best] = cast.names.find(name);
  return best && surelyOne(best) ? (best.people[0] ?? null) : null;
}

/** Sides from what is certain, before anything has to be guessed. */
export function placeOnSides(
  { cast, voters }: People,
  ballots: readonly RawBallot[],
  hasRoster: boolean,
): Sides {
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
export function placeTheRest(cast: Cast, ballots: readonly ReadBallot[]): void {
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

/** The side opposite to the people whom a ballot names for certain; null if they are on both or on none. */
function sideByChoices(cast: Cast, { choices }: RawBallot): Side | null {
  const sides = new Set(choices.map(({ name }) => cast.people[surely(cast, name) ?? -1]?.side ?? null));
  sides.delete(null);
  const [only] = sides;
  return sides.size === 1 && only ? (only === 'a' ? 'b' : 'a') : null;
}

/** Whose ballot each row is: by the name, or else by the e-mail address. */
export function votersOf(
  people: People,
  ballots: readonly RawBallot[],
  names: Resolver,
): readonly (number | null)[] {
  const { cast } = people;
  const voterOf = (ballot: RawBallot, index: number): number | null => {
    const { voter, email } = ballot;
    const named = voter.text !== '' || email === '' ? voter : { ...voter, text: email, name: email };
    const context: Context = {
      part: 'voter',
      voter: null,
      heading: '',
      allowed: (person) => {
        const side = sideByChoices(cast, ballot);
        return side === null || cast.people[person]?.side === side;
      },
    };
    if (names.isDecided(named)) return names.resolve(named, context)[0] ?? null;
    if (named.text === '') return null;
    const given = people.voters?.[index] ?? null;
    const [address] = email === '' || given !== null ? [] : cast.names.findSame(email);
    return given ?? address ?? names.resolve(named, context)[0] ?? null;
  };
  return ballots.map(voterOf);
}

/** Most people suggested for a ballot without a name. */
const mostSuggestions = 12;

/** Ballots without a name, with the people of whom there is none yet. */
export function withoutName(
  people: People,
  ballots: readonly RawBallot[],
  voters: readonly (number | null)[],
  names: Resolver,
): readonly RankingsFinding[] {
  const { cast } = people;
  const nameless = ballots.filter(
    ({ voter, email, choices }) =>
      voter.text === '' && email === '' && choices.length > 0 && !names.isDecided(voter),
  );
  const sent = new Set(voters);
  return nameless.map((ballot): RankingsFinding => {
    const side = sideByChoices(cast, ballot);
    const silent = cast.people.filter(
      (person, number) => !sent.has(number) && (side === null || person.side === side),
    );
    const suggestions =
      silent.length > mostSuggestions ? [] : silent.map(({ id, shown }) => ({ use: id, name: shown }));
    return {
      ...voterMissing(ballot.voter, ballot.choices),
      ...(suggestions.length > 0 ? { suggestions } : {}),
    };
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
