/** What `readPeople` takes and gives. */
import type { Criterion, Person, Programme, Side } from '../programme/index.ts';
import type { Finding, TableCode } from '../table/index.ts';

/** What a column may hold. */
export const columnKinds = [
  'name',
  'surname-first',
  'first-name',
  'last-name',
  'side',
  'business',
  'email',
  'team',
  'members',
  'capacity',
  'minimum',
  'offers',
  'seeks',
  'availability',
  'avoid',
  'notes',
  'id',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/**
 * The answer to an earlier finding. `use` is one of its suggestions, or null: nobody, or nothing.
 * `value` is the finding's; with `row`, it is meant for that row as long as the value stands there.
 */
export type PeopleDecision = {
  readonly code: string;
  readonly value: string;
  readonly row?: number | undefined;
  readonly use: string | null;
};

/** What the organiser says a column holds: the column with this heading, and where there is none, at this place. */
export type ColumnChoice = {
  readonly heading: string;
  /** From 1. */
  readonly column: number;
  /** As in `ReadColumn`. */
  readonly holds: string | null;
};

/** A column of the list, and what it was taken for. */
export type ReadColumn = {
  readonly heading: string;
  /** From 1. */
  readonly column: number;
  /** A kind, `answer:` and the id of a criterion, or null for a column that is left out. */
  readonly holds: string | null;
  /** The first thing that stands in it, for the eye. */
  readonly sample: string;
};

export type PeopleOptions = {
  /** `none` where the list has no headings, whatever its first line looks like. */
  readonly headings?: 'none' | undefined;
  /** The reader's guesses about columns, overridden. */
  readonly columns?: readonly ColumnChoice[] | undefined;
  /** The programme's criteria: a column headed with one's name or question holds its answers. */
  readonly criteria?: readonly Criterion[] | undefined;
  /** What the programme calls its two sides. */
  readonly sideNames?: Programme['sideNames'] | undefined;
  /** Whether rows of one team are people apart (the default), or one entry with members. */
  readonly teams?: 'apart' | 'together' | undefined;
  readonly decisions?: readonly PeopleDecision[] | undefined;
};

export type ListedPerson = {
  /** The list's own id where it has one, else made from the name, so that it stays when a corrected list is read. */
  readonly id: string;
  readonly name: string;
  /** null where the list does not say. */
  readonly side: Side | null;
  readonly email: string;
  readonly team: string;
  readonly members: readonly string[];
  /** How many partners; null where the list does not say. */
  readonly capacity: number | null;
  /** How many partners at least; null where the list does not say. */
  readonly minimum: number | null;
  readonly business: string;
  readonly offers: readonly string[];
  readonly seeks: readonly string[];
  readonly availability: string;
  readonly notes: string;
  /** By criterion id. */
  readonly answers: Person['answers'];
  /** The list's own id and the e-mail address: a ballot may use either. */
  readonly aliases: readonly string[];
  /** The row of the list, from 1. */
  readonly row: number;
};

/**
 * Every finding has the facts `row`, `column` (from 1, or null) and `value`. Beyond these:
 * - `no-names`, `no-rows` (block): `headings`. `row-nameless` (check): none; the row is left out.
 * - `same-name` (block): `person`, `first` (its row); both stay until decided. `person-repeated` (check): `person`, `first`; the later row is left out.
 * - `side-unread` (block), `side-missing` (check): `person`.
 * - `capacity-unread`, `email-unread` (check): `person`. `answer-unread` (check): `person`, `heading`.
 * - `avoid-unknown`, `avoid-ambiguous` (block), `avoid-self` (check): `person`, `names`.
 * - `teams-apart` (check): `teams`, `count`. `names-assumed` (check): none; there are no headings.
 * - `ignored-columns` (note): `columns`, `count`.
 * - `decision-used` (note): `person` (empty for nobody).
 */
export type PeopleCode =
  | 'no-names'
  | 'no-rows'
  | 'row-nameless'
  | 'same-name'
  | 'person-repeated'
  | 'side-unread'
  | 'side-missing'
  | 'capacity-unread'
  | 'email-unread'
  | 'answer-unread'
  | 'avoid-unknown'
  | 'avoid-ambiguous'
  | 'avoid-self'
  | 'teams-apart'
  | 'names-assumed'
  | 'ignored-columns'
  | 'decision-used';

export type PeopleFinding = Finding<PeopleCode | TableCode> & {
  /** The id of the person whom it is about. */
  readonly who?: string;
  readonly suggestions?: readonly { readonly use: string; readonly name: string }[];
};

export type PeopleReading = {
  readonly source: {
    readonly encoding: string;
    readonly delimiter: string | null;
    readonly headerRows: number;
    /** Every column that has a heading or anything in it. */
    readonly columns: readonly ReadColumn[];
  };
  readonly people: readonly ListedPerson[];
  readonly exclusions: readonly (readonly [string, string])[];
  readonly findings: readonly PeopleFinding[];
};
