/** Tables → ballots as written: each table by its own headings, or by what stands in its cells. */
import { sideOfWord } from '../people/index.ts';
import { fold, type Opened, placeOf } from '../table/index.ts';
import { namedByCode } from './codes.ts';
import { type Guessed, guessed } from './guess.ts';
import { guessedGrid } from './guessGrid.ts';
import { guessedUnder } from './guessUnder.ts';
import { readProse } from './prose.ts';
import { isMail, proseShare, sentenceShare } from './proseShape.ts';
import type { RankingsFinding, RawBallot, RawReading, ReadOptions } from './reading.ts';
import { rolesOf } from './roles.ts';
import type { RawRows } from './rowParts.ts';
import { ballotsOf } from './rows.ts';
import { type Section, sectionsOf } from './sections.ts';

type Part = Guessed & { readonly rows: RawRows };

/** A table by its headings; or, where they say too little, by what stands in its cells. */
function understood(given: Section, { layout, roster = [] }: ReadOptions): Guessed | null {
  if (given.headerRows === 0) return guessedGrid(given, layout, roster) ?? guessed(given, layout, roster);
  const roles = rolesOf(given, layout);
  if (roles !== null) return { section: given, roles, findings: [] };
  return (layout === undefined ? guessedUnder(given, roster) : null) ?? guessedGrid(given, layout, roster);
}

function partOf(given: Section, options: ReadOptions): Part | null {
  const part = understood(given, options);
  if (part === null) return null;
  const findings = [...part.findings, ...voterAssumed(part), ...halfNames(part)];
  return { ...part, findings, rows: ballotsOf(part.section, part.roles, options.direction) };
}

/** A mentor's column before a founder's: who ranks whom is a guess. */
function voterAssumed({ section, roles }: Guessed): readonly RankingsFinding[] {
  const [voter, chosen] = [section.columns[roles.voter[0] ?? -1], section.columns[roles.chosen ?? -1]];
  const inRows = roles.layout === 'long' || roles.layout === 'points';
  if (!inRows || voter?.heading?.kind !== 'party' || chosen?.heading?.kind !== 'party') return [];
  if (sideOfWord(fold(voter.text)) !== 'b' || sideOfWord(fold(chosen.text)) !== 'a') return [];
  return [{ code: 'voter-assumed', level: 'check', facts: { voter: voter.text, chosen: chosen.text } }];
}

/** Choices whose other half is not found: only a part of each name is read. */
function halfNames({ section, roles }: Guessed): readonly RankingsFinding[] {
  const read = new Set(roles.choices.map(({ heading }) => heading));
  const columns = section.halves.filter((heading) => read.has(heading));
  if (columns.length === 0 || roles.layout !== 'choice-columns') return [];
  return [{ code: 'half-names', level: 'check', facts: { columns, count: columns.length } }];
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
  const coded = namedByCode(parts);
  return {
    layout: first?.rows.layout ?? first?.roles.layout ?? null,
    direction: first?.rows.direction ?? 'low-is-best',
    headerRows: parts.reduce((sum, { section }) => sum + section.headerRows, 0),
    ignored,
    ballots: coded.ballots.filter(isBallot),
    findings: [
      ...parts.flatMap(({ rows, section, findings }) => [...findings, ...rows.findings, ...leftOut(section)]),
      ...coded.findings,
      ...byOrder,
      ...left,
    ],
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

/** Lines of sums, and lines taken for headings in a language that is not known. */
const leftOut = ({ table, totals }: Section): readonly RankingsFinding[] =>
  totals.map((line) => ({
    code: 'row-ignored',
    level: 'note',
    row: placeOf(table, line, 0).row,
    facts: { why: 'total' },
  }));

/** Text whose lines are lists and labels rather than cells. */
function looksWritten(opened: Opened, sections: readonly Section[]): boolean {
  if (opened.delimiter === '\t') return false;
  if (isMail(opened)) return true;
  const [first] = sections;
  const headedAtTop = first !== undefined && first.headerRows > 0 && first.body[0] === first.headerRows;
  if (headedAtTop) return false;
  const headed = sections.some(({ headerRows }) => headerRows > 0);
  return sentenceShare(opened) >= 0.5 || (!headed && proseShare(opened) >= 0.6);
}

/** Short text that is not cut into cells: worth looking through for names once nothing else was found in it. */
const mayBeWritten = ({ text, delimiter }: Opened): boolean => {
  if (text.length > 50_000) return false;
  if (delimiter === null) return true;
  const commas = text.match(/,/g)?.length ?? 0;
  return delimiter === ',' && (text.match(/, /g)?.length ?? 0) >= commas * 0.8;
};

/** The ballots in what was opened, with the layout and what was left out. Cost: linear. */
export function rawReading(opened: Opened, options: ReadOptions): RawReading {
  const { layout } = options;
  const sections = sectionsOf(opened.tables);
  const prose = (): RawReading | null =>
    layout === undefined || layout === 'prose' ? readProse(opened, options) : null;
  const written = layout === 'prose' || looksWritten(opened, sections) ? prose() : null;
  if (written !== null) return written;
  const parts =
    layout === 'prose' ? [] : sections.map((part) => partOf(part, options)).filter((part) => part !== null);
  const reading = joined(parts);
  if (reading.ballots.some(({ choices, declined }) => choices.length > 0 || declined)) return reading;
  return (
    (mayBeWritten(opened) ? prose() : null) ??
    (reading.ballots.length > 0 ? reading : whyNothing(sections, options))
  );
}
