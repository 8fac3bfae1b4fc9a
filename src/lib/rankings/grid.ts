/** A grid: one row a voter, one column a person, ranks or points in the cells. */
import { cellAt, fold, placeOf, turned } from '../table/index.ts';
import { rankUnread } from './longRows.ts';
import { saysNobody } from './nobody.ts';
import { rankInCell } from './ordinals.ts';
import { areTicks, isTickOrNo, pointsInCell, ranksOfPoints, tickRank, withoutLabel } from './points.ts';
import type { Direction, Mention, RankingsFinding, RawBallot, RawChoice } from './reading.ts';
import { type Roles, rolesOf } from './roles.ts';
import { namesIn, type RawRows, sharedOf } from './rowParts.ts';
import { type Section, section } from './sections.ts';

/** How a grid's numbers are meant, and how sure that is. */
type Meaning = {
  readonly direction: Direction;
  readonly sure: 'yes' | 'assumed' | 'no';
  /** Ticks without an order: everybody ticked is tied. */
  readonly ticks?: true;
};

const saysPoints =
  /\b(?:points?|stars?|scores?|ratings?|rate|punkte|sterne|bewertung\w*|puntos|estrellas|punti|stelle|pontos|estrelas|punten|sterren|punkty|gwiazdk\w*|etoiles|notes?)\b/;
const saysRanks =
  /\b(?:rank\w*|order|choice|choix|rang\w*|classe\w*|wahl|platz|opcion|clasific\w*|ordena\w*|scelta|classific\w*|ordina\w*|escolha|keuze|rangschik\w*|wybor|ranking)\b/;

const numbersIn = (part: Section, roles: Roles): readonly (readonly string[])[] =>
  part.body.map((line) =>
    roles.candidates
      .map(({ field }) => withoutLabel(cellAt(part.table, line, field)))
      .filter((cell) => cell !== '' && !saysNobody(cell)),
  );

const filledIn = (part: Section, roles: Roles): readonly string[] =>
  part.body.flatMap((line) =>
    roles.candidates.map(({ field }) => cellAt(part.table, line, field)).filter((cell) => cell !== ''),
  );

const allDiffer = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** A number so far above the number of people that nobody can have that rank. */
const isNoRank = (cell: string, people: number): boolean => {
  const points = pointsInCell(cell) ?? 0;
  return points > 10 && points > people * 3;
};

/** Ranks or points? By the words in the headings, else by whether each row's numbers differ and begin at 1. */
function meaningOf(part: Section, roles: Roles): Meaning {
  const words = fold(part.columns.map(({ text }) => text).join(' ') + (part.table.cells[0]?.join(' ') ?? ''));
  if (areTicks(filledIn(part, roles))) return { direction: 'low-is-best', sure: 'yes', ticks: true };
  const rows = numbersIn(part, roles).filter((row) => row.length > 0);
  const points = rows.flat().some((cell) => /^[★☆*⭐]+$|(?:^|\d)[.,]\d|%|point|star|\/\s*\d/i.test(cell));
  if (points || (saysPoints.test(words) && !saysRanks.test(words)))
    return { direction: 'high-is-best', sure: 'yes' };
  if (rows.flat().some((cell) => /\d(?:st|nd|rd|th)|[a-z]{4}/i.test(cell)))
    return { direction: 'low-is-best', sure: 'yes' };
  const counted = rows.filter(
    (row) => allDiffer(row) && row.some((cell) => rankInCell(cell, fold(cell)) === 1),
  );
  if (saysRanks.test(words)) return { direction: 'low-is-best', sure: 'yes' };
  if (rows.flat().some((cell) => isNoRank(cell, roles.candidates.length)))
    return { direction: 'high-is-best', sure: 'assumed' };
  if (counted.length >= rows.length * 0.6) return { direction: 'low-is-best', sure: 'assumed' };
  return { direction: 'high-is-best', sure: 'no' };
}

/** Ranks as one voter gives them: 1, 2, 3 … each once. */
const isCount = (cells: readonly string[]): boolean => {
  const ranks = cells.map((cell) => rankInCell(cell, fold(cell)) ?? 0).sort((x, y) => x - y);
  return ranks.every((rank, index) => rank === index + 1);
};

/** Whether the columns are the voters: every column counts 1, 2, 3 …, most rows do not, and no heading objects. */
function standsOnSide(part: Section, roles: Roles): boolean {
  const corner = part.columns[roles.voter[0] ?? 0]?.heading?.kind;
  if (corner === 'voter' || corner === 'name' || corner === 'surname-first' || roles.voter.length !== 1)
    return false;
  const down = roles.candidates.map(({ field }) =>
    part.body
      .map((line) => cellAt(part.table, line, field))
      .filter((cell) => cell !== '' && !saysNobody(cell)),
  );
  const across = numbersIn(part, roles).filter((row) => row.length > 0);
  const counting = across.filter(isCount).length;
  return (
    down.length > 1 &&
    down.every((cells) => cells.length > 1 && isCount(cells)) &&
    counting < across.length / 2
  );
}

/** People who vote and people who are voted for are the same. */
function isSquare(part: Section, roles: Roles): boolean {
  const names = namesIn(part, roles);
  const voters = new Set(part.body.map((line) => fold(names.voter(line).name)));
  const both = roles.candidates.filter(({ name }) => voters.has(fold(name))).length;
  return both > 1 && both >= Math.max(roles.candidates.length, voters.size) * 0.7;
}

function rowChoices(
  part: Section,
  roles: Roles,
  line: number,
  { direction, ticks }: Meaning,
): { readonly choices: readonly RawChoice[]; readonly unread: readonly RankingsFinding[] } {
  const cells = roles.candidates.map(({ field }) => withoutLabel(cellAt(part.table, line, field)));
  const told =
    direction === 'low-is-best'
      ? cells.map((cell) => rankInCell(cell, fold(cell)))
      : ranksOfPoints(cells.map(pointsInCell));
  const ranks = ticks ? cells.map(tickRank) : told;
  const choices: RawChoice[] = [];
  const unread: RankingsFinding[] = [];
  roles.candidates.forEach(({ field, name }, index) => {
    const cell = cells[index] ?? '';
    const rank = ranks[index] ?? null;
    const mention: Mention = { text: name, name, ...placeOf(part.table, line, field) };
    if (rank !== null) choices.push({ ...mention, rank, heading: name });
    else if (cell !== '' && !saysNobody(cell) && !isTickOrNo(cell) && pointsInCell(cell) !== 0)
      unread.push(rankUnread(mention, cell));
  });
  return { choices: choices.sort((x, y) => x.rank - y.rank), unread };
}

function directionFinding(meaning: Meaning): readonly RankingsFinding[] {
  if (meaning.ticks) return [{ code: 'ticks-tied', level: 'check' }];
  const facts = { direction: meaning.direction };
  if (meaning.sure === 'yes') return [];
  if (meaning.sure === 'assumed') return [{ code: 'direction-assumed', level: 'check', facts }];
  return [{ code: 'direction-unclear', level: 'block', facts }];
}

/** The ballots in a grid, whichever way it lies. `wanted` overrides what the numbers mean. */
export function fromGrid(given: Section, givenRoles: Roles, wanted?: Direction): RawRows {
  let [part, roles] = [given, givenRoles];
  if (standsOnSide(part, roles)) {
    const side = section(turned({ ...part.table, cells: part.table.cells }), 0, part.number);
    const sideRoles = rolesOf(side, 'people-columns');
    if (sideRoles && sideRoles.candidates.length > 1) [part, roles] = [side, sideRoles];
  }
  const onSide: readonly RankingsFinding[] = part === given ? [] : [{ code: 'columns-vote', level: 'check' }];
  const meaning: Meaning = wanted === undefined ? meaningOf(part, roles) : { direction: wanted, sure: 'yes' };
  const names = namesIn(part, roles);
  const findings: RankingsFinding[] = [...onSide, ...directionFinding(meaning)];
  const ballots = part.body.map((line): RawBallot => {
    const { choices, unread } = rowChoices(part, roles, line, meaning);
    for (const finding of unread) findings.push(finding);
    return { ...sharedOf(part, roles, line, names), choices, declined: false };
  });
  const layout = isSquare(part, roles)
    ? 'matrix'
    : meaning.direction === 'high-is-best'
      ? 'points'
      : roles.layout;
  return { ballots, findings, direction: meaning.direction, layout };
}
