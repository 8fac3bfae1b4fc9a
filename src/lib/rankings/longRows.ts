/** One row a choice: voter, chosen person, rank or points. */
import { cellAt, fold } from '../table/index.ts';
import { saysNobody } from './nobody.ts';
import { rankInCell } from './ordinals.ts';
import { pointsInCell, ranksOfPoints } from './points.ts';
import type { Direction, Mention, RankingsFinding, RawBallot, RawChoice } from './reading.ts';
import type { Roles } from './roles.ts';
import { type Names, namesIn, type RawRows, sharedOf } from './rowParts.ts';
import type { Section } from './sections.ts';

type LongRow = { readonly line: number; readonly mention: Mention; readonly value: string };

/** Each voter's rows, in the order in which voters first appear. */
function rowsByVoter(section: Section, roles: Roles, names: Names): readonly (readonly LongRow[])[] {
  const number = roles.rank ?? roles.points;
  const byVoter = new Map<string, LongRow[]>();
  let voter = '';
  for (const line of section.body) {
    const written = names.voter(line).name;
    // The voter may be named in the first of its rows alone.
    if (written !== '') voter = fold(written) || written;
    const value = number === null ? '' : cellAt(section.table, line, number);
    const row = { line, mention: names.other(line, roles.chosen ?? 0), value };
    const rows = byVoter.get(voter);
    if (rows) rows.push(row);
    else byVoter.set(voter, [row]);
  }
  return [...byVoter.values()];
}

function ranksOf(rows: readonly LongRow[], by: 'rank' | 'points' | 'order'): readonly (number | null)[] {
  if (by === 'order') return rows.map((_, index) => index + 1);
  if (by === 'rank') return rows.map(({ value }) => rankInCell(value, fold(value)));
  return ranksOfPoints(rows.map(({ value }) => pointsInCell(value)));
}

/** The ballots in rows of one choice each. */
export function longRows(section: Section, roles: Roles, direction: Direction): RawRows {
  const names = namesIn(section, roles);
  const high = direction === 'high-is-best' && (roles.rank ?? roles.points) !== null;
  const by = high ? 'points' : (roles.rank ?? roles.points) === null ? 'order' : 'rank';
  const heading = section.columns[roles.chosen ?? 0]?.text ?? '';
  const findings: RankingsFinding[] = [];
  const ballots = rowsByVoter(section, roles, names).map((rows): RawBallot => {
    const ranks = ranksOf(rows, by);
    const choices: RawChoice[] = [];
    rows.forEach(({ mention, value }, index) => {
      const rank = ranks[index] ?? null;
      if (mention.text === '' || saysNobody(mention.text)) return;
      if (rank !== null) choices.push({ ...mention, rank, heading });
      else if (pointsInCell(value) !== 0) findings.push(rankUnread(mention, value));
    });
    const shared = sharedOf(section, roles, rows[0]?.line ?? 0, names);
    return { ...shared, choices, declined: rows.some(({ mention }) => saysNobody(mention.text)) };
  });
  if (by === 'order') findings.push({ code: 'rank-by-order', level: 'check', facts: { of: 'rows' } });
  return { ballots, findings, direction: high ? 'high-is-best' : 'low-is-best' };
}

/** A choice whose rank cannot be read. */
export const rankUnread = (mention: Mention, rank: string): RankingsFinding => ({
  code: 'rank-unread',
  level: 'block',
  row: mention.row,
  column: mention.column,
  value: mention.text,
  facts: { rank, person: mention.name },
});
