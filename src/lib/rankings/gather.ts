/** Without a list of people: who they are, from the voters' column and from whom they choose. */
import { fold } from '../table/index.ts';
import type { Cast } from './cast.ts';
import { hardParts } from './cells.ts';
import { surelyOne } from './certain.ts';
import type { Found } from './nameIndex.ts';
import { saysNobody } from './nobody.ts';
import type { RankingsFinding, RawBallot } from './reading.ts';

type Spelling = { readonly name: string; readonly ballots: Set<number> };

/** Every spelling among the choices, with the ballots that use it. */
function spellings(ballots: readonly RawBallot[]): ReadonlyMap<string, Spelling> {
  const found = new Map<string, Spelling>();
  ballots.forEach((ballot, number) => {
    for (const { text, name } of ballot.choices) {
      if (saysNobody(text)) continue;
      for (const part of hardParts(name)) {
        const key = fold(part) || part;
        const known = found.get(key);
        if (known) known.ballots.add(number);
        else found.set(key, { name: part, ballots: new Set([number]) });
      }
    }
  });
  return found;
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
    if (people.size > 1) findings.push(sameName(cast, voter.text, voter.place.row, number));
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
 */
export function gatherChosen(cast: Cast, ballots: readonly RawBallot[]): void {
  const voters = cast.people.length;
  const order = [...spellings(ballots).values()].sort((x, y) => y.ballots.size - x.ballots.size);
  const overlap = order.some(({ name }) => cast.names.find(name).some(surelyOne));
  const users: Users = new Map();
  for (const { name, ballots: used } of order) {
    const best = firstAmong(cast.names.find(name), (person) => overlap || person >= voters);
    const person = best?.people[0];
    if (best !== null && person !== undefined && surelyOne(best)) addUsers(users, person, used);
    else if (best === null || isAnother(best, used, users)) addUsers(users, cast.add(name), used);
  }
}

/** The surest find about people who may be meant, and of those only they. */
function firstAmong(finds: readonly Found[], open: (person: number) => boolean): Found | null {
  for (const { how, people } of finds) {
    const meant = people.filter(open);
    if (meant.length > 0) return { how, people: meant };
  }
  return null;
}

/** Whether a spelling like a known person's is somebody else's: both on one ballot, or both used often. */
function isAnother(best: Found, used: ReadonlySet<number>, users: Users): boolean {
  const known = best.people.map((person) => users.get(person) ?? new Set<number>());
  for (const ballot of used) if (known.some((theirs) => theirs.has(ballot))) return true;
  const slip = best.how === 'typo' || best.how === 'close';
  return slip && used.size > 1 && used.size >= (known[0]?.size ?? 0) * ownRight;
}
