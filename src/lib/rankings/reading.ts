/** What `readRankings` takes and gives. */
import type { Finding, Place, TableCode } from '../table/index.ts';

export type Layout =
  | 'choice-columns'
  | 'people-columns'
  | 'rank-columns'
  | 'matrix'
  | 'long'
  | 'list-in-cell'
  | 'points'
  | 'prose';

export type Direction = 'low-is-best' | 'high-is-best';
export type Side = 'a' | 'b';

/** Somebody who is taking part, as the organiser's list has them. */
export type RosterEntry = {
  readonly name: string;
  readonly side?: Side | null | undefined;
  /** Other spellings, e-mail addresses, codes: each is as good as the name. */
  readonly aliases?: readonly string[] | undefined;
};

/**
 * The answer to an earlier finding about a name: use this person, or nobody.
 * `value` is the finding's; with `row`, it is meant for that row alone. When a corrected file moves the
 * rows, a decision follows its value as long as that value stands in one row only.
 */
export type Decision = {
  readonly code: string;
  readonly value: string;
  readonly row?: number | undefined;
  readonly use: string | null;
};

export type ReadOptions = {
  readonly roster?: readonly RosterEntry[] | undefined;
  readonly layout?: Layout | undefined;
  readonly direction?: Direction | undefined;
  readonly decisions?: readonly Decision[] | undefined;
};

export type ReadPerson = {
  /** Made from the name, so that it stays the same when a corrected file is read. */
  readonly id: string;
  readonly name: string;
  readonly side: Side | null;
  /** Whether a ballot came from this person, even an empty one. */
  readonly submitted: boolean;
  readonly members?: readonly string[];
};

export type ReadBallot = {
  readonly voter: string;
  /** Ranks rise and may have gaps; several ids in a tier is a tie. */
  readonly tiers: readonly { readonly rank: number; readonly ids: readonly string[] }[];
};

/**
 * Every code that a reading of rankings may hold, but for those of `table`.
 *
 * Every finding has the facts `row`, `column` (from 1, or null) and `value`. Beyond these:
 * - `no-rankings`, `layout-unread` (block): `rows`, `headings`, `layout` (the one asked for, or empty).
 * - `no-rows` (block): `headings`. `nobody-known` (block): `count` of ballots. `too-many-people` (block): `rows`, `limit`.
 * - `too-many-names` (check): none; some names were compared for equality alone.
 * - `ambiguous-name`, `unknown-name`, `close-name` (block), `name-corrected`, `name-completed`, `tied-in-cell`
 *   (check), `name-spelling`, `decision-used` (note): `part` (voter, choice or avoid), `heading`, `voter`,
 *   `person` (who is meant; empty for nobody), `names` (of the people in question).
 * - `voter-missing` (block): `choices`.
 * - `self-choice`, `wrong-side`, `repeated-choice` (check): `voter`, `person`, `heading`, `rank`, `kept` (the rank that stays, or null).
 * - `two-ballots` (block), `ballot-replaced` (check), `same-ballot-twice` (note): `voter`, `rows`, `kept` (a row or null), `time`.
 * - `same-name` (check): `person`. `blank-ballot` (check): `voter`, `declined`, `sent`. `no-ballot` (note): `names`, `count`.
 * - `rank-unread` (block): `rank`, `person`. `rank-by-order` (check): `of` (columns or rows).
 * - `prose-read` (check): `count` of ballots. `line-unread` (check): none. `row-ignored`: `why` (total: note; headings: check).
 * - `names-by-order` (check): `count` of people. `codes-read` (check): `count` of choices that name somebody by a code.
 * - `half-names` (check): `columns` (headings of choices with a first name or a surname alone), `count`.
 * - `columns-vote`, `ticks-tied` (check): none. `voter-assumed` (check): `voter`, `chosen` (the headings). `direction-assumed` (check), `direction-unclear` (block): `direction`. `model-assumed` (check): `model`.
 * - `ignored-columns` (note): `columns`, `count`. `more-findings`: `of`, `count`.
 */
export type RankingsCode =
  | 'no-rankings'
  | 'layout-unread'
  | 'no-rows'
  | 'nobody-known'
  | 'too-many-people'
  | 'too-many-names'
  | 'ambiguous-name'
  | 'unknown-name'
  | 'close-name'
  | 'name-corrected'
  | 'name-completed'
  | 'name-spelling'
  | 'voter-missing'
  | 'self-choice'
  | 'repeated-choice'
  | 'wrong-side'
  | 'two-ballots'
  | 'ballot-replaced'
  | 'same-ballot-twice'
  | 'same-name'
  | 'tied-in-cell'
  | 'blank-ballot'
  | 'no-ballot'
  | 'rank-unread'
  | 'rank-by-order'
  | 'prose-read'
  | 'line-unread'
  | 'row-ignored'
  | 'names-by-order'
  | 'codes-read'
  | 'half-names'
  | 'columns-vote'
  | 'ticks-tied'
  | 'voter-assumed'
  | 'direction-assumed'
  | 'direction-unclear'
  | 'model-assumed'
  | 'ignored-columns'
  | 'decision-used'
  | 'more-findings';

export type RankingsFinding = Finding<RankingsCode | TableCode> & {
  /** The id of the person whose ballot or place it touches. */
  readonly who?: string;
  /** People that a decision may name; an id that is not in `people` makes a new person. */
  readonly suggestions?: readonly { readonly use: string; readonly name: string }[];
};

/** How the source was read: each guess shown, each can be overridden. */
export type ReadSource = {
  readonly encoding: string;
  readonly delimiter: string | null;
  /** null where no rankings were found. */
  readonly layout: Layout | null;
  readonly direction: Direction;
  /** How many lines of headings there are, over all tables. */
  readonly headerRows: number;
  /** Headings of the columns that were left out. */
  readonly ignored: readonly string[];
};

export type Reading = {
  readonly source: ReadSource;
  readonly model: 'two-sided' | 'one-pool';
  /** With a roster: its people first, in its order. */
  readonly people: readonly ReadPerson[];
  readonly ballots: readonly ReadBallot[];
  readonly exclusions: readonly (readonly [string, string])[];
  readonly findings: readonly RankingsFinding[];
};

/** Text in a cell that should name somebody: as it stands there, and as a name with the given name first. */
export type Mention = Place & { readonly text: string; readonly name: string };
/** A choice before anybody knows who is meant. */
export type RawChoice = Mention & { readonly rank: number; readonly heading: string };

/** One row's or one voter's ballot before names are resolved. */
export type RawBallot = {
  readonly voter: Mention;
  readonly choices: readonly RawChoice[];
  readonly avoid: readonly Mention[];
  /** What the side column says; empty if there is none. */
  readonly side: string;
  /** When it was sent, as the sheet has it; empty if unknown. */
  readonly time: string;
  readonly email: string;
  /** Which table of the sheet it stands in, from 0. */
  readonly table: number;
  /** Somebody said that they choose nobody. */
  readonly declined: boolean;
};

/** What a layout's reader makes of a table. */
export type RawReading = {
  readonly layout: Layout | null;
  readonly direction: Direction;
  readonly headerRows: number;
  readonly ignored: readonly string[];
  readonly ballots: readonly RawBallot[];
  readonly findings: readonly RankingsFinding[];
};
