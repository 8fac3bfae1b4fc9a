/** One pool or two sides, and who is on which. */
import { sideOfWord } from '../people/index.ts';
import { fold } from '../table/index.ts';
import type { Side } from './reading.ts';

/** A choice that is known for certain: who chose whom, by number. */
export type Edge = readonly [voter: number, chosen: number];

export type Evidence = {
  readonly people: number;
  readonly edges: readonly Edge[];
  /** Voters by row, with what the side column says ('' for nothing) and the number of the table. */
  readonly voters: readonly { readonly person: number; readonly said: string; readonly table: number }[];
  /** Sides from the organiser's list, null where unknown. */
  readonly listed: readonly (Side | null)[];
  readonly hasRoster: boolean;
};

export type Sides = {
  readonly model: 'two-sided' | 'one-pool';
  readonly side: readonly (Side | null)[];
  /** False if it was guessed from who chose whom alone. */
  readonly sure: boolean;
};

const other = (side: Side): Side => (side === 'a' ? 'b' : 'a');

/** Share of choices that go to the other side, among those between people whose sides are both known. */
function crossing(edges: readonly Edge[], side: readonly (Side | null)[]): number {
  const known = edges.filter(([voter, chosen]) => side[voter] && side[chosen]);
  return known.length === 0
    ? 1
    : known.filter(([voter, chosen]) => side[voter] !== side[chosen]).length / known.length;
}

/** Gives everybody without a side the one opposite to most of those who chose them, or whom they chose. */
function completed({ edges }: Evidence, given: readonly (Side | null)[]): readonly (Side | null)[] {
  const side = [...given];
  const lean = new Map<number, number>();
  const pull = (person: number, by: Side | null | undefined): void => {
    if (by && !given[person]) lean.set(person, (lean.get(person) ?? 0) + (by === 'a' ? 1 : -1));
  };
  for (const [voter, chosen] of edges) {
    pull(chosen, given[voter]);
    pull(voter, given[chosen]);
  }
  for (const [person, weight] of lean) if (weight !== 0) side[person] = weight > 0 ? 'b' : 'a';
  return side;
}

const twoSided = (evidence: Evidence, side: readonly (Side | null)[], sure: boolean): Sides => ({
  model: 'two-sided',
  side: completed(evidence, side),
  sure,
});

const sideSaid = (said: string, first: string): Side => sideOfWord(said) ?? (said === first ? 'a' : 'b');

/** By a column with two values, or by two tables with different voters. */
function byGroups(evidence: Evidence, groupOf: (voter: Evidence['voters'][number]) => string): Sides | null {
  const groups = [...new Set(evidence.voters.map(groupOf).filter((group) => group !== ''))];
  if (groups.length !== 2) return null;
  const [one = '', two = ''] = groups;
  const first = sideSaid(one, one) === 'b' && sideSaid(two, one) === 'a' ? two : one;
  const side: (Side | null)[] = Array.from({ length: evidence.people }, () => null);
  for (const voter of evidence.voters) {
    const group = groupOf(voter);
    if (group !== '') side[voter.person] = group === first ? 'a' : 'b';
  }
  return crossing(evidence.edges, completed(evidence, side)) >= 0.7 ? twoSided(evidence, side, true) : null;
}

/** Voters here, chosen people there, and hardly anybody both. */
function byRoles(evidence: Evidence): Sides | null {
  const voters = new Set(evidence.voters.map(({ person }) => person));
  const both = evidence.edges.filter(([, chosen]) => voters.has(chosen)).length;
  if (evidence.edges.length === 0 || both > evidence.edges.length * 0.15) return null;
  const side = Array.from({ length: evidence.people }, (_, person): Side | null =>
    voters.has(person) ? 'a' : null,
  );
  for (const [, chosen] of evidence.edges) side[chosen] ??= 'b';
  const unplaced = side.filter((known) => known === null).length;
  // A list without sides, of which only some have voted: nothing tells the silent voters from the chosen.
  if (evidence.hasRoster && unplaced + both > evidence.people * 0.1) return null;
  return { model: 'two-sided', side, sure: !evidence.hasRoster };
}

/** Neighbours of each person in the graph of choices, without repeats. */
function neighbours({ people, edges }: Evidence): readonly ReadonlySet<number>[] {
  const sets = Array.from({ length: people }, () => new Set<number>());
  for (const [voter, chosen] of edges) {
    if (voter === chosen) continue;
    sets[voter]?.add(chosen);
    sets[chosen]?.add(voter);
  }
  return sets;
}

/** Two colours along the choices, from each first voter on; then whoever sits badly changes over. */
function coloured(
  evidence: Evidence,
  near: readonly ReadonlySet<number>[],
): { readonly side: (Side | null)[]; readonly parts: number } {
  const side: (Side | null)[] = Array.from({ length: evidence.people }, () => null);
  let parts = 0;
  for (const { person } of evidence.voters) {
    if (side[person] || near[person]?.size === 0) continue;
    parts++;
    side[person] = 'a';
    const queue = [person];
    // The queue grows while it is walked.
    for (const next of queue) {
      for (const neighbour of near[next] ?? []) {
        if (side[neighbour]) continue;
        side[neighbour] = other(side[next] ?? 'a');
        queue.push(neighbour);
      }
    }
  }
  for (let round = 0; round < 5; round++) settle(side, near);
  return { side, parts };
}

function settle(side: (Side | null)[], near: readonly ReadonlySet<number>[]): void {
  near.forEach((those, person) => {
    const own = side[person];
    const alike = [...those].filter((neighbour) => side[neighbour] === own).length;
    if (own && alike * 2 > those.size) side[person] = other(own);
  });
}

/** How often the side changes down the rows. */
function changes(evidence: Evidence, side: readonly (Side | null)[]): number {
  const rows = evidence.voters.map(({ person }) => side[person]).filter((known) => known !== null);
  return rows.filter((known, index) => index > 0 && known !== rows[index - 1]).length;
}

/** Choices that always cross: taken for two sides if so many rings of even length cannot be chance. */
function byColours(evidence: Evidence): Sides | null {
  const near = neighbours(evidence);
  const { side, parts } = coloured(evidence, near);
  const links = near.reduce((sum, those) => sum + those.size, 0) / 2;
  const placed = side.filter((known) => known !== null).length;
  const rings = links - placed + parts;
  const blocks = changes(evidence, side) === 1 && evidence.voters.length >= 6;
  const cross = crossing(evidence.edges, side);
  const always = cross === 1 && (rings >= 12 || (blocks && rings >= 2));
  // A few choices may go to the wrong side, if chance could not make so many others cross.
  const nearlyAlways = cross >= 0.95 && placed >= 12 && rings >= placed;
  const first = side.filter((known) => known === 'a').length;
  const everyPair = cross === 1 && links === first * (placed - first) && Math.min(first, placed - first) > 1;
  return parts === 1 && (always || nearlyAlways || everyPair) ? twoSided(evidence, side, false) : null;
}

/** The model and everybody's side, from the surest evidence that there is. Cost: linear in the choices. */
export function sidesOf(evidence: Evidence): Sides {
  const pool: Sides = {
    model: 'one-pool',
    side: Array.from({ length: evidence.people }, () => null),
    sure: true,
  };
  if (evidence.listed.some((side) => side !== null)) return twoSided(evidence, evidence.listed, true);
  const bySaying = byGroups(evidence, ({ said }) => fold(said));
  const byTable = evidence.voters.some(({ table }) => table > 0)
    ? byGroups(evidence, ({ table }) => String(table))
    : null;
  return bySaying ?? byTable ?? byRoles(evidence) ?? byColours(evidence) ?? pool;
}
