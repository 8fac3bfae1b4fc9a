/** Bytes → tables → headings → rows → people and whom they avoid → findings. */
import type { Result } from '../problem.ts';
import { fold, type Opened, openTable, type TableProblem } from '../table/index.ts';
import { answerPrefix, type Column, type Layout, layoutOf, unnamedColumns } from './layout.ts';
import type { PeopleFinding, PeopleOptions, PeopleReading, ReadColumn } from './reading.ts';
import { type Desk, rowsOf } from './rows.ts';
import { teamsApart, together } from './teams.ts';
import { exclusionsOf, type Placed, placed } from './whoIsWho.ts';

const levels = { block: 0, check: 1, note: 2 } as const;

/** What must be decided first, then down the list; place and value are facts too. */
const sorted = (findings: readonly PeopleFinding[]): readonly PeopleFinding[] =>
  [...findings]
    .sort((x, y) => levels[x.level] - levels[y.level] || (x.row ?? 0) - (y.row ?? 0))
    .map((finding) => {
      const { row = null, column = null, value = '' } = finding;
      return { ...finding, facts: { ...finding.facts, row, column, value } };
    });

function deskFor(options: PeopleOptions): Desk {
  const decisions = options.decisions ?? [];
  return {
    options,
    findings: [],
    decided: (code, value, row) => {
      const fitting = decisions.filter((one) => one.code === code && fold(one.value) === fold(value));
      const here = fitting.findLast((one) => one.row === row);
      // A name's other rows are other questions; a word for a side means the same wherever it stands.
      return here ?? (code === 'same-name' ? null : fitting.at(-1)) ?? null;
    },
  };
}

const filled = (column: Column, { table, from }: Layout): boolean =>
  table.cells.some((line, at) => at >= from && (line[column.field] ?? '') !== '');

const holdsOf = ({ holds }: Column): string | null =>
  holds === null || typeof holds === 'string' ? holds : `${answerPrefix}${holds.criterion.id}`;

/** Longest sample of a column, in UTF-16 units. */
const longestSample = 60;

function readColumn(column: Column, { table, from }: Layout): ReadColumn {
  const line = table.cells.find((cells, at) => at >= from && (cells[column.field] ?? '') !== '');
  return {
    heading: column.heading,
    column: column.field + 1,
    holds: holdsOf(column),
    sample: (line?.[column.field] ?? '').slice(0, longestSample),
  };
}

/** Columns that were left out, and names that no heading announced. */
function aboutColumns(layouts: readonly Layout[]): readonly PeopleFinding[] {
  const columns = layouts.flatMap((layout) => layout.columns.filter((column) => filled(column, layout)));
  const ignored = columns
    .filter(({ holds }) => holds === null)
    .map(({ heading }) => heading || 'without a heading');
  return [
    ...(ignored.length > 0
      ? [
          {
            code: 'ignored-columns',
            level: 'note',
            facts: { columns: ignored, count: ignored.length },
          } as const,
        ]
      : []),
    ...(layouts.some(({ from }) => from === 0) ? [{ code: 'names-assumed', level: 'check' } as const] : []),
  ];
}

/** People without a side on a list that gives one to others. */
function withoutSide(people: readonly Placed[], asked: ReadonlySet<number>): readonly PeopleFinding[] {
  if (people.every(({ person }) => person.side === null)) return [];
  return people
    .filter(({ person }) => person.side === null && !asked.has(person.row))
    .map(({ person: { id, name, row } }) => ({
      code: 'side-missing',
      level: 'check',
      row,
      value: name,
      who: id,
      facts: { person: name },
    }));
}

const nothing = (source: PeopleReading['source'], findings: readonly PeopleFinding[]): PeopleReading => ({
  source,
  people: [],
  exclusions: [],
  findings: sorted(findings),
});

function sourceOf({ encoding, delimiter }: Opened, layouts: readonly Layout[]): PeopleReading['source'] {
  const columns = layouts.flatMap((layout) => layout.columns.map((column) => readColumn(column, layout)));
  const seen = new Set<string>();
  return {
    encoding,
    delimiter,
    headerRows: layouts.filter(({ from }) => from > 0).length,
    // A sheet for each side has the same headings twice; they are one question to the organiser.
    columns: columns.filter(({ heading, column, holds, sample }) => {
      const key = JSON.stringify([heading || column, holds]);
      if (seen.has(key) || (heading === '' && sample === '')) return false;
      seen.add(key);
      return true;
    }),
  };
}

function peopleIn(opened: Opened, options: PeopleOptions): PeopleReading {
  const layouts = opened.tables.map((table) => layoutOf(table, options)).filter((layout) => layout !== null);
  const nameless = opened.tables
    .map((table) => unnamedColumns(table, options))
    .filter((layout) => layout !== null);
  const source = sourceOf(opened, layouts.length > 0 ? layouts : nameless);
  const desk = deskFor(options);
  const rows = layouts.flatMap((layout) => rowsOf(desk, layout));
  if (rows.length === 0) {
    const headings = layouts.flatMap(({ columns }) => columns.map(({ heading }) => heading));
    const code = layouts.length === 0 ? 'no-names' : 'no-rows';
    return nothing(source, [
      ...opened.findings,
      ...desk.findings,
      { code, level: 'block', facts: { headings } },
    ]);
  }
  const single = placed(desk, rows);
  const people = options.teams === 'together' ? together(single) : single;
  const exclusions = exclusionsOf(desk, people);
  const asked = new Set(
    desk.findings.filter(({ code }) => code === 'side-unread').map(({ row }) => row ?? 0),
  );
  return {
    source,
    people: people.map(({ person }) => person),
    exclusions,
    findings: sorted([
      ...opened.findings,
      ...desk.findings,
      ...aboutColumns(layouts),
      ...withoutSide(people, asked),
      ...(options.teams === 'together' ? [] : teamsApart(people)),
    ]),
  };
}

/**
 * Reads the list of who takes part as people really have it: text, or the bytes of a file or workbook, its
 * columns in any order and under many headings. Gives the people, whom they avoid, and findings in three
 * levels; whatever is in doubt is asked, and stays out until decided. Never throws and never rejects.
 *
 * Cost: linear in the input, and for each unknown name on an avoid list a look at everybody's.
 */
export async function readPeople(
  input: string | Uint8Array,
  options: PeopleOptions = {},
): Promise<PeopleReading> {
  return readOpenedPeople(await openTable(input), options);
}

/** The same for a list that has been opened already. */
export function readOpenedPeople(
  opened: Result<Opened, TableProblem>,
  options: PeopleOptions,
): PeopleReading {
  if (opened.ok) return peopleIn(opened.value, options);
  const source = { encoding: 'unknown', delimiter: null, headerRows: 0, columns: [] };
  return nothing(source, opened.problems);
}
