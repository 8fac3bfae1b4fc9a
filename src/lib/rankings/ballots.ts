/** Ballots as written → one ballot a voter, in people's ids. */
import type { Cast } from './cast.ts';
import type { Decisions } from './decisions.ts';
import type { RankingsFinding, RawBallot, RawChoice, ReadBallot } from './reading.ts';
import type { Context, Resolver } from './resolve.ts';
import { type Sent, settleTwice } from './twice.ts';

export type Counted = {
  readonly ballots: readonly ReadBallot[];
  readonly exclusions: readonly (readonly [string, string])[];
  readonly findings: readonly RankingsFinding[];
};

type Tiers = ReadBallot['tiers'];

/** The tiers of one ballot, from person numbers by rank. */
function tiersOf(cast: Cast, chosen: ReadonlyMap<number, number>): Tiers {
  const byRank = new Map<number, string[]>();
  for (const [person, rank] of chosen) {
    const id = cast.people[person]?.id ?? '';
    byRank.set(rank, [...(byRank.get(rank) ?? []), id]);
  }
  return [...byRank].sort((x, y) => x[0] - y[0]).map(([rank, ids]) => ({ rank, ids }));
}

type Dropped = 'self-choice' | 'wrong-side' | 'repeated-choice';

/** Why a choice cannot stand, or null. */
function objection(
  cast: Cast,
  voter: number,
  person: number,
  chosen: ReadonlyMap<number, number>,
): Dropped | null {
  if (person === voter) return 'self-choice';
  const [one, two] = [cast.people[voter]?.side, cast.people[person]?.side];
  if (one && one === two) return 'wrong-side';
  return chosen.has(person) ? 'repeated-choice' : null;
}

/** Resolves one ballot's choices; what cannot stand is left out and said. Better ranks come first. */
function choicesOf(
  cast: Cast,
  ballot: RawBallot,
  voter: number,
  resolver: Resolver,
  findings: RankingsFinding[],
): ReadonlyMap<number, number> {
  const chosen = new Map<number, number>();
  const someone = cast.people[voter];
  const allowed = (person: number): boolean =>
    person !== voter && (!someone?.side || cast.people[person]?.side !== someone.side);
  const drop = (code: Dropped, choice: RawChoice, person: number, rank: number): void => {
    findings.push({
      code,
      level: 'check',
      row: choice.row,
      column: choice.column,
      value: choice.text,
      who: someone?.id ?? '',
      facts: {
        voter: someone?.shown ?? '',
        person: cast.people[person]?.shown ?? '',
        heading: choice.heading,
        rank,
        kept: chosen.get(person) ?? null,
      },
    });
  };
  for (const choice of [...ballot.choices].sort((x, y) => x.rank - y.rank)) {
    const context: Context = { part: 'choice', voter, heading: choice.heading, allowed };
    for (const person of resolver.resolve(choice, context)) {
      const code = objection(cast, voter, person, chosen);
      if (code === null) chosen.set(person, choice.rank);
      else drop(code, choice, person, choice.rank);
    }
  }
  return chosen;
}

function avoided(
  cast: Cast,
  ballot: RawBallot,
  voter: number,
  resolver: Resolver,
): readonly (readonly [string, string])[] {
  const context: Context = { part: 'avoid', voter, heading: '', allowed: (person) => person !== voter };
  const own = cast.people[voter]?.id ?? '';
  return ballot.avoid
    .flatMap((mention) => resolver.resolve(mention, context))
    .filter((person) => person !== voter)
    .map((person) => [own, cast.people[person]?.id ?? ''] as const);
}

/** A row that names nobody: an empty ballot if it was sent or says so, else no ballot yet. */
function blankFinding(cast: Cast, sent: Sent): RankingsFinding {
  const person = cast.people[sent.voter];
  return {
    code: 'blank-ballot',
    level: 'check',
    row: sent.raw.voter.row,
    who: person?.id ?? '',
    facts: { voter: person?.shown ?? '', declined: sent.raw.declined, sent: sent.raw.time !== '' },
  };
}

/**
 * Counts the ballots: each voter's one, with what was left out, asked or replaced as findings.
 * `voters` are the numbers of the ballots' voters, null where nobody knows yet.
 */
export function countBallots(
  cast: Cast,
  raws: readonly RawBallot[],
  voters: readonly (number | null)[],
  resolver: Resolver,
  decisions: Decisions,
): Counted {
  const findings: RankingsFinding[] = [];
  const exclusions: (readonly [string, string])[] = [];
  const sent: Sent[] = [];
  raws.forEach((raw, index) => {
    const voter = voters[index] ?? null;
    if (voter === null) return;
    const tiers = tiersOf(cast, choicesOf(cast, raw, voter, resolver, findings));
    for (const pair of avoided(cast, raw, voter, resolver)) exclusions.push(pair);
    sent.push({ raw, voter, tiers, blank: raw.choices.length === 0 });
  });
  const settled = settleTwice(cast, sent, decisions);
  const ballots: ReadBallot[] = [];
  for (const ballot of settled.ballots) {
    const person = cast.people[ballot.voter];
    if (person === undefined) continue;
    if (ballot.blank) findings.push(blankFinding(cast, ballot));
    if (ballot.blank && !ballot.raw.declined && ballot.raw.time === '') continue;
    person.submitted = true;
    ballots.push({ voter: person.id, tiers: ballot.tiers });
  }
  for (const voter of settled.undecided) {
    const person = cast.people[voter];
    if (person) person.submitted = true;
  }
  return { ballots, exclusions, findings: [...findings, ...settled.findings] };
}
