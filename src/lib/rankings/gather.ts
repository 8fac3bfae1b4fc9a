/** Without a list of people: who they are, from the voters' column and from whom they choose. */
import { fold } from '../table/index.ts';
import type { Cast } from './cast.ts';
import { hardParts } from './cells.ts';
import { surelyOne } from './certain.ts';
import { type Found, nameIndex } from './nameIndex.ts';
import type { RankingsFinding, RawBallot } from './reading.ts';

type Spelling = { readonly name: string; readonly ballots: Set<number> };

/** Every spelling among the choices, with the ballots that use it. */
export function spellings(ballots: readonly RawBallot[]): readonly Spelling[] {
  const byKey = new Map<string, Spelling>();
  const byText = new Map<string, readonly Spelling[]>();
  const spellingOf = (part: string): Spelling => {
    const key = fold(part) || part;
    const known = byKey.get(key) ?? { name: part, ballots: new Set() };
    byKey.set(key, known);
    return known;
  };
  ballots.forEach((ballot, number) => {
    for (const { name } of ballot.choices) {
      const parts = byText.get(name) ?? hardParts(name).map(spellingOf);
      byText.set(name, parts);
      for (const part of parts) part.ballots.add(number);
    }
  });
  return [...byKey.values()].sort((x, y) => y.ballots.size - x.ballots.size);
}

/** Adds everybody who votes. One name with two e-mail addresses is taken for two people, and said. */
export function gatherVoters(
  cast: Cast,
  ballots: readonly RawBallot[],
): { readonly voters: readonly (number | null)[]; readonly findings: readonly RankingsFinding[] } {
  const byName = new Map<string, Map<string, number>>();
  const findings: RankingsFinding[] = [];
  const voters = ballots.map(({ voter, email }) => {
    if (voter.text === '') return null;
    const key = fold(voter.name) || voter.name;
    const address = email.toLowerCase();
    const people = byName.get(key) ?? new Map<string, number>();
    byName.set(key, people);
    const known =
      people.get(address) ?? people.get('') ?? (address === '' ? [...people.values()][0] : undefined);
    if (known !== undefined) return known;
    const number = cast.add(voter.name);
    people.set(address, number);
    if (people.size > 1) findings.push(sameName(cast, voter.text, voter.row, number));
    return number;
  });
  return { voters, findings };
}

const sameName = (cast: Cast, value: string, row: number, number: number): RankingsFinding => ({
  code: 'same-name',
  level: 'check',
  row,
  value,
  who: cast.people[number]?.id ?? '',
  facts: { person: value },
});

/** How often a spelling must be used to stand beside one that is nearly the same, as a share of it. */
const ownRight = 1 / 3;

type Users = Map<number, Set<number>>;

function addUsers(users: Users, person: number, ballots: ReadonlySet<number>): void {
  const known = users.get(person) ?? new Set();
  for (const ballot of ballots) known.add(ballot);
  users.set(person, known);
}

/**
 * Adds everybody who is chosen, the most chosen spelling of a name first; doubtful spellings are left for
 * later. If no voter is chosen by name, choices are not compared with voters at all: they are other people.
 * Gives back whether there were too many names to compare each with each.
 */
export function gatherChosen(cast: Cast, order: readonly Spelling[]): boolean {
  const voters = new Set(cast.people.map(({ name }) => fold(name)));
  const overlap = order.some(({ name }) => voters.has(fold(name)));
  const known = overlap ? cast.names : nameIndex();
  const users: Users = new Map();
  const most = order[0]?.ballots.size ?? 0;
  for (const { name, ballots: used } of order) {
    // A spelling used this often is a name of its own, even beside one a slip away.
    const mayBeSlip = used.size < 2 || used.size < most * ownRight;
    const [best] = known.find(name, mayBeSlip);
    const person = best?.people[0];
    if (best !== undefined && person !== undefined && surelyOne(best)) addUsers(users, person, used);
    else if (best === undefined || isAnother(best, used, users)) {
      const number = cast.add(name);
      if (!overlap) known.add(number, [name]);
      addUsers(users, number, used);
    }
  }
  return known.isSpent();
}

/** Whether a spelling like a known person's is somebody else's: both on one ballot, or both used often. */
function isAnother(best: Found, used: ReadonlySet<number>, users: Users): boolean {
  const known = best.people.map((person) => users.get(person) ?? new Set<number>());
  for (const ballot of used) if (known.some((theirs) => theirs.has(ballot))) return true;
  const slip = best.how === 'typo' || best.how === 'close';
  return slip && used.size > 1 && used.size >= (known[0]?.size ?? 0) * ownRight;
}
