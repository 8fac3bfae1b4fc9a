/** Ballots that name people by a code of the list's own: "M2" is whoever stands in the row of that code. */
import { cellAt, fold } from '../table/index.ts';
import type { Mention, RankingsFinding, RawBallot } from './reading.ts';
import type { Roles } from './roles.ts';
import type { RawRows } from './rowParts.ts';
import type { Section } from './sections.ts';

type Coded = { readonly section: Section; readonly roles: Roles; readonly rows: RawRows };

/** Share of the choices that must be codes. */
const nearlyAll = 0.6;
/** Longest code, in UTF-16 units. */
const longest = 12;

const isCode = (cell: string): boolean => /\d/.test(cell) && cell.length <= longest && !/\s/.test(cell);

/** The column of one code a row, none twice; null where there is none. */
function codeField({ section: { table, columns, body }, roles: { voter } }: Coded): number | null {
  const found = columns.find(({ field, heading }) => {
    if (voter.includes(field) || (heading !== null && heading.kind !== 'order')) return false;
    const codes = body.map((line) => cellAt(table, line, field));
    return codes.length > 0 && codes.every(isCode) && new Set(codes.map(fold)).size === codes.length;
  });
  return found?.field ?? null;
}

/** Whose each code is, over all tables; a code that two people have is nobody's. */
function ownersOf(parts: readonly Coded[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const part of parts) {
    const field = codeField(part);
    if (field === null) continue;
    part.section.body.forEach((line, at) => {
      const code = fold(cellAt(part.section.table, line, field));
      owners.set(code, owners.has(code) ? '' : (part.rows.ballots[at]?.voter.name ?? ''));
    });
  }
  return owners;
}

/** The ballots with names in the place of codes, where nearly all choices are codes; and a word about it. */
export function namedByCode(parts: readonly Coded[]): {
  readonly ballots: readonly RawBallot[];
  readonly findings: readonly RankingsFinding[];
} {
  const ballots = parts.flatMap(({ rows }) => rows.ballots);
  const owners = ownersOf(parts);
  const chosen = ballots.flatMap(({ choices }) => choices);
  const ownerOf = ({ name }: Mention): string => owners.get(fold(name)) ?? '';
  const coded = chosen.filter((choice) => isCode(choice.name) && ownerOf(choice) !== '');
  if (coded.length === 0 || coded.length < chosen.length * nearlyAll) return { ballots, findings: [] };
  const named = <One extends Mention>(one: One): One => ({ ...one, name: ownerOf(one) || one.name });
  return {
    ballots: ballots.map((ballot) => ({
      ...ballot,
      choices: ballot.choices.map(named),
      avoid: ballot.avoid.map(named),
    })),
    findings: [{ code: 'codes-read', level: 'check', facts: { count: coded.length } }],
  };
}
