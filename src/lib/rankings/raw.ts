/** Tables → ballots as written: each table by its own headings, or by what stands in its cells. */
import type { Opened } from '../table/index.ts';
import { guessedGrid, guessedRoles } from './guess.ts';
import { readProse } from './prose.ts';
import type { Layout, RankingsFinding, RawBallot, RawReading, ReadOptions } from './reading.ts';
import { type Roles, rolesOf } from './roles.ts';
import type { RawRows } from './rowParts.ts';
import { ballotsOf } from './rows.ts';
import { type Section, sectionsOf } from './sections.ts';

/** Layouts that are read from cells. */
const fromCells = (layout: Layout | undefined): boolean => layout !== 'prose';

type Part = { readonly section: Section; readonly roles: Roles; readonly rows: RawRows };

function partOf(given: Section, { layout, roster, direction }: ReadOptions): Part | null {
  const roles = given.headerRows > 0 ? rolesOf(given, layout) : guessedRoles(given, layout, roster ?? []);
  const part = roles === null ? guessedGrid(given, layout) : { section: given, roles };
  return part === null ? null : { ...part, rows: ballotsOf(part.section, part.roles, direction) };
}

/** A row with neither a voter nor a choice is no ballot. */
const isBallot = ({ voter, choices }: RawBallot): boolean => voter.text !== '' || choices.length > 0;

function joined(parts: readonly Part[]): RawReading {
  const [first] = parts;
  const ignored = [...new Set(parts.flatMap(({ roles }) => roles.ignored))];
  const byOrder: readonly RankingsFinding[] = parts.some(
    ({ roles }) => roles.byOrder && roles.layout === 'choice-columns',
  )
    ? [{ code: 'rank-by-order', level: 'check', facts: { of: 'columns' } }]
    : [];
  const left: readonly RankingsFinding[] =
    ignored.length > 0
      ? [{ code: 'ignored-columns', level: 'note', facts: { columns: ignored, count: ignored.length } }]
      : [];
  return {
    layout: first?.rows.layout ?? first?.roles.layout ?? null,
    direction: first?.rows.direction ?? 'low-is-best',
    headerRows: parts.reduce((sum, { section }) => sum + section.headerRows, 0),
    ignored,
    ballots: parts.flatMap(({ rows }) => rows.ballots).filter(isBallot),
    findings: [...parts.flatMap(({ rows }) => rows.findings), ...byOrder, ...left],
  };
}

const nothing = (finding: RankingsFinding, headerRows = 0): RawReading => ({
  layout: null,
  direction: 'low-is-best',
  headerRows,
  ignored: [],
  ballots: [],
  findings: [finding],
});

/** Why no ballots were found: only headings, or nothing that looks like rankings. */
function whyNothing(sections: readonly Section[], options: ReadOptions): RawReading {
  const headings = sections.flatMap(({ columns }) =>
    columns.map(({ text }) => text).filter((text) => text !== ''),
  );
  const rows = sections.reduce((sum, { body }) => sum + body.length, 0);
  const headed = sections.some(({ headerRows }) => headerRows > 0);
  if (headed && rows === 0) return nothing({ code: 'no-rows', level: 'block', facts: { headings } }, 1);
  const wanted = options.layout ?? '';
  return nothing({
    code: wanted === '' ? 'no-rankings' : 'layout-unread',
    level: 'block',
    facts: { rows, headings: headings.slice(0, 12), layout: wanted },
  });
}

/** The ballots in what was opened, with the layout and what was left out. Cost: linear. */
export function rawReading(opened: Opened, options: ReadOptions): RawReading {
  const sections = sectionsOf(opened.tables);
  const parts = fromCells(options.layout)
    ? sections.map((section) => partOf(section, options)).filter((part) => part !== null)
    : [];
  const reading = joined(parts);
  if (reading.ballots.some(({ choices, declined }) => choices.length > 0 || declined)) return reading;
  const prose =
    options.layout === undefined || options.layout === 'prose' ? readProse(opened, options) : null;
  if (prose !== null && prose.ballots.length > 0) return prose;
  if (parts.length > 0 && reading.ballots.length > 0) return reading;
  return whyNothing(sections, options);
}
