/** Ballots → text that can be pasted into a spreadsheet, and read again. */
import type { ReadBallot, ReadPerson, Side } from './reading.ts';

/** What of a person is written. */
export type WrittenPerson = { readonly id: string; readonly name: string; readonly side: Side | null };

/** A cell that a spreadsheet would take for a formula is kept from it by an apostrophe. */
const formula = /^[=+\-@\t\r]/;
const safe = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** A cell that would be split, or lose the spaces round it, stands in quotation marks. */
const cellText = (text: string): string =>
  /["\t\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** How many columns each rank needs: as many as the largest tie at it. */
function columnsOf(ballots: readonly ReadBallot[]): readonly number[] {
  const widths = new Map<number, number>();
  for (const { tiers } of ballots) {
    for (const { rank, ids } of tiers) widths.set(rank, Math.max(widths.get(rank) ?? 0, ids.length));
  }
  return [...widths]
    .sort((x, y) => x[0] - y[0])
    .flatMap(([rank, width]) => Array.from({ length: width }, () => rank));
}

function lineOf(
  ballot: ReadBallot,
  ranks: readonly number[],
  nameOf: (id: string) => string,
): readonly string[] {
  const left = new Map(ballot.tiers.map(({ rank, ids }) => [rank, [...ids]]));
  return ranks.map((rank) => {
    const id = left.get(rank)?.shift();
    return id === undefined ? '' : nameOf(id);
  });
}

/**
 * Writes ballots as tab-separated text: one row a voter, one column a choice, two columns of the same rank
 * for a tie. Reading it again, with the same people as the roster, gives the same ballots.
 *
 * Ids that are not among the people are left out. An empty ballot says "none". Cost: linear.
 */
export function formatRankings(
  ballots: readonly ReadBallot[],
  people: readonly (WrittenPerson | ReadPerson)[],
): string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const sides = new Map(people.map(({ id, side }) => [id, side]));
  const nameOf = (id: string): string => safe(names.get(id) ?? '');
  const ranks = columnsOf(ballots);
  const sided = new Set(ballots.map(({ voter }) => sides.get(voter) ?? null)).size > 1;
  const written = ranks.length > 0 ? ranks : [1];
  const header = ['Voter', ...(sided ? ['Side'] : []), ...written.map((rank) => `Choice ${rank}`)];
  const lines = ballots.map((ballot) => {
    const cells =
      ballot.tiers.length > 0
        ? lineOf(ballot, written, nameOf)
        : written.map((_, index) => (index === 0 ? 'none' : ''));
    return [
      nameOf(ballot.voter),
      ...(sided ? [(sides.get(ballot.voter) ?? '').toUpperCase()] : []),
      ...cells,
    ];
  });
  return [header, ...lines].map((cells) => `${cells.map(cellText).join('\t')}\n`).join('');
}
